/** A field of the dossier as one says it, and the way to where it stands on the paper. */
import { type Dossier, type Entry, shapeOf } from '@jixiao/core'
import type { Lang } from '../../text/text.ts'

/** “Project Archive repair · Purpose”; null where the record is gone. */
export function placeInWords(dossier: Dossier, record: string, field: string | null, lang: Lang): string | null {
  const found = dossier.records.get(record)
  if (!found) return null
  const shape = shapeOf(found.kind)
  const { name } = found.fields
  const own = typeof name === 'string' && name !== '' ? (lang === 'zh' ? `“${name}”` : ` “${name}”`) : ''
  const said = field === null ? undefined : shape.fields[field]
  return [`${shape.name[lang]}${own}`, said?.name[lang]].filter(Boolean).join(' · ')
}

/** Fields that stand in one cell with another, and are spoken of by its name: “≥ 90 %” is the target value. */
const PART_OF: Readonly<Record<string, string>> = { operator: 'value', unit: 'value', formula: 'description' }
export const cellEntry = ({ record, field }: Entry): Entry => ({ record, field: PART_OF[field] ?? field })
const FIRST_OF: Readonly<Record<string, string>> = { value: 'operator' }

/** Scrolls to the field and puts the focus on it; false where this page does not show it. */
export function goToField(record: string, field: string | null): boolean {
  const at = (name: string) => document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(`${record} ${name}`)}"]`)
  // a cell of several fields is named by its first
  const exact = field === null ? null : (at(field) ?? at(FIRST_OF[field] ?? field))
  const place = exact ?? document.querySelector<HTMLElement>(`[data-entry^="${CSS.escape(`${record} `)}"]`)
  if (!place) return false
  place.scrollIntoView({ block: 'center' })
  place.focus({ preventScroll: true })
  return true
}

const PATIENCE = 40

/** As goToField, for a page that has first to show the part in which the field stands. */
export function goToFieldSoon(record: string, field: string | null, tries = PATIENCE): void {
  if (tries > 0 && !goToField(record, field)) setTimeout(() => goToFieldSoon(record, field, tries - 1), 50)
}
