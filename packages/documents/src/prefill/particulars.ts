/** What a document says of the body itself: duties, sections, nature, rank, funding, posts and staff; and the passages that it added. */
import { type Block, type Paragraph, type Place, type Section, squeeze, type Table, within, wording } from '@jixiao/core'
import type { Placed } from './draft.ts'
import type { Filling } from './filling.ts'

const DUTIES_LABEL = /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*)?(?:部门|单位|本部门|本单位|主要)*(?:工作)?职(?:责|能)(?:情况)?[:：]?$/
const STRUCTURE_LABEL = /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*)?(?:部门|单位)?(?:内设)?机构(?:设置|组成|构成)(?:情况)?[:：]?$/
const SECTIONS = /内设(?:机构|科室|股室)(?:为|有|包括|分别为|分别是|是|:|：)+([^。；]+)/
const POSTS = /编制(?:人?数)?\s*(?:为|共|共有|核定|[:：])?\s*(\d+)\s*(?:名|人|个)/
const STAFF = /(?:在岗(?:在编)?|在职(?:在编)?|在编在岗|实有)(?:人员|职工|人数)*\s*(?:为|共|[:：])?\s*(\d+)\s*(?:名|人)/
const NO_OTHER = /^(?:本|我)?(?:部门|单位)?(?:暂)?无其他(?:需要)?(?:说明)?的?(?:事项|情况)。?$/

type Found = Map<string, Placed>

export function addParticulars(filling: Filling): void {
  const { understanding, part, draft, facts } = filling
  const own = understanding.sections.filter(s => s.part === part)
  const found: Found = new Map()
  const duties: Paragraph[] = []
  for (const { blocks, isDuties } of rangesOf(own)) readRange(filling, blocks, isDuties, found, duties)
  const [first] = duties
  if (first) found.set('duties', { value: duties.map(p => p.text.trim()).join('\n'), place: first.place })
  for (const p of duties) draft.cover(p.place)
  const planned = facts.amount('assets/planned-purchase')
  if (planned) found.set('plannedAssets', { value: String(planned.amount), place: planned.place })
  if (found.size > 0) draft.add('particulars', Object.fromEntries(found))
  for (const s of own.filter(x => x.kind === 'other-matters')) {
    const said = paragraphsIn(understanding.blocks, s.from + 1, s.to).filter(p => !NO_OTHER.test(squeeze(p.text)))
    const [start] = said
    if (start) draft.add('passage', { section: 'other-matters', text: { value: said.map(p => p.text.trim()).join('\n'), place: start.place } })
    for (const p of said) draft.cover(p.place)
  }
}

/** The chapters that speak of the body: none inside another. */
function rangesOf(sections: readonly Section[]): readonly { readonly blocks: readonly [number, number]; readonly isDuties: boolean }[] {
  const wanted = sections.filter(s => s.kind === 'duties' || s.kind === 'basic-situation')
  const outer = wanted.filter(s => !wanted.some(o => o !== s && o.from < s.from && s.to <= o.to))
  return outer.map(s => ({
    blocks: [s.from + (s.isRunIn ? 0 : 1), s.to],
    isDuties: s.kind === 'duties' && !/机构/.test(squeeze(s.title.value).slice(0, 4)),
  }))
}

const paragraphsIn = (blocks: readonly Block[], from: number, to: number): readonly Paragraph[] =>
  blocks.slice(from, to).flatMap(b => (b.kind === 'paragraph' && b.text.trim() !== '' ? [b] : []))

function readRange(
  { understanding, draft }: Filling,
  [from, to]: readonly [number, number],
  isDuties: boolean,
  found: Found,
  duties: Paragraph[],
): void {
  let isOfDuties = isDuties
  for (const block of understanding.blocks.slice(from, to)) {
    if (block.kind === 'table') {
      readBodies(block, understanding.face.body?.name ?? '', found)
      continue
    }
    const text = squeeze(block.text)
    if (text === '') continue
    if (DUTIES_LABEL.test(text)) isOfDuties = true
    else if (STRUCTURE_LABEL.test(text) || /^[（(]?[一二三四五六七八九十\d]+[)）、.．].{0,8}(?:机构|构成|基本情况)/.test(text.slice(0, 16)))
      isOfDuties = false
    else {
      const isStructure = readSentence(block, found, draft)
      if (isStructure) isOfDuties = false
      else if (isOfDuties) duties.push(block)
      else if (text.length > 12)
        draft.leave('no-field', wording('机构情况的这段文字没有对应的栏目。', 'This text about the body has no field.'), block.place)
    }
  }
}

/** Whether the sentence says how the body is made up. */
function readSentence(p: Paragraph, found: Found, draft: Filling['draft']): boolean {
  const sections = SECTIONS.exec(p.text)
  for (const name of sections?.[1]?.split(/[、，,]|和/) ?? []) {
    const at = p.text.indexOf(name)
    if (name.trim() !== '' && name.trim().length <= 30)
      draft.add('section', { name: { value: name.trim(), place: within(p.place, p.text, at, at + name.length) } })
  }
  let isFound = sections !== null
  for (const [field, pattern] of [
    ['establishment', POSTS],
    ['staff', STAFF],
  ] as const) {
    const m = pattern.exec(p.text)
    if (!m?.[1] || found.has(field)) continue
    found.set(field, { value: m[1], place: within(p.place, p.text, m.index, m.index + m[0].length) })
    isFound = true
  }
  return isFound
}

const COLUMNS = [
  ['nature', /单位性质|机构性质/],
  ['rank', /规格|级别/],
  ['funding', /经费(?:保障|供给|来源)(?:形式|方式)?/],
] as const

/** The table of bodies: the row of this one, the only one, or the first. */
function readBodies(table: Table, body: string, found: Found): void {
  const [head, ...rows] = table.rows
  if (!head?.cells.some(c => /单位性质|机构性质/.test(squeeze(c.text)))) return
  const row =
    rows.find(r => r.cells.some(c => body !== '' && squeeze(c.text) === squeeze(body))) ?? rows.find(r => r.cells.some(c => c.text.trim() !== ''))
  for (const [field, pattern] of COLUMNS) {
    const column = head.cells.find(c => pattern.test(squeeze(c.text)))?.column
    const cell = row?.cells.find(c => c.column === column)
    const place: Place | undefined = cell?.place
    if (cell && cell.text.trim() !== '' && !found.has(field)) found.set(field, { value: cell.text.trim(), place })
  }
}
