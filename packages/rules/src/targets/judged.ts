/** For tests of this room only: what a rule says of a few indicators. */
import { type Flaw, factBook, type Indicator, type Rule, type Topics } from '@jixiao/core'
import { face } from '../examples.ts'
import { PROFILES } from '../profiles/profiles.ts'

/** The flaws under a profile; throws when the rule gives no list. */
export function flawsOf(rule: Rule, given: Partial<Topics> & { indicators?: readonly Indicator[] }, profileId = 'national'): readonly Flaw[] {
  const profile = PROFILES.find(p => p.id === profileId)
  if (!profile) throw new RangeError(`no profile ${profileId}`)
  const judgement = rule.check({ ...EMPTY, ...given }, profile)
  if ('cannotTell' in judgement) throw new Error(judgement.cannotTell.zh)
  if ('notApplicable' in judgement) throw new Error(judgement.notApplicable.zh)
  return judgement
}

/** The severities that the flaws ask for; "full" is the rule's own. */
export const severitiesOf = (flaws: readonly Flaw[]): readonly string[] => flaws.map(f => f.severity ?? 'full')

/** How many places the first flaw has. */
export const placesOf = (flaw: Flaw | undefined): number => (flaw === undefined ? 0 : Array.isArray(flaw.at) ? flaw.at.length : 1)

const EMPTY: Topics = {
  face: face(),
  blocks: [],
  residue: [],
  sections: [],
  tables: [],
  projects: [],
  indicators: [],
  goals: [],
  selfEvaluations: [],
  monitoringForms: [],
  checklistItems: [],
  mentions: [],
  personalData: [],
  facts: factBook([]),
}
