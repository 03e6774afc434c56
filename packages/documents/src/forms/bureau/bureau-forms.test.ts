/** The bureau's forms: what stands in them is what was handed over, open where nothing was, and the summary is read back figure by figure. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Block, type Evaluation, leavesOf, type Rectification, rectificationMoved, toShortDecimal } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { understand } from '../../recognisers/understand.ts'
import { plainSettings } from '../testing/plain-settings.ts'
import { blocksOfBureauForm, documentOfBureauForm } from './bureau-form.ts'
import { BUREAU_FORMS } from './bureau-forms.ts'
import { type CountySummary, countySummary, type OfficeRow } from './county-summary.ts'
import { evaluationScores } from './evaluation-scores.ts'
import { rectificationNotice } from './rectification-notice.ts'
import { type ReviewSheet, reviewSheet } from './review-sheet.ts'

const settings = plainSettings()
const rowsOf = (blocks: readonly Block[]): readonly (readonly string[])[] =>
  blocks.flatMap(b => (b.kind === 'table' ? b.rows.map(r => r.cells.map(c => c.text)) : []))
const textsOf = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(b => (b.kind === 'paragraph' ? [b.text] : []))

/** Every row of a table must fill it: a ragged one would be drawn with a hole. */
function widthsOf(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap(b => {
    if (b.kind !== 'table') return []
    const covered = b.rows.map(() => 0)
    for (const row of b.rows) for (const c of row.cells) for (let r = c.row; r < c.row + c.rowSpan; r++) covered[r] = (covered[r] ?? 0) + c.colSpan
    return [...new Set(covered)]
  })
}

describe('the list of the bureau’s forms', () => {
  it('has every form of the folder', () => {
    const files = readdirSync(fileURLToPath(new URL('.', import.meta.url))).filter(f => /^[a-z-]+\.ts$/.test(f) && !/^bureau-forms?\.ts$/.test(f))
    expect(files.map(f => f.replace('.ts', '')).sort()).toEqual(BUREAU_FORMS.map(f => f.id).sort())
  })
})

const sheet: ReviewSheet = {
  body: { name: '示例县示例局', code: '377' },
  fiscalYear: 2026,
  paper: 'targets',
  project: { name: '堤防巡查', code: '377001', amount: 12_345_600n },
  points: [
    { name: '规范完整', verdict: 'meets', full: '10', given: '10', remark: '' },
    { name: '目标相关', verdict: 'part', full: '15', given: '12.5', remark: '与职责的联系应写明' },
  ],
  findings: [{ rule: 'Q40', severity: '错误', where: '成本指标', say: '指标值不是金额。', mend: '写成金额。' }],
  remarks: [{ where: '年度目标', words: '请写明服务对象。', by: '绩效股 王审核' }],
  opinion: 'mend',
  words: '请按上述意见修改。',
  reviewers: ['王审核', '李复核'],
  date: '2026-11-20',
}

describe('the review sheet', () => {
  const blocks = blocksOfBureauForm(reviewSheet, sheet, settings)
  it('has the points with their sums, the findings, the remarks and the opinion', () => {
    expect(textsOf(blocks)[0]).toBe('绩效目标审核意见表')
    expect(rowsOf(blocks)).toEqual([
      ['报送单位', '377示例县示例局', '审核内容', '绩效目标'],
      ['项目名称', '堤防巡查', '预算数（万元）', '12.3456'],
      ['审核要点', '要点', '审核结果', '分值', '得分', '说明'],
      ['规范完整', '符合', '10', '10', ''],
      ['目标相关', '基本符合', '15', '12.5', '与职责的联系应写明'],
      ['合计', '', '25', '22.5', ''],
      ['系统检查发现', '规则', '程度', '位置', '问题', '修改建议'],
      ['Q40', '错误', '成本指标', '指标值不是金额。', '写成金额。'],
      ['审核人批注', '位置', '批注', '批注人'],
      ['年度目标', '请写明服务对象。', '绩效股 王审核'],
      ['审核结论', '修改完善后重新报送'],
      ['审核意见', '请按上述意见修改。'],
      ['审核人', '王审核、李复核'],
      ['审核日期', '2026年11月20日'],
    ])
    expect(widthsOf(blocks)).toEqual([6])
  })
  it('leaves open what is not decided, and says that nothing was found', () => {
    const { project: _project, ...rest } = sheet
    const open = blocksOfBureauForm(reviewSheet, { ...rest, points: [], findings: [], remarks: [], opinion: null, words: '', date: '' }, settings)
    expect(rowsOf(open)).toEqual([
      ['报送单位', '377示例县示例局', '审核内容', '绩效目标'],
      ['系统检查发现', '没有发现问题'],
      ['审核结论', ''],
      ['审核意见', ''],
      ['审核人', '王审核、李复核'],
      ['审核日期', ''],
    ])
  })
})

describe('the rectification notice', () => {
  const item = { words: '项目支出进度缓慢。', basis: '监控报告第三部分', due: '2026-09-30', record: null, field: null, rule: 'M06', said: [] }
  const notice: Rectification = {
    id: 'n',
    body: 'b',
    fiscalYear: 2026,
    title: '2026年度绩效运行监控',
    evaluation: null,
    by: '示例县财政局绩效股',
    at: '2026-08-20T09:00:00Z',
    items: [
      { id: '1', ...item },
      { id: '2', ...item, words: '指标没有填写原因。', rule: 'M09' },
    ],
    end: null,
  }
  const print = (value: Rectification) =>
    blocksOfBureauForm(
      rectificationNotice,
      { notice: value, issuer: '示例县财政局', addressee: '示例县示例局', number: '示例财绩〔2026〕12号' },
      settings,
    )
  const move = (value: Rectification, to: Parameters<typeof rectificationMoved>[1]): Rectification => {
    const made = rectificationMoved(value, to, { by: '示例局 经办', at: '2026-09-10T10:00:00Z' })
    if (!made.ok) throw new Error(made.problem.say.en)
    return made.value
  }

  it('says what is to be mended until when', () => {
    const blocks = print(notice)
    expect(textsOf(blocks)).toEqual([
      '预算绩效管理整改通知书',
      '示例财绩〔2026〕12号',
      '示例县示例局：',
      '2026年度绩效运行监控中发现以下2项问题，请在规定的期限内整改，并逐项书面答复。',
      '目前状态：待答复。',
      '示例县财政局',
      '2026年8月20日',
    ])
    expect(rowsOf(blocks).map(r => [r[1], r[3], r[4], r[6]])).toEqual([
      ['问题', '整改期限', '整改情况', '状态'],
      ['项目支出进度缓慢。', '2026年9月30日', '', '待答复'],
      ['指标没有填写原因。', '2026年9月30日', '', '待答复'],
    ])
    expect(widthsOf(blocks)).toEqual([7])
  })
  it('has the answers with their proofs, and how it ended', () => {
    const answered = move(notice, { kind: 'answer', item: '1', words: '已完成支付。', attachments: ['支付凭证.pdf'] })
    expect(rowsOf(print(answered))[1]?.slice(4)).toEqual(['答复（示例局 经办，2026年9月10日）：已完成支付。', '支付凭证.pdf', '待销号'])
    const all = move(answered, { kind: 'answer', item: '2', words: '已补填。', attachments: [] })
    const closed = move(all, { kind: 'close', words: '核实无误。' })
    expect(textsOf(print(closed))).toContain('处理结果：已销号（示例局 经办，2026年9月10日），核实无误。')
    expect(rowsOf(print(closed)).map(r => r[6])).toEqual(['状态', '已销号', '已销号'])
  })
})

describe('the county’s summary', () => {
  const names = ['档案馆', '统计局', '水利局', '图书馆', '民政局']
  const office = fc.record({
    initial: fc.option(fc.bigInt({ min: 0n, max: 10n ** 10n })),
    budget: fc.option(fc.bigInt({ min: 1n, max: 10n ** 10n })),
    executed: fc.option(fc.bigInt({ min: 0n, max: 10n ** 10n })),
    self: fc.option(fc.integer({ min: 0, max: 10_000 })),
    re: fc.option(fc.integer({ min: 0, max: 10_000 })),
  })
  const anySummary = fc.array(office, { minLength: 1, maxLength: 5 }).map(
    (all): CountySummary => ({
      region: '示例县',
      fiscalYear: 2026,
      offices: all.map(({ initial, budget, executed, self, re }, i): OfficeRow => {
        const score = (hundredths: number | null) => (hundredths === null ? null : String(hundredths / 100))
        return { name: `示例县${names[i] ?? ''}`, code: `37${i}`, initial, budget, executed, selfScore: score(self), reScore: score(re) }
      }),
    }),
  )

  it('is read back row by row; what is not known is not there', () => {
    fc.assert(
      fc.property(anySummary, summary => {
        const document = documentOfBureauForm(countySummary, summary, settings)
        const { facts, notices, coverage } = understand(document)
        expect(notices).toEqual([])
        expect(coverage.lost).toBe(0)
        const read = (i: number, column: string): string | null => {
          const [found] = facts.of(`self-evaluation/row/${i}/${column}`)
          if (found?.value.kind !== 'quantity') return null
          const { value, dimension } = found.value.quantity
          return dimension === 'money' ? String((value.n * 100n) / value.d) : toShortDecimal(value, 8)
        }
        const text = (amount: bigint | null): string | null => (amount === null ? null : String(amount))
        for (const [i, o] of summary.offices.entries()) {
          expect([read(i, 'initial'), read(i, 'budget'), read(i, 'executed')]).toEqual([text(o.initial), text(o.budget), text(o.executed)])
          expect([read(i, 'self-score'), read(i, 're-score')]).toEqual([o.selfScore, o.reScore])
          expect(read(i, 'rate') === null).toBe(o.budget === null || o.executed === null)
        }
        const known = summary.offices.flatMap(o => o.budget ?? [])
        const n = summary.offices.length
        expect(read(n, 'budget')).toBe(known.length === 0 ? null : String(known.reduce((a, b) => a + b, 0n)))
        expect(widthsOf(document.blocks)).toEqual([11])
      }),
      { numRuns: 200, seed: 20261121 },
    )
  })

  it('gives the grade of the bureau’s score where there is one, with the difference', () => {
    const offices: readonly OfficeRow[] = [
      { name: '示例县档案馆', code: '377', initial: null, budget: 1_000_000n, executed: 900_000n, selfScore: '95', reScore: '88.5' },
      { name: '示例县统计局', code: '378', initial: null, budget: null, executed: null, selfScore: '90', reScore: null },
      { name: '示例县水利局', code: '379', initial: null, budget: 0n, executed: 0n, selfScore: null, reScore: null },
    ]
    const rows = rowsOf(blocksOfBureauForm(countySummary, { region: '示例县', fiscalYear: 2026, offices }, settings))
    expect(rows.slice(1).map(r => r.slice(-5))).toEqual([
      ['90.00%', '95.00', '88.50', '-6.50', '良'],
      ['', '90.00', '', '', '优'],
      ['', '', '', '', ''],
      ['90.00%', '', '', '', ''],
      ['', '92.50', '88.50', '', ''],
    ])
  })
})

describe('the scores of an evaluation', () => {
  const frame = [
    { level1: '决策', level2: '项目立项', level3: ['立项依据充分性', '立项程序规范性'] },
    { level1: '决策', level2: '绩效目标', level3: ['绩效目标合理性'] },
    { level1: '产出', level2: '产出数量', level3: ['实际完成率'] },
  ]
  const leaves = leavesOf(frame, { 立项依据充分性: 10, 立项程序规范性: 10, 绩效目标合理性: 20, 实际完成率: 60 })
  const evaluation: Evaluation = {
    id: 'e',
    body: 'b',
    fiscalYear: 2026,
    kind: 'finance',
    project: 'p',
    leaves,
    experts: ['甲', '乙', '丙'],
    scores: leaves.flatMap(l =>
      ['甲', '乙', '丙'].map((expert, i) => ({ leaf: l.id, expert, score: String(Number(l.points) - i), words: i === 1 ? '依据不足' : '' })),
    ),
    isFinished: false,
    conclusion: '',
    problems: '',
    suggestions: '',
  }
  const print = (value: Evaluation) =>
    blocksOfBureauForm(evaluationScores, { evaluation: value, body: '示例县示例局', project: '堤防巡查' }, settings)

  it('stand in the frame of the place, with every expert, the mean and the grade', () => {
    const blocks = print(evaluation)
    expect(rowsOf(blocks)).toEqual([
      ['一级指标', '二级指标', '三级指标', '评分要点', '分值', '甲评分', '乙评分', '丙评分', '平均得分', '评分说明'],
      ['决策', '项目立项', '立项依据充分性', '', '10', '10', '9', '8', '9.00', '乙：依据不足'],
      ['立项程序规范性', '', '10', '10', '9', '8', '9.00', '乙：依据不足'],
      ['绩效目标', '绩效目标合理性', '', '20', '20', '19', '18', '19.00', '乙：依据不足'],
      ['产出', '产出数量', '实际完成率', '', '60', '60', '59', '58', '59.00', '乙：依据不足'],
      ['合计', '100', '100', '96', '92', '96.00', ''],
    ])
    expect(widthsOf(blocks)).toEqual([10])
    expect(textsOf(blocks)[0]).toBe('2026年度财政评价评分表')
    expect(textsOf(blocks)).toContain('评价得分96.00分，评价等级为“优”。')
  })
  it('come to nothing while one is missing', () => {
    const blocks = print({ ...evaluation, scores: evaluation.scores.slice(1) })
    expect(rowsOf(blocks).at(-1)).toEqual(['合计', '100', '', '96', '92', '', ''])
    expect(textsOf(blocks)).toContain('还有1个评分没有打，没有评价结论。')
  })
})
