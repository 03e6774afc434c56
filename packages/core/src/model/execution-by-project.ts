/** Execution of all projects at once, fiscal money apart from other money: the forms print both (DOMAIN 3.8, 4.2). */
import { isFund } from './budget-view.ts'
import { type Dossier, type DossierRecord, fieldMoney, recordsOf } from './dossier/dossier.ts'
import type { Execution } from './execution.ts'

export interface SplitExecution {
  readonly total: Execution
  /** Money of the three funds. */
  readonly fiscal: Execution
  readonly other: Execution
}

type Amounts = { -readonly [K in Exclude<keyof Execution, 'adjusted'>]: Execution[K] }
const nothing = (): Amounts => ({ initial: 0n, supplement: 0n, cut: 0n, carriedOver: 0n, appropriated: 0n, spent: 0n })
const whole = (a: Amounts): Execution => ({ ...a, adjusted: a.initial + a.supplement - a.cut + a.carriedOver })

const MOVES: Readonly<Record<string, keyof Amounts>> = { supplement: 'supplement', cut: 'cut', 'carried-over': 'carriedOver' }
const text = (r: DossierRecord, field: string): string => {
  const value = r.fields[field]
  return typeof value === 'string' ? value : ''
}

/**
 * By the id of the project, "" for the basic expenditure; until a day (2026-06-30), without it the whole year. The totals are those of executionOf.
 * What names no source of funds counts as the money that the project has, and as fiscal where it has both.
 */
export function executionsByProject(dossier: Dossier, until?: string): ReadonlyMap<string, SplitExecution> {
  const lines = recordsOf(dossier, 'line')
  const hasFiscal = new Set(lines.filter(r => isFund(text(r, 'source'))).map(r => text(r, 'project')))
  const hasAny = new Set(lines.map(r => text(r, 'project')))
  const found = new Map<string, { fiscal: Amounts; other: Amounts }>()
  const add = (r: DossierRecord<'line' | 'adjustment' | 'appropriation' | 'payment'>, key: keyof Amounts) => {
    const project = text(r, 'project')
    const source = text(r, 'source')
    const isFiscal = source === '' ? hasFiscal.has(project) || !hasAny.has(project) : isFund(source)
    let own = found.get(project)
    if (!own) {
      own = { fiscal: nothing(), other: nothing() }
      found.set(project, own)
    }
    own[isFiscal ? 'fiscal' : 'other'][key] += fieldMoney(r, 'amount') ?? 0n
  }
  const isDone = (r: DossierRecord): boolean => until === undefined || text(r, 'date') <= until
  for (const r of lines) add(r, 'initial')
  for (const r of recordsOf(dossier, 'adjustment')) {
    const key = MOVES[text(r, 'kind')]
    if (key && isDone(r)) add(r, key)
  }
  for (const r of recordsOf(dossier, 'appropriation')) if (isDone(r)) add(r, 'appropriated')
  for (const r of recordsOf(dossier, 'payment')) if (isDone(r)) add(r, 'spent')
  return new Map(
    [...found].map(([project, { fiscal, other }]) => [project, { total: whole(sum(fiscal, other)), fiscal: whole(fiscal), other: whole(other) }]),
  )
}

const sum = (a: Amounts, b: Amounts): Amounts => ({
  initial: a.initial + b.initial,
  supplement: a.supplement + b.supplement,
  cut: a.cut + b.cut,
  carriedOver: a.carriedOver + b.carriedOver,
  appropriated: a.appropriated + b.appropriated,
  spent: a.spent + b.spent,
})
