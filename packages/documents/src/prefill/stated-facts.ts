/** The amounts that a document states of one body and its year, one for each fact: the table's before the text's. */
import { figureOf, moneyOf, type Place, type Statement, type Understanding } from '@jixiao/core'

export interface StatedAmount {
  /** In 分. */
  readonly amount: bigint
  readonly place: Place
}

export interface StatedFacts {
  /** In order; all of the part, of any year and stage. */
  readonly statements: readonly Statement[]
  amount(fact: string): StatedAmount | undefined
  /** 0 where nothing is stated. */
  fen(fact: string): bigint
  /** The segment behind a prefix, of all facts that begin with it: the codes of a table. */
  segments(prefix: string): readonly string[]
}

/** The amount in 分; null for what is no money, unreadable or finer than 分. */
export function fenOf(s: Statement): bigint | null {
  const figure = figureOf(s)
  return figure && figure.dimension === 'money' ? moneyOf(figure.value) : null
}

export function statedFacts(understanding: Understanding, part: string, year: number | null): StatedFacts {
  const statements = understanding.facts.statements.filter(s => s.subject.part === part)
  const found = new Map<string, StatedAmount & { readonly isText: boolean }>()
  for (const s of statements) {
    if (s.subject.stage === 'final-accounts') continue
    if (s.subject.fiscalYear !== null && s.subject.fiscalYear !== year && !s.fact.startsWith('assets/')) continue
    const amount = fenOf(s)
    if (amount === null) continue
    const isText = s.origin === 'text'
    const known = found.get(s.fact)
    // a blank cell that the recogniser counts as nothing gives way to a figure of another table
    const isBetter =
      known === undefined || (known.isText && !isText) || (known.isText === isText && known.amount === 0n && s.value.kind === 'quantity')
    if (isBetter) found.set(s.fact, { amount, place: s.place, isText })
  }
  const segments = new Map<string, readonly string[]>()
  return {
    statements,
    amount: fact => found.get(fact),
    fen: fact => found.get(fact)?.amount ?? 0n,
    segments: prefix => {
      const known = segments.get(prefix)
      if (known) return known
      const own = [...new Set([...found.keys()].flatMap(f => (f.startsWith(prefix) ? (f.slice(prefix.length).split('/')[0] ?? []) : [])))]
      segments.set(prefix, own)
      return own
    },
  }
}
