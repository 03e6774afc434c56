/** Values beside their labels: "项目名称 | 示例项目", "预算数： | 15.00 | 其中：财政资金 | 15.00". */
import { type Cell, squeeze } from '@jixiao/core'
import { isPrinted, printedCells, type RowLine } from './table-lines.ts'

/** Labels of the head of a target table or a self-evaluation form; a label is never another label's value. */
const LABEL =
  /^(?:项目(?:编码|代码|名称|性质|类别|类型|属性|资金|负责人|总目标|总额|绩效目标|资金总额|起止时间|实施期)|(?:预算)?(?:主管|实施|预算|填报)[(（]?(?:主管|实施)?[)）]?(?:部门|单位)(?:名称)?|预算(?:数|金额|规模.*|执行.*|安排情况.*|部门名称)|到位数|执行数|资金(?:到位|执行)情况|(?:其中)?[:：]?(?:当年|本年|年度)?(?:市级|省级|县级|区级|本级|中央|上级)?(?:财政(?:性)?(?:资金|拨款)|单位资金|其他(?:资金)?|上年结转(?:资金)?)|年度资金(?:申请)?总额|资金总额|资金支出计划.*|联系(?:人|电话)|计划(?:开始|完成)日期|年度(?:总体|预期|绩效)?目标|(?:总体|绩效|预期)目标|具体完成情况|实际完成情况|总体完成率|单位[:：]?|金额单位[:：]?)(?:[(（](?:%|万?元|[A-Z]|调整后).{0,3}[)）])?[:：]?$/

/** No label, nor a label with its value in one cell, is longer. */
const LONGEST_LABELLED = 80

export const isLabel = (text: string): boolean => text.length <= LONGEST_LABELLED && LABEL.test(squeeze(text))

export interface Labelled {
  readonly label: Cell
  /** The cell that holds the value; undefined when it is empty or missing. */
  readonly value?: Cell
  readonly row: RowLine
}

/** All cells whose words fit the label, in order of reading, each with its value in the same row. */
export function labelled(rows: readonly RowLine[], label: RegExp): readonly Labelled[] {
  const found: Labelled[] = []
  for (const [r, row] of rows.entries()) {
    for (const [i, cell] of row.cells.entries()) {
      if (cell.text.length > LONGEST_LABELLED) continue
      const word = squeeze(cell.text)
      if (!label.test(word.replace(/(?:\(万?元\))?[:：]?$/, ''))) {
        const inline = inlineValue(cell, label)
        if (inline) found.push({ label: cell, value: inline, row })
        continue
      }
      const value = valueAfter(row, i) ?? valueBelow(row, cell, rows[r + 1])
      found.push({ label: cell, row, ...(value ? { value } : {}) })
    }
  }
  return found
}

function valueAfter(row: RowLine, at: number): Cell | undefined {
  for (const cell of row.cells.slice(at + 1)) {
    if (!isPrinted(cell)) continue
    return isLabel(cell.text) ? undefined : cell
  }
  return undefined
}

/** A row of labels alone with its values in the row below. */
function valueBelow(row: RowLine, label: Cell, next: RowLine | undefined): Cell | undefined {
  const printed = printedCells(row)
  if (!row.hasSpans || printed.filter(c => isLabel(c.text)).length < 2 || printed.some(c => /^[\d.,]+$/.test(squeeze(c.text)))) return undefined
  const below = next?.cells.find(c => isPrinted(c) && c.column === label.column)
  return below && next?.block === row.block && !next.cells.some(c => isLabel(c.text)) ? below : undefined
}

/** "项目名称：示例项目" in one cell. */
function inlineValue(cell: Cell, label: RegExp): Cell | undefined {
  const at = cell.text.search(/[:：]/)
  if (at < 1 || at > 16 || at + 1 >= cell.text.trimEnd().length || !label.test(squeeze(cell.text.slice(0, at)))) return undefined
  return { ...cell, text: cell.text.slice(at + 1).trim() }
}

/** The printed cells of the row that stand under a cell of a row above, else undefined. */
export const cellUnder = (row: RowLine | undefined, above: Cell): Cell | undefined =>
  row && printedCells(row).find(c => c.column <= above.column + above.colSpan - 1 && above.column <= c.column + c.colSpan - 1)
