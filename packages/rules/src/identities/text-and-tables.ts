/** Identities between the narrative and the tables, and inside the narrative (DOMAIN 5.5, N-01 to N-12). */
import { cite, type Origin } from '@jixiao/core'
import type { Identity } from './identity.ts'
import { maybe, of, TEXT_AGREES } from './terms.ts'

const TEXT: readonly Origin[] = ['text']
const T = (...ids: readonly Origin[]): readonly Origin[] => ids
const EXPENDITURE = 'expenditure/byFunction/all'

const CHANGES_OF_PARTS = [
  ...of('text', `change/${EXPENDITURE}/basic`, `change/${EXPENDITURE}/project`),
  ...maybe('text', `change/${EXPENDITURE}/reserve`, `change/${EXPENDITURE}/business`),
]

export const TEXT_AND_TABLES: readonly Identity[] = [
  {
    code: 'N-01',
    name: 'income-in-text-differs',
    title: '文字说明的收入与表或各项来源不一致',
    titleEn: 'Income in the text differs from the table or from its sources',
    kind: 'same',
    severity: 'error',
    basis: TEXT_AGREES,
    formula: '文字中的预算收入 = 收支总表收入总计；文字中列出的各项来源之和 = 文字中的总数',
    origins: ['text'],
    same: [{ prefix: 'income/', origins: [TEXT, T('T1', 'T2')] }],
    equations: [
      {
        total: of('text', 'income/total'),
        parts: [{ origin: 'text', fact: 'income/bySource/*', take: 'sources' }, ...maybe('text', 'income/carry-over', 'income/use-of-surplus')],
        when: 'three-sources-named',
      },
      { relation: '≥', total: of('text', 'income/total'), parts: [{ origin: 'text', fact: 'income/bySource/*', take: 'sources' }] },
    ],
    example: { holds: 'T1 income/total 484.62; text income/total 484.62', spoilt: 'text income/total 448.62' },
  },
  {
    code: 'N-02',
    name: 'expenditure-in-text-differs',
    title: '文字说明的支出与表不一致，或不等于基本支出加项目支出',
    titleEn: 'Expenditure in the text differs from the table or from basic plus project',
    kind: 'same',
    severity: 'error',
    basis: TEXT_AGREES,
    formula: '支出预算 = 基本支出 + 项目支出（+ 经营支出等）；与支出总表一致',
    origins: ['text'],
    same: [{ prefix: 'expenditure/', origins: [TEXT, T('T1', 'T3')] }],
    equations: [
      {
        total: of('text', `${EXPENDITURE}/total`),
        parts: [
          ...of('text', `${EXPENDITURE}/basic`, `${EXPENDITURE}/project`),
          ...maybe('text', `${EXPENDITURE}/reserve`, `${EXPENDITURE}/business`, `${EXPENDITURE}/to-superior`, `${EXPENDITURE}/to-affiliates`),
        ],
      },
    ],
    example: {
      holds: `text ${EXPENDITURE}/total 174.36; text ${EXPENDITURE}/basic 96.36; text ${EXPENDITURE}/project 78.00`,
      spoilt: `text ${EXPENDITURE}/basic 168.36`,
    },
  },
  {
    code: 'N-03',
    name: 'basic-expenditure-in-text-differs',
    title: '文字说明的基本支出不等于人员经费加公用经费，或与表不一致',
    titleEn: 'Basic expenditure in the text differs from its parts or from the table',
    kind: 'same',
    severity: 'error',
    basis: TEXT_AGREES,
    formula: '基本支出 = 人员经费 + 日常公用经费；与基本支出表一致（基本支出全部为一般公共预算时）',
    origins: ['text'],
    same: [{ prefix: 'basic/byEconomy/all/', origins: [TEXT, T('T6')], when: 'basic-is-general' }],
    equations: [
      { total: of('text', 'basic/byEconomy/all/total'), parts: of('text', 'basic/byEconomy/all/personnel', 'basic/byEconomy/all/operating') },
      {
        total: of('text', `${EXPENDITURE}/basic`),
        parts: of('text', 'basic/byEconomy/all/personnel', 'basic/byEconomy/all/operating'),
        unless: of('text', 'basic/byEconomy/all/total'),
      },
    ],
    example: {
      holds: `text ${EXPENDITURE}/basic 159.26; text basic/byEconomy/all/personnel 142.4; text basic/byEconomy/all/operating 16.86`,
      spoilt: 'text basic/byEconomy/all/operating 16.68',
    },
  },
  {
    code: 'N-04',
    name: 'operating-expenses-exceed-table',
    title: '机关运行经费大于公用经费',
    titleEn: 'Administrative operating expenses exceed operating expenditure',
    kind: 'at-least',
    severity: 'warning',
    basis: [cite('arithmetic', 'part'), cite('disclosure-procedures-2016', 'operating-expenses')],
    formula: '机关运行经费 ≤ 公用经费（事业单位的公用经费不计入，所以可以小于）',
    origins: ['text'],
    equations: [
      { relation: '≥', total: of('T6', 'basic/byEconomy/all/operating'), parts: of('text', 'operating-expenses/total') },
      { relation: '≥', total: of('T6', 'basic/byEconomy/all/operating'), parts: of('T9', 'operating-expenses/total') },
      // without the table, the 公用经费 that the text itself names
      {
        relation: '≥',
        total: of('text', 'basic/byEconomy/all/operating'),
        parts: of('text', 'operating-expenses/total'),
        unless: of('T6', 'basic/byEconomy/all/operating'),
      },
    ],
    example: { holds: 'T6 basic/byEconomy/all/operating 16.86; text operating-expenses/total 16.86', spoilt: 'text operating-expenses/total 168.6' },
  },
  {
    code: 'N-05',
    name: 'three-public-in-text-differs',
    title: '文字说明的“三公”经费与表或各项之和不一致',
    titleEn: 'The three public expenses in the text differ from the table or from their items',
    kind: 'same',
    severity: 'error',
    basis: [cite('arithmetic', 'same'), cite('disclosure-procedures-2016', 'three-public')],
    formula: '文字中的“三公”经费 = “三公”表；合计 = 出国 + 公车 + 接待；公车 = 购置 + 运行',
    origins: ['text'],
    same: [{ prefix: 'three-public/', origins: [TEXT, T('T9')], only: 'nonzero' }],
    equations: [
      {
        total: of('text', 'three-public/total/all'),
        parts: of('text', 'three-public/abroad/all', 'three-public/vehicles/all', 'three-public/reception/all'),
      },
      {
        total: of('text', 'three-public/vehicles/all'),
        parts: [
          ...of('text', 'three-public/vehicle-purchase/all', 'three-public/vehicle-operation/all'),
          ...maybe('text', 'three-public/other-vehicles/all', 'three-public/other-transport/all'),
        ],
      },
    ],
    example: {
      holds:
        'text three-public/total/all 7.00; text three-public/abroad/all 0; text three-public/vehicles/all 6.00; text three-public/reception/all 1.00',
      spoilt: 'text three-public/reception/all 10.00',
    },
  },
  {
    code: 'N-06',
    name: 'nothing-in-one-place-something-in-another',
    title: '文字说没有安排而表中有数，或表为空而文字有数',
    titleEn: 'Nothing in the one place and something in the other',
    kind: 'same',
    severity: 'error',
    basis: TEXT_AGREES,
    formula: '文字“未安排” ⇔ 表为空（有空表注）',
    origins: ['text'],
    same: (
      [
        ['three-public/', 'T9'],
        ['procurement/', 'T10'],
        ['assets/', 'T11'],
        ['government-fund/', 'T7'],
        ['state-capital/', 'T8'],
      ] as const
    ).map(([prefix, origin]) => ({ prefix, origins: [TEXT, T(origin)] as const, only: 'nothing' as const })),
    example: { holds: 'T9 three-public/total/all -; text three-public/total/all 0', spoilt: 'text three-public/total/all 7.00' },
  },
  {
    code: 'N-07',
    name: 'change-differs-from-the-two-years',
    title: '增减额不等于本年数减上年数，或各项增减之和不等于总增减',
    titleEn: 'A stated change differs from this year less last year, or from its parts',
    kind: 'change',
    severity: 'error',
    basis: [cite('arithmetic', 'change'), cite('disclosure-procedures-2016', 'explanations')],
    formula: '本年数 = 上年数 ± 增减额；总增减 = 基本支出增减 + 项目支出增减',
    origins: ['text'],
    equations: [
      {
        total: of('text', `change/${EXPENDITURE}/total`),
        parts: CHANGES_OF_PARTS,
      },
      {
        total: of('text', 'change/income/total'),
        parts: CHANGES_OF_PARTS,
        unless: of('text', `change/${EXPENDITURE}/total`),
      },
      {
        total: of('text', 'change/three-public/total/all'),
        parts: of('text', 'change/three-public/abroad/all', 'change/three-public/vehicles/all', 'change/three-public/reception/all'),
      },
    ],
    example: {
      holds: 'text income/total 174.36; text income/total#2022 39.12; text change/income/total 135.24',
      spoilt: 'text change/income/total 133.44',
    },
  },
  {
    code: 'N-09',
    name: 'procurement-in-text-differs',
    title: '文字说明的政府采购预算与表不一致',
    titleEn: 'Procurement in the text differs from the table',
    kind: 'same',
    severity: 'error',
    basis: [cite('arithmetic', 'same'), cite('disclosure-procedures-2016', 'procurement')],
    formula: '文字中的政府采购预算 = 政府采购预算表合计 = 货物 + 工程 + 服务；预留中小企业份额 ≤ 合计',
    origins: ['text'],
    same: [{ prefix: 'procurement/', origins: [TEXT, T('T10')], only: 'nonzero' }],
    equations: [
      { relation: '≥', total: of('text', 'procurement/total/all'), parts: of('text', 'procurement/set-aside') },
      { total: of('text', 'procurement/total/all'), parts: of('text', 'procurement/goods', 'procurement/works', 'procurement/services') },
    ],
    example: { holds: 'T10 procurement/total/all 54.00; text procurement/total/all 54', spoilt: 'text procurement/total/all 5.4' },
  },
  {
    code: 'N-10',
    name: 'assets-in-text-differ',
    title: '文字说明的资产与表不一致',
    titleEn: 'Assets in the text differ from the table',
    kind: 'same',
    severity: 'error',
    basis: [cite('arithmetic', 'same'), cite('disclosure-procedures-2016', 'assets')],
    formula: '文字中的固定资产金额、数量 = 资产占用表',
    origins: ['text'],
    same: [{ prefix: 'assets/', origins: [TEXT, T('T11')], only: 'nonzero' }],
    example: { holds: 'T11 assets/total/value 120.00; text assets/total/value 120', spoilt: 'text assets/total/value 132' },
  },
  {
    code: 'N-12',
    name: 'appropriated-money-in-text-differs',
    title: '文字说明的财政拨款与表不一致',
    titleEn: 'Appropriated money in the text differs from the tables',
    kind: 'same',
    severity: 'error',
    basis: TEXT_AGREES,
    formula: '文字中的财政拨款收支总计、财政拨款支出、一般公共预算、政府性基金、国有资本经营预算支出 = 各表合计',
    origins: ['text'],
    same: (
      [
        ['appropriation/', T('T4', 'T12')],
        ['appropriated-basic/', T('T13')],
        ['general-budget/byFunction/all/', T('T5')],
        ['government-fund/byFunction/all/', T('T7')],
        ['state-capital/byFunction/all/', T('T8')],
      ] as const
    ).map(([prefix, tables]) => ({ prefix, origins: [TEXT, tables] as const, only: 'nonzero' as const })),
    // where the table of appropriations prints one total only, both sides balance in it
    equations: [
      {
        total: of('text', 'appropriation/income/total'),
        parts: of('T4', 'appropriation/income/current'),
        unless: of('T4', 'appropriation/income/total'),
      },
      {
        total: of('text', 'appropriation/expenditure/byFunction/all/all'),
        parts: of('T4', 'appropriation/income/total'),
        unless: of('T4', 'appropriation/expenditure/byFunction/all/all'),
      },
    ],
    example: {
      holds: 'T5 general-budget/byFunction/all/total 294.00; text general-budget/byFunction/all/total 294',
      spoilt: 'text general-budget/byFunction/all/total 249',
    },
  },
]
