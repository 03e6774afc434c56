/** What stands in the cells of a grid as text, and text as the values of their fields. */
import {
  type Dossier,
  type DossierRecord,
  done,
  type Field,
  type FieldValue,
  fieldText,
  type Outcome,
  recordsOf,
  refused,
  shapeOf,
  wording,
} from '@jixiao/core'
import { asTyped, type MoneyUnit, readTyped } from '../paper/typed-value.ts'

/** Name of what a reference leads to. */
const named = (dossier: Dossier, id: string): string => String(dossier.records.get(id)?.fields.name ?? '')

/** As it is shown and copied. */
export function cellText(dossier: Dossier, record: DossierRecord, name: string, unit: MoneyUnit): string {
  const field = shapeOf(record.kind).fields[name]
  const value = record.fields[name]
  if (!field || value === undefined || value === null) return ''
  if (field.type === 'choice' && typeof value === 'string') return field.choices?.[value]?.zh ?? value
  if (field.type === 'reference' && typeof value === 'string') return named(dossier, value)
  return asTyped(field, value, unit)
}

/** Names among which a cell chooses: those of its choices, or of the records it may refer to. */
export function choicesOf(dossier: Dossier, name: string, field: Field): readonly string[] {
  if (field.type === 'choice') return Object.values(field.choices ?? {}).map(c => c.zh)
  if (field.type === 'reference') return recordsOf(dossier, name === 'ledger' ? 'ledger' : 'project').map(r => fieldText(r, 'name'))
  return field.type === 'yes-no' ? ['是', '否'] : []
}

/** The value of a text. Names may be shortened as long as one is meant. */
export function valueOfText(dossier: Dossier, name: string, field: Field, text: string, unit: MoneyUnit): Outcome<FieldValue> {
  const typed = text.trim()
  if (typed === '') return done(null)
  if (field.type === 'choice')
    return chosen(
      field,
      typed,
      Object.entries(field.choices ?? {}).map(([id, w]) => ({ id, names: [w.zh, w.en, id] })),
    )
  if (field.type === 'reference') {
    const all = recordsOf(dossier, name === 'ledger' ? 'ledger' : 'project')
    return chosen(
      field,
      typed,
      all.map(r => ({ id: r.id, names: [String(r.fields.name ?? ''), String(r.fields.code ?? '')] })),
    )
  }
  return readTyped(field, typed, unit)
}

/** The value that a typed name means among those proposed; digits are taken as they are. */
export function valueProposed(typed: string, proposals: readonly { readonly value: string; readonly label: string }[]): Outcome<string> {
  const text = typed.trim()
  if (text === '' || /^[0-9A-Za-z]/.test(text) || proposals.length === 0) return done(typed)
  const named = proposals.filter(p => p.label === text || p.label.startsWith(`${text}（`))
  const meant = named.length > 0 ? named : proposals.filter(p => p.label.includes(text))
  const [only] = meant
  if (only && meant.length === 1) return done(only.value)
  const some = meant.slice(0, 3).map(p => `${p.value} ${p.label}`)
  return only
    ? refused(
        'value-does-not-fit',
        wording(`“${text}”不止一个，请填编码，例如${some.join('、')}。`, `“${text}” has several codes; give the code, such as ${some.join(', ')}.`),
      )
    : refused('value-does-not-fit', wording(`代码表里没有“${text}”。`, `The code table has no “${text}”.`))
}

interface Choice {
  readonly id: string
  readonly names: readonly string[]
}

function chosen(field: Field, typed: string, all: readonly Choice[]): Outcome<FieldValue> {
  const exact = all.find(c => c.names.includes(typed))
  if (exact) return done(exact.id)
  const alike = all.filter(c => c.names.some(n => n !== '' && n.includes(typed)))
  const [only] = alike
  if (only && alike.length === 1) return done(only.id)
  const label = field.name
  return alike.length > 1
    ? refused(
        'value-does-not-fit',
        wording(`“${label.zh}”里与“${typed}”相符的不止一个，请写全。`, `Several of “${label.en}” match “${typed}”; write it in full.`),
      )
    : refused('value-does-not-fit', wording(`“${label.zh}”里没有“${typed}”。`, `“${label.en}” has no “${typed}”.`))
}
