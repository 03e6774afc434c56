/** The figures of one body and year that pages, search, comparison and open data all take from here, so that they agree. */
import {
  type BudgetView,
  budgetView,
  compare,
  type DossierRecord,
  type Execution,
  executionsByProject,
  fieldDecimal,
  fieldText,
  fromDecimal,
  moneyOf,
  type Rational,
  recordsOf,
  sumOf,
  THREE_PUBLIC,
  type Wording,
  wording,
} from '@jixiao/core'
import { settingsOf } from '@jixiao/documents'
import { scoreProjects } from '../flows/score-projects.ts'
import { selfScores } from '../flows/self-scores.ts'
import { type BodyYear, isPublished, type SiteData, type UnitBelow } from './site-data.ts'
import { isPending, statedFact } from './taken-year.ts'

export type ThreePublicPart = keyof typeof THREE_PUBLIC
export const THREE_PUBLIC_PARTS: readonly (readonly [ThreePublicPart, Wording])[] = [
  ['abroad', wording('因公出国（境）费', 'travel abroad')],
  ['vehicle-purchase', wording('公务用车购置费', 'purchase of cars')],
  ['vehicle-operation', wording('公务用车运行维护费', 'running of cars')],
  ['reception', wording('公务接待费', 'receptions')],
]

export interface IndicatorFigures {
  readonly record: DossierRecord<'indicator'>
  readonly name: string
  /** "≥6000页" */
  readonly target: string
  /** "" while nothing is published of it. */
  readonly actual: string
  readonly weight: Rational | null
  readonly score: Rational | null
  /** null: not known. */
  readonly isReached: boolean | null
  readonly reason: string
}

export interface ProjectFigures {
  readonly record: DossierRecord<'project'>
  readonly name: string
  readonly budget: bigint
  /** null while the self-evaluation is not published. */
  readonly execution: Execution | null
  readonly score: Rational | null
  readonly indicators: readonly IndicatorFigures[]
}

export interface FunctionFigures {
  readonly code: string
  readonly name: string
  /** The level above, which says what a name such as 行政运行 is about. */
  readonly above: string
  readonly amount: bigint
}

/** What lists, sums and comparisons need of a year. Amounts in 分. */
export interface YearSummary {
  readonly total: bigint
  readonly basic: bigint
  readonly project: bigint
  readonly threePublic: Readonly<Record<ThreePublicPart | 'total', bigint>>
  /** By the finest functional code, the largest first. */
  readonly functions: readonly FunctionFigures[]
  /** null while the self-evaluation is not published. */
  readonly execution: Execution | null
  /** Expenditure by the final accounts; null where none were published. */
  readonly outturn: bigint | null
  /** Which figures were not published or not stated, and which nobody has settled. They are 0 here and never shown as 0. */
  readonly unsure: ReadonlyMap<FigureName, 'pending' | 'not-stated'>
  readonly projectCount: number
  readonly largest: { readonly name: string; readonly budget: bigint } | null
  /** Indicators of all projects: how many, of how many something is known, how many were reached. */
  readonly targets: { readonly all: number; readonly known: number; readonly reached: number }
}

export interface YearFigures extends YearSummary {
  readonly view: BudgetView
  readonly projects: readonly ProjectFigures[]
  /** Of what belongs to no project. */
  readonly basicExecution: Execution | null
}

/** Without what only the pages of the year itself need. */
export function summaryOf(f: YearFigures): YearSummary {
  const { total, basic, project, threePublic, functions, execution, outturn, unsure, projectCount, largest, targets } = f
  return { total, basic, project, threePublic, functions, execution, outturn, unsure, projectCount, largest, targets }
}

export type FigureName = 'total' | 'basic' | 'project' | ThreePublicPart | 'three-public'
const FIGURE_NAMES: readonly FigureName[] = ['total', 'basic', 'project', 'three-public', ...THREE_PUBLIC_PARTS.map(([part]) => part)]

const known = new WeakMap<BodyYear, YearFigures>()

/** Computed once for each body and year. */
export function figuresOf(of: BodyYear, { profile }: Pick<SiteData, 'profile'>): YearFigures {
  const before = known.get(of)
  if (before) return before
  const { dossier, year } = of
  const codes = settingsOf(profile, year).codes
  const view = budgetView(dossier, codes)
  // without any line the budget as it was first approved is not known, and with it no rate
  const executions = isPublished(of, 'self-evaluation') && recordsOf(dossier, 'line').length > 0 ? executionsByProject(dossier) : null
  const nameOf = (code: string): string | undefined => codes.functional.find(code, year)?.name
  const projects = projectsOf(of, view, executions && (id => executions.get(id)?.total ?? null), { profile })
  const made: YearFigures = {
    view,
    total: sumOf(view.totals, 'total'),
    basic: sumOf(view.totals, 'spending/basic'),
    project: sumOf(view.totals, 'spending/project'),
    threePublic: threePublicOf(view),
    functions: view.byFunction
      .filter(r => !view.byFunction.some(other => other.code !== r.code && other.code.startsWith(r.code)))
      .map(r => ({
        code: r.code,
        name: nameOf(r.code) ?? r.code,
        above: nameOf(r.code.slice(0, 5)) ?? nameOf(r.code.slice(0, 3)) ?? '',
        amount: sumOf(r.sums, 'total'),
      }))
      .sort((a, b) => (a.amount < b.amount ? 1 : a.amount > b.amount ? -1 : a.code < b.code ? -1 : 1)),
    projects,
    projectCount: projects.length,
    largest: projects.reduce<YearSummary['largest']>((most, { name, budget }) => (most && most.budget >= budget ? most : { name, budget }), null),
    targets: targetsOf(projects),
    execution: executions && [...executions.values()].map(e => e.total).reduce(plus, NOTHING),
    basicExecution: executions?.get('')?.total ?? null,
    outturn: null,
    unsure: new Map(),
  }
  const figures = of.taken ? asStated(of, made) : isPublished(of, 'disclosure') ? made : withoutBudget(made)
  known.set(of, figures)
  return figures
}

/** Results may be published without the budget of their year: then what they say of money is no budget. */
const withoutBudget = (made: YearFigures): YearFigures => ({
  ...made,
  total: 0n,
  basic: 0n,
  project: 0n,
  threePublic: { abroad: 0n, 'vehicle-purchase': 0n, 'vehicle-operation': 0n, reception: 0n, total: 0n },
  functions: [],
  // the results say by themselves what each project was given
  projects: made.projects.map(p => ({ ...p, budget: p.execution?.initial ?? 0n })),
  unsure: new Map(FIGURE_NAMES.map(name => [name, 'not-stated'])),
})

const STATED: Readonly<Record<FigureName, string>> = {
  total: 'expenditure/byFunction/all/total',
  basic: 'expenditure/byFunction/all/basic',
  project: 'expenditure/byFunction/all/project',
  'three-public': 'three-public/total/all',
  abroad: 'three-public/abroad/all',
  'vehicle-purchase': 'three-public/vehicle-purchase/all',
  'vehicle-operation': 'three-public/vehicle-operation/all',
  reception: 'three-public/reception/all',
}

/** What the documents state themselves goes before sums of lines that were made of them; what is doubtful is no figure. */
function asStated(of: BodyYear, made: YearFigures): YearFigures {
  const unsure = new Map<FigureName, 'pending' | 'not-stated'>()
  const statedOr = (name: FigureName, worked: bigint): bigint => {
    const fact = statedFact(of, 'budget', STATED[name])
    const fen = fact?.value === null || fact === undefined ? null : moneyOf(fromDecimal(fact.value))
    if (fact && (isPending(of, fact) || fen === null)) unsure.set(name, 'pending')
    else if (!fact && worked === 0n) unsure.set(name, 'not-stated')
    else return fen ?? worked
    return 0n
  }
  const spent = statedFact(of, 'final-accounts', STATED.total)
  const outturn = spent && spent.value !== null && !isPending(of, spent) ? moneyOf(fromDecimal(spent.value)) : null
  const doubtful = new Set([...(of.taken?.pending.keys() ?? [])].flatMap(key => /\/byFunction\/(\d+)\//.exec(key)?.[1] ?? []))
  const { threePublic: t } = made
  return {
    ...made,
    total: statedOr('total', made.total),
    basic: statedOr('basic', made.basic),
    project: statedOr('project', made.project),
    threePublic: {
      total: statedOr('three-public', t.total),
      abroad: statedOr('abroad', t.abroad),
      'vehicle-purchase': statedOr('vehicle-purchase', t['vehicle-purchase']),
      'vehicle-operation': statedOr('vehicle-operation', t['vehicle-operation']),
      reception: statedOr('reception', t.reception),
    },
    functions: made.functions.filter(f => !doubtful.has(f.code) && of.taken?.functions.has(f.code)),
    outturn,
    unsure,
  }
}

const NOTHING: Execution = { initial: 0n, supplement: 0n, cut: 0n, carriedOver: 0n, adjusted: 0n, appropriated: 0n, spent: 0n }
const plus = (a: Execution, b: Execution): Execution => ({
  initial: a.initial + b.initial,
  supplement: a.supplement + b.supplement,
  cut: a.cut + b.cut,
  carriedOver: a.carriedOver + b.carriedOver,
  adjusted: a.adjusted + b.adjusted,
  appropriated: a.appropriated + b.appropriated,
  spent: a.spent + b.spent,
})

function threePublicOf({ byEconomy }: BudgetView): YearFigures['threePublic'] {
  const part = (codes: readonly string[]): bigint =>
    byEconomy.filter(r => codes.includes(r.code)).reduce((total, r) => total + sumOf(r.sums, 'fund'), 0n)
  const abroad = part(THREE_PUBLIC.abroad)
  const purchase = part(THREE_PUBLIC['vehicle-purchase'])
  const operation = part(THREE_PUBLIC['vehicle-operation'])
  const reception = part(THREE_PUBLIC.reception)
  return { abroad, 'vehicle-purchase': purchase, 'vehicle-operation': operation, reception, total: abroad + purchase + operation + reception }
}

function projectsOf(
  { dossier }: BodyYear,
  view: BudgetView,
  executionOf: ((id: string) => Execution | null) | null,
  { profile }: Pick<SiteData, 'profile'>,
): readonly ProjectFigures[] {
  const scores = executionOf ? scoreProjects(dossier, profile) : null
  const totals = executionOf ? selfScores(dossier, profile) : null
  return recordsOf(dossier, 'project').map(record => ({
    record,
    name: fieldText(record, 'name'),
    budget: sumOf(view.byProject.get(record.id), 'total'),
    execution: executionOf?.(record.id) ?? null,
    score: totals?.get(record.id) ?? null,
    indicators: recordsOf(dossier, 'indicator', record.id).map(i =>
      indicatorOf(i, recordsOf(dossier, 'attainment', i.id)[0], scores?.get(record.id)?.indicators.get(i.id) ?? null),
    ),
  }))
}

function indicatorOf(
  record: DossierRecord<'indicator'>,
  attained: DossierRecord<'attainment'> | undefined,
  score: Rational | null,
): IndicatorFigures {
  const operator = fieldText(record, 'operator')
  const weight = fieldDecimal(record, 'weight')
  const grade = attained ? fieldText(attained, 'grade') : ''
  return {
    record,
    name: fieldText(record, 'name'),
    target: `${operator === 'words' ? '' : operator}${fieldText(record, 'value')}${fieldText(record, 'unit')}`,
    actual: attained ? withUnit(fieldText(attained, 'actual'), fieldText(record, 'unit')) : '',
    weight,
    score,
    isReached: grade !== '' ? grade === 'full' : score && weight ? compare(score, weight) >= 0 : null,
    reason: attained ? fieldText(attained, 'reason') : '',
  }
}

/** A bare number is meant in the unit of its target. */
const withUnit = (actual: string, unit: string): string => (/\d$/.test(actual) ? `${actual}${unit}` : actual)

function targetsOf(projects: readonly ProjectFigures[]): YearSummary['targets'] {
  const all = projects.flatMap(p => p.indicators)
  return { all: all.length, known: all.filter(i => i.isReached !== null).length, reached: all.filter(i => i.isReached === true).length }
}

/** The part of a department's year that is its own (本级), or that of one joined unit. */
export function partOfYear(of: BodyYear, part: 'own' | UnitBelow): BodyYear {
  const joined = of.units.flatMap(u => u.records ?? [])
  const isIn = (id: string): boolean =>
    part === 'own' ? !joined.some(begin => id.startsWith(begin)) : part.records !== null && id.startsWith(part.records)
  return { ...of, units: [], dossier: { ...of.dossier, records: new Map([...of.dossier.records].filter(([id]) => isIn(id))) } }
}
