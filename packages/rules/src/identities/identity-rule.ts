/** An identity as a rule: flaws of its instances, or why it could not be judged. */
import { type CannotTell, cannotTell, defineRule, hasMainTables, type Judgement, notApplicable, type Rule } from '@jixiao/core'
import { evaluationOf } from './evaluation.ts'
import type { Blocked, Identity } from './identity.ts'
import { identityExamples } from './identity-examples.ts'
import { flawsOfIdentity } from './identity-flaws.ts'
import { nameOfOrigin } from './words.ts'

export const identityRule = (identity: Identity): Rule =>
  defineRule({
    code: identity.code,
    name: identity.name,
    title: identity.title,
    titleEn: identity.titleEn,
    severity: identity.severity,
    basis: identity.basis,
    appliesTo: identity.appliesTo ?? ['budget-disclosure', 'final-accounts', 'unknown'],
    needs: ['facts'],
    uses: ['face', 'tables'],
    check({ facts, face, tables }, profile): Judgement {
      const evaluation = evaluationOf(facts, face, tables, profile)
      const judged = evaluation.judged.get(identity.code) ?? []
      const blocked = evaluation.blocked.get(identity.code) ?? []
      const flaws = flawsOfIdentity(identity, judged, evaluation)
      if (flaws.length > 0) return flaws
      const unreadable = blocked.filter(b => b.isUnreadable)
      if (unreadable.length > 0) return why(unreadable)
      if (judged.length > 0) return []
      if (blocked.length > 0) return why(blocked)
      const missing = identity.origins.find(o => !facts.statements.some(s => s.origin === o))
      if (missing === undefined) return notApplicable('文件中没有这样的数字', 'no such figures in the document')
      const empty = tables.find(t => t.id === missing && t.isEmpty)
      if (empty) return notApplicable(`《${empty.title.value}》是空表`, `table ${missing} is empty`)
      if (/^T[1-8]$/.test(missing) && !hasMainTables(tables)) return cannotTell('文件中没有预算公开表', 'the document has no budget tables')
      const name = nameOfOrigin(missing)
      return { cannotTell: { zh: `文件中没有找到${name}的数字`, en: `no figures of ${missing} found in the document` } }
    },
    examples: identityExamples(identity),
  })

/** The first reasons, each once. */
function why(blocked: readonly Blocked[]): CannotTell {
  const reasons = [...new Map(blocked.map(b => [b.why.zh, b.why])).values()]
  const more = reasons.length - 3
  return {
    cannotTell: {
      zh:
        reasons
          .slice(0, 3)
          .map(r => r.zh)
          .join('；') + (more > 0 ? `；另有${more}处` : ''),
      en:
        reasons
          .slice(0, 3)
          .map(r => r.en)
          .join('; ') + (more > 0 ? `; ${more} more` : ''),
    },
  }
}
