// Changes of text that keep it text: numbers, rows, tags, marks of structure, long runs.

const NUMBERS = [
  '0',
  '-1',
  '1e9',
  '99999999999999999999',
  '0.0000000001',
  '1,234,567.89',
  '４５．６',
  '#REF!',
  'NaN',
  '万',
  '%',
  '100.01',
  '１２３',
  '2147483648',
  '',
]
const PIECES = [
  '\t',
  '\n',
  '\n\n',
  '\f',
  '\u0000',
  '\u00a0',
  '（',
  '）',
  '：',
  '。',
  '；',
  '、',
  '万元',
  '单位：元',
  '合计',
  '其中：',
  '一级指标',
  '≥',
  '年',
  '%',
  '“',
  '《',
  '<p>',
  '&amp;',
  '😀',
  '\ud800',
  '１',
  '一、',
  '2080501',
  '表1',
  '——',
  '\u202e',
]

/** `most`: no longer than this, however often a piece is repeated. */
export function mutateText(text, r, most = 3_000_000) {
  let out = text
  for (let n = r.between(1, 6); n > 0; n--) out = r.pick(WAYS)(out, r)
  return out.length > most ? out.slice(0, most) : out
}

const somewhere = (text, r) => r.below(text.length + 1)

function changeNumber(text, r) {
  const found = [...text.matchAll(/\d[\d,.]*/g)]
  if (found.length === 0) return text
  const m = r.pick(found)
  return text.slice(0, m.index) + r.pick(NUMBERS) + text.slice(m.index + m[0].length)
}
const insert = (text, r) => {
  const at = somewhere(text, r)
  return text.slice(0, at) + r.pick(PIECES) + text.slice(at)
}
function repeat(text, r) {
  const [from, size] = [somewhere(text, r), r.chance(0.8) ? r.between(1, 40) : r.between(40, 4000)]
  const piece = text.slice(from, from + size)
  const times = r.chance(0.8) ? r.between(2, 8) : r.between(9, 3000)
  return text.slice(0, from) + piece.repeat(Math.min(times, Math.ceil(400_000 / Math.max(1, piece.length)))) + text.slice(from)
}
function cut(text, r) {
  const from = somewhere(text, r)
  return text.slice(0, from) + text.slice(from + (r.chance(0.7) ? r.between(1, 80) : r.between(1, 5000)))
}
function lines(text, r) {
  const all = text.split('\n')
  const [a, b] = [r.below(all.length), r.below(all.length)]
  const way = r.below(4)
  if (way === 0) [all[a], all[b]] = [all[b], all[a]]
  else if (way === 1) all.splice(a, 1)
  else if (way === 2) all.splice(a, 0, all[b])
  else if (a + 1 < all.length) all.splice(a, 2, all[a] + all[a + 1])
  return all.join('\n')
}
/** Elements of XML and HTML: doubled, dropped, nested, closed wrongly. */
function tags(text, r) {
  const found = [...text.matchAll(/<[^<>]{1,400}>/g)]
  if (found.length === 0) return insert(text, r)
  const m = r.pick(found)
  const [before, after] = [text.slice(0, m.index), text.slice(m.index + m[0].length)]
  const other = r.pick(found)[0]
  return r.pick([
    () => before + after,
    () => before + m[0].repeat(r.chance(0.9) ? 2 : r.between(3, 600)) + after,
    () => before + other + after,
    () => before + m[0] + other + after,
  ])()
}
/** The value of an attribute. */
function attributes(text, r) {
  const found = [...text.matchAll(/="([^"<>]{0,60})"/g)]
  if (found.length === 0) return changeNumber(text, r)
  const m = r.pick(found)
  const value = r.chance(0.5)
    ? r.pick(NUMBERS)
    : r.pick([r.pick(found)[1], 'true', 'restart', 'XFD1048576', 'A1:XFD1048576', '65535', '0', '-5', 'begin', 'end', 'a'.repeat(5000)])
  return `${text.slice(0, m.index)}="${value}"${text.slice(m.index + m[0].length)}`
}

/** A whole element, from its opening to its closing tag where that is near. */
function elementAt(text, r) {
  const found = [...text.matchAll(/<([\w:]{1,30})\b[^<>]*>/g)]
  if (found.length === 0) return null
  const m = r.pick(found)
  if (m[0].endsWith('/>')) return [m.index, m.index + m[0].length]
  const close = text.indexOf(`</${m[1]}>`, m.index)
  const inner = close < 0 ? '' : text.slice(m.index + m[0].length, close)
  return close < 0 || new RegExp(`<${m[1]}[ >]`).test(inner) ? null : [m.index, close + m[1].length + 3]
}
function elements(text, r) {
  const one = elementAt(text, r)
  const other = elementAt(text, r)
  if (!one || !other) return attributes(text, r)
  const element = text.slice(...one)
  return r.pick([
    () => text.slice(0, one[0]) + text.slice(one[1]),
    () =>
      text.slice(0, one[1]) +
      element.repeat(r.chance(0.9) ? 1 : Math.min(r.between(2, 3000), Math.ceil(400_000 / element.length))) +
      text.slice(one[1]),
    () => text.slice(0, one[0]) + text.slice(...other) + text.slice(one[1]),
    () => text.slice(0, other[0]) + element + text.slice(other[0]),
  ])()
}
/** The text between two tags. */
function content(text, r) {
  const found = [...text.matchAll(/>([^<>]{1,4000})</g)]
  if (found.length === 0) return elements(text, r)
  const m = r.pick(found)
  const changed = r
    .pick([changeNumber, insert, repeat, cut])(m[1], r)
    .replace(/[<&\u0000-\u0008\ud800-\udfff]/g, '')
  return `${text.slice(0, m.index)}>${changed}<${text.slice(m.index + m[0].length)}`
}

/** Keeps XML well-formed for the most part, so that what stands behind the parser is reached. */
export function mutateXml(text, r, most = 3_000_000) {
  let out = text
  for (let n = r.between(1, 8); n > 0; n--) out = r.pick([content, content, elements, elements, attributes])(out, r)
  return out.length > most ? text : out
}

const WAYS = [changeNumber, changeNumber, insert, repeat, cut, lines, tags, attributes]
