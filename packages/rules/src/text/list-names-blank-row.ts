/** the list of what personnel or operating expenditure is made of names an item without money and leaves out one that has it. */
import { type BudgetTable, cite, defineRule, type FactBook, type Flaw, figureOf, fold, isZero, type Statement, squeeze } from '@jixiao/core'
import { budgetTable, fact, facts, paragraph, said } from '../examples.ts'
import { type Hit, hitsIn, placeOfHit } from './passages.ts'

const LIST = /(人员(?:经费|支出)|公用(?:经费|支出))[^。\n]{0,30}?(?:主要包括|包括|主要用于|用于)[:：]?([^。；;\n]{8,400})/g

export const listNamesBlankRow = defineRule({
  code: 'A-09',
  name: 'list-names-blank-row',
  title: '经费构成的文字列举与基本支出表不符',
  titleEn: 'The list of what basic expenditure is made of does not fit its table',
  severity: 'hint',
  basis: [cite('arithmetic')],
  appliesTo: ['budget-disclosure', 'final-accounts'],
  needs: ['blocks', 'tables', 'facts'],
  check({ blocks, tables, facts }) {
    const rows = tables.find(t => t.id === 'T6' || t.id === 'T13')?.rows ?? []
    if (rows.length === 0)
      return { cannotTell: { zh: '没有认出基本支出经济分类表', en: 'no table of basic expenditure by economic class was understood' } }
    return hitsIn(blocks, LIST).flatMap(h => flawOf(h, rows, facts))
  },
  examples: [
    {
      name: { zh: '列了空行，漏了有数的行', en: 'names the blank row, leaves out the filled one' },
      given: given('基本工资、津贴补贴、个人农业生产补贴'),
      expect: 1,
      says: '奖励金',
    },
    { name: { zh: '与表相符', en: 'as in the table' }, given: given('基本工资、津贴补贴、奖励金'), expect: 'pass' },
    { name: { zh: '只列主要的', en: 'only the main ones' }, given: given('基本工资、津贴补贴'), expect: 'pass' },
    {
      name: { zh: '照抄科目全表的列举', en: 'every class there is' },
      given: given('基本工资、津贴补贴、离休费、退休费、抚恤金、个人农业生产补贴'),
      expect: 'pass',
    },
  ],
})

const plain = (name: string): string => squeeze(fold(name)).replace(/(?:支出|费用|缴费|费)$/, '')

function flawOf(hit: Hit, rows: BudgetTable['rows'], facts: FactBook): Flaw[] {
  const isStaff = /人员/.test(hit.match[1] ?? '')
  const named = fold(hit.match[2] ?? '')
    .split(/[、,]/)
    .map(plain)
  const own = rows.filter(r => new RegExp(isStaff ? '^30[13]\\d\\d$' : '^(?:302|310)\\d\\d$').test(r.code?.value ?? ''))
  const judged = own.flatMap(row => {
    const all = facts.under(`basic/byEconomy/${row.code?.value ?? ''}/`).filter(s => s.origin !== 'text')
    return all.length === 0
      ? []
      : [{ name: squeeze(row.name.value), at: row.name.place, isFilled: all.some(hasMoney), isNamed: named.includes(plain(row.name.value)) }]
  })
  // names of two classes, of which only one has money, may be the same without their ending
  const filled = new Set(judged.filter(j => j.isFilled).map(j => plain(j.name)))
  const blank = judged.filter(j => !j.isFilled && j.isNamed && !filled.has(plain(j.name)))
  const missed = judged.filter(j => j.isFilled && !j.isNamed && !named.some(n => n.includes(plain(j.name))))
  const right = judged.filter(j => j.isFilled && j.isNamed).length
  // a list that names many blank rows is a standing sentence; one that names few of the filled rows gives only the main ones
  if (blank.length === 0 || blank.length > 2 || missed.length === 0 || missed.length > 2 || right <= blank.length + missed.length - 1) return []
  const list = (of: typeof judged) => of.map(j => `“${j.name}”`).join('、')
  return [
    {
      at: placeOfHit(hit),
      related: [...blank, ...missed].map(j => j.at),
      found: list(blank),
      expected: list(missed),
      say: {
        zh: `${hit.match[1]}的列举有${list(blank)}，基本支出表中没有数；表中有数的${list(missed)}却没有列出，疑为看错一行。`,
        en: `The list names ${list(blank)}, blank in the table, and leaves out ${list(missed)}, which has money.`,
      },
      mend: { zh: '对照基本支出表，按有数的款级科目列举。', en: 'List the classes that have money in the table.' },
    },
  ]
}

const hasMoney = (s: Statement): boolean => {
  const q = figureOf(s)
  return q !== null && !isZero(q.value)
}

function given(list: string) {
  const names: readonly (readonly [string, string, string])[] = [
    ['30101', '基本工资', '20.00万元'],
    ['30102', '津贴补贴', '30.00万元'],
    ['30301', '离休费', ''],
    ['30302', '退休费', ''],
    ['30304', '抚恤金', ''],
    ['30309', '奖励金', '0.31万元'],
    ['30310', '个人农业生产补贴', ''],
  ]
  return {
    blocks: [paragraph(`其中：人员经费50.31万元，主要包括：${list}；公用经费8.00万元。`)],
    tables: [budgetTable('T6', { rows: names.map(([code, name], row) => ({ row, code: said(code), name: said(name) })) })],
    facts: facts(...names.map(([code, , amount]) => fact(`basic/byEconomy/${code}/total`, amount, 'T6'))),
  }
}
