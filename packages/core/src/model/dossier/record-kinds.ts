/** What a dossier is made of: every kind of record with its fields. One list; forms, imports, history and screens take their words from it. */
import { type Wording, wording } from '../../words/wording.ts'
import {
  CAUSES,
  type Choices,
  COMPARED_FACTS,
  choices,
  DIRECTIONS,
  FUND_SOURCES,
  GOAL_KINDS,
  GRADES_OF_ATTAINMENT,
  MEASURES,
  MOVES,
  OPERATORS,
  POSSIBILITIES,
  PROJECT_CLASSES,
  SPENDING_KINDS,
} from './choices.ts'
import type { Field, FieldType } from './field.ts'

/** The part of the year's work to which a record belongs; what is submitted and approved together. */
export type Chapter = 'body' | 'budget' | 'targets' | 'execution' | 'evidence' | 'monitoring' | 'self-evaluation' | 'disclosure'

export interface RecordShape {
  readonly name: Wording
  readonly chapter: Chapter
  /** Kinds that it may stand under; empty: it stands by itself. */
  readonly under: readonly string[]
  readonly fields: Readonly<Record<string, Field>>
}

const f = (type: FieldType, zh: string, en: string, choices?: Choices): Field =>
  choices ? { type, name: wording(zh, en), choices } : { type, name: wording(zh, en) }

const name = f('text', '名称', 'name')
const amount = f('money', '金额', 'amount')
const date = f('date', '日期', 'date')
const reason = f('paragraph', '原因', 'reason')
/** Said of a value entered by hand, so that nobody looks for its proof. */
const withoutEvidence = f('yes-no', '无佐证材料', 'without evidence')

export const RECORD_KINDS = {
  /** What the documents state of the body in this year; one a dossier. */
  particulars: {
    name: wording('单位基本情况', 'particulars of the body'),
    chapter: 'body',
    under: [],
    fields: {
      duties: f('paragraph', '主要职责', 'duties'),
      nature: f('text', '单位性质', 'nature'),
      rank: f('text', '单位规格', 'rank'),
      funding: f('text', '经费保障形式', 'form of funding'),
      establishment: f('number', '编制数', 'established posts'),
      staff: f('number', '在岗人数', 'staff in post'),
      evaluationGroup: f('text', '自评工作组', 'evaluation group'),
      signatory: f('text', '负责人签字', 'who signs'),
      plannedAssets: f('money', '本年度拟购置固定资产', 'assets to be bought this year'),
    },
  },
  section: {
    name: wording('内设机构', 'internal section'),
    chapter: 'body',
    under: [],
    fields: { name, duties: f('paragraph', '职责', 'duties') },
  },
  asset: {
    name: wording('固定资产', 'fixed assets'),
    chapter: 'body',
    under: [],
    fields: {
      kind: f(
        'choice',
        '类别',
        'kind',
        choices({
          buildings: ['房屋', 'buildings'],
          'office-buildings': ['其中：办公用房', 'of which office buildings'],
          vehicles: ['车辆', 'vehicles'],
          equipment: ['大型设备', 'large equipment'],
          other: ['其他固定资产', 'other fixed assets'],
        }),
      ),
      count: f('number', '数量', 'count'),
      value: f('money', '价值', 'value'),
    },
  },
  /** One budget line, entered once; T1–T9 are views of the lines. */
  line: {
    name: wording('预算明细', 'budget line'),
    chapter: 'budget',
    under: [],
    fields: {
      function: f('code', '功能科目', 'function'),
      economy: f('code', '部门经济科目', 'economic class'),
      spending: f('choice', '支出类别', 'kind of spending', SPENDING_KINDS),
      project: f('reference', '项目', 'project'),
      source: f('choice', '资金来源', 'source of funds', FUND_SOURCES),
      isCarryOver: f('yes-no', '上年结转', 'carried over'),
      amount,
      remark: f('text', '备注', 'remark'),
    },
  },
  /** A change against last year, in the words that the disclosure gives as its reason. */
  change: {
    name: wording('增减变化原因', 'reason of a change'),
    chapter: 'budget',
    under: [],
    fields: { fact: f('choice', '事项', 'fact', COMPARED_FACTS), lastYear: f('money', '上年预算数', 'last year’s budget'), reason },
  },
  procurement: {
    name: wording('政府采购', 'procurement'),
    chapter: 'budget',
    under: [],
    fields: {
      project: f('reference', '项目', 'project'),
      item: f('text', '采购物品名称', 'item'),
      catalogue: f('code', '采购目录序号', 'catalogue number'),
      class: f('choice', '类别', 'class', choices({ goods: ['货物', 'goods'], works: ['工程', 'works'], services: ['服务', 'services'] })),
      unit: f('text', '计量单位', 'unit'),
      quantity: f('number', '数量', 'quantity'),
      unitPrice: f('money', '单价', 'unit price'),
      source: f('choice', '资金来源', 'source of funds', FUND_SOURCES),
      setAside: f('money', '预留中小微企业份额', 'set aside for small firms'),
    },
  },
  project: {
    name: wording('项目', 'project'),
    chapter: 'targets',
    under: [],
    fields: {
      name: f('text', '项目名称', 'name'),
      code: f('code', '项目编码', 'code'),
      class: f('choice', '项目类别', 'class', PROJECT_CLASSES),
      purpose: f('paragraph', '资金用途', 'purpose'),
      planMarch: f('number', '3月底支出计划（%）', 'plan by March (%)'),
      planJune: f('number', '6月底支出计划（%）', 'plan by June (%)'),
      planOctober: f('number', '10月底支出计划（%）', 'plan by October (%)'),
      planDecember: f('number', '12月底支出计划（%）', 'plan by December (%)'),
    },
  },
  purpose: {
    name: wording('用途明细', 'part of the purpose'),
    chapter: 'targets',
    under: ['project'],
    fields: { name, amount },
  },
  goal: {
    name: wording('绩效目标', 'goal'),
    chapter: 'targets',
    under: ['project'],
    fields: {
      kind: f('choice', '目标类别', 'kind', GOAL_KINDS),
      title: f('text', '标题', 'title'),
      text: f('paragraph', '绩效目标', 'goal'),
    },
  },
  indicator: {
    name: wording('绩效指标', 'indicator'),
    chapter: 'targets',
    under: ['project', 'goal'],
    fields: {
      level1: f('text', '一级指标', 'level 1'),
      level2: f('text', '二级指标', 'level 2'),
      name: f('text', '三级指标', 'level 3'),
      operator: f('choice', '比较符号', 'operator', OPERATORS),
      value: f('text', '指标值', 'target value'),
      unit: f('text', '计量单位', 'unit'),
      direction: f('choice', '指标方向', 'direction', DIRECTIONS),
      weight: f('number', '分值', 'weight'),
      description: f('paragraph', '绩效指标描述', 'description'),
      formula: f('paragraph', '计算公式', 'formula'),
      basis: f('paragraph', '指标值确定依据', 'basis'),
      history: f('text', '历史值', 'earlier value'),
    },
  },
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

export type RecordKind = keyof typeof RECORD_KINDS
export type FieldsOf<K extends RecordKind> = keyof (typeof RECORD_KINDS)[K]['fields'] & string

export const isRecordKind = (text: string): text is RecordKind => Object.hasOwn(RECORD_KINDS, text)
export const shapeOf = (kind: RecordKind): RecordShape => RECORD_KINDS[kind]
