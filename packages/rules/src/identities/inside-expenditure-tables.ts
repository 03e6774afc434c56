/** Identities inside T3, T5 to T11: expenditure by function, by economic nature, 三公, procurement, assets (DOMAIN 5.5). */
import type { Origin } from '@jixiao/core'
import type { Identity } from './identity.ts'
import { ARITHMETIC, FUNDS, maybe, of, unknownColumns } from './terms.ts'

/** T5, T7 and T8 have one form: total = basic + project, and the hierarchy of headings. */
const fundTable = (code: string, origin: Origin, fund: string, name: string, titled: string, english: string): Identity => ({
  code,
  name,
  title: `${titled}：合计不等于基本支出加项目支出，或上级科目不等于下级科目之和`,
  titleEn: `${origin}: ${english}`,
  kind: 'hierarchy',
  severity: 'error',
  basis: ARITHMETIC('hierarchy'),
  formula: '每行：合计 = 基本支出 + 项目支出；每列：上级科目 = 下级科目之和；决算：年初结转 + 本年收入 = 本年支出 + 年末结转',
  origins: [origin],
  equations: [
    {
      each: { origin, fact: `${fund}/byFunction/{code}/total` },
      total: of(origin, `${fund}/byFunction/{code}/total`),
      parts: [
        ...of(origin, `${fund}/byFunction/{code}/basic`, `${fund}/byFunction/{code}/project`),
        ...unknownColumns(origin, `${fund}/byFunction/{code}`),
      ],
      unless: of(origin, `${fund}/byFunction/all/carry-over`),
    },
    // the accounts of a fund (A8, A9) show its balance on both sides of the year
    {
      each: { origin, fact: `${fund}/byFunction/{code}/income` },
      total: of(origin, `${fund}/byFunction/{code}/opening`, `${fund}/byFunction/{code}/income`),
      parts: of(origin, `${fund}/byFunction/{code}/total`, `${fund}/byFunction/{code}/closing`),
    },
  ],
  hierarchies: [{ origin, prefix: `${fund}/byFunction/` }],
  example: {
    holds: `${origin} ${fund}/byFunction/201/total 450.66; ${origin} ${fund}/byFunction/201/basic 125.30; ${origin} ${fund}/byFunction/201/project 325.36`,
    spoilt: `${origin} ${fund}/byFunction/201/project 253.36`,
  },
})

const PROCUREMENT_SOURCES = [...FUNDS, 'fiscal-account', 'unit-funds', 'appropriated-carry-over', 'non-appropriated-carry-over'] as const

const CATEGORIES = ['goods', 'works', 'services'] as const

const T9 = (item: string) => `three-public/${item}/{fund}`

export const INSIDE_EXPENDITURE_TABLES: readonly Identity[] = [
  {
    code: 'T3-01',
    name: 'expenditure-row-differs-from-its-kinds',
    title: '支出总表：合计不等于各种支出之和',
    titleEn: 'T3: a row’s total differs from the sum of its kinds of expenditure',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('sum'),
    formula: '每行：合计 = 基本 + 项目 + 经营 + 上缴上级 + 对附属单位补助（+ 预留机动经费 + 结转下年）',
    origins: ['T3'],
    equations: [
      {
        each: { origin: 'T3', fact: 'expenditure/byFunction/{code}/total' },
        total: of('T3', 'expenditure/byFunction/{code}/total'),
        parts: [
          ...of('T3', 'expenditure/byFunction/{code}/basic', 'expenditure/byFunction/{code}/project'),
          ...maybe(
            'T3',
            'expenditure/byFunction/{code}/business',
            'expenditure/byFunction/{code}/to-superior',
            'expenditure/byFunction/{code}/to-affiliates',
            'expenditure/byFunction/{code}/reserve',
          ),
          ...unknownColumns('T3', 'expenditure/byFunction/{code}'),
        ],
        unless: of('T3', 'expenditure/byFunction/all/carry-over'),
      },
      {
        each: { origin: 'T3', fact: 'expenditure/byFunction/{code}/with-carry-forward' },
        total: of('T3', 'expenditure/byFunction/{code}/with-carry-forward'),
        parts: [
          ...of('T3', ...['basic', 'project', 'closing'].map(kind => `expenditure/byFunction/{code}/${kind}`)),
          ...maybe('T3', ...['business', 'to-superior', 'to-affiliates', 'reserve'].map(kind => `expenditure/byFunction/{code}/${kind}`)),
          ...unknownColumns('T3', 'expenditure/byFunction/{code}'),
        ],
        unless: of('T3', 'expenditure/byFunction/all/carry-over'),
      },
    ],
    example: {
      holds: 'T3 expenditure/byFunction/all/total 484.62; T3 expenditure/byFunction/all/basic 159.26; T3 expenditure/byFunction/all/project 325.36',
      spoilt: 'T3 expenditure/byFunction/all/basic 195.26',
    },
  },
  {
    code: 'T3-02',
    name: 'expenditure-heading-differs-from-sub-headings',
    title: '支出总表：上级科目不等于下级科目之和',
    titleEn: 'T3: a heading differs from the sum of its sub-headings',
    kind: 'hierarchy',
    severity: 'error',
    basis: ARITHMETIC('hierarchy'),
    formula: '每列：合计 = 各类之和；类 = 款之和；款 = 项之和',
    origins: ['T3'],
    hierarchies: [{ origin: 'T3', prefix: 'expenditure/byFunction/' }],
    example: {
      holds:
        'T3 expenditure/byFunction/20137/total 450.66; T3 expenditure/byFunction/2013701/total 125.30; T3 expenditure/byFunction/2013702/total 325.36',
      spoilt: 'T3 expenditure/byFunction/2013701/total 12.530',
    },
  },
  fundTable('T5-01', 'T5', 'general-budget', 'general-budget-table-does-not-add-up', '一般公共预算支出表', 'rows or headings do not add up'),
  {
    code: 'T6-01',
    name: 'basic-row-differs-from-its-parts',
    title: '基本支出表：合计不等于人员经费加公用经费',
    titleEn: 'T6: a row’s total differs from personnel plus operating expenditure',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('sum'),
    formula: '每行：合计 = 人员经费 + 公用经费',
    origins: ['T6'],
    equations: [
      {
        each: { origin: 'T6', fact: 'basic/byEconomy/{code}/total' },
        total: of('T6', 'basic/byEconomy/{code}/total'),
        parts: of('T6', 'basic/byEconomy/{code}/personnel', 'basic/byEconomy/{code}/operating'),
      },
    ],
    example: {
      holds: 'T6 basic/byEconomy/all/total 159.26; T6 basic/byEconomy/all/personnel 142.40; T6 basic/byEconomy/all/operating 16.86',
      spoilt: 'T6 basic/byEconomy/all/operating 168.60',
    },
  },
  {
    code: 'T6-02',
    name: 'economic-heading-differs-from-sub-headings',
    title: '基本支出表：上级经济科目不等于下级科目之和',
    titleEn: 'T6: an economic heading differs from the sum of its sub-headings',
    kind: 'hierarchy',
    severity: 'error',
    basis: ARITHMETIC('hierarchy'),
    formula: '每列：合计 = 各类之和；类 = 款之和',
    origins: ['T6'],
    hierarchies: [{ origin: 'T6', prefix: 'basic/byEconomy/' }],
    example: {
      holds: 'T6 basic/byEconomy/301/total 81.04; T6 basic/byEconomy/30101/total 71.06; T6 basic/byEconomy/30103/total 9.98',
      spoilt: 'T6 basic/byEconomy/30103/total 99.80',
    },
  },
  fundTable('T7-01', 'T7', 'government-fund', 'government-fund-table-does-not-add-up', '政府性基金预算支出表', 'rows or headings do not add up'),
  fundTable('T8-01', 'T8', 'state-capital', 'state-capital-table-does-not-add-up', '国有资本经营预算支出表', 'rows or headings do not add up'),
  {
    code: 'T9-01',
    name: 'three-public-total-differs-from-its-items',
    title: '“三公”经费表：合计不等于各项之和',
    titleEn: 'T9: the three public expenses differ from the sum of their items',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('sum'),
    formula: '合计 = 出国（境）费 + 公务用车费 + 公务接待费；公务用车费 = 购置费 + 运行维护费；每行 = 各项资金之和',
    origins: ['T9'],
    equations: [
      { each: { origin: 'T9', fact: T9('total') }, total: of('T9', T9('total')), parts: of('T9', T9('abroad'), T9('vehicles'), T9('reception')) },
      {
        each: { origin: 'T9', fact: T9('vehicles') },
        total: of('T9', T9('vehicles')),
        parts: of('T9', T9('vehicle-purchase'), T9('vehicle-operation')),
      },
      {
        each: { origin: 'T9', fact: 'three-public/{item}/all' },
        total: of('T9', 'three-public/{item}/all'),
        parts: maybe('T9', ...FUNDS.map(f => `three-public/{item}/${f}`)),
      },
      {
        total: of('T9', 'three-public/with-conference-and-training/all'),
        parts: of('T9', 'three-public/total/all', 'conference/all', 'training/all'),
      },
    ],
    example: {
      holds: 'T9 three-public/total/all 75.82; T9 three-public/abroad/all -; T9 three-public/vehicles/all 73.12; T9 three-public/reception/all 2.70',
      spoilt: 'T9 three-public/reception/all 27.00',
    },
  },
  {
    code: 'T10-01',
    name: 'procurement-does-not-add-up',
    title: '政府采购预算表：数量、单价、金额或合计不符',
    titleEn: 'T10: quantity, price, amount or total of procurement do not agree',
    kind: 'product',
    severity: 'error',
    basis: ARITHMETIC('product'),
    formula: '每行：金额 = 数量 × 单价；合计 = 各项资金来源之和 = 货物 + 工程 + 服务 = 各行之和；预留中小企业份额 ≤ 合计',
    origins: ['T10'],
    product: { origin: 'T10', prefix: 'procurement/row/', factors: ['quantity', 'unit-price'], result: 'amount' },
    equations: [
      { total: of('T10', 'procurement/total/all'), parts: [{ origin: 'T10', fact: 'procurement/row/*/amount' }] },
      { total: of('T10', 'procurement/total/all'), parts: maybe('T10', ...PROCUREMENT_SOURCES.map(s => `procurement/total/${s}`)) },
      {
        each: { origin: 'T10', fact: 'procurement/row/{n}/amount' },
        total: of('T10', 'procurement/row/{n}/amount'),
        parts: maybe('T10', ...PROCUREMENT_SOURCES.map(s => `procurement/row/{n}/${s}`)),
      },
      { relation: '≥', total: of('T10', 'procurement/total/all'), parts: of('T10', 'procurement/set-aside') },
      { total: of('T10', 'procurement/total/all'), parts: maybe('T10', ...CATEGORIES.map(c => `procurement/${c}`)) },
      ...CATEGORIES.map(c => ({ total: of('T10', `procurement/${c}`), parts: of('T10', `procurement/subtotal/${c}-*/amount`) })),
      {
        each: { origin: 'T10', fact: 'procurement/subtotal/{g}/amount' },
        total: of('T10', 'procurement/subtotal/{g}/amount'),
        parts: of('T10', 'procurement/row/{g}-*/amount'),
      },
    ],
    example: {
      holds: 'T10 procurement/row/1/quantity 4台; T10 procurement/row/1/unit-price 1.00; T10 procurement/row/1/amount 4.00',
      spoilt: 'T10 procurement/row/1/amount 40.00',
    },
  },
  {
    code: 'T11-01',
    name: 'assets-differ-from-their-parts',
    title: '资产占用表：资产总额不等于各项之和',
    titleEn: 'T11: total assets differ from the sum of their parts',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('sum'),
    formula: '资产总额 = 房屋 + 车辆 + 单价较高的设备 + 其他固定资产；办公用房 ≤ 房屋',
    origins: ['T11'],
    equations: [
      {
        total: of('T11', 'assets/total/value'),
        parts: [
          ...of('T11', 'assets/buildings/value', 'assets/vehicles/value', 'assets/other/value'),
          ...maybe('T11', 'assets/equipment/value', 'assets/equipment-general/value', 'assets/equipment-special/value'),
        ],
      },
      {
        relation: '≥',
        total: of('T11', 'assets/buildings/{what}'),
        parts: of('T11', 'assets/office-buildings/{what}'),
        each: { origin: 'T11', fact: 'assets/buildings/{what}' },
      },
    ],
    example: {
      holds: 'T11 assets/total/value 120.00; T11 assets/buildings/value 80.00; T11 assets/vehicles/value 30.00; T11 assets/other/value 10.00',
      spoilt: 'T11 assets/vehicles/value 3.00',
    },
  },
]
