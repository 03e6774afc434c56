/** A field of the dossier as one says it, and the way to where it stands on the paper. */
import { type Dossier, shapeOf } from '@jixiao/core'
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

/** Scrolls to the field and puts the focus on it; false where this page does not show it. */
export function goToField(record: string, field: string | null): boolean {
  const exact = field === null ? null : document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(`${record} ${field}`)}"]`)
  // a cell of several fields is named by its first
  const place = exact ?? document.querySelector<HTMLElement>(`[data-entry^="${CSS.escape(`${record} `)}"]`)
  if (!place) return false
  place.scrollIntoView({ block: 'center' })
  place.focus({ preventScroll: true })
  return true
}
