/** Which topics a document is bound to have: only there does their absence leave a rule unable to tell; elsewhere the rule has nothing to judge. */
import type { DocumentKind } from '../model/document-face.ts'
import type { SectionKind } from '../model/section.ts'
import type { TopicName, Topics } from '../statements/understanding.ts'

/** Chapters of the explanation of a disclosure (DOMAIN.md 6.1). */
const EXPLANATION: ReadonlySet<SectionKind> = new Set(['duties', 'arrangement', 'operating-expenses', 'three-public', 'procurement', 'state-assets'])
const PERFORMANCE: ReadonlySet<SectionKind> = new Set(['performance', 'project-targets'])
const GOALS: ReadonlySet<SectionKind> = new Set(['whole-targets', 'overall-goal', 'itemised-goals'])

/** Reports tell of targets and money in words and forms of their own. */
const REPORTS: ReadonlySet<DocumentKind> = new Set(['monitoring-report', 'self-evaluation-report'])

/** The tables of income and expenditure; procurement and assets (T10, T11) stand in the explanation, and so may 三公 (T9). */
export const hasMainTables = (tables: Topics['tables']): boolean => tables.some(t => !['T9', 'T10', 'T11', 'T14', 'T15'].includes(t.id))

/** Should this document have the topic? Of a document of unknown kind anything may be expected. */
export function shouldHave(topic: TopicName, { face, sections }: Topics): boolean {
  const { kind } = face
  if (kind === 'unknown') return true
  if (kind === 'blank-form' || kind === 'inspection-checklist') return false
  const has = (kinds: ReadonlySet<SectionKind>) => sections.some(s => kinds.has(s.kind))
  // where not even headings were understood, nothing can be ruled out
  const isOpen = sections.length === 0
  switch (topic) {
    case 'tables':
      // budgets and accounts are published with their tables (budget law, art. 14): without them they could not be checked, and that is said
      return kind === 'final-accounts' || kind === 'budget-disclosure'
    case 'projects':
    case 'indicators':
      return kind === 'performance-targets' || (kind === 'budget-disclosure' && (isOpen || has(PERFORMANCE)))
    case 'goals':
      return (kind === 'performance-targets' || kind === 'budget-disclosure') && (isOpen || has(GOALS))
    case 'selfEvaluations':
      return kind === 'self-evaluation-report'
    case 'monitoringForms':
    case 'checklistItems':
      // a report of monitoring may be words alone
      return false
    case 'mentions':
      return REPORTS.has(kind) || kind === 'final-accounts' || (kind === 'budget-disclosure' && (isOpen || has(EXPLANATION)))
    default:
      return true
  }
}
