/** The contract of rules that check documents of one body against each other: which pairs, which facts, what came of each comparison. */
import type { Topics } from '../statements/understanding.ts'
import type { Place } from '../words/place.ts'
import type { Wording } from '../words/wording.ts'
import type { Flaw } from './flaw.ts'
import type { Profile } from './profile.ts'

/** Where in the cycle a document belongs, in the order of the year (DOMAIN 1.1). */
export const CHAIN_STAGES = ['targets', 'budget', 'monitoring', 'self-evaluation', 'final-accounts'] as const
export type ChainStage = (typeof CHAIN_STAGES)[number]

/**
 * chain: stages of one year or of two successive years · editions: the same document twice · pieces: one publication in two files ·
 * unit: a department and one of its units · apart: one body, but years that do not touch.
 */
export type PairKind = 'chain' | 'editions' | 'pieces' | 'unit' | 'apart'

/** Two documents that certainly concern one body. `from` is the earlier one; of a department and its unit, the department. */
export interface DocumentPair {
  readonly kind: PairKind
  readonly years: number
  readonly from: Topics
  readonly to: Topics
  readonly fromStage: ChainStage
  readonly toStage: ChainStage
  /** Parts of the two documents that are one body's. */
  readonly parts: readonly { readonly from: string; readonly to: string }[]
  /** The later one says the same in the same places. */
  readonly isCopy?: true
}

export type ComparisonResult = 'agree' | 'rounding' | 'diverge' | 'not-compared'

/** A figure or text as one of the two documents states it. */
export interface ComparedSide {
  readonly text: string
  readonly place: Place
}

/** What came of comparing one fact. */
export interface FactComparison {
  /** The fact: 收入总计, 项目“…”的年初预算. */
  readonly what: Wording
  readonly result: ComparisonResult
  readonly from: ComparedSide | null
  readonly to: ComparedSide | null
  /** Why it could not be compared. */
  readonly reason?: Wording
  /** How many figures this line stands for; 1 unless said. */
  readonly count?: number
  /** Says nothing of whether the documents speak of the same scope: not an equality (spent in June ≤ spent in December), or nothing on both sides. */
  readonly isWeak?: boolean
  /** Of what diverges: what is to be said of it. */
  readonly flaw?: Flaw
}

/** Pairs that a chain rule looks at. */
export interface ChainLink {
  readonly kind: PairKind
  /** Stages of the earlier and of the later document; every stage where none is named. */
  readonly from?: readonly ChainStage[]
  readonly to?: readonly ChainStage[]
  /** 0 within one fiscal year, 1 from one to the next. */
  readonly years: 0 | 1
}

export interface ChainCheck {
  readonly links: readonly ChainLink[]
  compare(pair: DocumentPair, profile: Profile): readonly FactComparison[]
}

export const isLinked = (links: readonly ChainLink[], pair: DocumentPair): boolean =>
  links.some(
    l =>
      l.kind === pair.kind &&
      l.years === pair.years &&
      (l.from === undefined || l.from.includes(pair.fromStage)) &&
      (l.to === undefined || l.to.includes(pair.toStage)),
  )
