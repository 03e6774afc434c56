/** What the service answers of evaluations, samples, rectification and results. */
import type { EvaluationKind, ItemState, Leaf, RectificationState, Said, ScoreOrigin, SuggestionChoice, Wording } from '@jixiao/core'

export interface ScoredLeaf extends Leaf {
  /** Of the experts; null: nobody has scored. */
  readonly mean: string | null
  /** Highest less lowest. */
  readonly spread: string | null
  readonly scores: readonly { readonly expert: string; readonly score: string; readonly words: string }[]
}

export interface EvaluationAnswer {
  readonly id: string
  readonly kind: EvaluationKind
  /** null: the body as a whole. */
  readonly project: string | null
  readonly experts: readonly string[]
  readonly leaves: readonly ScoredLeaf[]
  readonly missing: number
  readonly total: string | null
  readonly grade: string
  readonly isFinished: boolean
  readonly conclusion: string
  readonly problems: string
  readonly suggestions: string
}

export interface Frame {
  readonly leaves: readonly Leaf[]
  /** default: no regulation gives these points. */
  readonly standing: 'verified' | 'default'
  readonly note: Wording | null
}

export interface NoticeItem {
  readonly id: string
  readonly words: string
  readonly basis: string
  readonly due: string
  readonly state: ItemState
  readonly said: readonly Said[]
}

export interface Notice {
  readonly id: string
  readonly title: string
  readonly at: string
  readonly state: RectificationState
  readonly stateName: Wording
  readonly due: string | null
  readonly items: readonly NoticeItem[]
  readonly end: { readonly kind: 'closed' | 'withdrawn'; readonly words: string; readonly at: string } | null
}

export interface SampledProject {
  readonly dossier: string
  readonly project: string
  readonly name: string
  /** In 分. */
  readonly amount: string
  readonly selfScore: string | null
  readonly selfGrade: string
  readonly score: string | null
  readonly grade: string
  /** The bureau's less that of the body. */
  readonly difference: string | null
  readonly reason: string
}

export interface Sample {
  readonly id: string
  readonly seed: string
  /** In thousandths. */
  readonly shareOfAmount: number
  readonly at: string
  readonly candidates: number
  readonly projects: readonly SampledProject[]
}

export interface ProjectResult {
  readonly project: string
  readonly name: string
  readonly score: string | null
  readonly origin: ScoreOrigin | null
  readonly originName: Wording | null
  readonly grade: string
  readonly selfScore: string | null
  readonly suggestion: { readonly choice: SuggestionChoice; readonly name: Wording; readonly words: string; readonly at: string } | null
}

export interface Results {
  readonly year: number
  /** false: the year has no dossier here. */
  readonly isKnown: boolean
  readonly results: readonly ProjectResult[]
}
