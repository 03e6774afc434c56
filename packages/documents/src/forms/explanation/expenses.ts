/** 机关运行经费 and “三公”经费 with their changes (DOMAIN 6.1 三, 四; N-04 to N-08, D06, X-19). */
import { fieldText } from '@jixiao/core'
import { basicRows } from '../basic-expenditure.ts'
import type { Prepared } from '../form.ts'
import { type FormBlock, say } from '../lay-out.ts'
import { sayMoney } from '../printed-amount.ts'
import { type ThreePublicItem, threePublicAmount } from '../three-public.ts'
import { basicParts } from './arrangement.ts'
import { type Compared, changeSentences } from './changes.ts'

/** Only administrative bodies and those managed like the civil service have 机关运行经费. */
const HAS_OPERATING_EXPENSES = /行政|参公|参照公务员|机关/

/** 机关运行经费 in 分; null for a body that has none by its nature. */
export function operatingExpenses(given: Prepared): bigint | null {
  const nature = given.all('particulars').map(r => fieldText(r, 'nature'))[0] ?? ''
  return nature !== '' && !HAS_OPERATING_EXPENSES.test(nature) ? null : basicParts(given).operating
}

const MOST_NAMED = 6

export function operatingSection(given: Prepared): readonly FormBlock[] {
  const amount = operatingExpenses(given)
  if (amount === null) return [say(`本${given.word}是事业单位，无机关运行经费。`)]
  const changes = changeSentences(given, [{ fact: 'operating-expenses/total', amount }])
  if (amount === 0n) return [say(`${given.year}年未安排机关运行经费。`), ...changes]
  // what it is used for is what its own lines are entered under, so that it cannot name a car that nobody pays for (D06)
  const used = basicRows(given)
    .filter(r => r.code.length === 5 && r.sums.has('operating'))
    .flatMap(r => given.settings.codes.economic.find(r.code, given.year)?.name ?? [])
  const uses = used.length === 0 ? '' : `，主要用于${used.slice(0, MOST_NAMED).join('、')}${used.length > MOST_NAMED ? '等' : ''}`
  return [say(`${given.year}年机关运行经费安排${sayMoney(amount, given.style)}${uses}。`), ...changes]
}

const ITEMS: readonly ThreePublicItem[] = ['total', 'abroad', 'vehicles', 'vehicle-purchase', 'vehicle-operation', 'reception']

export function threePublicSection(given: Prepared): readonly FormBlock[] {
  const amount = (item: ThreePublicItem): bigint => threePublicAmount(given, item)
  const money = (item: ThreePublicItem): string => sayMoney(amount(item), given.style)
  const compared: readonly Compared[] = ITEMS.map(item => ({ fact: `three-public/${item}/all`, amount: amount(item) }))
  if (amount('total') === 0n) return [say(`${given.year}年未安排财政拨款“三公”经费预算。`), ...changeSentences(given, compared)]
  return [
    say(
      `${given.year}年财政拨款“三公”经费预算安排${money('total')}，其中：因公出国（境）费${money('abroad')}；`,
      `公务用车购置及运维费${money('vehicles')}（其中：公务用车购置费${money('vehicle-purchase')}，公务用车运行维护费${money('vehicle-operation')}）；`,
      `公务接待费${money('reception')}。`,
    ),
    ...changeSentences(given, compared),
  ]
}
