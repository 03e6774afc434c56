/** A rule over pairs of documents, in the shape of all rules. */
import type { TopicName, Topics } from '../statements/understanding.ts'
import type { ChainCheck } from './chain.ts'
import { type Example, notApplicable, type Rule } from './rule.ts'

export interface ChainExample extends Pick<Example<TopicName>, 'name' | 'expect' | 'says' | 'profile'> {
  /** The documents, each with the topics that it has. */
  readonly documents: readonly Partial<Topics>[]
}

type OwnFields = 'code' | 'name' | 'title' | 'titleEn' | 'severity' | 'maturity' | 'basis'

export interface ChainRule extends Pick<Rule, OwnFields>, ChainCheck {
  readonly examples: readonly ChainExample[]
}

/** Of a single document it has nothing to say. */
export function defineChainRule({ links, compare, examples, ...rule }: ChainRule): Rule {
  return {
    ...rule,
    appliesTo: 'every',
    needs: [],
    check: () => NO_COMPANION,
    chain: { links, compare },
    examples: examples.map(e => ({ ...e, given: {} })),
  }
}

export const NO_COMPANION = notApplicable('没有同一单位的其他文件可以核对', 'no other document of the body to compare with')
