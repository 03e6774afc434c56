/** Documents of one invented body for the examples of this room: a budget, accounts, forms, each with a file of its own. */
import { type DocumentKind, factBook, type Indicator, type Project, type SelfEvaluation, type Stage, type Statement, type Topics } from '@jixiao/core'
import { amount, budgetTable, face, fact, indicator, project, saidAs, selfEvaluation } from '../examples.ts'

const STAGES: Partial<Readonly<Record<DocumentKind, Stage>>> = {
  'final-accounts': 'final-accounts',
  'self-evaluation-report': 'self-evaluation',
  'monitoring-report': 'monitoring',
}

/** A document of a kind and year; facts as [path, amount, origin]. */
export function documentOf(
  kind: DocumentKind,
  year: number,
  stated: readonly (readonly [string, string, Statement['origin']?])[],
  more: Partial<Topics> & { readonly file?: string } = {},
): Partial<Topics> {
  const { file = `${year}-${kind}.txt`, ...rest } = more
  const block = 1
  return {
    face: face({ file, kind, fiscalYear: saidAs(year, `${year}年`) }),
    tables: [budgetTable('T1', { year, block }), budgetTable('T5', { year, block })],
    facts: factBook(
      stated.map(([path, text, origin = 'T1'], i) => ({
        ...fact(path, text, origin, { fiscalYear: year, stage: STAGES[kind] ?? 'budget' }),
        place: { file, block, row: i, column: 1, text },
      })),
    ),
    ...rest,
  }
}

/** A project with its budget and one indicator. */
export const budgeted = (name: string, budget: string, ...indicators: readonly Indicator[]): Project =>
  project(name, { budget: amount(budget), indicators })

/** A self-evaluation form with initial budget, spending and indicators. */
export const evaluated = (name: string, initial: string, spent: string, ...indicators: readonly Indicator[]): SelfEvaluation =>
  selfEvaluation(name, initial, spent, { initial: { total: amount(initial) }, indicators })

export const target = (name: string, value: string, actual?: string): Indicator =>
  indicator({ level2: '数量指标', name, target: value, ...(actual === undefined ? {} : { actual }) })
