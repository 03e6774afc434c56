/** Runs a rule's own examples as tests: the examples on a rule's page are never untrue. For tests only. */
import { factBook, type Judgement, judge, judgeTogether, type Profile, type Rule, type Topics } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { face } from './examples.ts'
import { PROFILES } from './profiles/profiles.ts'

type RuleExample = Rule['examples'][number]

/** One test per example and profile; an example that names a profile runs under that one only. */
export function runExamples(rule: Rule): void {
  describe(`${rule.code} ${rule.name}`, () => {
    it('has an example that passes and one that fails', () => {
      expect(rule.examples.some(e => e.expect === 'pass')).toBe(true)
      expect(rule.examples.some(e => typeof e.expect === 'number' && e.expect > 0)).toBe(true)
    })
    for (const profile of PROFILES)
      for (const example of rule.examples) {
        if (example.profile !== undefined && example.profile !== profile.id) continue
        it(`${example.name.zh} (${profile.id})`, () => {
          const judgement = judgeExample(rule, example, profile)
          expect(outcomeOf(judgement), JSON.stringify(judgement, printable)).toBe(example.expect)
          if (example.says !== undefined) expect(wordsOf(judgement)).toContain(example.says)
        })
      }
  })
}

/** As checkDocument judges: kind of document, needed topics, then the rule itself. */
export const judgeExample = (rule: Rule, example: RuleExample, profile: Profile): Judgement =>
  example.documents
    ? judgeTogether(
        rule,
        example.documents.map(given => topicsOf(rule, given)),
        profile,
      )
    : judge(rule, topicsOf(rule, example.given), profile)

/** What an example does not give is empty; a face that is not given is of a kind the rule applies to. */
export function topicsOf(rule: Rule, given: RuleExample['given']): Topics {
  const kind = rule.appliesTo === 'every' ? 'budget-disclosure' : (rule.appliesTo[0] ?? 'budget-disclosure')
  return {
    face: face({ kind }),
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
    ...given,
  }
}

const outcomeOf = (judgement: Judgement): RuleExample['expect'] =>
  'cannotTell' in judgement ? 'cannot-tell' : 'notApplicable' in judgement ? 'not-applicable' : judgement.length === 0 ? 'pass' : judgement.length

const wordsOf = (judgement: Judgement): string =>
  'cannotTell' in judgement ? judgement.cannotTell.zh : 'notApplicable' in judgement ? judgement.notApplicable.zh : (judgement[0]?.say.zh ?? '')

const printable = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value)
