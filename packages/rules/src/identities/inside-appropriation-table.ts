/** Identities inside T4: the three funds of the fiscal appropriation and their balance (DOMAIN 5.5). */
import type { Identity } from './identity.ts'
import { ARITHMETIC, FUNDS, maybe, of } from './terms.ts'

const T4 = (...facts: readonly string[]) => of('T4', ...facts)
const EXPENDITURE = 'appropriation/expenditure'

export const INSIDE_APPROPRIATION_TABLE: readonly Identity[] = [
  {
    code: 'T4-01',
    name: 'appropriation-row-differs-from-funds',
    title: '财政拨款收支总表：合计不等于三项资金之和',
    titleEn: 'T4: a row’s total differs from the sum of the three funds',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('sum'),
    formula: '每行：合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算',
    origins: ['T4'],
    equations: [
      ...['byFunction/{code}/', 'total/'].map(row => ({
        each: { origin: 'T4' as const, fact: `${EXPENDITURE}/${row}all` },
        total: T4(`${EXPENDITURE}/${row}all`),
        parts: maybe('T4', ...FUNDS.map(f => `${EXPENDITURE}/${row}${f}`)),
      })),
      { total: T4('appropriation/closing/all'), parts: maybe('T4', ...FUNDS.map(f => `appropriation/closing/${f}`)) },
    ],
    example: {
      holds: `T4 ${EXPENDITURE}/byFunction/201/all 450.66; T4 ${EXPENDITURE}/byFunction/201/general-budget 410.66; T4 ${EXPENDITURE}/byFunction/201/government-fund 40.00`,
      spoilt: `T4 ${EXPENDITURE}/byFunction/201/government-fund 4.00`,
    },
  },
  {
    code: 'T4-02',
    name: 'appropriation-income-differs-from-funds',
    title: '财政拨款收支总表：本年收入合计不等于三项资金之和',
    titleEn: 'T4: income of the year differs from the sum of the three funds',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('sum'),
    formula: '本年收入合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算拨款收入',
    origins: ['T4'],
    equations: [
      { total: T4('appropriation/income/current'), parts: maybe('T4', ...FUNDS.map(f => `appropriation/income/${f}`)) },
      // forms with a total only
      {
        total: T4('appropriation/income/total'),
        parts: maybe('T4', ...FUNDS.map(f => `appropriation/income/${f}`), 'appropriation/opening/all'),
        unless: T4('appropriation/income/current'),
      },
    ],
    example: {
      holds: 'T4 appropriation/income/current 484.62; T4 appropriation/income/general-budget 444.62; T4 appropriation/income/government-fund 40.00',
      spoilt: 'T4 appropriation/income/general-budget 44.62',
    },
  },
  {
    code: 'T4-03',
    name: 'appropriation-expenditure-differs-from-its-classes',
    title: '财政拨款收支总表：本年支出合计不等于各类支出之和',
    titleEn: 'T4: expenditure of the year differs from the sum of its classes',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('sum'),
    formula: '每列：本年支出合计 = 各类支出之和（按用途列示时 = 基本支出 + 项目支出 + 预留机动经费）',
    origins: ['T4'],
    equations: [
      {
        each: { origin: 'T4', fact: `${EXPENDITURE}/byFunction/all/{fund}` },
        total: T4(`${EXPENDITURE}/byFunction/all/{fund}`),
        parts: [{ origin: 'T4', fact: `${EXPENDITURE}/byFunction/*/{fund}`, take: 'classes' }],
      },
      // forms with a total only
      {
        each: { origin: 'T4', fact: `${EXPENDITURE}/total/{fund}` },
        total: T4(`${EXPENDITURE}/total/{fund}`),
        parts: [{ origin: 'T4', fact: `${EXPENDITURE}/byFunction/*/{fund}`, take: 'classes' }, ...maybe('T4', 'appropriation/closing/{fund}')],
        unless: T4(...['all', ...FUNDS].map(fund => `${EXPENDITURE}/byFunction/all/${fund}`)),
      },
      // the side by use (支出用途)
      {
        each: { origin: 'T4', fact: 'appropriation/use/basic/{fund}' },
        total: T4(`${EXPENDITURE}/byFunction/all/{fund}`),
        parts: [...T4('appropriation/use/basic/{fund}', 'appropriation/use/project/{fund}'), ...maybe('T4', 'appropriation/use/reserve/{fund}')],
      },
    ],
    example: {
      holds: `T4 ${EXPENDITURE}/byFunction/all/all 466.40; T4 ${EXPENDITURE}/byFunction/201/all 450.66; T4 ${EXPENDITURE}/byFunction/208/all 15.74`,
      spoilt: `T4 ${EXPENDITURE}/byFunction/all/all 464.60`,
    },
  },
  {
    code: 'T4-04',
    name: 'opening-balance-differs-from-funds',
    title: '财政拨款收支总表：年初结转不等于三项资金之和',
    titleEn: 'T4: the opening balance differs from the sum of the three funds',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('sum'),
    formula: '年初财政拨款结转和结余 = 三项资金的年初结转之和',
    origins: ['T4'],
    equations: [{ total: T4('appropriation/opening/all'), parts: maybe('T4', ...FUNDS.map(f => `appropriation/opening/${f}`)) }],
    example: {
      holds: 'T4 appropriation/opening/all 10.00; T4 appropriation/opening/general-budget 6.00; T4 appropriation/opening/government-fund 4.00',
      spoilt: 'T4 appropriation/opening/all 12.00',
    },
  },
  {
    code: 'T4-05',
    name: 'appropriation-total-income-differs',
    title: '财政拨款收支总表：收入总计不等于本年收入加年初结转',
    titleEn: 'T4: total income differs from income of the year plus the opening balance',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('sum'),
    formula: '收入总计 = 本年收入合计 + 年初财政拨款结转和结余',
    origins: ['T4'],
    equations: [{ total: T4('appropriation/income/total'), parts: T4('appropriation/income/current', 'appropriation/opening/all') }],
    example: {
      holds: 'T4 appropriation/income/total 494.62; T4 appropriation/income/current 484.62; T4 appropriation/opening/all 10.00',
      spoilt: 'T4 appropriation/income/total 484.62',
    },
  },
  {
    code: 'T4-06',
    name: 'appropriation-total-expenditure-differs',
    title: '财政拨款收支总表：支出总计不等于本年支出加年末结转',
    titleEn: 'T4: total expenditure differs from expenditure of the year plus the closing balance',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('sum'),
    formula: '每列：支出总计 = 本年支出合计 + 年末财政拨款结转和结余',
    origins: ['T4'],
    equations: [
      {
        each: { origin: 'T4', fact: `${EXPENDITURE}/total/{fund}` },
        total: T4(`${EXPENDITURE}/total/{fund}`),
        parts: T4(`${EXPENDITURE}/byFunction/all/{fund}`, 'appropriation/closing/{fund}'),
      },
    ],
    example: {
      holds: `T4 ${EXPENDITURE}/total/all 494.62; T4 ${EXPENDITURE}/byFunction/all/all 484.62; T4 appropriation/closing/all 10.00`,
      spoilt: `T4 ${EXPENDITURE}/total/all 548.62`,
    },
  },
  {
    code: 'T4-07',
    name: 'appropriation-does-not-balance',
    title: '财政拨款收支总表：收入总计不等于支出总计',
    titleEn: 'T4: total income and total expenditure do not balance',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('balance'),
    formula: '收入总计 = 支出总计（合计列）',
    origins: ['T4'],
    equations: [{ total: T4('appropriation/income/total'), parts: T4(`${EXPENDITURE}/total/all`) }],
    example: { holds: `T4 appropriation/income/total 484.62; T4 ${EXPENDITURE}/total/all 484.62`, spoilt: 'T4 appropriation/income/total 484.26' },
  },
  {
    code: 'T4-08',
    name: 'fund-does-not-balance',
    title: '财政拨款收支总表：某项资金收支不平',
    titleEn: 'T4: one fund’s income and expenditure do not balance',
    kind: 'sum',
    severity: 'error',
    basis: ARITHMETIC('balance'),
    formula: '每项资金：支出总计 = 本年收入 + 年初结转',
    origins: ['T4'],
    equations: [
      {
        each: { origin: 'T4', fact: `${EXPENDITURE}/total/{fund}`, only: { fund: FUNDS } },
        total: T4(`${EXPENDITURE}/total/{fund}`),
        parts: T4('appropriation/income/{fund}', 'appropriation/opening/{fund}'),
      },
    ],
    example: {
      holds: `T4 ${EXPENDITURE}/total/general-budget 490.62; T4 appropriation/income/general-budget 484.62; T4 appropriation/opening/general-budget 6.00`,
      spoilt: 'T4 appropriation/opening/general-budget 60.00',
    },
  },
]
