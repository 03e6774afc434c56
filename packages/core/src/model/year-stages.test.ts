import { describe, expect, it } from 'vitest'
import { wording } from '../words/wording.ts'
import { newPaper, type Paper } from './paper.ts'
import type { Rectification } from './rectification.ts'
import { type CalendarDay, type YearFacts, type YearRules, yearStages } from './year-stages.ts'

const day = (date: CalendarDay['date'], year: -1 | 0 | 1, month: number, d: number): CalendarDay => ({
  date,
  year,
  month,
  day: d,
  note: wording('默认', 'default'),
})
const RULES: YearRules = {
  calendar: [
    day('budgetDue', -1, 11, 30),
    day('targetsDue', -1, 12, 15),
    day('congress', 0, 1, 31),
    day('selfEvaluationDue', 1, 4, 30),
    day('evaluationDue', 1, 8, 31),
    day('accountsApproved', 1, 8, 31),
  ],
  deadlines: { financeReply: 20, departmentReply: 15, disclosure: 20 },
  monitorMonths: [6],
  monitoringDueDays: 15,
}
const BLANK: YearFacts = {
  fiscalYear: 2026,
  bodyKind: 'department',
  papers: [],
  begun: new Set(),
  rounds: [],
  dates: {},
  notices: [],
  evaluations: [],
}
const stage = (facts: Partial<YearFacts>, name: string, today = '2026-02-01') => {
  const found = yearStages({ ...BLANK, ...facts }, RULES, today).find(s => s.name === name)
  if (!found) throw new Error(name)
  return found
}
const due = (facts: Partial<YearFacts>, name: string) => stage(facts, name).due?.day

describe('the chain of deadlines (DOMAIN 1.3)', () => {
  it('runs from the congress: department D0+40, unit D0+55 at the latest', () => {
    const dates = { congress: '2026-01-20' }
    expect(due({ dates }, 'approval')).toBe('2026-02-09')
    expect(due({ dates }, 'disclosure')).toBe('2026-03-01') // 20 January + 40
    expect(due({ dates, bodyKind: 'unit' }, 'approval')).toBe('2026-02-24') // + 35
    expect(due({ dates, bodyKind: 'unit' }, 'disclosure')).toBe('2026-03-16') // + 55
  })
  it('counts each link from the actual day of the one before', () => {
    const dates = { congress: '2026-01-20', financeReply: '2026-01-28', departmentReply: '2026-02-02' }
    expect(due({ dates }, 'disclosure')).toBe('2026-02-17')
    expect(due({ dates, bodyKind: 'unit' }, 'approval')).toBe('2026-02-12')
    expect(due({ dates, bodyKind: 'unit' }, 'disclosure')).toBe('2026-02-22')
  })
  it('says where a day is only usual', () => {
    expect(stage({}, 'disclosure').due).toMatchObject({ day: '2026-03-12', isDefault: true, basis: { zh: expect.stringContaining('默认') } })
    expect(stage({ dates: { congress: '2026-01-20' } }, 'disclosure').due?.isDefault).toBe(false)
  })
  it('is the same for the accounts', () => {
    expect(due({ dates: { accountsApproved: '2027-07-01' } }, 'results-disclosure')).toBe('2027-08-10')
  })
  it('tells a disclosure in time from a late one', () => {
    const dates = { congress: '2026-01-20', financeReply: '2026-01-28' }
    expect(stage({ dates: { ...dates, disclosed: '2026-02-17' } }, 'disclosure', '2026-03-01')).toMatchObject({
      state: 'done',
      isLate: false,
      who: null,
    })
    expect(stage({ dates: { ...dates, disclosed: '2026-02-18' } }, 'disclosure', '2026-03-01')).toMatchObject({ state: 'done', isLate: true })
    expect(stage({ dates }, 'disclosure', '2026-02-20')).toMatchObject({ state: 'not-begun', isLate: true, daysLeft: -3 })
  })
})

describe('who has the work', () => {
  const targets = (change: Partial<Paper>): Partial<YearFacts> => ({
    papers: [{ ...newPaper('targets', ['head', 'performance-section']), ...change }],
  })
  it('follows the paper', () => {
    expect(stage({}, 'targets')).toMatchObject({ state: 'not-begun', who: 'preparer' })
    expect(stage({ begun: new Set(['targets']) }, 'targets')).toMatchObject({ state: 'in-work', who: 'preparer' })
    expect(stage(targets({ state: 'under-review', passed: 1 }), 'targets')).toMatchObject({ state: 'under-review', who: 'performance-section' })
    expect(stage(targets({ state: 'returned' }), 'targets')).toMatchObject({ state: 'returned', who: 'preparer' })
    expect(stage(targets({ state: 'approved' }), 'targets')).toMatchObject({ state: 'done', who: null, daysLeft: null, isLate: false })
  })
  it('an approved disclosure is not yet disclosed', () => {
    const papers: Paper[] = [{ ...newPaper('disclosure', []), state: 'approved' }]
    expect(stage({ papers }, 'disclosure')).toMatchObject({ state: 'in-work', who: 'preparer' })
  })
  it('monitoring has a stage for each round; the bureau’s rounds replace the usual months', () => {
    const rounds = (facts: Partial<YearFacts>) =>
      yearStages({ ...BLANK, ...facts }, RULES, '2026-07-01').flatMap(s => (s.name === 'monitoring' ? [[s.round, s.due?.day, s.due?.isDefault]] : []))
    expect(rounds({})).toEqual([['6', '2026-07-15', true]])
    expect(
      rounds({
        rounds: [
          { month: 7, due: '2026-08-20' },
          { month: 4, due: '2026-05-10' },
        ],
      }),
    ).toEqual([
      ['4', '2026-05-10', false],
      ['7', '2026-08-20', false],
    ])
  })
  it('nothing is due where nobody evaluates and nothing is to be mended', () => {
    expect(stage({}, 'evaluation', '2028-01-01')).toMatchObject({ due: null, isLate: false, who: null })
    expect(stage({ evaluations: [{ isFinished: false }] }, 'evaluation', '2028-01-01')).toMatchObject({ state: 'in-work', isLate: true })
    expect(stage({}, 'rectification')).toMatchObject({ state: 'not-begun', due: null })
  })
  it('a notice is with the body until every item is answered', () => {
    const item = { id: '1', words: '甲', basis: '', due: '2026-09-30', record: null, field: null, rule: null, said: [] }
    const notice: Rectification = { id: 'n', body: 'b', fiscalYear: 2026, title: '整改', evaluation: null, by: 'x', at: '', items: [item], end: null }
    expect(stage({ notices: [notice] }, 'rectification')).toMatchObject({ state: 'in-work', who: 'preparer', due: { day: '2026-09-30' } })
    const answered = { ...notice, items: [{ ...item, said: [{ kind: 'answer' as const, words: '已改', attachments: [], by: 'p', at: '' }] }] }
    expect(stage({ notices: [answered] }, 'rectification')).toMatchObject({ state: 'under-review', who: 'performance-section', due: null })
    const closed = { ...answered, end: { kind: 'closed' as const, words: '', by: 'x', at: '' } }
    expect(stage({ notices: [closed] }, 'rectification')).toMatchObject({ state: 'done' })
  })
})
