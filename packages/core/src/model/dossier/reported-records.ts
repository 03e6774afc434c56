/** Records of what came of the plan: execution, evidence, monitoring, self-evaluation and what is said of it in public. */
import { wording } from '../../words/wording.ts'
import { CAUSES, FUND_SOURCES, GRADES_OF_ATTAINMENT, MEASURES, MOVES, POSSIBILITIES } from './choices.ts'
import { amount, date, f, name, type RecordShape, reason, withoutEvidence } from './record-shape.ts'

export const REPORTED_RECORDS = {
  /** 追加, 追减, 结转: the adjusted budget is the original one and these. */
  adjustment: {
    name: wording('预算调整', 'budget adjustment'),
    chapter: 'execution',
    under: [],
    fields: {
      project: f('reference', '项目（基本支出留空）', 'project (empty: basic expenditure)'),
      kind: f('choice', '调整类别', 'kind', MOVES),
      source: f('choice', '资金来源', 'source of funds', FUND_SOURCES),
      amount,
      date,
      document: f('text', '文号', 'document number'),
      reason,
    },
  },
  appropriation: {
    name: wording('拨付到位', 'appropriation'),
    chapter: 'execution',
    under: [],
    fields: { project: f('reference', '项目', 'project'), source: f('choice', '资金来源', 'source of funds', FUND_SOURCES), amount, date },
  },
  payment: {
    name: wording('支出', 'payment'),
    chapter: 'execution',
    under: [],
    fields: {
      project: f('reference', '项目', 'project'),
      source: f('choice', '资金来源', 'source of funds', FUND_SOURCES),
      economy: f('code', '部门经济科目', 'economic class'),
      amount,
      date,
      voucher: f('text', '凭证号', 'voucher'),
    },
  },
  /** A figure of the final accounts as their tables state it; the fact is named as in statements ("expenditure/byFunction/all/total"). */
  outturn: {
    name: wording('决算数', 'outturn'),
    chapter: 'execution',
    under: [],
    fields: { fact: f('text', '事项', 'fact'), label: f('text', '名称', 'label'), amount },
  },
  /** A ledger that the office keeps; what its rows' two figures mean is said in their names. */
  ledger: {
    name: wording('台账', 'ledger'),
    chapter: 'evidence',
    under: [],
    fields: {
      name,
      unit: f('text', '计量单位', 'unit'),
      figure: f('text', '数量栏名称', 'name of the figure'),
      base: f('text', '基数栏名称', 'name of the base'),
    },
  },
  entry: {
    name: wording('台账记录', 'ledger row'),
    chapter: 'evidence',
    under: ['ledger'],
    fields: {
      date,
      until: f('date', '办结日期', 'finished on'),
      title: f('text', '事项', 'matter'),
      figure: f('number', '数量', 'figure'),
      base: f('number', '基数', 'base'),
      holds: f('yes-no', '符合', 'holds'),
    },
  },
  /** What an indicator takes from a ledger. */
  measure: {
    name: wording('取数规则', 'measure'),
    chapter: 'evidence',
    under: ['indicator'],
    fields: {
      ledger: f('reference', '台账', 'ledger'),
      kind: f('choice', '取数方式', 'kind', MEASURES),
      from: f('date', '起', 'from'),
      until: f('date', '止', 'until'),
      words: f('text', '事项包含', 'matter contains'),
    },
  },
  /** A reference to a file that proves something: its name, where it lies, its hash. */
  attachment: {
    name: wording('佐证材料', 'attachment'),
    chapter: 'evidence',
    under: ['entry', 'indicator', 'progress', 'attainment', 'payment', 'adjustment'],
    fields: { name, where: f('text', '存放位置', 'where it lies'), sha256: f('text', '校验值', 'hash') },
  },
  /** One project (or the basic expenditure) in one monitoring round. */
  forecast: {
    name: wording('监控资金情况', 'funds in a monitoring round'),
    chapter: 'monitoring',
    under: ['project'],
    fields: {
      month: f('month', '截至月份', 'until month'),
      expected: f('money', '全年预计执行数', 'expected for the year'),
      remark: f('paragraph', '备注', 'remark'),
    },
  },
  progress: {
    name: wording('监控指标情况', 'indicator in a monitoring round'),
    chapter: 'monitoring',
    under: ['indicator'],
    fields: {
      month: f('month', '截至月份', 'until month'),
      actual: f('text', '完成情况', 'attained'),
      expected: f('text', '全年预计完成情况', 'expected for the year'),
      cause: f('choice', '偏差原因类别', 'class of cause', CAUSES),
      reason: f('paragraph', '原因说明', 'reason'),
      possibility: f('choice', '完成目标可能性', 'possibility', POSSIBILITIES),
      correction: f('paragraph', '纠偏措施', 'correction'),
      withoutEvidence,
    },
  },
  /** What came of one project in the year. */
  result: {
    name: wording('项目自评', 'result of a project'),
    chapter: 'self-evaluation',
    under: ['project'],
    fields: {
      done: f('paragraph', '具体完成情况', 'what was done'),
      completion: f('number', '总体完成率（%）', 'completion (%)'),
      problems: f('paragraph', '存在问题、原因及下一步整改措施', 'problems, causes and measures'),
      rateReason: f('paragraph', '预算执行率偏低或预算调整的原因', 'reason of a low rate or an adjustment'),
    },
  },
  attainment: {
    name: wording('指标自评', 'attainment of an indicator'),
    chapter: 'self-evaluation',
    under: ['indicator'],
    fields: {
      actual: f('text', '实际完成值', 'actual value'),
      grade: f('choice', '达成情况', 'degree', GRADES_OF_ATTAINMENT),
      score: f('number', '手工评分', 'score by hand'),
      reason: f('paragraph', '偏差原因分析及改进措施', 'reason and improvement'),
      withoutEvidence,
    },
  },
  /** A paragraph that the office writes itself into a section of the disclosure or of a report. */
  passage: {
    name: wording('文字说明', 'passage'),
    chapter: 'disclosure',
    under: [],
    fields: { section: f('text', '所在部分', 'section'), text: f('paragraph', '文字', 'text') },
  },
} as const satisfies Readonly<Record<string, RecordShape>>
