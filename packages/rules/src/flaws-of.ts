/** The flaws that a rule finds in a small document under the first profile. For tests only. */
import { type Flaw, type Rule, type Topics, wording } from '@jixiao/core'
import { PROFILES } from './profiles/profiles.ts'
import { judgeExample } from './run-examples.ts'

/** Throws when the rule cannot tell or does not apply. */
export function flawsOf(rule: Rule, given: Partial<Topics>): readonly Flaw[] {
  const profile = PROFILES[0]
  if (!profile) throw new RangeError('no profile is shipped')
  const judgement = judgeExample(rule, { name: wording('', ''), given, expect: 'pass' }, profile)
  if ('cannotTell' in judgement) throw new RangeError(judgement.cannotTell.en)
  if ('notApplicable' in judgement) throw new RangeError(judgement.notApplicable.en)
  return judgement
}
