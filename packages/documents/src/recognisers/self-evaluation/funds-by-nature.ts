/** The money of a department once more, by source and by use: "其中：一般公共预算：860.75", or label and amount side by side (form F4). */
import { type Cell, squeeze } from '@jixiao/core'
import { printedCells, type RowLine } from '../indicator-tables/table-lines.ts'
import * as words from './form-words.ts'
import type { FundCell, FundName, ReadCell } from './read-funds.ts'

const INLINE = /^(.*?[^\d\s.,%:：])\s*[:：]?\s*(-?[\d,]+(?:\.\d+)?)\s*(?:万元|元)?$/s
const PLAIN = /^-?[\d,]+(?:\.\d+)?$/

/** Sources make up the budget of the year, uses what was spent (DOMAIN.md 3.8, F4). */
export function byNature(rows: readonly RowLine[], read: ReadCell): readonly FundCell[] {
  const found: FundCell[] = []
  for (const row of rows) {
    const cells = printedCells(row)
    for (const [i, cell] of cells.entries()) {
      const inline = INLINE.exec(cell.text.trim())
      const label = squeeze(inline?.[1] ?? cell.text).replace(/[:：]$/, '')
      const next = cells[i + 1]
      const amount: Cell | undefined = inline?.[2] ? { ...cell, text: inline[2] } : next && PLAIN.test(squeeze(next.text)) ? next : undefined
      const part = words.ROWS.find(([pattern]) => pattern.test(label))?.[1]
      if (!amount || part === undefined) continue
      const fund: FundName = part === 'basic' || part === 'project' ? 'executed' : 'budget'
      if (!found.some(f => f.fund === fund && f.part === part)) found.push(read(fund, `nature/${part}`, label, amount))
    }
  }
  return found
}
