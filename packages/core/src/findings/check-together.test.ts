import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BudgetTable } from '../model/budget-table.ts'
import type { DocumentKind } from '../model/document-face.ts'
import { factBook } from '../statements/fact-book.ts'
import type { Topics } from '../statements/understanding.ts'
import type { Place } from '../words/place.ts'
import { wording } from '../words/wording.ts'
import type { ComparisonResult, FactComparison } from './chain.ts'
import { defineChainRule } from './chain-rule.ts'
import { checkTogether, judgeTogether } from './check-together.ts'
import { pairDocuments } from './pair-documents.ts'
import { type Profile, profileOf } from './profile.ts'

const PROFILE: Profile = profileOf('test', wording('测试', 'test'), {} as Profile['parameters'])
const place = (file: string, block = 0): Place => ({ file, block })

interface Words {
  readonly file: string
  readonly kind?: DocumentKind
  readonly body?: string
  readonly code?: string
  readonly year?: number | null
  readonly title?: string
  /** Titles of tables. */
  readonly tables?: readonly string[]
  readonly units?: readonly string[]
}

function topics({
  file,
  kind = 'budget-disclosure',
  body = '示例市示例县档案局',
  code,
  year = 2024,
  title = '',
  tables = [],
  units = [],
}: Words): Topics {
  const parts = [body, ...units].map((name, i) => ({ key: i === 0 ? 'department' : name, name, code: null, from: 0, to: 9, place: place(file) }))
  const stated = <T>(value: T, text: string) => ({ value, text, place: place(file) })
  return {
    face: {
      file,
      kind,
      body: { name: body, code: code ?? null },
      fiscalYear: year === null ? null : stated(year, `${year}年`),
      level: 'county',
      title: stated(title, title),
      parts,
    },
    blocks: [],
    residue: [],
    sections: [],
    tables: tables.map(
      (name, i): BudgetTable => ({
        id: (['T1', 'T3', 'T5'] as const)[i] ?? 'T6',
        title: stated(name, name),
        part: 'department',
        year,
        unit: '万元',
        block: i,
        place: place(file, i),
        isEmpty: false,
        columns: [],
        rows: [],
      }),
    ),
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
}

/** A rule that gives these results for every pair of successive budgets. */
const ruleOf = (...results: readonly ComparisonResult[]) =>
  defineChainRule({
    code: 'Y-99',
    name: 'test',
    title: '测试',
    titleEn: 'test',
    severity: 'error',
    basis: [{ instrument: 'arithmetic' }],
    links: [{ kind: 'chain', from: ['budget'], to: ['budget'], years: 1 }],
    compare: pair =>
      results.map((result, i): FactComparison => {
        const what = wording(`数${i}`, `figure ${i}`)
        const at = place(pair.to.face.file, i)
        const flaw = {
          at,
          related: [place(pair.from.face.file, i)],
          say: wording(`第${i}个数不一致`, `figure ${i} differs`),
          mend: wording('核对', 'check'),
        }
        return { what, result, from: null, to: null, ...(result === 'diverge' ? { flaw } : {}) }
      }),
    examples: [],
  })

const LAST = topics({ file: '2023.txt', year: 2023 })
const THIS = topics({ file: '2024.txt', year: 2024 })
const resultsOf = (documents: readonly Topics[], ...results: readonly ComparisonResult[]) =>
  checkTogether(documents, [ruleOf(...results)], PROFILE).outcomes.map(o => o.result)

describe('checkTogether', () => {
  it('passes only where something was compared', () => {
    expect(resultsOf([LAST, THIS], 'agree')).toEqual(['pass', 'pass'])
    expect(resultsOf([LAST, THIS], 'rounding')).toEqual(['pass', 'pass'])
    expect(resultsOf([LAST, THIS], 'agree', 'diverge')).toEqual(['finding', 'finding'])
    expect(resultsOf([LAST, THIS], 'not-compared')).toEqual(['cannot-tell', 'cannot-tell'])
    expect(resultsOf([LAST, THIS])).toEqual(['cannot-tell', 'cannot-tell'])
    expect(resultsOf([THIS], 'agree')).toEqual(['not-applicable'])
    expect(resultsOf([topics({ file: '2020.txt', year: 2020 }), THIS], 'agree')).toEqual(['not-applicable', 'not-applicable'])
  })

  it('gives findings places in both files, and each comparison its finding', () => {
    const { findings, comparisons, pairs } = checkTogether([THIS, LAST], [ruleOf('agree', 'diverge')], PROFILE)
    expect(findings.map(f => [f.places[0]?.file, f.related[0]?.file])).toEqual([['2024.txt', '2023.txt']])
    expect(comparisons.map(c => c.finding)).toEqual([null, findings[0]?.id])
    expect(pairs).toMatchObject([{ kind: 'chain', files: ['2023.txt', '2024.txt'], counts: { agree: 1, diverge: 1 } }])
  })

  it('finds nothing where nothing at all agrees: the documents speak of different things', () => {
    const { findings, pairs, outcomes } = checkTogether([LAST, THIS], [ruleOf('diverge', 'diverge', 'diverge')], PROFILE)
    expect(findings).toEqual([])
    expect(pairs[0]?.say.zh).toContain('口径')
    expect(outcomes.map(o => o.result)).toEqual(['cannot-tell', 'cannot-tell'])
    expect(checkTogether([LAST, THIS], [ruleOf('diverge', 'diverge')], PROFILE).findings).toHaveLength(2)
  })

  it('judges a rule for its examples as it judges documents', () => {
    expect(judgeTogether(ruleOf('agree'), [LAST, THIS], PROFILE)).toEqual([])
    expect(judgeTogether(ruleOf('agree', 'diverge'), [LAST, THIS], PROFILE)).toHaveLength(1)
    expect(judgeTogether(ruleOf('not-compared'), [LAST, THIS], PROFILE)).toHaveProperty('cannotTell')
    expect(judgeTogether(ruleOf('diverge'), [THIS], PROFILE)).toHaveProperty('notApplicable')
  })
})

describe('pairDocuments', () => {
  const kinds = (...documents: readonly Words[]) => pairDocuments(documents.map(topics)).pairs.map(p => p.kind)
  const doubts = (...documents: readonly Words[]) => pairDocuments(documents.map(topics)).doubtful.length

  it('pairs the stages of one body in one or two successive years', () => {
    expect(kinds({ file: 'a', year: 2023 }, { file: 'b', year: 2024 })).toEqual(['chain'])
    expect(kinds({ file: 'a' }, { file: 'b', kind: 'final-accounts' })).toEqual(['chain'])
    expect(kinds({ file: 'a', year: 2022 }, { file: 'b', year: 2024 })).toEqual(['apart'])
  })

  it('leaves alone strangers, templates and checklists', () => {
    expect(kinds({ file: 'a' }, { file: 'b', body: '示例市样本县档案局' })).toEqual([])
    expect(kinds({ file: 'a' }, { file: 'b', kind: 'blank-form' })).toEqual([])
    expect(kinds({ file: 'a' }, { file: 'b', kind: 'inspection-checklist' })).toEqual([])
    expect(kinds({ file: 'a' }, { file: 'b', kind: 'unknown' })).toEqual([])
  })

  it('tells two editions of one document from one publication in two files', () => {
    const [one, two, three] = ['2024年部门预算收支总表', '2024年部门预算支出总表', '2024年部门预算一般公共预算支出表']
    expect(kinds({ file: 'a', tables: [one, two, three] }, { file: 'b', tables: [one, two] })).toEqual(['editions'])
    expect(kinds({ file: 'a', tables: [one, two, three] }, { file: 'b', title: '2024年部门预算情况说明' })).toEqual(['pieces'])
  })

  it('tells a department from its unit, also where both have one name', () => {
    const department = { file: 'a', tables: ['2024年部门预算收支总表'] }
    expect(kinds(department, { file: 'b', tables: ['2024年单位预算收支总表'] })).toEqual(['unit'])
    expect(kinds({ ...department, units: ['示例市示例县档案馆'] }, { file: 'b', body: '示例市示例县档案馆' })).toEqual(['unit'])
    const nextYear = { file: 'b', year: 2025, tables: ['2025年单位预算收支总表'] }
    expect([kinds(department, nextYear), doubts(department, nextYear)]).toEqual([[], 1])
  })

  it('tells what is doubtful instead of comparing it', () => {
    const twins: readonly (readonly [Words, Words])[] = [
      [
        { file: 'a', body: '档案局' },
        { file: 'b', body: '档案局', year: 2025 },
      ],
      [{ file: 'a' }, { file: 'b', year: null }],
      [
        { file: 'a', code: '224' },
        { file: 'b', code: '226', year: 2025 },
      ],
      [
        { file: 'a', body: '示例县教育局' },
        { file: 'b', body: '示例县教育体育局', year: 2025 },
      ],
      [
        { file: 'a', tables: ['2024年单位预算收支总表'] },
        { file: 'b', tables: ['预算收支总表'] },
      ],
      [
        { file: 'a', kind: 'monitoring-report' },
        { file: 'b', kind: 'monitoring-report' },
      ],
    ]
    for (const [a, b] of twins) expect([kinds(a, b), doubts(a, b)]).toEqual([[], 1])
  })

  it('puts monitoring in the order of its months', () => {
    const until = (months: string): Words => ({ file: months, kind: 'monitoring-report', title: `示例县档案局2024年${months}绩效监控报告` })
    const [pair] = pairDocuments([until('1-9月'), until('1-6月')].map(topics)).pairs
    expect([pair?.kind, pair?.from.face.file, pair?.to.face.file]).toEqual(['chain', '1-6月', '1-9月'])
  })

  it('does not depend on the order of the files', () => {
    const kind = fc.constantFrom<DocumentKind>(
      'budget-disclosure',
      'final-accounts',
      'monitoring-report',
      'self-evaluation-report',
      'performance-targets',
    )
    const words = fc.record({
      kind,
      body: fc.constantFrom('示例县档案局', '示例县教育局', '样本县档案局', '档案局'),
      year: fc.constantFrom(2023, 2024, 2026, null),
    })
    fc.assert(
      fc.property(words, words, (a, b) => {
        const there = pairDocuments([topics({ ...a, file: 'a' }), topics({ ...b, file: 'b' })])
        const back = pairDocuments([topics({ ...b, file: 'b' }), topics({ ...a, file: 'a' })])
        const isSameStage = a.kind === b.kind && a.year === b.year
        expect(back.doubtful.length).toBe(there.doubtful.length)
        expect(back.pairs.map(p => p.kind)).toEqual(there.pairs.map(p => p.kind))
        if (!isSameStage) expect(back.pairs.map(p => p.from.face.file)).toEqual(there.pairs.map(p => p.from.face.file))
      }),
    )
  })
})
