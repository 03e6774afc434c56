/** The year's main tasks of a department with their money: 任务名称 | 主要内容 | 预算金额 (总额, 财政拨款, 其他资金). */
import { type Cell, type ProjectTask, type Quantity, type Stated, squeeze, stated } from '@jixiao/core'
import { amountIn } from '../indicator-tables/stated-amount.ts'
import { isPrinted, printedCells, type RowLine } from '../indicator-tables/table-lines.ts'

const TASK = /^(?:主要|重点)?(?:任务|工作|活动)(?:名称|内容)?$/
const MONEY = /^(?:涉及|预算|资金|支出|年度)*(?:金额|预算|资金|总额)(?:[(（].*)?$/
const FUNDS: readonly (readonly [RegExp, 'total' | 'fiscal' | 'other'])[] = [
  [/^(?:资金|预算|金额)?(?:总额|合计|小计)|^预算金额/, 'total'],
  [/财政(?:拨款|资金)/, 'fiscal'],
  [/^其[他它]/, 'other'],
]
const TOTAL = /^(?:金额)?(?:合计|总计)/

/** The row of the sum is the last of them, named as it is printed (金额合计). */
export function tasksIn(head: readonly RowLine[], unit: string): readonly ProjectTask[] {
  const at = head.findIndex(r => r.cells.some(c => TASK.test(squeeze(c.text))) && r.cells.some(c => MONEY.test(squeeze(c.text))))
  const top = head[at]
  if (!top) return []
  const below = head[at + 1]
  const heads = below && fundsOf(below).length >= 2 ? fundsOf(below) : fundsOf(top)
  const columns = heads.length > 0 ? heads : top.cells.filter(c => MONEY.test(squeeze(c.text))).map(cell => ({ cell, fund: 'total' as const }))
  const label = top.cells.find(c => TASK.test(squeeze(c.text)))
  const found: ProjectTask[] = []
  const ofFunds = below && fundsOf(below).length >= 2 ? below : top
  for (const row of head.slice(at + (ofFunds === below ? 2 : 1))) {
    const total = printedCells(row).find(c => TOTAL.test(squeeze(c.text)))
    const name = total ?? row.cells.find(c => label && c.column === label.column && isPrinted(c))
    // as many figures as columns: in their order, since plain text loses the merged cells before them
    const figures = printedCells(row).filter(c => /^-?[\d.,]+$/.test(squeeze(c.text)))
    const amounts = columns.flatMap(({ cell, fund }, i) => {
      const own = figures.length === columns.length ? figures[i] : row.cells.find(c => c.column === cell.column)
      const read = own && isPrinted(own) ? amountOf(own, unit) : undefined
      return read ? [[fund, read] as const] : []
    })
    if (!name || amounts.length === 0) break
    found.push({ name: stated(name.text.trim(), name.text.trim(), name.place), ...Object.fromEntries(amounts) })
    if (total) break
  }
  return found
}

export const isSumOfTasks = (task: ProjectTask): boolean => TOTAL.test(squeeze(task.name.value))

const fundsOf = (row: RowLine): readonly { readonly cell: Cell; readonly fund: 'total' | 'fiscal' | 'other' }[] =>
  printedCells(row).flatMap(cell => {
    const fund = FUNDS.find(([pattern]) => pattern.test(squeeze(cell.text)))?.[1]
    return fund ? [{ cell, fund }] : []
  })

function amountOf(cell: Cell, unit: string): Stated<Quantity> | undefined {
  const read = amountIn(cell, unit, { ...cell.place, text: cell.text.trim() })
  return read.kind === 'amount' ? read.stated : undefined
}
