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

const REPEATED = [
  ['budget', /(?:预算数|预算金额|年度预算|资金总额|预算总额|申请总额)(?:为|是|[:：])?\s*$/],
  ['fiscal', /财政(?:性)?(?:资金|拨款)(?:为|是|[:：])?\s*$/],
  ['other', /其他资金(?:为|是|[:：])?\s*$/],
] as const

/** The year's amounts that stand before the purposes: "预算数15万元。其中：财政资金15万元，其他资金0万元。主要用于…". */
export function repeatedAmountsOf(cell: Cell): NonNullable<Project['repeated']> {
  const text = cell.text
  const used = USED_FOR.exec(text)?.index ?? text.length
  const money = measuresIn(text).filter(m => m.to <= used && m.quantity.dimension === 'money')
  return Object.fromEntries(
    REPEATED.flatMap(([key, label]) => {
      const [m, ...more] = money.filter(x => label.test(text.slice(0, x.from)))
      // the same word twice means two different things
      return m && more.length === 0 ? [[key, stated(m.quantity, text.slice(m.from, m.to), within(cell.place, text, m.from, m.to))] as const] : []
    }),
  )
}

/** "，设备检查及保养" → 设备检查及保养; "；其中：培训费预算" → 培训费. */
const nameBefore = (text: string): string =>
  (text.split(/[；;。\n]/).at(-1) ?? '')
    .replace(/^[\s，,、）)：:]*(?:以?及|和|其中[:：]?|用于|\d{1,2}[.、．]|[（(]\d{1,2}[)）])*\s*/, '')
    .replace(/\s*(?:预算|安排|共计|合计|计|为|约|支出)?\s*[（(：:]?\s*$/, '')
    .trim()
