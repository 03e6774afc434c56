/** The overview of a county: one row an office with its stages, its spending and light, its findings and what it missed. */
import {
  type Body,
  type Execution,
  endOfMonth,
  executionOf,
  monthsGone,
  PAPER_KINDS,
  paperKey,
  progressIndex,
  RATE_NAMES,
  type Rational,
  rateOf,
  rational,
  type Wording,
  type YearStage,
} from '@jixiao/core'
import { budgetLight, type Light } from '@jixiao/rules'
import { findBodies, findDossier, type Store } from '@jixiao/store'
import type { Actor, Office } from '../api/office.ts'
import { countFindings, type FindingCounts, type PaperToCount } from './finding-counts.ts'
import { type BodyYear, bodiesWhere, readYear, stagesOf } from './year-of-bodies.ts'

export interface Spending {
  /** The end of the last month that is over: 2026-06-30. */
  readonly until: string
  readonly spent: bigint
  readonly rate: Rational | null
  /** Which rate it is, with its denominator. */
  readonly name: Wording
  /** null: no month is over, or there is nothing to spend. */
  readonly light: Light | null
}

export interface OverviewRow {
  readonly body: Body
  readonly dossier: string | null
  readonly stages: readonly YearStage[]
  readonly missed: number
  readonly spending: Spending | null
  /** Findings of all papers that were begun; null: not counted yet, asking again goes on. */
  readonly findings: FindingCounts | null
}

/** Milliseconds that one question spends on checking. */
const PATIENCE = 1_000

export async function overviewOf(office: Office, who: Actor, fiscalYear: number, today: string): Promise<readonly OverviewRow[]> {
  const { db } = office.store
  const bodies = await findBodies(db)
  const years = [...(await readYear(db, fiscalYear, bodies, bodiesWhere(who, 'read-dossier', bodies))).values()]
  const end = performance.now() + PATIENCE
  const rows: OverviewRow[] = []
  for (const year of years) {
    const stages = stagesOf(office, year, today)
    rows.push({
      body: year.body,
      dossier: year.dossier?.id ?? null,
      stages,
      missed: stages.filter(s => s.isLate).length,
      spending: await spendingOf(office, year, today),
      findings: await findingsOf(office, year, end - performance.now()),
    })
  }
  return rows
}

async function findingsOf(office: Office, { body, dossier, facts }: BodyYear, milliseconds: number): Promise<FindingCounts | null> {
  if (!dossier) return null
  const rounds = facts.papers.filter(p => p.kind === 'monitoring').map(p => p.round)
  const papers = PAPER_KINDS.flatMap((kind): readonly PaperToCount[] =>
    (kind === 'monitoring' ? rounds : [''])
      .filter(round => facts.begun.has(paperKey(kind, round)) || facts.papers.some(p => p.kind === kind && p.round === round))
      .map(round => ({ dossier, body, kind, round })),
  )
  const counts = await countFindings(office, papers, milliseconds)
  const known = counts.filter(c => c !== null)
  if (known.length < counts.length) return null
  const total = (of: keyof FindingCounts): number => known.reduce((n, c) => n + c[of], 0)
  return { fatal: total('fatal'), error: total('error'), warning: total('warning'), hint: total('hint'), cannotTell: total('cannotTell') }
}

/** Figures of dossiers by revision and day; a county of eighty offices, some times over. */
const MOST_KEPT = 2000
const kept = new WeakMap<Store, Map<string, Execution>>()

async function executionAt(
  { store }: Office,
  { id, revision }: { readonly id: string; readonly revision: number },
  until: string,
): Promise<Execution> {
  const known = kept.get(store) ?? new Map<string, Execution>()
  kept.set(store, known)
  const key = `${id} ${revision} ${until}`
  const found = known.get(key)
  if (found) return found
  const dossier = await findDossier(store.db, id)
  if (!dossier) throw new Error(`dossier ${id} is gone`)
  const execution = executionOf(dossier, { of: 'all', until })
  known.set(`${id} ${dossier.revision} ${until}`, execution)
  const [oldest] = known.keys()
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest)
  return execution
}

async function spendingOf(office: Office, { dossier, facts }: BodyYear, today: string): Promise<Spending | null> {
  const { profile } = office
  const { fiscalYear } = facts
  const months = monthsGone(fiscalYear, today)
  if (!dossier || months === 0) return null
  const until = endOfMonth(fiscalYear, months)
  const execution = await executionAt(office, dossier, until)
  const name = profile.at('executionDenominator', fiscalYear)
  const rate = rateOf(execution, name)
  const index = progressIndex(rate, rational(months, 12))
  return { until, spent: execution.spent, rate, name: RATE_NAMES[name], light: index && budgetLight(index, profile.at('lights', fiscalYear)) }
}
