/** Reports and the forms of a whole department, made from the invented archive's year: they are understood back, and the rules find nothing. */
import {
  applyEdits,
  checkDocument,
  type Dossier,
  type Edit,
  executionsByProject,
  type FieldValue,
  fieldDecimal,
  isAtLeast,
  multiply,
  ONE,
  type ReadDocument,
  rateOf,
  rational,
  recordsOf,
  smaller,
} from '@jixiao/core'
import { documentOfForm, FORMS, type Form, type FormGiven, type ProjectScores, settingsOf, understand } from '@jixiao/documents'
import { profileNamed, RULES } from '@jixiao/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ARCHIVES, archivesDossier } from '../demo/archives-dossier.ts'
import { scoreProjects } from './score-projects.ts'

const found = profileNamed('hebei-county')
if (!found) throw new Error('no profile hebei-county')
const profile = found

const formNamed = (id: string): Form => {
  const form = FORMS.find(f => f.id === id)
  if (!form) throw new Error(`no form ${id}`)
  return form
}

/** The archive with a benefit, levels, points and results for its own indicators, so that it has a form of the whole. */
const WHOLE: readonly (readonly [id: string, level1: string, level2: string, weight: string, actual: string])[] = [
  ['whole-1', '产出指标', '数量指标', '20', '6120页'],
  ['whole-2', '产出指标', '数量指标', '20', '2台'],
  ['whole-3', '产出指标', '数量指标', '20', '26.3万页'],
  ['whole-4', '效益指标', '社会效益指标', '30', '9分钟'],
]
const BENEFIT = [
  ['name', '群众查档平均等候时间'],
  ['operator', '≤'],
  ['value', '15'],
  ['unit', '分钟'],
] as const
function evaluated(): Dossier {
  const dossier = archivesDossier()
  const set = (record: string, field: string, to: FieldValue): Edit => ({
    kind: 'set',
    record,
    field,
    from: dossier.records.get(record)?.fields[field] ?? null,
    to,
  })
  const made = applyEdits(dossier, [
    ...BENEFIT.map(([field, to]) => set('whole-4', field, to)),
    ...WHOLE.flatMap(([id, level1, level2, weight, actual], i): readonly Edit[] => [
      set(id, 'level1', level1),
      set(id, 'level2', level2),
      set(id, 'weight', weight),
      { kind: 'add', record: `${id}-end`, of: 'attainment', parent: id, order: `z${i}1`, fields: { actual } },
    ]),
  ])
  if (!made.ok || made.value.conflicts.length > 0) throw new Error('the edits do not apply')
  return made.value.dossier
}

const sound = evaluated()

const points = (dossier: Dossier, parents: readonly string[]) =>
  new Map(recordsOf(dossier, 'indicator').flatMap(i => (parents.includes(i.parent ?? '') ? [[i.id, fieldDecimal(i, 'weight')] as const] : [])))

/** Every target of the invented year is reached: full points; those of the execution rate are rate × 10. */
function scoresOf(dossier: Dossier): ReadonlyMap<string, ProjectScores> {
  const executions = executionsByProject(dossier)
  return new Map(
    recordsOf(dossier, 'project').map(p => {
      const own = executions.get(p.id)
      const rate = own ? rateOf(own.total, 'adjusted') : null
      return [p.id, { execution: rate && multiply(smaller(rate, ONE), rational(10n)), indicators: points(dossier, [p.id]) }]
    }),
  )
}
function wholeScoresOf(dossier: Dossier): ProjectScores {
  let [spent, adjusted] = [0n, 0n]
  for (const { total } of executionsByProject(dossier).values()) [spent, adjusted] = [spent + total.spent, adjusted + total.adjusted]
  return {
    execution: multiply(smaller(rational(spent, adjusted), ONE), rational(10n)),
    indicators: points(
      dossier,
      recordsOf(dossier, 'goal', null).map(g => g.id),
    ),
  }
}

const givenOf = (dossier: Dossier, more: Partial<FormGiven> = {}): FormGiven => ({
  dossier,
  body: ARCHIVES,
  settings: settingsOf(profile, 2026, { scheme: 'A' }),
  scores: scoresOf(dossier),
  wholeScores: wholeScoresOf(dossier),
  addressee: '示例县财政局',
  date: '2027-03-22',
  ...more,
})

/** What was understood, and the findings of warning or error. */
function checked(document: ReadDocument) {
  const understanding = understand(document)
  const { findings } = checkDocument(understanding, RULES, profile)
  return { understanding, findings: findings.filter(f => isAtLeast(f.severity, 'warning')).map(f => [f.rule, f.say.zh]) }
}

/** A unit that prints 元. */
const AS_UNIT: Partial<FormGiven> = {
  body: { ...ARCHIVES, kind: 'unit', code: '377001' },
  settings: settingsOf(profile, 2026, { scheme: 'A', unit: '元' }),
}

const PAPERS: readonly (readonly [form: string, forms: readonly string[], more: Partial<FormGiven>])[] = [
  ['monitoring-report', [], { month: 6, date: '2026-07-10' }],
  ['self-evaluation-report', ['F4', 'F2', 'F2', 'F2', 'F2'], {}],
  ['self-evaluation-report', ['F4', 'F1', 'F1', 'F1', 'F1'], { selfEvaluation: 'national' }],
  ['self-evaluation-report', ['F4', 'F3', 'F3', 'F3', 'F3'], { selfEvaluation: 'by-source' }],
  ['department-self-evaluation-form', ['F4'], {}],
  ['sourced-self-evaluation-form', ['F3', 'F3', 'F3', 'F3'], {}],
  ['score-table', [], {}],
  ['department-base-data', [], {}],
  ['monitoring-report', [], { month: 6, ...AS_UNIT }],
  ['self-evaluation-report', ['F4', 'F2', 'F2', 'F2', 'F2'], AS_UNIT],
]

describe('a report of the sound year', { timeout: 30_000 }, () => {
  it.each(PAPERS)('%s with the forms %j: everything understood, nothing found', (id, forms, more) => {
    const { understanding, findings } = checked(documentOfForm(formNamed(id), givenOf(sound, more)))
    expect(understanding.face.kind).toBe(id === 'monitoring-report' ? id : 'self-evaluation-report')
    expect(understanding.selfEvaluations.map(f => f.form)).toEqual(forms)
    expect(findings).toEqual([])
    expect(understanding.notices).toEqual([])
    expect(understanding.coverage.lost).toBe(0)
  })

  it('is the report of the body and the year, in the chapters of the outline', () => {
    const { face, sections } = understand(documentOfForm(formNamed('self-evaluation-report'), givenOf(sound)))
    expect([face.body?.name, face.fiscalYear?.value]).toEqual([ARCHIVES.name, 2026])
    expect(sections.map(s => s.kind)).toEqual(
      expect.arrayContaining(['basic-situation', 'duties', 'execution', 'evaluation-work', 'target-attainment', 'conclusion', 'problems', 'group']),
    )
  })
})

describe('whatever the money is', { timeout: 120_000 }, () => {
  const money = fc.oneof(
    { weight: 1, arbitrary: fc.constant('0') },
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 900 }).map(n => `${n}00000`) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 99_999_999 }).map(String) },
  )
  const moves = (['adjustment', 'appropriation', 'payment'] as const).flatMap(kind => recordsOf(sound, kind))
  const anyYear = fc.tuple(...moves.map(() => money)).map((amounts): Dossier => {
    const records = new Map(sound.records)
    for (const [i, r] of moves.entries()) records.set(r.id, { ...r, fields: { ...r.fields, amount: amounts[i] ?? null } })
    return { ...sound, records }
  })

  it('the sentences of the reports agree with themselves and with the forms', () => {
    fc.assert(
      fc.property(anyYear, fc.constantFrom('county' as const, 'national' as const, 'by-source' as const), (dossier, selfEvaluation) => {
        const given = givenOf(dossier, { selfEvaluation })
        for (const [id, more] of [['monitoring-report', { month: 6 }] as const, ['self-evaluation-report', {}] as const]) {
          const { findings, understanding } = checked(documentOfForm(formNamed(id), { ...given, ...more }))
          expect(understanding.notices).toEqual([])
          // more spent than budgeted (S14), costs beside the targets, reasons that nobody wrote: faults of the year, not of its sentences
          expect(findings.filter(([rule]) => /^(?:M0[1-5]|S0[1239]|S1[01235]|N-|T\d|X-)/.test(rule ?? ''))).toEqual([])
        }
      }),
      { numRuns: 25, seed: 20261121 },
    )
  })
})

describe('a year in which not everything went well', { timeout: 30_000 }, () => {
  const set = (record: string, field: string, to: FieldValue): Edit => ({
    kind: 'set',
    record,
    field,
    from: sound.records.get(record)?.fields[field] ?? null,
    to,
  })
  /** All that was paid for the repair in a time becomes this amount. */
  const paid = (from: string, until: string, amount: string): readonly Edit[] =>
    recordsOf(sound, 'payment')
      .filter(r => r.fields.project === 'repair' && from <= String(r.fields.date) && String(r.fields.date) <= until)
      .map((r, i) => set(r.id, 'amount', i === 0 ? amount : '0'))
  const made = applyEdits(sound, [
    ...paid('2026-01-01', '2026-06-30', '2000000'),
    ...paid('2026-07-01', '2026-12-31', '6600000'),
    set('repair-june', 'remark', '修复人员10月才到岗，合同款按进度支付'),
    set('repair-1-june', 'actual', '900页'),
    set('repair-1-june', 'possibility', 'possible'),
    set('repair-1-june', 'reason', '修复人员不足'),
    set('repair-1-june', 'correction', '增聘修复人员，11月底前完成'),
    set('repair-4-june', 'actual', '2.00万元'),
    set('repair-1-end', 'actual', '5400页'),
    set('repair-1-end', 'reason', '修复人员到岗晚；2027年一季度补齐'),
    set('repair-4-end', 'actual', '8.60万元'),
    set('repair-result', 'done', '完成民国档案修复5400页并归库，新开放86卷。发放问卷120份，满意度94.1%。'),
    set('repair-result', 'rateReason', '修复人员到岗晚，合同款推迟到2027年一季度支付'),
  ])
  if (!made.ok || made.value.conflicts.length > 0) throw new Error('the edits do not apply')
  const troubled = made.value.dossier
  const given = (more: Partial<FormGiven>): FormGiven => ({ ...givenOf(troubled), scores: scoreProjects(troubled, profile), ...more })

  it.each([
    [
      'monitoring-report',
      { month: 6 },
      [
        '监控发现，需要说明的项目有1个，是馆藏破损档案修复项目。',
        '1.馆藏破损档案修复项目：支出进度慢于序时进度的80%，尚有13.00万元没有使用，原因是修复人员10月才到岗，合同款按进度支付；“修复破损档案页数”年度指标值≥6000页，目前900页，有可能完成，原因是修复人员不足，措施是增聘修复人员，11月底前完成。',
      ],
    ],
    [
      'self-evaluation-report',
      {},
      [
        '已评分的绩效指标共29项，得到满分的28项，未得到满分的1项，原因见第五部分。',
        '1.馆藏破损档案修复：预算执行率57.33%，低于90%。修复人员到岗晚，合同款推迟到2027年一季度支付。“修复破损档案页数”指标值为≥6000页，实际完成5400页，得9.00分，原因和措施：修复人员到岗晚；2027年一季度补齐。',
      ],
    ],
  ] as const)('%s says what and why', (id, more, expected) => {
    const document = documentOfForm(formNamed(id), given(more))
    const texts = document.blocks.flatMap(b => (b.kind === 'paragraph' ? [b.text] : []))
    for (const text of expected) expect(texts).toContain(text)
    const { findings, understanding } = checked(document)
    expect(findings).toEqual([])
    expect(understanding.notices).toEqual([])
    expect(understanding.coverage.lost).toBe(0)
  })

  it('every reason lands on the field from which it comes', () => {
    const { blocks } = documentOfForm(formNamed('self-evaluation-report'), given({}))
    const paragraph = blocks.find(b => b.kind === 'paragraph' && b.text.startsWith('1.馆藏破损档案修复：预算执行率'))
    const pieces = paragraph?.kind === 'paragraph' ? (paragraph.pieces ?? []) : []
    expect(
      pieces.map(p => [paragraph?.kind === 'paragraph' ? paragraph.text.slice(p.from, p.to) : '', `${p.entry.record}.${p.entry.field}`]),
    ).toEqual([
      ['馆藏破损档案修复', 'repair.name'],
      ['修复人员到岗晚，合同款推迟到2027年一季度支付', 'repair-result.rateReason'],
      ['修复破损档案页数', 'repair-1.name'],
      ['≥', 'repair-1.operator'],
      ['6000', 'repair-1.value'],
      ['页', 'repair-1.unit'],
      ['5400页', 'repair-1-end.actual'],
      ['修复人员到岗晚；2027年一季度补齐', 'repair-1-end.reason'],
    ])
  })
})

describe('one figure of a report changed', { timeout: 30_000 }, () => {
  /** The document with another text in the one paragraph that has it. */
  function changed(document: ReadDocument, from: RegExp, to: string): ReadDocument {
    let count = 0
    const blocks = document.blocks.map(b => {
      if (b.kind !== 'paragraph' || !from.test(b.text)) return b
      count++
      return { ...b, text: b.text.replace(from, to) }
    })
    if (count !== 1) throw new Error(`“${from.source}” stands in ${count} paragraphs`)
    return { ...document, blocks }
  }
  const cases: readonly (readonly [what: string, form: string, from: RegExp, to: string, rule: string])[] = [
    ['a share over another denominator', 'monitoring-report', /(?<=部门实际支出.*万元，占调整后预算的)[\d.]+(?=%)/, '76.58', 'M01'],
    ['the score of the whole', 'self-evaluation-report', /(?<=整体支出绩效自评得分)[\d.]+/, '97.91', 'S10'],
    ['the grade', 'self-evaluation-report', /(?<=评价等级为“)优/, '良', 'S11'],
    ['the spending of the whole', 'self-evaluation-report', /(?<=全年支出)[\d.]+(?=万元)/, '215.00', 'S14'],
  ]
  it.each(cases)('%s', (_what, form, from, to, rule) => {
    // where the form of the whole is scored, the department has a table of its own and S10 does not compare with the projects
    const { wholeScores: _own, ...given } = givenOf(sound, { month: form === 'monitoring-report' ? 6 : undefined })
    const { month, ...rest } = given
    const document = documentOfForm(formNamed(form), month === undefined ? rest : given)
    expect(checked(changed(document, from, to)).findings.map(([code]) => code)).toContain(rule)
    expect(checked(document).findings.map(([code]) => code)).not.toContain(rule)
  })
})
