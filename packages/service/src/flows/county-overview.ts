/** The overview of a county: one row an office with its stages, its spending and light, its findings and what it missed. */
import {
  type Body,
  type CurvePoint,
  endOfMonth,
  executionCurves,
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
  /** What should have been spent by then: the share of the spending plans where there are any, else that of the months gone. */
  readonly due: Rational
  readonly isPlanned: boolean
  /** null: there is nothing to spend. */
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

/** Figures of dossiers by revision and month; a county of eighty offices, some times over. */
const MOST_KEPT = 2000
const kept = new WeakMap<Store, Map<string, CurvePoint>>()

/** How the whole body stood at the end of a month. */
async function standAt({ store }: Office, { id, revision }: { readonly id: string; readonly revision: number }, month: number): Promise<CurvePoint> {
  const known = kept.get(store) ?? new Map<string, CurvePoint>()
  kept.set(store, known)
  const found = known.get(`${id} ${revision} ${month}`)
  if (found) return found
  const dossier = await findDossier(store.db, id)
  const point = dossier && executionCurves(dossier, month).find(c => c.of === 'all')?.points[month - 1]
  if (!point) throw new Error(`dossier ${id} has no curve`)
  known.set(`${id} ${dossier.revision} ${month}`, point)
  const [oldest] = known.keys()
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest)
  return point
}

/** The rate of DOMAIN 4.3 and the light of 4.4: a spending plan takes the place of the months gone. */
async function spendingOf(office: Office, { dossier, facts }: BodyYear, today: string): Promise<Spending | null> {
  const { profile } = office
  const { fiscalYear } = facts
  const month = monthsGone(fiscalYear, today)
  if (!dossier || month === 0) return null
  const { execution, planned, time } = await standAt(office, dossier, month)
  if (!execution) return null
  const name = profile.at('executionDenominator', fiscalYear)
  const rate = rateOf(execution, name)
  const isPlanned = planned !== null && planned > 0n && execution.adjusted > 0n
  const due = isPlanned ? rational(planned, execution.adjusted) : time
  const index = progressIndex(rate, due)
  const until = endOfMonth(fiscalYear, month)
  const light = index && budgetLight(index, profile.at('lights', fiscalYear))
  return { until, spent: execution.spent, rate, name: RATE_NAMES[name], due, isPlanned, light }
}
