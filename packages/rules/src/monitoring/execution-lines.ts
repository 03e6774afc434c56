/** The money of a monitoring report by line (all, basic, project expenditure), from its stated facts. */
import { type FactBook, figureOf, type Place, type Rational, type Statement, ZERO } from '@jixiao/core'
import type { Denominator, ExecutionAmounts } from './rates.ts'

export const LINES = ['total', 'basic', 'project'] as const
export type Line = (typeof LINES)[number]
export const LINE_NAMES: Readonly<Record<Line, { readonly zh: string; readonly en: string }>> = {
  total: { zh: '部门支出', en: 'all expenditure' },
  basic: { zh: '基本支出', en: 'basic expenditure' },
  project: { zh: '项目支出', en: 'project expenditure' },
}

export interface ExecutionLine {
  readonly line: Line
  readonly amounts: ExecutionAmounts
  readonly spent: Statement | undefined
  readonly unit: string
  /** The report does not speak of a carry-over, and the adjusted budget was computed without one. */
  readonly isCarryOverAssumed: boolean
  /** Where the denominators stand. */
  readonly places: Readonly<Partial<Record<Denominator, Place>>>
}

/** One line of one part of the document; a fact stated several times counts by its first statement. */
export function executionLine(facts: FactBook, line: Line, part: string): ExecutionLine {
  const one = (kind: string, of: Line = line) => facts.of(`execution/${of}/${kind}`, { part }).find(s => figureOf(s) !== null)
  const value = (s: Statement | undefined): Rational | undefined => (s ? figureOf(s)?.value : undefined)
  const [initial, supplement, adjusted] = [one('initial'), one('supplement'), one('adjusted')]
  const [appropriated, spent, expected] = [one('appropriated'), one('spent'), one('expected')]
  // no carry-over at all means none for each line; a report that is silent on it is taken to have none, and that is remembered
  const whole = value(one('carry-over', 'total'))
  const isSilent = LINES.every(l => one('carry-over', l) === undefined)
  const carryOver = value(one('carry-over')) ?? (whole?.n === 0n || isSilent ? ZERO : undefined)
  const amounts: ExecutionAmounts = {
    initial: value(initial),
    supplement: value(supplement),
    adjusted: value(adjusted),
    appropriated: value(appropriated),
    spent: value(spent),
    expected: value(expected),
    carryOver,
  }
  const adjustedAt = adjusted ?? supplement ?? initial
  return {
    line,
    amounts,
    spent,
    unit: (spent && figureOf(spent)?.unit) || '万元',
    isCarryOverAssumed: isSilent && !adjusted,
    places: {
      ...(initial ? { initial: initial.place } : {}),
      ...(supplement ? { supplement: supplement.place } : {}),
      ...(adjustedAt ? { adjusted: adjustedAt.place } : {}),
      ...(appropriated ? { appropriated: appropriated.place } : {}),
    },
  }
}
