/** Records of what a body is and plans: its particulars, its budget and its targets. */
import { wording } from '../../words/wording.ts'
import { COMPARED_FACTS, choices, DIRECTIONS, FUND_SOURCES, GOAL_KINDS, OPERATORS, PROJECT_CLASSES, SPENDING_KINDS } from './choices.ts'
import { amount, f, name, type RecordShape, reason } from './record-shape.ts'

export const PLANNED_RECORDS = {
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
} as const satisfies Readonly<Record<string, RecordShape>>
