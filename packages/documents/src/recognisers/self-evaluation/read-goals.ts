/** Goals of a form: what was expected, what was reached, what share of it. */
import { amountOfCell, type Cell, type Quantity, type SelfEvaluation, type Stated, squeeze, stated } from '@jixiao/core'
import { cellUnder } from '../indicator-tables/labelled-cells.ts'
import { printedCells, type RowLine } from '../indicator-tables/table-lines.ts'
import * as words from './form-words.ts'

export type FormGoals = Pick<SelfEvaluation, 'expectedGoals' | 'actualGoals' | 'completion'>

const asStated = (cell: Cell): Stated<string> => stated(cell.text.trim(), cell.text.trim(), { ...cell.place, text: cell.text.trim() })

/** The row with 预期目标 and 完成情况 side by side, and the texts below it: in their order, since their columns slip. */
export function readGoals(rows: readonly RowLine[]): FormGoals {
  const at = rows.findIndex(r => r.cells.some(c => isWord(c, words.EXPECTED)) && r.cells.some(c => isWord(c, words.ACTUAL)))
  const head = rows[at]
  const below = rows[at + 1]
  if (!head || !below) return {}
  const hasCompletion = head.cells.some(c => isWord(c, words.COMPLETION))
  const cells = printedCells(below).filter(c => !isWord(c, words.GOAL_CAPTION))
  const rateCell = hasCompletion ? cells.findLast(c => rateOf(c) !== undefined && c !== cells[0]) : undefined
  const texts = cells.filter(c => c !== rateCell)
  const [expectedHead, actualHead] = [head.cells.find(c => isWord(c, words.EXPECTED)), head.cells.find(c => isWord(c, words.ACTUAL))]
  const [first, second] = texts
  const only = texts.length === 1 && first && actualHead && cellUnder(below, actualHead) === first && expectedHead !== undefined
  const expected = only ? undefined : first
  const actual = only ? first : second
  const completion = rateCell && rateOf(rateCell)
  return {
    ...(expected ? { expectedGoals: asStated(expected) } : {}),
    ...(actual ? { actualGoals: asStated(actual) } : {}),
    ...(rateCell && completion ? { completion: stated(completion, rateCell.text.trim(), { ...rateCell.place, text: rateCell.text.trim() }) } : {}),
  }
}

const isWord = (cell: Cell, word: RegExp): boolean => {
  if (cell.text.length > 32) return false
  const text = squeeze(cell.text)
  return text.length <= 16 && word.test(text)
}

function rateOf(cell: Cell): Quantity | undefined {
  const rate = amountOfCell(cell.text, '%')
  return rate === 'blank' ? undefined : rate
}
