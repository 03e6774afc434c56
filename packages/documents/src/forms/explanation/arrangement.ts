/** 预算安排的总体情况: income by source, expenditure by kind, changes (DOMAIN 6.1 二; N-01, N-02, N-03, N-07). */
import { fieldText, sumOf } from '@jixiao/core'
import { basicRows } from '../basic-expenditure.ts'
import type { Prepared } from '../form.ts'
import { incomeItems } from '../income-and-expenditure.ts'
import { entered, type FormBlock, join, say } from '../lay-out.ts'
import { sayMoney } from '../printed-amount.ts'
import { changeSentences } from './changes.ts'

/** 人员经费 and 公用经费 of the basic expenditure from the general budget, in 分. */
export function basicParts(given: Prepared): { readonly personnel: bigint; readonly operating: bigint } {
  const top = basicRows(given).filter(r => r.code.length === 3)
  const of = (key: string): bigint => top.reduce((n, r) => n + sumOf(r.sums, key), 0n)
  return { personnel: of('personnel'), operating: of('operating') }
}

export function arrangement(given: Prepared): readonly FormBlock[] {
  const { year, view, word } = given
  const amount = (key: string): bigint => sumOf(view.totals, key)
  const money = (fen: bigint): string => sayMoney(fen, given.style)
  const sources = [...incomeItems(given).map(i => `${i.label}${money(i.amount)}`), `上年结转${money(amount('carry-over'))}`]
  const { personnel, operating } = basicParts(given)
  // 人员经费 and 公用经费 are figures of the general budget (T6): beside a basic expenditure that other money pays too they would not be its parts
  const isAllGeneral = amount('spending/basic') === personnel + operating
  const parts = `包括人员经费${money(personnel)}和日常公用经费${money(operating)}`
  const others = (
    [
      ['经营支出', 'business'],
      ['上缴上级支出', 'to-superior'],
      ['对附属单位补助支出', 'to-affiliates'],
    ] as const
  ).flatMap(([label, kind]) => (amount(`spending/${kind}`) === 0n ? [] : [`；${label}${money(amount(`spending/${kind}`))}`]))
  const projects = given.all('project').map(p => entered(fieldText(p, 'name'), p.id, 'name'))
  const changes = changeSentences(given, [
    { fact: 'expenditure/byFunction/all/total', amount: amount('total') },
    { fact: 'expenditure/byFunction/all/basic', amount: amount('spending/basic') },
    { fact: 'expenditure/byFunction/all/project', amount: amount('spending/project') },
  ])
  return [
    say(`1、收入说明`),
    say(`${year}年预算收入${money(amount('total'))}，其中：${sources.join('，')}。`),
    say(`2、支出说明`),
    say(
      `${year}年${word}支出预算${money(amount('total'))}，其中：基本支出${money(amount('spending/basic'))}${isAllGeneral ? `，${parts}` : ''}；`,
      `项目支出${money(amount('spending/project'))}${others.join('')}。`,
    ),
    ...(projects.length > 0 && amount('spending/project') !== 0n ? [say('项目支出主要用于', join(projects, '、'), '。')] : []),
    ...(changes.length > 0 ? [say(`3、比上年增减情况`), ...changes] : []),
  ]
}
