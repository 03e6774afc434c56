/** Identities inside T1 and T2: income and its balance with expenditure (DOMAIN 5.5). */
import type { Identity } from './identity.ts'
import { ARITHMETIC, maybe, of } from './terms.ts'

/** Funds of which 上年结转 may be listed. */
const CARRIED = [
  'carry-over-general-budget',
  'carry-over-government-fund',
  'carry-over-state-capital',
  'carry-over-fiscal-account',
  'carry-over-unit-funds',
] as const

const T1 = (...facts: readonly string[]) => of('T1', ...facts)

export const INSIDE_INCOME_TABLES: readonly Identity[] = [
  {
    code: 'T1-01',
    name: 'income-differs-from-its-items',
    title: '收支总表：本年收入合计不等于各项收入之和',
    titleEn: 'T1: income of the year differs from the sum of its items',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('sum'),
    formula: '本年收入合计 = 各项收入之和',
    origins: ['T1'],
    note: '“财政拨款收入”“单位资金”等有下级项目时只计上级；不认识的项目是否计入不能确定时不作判断。',
    equations: [
      { total: T1('income/current'), parts: [{ origin: 'T1', fact: 'income/bySource/*', take: 'sources' }] },
      {
        total: T1('income/total'),
        parts: [{ origin: 'T1', fact: 'income/bySource/*', take: 'sources' }, ...maybe('T1', 'income/carry-over', 'income/use-of-surplus')],
        unless: of('T1', 'income/current'),
      },
    ],
    example: {
      holds: 'T1 income/current 484.62; T1 income/bySource/general-budget 480.62; T1 income/bySource/institutional 4.00; T1 income/bySource/other -',
      spoilt: 'T1 income/current 486.62',
    },
  },
  {
    code: 'T1-02',
    name: 'expenditure-differs-from-its-classes',
    title: '收支总表：本年支出合计不等于各类支出之和',
    titleEn: 'T1: expenditure of the year differs from the sum of its classes',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('sum'),
    formula: '本年支出合计 = 各类支出之和；按用途列示时 = 基本支出 + 项目支出 + 预留机动经费',
    origins: ['T1'],
    equations: [
      { total: T1('expenditure/byFunction/all/total'), parts: [{ origin: 'T1', fact: 'expenditure/byFunction/*/total', take: 'classes' }] },
      {
        total: T1('expenditure/grand-total'),
        parts: [
          { origin: 'T1', fact: 'expenditure/byFunction/*/total', take: 'classes' },
          ...maybe('T1', 'expenditure/carry-forward', 'expenditure/surplus-distribution'),
        ],
        unless: of('T1', 'expenditure/byFunction/all/total'),
      },
      // the side by use (支出用途), and every row of a form that parts each class
      {
        each: { origin: 'T1', fact: 'expenditure/byFunction/{code}/basic' },
        total: T1('expenditure/byFunction/{code}/total'),
        parts: [
          ...T1('expenditure/byFunction/{code}/basic', 'expenditure/byFunction/{code}/project'),
          ...maybe('T1', ...['reserve', 'business', 'to-superior', 'to-affiliates'].map(kind => `expenditure/byFunction/{code}/${kind}`)),
          ...maybe('T1', 'expenditure/purpose/*/total'),
        ],
      },
    ],
    example: {
      holds:
        'T1 expenditure/byFunction/all/total 466.40; T1 expenditure/byFunction/201/total 450.66; T1 expenditure/byFunction/208/total 15.74; T1 expenditure/byFunction/210/total -',
      spoilt: 'T1 expenditure/byFunction/208/total 15.56',
    },
  },
  {
    code: 'T1-03',
    name: 'total-income-differs-from-its-parts',
    title: '收支总表：收入总计不等于本年收入加上年结转',
    titleEn: 'T1: total income differs from income of the year plus what is carried over',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('sum'),
    formula: '收入总计 = 本年收入合计 + 使用非财政拨款结余 + 上年结转结余；年初结转和结余 = 基本支出结转 + 项目支出结转和结余 + 经营结余',
    origins: ['T1'],
    equations: [
      { total: T1('income/total'), parts: [...T1('income/current', 'income/carry-over'), ...maybe('T1', 'income/use-of-surplus', 'income/later/*')] },
      { total: T1('income/carry-over'), parts: [{ origin: 'T1', fact: 'income/carry-over-part/*' }] },
    ],
    example: { holds: 'T1 income/total 500.62; T1 income/current 484.62; T1 income/carry-over 16.00', spoilt: 'T1 income/carry-over 18.00' },
  },
  {
    code: 'T1-04',
    name: 'total-expenditure-differs-from-its-parts',
    title: '收支总表：支出总计不等于本年支出加年终结转',
    titleEn: 'T1: total expenditure differs from expenditure of the year plus what is carried forward',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('sum'),
    formula: '支出总计 = 本年支出合计 + 结余分配 + 年终结转结余；年末结转和结余 = 基本支出结转 + 项目支出结转和结余 + 经营结余',
    origins: ['T1'],
    equations: [
      {
        total: T1('expenditure/grand-total'),
        parts: [
          ...T1('expenditure/byFunction/all/total', 'expenditure/carry-forward'),
          ...maybe('T1', 'expenditure/surplus-distribution', 'expenditure/later/*'),
        ],
      },
      { total: T1('expenditure/carry-forward'), parts: [{ origin: 'T1', fact: 'expenditure/carry-forward-part/*' }] },
    ],
    example: {
      holds: 'T1 expenditure/grand-total 500.62; T1 expenditure/byFunction/all/total 500.62; T1 expenditure/carry-forward -',
      spoilt: 'T1 expenditure/grand-total 410.62',
    },
  },
  {
    code: 'T1-05',
    name: 'income-and-expenditure-do-not-balance',
    title: '收支总表：收入总计不等于支出总计',
    titleEn: 'T1: total income and total expenditure do not balance',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('balance'),
    formula: '收入总计 = 支出总计',
    origins: ['T1'],
    equations: [{ total: T1('income/total'), parts: T1('expenditure/grand-total') }],
    example: { holds: 'T1 income/total 484.62; T1 expenditure/grand-total 484.62', spoilt: 'T1 expenditure/grand-total 482.64' },
  },
  {
    code: 'T2-01',
    name: 'income-row-differs-from-year-and-carry-over',
    title: '收入总表：合计不等于本年收入加上年结转',
    titleEn: 'T2: a row’s total differs from income of the year plus what is carried over',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('sum'),
    formula: '每行：合计 = 本年收入小计 + 上年结转',
    origins: ['T2'],
    equations: [
      {
        each: { origin: 'T2', fact: 'income/byFunction/{code}/current' },
        total: of('T2', 'income/byFunction/{code}/total'),
        parts: [
          ...of('T2', 'income/byFunction/{code}/current', 'income/byFunction/{code}/carry-over'),
          ...maybe('T2', 'income/byFunction/{code}/use-of-surplus'),
        ],
      },
      {
        each: { origin: 'T2', fact: 'income/byUnit/{code}/current' },
        total: of('T2', 'income/byUnit/{code}/total'),
        parts: of('T2', 'income/byUnit/{code}/current', 'income/byUnit/{code}/carry-over'),
      },
      {
        each: { origin: 'T2', fact: 'income/byFunction/{code}/carry-over' },
        total: of('T2', 'income/byFunction/{code}/carry-over'),
        parts: maybe('T2', ...CARRIED.map(fund => `income/byFunction/{code}/${fund}`)),
      },
    ],
    example: {
      holds: 'T2 income/byFunction/201/total 450.66; T2 income/byFunction/201/current 440.66; T2 income/byFunction/201/carry-over 10.00',
      spoilt: 'T2 income/byFunction/201/current 404.66',
    },
  },
  {
    code: 'T2-02',
    name: 'income-row-differs-from-its-sources',
    title: '收入总表：本年收入不等于各项来源之和',
    titleEn: 'T2: income of the year in a row differs from the sum of its sources',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('sum'),
    formula: '每行：本年收入小计 = 财政拨款 + 财政专户 + 事业 + 经营 + 上级补助 + 附属上缴 + 其他',
    origins: ['T2'],
    equations: [
      {
        each: { origin: 'T2', fact: 'income/byFunction/{code}/current' },
        total: of('T2', 'income/byFunction/{code}/current'),
        parts: [{ origin: 'T2', fact: 'income/byFunction/{code}/*', take: 'sources' }],
      },
      {
        each: { origin: 'T2', fact: 'income/byFunction/{code}/total' },
        unless: of('T2', 'income/byFunction/all/current'),
        total: of('T2', 'income/byFunction/{code}/total'),
        parts: [
          { origin: 'T2', fact: 'income/byFunction/{code}/*', take: 'sources' },
          ...maybe('T2', 'income/byFunction/{code}/carry-over', 'income/byFunction/{code}/use-of-surplus'),
        ],
      },
      {
        each: { origin: 'T2', fact: 'income/byUnit/{code}/current' },
        total: of('T2', 'income/byUnit/{code}/current'),
        parts: [{ origin: 'T2', fact: 'income/byUnit/{code}/*', take: 'sources' }],
      },
      // a list of the funds: what each consists of
      {
        each: { origin: 'T2', fact: 'income/byFunction/all/{source}' },
        total: of('T2', 'income/byFunction/all/{source}'),
        parts: [{ origin: 'T2', fact: 'income/parts/{source}/*' }],
      },
    ],
    example: {
      holds: 'T2 income/byFunction/201/current 450.66; T2 income/byFunction/201/appropriation 440.66; T2 income/byFunction/201/institutional 10.00',
      spoilt: 'T2 income/byFunction/201/institutional 100.00',
    },
  },
  {
    code: 'T2-03',
    name: 'income-heading-differs-from-sub-headings',
    title: '收入总表：上级科目不等于下级科目之和',
    titleEn: 'T2: a heading differs from the sum of its sub-headings',
    kind: 'hierarchy',
    severity: 'error',
    basis: ARITHMETIC('hierarchy'),
    formula: '每列：合计 = 各类之和；类 = 款之和；款 = 项之和',
    origins: ['T2'],
    hierarchies: [{ origin: 'T2', prefix: 'income/byFunction/' }],
    example: {
      holds:
        'T2 income/byFunction/all/total 21.80; T2 income/byFunction/208/total 15.74; T2 income/byFunction/20805/total 15.74; T2 income/byFunction/210/total 6.06',
      spoilt: 'T2 income/byFunction/210/total 6.60',
    },
  },
]
