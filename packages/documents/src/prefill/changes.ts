/** Changes against last year: last year's figure from this year's and the change, with the reason that the text gives. */
import { COMPARED_FACTS, moneyOf, within } from '@jixiao/core'
import type { Filling } from './filling.ts'

const REASON = /(?:主要|变化|增减|增加|减少)*原因(?:是|为|在于|[:：])+\s*([^。]*)/
/** What is planned to come in is planned to be spent: a change of all income is that of all expenditure. */
const SAME: Readonly<Record<string, string>> = { 'income/total': 'expenditure/byFunction/all/total' }

export function addChanges({ understanding, facts, draft }: Filling): void {
  const done = new Set<string>()
  for (const s of facts.statements) {
    if (!s.fact.startsWith('change/') || s.value.kind !== 'quantity' || s.value.quantity.dimension !== 'money') continue
    const stated = s.fact.slice('change/'.length)
    const fact = SAME[stated] ?? stated
    const [now, change] = [facts.amount(stated) ?? facts.amount(fact), moneyOf(s.value.quantity.value)]
    if (!Object.hasOwn(COMPARED_FACTS, fact) || done.has(fact) || change === null) continue
    if (!now && !fact.startsWith('three-public/')) continue
    done.add(fact)
    const block = understanding.blocks[s.place.block]
    const text = block?.kind === 'paragraph' ? block.text : ''
    const from = s.place.to ?? 0
    const m = REASON.exec(text.slice(from))
    const reason = m?.[1]?.trim()
    const at = from + (m ? m.index + m[0].length - (m[1]?.length ?? 0) : 0)
    draft.add('change', {
      fact,
      lastYear: { value: String((now?.amount ?? 0n) - change), place: s.place },
      reason:
        reason && block ? { value: reason.replace(/[；，\s]+$/, ''), place: within(block.place, text, at, at + (m?.[1]?.length ?? 0)) } : undefined,
    })
  }
}
