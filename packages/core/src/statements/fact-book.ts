/** Statements in order of lookup: by fact, part, origin. */
import type { FactPath, Origin, Statement } from './statement.ts'

export interface FactBook {
  readonly statements: readonly Statement[]
  /** All statements of a fact, optionally only of one part, origin or year. */
  of(fact: FactPath, where?: Where): readonly Statement[]
  /** The first such statement. */
  one(fact: FactPath, where?: Where): Statement | undefined
  /** All statements whose fact begins with the prefix (ending in "/"). */
  under(prefix: string, where?: Where): readonly Statement[]
  /** The parts that state anything, in order. */
  readonly parts: readonly string[]
}

export interface Where {
  readonly part?: string
  readonly origin?: Origin
  readonly year?: number | null
}

export function factBook(statements: readonly Statement[]): FactBook {
  const byFact = new Map<string, Statement[]>()
  for (const s of statements) {
    const list = byFact.get(s.fact)
    if (list) list.push(s)
    else byFact.set(s.fact, [s])
  }
  const fits = (s: Statement, w: Where = {}) =>
    (w.part === undefined || s.subject.part === w.part) &&
    (w.origin === undefined || s.origin === w.origin) &&
    (w.year === undefined || s.subject.fiscalYear === w.year)
  return {
    statements,
    of: (fact, where) => (byFact.get(fact) ?? []).filter(s => fits(s, where)),
    one: (fact, where) => byFact.get(fact)?.find(s => fits(s, where)),
    under: (prefix, where) => statements.filter(s => s.fact.startsWith(prefix) && fits(s, where)),
    parts: [...new Set(statements.map(s => s.subject.part))],
  }
}
