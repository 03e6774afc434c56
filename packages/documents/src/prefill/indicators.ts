/** Indicators of a target table or a form, below the project or goal that they belong to. */
import { fold, fromDecimal, type Indicator, type Stated, squeeze, type TargetValue, toShortDecimal } from '@jixiao/core'
import type { Placed } from './draft.ts'
import type { Filling } from './filling.ts'

/** Records of the indicators by their name; one with the name of an earlier one keeps its own record. */
export function addIndicators(filling: Filling, indicators: readonly Indicator[], parent: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const i of indicators) {
    const record = addIndicator(filling, i, parent)
    if (record !== null) found.set(keyOfIndicator(i, found), record)
  }
  return found
}

/** The name, and where it stands twice its number. */
export function keyOfIndicator({ name }: Pick<Indicator, 'name'>, known: ReadonlyMap<string, unknown>): string {
  const key = squeeze(name.value)
  for (let n = 1; ; n++) {
    const own = n === 1 ? key : `${key}#${n}`
    if (!known.has(own)) return own
  }
}

const placed = (s: Stated<string> | undefined): Placed | undefined =>
  s && s.value.trim() !== '' ? { value: s.value.trim(), place: s.place } : undefined

/** A row without a name and without a value is a line of the form that was left empty. */
export function addIndicator({ draft }: Filling, i: Indicator, parent: string): string | null {
  if (i.name.value.trim() === '' && i.target.value.kind === 'empty') return null
  const level = (s: Stated<string>): Placed | undefined => placed({ ...s, value: s.value.replace(/\s*[（(]\s*\d+(?:\.\d+)?\s*分?\s*[)）]\s*$/, '') })
  return draft.add(
    'indicator',
    {
      level1: level(i.level1),
      level2: level(i.level2),
      name: placed(i.name),
      ...targetFields(i.target),
      weight: i.weight && { value: toShortDecimal(fromDecimal(String(i.weight.value))), place: i.weight.text === '' ? undefined : i.weight.place },
      description: placed(i.description),
      basis: placed(i.basis),
    },
    parent,
  )
}

/** "≥90%" → ≥, 90, %; whatever the three would not print again stays as it is. */
export function targetFields({ value, text, place }: Stated<TargetValue>): {
  readonly operator?: Placed
  readonly value?: Placed
  readonly unit?: Placed
} {
  if (text.trim() === '') return {}
  const { operator, quantity } = value
  const unit = value.unit ?? ''
  const printed = fold(text).replace(/\s+/g, '')
  if (value.kind === 'measured' && quantity && /^\d+(?:\.\d{1,8})?$/.test(quantity.printed)) {
    const bare = printed
      .replace(fold(value.operatorPrinted ?? '').replace(/\s+/g, ''), '')
      .replace(/[。.;；,，()]+/g, m => (m.startsWith('.') ? m : ''))
    if (bare === `${quantity.printed}${fold(unit)}`)
      return {
        ...(operator === null ? {} : { operator: { value: operator, place } }),
        value: { value: quantity.printed, place },
        ...(unit === '' ? {} : { unit: { value: fold(unit), place } }),
      }
  }
  return { operator: { value: 'words' }, value: { value: text.trim(), place } }
}
