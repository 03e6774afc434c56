/** Settled readings that are no facts of a table: the target value of an indicator goes into its fields. */
import { type Doubt, type Edit, isSameCell, parseTargetValue, type Settlement } from '@jixiao/core'
import type { Taken } from '../prefill/filling.ts'
import { targetFields } from '../prefill/indicators.ts'

type Add = Extract<Edit, { kind: 'add' }>

export function settledFields(
  adds: readonly Add[],
  taken: readonly Taken[],
  doubts: readonly Doubt[],
  settlements: ReadonlyMap<string, Settlement>,
): readonly Add[] {
  const changes = new Map<string, Add['fields']>()
  for (const { id, place } of doubts) {
    const settled = settlements.get(id)
    if (!settled || !place || settled.act === 'as-printed') continue
    for (const t of taken) {
      if (t.field !== 'value' || !isSameCell(t.place, place)) continue
      const value = parseTargetValue(settled.value)
      const fields = settled.act === 'reject' ? {} : targetFields({ value, text: settled.value, place })
      const plain = Object.entries({ operator: undefined, value: undefined, unit: undefined, ...fields }).map(
        ([name, f]) => [name, f?.value ?? null] as const,
      )
      changes.set(t.record, Object.fromEntries(plain))
    }
  }
  return changes.size === 0 ? adds : adds.map(a => (changes.has(a.record) ? { ...a, fields: { ...a.fields, ...changes.get(a.record) } } : a))
}
