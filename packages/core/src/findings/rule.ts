/** The contract of a rule: one fault, one file. */
import type { DocumentKind } from '../model/document-face.ts'
import type { TopicName, Topics } from '../statements/understanding.ts'
import type { Citation } from '../words/citation.ts'
import type { Wording } from '../words/wording.ts'
import type { ChainCheck } from './chain.ts'
import type { Flaw } from './flaw.ts'
import type { Profile } from './profile.ts'
import type { Severity } from './severity.ts'

export type { Flaw } from './flaw.ts'

/** The rule lacks what it needs to judge. Never a pass. */
export interface CannotTell {
  readonly cannotTell: Wording
}
export const cannotTell = (zh: string, en: string): CannotTell => ({ cannotTell: { zh, en } })
/** The thing the rule speaks of does not exist in this document. */
export interface NotApplicable {
  readonly notApplicable: Wording
}
export const notApplicable = (zh: string, en: string): NotApplicable => ({ notApplicable: { zh, en } })

export type Judgement = readonly Flaw[] | CannotTell | NotApplicable

/** A worked example: run as a test, shown on the rule's page. */
export interface Example<N extends TopicName> {
  readonly name: Wording
  readonly given: Partial<Pick<Topics, N>>
  readonly expect: 'pass' | 'cannot-tell' | 'not-applicable' | number
  /** A piece of the first message (Chinese) that must occur. */
  readonly says?: string
  /** Id of the only profile for which the example is meant; without it the example holds under every profile. */
  readonly profile?: string
  /** Of a rule over several documents: the documents; `given` is then empty. */
  readonly documents?: readonly Partial<Topics>[]
}

export interface RuleOf<N extends TopicName, M extends TopicName = never> {
  /** Id of the catalogue: Q40, D04, M01, S02. */
  readonly code: string
  readonly name: string
  readonly title: string
  readonly titleEn: string
  readonly severity: Severity
  /** A new rule warns at most until it has proved itself. */
  readonly maturity?: 'stable' | 'new'
  /** At least one source. */
  readonly basis: readonly [Citation, ...Citation[]]
  /** Kinds of document to which it can apply; other kinds: not applicable. */
  readonly appliesTo: readonly DocumentKind[] | 'every'
  /** Topics without which it cannot tell. An empty list counts as missing. */
  readonly needs: readonly N[]
  /** Topics that it also looks at where the document has them; their absence is no obstacle. */
  readonly uses?: readonly M[]
  check(topics: Pick<Topics, N | M>, profile: Profile): Judgement
  readonly examples: readonly Example<N | M>[]
}

/** A rule in a list, its topics hidden. */
export interface Rule extends Omit<RuleOf<TopicName>, 'check' | 'examples' | 'needs' | 'uses'> {
  readonly needs: readonly TopicName[]
  readonly uses?: readonly TopicName[]
  check(topics: Topics, profile: Profile): Judgement
  /** Of a rule over several documents of one body: see defineChainRule. */
  readonly chain?: ChainCheck
  readonly examples: readonly Example<TopicName>[]
}

/** Types a rule by what it needs. */
export const defineRule = <const N extends TopicName, const M extends TopicName = never>(rule: RuleOf<N, M>): Rule => rule
