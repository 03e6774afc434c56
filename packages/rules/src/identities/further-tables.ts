/** Identities of the tables that some places publish beyond the nine: T12 to T17, and the balance of the accounts (DOMAIN 5.5, Y-08, Y-09). */
import type { Origin } from '@jixiao/core'
import type { Hierarchy, Identity } from './identity.ts'
import { ARITHMETIC, FUNDS, maybe, of, TABLES_AGREE, unknownColumns } from './terms.ts'

const hierarchiesOf = (origin: Origin, ...prefixes: readonly string[]): readonly Hierarchy[] =>
  prefixes.map(prefix => ({ origin, prefix: `${prefix}/` }))

const OTHER_KINDS = ['project', 'business', 'to-superior', 'to-affiliates'] as const

/** Rows: total = basic + project, or personnel + operating. */
const rowsOf = (origin: Origin, prefix: string, kinds: readonly [string, string]) => ({
  each: { origin, fact: `${prefix}/{code}/${kinds[0]}` },
  total: of(origin, `${prefix}/{code}/total`),
  parts: [
    ...of(origin, ...kinds.map(kind => `${prefix}/{code}/${kind}`)),
    ...maybe(origin, ...OTHER_KINDS.filter(kind => kinds[0] !== 'basic' || kind !== 'project').map(kind => `${prefix}/{code}/${kind}`)),
    ...unknownColumns(origin, `${prefix}/{code}`),
  ],
  unless: of(origin, `${prefix}/all/carry-over`, `${prefix}/all/reserve`),
})
const BASIC_PROJECT = ['basic', 'project'] as const
const PERSONNEL_OPERATING = ['personnel', 'operating'] as const

const ECONOMY = ['economy', 'economy-general', 'economy-other'].map(p => `${p}/byEconomy`)
const GOVERNMENT = ['government-economy', 'government-economy-general', 'government-economy-other', 'government-basic'].map(p => `${p}/byEconomy`)

export const FURTHER_TABLES: readonly Identity[] = [
  {
    code: 'T12-01',
    name: 'appropriated-expenditure-does-not-add-up',
    title: '财政拨款支出表：合计不等于基本支出加项目支出，或上级科目不等于下级科目之和',
    titleEn: 'T12: rows or headings of appropriated expenditure do not add up',
    kind: 'hierarchy',
    severity: 'error',
    basis: ARITHMETIC('hierarchy'),
    formula: '每行：合计 = 基本支出 + 项目支出；每列：上级科目 = 下级科目之和',
    origins: [],
    equations: [rowsOf('T12', 'appropriated/byFunction', BASIC_PROJECT)],
    hierarchies: hierarchiesOf('T12', 'appropriated/byFunction'),
    example: {
      holds:
        'T12 appropriated/byFunction/all/total 466.40; T12 appropriated/byFunction/201/total 450.66; T12 appropriated/byFunction/208/total 15.74',
      spoilt: 'T12 appropriated/byFunction/208/total 17.54',
    },
  },
  {
    code: 'T13-01',
    name: 'appropriated-basic-expenditure-does-not-add-up',
    title: '财政拨款基本支出表：合计不等于人员经费加公用经费，或上级经济科目不等于下级科目之和',
    titleEn: 'T13: rows or headings of appropriated basic expenditure do not add up',
    kind: 'hierarchy',
    severity: 'error',
    basis: ARITHMETIC('hierarchy'),
    formula: '每行：合计 = 人员经费 + 公用经费；每列：上级经济科目 = 下级科目之和',
    origins: [],
    equations: [rowsOf('T13', 'appropriated-basic/byEconomy', PERSONNEL_OPERATING)],
    hierarchies: hierarchiesOf('T13', 'appropriated-basic/byEconomy'),
    example: {
      holds:
        'T13 appropriated-basic/byEconomy/301/total 81.04; T13 appropriated-basic/byEconomy/30101/total 71.06; T13 appropriated-basic/byEconomy/30103/total 9.98',
      spoilt: 'T13 appropriated-basic/byEconomy/30103/total 99.80',
    },
  },
  {
    code: 'T14-01',
    name: 'operating-expenses-do-not-add-up',
    title: '机关运行经费支出表：合计或上级经济科目不等于下级科目之和',
    titleEn: 'T14: administrative operating expenses do not add up',
    kind: 'hierarchy',
    severity: 'error',
    basis: ARITHMETIC('hierarchy'),
    formula: '合计 = 各类之和；类 = 款之和',
    origins: [],
    equations: [
      {
        total: of('T14', 'operating-expenses/total'),
        parts: [{ origin: 'T14', fact: 'operating-expenses/byEconomy/*/total', take: 'classes' }],
      },
    ],
    hierarchies: hierarchiesOf('T14', 'operating-expenses/byEconomy'),
    example: {
      holds: 'T14 operating-expenses/total 16.86; T14 operating-expenses/byEconomy/302/total 15.06; T14 operating-expenses/byEconomy/310/total 1.80',
      spoilt: 'T14 operating-expenses/total 18.66',
    },
  },
  {
    code: 'T15-01',
    name: 'project-expenditure-does-not-add-up',
    title: '项目支出表：合计不等于各项目之和，或不等于各项资金之和',
    titleEn: 'T15: project expenditure differs from the sum of the projects or of the sources',
    kind: 'sum',
    severity: 'warning',
    basis: ARITHMETIC('sum'),
    formula: '合计 = 各项目之和；财政拨款 = 一般公共预算 + 政府性基金 + 国有资本经营预算',
    note: '项目行与小计行分不清的表不核对各项目之和。',
    origins: [],
    equations: [
      {
        each: { origin: 'T15', fact: 'project-expenditure/total/{what}' },
        total: of('T15', 'project-expenditure/total/{what}'),
        parts: of('T15', 'project-expenditure/row/*/{what}'),
      },
      {
        each: { origin: 'T15', fact: 'project-expenditure/row/{n}/appropriation' },
        total: of('T15', 'project-expenditure/row/{n}/appropriation'),
        parts: maybe('T15', ...FUNDS.map(f => `project-expenditure/row/{n}/${f}`)),
      },
    ],
    example: {
      holds: 'T15 project-expenditure/total/amount 78.00; T15 project-expenditure/row/2/amount 30.00; T15 project-expenditure/row/3/amount 48.00',
      spoilt: 'T15 project-expenditure/row/3/amount 84.00',
    },
  },
  {
    code: 'T16-01',
    name: 'economic-expenditure-does-not-add-up',
    title: '部门预算支出经济分类表：合计不等于基本支出加项目支出，或上级科目不等于下级科目之和',
    titleEn: 'T16: expenditure by department economic class does not add up',
    kind: 'hierarchy',
    severity: 'error',
    basis: ARITHMETIC('hierarchy'),
    formula: '每行：合计 = 基本支出 + 项目支出；每列：上级科目 = 下级科目之和',
    origins: [],
    equations: ECONOMY.map(prefix => rowsOf('T16', prefix, BASIC_PROJECT)),
    hierarchies: hierarchiesOf('T16', ...ECONOMY),
    example: {
      holds: 'T16 economy/byEconomy/301/total 81.04; T16 economy/byEconomy/301/basic 81.04; T16 economy/byEconomy/301/project -',
      spoilt: 'T16 economy/byEconomy/301/basic 80.14',
    },
  },
  {
    code: 'T17-01',
    name: 'government-economic-expenditure-does-not-add-up',
    title: '政府预算支出经济分类表：合计不等于基本支出加项目支出，或上级科目不等于下级科目之和',
    titleEn: 'T17: expenditure by government economic class does not add up',
    kind: 'hierarchy',
    severity: 'error',
    basis: ARITHMETIC('hierarchy'),
    formula: '每行：合计 = 基本支出 + 项目支出（或人员经费 + 公用经费）；每列：上级科目 = 下级科目之和',
    origins: [],
    equations: GOVERNMENT.flatMap(prefix => [rowsOf('T17', prefix, BASIC_PROJECT), rowsOf('T17', prefix, PERSONNEL_OPERATING)]),
    hierarchies: hierarchiesOf('T17', ...GOVERNMENT),
    example: {
      holds:
        'T17 government-economy/byEconomy/501/total 81.04; T17 government-economy/byEconomy/50101/total 71.06; T17 government-economy/byEconomy/50103/total 9.98',
      spoilt: 'T17 government-economy/byEconomy/50103/total 9.89',
    },
  },
  {
    code: 'X-20',
    name: 'appropriated-expenditure-differs-between-tables',
    title: '财政拨款支出表与财政拨款收支总表、一般公共预算支出表不一致',
    titleEn: 'Appropriated expenditure differs between T12, T4 and T5',
    kind: 'same',
    severity: 'warning',
    basis: TABLES_AGREE,
    formula: '财政拨款支出表 合计 = 财政拨款收支总表 本年支出合计；资金全部来自一般公共预算时各行 = 一般公共预算支出表',
    origins: [],
    equations: [
      { total: of('T4', 'appropriation/expenditure/byFunction/all/all'), parts: of('T12', 'appropriated/byFunction/all/total') },
      {
        each: { origin: 'T12', fact: 'appropriated/byFunction/{code}/total' },
        total: of('T5', 'general-budget/byFunction/{code}/total'),
        parts: of('T12', 'appropriated/byFunction/{code}/total'),
        when: 'one-fund',
      },
    ],
    example: {
      holds: 'T4 appropriation/expenditure/byFunction/all/all 466.40; T12 appropriated/byFunction/all/total 466.40',
      spoilt: 'T12 appropriated/byFunction/all/total 464.60',
    },
  },
  {
    code: 'X-21',
    name: 'appropriated-basic-expenditure-differs-between-tables',
    title: '财政拨款基本支出表与一般公共预算基本支出表不一致',
    titleEn: 'Appropriated basic expenditure differs between T13 and T6',
    kind: 'same',
    severity: 'warning',
    basis: TABLES_AGREE,
    formula: '财政拨款基本支出表各行 = 一般公共预算基本支出表各行（资金全部来自一般公共预算时）',
    origins: [],
    equations: [
      {
        each: { origin: 'T13', fact: 'appropriated-basic/byEconomy/{code}/total' },
        total: of('T6', 'basic/byEconomy/{code}/total'),
        parts: of('T13', 'appropriated-basic/byEconomy/{code}/total'),
        when: 'one-fund',
      },
    ],
    example: {
      holds:
        'T1 income/bySource/general-budget 484.62; T1 income/carry-over -; T6 basic/byEconomy/301/total 81.04; T13 appropriated-basic/byEconomy/301/total 81.04',
      spoilt: 'T13 appropriated-basic/byEconomy/301/total 80.14',
    },
  },
  {
    code: 'X-22',
    name: 'basic-expenditure-differs-by-classification',
    title: '基本支出按政府预算经济分类与按部门预算经济分类的合计不一致',
    titleEn: 'Basic expenditure differs between the two economic classifications',
    kind: 'same',
    severity: 'warning',
    basis: TABLES_AGREE,
    formula: '一般公共预算基本支出表（政府预算经济分类）合计 = 一般公共预算基本支出表（部门预算经济分类）合计',
    origins: [],
    equations: [{ total: of('T6', 'basic/byEconomy/all/total'), parts: of('T17', 'government-basic/byEconomy/all/total') }],
    example: {
      holds: 'T6 basic/byEconomy/all/total 159.26; T17 government-basic/byEconomy/all/total 159.26',
      spoilt: 'T17 government-basic/byEconomy/all/total 152.96',
    },
  },
  {
    code: 'Y-08',
    name: 'accounts-do-not-balance',
    title: '决算：收入加年初结转不等于支出加年末结转',
    titleEn: 'Accounts: income and opening balance differ from expenditure and closing balance',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('balance'),
    formula: '本年收入 + 使用非财政拨款结余 + 年初结转和结余 = 本年支出 + 结余分配 + 年末结转和结余',
    appliesTo: ['final-accounts'],
    origins: ['T1'],
    equations: [
      {
        total: [...of('T1', 'income/current', 'income/carry-over'), ...maybe('T1', 'income/use-of-surplus', 'income/later/*')],
        parts: [
          ...of('T1', 'expenditure/byFunction/all/total', 'expenditure/carry-forward'),
          ...maybe('T1', 'expenditure/surplus-distribution', 'expenditure/later/*'),
        ],
      },
    ],
    example: {
      holds: 'T1 income/current 946.25; T1 income/carry-over 49.14; T1 expenditure/byFunction/all/total 940.05; T1 expenditure/carry-forward 55.34',
      spoilt: 'T1 expenditure/carry-forward 53.54',
    },
  },
  {
    code: 'Y-09',
    name: 'accounts-of-basic-expenditure-differ',
    title: '决算：一般公共预算支出的基本支出不等于人员经费加公用经费',
    titleEn: 'Accounts: basic expenditure of T5 differs from personnel plus operating expenditure of T6',
    kind: 'sum',
    severity: 'error',
    basis: TABLES_AGREE,
    formula: '一般公共预算支出决算表 基本支出合计 = 基本支出决算表 人员经费合计 + 公用经费合计',
    appliesTo: ['final-accounts'],
    origins: ['T5', 'T6'],
    equations: [
      {
        total: of('T5', 'general-budget/byFunction/all/basic'),
        parts: of('T6', 'basic/byEconomy/all/personnel', 'basic/byEconomy/all/operating'),
        unless: of('T6', 'basic/byEconomy/all/total'),
      },
    ],
    example: {
      holds: 'T5 general-budget/byFunction/all/basic 159.26; T6 basic/byEconomy/all/personnel 142.40; T6 basic/byEconomy/all/operating 16.86',
      spoilt: 'T6 basic/byEconomy/all/operating 18.66',
    },
  },
]
