/** The purpose of a project's money and its parts with amounts: "主要用于A经费10万元，B4万元" → A经费 10, B 4. */
import { type Cell, measuresIn, type Project, squeeze, stated, within } from '@jixiao/core'
import type { RowLine } from '../indicator-tables/table-lines.ts'

const USED_FOR = /(?:主要|全部|计划)?用于|主要为|包括[:：]?/

/** The cell that says what the money is for. */
export function purposeCell(head: readonly RowLine[], goals: ReadonlySet<Cell>): Cell | undefined {
  const cells = head.flatMap(r => r.cells).filter(c => !goals.has(c) && c.text.length >= 8)
  return cells.find(c => /^预算数.*用于/s.test(squeeze(c.text))) ?? cells.find(c => /用于/.test(c.text))
}

export function purposePartsOf(cell: Cell): Project['purposeParts'] {
  const text = cell.text
  const used = USED_FOR.exec(text)
  if (!used) return []
  let from = used.index + used[0].length
  const parts: Project['purposeParts'][number][] = []
  for (const m of measuresIn(text)) {
    if (m.from < from) continue
    if (m.quantity.dimension !== 'money') continue
    const name = nameBefore(text.slice(from, m.from))
    if (name !== '') parts.push({ name, amount: stated(m.quantity, text.slice(m.from, m.to), within(cell.place, text, m.from, m.to)) })
    from = m.to
  }
  return parts
}

/** "，设备检查及保养" → 设备检查及保养; "；其中：培训费预算" → 培训费. */
const nameBefore = (text: string): string =>
  (text.split(/[；;。\n]/).at(-1) ?? '')
    .replace(/^[\s，,、）)：:]*(?:以?及|和|其中[:：]?|用于|\d{1,2}[.、．]|[（(]\d{1,2}[)）])*\s*/, '')
    .replace(/\s*(?:预算|安排|共计|合计|计|为|约|支出)?\s*[（(：:]?\s*$/, '')
    .trim()
