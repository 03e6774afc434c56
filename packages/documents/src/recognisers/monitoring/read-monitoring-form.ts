/** One monitoring form: project, money at a date with its forecast, indicators with what was reached and what is expected. */
import {
  amountOfCell,
  type Cell,
  type MonitoredIndicator,
  type MonitoringForm,
  type Notice,
  type Place,
  type Quantity,
  type RateColumn,
  type Stated,
  squeeze,
  stated,
} from '@jixiao/core'
import { hasRole } from '../indicator-tables/indicator-columns.ts'
import type { IndicatorTable } from '../indicator-tables/indicator-tables.ts'
import { labelled } from '../indicator-tables/labelled-cells.ts'
import { type IndicatorRow, isSubtotal, readIndicatorRows } from '../indicator-tables/read-indicator-rows.ts'
import { noticesOfRow, rowNotUnderstood } from '../indicator-tables/row-notices.ts'
import { unitOfAmounts } from '../indicator-tables/stated-amount.ts'
import { printedCells, type RowLine } from '../indicator-tables/table-lines.ts'
import * as words from '../self-evaluation/form-words.ts'
import { projectOf, type ReadRate, ratesOf } from '../self-evaluation/read-form.ts'
import { type Funds, fundColumn, readFunds } from '../self-evaluation/read-funds.ts'
import { goalsIn } from '../target-tables/project-head.ts'
import { isOfWholeDepartment, titleLine } from '../target-tables/project-name.ts'
import { targetOf, valueIn } from '../target-tables/target-cell.ts'
import { judgedIn } from './likelihood.ts'
import { monthIn } from './month-of.ts'

export interface ReadMonitoring {
  readonly form: MonitoringForm
  readonly funds: Funds
  readonly rates: readonly ReadRate[]
  readonly notices: readonly Notice[]
}

export function readMonitoringForm(table: IndicatorTable, index: number, part: string): ReadMonitoring {
  const title = titleLine(table.titles)
  const project = projectOf(table)
  const tableTitle = title?.text.trim() ?? project.text
  const unit = unitOfAmounts([...table.titles.map(t => t.text), ...table.head.flatMap(r => r.cells.map(c => c.text))]) ?? '万元'
  const funds = readFunds(table.head, unit, tableTitle)
  const rates = ratesOf(funds, tableTitle)
  const body = readIndicatorRows(table, tableTitle)
  const indicators = body.indicators.map((row, i) => indicatorOf(row, i, table, part, project.value))
  const valueBeside = (pattern: RegExp): Cell | undefined => labelled(table.head, pattern).find(l => l.value)?.value
  const office = words.UNIT.map(valueBeside).find(v => v !== undefined)
  const code = valueBeside(/^项目(?:编码|代码)$/)
  const progress = table.columns.find(c => c.role === 'progress' || c.role === 'actual')
  const month = monthIn([
    ...(funds.executedHead ? [funds.executedHead] : []),
    ...table.header.cells.filter(c => progress && c.column === progress.from),
    ...[...table.titles].reverse(),
  ])
  const isWhole = isOfWholeDepartment(table.titles) || funds.cells.some(c => c.part === 'basic')
  const named = (cell: Cell): Stated<string> =>
    stated(cell.text.trim(), cell.text.trim(), { ...cell.place, table: tableTitle, text: cell.text.trim() })
  return {
    funds,
    rates,
    form: {
      index,
      part,
      project,
      ...(code ? { code: named(code) } : {}),
      ...(isWhole ? { isOfWholeDepartment: true } : {}),
      ...(office ? { unit: named(office) } : {}),
      ...(month ? { month } : {}),
      initial: fundColumn(funds, 'initial'),
      adjusted: fundColumn(funds, 'budget'),
      appropriated: fundColumn(funds, 'received'),
      spent: fundColumn(funds, 'executed'),
      rate: rateColumn(rates, 'rate'),
      expected: fundColumn(funds, 'expected'),
      expectedRate: rateColumn(rates, 'expected-rate'),
      goals: goalsIn(table.head).map(named),
      indicators,
      columns: {
        actual: hasRole(table.columns, 'progress') || hasRole(table.columns, 'actual'),
        expected: hasRole(table.columns, 'expected'),
        likelihood: hasRole(table.columns, 'likelihood'),
        cause: hasRole(table.columns, 'reason'),
      },
      place: title?.place ?? project.place,
      block: table.header.block,
    },
    notices: [
      ...funds.notices,
      ...body.indicators.flatMap(r => noticesOfRow(r, tableTitle)),
      ...body.others.filter(r => !isClosing(r)).flatMap(r => rowNotUnderstood(r, tableTitle)),
    ],
  }
}

const isClosing = (row: RowLine): boolean =>
  isSubtotal(row) || printedCells(row).some(c => [words.PROBLEMS, words.CONCLUSION, words.TOTAL_ROW].some(w => w.test(squeeze(c.text.slice(0, 40)))))

function rateColumn(rates: readonly ReadRate[], of: ReadRate['of']): RateColumn {
  const one = (part: string) => rates.find(r => r.of === of && r.part === part)?.value
  const [total, fiscal, other] = [one('total'), one('fiscal'), one('other')]
  return { ...(total ? { total } : {}), ...(fiscal ? { fiscal } : {}), ...(other ? { other } : {}) }
}

function indicatorOf(row: IndicatorRow, index: number, table: IndicatorTable, part: string, project: string): MonitoredIndicator {
  const [actual, expected] = [valueIn(row, 'progress') ?? valueIn(row, 'actual'), valueIn(row, 'expected')]
  const { causes, likelihood, explanation } = judgedIn(row, table)
  const [attained, weight, remark] = [row.text('attained'), row.text('weight'), row.text('remark')]
  const share = attained && shareIn(attained)
  const points = weight && Number.parseFloat(weight.value)
  return {
    index,
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    target: targetOf(row),
    ...(actual ? { actual } : {}),
    ...(expected ? { expected } : {}),
    ...(share ? { attained: share } : {}),
    ...(weight && points !== undefined && Number.isFinite(points) ? { weight: { ...weight, value: points } } : {}),
    causes,
    ...(explanation ? { reason: explanation } : {}),
    ...(likelihood ? { likelihood } : {}),
    ...(remark ? { remark } : {}),
    place: placeOfRow(row),
    part,
    project,
    ...(row.isShifted ? { isShifted: true } : {}),
  }
}

const placeOfRow = (row: IndicatorRow): Place => row.row.place

function shareIn(cell: Stated<string>): Stated<Quantity> | undefined {
  const share = amountOfCell(cell.value, '%')
  return share && share !== 'blank' ? { ...cell, value: share } : undefined
}
