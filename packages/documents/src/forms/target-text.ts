/** The target value of an indicator as it is printed, and indicators in the order of the form. */
import { type DossierRecord, fieldText } from '@jixiao/core'
import type { FormSettings } from './form-settings.ts'
import { entered, join, type Text } from './lay-out.ts'

export type IndicatorRecord = DossierRecord<'indicator'>

/**
 * "≥90%": sign, value and unit one behind another, each its own piece. The cell is the value's as a whole: who mends it sees all three fields.
 * Worded targets have no sign.
 */
export function targetText(r: IndicatorRecord): Text {
  const sign = fieldText(r, 'operator')
  const value = fieldText(r, 'value')
  if (value === '') return entered('', r.id, 'value')
  const parts = [
    ...(sign === '' || sign === 'words' ? [] : [entered(sign, r.id, 'operator')]),
    entered(value, r.id, 'value'),
    entered(fieldText(r, 'unit'), r.id, 'unit'),
  ]
  return { ...join(parts), entry: { record: r.id, field: 'value' } }
}

/** What a record has in a field, as the cell of that field. */
export const fieldOf = (r: IndicatorRecord, field: 'name' | 'description' | 'basis'): Text => entered(fieldText(r, field), r.id, field)

/** Description and formula in one cell: 指标描述 should hold both (DOMAIN 2.4). */
export const descriptionText = (r: IndicatorRecord): Text =>
  join([fieldOf(r, 'description'), entered(fieldText(r, 'formula'), r.id, 'formula')], '；')

export interface IndicatorGroup {
  readonly level1: Text
  readonly rows: number
  readonly classes: readonly { readonly level2: Text; readonly indicators: readonly IndicatorRecord[] }[]
}

/**
 * Level 1 and 2 in the order of the scheme, names that are not in it behind, the indicators of one class in their own order: rows of one class
 * always stand together (Q30).
 */
export function groupsOf(indicators: readonly IndicatorRecord[], scheme: FormSettings['scheme']): readonly IndicatorGroup[] {
  const order = Object.keys(scheme)
  const rank = (list: readonly string[], name: string): number => (list.includes(name) ? list.indexOf(name) : list.length)
  const byLevel1 = grouped(indicators, r => fieldText(r, 'level1'))
  return [...byLevel1]
    .sort((a, b) => rank(order, a[0]) - rank(order, b[0]))
    .map(([name, own]) => {
      const names = scheme[name] ?? []
      const classes = [...grouped(own, r => fieldText(r, 'level2'))].sort((a, b) => rank(names, a[0]) - rank(names, b[0]))
      return {
        level1: levelText(own, 'level1', name),
        rows: own.length,
        classes: classes.map(([level2, some]) => ({ level2: levelText(some, 'level2', level2), indicators: some })),
      }
    })
}

const levelText = (own: readonly IndicatorRecord[], field: 'level1' | 'level2', name: string): Text => {
  const [only] = own
  return only && own.length === 1 ? entered(name, only.id, field) : { text: name }
}

function grouped(records: readonly IndicatorRecord[], key: (r: IndicatorRecord) => string): ReadonlyMap<string, readonly IndicatorRecord[]> {
  const groups = new Map<string, IndicatorRecord[]>()
  for (const r of records) {
    const own = groups.get(key(r))
    if (own) own.push(r)
    else groups.set(key(r), [r])
  }
  return groups
}
