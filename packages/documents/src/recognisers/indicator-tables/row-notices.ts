/** What is said of rows of an indicator table that could not be read with certainty. */
import { type Notice, squeeze, wording } from '@jixiao/core'
import type { IndicatorRow } from './read-indicator-rows.ts'
import { printedCells, type RowLine } from './table-lines.ts'

/** A row with a missing or extra cell that nothing decides. */
export function noticesOfRow(row: IndicatorRow, table: string): readonly Notice[] {
  if (!row.isUnsure) return []
  return [
    {
      code: 'row-length-differs',
      say: wording(
        `《${table}》中“${row.name.value}”一行的单元格数与表头不一致，无法确定缺少或多出哪一格，暂按从左到右读取。`,
        `The row “${row.name.value}” has not as many cells as the header and nothing tells which one is missing or too many; it is read from left to right.`,
      ),
      place: { ...row.row.place, table, rowLabel: row.name.value },
    },
  ]
}

/** Notes and signatures below a table are no figures of it; names and telephone numbers are not repeated (DOMAIN.md 9). */
const NOTE = /^(?:注|备注|说明|填报单位|审核|合计|总计|总分|总得分|其他需要?说明)|填报人|填表人|联系人|联系电话|负责人/

export function rowNotUnderstood(row: RowLine, table: string): readonly Notice[] {
  const cells = printedCells(row)
  const text = cells.map(c => c.text.trim()).join(' | ')
  if (cells.length === 0 || NOTE.test(squeeze(text))) return []
  return [
    {
      code: 'row-not-understood',
      say: wording(`《${table}》中有一行未能识别：“${text}”。`, `A row of the table could not be understood: “${text}”.`),
      place: { ...row.place, table, text },
    },
  ]
}
