/** One scored form: project, money, goals, indicators with scores, total, problems. */
import {
  type Indicator,
  type Notice,
  type Place,
  parseTargetValue,
  type Quantity,
  type SelfEvaluation,
  type Stated,
  squeeze,
  stated,
  wording,
} from '@jixiao/core'
import { hasRole } from '../indicator-tables/indicator-columns.ts'
import type { IndicatorTable } from '../indicator-tables/indicator-tables.ts'
import { labelled } from '../indicator-tables/labelled-cells.ts'
import { type IndicatorRow, isSubtotal, readIndicatorRows } from '../indicator-tables/read-indicator-rows.ts'
import { noticesOfRow, rowNotUnderstood } from '../indicator-tables/row-notices.ts'
import { unitOfAmounts } from '../indicator-tables/stated-amount.ts'
import { printedCells, type RowLine } from '../indicator-tables/table-lines.ts'
import { projectNameOf, titleLine } from '../target-tables/project-name.ts'
import { targetOf, valueIn } from '../target-tables/target-cell.ts'
import * as words from './form-words.ts'
import { type FundName, type Funds, fundColumn, readFunds } from './read-funds.ts'
import { readGoals } from './read-goals.ts'
import { type DeclaredPoints, declaredPoints, isOfTotal, placeOf, pointsBesideLevels, subtotalsOf, totalOf, totalWeightOf } from './read-points.ts'
import { rateIn } from './read-rate.ts'
import { hundredths, scoreIn } from './score.ts'
import { weightsOf } from './weights.ts'

export interface ReadForm {
  readonly form: SelfEvaluation
  readonly funds: Funds
  /** The execution rates of the rows of money. */
  readonly rates: readonly ReadRate[]
  /** The points of all indicators in the row of the total: 100. */
  readonly totalWeight?: Stated<number | null>
  /** Points declared in captions: 预算执行情况（10分）, 绩效指标（90分）. */
  readonly declared: readonly DeclaredPoints[]
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
  const rates = ratesOf(funds, tableTitle)
  const body = readIndicatorRows(table, tableTitle)
  const isExecution = (r: IndicatorRow) => words.EXECUTION_ROW.test(squeeze(r.level1.value)) || words.EXECUTION_ROW.test(squeeze(r.level2.value))
  const executionRow = body.indicators.find(isExecution)
  const indicators = body.indicators.filter(r => !isExecution(r)).map((r, i) => indicatorOf(r, i, part, project.value))
  const total = totalOf(body.others, table, tableTitle)
  const totalWeight = totalWeightOf(body.others, table, tableTitle, total)
  const pointsOfOne = pointsBesideLevels(table, tableTitle, 'level1')
  const problems = problemsOf(body.others, tableTitle)
  const office = words.UNIT.map(p => labelled(table.head, p).find(l => l.value)?.value).find(v => v !== undefined)
  const execution = executionOf(executionRow, funds, tableTitle, table.head)
  const understood = (r: RowLine) =>
    printedCells(r).some(c => [words.TOTAL_ROW, words.PROBLEMS, words.CONCLUSION].some(w => w.test(squeeze(c.text.slice(0, 40)))))
  return {
    funds,
    rates,
    ...(totalWeight ? { totalWeight } : {}),
    declared: [
      ...declaredPoints([...table.head, table.header], tableTitle),
      ...pointsOfOne.filter(isOfTotal),
      ...pointsBesideLevels(table, tableTitle, 'level2'),
      ...subtotalsOf(body.others, table, tableTitle),
    ],
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
      weights: [
        ...weightsOf(body.levels, tableTitle),
        ...pointsOfOne.flatMap(d =>
          d.points.value === null || isOfTotal(d) ? [] : [{ level1: d.caption, points: { ...d.points, value: d.points.value / 100 } }],
        ),
      ],
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
      ...body.others.filter(r => !understood(r) && !isSubtotal(r)).flatMap(r => rowNotUnderstood(r, tableTitle)),
    ],
  }
}

export interface ReadRate {
  readonly of: 'rate' | 'expected-rate'
  readonly part: string
  readonly value: Stated<Quantity>
}

/** Each printed rate of the money table as a fraction of 1. */
export const ratesOf = (funds: Funds, table: string): readonly ReadRate[] =>
  funds.rates.flatMap(({ of, part, cell }) => {
    const amount = (fund: FundName) => funds.cells.find(c => c.fund === fund && c.part === part)?.amount?.value
    const spent = amount(of === 'rate' ? 'executed' : 'expected')
    const value = rateIn(cell, placeOf(cell, table, of === 'rate' ? '预算执行率' : '全年预计执行率'), amount('budget') ?? amount('initial'), spent)
    return value ? [{ of, part, value }] : []
  })

/** The name beside 项目名称, for the form of a whole department its own name, else the title. */
export function projectOf(table: IndicatorTable): Stated<string> {
  const cell = [words.PROJECT, words.DEPARTMENT].map(p => labelled(table.head, p).find(l => l.value)?.value).find(v => v !== undefined)
  if (cell) return stated(withoutCode(cell.text.trim().replace(/\s*\n\s*/g, '')), cell.text.trim(), { ...cell.place, text: cell.text.trim() })
  const title = titleLine(table.titles)
  return title ? stated(projectNameOf(title.text), title.text.trim(), title.place) : stated('', '', table.header.place)
}

/** "51000023T000000012345-应急物资储备": division, year, thirteen characters (DOMAIN.md 8.6), then the name. */
export const withoutCode = (name: string): string => name.replace(/^\d{8}[0-9A-Z]{13}\s*[-—_－]?\s*(?=\S)/, '')

function indicatorOf(row: IndicatorRow, index: number, part: string, project: string): Indicator {
  const score = row.cells.get('score')
  const actual = valueIn(row, 'actual')
  const [description, basis, reason, weight] = [row.text('description'), row.text('basis'), row.text('reason'), row.text('weight')]
  const inName = /[(（](\d+(?:\.\d+)?)分[)）]$/.exec(row.name.value.trim())
  const points = hundredths(weight?.value ?? inName?.[1] ?? '')
  const weightAt = weight ?? row.name
  return {
    index,
    level1: row.level1,
    level2: row.level2,
    name: inName ? { ...row.name, value: row.name.value.trim().slice(0, inName.index) } : row.name,
    target: targetOf(row),
    ...(description ? { description } : {}),
    ...(basis ? { basis } : {}),
    ...(points === null ? {} : { weight: { value: points / 100, text: weight?.text ?? inName?.[1] ?? '', place: weightAt.place } }),
    ...(actual ? { actual } : {}),
    ...(score ? { score: scoreIn(score, row.placeOf(score)) } : {}),
    ...(reason ? { reason } : {}),
    place: row.row.place,
    part,
    project,
    ...(row.isShifted ? { isShifted: true } : {}),
  }
}

/** The scored row 预算执行率 among the indicators (F2), or points and score in the row of the total (F1, F3, F4). */
function executionOf(row: IndicatorRow | undefined, funds: Funds, table: string, head: readonly RowLine[]): SelfEvaluation['execution'] {
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
  const weight = hundredths(funds.weightCell?.text ?? '') ?? pointsInHead(head)
  return {
    score: scoreIn(funds.scoreCell, placeOf(funds.scoreCell, table, '得分')),
    ...(weight === null ? {} : { weight: weight / 100 }),
    place: funds.scoreCell.place,
  }
}

/** 预算执行情况（10分）. */
function pointsInHead(head: readonly RowLine[]): number | null {
  const caption = head.flatMap(r => r.cells).find(c => c.text.length < 40 && /预算执行|资金/.test(c.text) && words.POINTS.test(squeeze(c.text)))
  return caption ? hundredths(words.POINTS.exec(squeeze(caption.text))?.[1] ?? '') : null
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
