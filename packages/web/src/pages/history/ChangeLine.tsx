/** One change as a sentence: which field of what, from which value to which. */
import { type FieldValue, type RecordKind, shapeOf } from '@jixiao/core'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { asTyped } from '../../parts/paper/typed-value.ts'
import type { Change, Known } from './trail-row.ts'

const TEXT = {
  set: ['{what}的{field}：', '{field} of {what}: '],
  added: ['新增{what}', 'Added {what}'],
  removed: ['删除{what}', 'Removed {what}'],
  moved: ['移动了{what}的次序', 'Moved {what}'],
  named: ['{kind}“{name}”', '{kind} “{name}”'],
  gone: ['一条已删除的记录', 'a record that is gone'],
  empty: ['（空）', '(empty)'],
} as const

const NAMES = ['name', 'title', 'item', 'fact', 'text', 'section', 'function', 'voucher', 'month', 'date'] as const
const LONG = 60

export function ChangeLine({ change, known }: { readonly change: Change; readonly known: Known }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const r = known.get(change.record)
  const what = (): string => {
    if (!r) return t('gone')
    const kind = shapeOf(r.kind).name[lang]
    const name = nameOf(r.fields)
    return name === '' ? kind : t('named', { kind, name })
  }
  if (change.what !== 'set') return <>{t(change.what, { what: what() })}</>
  const { field = '' } = change
  const shape = r && shapeOf(r.kind).fields[field]
  const shown = (value: FieldValue) => (r ? shownValue(r.kind, field, value, known, lang) : String(value ?? '')) || t('empty')
  return (
    <>
      {t('set', { what: what(), field: shape?.name[lang] ?? field })}
      <del>{shown(change.from)}</del> → <ins>{shown(change.to)}</ins>
    </>
  )
}

function nameOf(fields: Readonly<Record<string, FieldValue>>): string {
  const found = NAMES.map(n => fields[n]).find(v => typeof v === 'string' && v !== '')
  return typeof found === 'string' ? short(found, 20) : ''
}

const short = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text)

function shownValue(kind: RecordKind, field: string, value: FieldValue, known: Known, lang: 'zh' | 'en'): string {
  const shape = shapeOf(kind).fields[field]
  if (!shape || value === null) return value === null ? '' : String(value)
  if (shape.type === 'reference') return nameOf(known.get(String(value))?.fields ?? {}) || String(value)
  const text = asTyped(shape, value, '万元')
  return shape.choices?.[text]?.[lang] ?? short(shape.type === 'money' ? `${text}万元` : text, LONG)
}
