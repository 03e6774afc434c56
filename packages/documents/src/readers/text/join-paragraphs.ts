/** Does a paragraph that the end of a page or line broke in two go on with the next one? */

const CLOSED = /[。！？!?；;：:…”"』」》）)\]】.]$/
const OPEN_END = /[、，,]$|[（(“《][^）)”》]{0,40}$/
const ITEM =
  /^\s*(?:第[一二三四五六七八九十百\d]+[部章节条项]|[一二三四五六七八九十]{1,3}[、.．是]|其[一二三四]|[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]|\d{1,3}\s*[.、．)）](?!\d)|[①-⑳]|附[件表录注]|[注表图]\s*\d*\s*[:：]|单位\s*[:：]|[·●■◆★▪])/
/** Words with which a sentence begins rather than goes on. */
const FRESH = /^\s*(?:根据|按照|为了|为|本|我|截[至止]|(?:19|20)\d{2}|经|现|该|此外|同时|另外|因此|综上|特此|各|关于|通过|目前|附)/

/** 绩效目标：…, and sums of money at the end, are paragraphs of their own even where the full stop was forgotten. */
const LABEL = /^[^，。；、,;]{2,8}[：:]/
const FIGURE_END = /[元%％]$/

/** Shorter than a printed line: such a paragraph ends where it ends. */
const LINE_LENGTH = 40
/** No paragraph is longer: what still has no end then is no running text. */
const LONGEST = 5000

/** Lines broken at the edge of the page: `before` is a full line, `after` stands right below it. */
export const goesOn = (before: string, after: string): boolean =>
  before.length < LONGEST && !/[。！？!?；;：:]$/.test(before.slice(-1)) && !ITEM.test(after) && !/^[ \u3000]{2}/.test(after)

/** No paragraph ends with a comma, and none begins with a sum of money, a unit or a mark that closes. */
const BEGINS_INSIDE = /^(?:(?:收入|支出|经费)?\d[\d,.]*\s?(?:万元|亿元|元|[%％])[，。；、）,;)]|万?元|[，。；、）》”%％,;)])/
const SHORTEST_BROKEN = 12

/** Lines that can only be one sentence, however long a full line is: "…收入" | "87.18万元，…"; "87.1" | "8万元". */
export function mustGoOn(before: string, after: string): boolean {
  if (before.length < SHORTEST_BROKEN || before.length > LONGEST || ITEM.test(after)) return false
  const end = before.slice(-60)
  // 其中：… names its parts with their amounts
  if (/[，、,]$/.test(end) || /其中[：:][^。；;，,\d]{0,12}$/.test(end)) return true
  return /[，：,:；;。]/.test(end) && !/[。！？!?；;：:]$/.test(end) && BEGINS_INSIDE.test(after)
}

/** `before` and `after` stand on both sides of an empty line, with nothing else between but a page number. */
export function isBroken(before: string, after: string): boolean {
  const end = before.slice(-60)
  if (before.length < 15 || before.length > LONGEST || after === '' || CLOSED.test(end) || ITEM.test(after)) return false
  // a short line behind the gap is a heading or a caption, unless it closes the sentence
  if (after.length < 10 && !/[。；]$/.test(after)) return false
  if (OPEN_END.test(end)) return true
  // a title has no comma inside
  const isProse = before.length >= LINE_LENGTH && /[，,。；;：:]/.test(before) && /[，,。；;：:]/.test(after)
  return isProse && !FRESH.test(after) && !LABEL.test(after) && !FIGURE_END.test(end)
}
