/** All indicators of a document, of target tables and of self-evaluation forms, table by table. */
import { bare, type CannotTell, cannotTell, type DocumentKind, type Flaw, type Indicator, type Topics } from '@jixiao/core'

/** Kinds of document in which indicators are judged: all but a form that nobody has filled in. */
export const TARGET_KINDS: readonly DocumentKind[] = [
  'budget-disclosure',
  'performance-targets',
  'self-evaluation-report',
  'monitoring-report',
  'final-accounts',
  'unknown',
]

export type IndicatorTopics = Pick<Topics, 'indicators' | 'selfEvaluations'>

/** The rows of one target table or form. */
export interface TargetTable {
  readonly kind: 'target-table' | 'self-evaluation'
  readonly part: string
  readonly project: string
  readonly indicators: readonly Indicator[]
}

/** 预算执行率 is a scored row of the form and no target of the project. */
const isExecutionRow = (i: Indicator): boolean => /预算执行率/.test(i.level1.value + i.level2.value)

/** Thirty rules ask for the same tables of one document. */
const remembered = new WeakMap<
  readonly Indicator[],
  { readonly forms: IndicatorTopics['selfEvaluations']; readonly tables: readonly TargetTable[] }
>()

/** Every table with its rows, in reading order; rows without a name are left in. */
export function targetTables(topics: IndicatorTopics): readonly TargetTable[] {
  const before = remembered.get(topics.indicators)
  if (before && before.forms === topics.selfEvaluations) return before.tables
  const tables = tablesOf(topics)
  remembered.set(topics.indicators, { forms: topics.selfEvaluations, tables })
  return tables
}

function tablesOf(topics: IndicatorTopics): readonly TargetTable[] {
  const tables: { kind: TargetTable['kind']; part: string; project: string; indicators: Indicator[] }[] = []
  let last: Indicator | undefined
  for (const i of topics.indicators) {
    if (isExecutionRow(i)) continue
    const table = tables.at(-1)
    // the index starts anew with each table, so two projects of one name stay two tables
    const isSame = table && table.part === i.part && table.project === i.project && !(i.index === 0 && (last?.index ?? 0) > 0)
    if (isSame) table.indicators.push(i)
    else tables.push({ kind: 'target-table', part: i.part, project: i.project, indicators: [i] })
    last = i
  }
  for (const form of topics.selfEvaluations) {
    const indicators = form.indicators.filter(i => !isExecutionRow(i))
    if (indicators.length > 0) tables.push({ kind: 'self-evaluation', part: indicators[0]?.part ?? '', project: form.project.value, indicators })
  }
  return tables
}

/** Every indicator that has a name or a target. */
export const allIndicators = (topics: IndicatorTopics): readonly Indicator[] => targetTables(topics).flatMap(t => filledIn(t.indicators))

export const filledIn = (indicators: readonly Indicator[]): readonly Indicator[] =>
  indicators.filter(i => bare(i.name.value) !== '' || i.target.value.kind !== 'empty')

export const noIndicators = (): CannotTell =>
  cannotTell(
    '文件中没有找到绩效指标（绩效目标表或自评表）',
    'no performance indicators (target tables or self-evaluation forms) found in the document',
  )

/** Asks one question of every filled-in row. */
export function judgeEach(topics: IndicatorTopics, judge: (i: Indicator, table: TargetTable) => Flaw | null): readonly Flaw[] | CannotTell {
  const tables = targetTables(topics)
  const rows = tables.flatMap(table => filledIn(table.indicators).map(i => ({ i, table })))
  if (rows.length === 0) return noIndicators()
  return rows.flatMap(({ i, table }) => judge(i, table) ?? [])
}

/** Asks one question of every table that has a filled-in row. */
export function judgeTables(topics: IndicatorTopics, judge: (table: TargetTable) => readonly Flaw[]): readonly Flaw[] | CannotTell {
  const tables = targetTables(topics).filter(t => filledIn(t.indicators).length > 0)
  return tables.length === 0 ? noIndicators() : tables.flatMap(judge)
}
