/** Changes against last year's budget, each with its reason, in sentences (DOMAIN 6.1, N-07, N-08). */
import { absolute, COMPARED_FACTS, type ComparedBudgetFact, type DossierRecord, fieldMoney, fieldText, rational } from '@jixiao/core'
import type { Prepared } from '../form.ts'
import { entered, type FormBlock, say, type Text } from '../lay-out.ts'
import { printShare, sayMoney, styleFor } from '../printed-amount.ts'

/** A figure of the budget that can be compared, and what it is this year (分). */
export interface Compared {
  readonly fact: ComparedBudgetFact
  readonly amount: bigint
}

const changeOf = ({ all }: Prepared, fact: string): DossierRecord<'change'> | undefined =>
  all('change').find(r => fieldText(r, 'fact') === fact && fieldMoney(r, 'lastYear') !== null)

/** One sentence a paragraph for each figure of which last year's is entered; for the others nothing is said. */
export const changeSentences = (given: Prepared, compared: readonly Compared[]): readonly FormBlock[] =>
  compared.flatMap(c => {
    const change = changeOf(given, c.fact)
    return change ? [say(`${given.year}年${COMPARED_FACTS[c.fact].zh}`, ...changeWords(given, change, c), '。')] : []
  })

/** "21.50万元，比上年增加2.10万元，增长10.82%，主要原因是…" or "…，与上年持平". */
function changeWords(given: Prepared, change: DossierRecord<'change'>, { amount }: Compared): readonly (string | Text)[] {
  const last = fieldMoney(change, 'lastYear') ?? 0n
  const difference = amount - last
  const now = sayMoney(amount, given.style)
  const basis = (text: string): Text => entered(text, change.id, 'lastYear')
  if (difference === 0n) return [`${now}，`, basis('与上年持平')]
  const size = difference < 0n ? -difference : difference
  const style = styleFor([size], given.settings.unit, given.style.decimals)
  const isUp = difference > 0n
  const share = last > 0n ? [`，${isUp ? '增长' : '下降'}${printShare(absolute(rational(difference, last)))}`] : []
  const reason = fieldText(change, 'reason').replace(/[。；\s]+$/, '')
  return [
    `${now}，比上年${isUp ? '增加' : '减少'}`,
    basis(sayMoney(size, style)),
    ...share,
    ...(reason === '' ? [] : ['，主要原因是', entered(reason, change.id, 'reason')]),
  ]
}
