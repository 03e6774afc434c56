/** The figures of the final accounts, one record each as they are stated: nothing has to be worked out. */
import type { Statement } from '@jixiao/core'
import type { Filling } from './filling.ts'
import { fenOf } from './stated-facts.ts'

export function addOutturn({ facts, draft, year }: Filling): void {
  const found = new Map<string, Statement>()
  for (const s of facts.statements) {
    if (s.subject.stage !== 'final-accounts' || (s.subject.fiscalYear !== null && s.subject.fiscalYear !== year)) continue
    if (s.value.kind === 'blank' || /^(?:mention|change)\//.test(s.fact)) continue
    const known = found.get(s.fact)
    // a table's figure before the text's
    if (!known || (known.origin === 'text' && s.origin !== 'text')) found.set(s.fact, s)
  }
  for (const [fact, s] of found) {
    const amount = fenOf(s)
    if (amount === null) continue
    draft.add('outturn', { fact, label: s.label ?? s.place.rowLabel ?? null, amount: { value: String(amount), place: s.place } })
  }
}
