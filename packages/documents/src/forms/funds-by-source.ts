/** Execution told apart by the source of the money, as the forms F3 and F4 print it. */
import { type DossierRecord, FUND_SOURCES, isFund, moneyIn, textIn } from '@jixiao/core'
import type { Prepared } from './form.ts'

/** In 分. */
export interface SourceAmounts {
  readonly initial: bigint
  readonly adjusted: bigint
  readonly spent: bigint
}

type Amounts = { -readonly [K in keyof SourceAmounts]: bigint }
const NOTHING: SourceAmounts = { initial: 0n, adjusted: 0n, spent: 0n }

/** What adds to the adjusted budget and what takes from it. */
const SIGNS: Readonly<Record<string, bigint>> = { supplement: 1n, 'carried-over': 1n, cut: -1n }

/**
 * Sums over sources, of one project ("" for the basic expenditure) or of the whole body (null). What names no source counts as money that its
 * project has, fiscal before other, as in executionsByProject: the sources add up to its totals.
 */
export function fundsBySource({ all }: Prepared, project: string | null): (...sources: readonly string[]) => SourceAmounts {
  const found = new Map<string, Amounts>()
  const lines = all('line')
  const usual = usualSources(lines)
  const add = (r: DossierRecord, keys: readonly (keyof Amounts)[], sign = 1n) => {
    const of = textIn(r.fields.project)
    if (project !== null && of !== project) return
    const source = textIn(r.fields.source) || (usual.get(of) ?? 'general-budget')
    const own = found.get(source) ?? { ...NOTHING }
    found.set(source, own)
    for (const key of keys) own[key] += sign * (moneyIn(r.fields.amount) ?? 0n)
  }
  for (const r of lines) add(r, ['initial', 'adjusted'])
  for (const r of all('adjustment')) add(r, ['adjusted'], SIGNS[textIn(r.fields.kind)] ?? 0n)
  for (const r of all('payment')) add(r, ['spent'])
  return (...sources) => sources.reduce((sum, s) => plus(sum, found.get(s) ?? NOTHING), NOTHING)
}

const plus = (a: SourceAmounts, b: SourceAmounts): SourceAmounts => ({
  initial: a.initial + b.initial,
  adjusted: a.adjusted + b.adjusted,
  spent: a.spent + b.spent,
})

/** The first source of each project's lines in the order of T1. */
function usualSources(lines: readonly DossierRecord<'line'>[]): ReadonlyMap<string, string> {
  const order = Object.keys(FUND_SOURCES)
  const rank = (source: string): number => (isFund(source) ? 0 : 100) + order.indexOf(source)
  const usual = new Map<string, string>()
  for (const r of lines) {
    const [project, source] = [textIn(r.fields.project), textIn(r.fields.source)]
    const before = usual.get(project)
    if (source !== '' && (before === undefined || rank(source) < rank(before))) usual.set(project, source)
  }
  return usual
}
