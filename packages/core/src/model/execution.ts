/** Execution of the budget: what was planned, changed, received and spent, and every rate with the name of its denominator (DOMAIN 4.3). */
import { divide, isZero, type Rational, rational } from '../words/rational.ts'
import { type Wording, wording } from '../words/wording.ts'
import { type Dossier, fieldMoney, fieldText, recordsOf } from './dossier/dossier.ts'

/** Amounts in 分. */
export interface Execution {
  readonly initial: bigint
  readonly supplement: bigint
  readonly cut: bigint
  readonly carriedOver: bigint
  /** initial + supplement − cut + carried over */
  readonly adjusted: bigint
  readonly appropriated: bigint
  readonly spent: bigint
}

export type RateName = 'initial' | 'adjusted' | 'appropriation' | 'appropriated'
/** What each rate divides by is part of its name. */
export const RATE_NAMES: Readonly<Record<RateName, Wording>> = {
  initial: wording('年初预算执行率（执行数÷年初预算）', 'execution of the initial budget (spent ÷ initial)'),
  adjusted: wording('预算执行率（执行数÷调整预算数）', 'execution rate (spent ÷ adjusted)'),
  appropriation: wording('资金到位率（到位数÷调整预算数）', 'appropriation rate (received ÷ adjusted)'),
  appropriated: wording('到位资金支出率（执行数÷到位数）', 'use of money received (spent ÷ received)'),
}

/** null: the denominator is zero, so there is no rate. */
export function rateOf(e: Execution, name: RateName): Rational | null {
  const over = { initial: e.initial, adjusted: e.adjusted, appropriation: e.adjusted, appropriated: e.appropriated }[name]
  return over === 0n ? null : rational(name === 'appropriation' ? e.appropriated : e.spent, over)
}

/** Spending against the time gone by, or against the planned share where the project has a plan; null when nothing was due yet. */
export function progressIndex(rate: Rational | null, due: Rational): Rational | null {
  return rate === null || isZero(due) ? null : divide(rate, due)
}

export interface Scope {
  /** A project's id, "basic" for everything without a project, or "all". */
  readonly of: string
  /** Only what happened on or before this day (2026-06-30). */
  readonly until?: string
}

/** The figures of a project, of the basic expenditure or of the whole body. */
export function executionOf(dossier: Dossier, { of, until }: Scope): Execution {
  const isIn = (project: string): boolean => of === 'all' || (of === 'basic' ? project === '' : project === of)
  const total = (kind: 'line' | 'appropriation' | 'payment'): bigint =>
    recordsOf(dossier, kind)
      .filter(r => isIn(fieldText(r, 'project')))
      .filter(r => r.kind === 'line' || until === undefined || text(r.fields.date) <= until)
      .reduce((sum, r) => sum + (fieldMoney(r, 'amount') ?? 0n), 0n)
  const adjusted = (kind: string): bigint =>
    recordsOf(dossier, 'adjustment')
      .filter(r => isIn(fieldText(r, 'project')) && fieldText(r, 'kind') === kind && (until === undefined || fieldText(r, 'date') <= until))
      .reduce((sum, r) => sum + (fieldMoney(r, 'amount') ?? 0n), 0n)
  const initial = total('line')
  const supplement = adjusted('supplement')
  const cut = adjusted('cut')
  const carriedOver = adjusted('carried-over')
  return {
    initial,
    supplement,
    cut,
    carriedOver,
    adjusted: initial + supplement - cut + carriedOver,
    appropriated: total('appropriation'),
    spent: total('payment'),
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
