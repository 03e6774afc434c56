/** Is a form filled in, or the blank template: no indicator with a name or value, and no money? */
import { type Cell, squeeze } from '@jixiao/core'
import { alignRow } from './align-row.ts'
import type { IndicatorTable } from './indicator-tables.ts'
import type { ColumnRole } from './indicator-words.ts'
import { isPrinted, printedCells } from './table-lines.ts'

/** What templates print where something is to be filled in: "……", "指标1：", "XX", "（填写）". */
const PLACEHOLDER =
  /^(?:[.…·。、/\\—\-_＿×✕xX*○〇□%≥≤=<>:：()（）?？\s]|\.{2,})*$|^(?:三级)?指标\s*(?:\d+|[一二三四五六七八九十]+|[xXnN×]+)?[:：、]?(?:[.…×xX\s]*)$|^(?:(?:自动|手动|请|待)?(?:填写|生成|填报|选择)|示例|略|下拉选择).{0,8}$|^[×✕xX]{1,}.{0,4}$/
const CONTENT: readonly ColumnRole[] = ['name', 'target', 'actual', 'progress', 'expected', 'score', 'reason', 'description', 'basis']

export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(squeeze(text))

export const isFilledIn = (table: IndicatorTable): boolean => hasIndicator(table) || hasMoney(table)

function hasIndicator(table: IndicatorTable): boolean {
  return table.body.some(row => {
    if (/^(?:自评)?(?:总分|合计|总计)|^注|^说明|^备注|填报人|填表人|联系/.test(squeeze(printedCells(row)[0]?.text.slice(0, 20) ?? ''))) return false
    const { cells } = alignRow(table.columns, row)
    return CONTENT.some(role => {
      const cell = cells.get(role)
      return cell !== undefined && isPrinted(cell) && !isPlaceholder(cell.text)
    })
  })
}

const FIGURE = /^-?[\d,]*[1-9][\d,]*(?:\.\d+)?(?:万元|元|%)?$|^-?0?\.\d*[1-9]\d*$/

/** An amount in the head; points printed under 分值 are the template's own. */
function hasMoney(table: IndicatorTable): boolean {
  const cells = table.head.flatMap(printedCells)
  const points = cells.filter(c => /^(?:分值|权重)/.test(squeeze(c.text.slice(0, 12))))
  const isPoints = (cell: Cell) => points.some(p => p.column <= cell.column && cell.column < p.column + p.colSpan)
  return cells.some(c => c.text.length < 24 && FIGURE.test(squeeze(c.text)) && !isPoints(c))
}
