/** What a rule finds on given topics under a shipped profile. For tests only. */
import type { Flaw, Rule } from '@jixiao/core'
import { profileNamed } from '../profiles/profiles.ts'
import { judgeExample } from '../run-examples.ts'

/** The flaws; throws RangeError when the rule could not judge. */
export function flawsOf(rule: Rule, given: Rule['examples'][number]['given'], profileId = 'hebei-county'): readonly Flaw[] {
  const profile = profileNamed(profileId)
  if (!profile) throw new RangeError(`no profile ${profileId}`)
  const judgement = judgeExample(rule, { name: { zh: '测试', en: 'test' }, given, expect: 'pass' }, profile)
  if ('cannotTell' in judgement) throw new RangeError(judgement.cannotTell.zh)
  if ('notApplicable' in judgement) throw new RangeError(judgement.notApplicable.zh)
  return judgement
}
