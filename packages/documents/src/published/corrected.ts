/** A document read anew with what a person settled: figures chosen or typed in the place of those that stand there, or left out. */
import {
  type Doubt,
  divide,
  factBook,
  measuresIn,
  multiply,
  type Quantity,
  type Rational,
  rational,
  type Settlement,
  type Statement,
  type Understanding,
} from '@jixiao/core'
import { factKey } from './published-facts.ts'

/** The quantity that a person typed ("61.00万元"); null where the words hold no single figure. */
export function typedQuantity(text: string): Quantity | null {
  const measures = measuresIn(text)
  return measures.length === 1 ? (measures[0]?.quantity ?? null) : null
}

/** All that the settled doubts concern: every statement of their facts takes the value that was settled. */
export function corrected(
  understanding: Understanding,
  { part, fiscalYear }: { readonly part: string; readonly fiscalYear: number },
  doubts: readonly Doubt[],
  settlements: ReadonlyMap<string, Settlement>,
): Understanding {
  const values = new Map<string, Quantity | null>()
  const units = new Map<string, string>()
  for (const d of doubts) {
    const settled = settlements.get(d.id)
    if (!settled || settled.act === 'as-printed' || d.kind === 'guess') continue
    if (d.kind === 'unit' && settled.act === 'choose') {
      for (const fact of d.facts) units.set(`${d.place?.block} ${fact}`, settled.value)
      continue
    }
    const value = settled.act === 'reject' ? null : typedQuantity(settled.value)
    if (settled.act !== 'reject' && value === null) continue
    for (const fact of d.facts) values.set(fact, value)
  }
  if (values.size === 0 && units.size === 0) return understanding
  const statements = understanding.facts.statements.flatMap((s): readonly Statement[] => {
    const key = factKey({ fact: s.fact, stage: s.subject.stage, year: s.subject.fiscalYear ?? fiscalYear })
    if (s.subject.part !== part) return [s]
    const unit = units.get(`${s.place.block} ${key}`)
    if (unit !== undefined && s.value.kind === 'quantity') return [{ ...s, value: { kind: 'quantity', quantity: inUnit(s.value.quantity, unit) } }]
    if (!values.has(key)) return [s]
    const value = values.get(key)
    return value ? [{ ...s, value: { kind: 'quantity', quantity: value } }] : []
  })
  return { ...understanding, facts: factBook(statements) }
}

/** The same digits in another unit of money. */
function inUnit(q: Quantity, unit: string): Quantity {
  const factor = divide(scaleOf(unit), scaleOf(q.unit))
  return { ...q, dimension: 'money', unit, value: multiply(q.value, factor), step: multiply(q.step, factor) }
}

const scaleOf = (unit: string): Rational => rational(unit === '万元' ? 10_000n : unit === '亿元' ? 100_000_000n : 1n)
