/** What is known while a text is read figure by figure, and where the reading stands. */
import type { Mention } from '@jixiao/core'
import type { Clause, Sentence } from './clauses.ts'
import type { PartFrames } from './part-frames.ts'
import type { Figure } from './read-figures.ts'
import type { TextRun } from './text-run.ts'

export interface Reading {
  readonly run: TextRun
  readonly clauses: readonly Clause[]
  readonly sentences: readonly Sentence[]
  /** The lists that are open: what is part of what. */
  readonly frames: PartFrames
  /** Mentions of this run so far; the first has the index `base` in the document. */
  readonly mentions: Mention[]
  readonly base: number
  /** Indexes of the mentions of which a change was told. */
  readonly changed: Set<number>
  /** Names still waiting for their figure: "A、B分别为…". */
  readonly waiting: string[]
}

/** One figure where it stands: the text of its clause before and behind it, as far as no other figure owns it. */
export interface Spot {
  readonly reading: Reading
  readonly clause: Clause
  /** Index of the clause. */
  readonly at: number
  readonly figure: Figure
  readonly before: string
  readonly behind: string
  /** Another figure follows in the clause. */
  readonly isFollowed: boolean
}

/** The last mention, when it stands in the sentence of the spot. */
export function lastInSentence({ reading, clause }: Spot, role?: Mention['role']): Mention | undefined {
  const from = reading.sentences[clause.sentence]?.from ?? 0
  const found = role ? reading.mentions.findLast(m => m.role === role) : reading.mentions.at(-1)
  return found && (found.place.from ?? 0) >= from ? found : undefined
}

/** The clauses of the sentence before the spot, nearest first. */
export const earlierClauses = ({ reading, clause, at }: Spot): readonly string[] =>
  [reading.clauses[at - 1], reading.clauses[at - 2]]
    .filter(c => c?.sentence === clause.sentence)
    .map(c => (c ? reading.run.folded.slice(Math.max(c.from, c.to - 200), c.to) : ''))
