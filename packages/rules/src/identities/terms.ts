/** Short forms in which the identities are written down. */
import { type Citation, cite, type Origin } from '@jixiao/core'
import type { Term } from './identity.ts'

export const ARITHMETIC = (article: string): readonly [Citation, ...Citation[]] => [cite('arithmetic', article)]
export const TABLES_AGREE: readonly [Citation, ...Citation[]] = [cite('arithmetic', 'same'), cite('disclosure-procedures-2016', 'tables')]
export const TEXT_AGREES: readonly [Citation, ...Citation[]] = [cite('arithmetic', 'same'), cite('disclosure-procedures-2016', 'explanations')]

/** One term per fact. */
export const of = (origin: Origin, ...facts: readonly string[]): readonly Term[] => facts.map(fact => ({ origin, fact }))
/** Terms that many forms do not have. */
export const maybe = (origin: Origin, ...facts: readonly string[]): readonly Term[] => facts.map(fact => ({ origin, fact, isOptional: true }))

/** Columns that nobody knows: where the row adds up only with them, or only without, both are right. */
export const unknownColumns = (origin: Origin, path: string): readonly Term[] => [{ origin, fact: `${path}/*`, take: 'unknown', isOptional: true }]

export const FUNDS = ['general-budget', 'government-fund', 'state-capital'] as const
