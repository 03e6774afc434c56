/** What a document is bound to have, and what becomes of rules on what it need not have. */
import { describe, expect, it } from 'vitest'
import type { DocumentKind } from '../model/document-face.ts'
import type { Section, SectionKind } from '../model/section.ts'
import { factBook } from '../statements/fact-book.ts'
import type { Topics } from '../statements/understanding.ts'
import { shouldHave } from './expectation.ts'

const place = { file: '示例.txt', block: 0 }
const section = (kind: SectionKind): Section => ({
  kind,
  title: { value: '', text: '', place },
  numbering: '',
  depth: 1,
  part: 'department',
  from: 0,
  to: 1,
})
const topics = (kind: DocumentKind, ...kinds: readonly SectionKind[]): Topics => ({
  face: { file: '示例.txt', kind, body: null, fiscalYear: null, level: 'county', parts: [] },
  blocks: [],
  residue: [],
  sections: kinds.map(section),
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
})

describe('shouldHave', () => {
  it('expects target tables in a book of targets, not in a monitoring report', () => {
    expect(shouldHave('indicators', topics('performance-targets'))).toBe(true)
    expect(shouldHave('indicators', topics('monitoring-report', 'execution'))).toBe(false)
  })
  it('expects them in a disclosure with their chapter only', () => {
    expect(shouldHave('projects', topics('budget-disclosure', 'arrangement', 'project-targets'))).toBe(true)
    expect(shouldHave('projects', topics('budget-disclosure', 'arrangement'))).toBe(false)
  })
  it('expects forms in a self-evaluation, not in final accounts', () => {
    expect(shouldHave('selfEvaluations', topics('self-evaluation-report'))).toBe(true)
    expect(shouldHave('selfEvaluations', topics('final-accounts'))).toBe(false)
  })
  it('expects tables of every budget and of final accounts, and of no report', () => {
    expect(shouldHave('tables', topics('budget-disclosure', 'arrangement'))).toBe(true)
    expect(shouldHave('tables', topics('final-accounts'))).toBe(true)
    expect(shouldHave('tables', topics('monitoring-report', 'execution'))).toBe(false)
  })
  it('rules nothing out where the kind is not known or no heading was understood', () => {
    expect(shouldHave('indicators', topics('unknown'))).toBe(true)
    expect(shouldHave('tables', topics('budget-disclosure'))).toBe(true)
  })
})
