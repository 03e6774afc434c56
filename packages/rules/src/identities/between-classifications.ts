/** Identities between tables of different classification: function and economic nature, 三公, procurement. */
import { cite } from '@jixiao/core'
import type { Identity, Term } from './identity.ts'
import { PAIRED_HEADINGS } from './paired-headings.ts'
import { maybe, of, TABLES_AGREE } from './terms.ts'

/** The items (7 digits) that some prefixes name, or all the others. */
const items = (prefixes: readonly string[]): Term => ({ origin: 'T5', fact: 'general-budget/byFunction/*/basic', take: { items: prefixes } })
const otherItems = (prefixes: readonly string[]): Term => ({ origin: 'T5', fact: 'general-budget/byFunction/*/basic', take: { itemsBut: prefixes } })

export const BETWEEN_CLASSIFICATIONS: readonly Identity[] = [
  {
    code: 'X-13',
    name: 'function-and-economy-differ',
    title: '社保、医保、公积金的功能科目与经济科目不一致',
    titleEn: 'A function heading and its economic heading differ',
    kind: 'same',
    severity: 'hint',
    basis: TABLES_AGREE,
    formula: '2080505 = 30108；2080506 = 30109；2101101 + 2101102 = 30110；2101103 = 30111；20827各项 = 30112；2210201 = 30113',
    origins: ['T5', 'T6'],
    note: '提示：各地列支口径可能不同，两处都有数字时才比较。',
    equations: PAIRED_HEADINGS.map(p => ({ total: of('T6', `basic/byEconomy/${p.economic}/total`), parts: [items(p.functions)] })),
    example: {
      holds: 'T5 general-budget/byFunction/2210201/basic 12.16; T6 basic/byEconomy/30113/total 12.16',
      spoilt: 'T6 basic/byEconomy/30113/total 13.60',
    },
  },
  {
    code: 'X-14',
    name: 'running-items-differ-from-economic-rest',
    title: '其余基本支出科目之和与经济分类其余部分不一致',
    titleEn: 'The rest of basic expenditure by function differs from the rest by economic nature',
    kind: 'sum',
    severity: 'hint',
    basis: TABLES_AGREE,
    formula: '基本支出表合计 = 30108至30113 + 其余各项功能科目的基本支出',
    origins: ['T5', 'T6'],
    note: '提示：只在社保、医保、公积金各对科目都相符时核对。',
    equations: [
      {
        total: of('T6', 'basic/byEconomy/all/total'),
        parts: [
          otherItems(PAIRED_HEADINGS.flatMap(p => p.functions)),
          ...maybe('T6', ...PAIRED_HEADINGS.map(p => `basic/byEconomy/${p.economic}/total`)),
        ],
        when: 'paired-headings-agree',
      },
    ],
    example: {
      holds:
        'T5 general-budget/byFunction/2010301/basic 80.00; T5 general-budget/byFunction/2080505/basic 15.32; T6 basic/byEconomy/all/total 95.32; T6 basic/byEconomy/30108/total 15.32',
      spoilt: 'T6 basic/byEconomy/all/total 93.52',
    },
  },
  {
    code: 'X-15',
    name: 'three-public-below-economic-heading',
    title: '“三公”经费表小于基本支出表的同项经费',
    titleEn: 'T9 shows less than the same heading of T6',
    kind: 'at-least',
    severity: 'warning',
    basis: [cite('arithmetic', 'part'), cite('disclosure-procedures-2016', 'three-public')],
    formula: '“三公”表 出国 ≥ 30212；接待 ≥ 30217；运行 ≥ 30231；购置 ≥ 31013',
    origins: ['T6', 'T9'],
    equations: [
      ...(
        [
          ['abroad', '30212'],
          ['reception', '30217'],
          ['vehicle-operation', '30231'],
          ['vehicle-purchase', '31013'],
        ] as const
      ).map(([item, code]) => ({
        relation: '≥' as const,
        total: of('T9', `three-public/${item}/all`),
        parts: of('T6', `basic/byEconomy/${code}/total`),
      })),
      {
        relation: '≥',
        total: of('T9', 'three-public/total/all'),
        parts: maybe('T6', ...['30212', '30217', '30231', '31013'].map(c => `basic/byEconomy/${c}/total`)),
        unless: of('T9', 'three-public/reception/all', 'three-public/abroad/all'),
      },
    ],
    example: { holds: 'T9 three-public/reception/all 2.70; T6 basic/byEconomy/30217/total 2.70', spoilt: 'T9 three-public/reception/all 2.00' },
  },
  {
    code: 'X-17',
    name: 'procurement-exceeds-all-expenditure',
    title: '政府采购预算大于全部支出',
    titleEn: 'Procurement exceeds all expenditure',
    kind: 'at-least',
    severity: 'warning',
    basis: [cite('arithmetic', 'part'), cite('disclosure-procedures-2016', 'procurement')],
    formula: '支出总表 合计 ≥ 政府采购预算 合计',
    origins: ['T3', 'T10'],
    equations: [{ relation: '≥', total: of('T3', 'expenditure/byFunction/all/total'), parts: of('T10', 'procurement/total/all') }],
    example: { holds: 'T3 expenditure/byFunction/all/total 484.62; T10 procurement/total/all 54.00', spoilt: 'T10 procurement/total/all 540.00' },
  },
]
