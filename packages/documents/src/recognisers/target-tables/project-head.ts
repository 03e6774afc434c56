/** The head of a target table: code, amounts, purpose, spending plan, goals. */
import {
  amountOfCell,
  type Cell,
  lineAt,
  type Notice,
  type Project,
  parseChineseNumeral,
  type Quantity,
  type Stated,
  squeeze,
  stated,
  within,
  wording,
} from '@jixiao/core'
import { cellUnder, isLabel, type Labelled, labelled } from '../indicator-tables/labelled-cells.ts'
import { amountIn, unitOfAmounts } from '../indicator-tables/stated-amount.ts'
import { printedCells, type RowLine, type TextLine } from '../indicator-tables/table-lines.ts'
import { purposeCell, purposePartsOf, repeatedAmountsOf } from './purpose-parts.ts'
import { isSumOfTasks, tasksIn } from './tasks.ts'

export type ProjectHead = Pick<
  Project,
  'code' | 'budget' | 'fiscal' | 'other' | 'carryOver' | 'whole' | 'tasks' | 'purpose' | 'repeated' | 'purposeParts' | 'plan' | 'goals'
> & {
  readonly notices: readonly Notice[]
}

const CODE = /^项目(?:编码|代码)$/
/** The year's amount goes before the amount of a project of several years. */
const BUDGETS = [
  /^年度资金(?:申请)?总额$/,
  /^(?:预算数|预算金额|本年预算数?|年度预算数?)$/,
  /^(?:项目资金总额|资金总额|项目总?预算|项目总额|(?:部门|整体|支出|年度|预算)*(?:支出|预算|资金)*总额|金额合计)$/,
]
const FISCAL = /^(?:其中:)?(?:当年|本年|年度)?财政(?:性)?(?:资金|拨款)$/
const OTHER = /^(?:其中:)?(?:其他|自筹|单位)资金$|^其他$/
const CARRY_OVER = /^(?:其中:)?(?:上年|以前年度)(?:财政)?(?:结转|结余)(?:结余)?(?:资金)?$/
const GOALS = /^(?:项目|年度|总体|预期|绩效|中期|长期|实施期)*(?:总)?目标$/

export function readProjectHead(head: readonly RowLine[], titles: readonly TextLine[], name: string): ProjectHead {
  const printedUnit = unitOfAmounts([...titles.map(t => t.text), ...head.flatMap(r => r.cells.map(c => c.text))])
  const code = labelled(head, CODE).find(l => l.value)?.value
  const budget = BUDGETS.map(p => labelled(head, p)[0]).find(l => l !== undefined)
  const notices: Notice[] = []
  const read = (found: Labelled | undefined, columnLabel: string): Stated<Quantity> | undefined => {
    if (!found?.value) return undefined
    const amount = amountIn(found.value, printedUnit ?? '万元', { ...found.value.place, columnLabel, rowLabel: name, text: found.value.text.trim() })
    if (amount.kind === 'unreadable') notices.push(amount.notice)
    return amount.kind === 'amount' ? amount.stated : undefined
  }
  const tasks = tasksIn(head, printedUnit ?? '万元')
  const sumOfTasks = tasks.find(isSumOfTasks)
  const ofLabel = (found: Labelled | undefined, label: string) => (tasks.length > 0 ? undefined : read(found, label))
  const amounts = {
    budget: sumOfTasks?.total ?? ofLabel(budget, '预算数'),
    fiscal: sumOfTasks?.fiscal ?? ofLabel(nearest(labelled(head, FISCAL), budget), '财政资金'),
    other: sumOfTasks?.other ?? ofLabel(nearest(labelled(head, OTHER), budget), '其他资金'),
    carryOver: read(nearest(labelled(head, CARRY_OVER), budget), '上年结转资金'),
  }
  const whole = wholeOf(head, budget)
  const wholeBudget = read(whole, '项目资金总额')
  const wholeFiscal = wholeBudget && read(nearest(labelled(head, FISCAL), whole), '项目财政资金')
  const wholeOther = wholeBudget && read(nearest(labelled(head, OTHER), whole), '项目其他资金')
  if (printedUnit === null && amounts.budget && amounts.budget.value.unit === '万元' && !/万?元/.test(amounts.budget.text))
    notices.push({
      code: 'unit-not-stated',
      say: wording(`“${name}”的预算数没有写明金额单位，按万元读取。`, `The budget of “${name}” states no unit; it is read as 万元.`),
      place: amounts.budget.place,
    })
  const goalCells = goalsIn(head)
  const purpose = purposeCell(head, new Set(goalCells))
  return {
    ...(code ? { code: stated(code.text.trim(), code.text.trim(), { ...code.place, text: code.text.trim() }) } : {}),
    ...(amounts.budget ? { budget: amounts.budget } : {}),
    ...(amounts.fiscal ? { fiscal: amounts.fiscal } : {}),
    ...(amounts.other ? { other: amounts.other } : {}),
    ...(amounts.carryOver ? { carryOver: amounts.carryOver } : {}),
    ...(wholeBudget
      ? { whole: { budget: wholeBudget, ...(wholeFiscal ? { fiscal: wholeFiscal } : {}), ...(wholeOther ? { other: wholeOther } : {}) } }
      : {}),
    ...(tasks.length > 0 ? { tasks } : {}),
    ...(purpose ? { purpose: stated(purpose.text.trim(), purpose.text.trim(), { ...purpose.place, text: purpose.text.trim() }) } : {}),
    ...(purpose ? { repeated: repeatedAmountsOf(purpose) } : {}),
    purposeParts: purpose ? purposePartsOf(purpose) : [],
    plan: planIn(head, name),
    goals: goalCells.flatMap(paragraphsOf),
    notices,
  }
}

/** The amount of all years, where the form has it in the row of the year's own: 项目资金总额 | 年度资金申请总额. */
function wholeOf(head: readonly RowLine[], budget: Labelled | undefined): Labelled | undefined {
  const whole = labelled(head, /^(?:(?:项目|中期|实施期)资金总额|项目总预算|项目总额)$/)[0]
  return whole && budget && whole.label !== budget.label && whole.label.row === budget.label.row ? whole : undefined
}

/** The part that belongs to the amount: at or below its row, and in the nearest column when two amounts stand side by side. */
function nearest(parts: readonly Labelled[], whole: Labelled | undefined): Labelled | undefined {
  if (!whole) return parts[0]
  const below = parts.filter(p => p.label.row >= whole.label.row || p.label.place.block !== whole.label.place.block)
  const distance = (p: Labelled) => Math.abs(p.label.column - whole.label.column)
  return below.reduce<Labelled | undefined>((best, p) => (best === undefined || distance(p) < distance(best) ? p : best), undefined)
}

const MONTH = /^(?:截至)?(?:(\d{1,2})|([一二三四五六七八九十]+))月(?:底|末|份|\d{1,2}日)?(?:前)?$/

/** The spending plan: a row of months, and below it the shares. */
function planIn(head: readonly RowLine[], name: string): Project['plan'] {
  for (const [i, row] of head.entries()) {
    const months = row.cells.filter(c => MONTH.test(squeeze(c.text)))
    const shares = head[i + 1]
    if (months.length < 2 || !shares) continue
    const isPercent = row.cells.some(c => c.text.includes('%') || c.text.includes('％'))
    return months.flatMap(label => {
      const m = MONTH.exec(squeeze(label.text))
      const month = m?.[1] ? Number(m[1]) : Number(parseChineseNumeral(m?.[2] ?? '') ?? 0n)
      const cell = cellUnder(shares, label)
      const share = cell && (isPercent || /[%％]/.test(cell.text)) ? amountOfCell(cell.text, '%') : undefined
      if (!cell || !share || share === 'blank' || month < 1 || month > 12) return []
      return [
        { month, share: stated(share, cell.text.trim(), { ...cell.place, rowLabel: name, columnLabel: label.text.trim(), text: cell.text.trim() }) },
      ]
    })
  }
  return []
}

/** The cells with the goals: beside or below their label; the year's before the whole term's. */
export function goalsIn(head: readonly RowLine[]): readonly Cell[] {
  const found: { label: string; cells: readonly Cell[] }[] = []
  for (const [i, row] of head.entries()) {
    for (const cell of row.cells) {
      const word = plainLabel(cell)
      if (!GOALS.test(word)) continue
      const beside = row.cells.filter(c => c.column > cell.column && c.text.trim() !== '')
      const plain = beside.filter(c => !isLabel(c.text) && !GOALS.test(plainLabel(c)))
      const below = cellUnder(head[i + 1], cell)
      if (plain.length > 0 && plain.length === beside.length) found.push({ label: word, cells: plain })
      else if (below && !isLabel(below.text) && printedCells(row).every(c => isLabel(c.text) || GOALS.test(plainLabel(c))))
        found.push({ label: word, cells: [below] })
    }
  }
  return (found.find(f => /年度/.test(f.label)) ?? found[0])?.cells ?? []
}

/** "中期目标（2023年—2025年）：" → 中期目标. */
const plainLabel = (cell: Cell): string => squeeze(cell.text.slice(0, 80)).replace(/[(（].*[)）]$|[:：]$/g, '')

const NEXT_GOAL = /^\s*(?:\d{1,2}\s*[.、．)）]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]+[、是]|目标\s*\d)/

/** The paragraphs of a cell, each with its place; lines that a page width broke stay together. */
function paragraphsOf(cell: Cell): readonly Stated<string>[] {
  const found: { from: number; to: number }[] = []
  let at = 0
  for (const line of cell.text.split('\n')) {
    const last = found.at(-1)
    const isNew = !last || NEXT_GOAL.test(line) || /[。；;！!]\s*$/.test(cell.text.slice(last.from, last.to))
    if (isNew) found.push({ from: at, to: at + line.length })
    else last.to = at + line.length
    at += line.length + 1
  }
  return found.flatMap(({ from, to }) => {
    const text = cell.text.slice(from, to).trim()
    if (text === '') return []
    const start = cell.text.indexOf(text, from)
    const line = lineAt(cell, start)
    return [stated(text, text, { ...within(cell.place, cell.text, start, start + text.length), ...(line === undefined ? {} : { line }) })]
  })
}
