/** One scored form: project, money, goals, indicators with scores, total, problems. */
import {
  type Cell,
  type Indicator,
  type Notice,
  type Place,
  parseTargetValue,
  type SelfEvaluation,
  type Stated,
  squeeze,
  stated,
  wording,
} from '@jixiao/core'
import { hasRole } from '../indicator-tables/indicator-columns.ts'
import type { IndicatorTable } from '../indicator-tables/indicator-tables.ts'
import { labelled } from '../indicator-tables/labelled-cells.ts'
import { type IndicatorRow, readIndicatorRows } from '../indicator-tables/read-indicator-rows.ts'
import { noticesOfRow, rowNotUnderstood } from '../indicator-tables/row-notices.ts'
import { unitOfAmounts } from '../indicator-tables/stated-amount.ts'
import { printedCells, type RowLine } from '../indicator-tables/table-lines.ts'
import { projectNameOf, titleLine } from '../target-tables/project-name.ts'
import { targetOf } from '../target-tables/target-cell.ts'
import * as words from './form-words.ts'
import { type Funds, fundColumn, readFunds } from './read-funds.ts'
import { readGoals } from './read-goals.ts'
import { rateIn } from './read-rate.ts'
import { hundredths, scoreIn } from './score.ts'
import { weightsOf } from './weights.ts'

export interface ReadForm {
  readonly form: SelfEvaluation
  readonly funds: Funds
  readonly notices: readonly Notice[]
}

export function readForm(table: IndicatorTable, index: number, part: string): ReadForm {
  const title = titleLine(table.titles)
  const project = projectOf(table)
  const tableTitle = title?.text.trim() ?? project.text
  const unit = unitOfAmounts([...table.titles.map(t => t.text), ...table.head.flatMap(r => r.cells.map(c => c.text))]) ?? '万元'
  const funds = readFunds(table.head, unit, tableTitle)
  const [budget, executed, initial] = [fundColumn(funds, 'budget'), fundColumn(funds, 'executed'), fundColumn(funds, 'initial')]
  const rate =
    funds.rateCell && rateIn(funds.rateCell, placeOf(funds.rateCell, tableTitle, '预算执行进度'), budget.total?.value, executed.total?.value)
  const body = readIndicatorRows(table, tableTitle)
  const isExecution = (r: IndicatorRow) => words.EXECUTION_ROW.test(squeeze(r.level1.value)) || words.EXECUTION_ROW.test(squeeze(r.level2.value))
  const executionRow = body.indicators.find(isExecution)
  const indicators = body.indicators.filter(r => !isExecution(r)).map((r, i) => indicatorOf(r, i, part, project.value))
  const total = totalOf(body.others, table, tableTitle)
  const problems = problemsOf(body.others, tableTitle)
  const office = words.UNIT.map(p => labelled(table.head, p).find(l => l.value)?.value).find(v => v !== undefined)
  const execution = executionOf(executionRow, funds, tableTitle)
  const understood = (r: RowLine) => printedCells(r).some(c => words.TOTAL_ROW.test(squeeze(c.text)) || words.PROBLEMS.test(squeeze(c.text)))
  return {
    funds,
    form: {
      index,
      form: formOf(table, funds),
      project,
      ...(office ? { unit: stated(office.text.trim(), office.text.trim(), placeOf(office, tableTitle, '单位')) } : {}),
      budget,
      received: fundColumn(funds, 'received'),
      executed,
      ...(initial.total ? { initial } : {}),
      ...(rate ? { rate } : {}),
      ...readGoals(table.head),
      weights: weightsOf(body.levels, tableTitle),
      indicators,
      ...(execution ? { execution } : {}),
      ...(total ? { total } : {}),
      ...(problems ? { problems } : {}),
      place: title?.place ?? project.place,
      block: table.header.block,
    },
    notices: [
      ...funds.notices,
      ...(project.value === '' ? [withoutName(project.place)] : []),
      ...body.indicators.flatMap(r => [...noticesOfRow(r, tableTitle), ...noticesOfScore(r, tableTitle)]),
      ...body.others.filter(r => !understood(r)).flatMap(r => rowNotUnderstood(r, tableTitle)),
    ],
  }
}

const placeOf = (cell: Cell, table: string, columnLabel: string): Place => ({ ...cell.place, table, columnLabel, text: cell.text.trim() })

/** The name beside 项目名称, for the form of a whole department its own name, else the title. */
function projectOf(table: IndicatorTable): Stated<string> {
  const cell = [words.PROJECT, words.DEPARTMENT].map(p => labelled(table.head, p).find(l => l.value)?.value).find(v => v !== undefined)
  if (cell) return stated(cell.text.trim().replace(/\s*\n\s*/g, ''), cell.text.trim(), { ...cell.place, text: cell.text.trim() })
  const title = titleLine(table.titles)
  return title ? stated(projectNameOf(title.text), title.text.trim(), title.place) : stated('', '', table.header.place)
}

function indicatorOf(row: IndicatorRow, index: number, part: string, project: string): Indicator {
  const score = row.cells.get('score')
  const actual = row.text('actual')
  const [description, basis, reason, weight] = [row.text('description'), row.text('basis'), row.text('reason'), row.text('weight')]
  const points = weight && hundredths(weight.value)
  return {
    index,
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    target: targetOf(row),
    ...(description ? { description } : {}),
    ...(basis ? { basis } : {}),
    ...(weight && points !== undefined && points !== null ? { weight: { ...weight, value: points / 100 } } : {}),
    ...(actual ? { actual: { ...actual, value: parseTargetValue(actual.value) } } : {}),
    ...(score ? { score: scoreIn(score, row.placeOf(score)) } : {}),
    ...(reason ? { reason } : {}),
    place: row.row.place,
    part,
    project,
    ...(row.isShifted ? { isShifted: true } : {}),
  }
}

/** The scored row 预算执行率 among the indicators (F2), or points and score in the row of the total (F1, F3, F4). */
function executionOf(row: IndicatorRow | undefined, funds: Funds, table: string): SelfEvaluation['execution'] {
  if (row) {
    const name = row.name.text === '' ? undefined : row.name
    const [target, actual, score] = [row.text('target'), row.text('actual'), row.cells.get('score')]
    const weight = hundredths(row.text('weight')?.value ?? '') ?? weightsOf([...row.cells.values()], table)[0]?.points.value
    return {
      ...(name ? { name } : {}),
      ...(target ? { target: { ...target, value: parseTargetValue(target.value) } } : {}),
      ...(actual ? { actual: { ...actual, value: parseTargetValue(actual.value) } } : {}),
      score: score ? scoreIn(score, row.placeOf(score)) : stated(null, '', row.row.place),
      ...(weight === undefined ? {} : { weight: row.text('weight') ? weight / 100 : weight }),
      place: row.row.place,
    }
  }
  if (!funds.scoreCell) return undefined
  const weight = hundredths(funds.weightCell?.text ?? '')
  return {
    score: scoreIn(funds.scoreCell, placeOf(funds.scoreCell, table, '得分')),
    ...(weight === null ? {} : { weight: weight / 100 }),
    place: funds.scoreCell.place,
  }
}

/** 总分: the number under 得分, else the last number of the row. */
function totalOf(rows: readonly RowLine[], table: IndicatorTable, title: string): Stated<number | null> | undefined {
  const row = rows.find(r => printedCells(r).some(c => words.TOTAL_ROW.test(squeeze(c.text))))
  if (!row) return undefined
  const inline = printedCells(row)
    .map(c => /^(?:自评)?总(?:得)?分[:：](\d+(?:\.\d+)?)分?$/.exec(squeeze(c.text))?.[1])
    .find(t => t !== undefined)
  if (inline) return stated(hundredths(inline), inline, row.place)
  const numbers = printedCells(row).filter(c => hundredths(c.text) !== null)
  const column = hasRole(table.columns, 'weight') ? table.columns.find(c => c.role === 'score') : undefined
  const cell = numbers.find(c => column && column.from <= c.column && c.column <= column.to) ?? numbers.at(-1)
  return cell ? scoreIn(cell, { ...placeOf(cell, title, '得分'), rowLabel: '总分' }) : stated(null, '', row.place)
}

function problemsOf(rows: readonly RowLine[], title: string): Stated<string> | undefined {
  const at = rows.findIndex(r => printedCells(r).some(c => words.PROBLEMS.test(squeeze(c.text))))
  const cells = rows[at] ? printedCells(rows[at]) : []
  const label = cells.findIndex(c => words.PROBLEMS.test(squeeze(c.text)))
  const below = rows[at + 1]
  const cell = cells[label + 1] ?? (at >= 0 && below ? printedCells(below)[0] : undefined)
  return cell && stated(cell.text.trim(), cell.text.trim(), placeOf(cell, title, '存在问题'))
}

/** By what each official form alone has (DOMAIN.md 3.8). */
function formOf(table: IndicatorTable, funds: Funds): SelfEvaluation['form'] {
  const text = squeeze([...table.titles.map(t => t.text), ...table.head.flatMap(r => r.cells.map(c => c.text))].join('|'))
  if (funds.cells.some(c => c.fund === 'received') || /预期目标\|.*具体完成情况/.test(text)) return 'F2'
  if (/整体支出|年度预算申请/.test(text)) return 'F4'
  if (/调整后?预算/.test(text) || hasRole(table.columns, 'unit')) return 'F3'
  return 'F1'
}

const withoutName = (place: Place): Notice => ({
  code: 'project-without-name',
  say: wording('自评表没有项目名称。', 'A self-evaluation form without the name of its project.'),
  place,
})

function noticesOfScore(row: IndicatorRow, table: string): readonly Notice[] {
  const score = row.text('score')
  if (!score || hundredths(score.value) !== null) return []
  return [
    {
      code: 'number-not-understood',
      say: wording(`“${row.name.value}”的得分“${score.value}”不是数字。`, `The score “${score.value}” of “${row.name.value}” is not a number.`),
      place: { ...score.place, table },
    },
  ]
}
