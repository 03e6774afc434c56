/** What is judged at all: templates and checklists say nothing of their own. */
import { expect, it } from 'vitest'
import type { DocumentKind } from '../model/document-face.ts'
import { factBook } from '../statements/fact-book.ts'
import type { TopicName, Topics } from '../statements/understanding.ts'
import { judge } from './check.ts'
import { type Profile, profileOf } from './profile.ts'
import type { Rule } from './rule.ts'

const topics = (kind: DocumentKind): Topics => ({
  face: { file: '示例.txt', kind, body: null, fiscalYear: null, level: 'county', parts: [] },
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
})
const rule = (...needs: readonly TopicName[]): Rule => ({
  code: 'T1',
  name: 'test',
  title: '',
  titleEn: '',
  severity: 'error',
  basis: [{ instrument: 'arithmetic', article: 'sum' }],
  appliesTo: 'every',
  needs,
  check: () => [],
  examples: [],
})
// no rule of this test asks the profile for anything
const PROFILE: Profile = profileOf('test', { zh: '', en: '' }, {} as Profile['parameters'])
const isJudged = (kind: DocumentKind, ...needs: readonly TopicName[]): boolean => Array.isArray(judge(rule(...needs), topics(kind), PROFILE))

it('judges every kind of document by rules for every kind, but not templates and checklists', () => {
  expect(isJudged('budget-disclosure', 'face')).toBe(true)
  expect(isJudged('unknown', 'face')).toBe(true)
  expect(isJudged('blank-form', 'face')).toBe(false)
  expect(isJudged('inspection-checklist', 'face')).toBe(false)
})
it('looks for personal data in those too', () => {
  expect(isJudged('blank-form', 'personalData')).toBe(true)
  expect(isJudged('inspection-checklist', 'personalData')).toBe(true)
})
