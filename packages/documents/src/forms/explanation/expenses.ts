/** 机关运行经费 and “三公”经费 with their changes (DOMAIN 6.1 三, 四; N-04 to N-08, D06, X-19). */
import { fieldText, THREE_PUBLIC_ITEMS, type ThreePublicItem } from '@jixiao/core'
import { basicRows } from '../basic-expenditure.ts'
import type { Prepared } from '../form.ts'
import { type FormBlock, say } from '../lay-out.ts'
import { givenOf, prepare } from '../prepare.ts'
import { sayMoney } from '../printed-amount.ts'
import { threePublicAmount } from '../three-public.ts'
import { basicParts } from './arrangement.ts'
import { type Compared, changeSentences } from './changes.ts'

/** Only administrative bodies and those managed like the civil service have 机关运行经费. */
const HAS_OPERATING_EXPENSES = /行政|参公|参照公务员|机关/

/** The bodies whose operating part is 机关运行经费: of a joined department each judged by its own nature. */
const administrative = (given: Prepared): readonly Prepared[] =>
  (given.joined?.map(own => prepare(givenOf(given, own))) ?? [given]).filter(body => {
    const nature = body.all('particulars').map(r => fieldText(r, 'nature'))[0] ?? ''
    return nature === '' || HAS_OPERATING_EXPENSES.test(nature)
  })

const MOST_NAMED = 6

export function operatingSection(given: Prepared): readonly FormBlock[] {
  const bodies = administrative(given)
  if (bodies.length === 0) return [say(`本${given.word}是事业单位，无机关运行经费。`)]
  const amount = bodies.reduce((n, body) => n + basicParts(body).operating, 0n)
  const changes = changeSentences(given, [{ fact: 'operating-expenses/total', amount }])
  if (amount === 0n) return [say(`${given.year}年未安排机关运行经费。`), ...changes]
  // what it is used for is what its own lines are entered under, so that it cannot name a car that nobody pays for (D06)
  const codes = bodies.flatMap(basicRows).filter(r => r.code.length === 5 && r.sums.has('operating'))
  const used = [...new Set(codes.map(r => r.code))].sort().flatMap(code => given.settings.codes.economic.find(code, given.year)?.name ?? [])
  const uses = used.length === 0 ? '' : `，主要用于${used.slice(0, MOST_NAMED).join('、')}${used.length > MOST_NAMED ? '等' : ''}`
  return [say(`${given.year}年机关运行经费安排${sayMoney(amount, given.style)}${uses}。`), ...changes]
}

export function threePublicSection(given: Prepared): readonly FormBlock[] {
  const amount = (item: ThreePublicItem): bigint => threePublicAmount(given, item)
  const money = (item: ThreePublicItem): string => sayMoney(amount(item), given.style)
  const compared: readonly Compared[] = THREE_PUBLIC_ITEMS.map(item => ({ fact: `three-public/${item}/all`, amount: amount(item) }))
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
