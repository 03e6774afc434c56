/** Where a text stands in a grid. */
import { type Dossier, fold } from '@jixiao/core'
import { cellText } from './grid-values.ts'
import type { GridProps, GridSpot } from './RecordGrid.tsx'

/** The cells that show a text, with what is said behind their values, row by row; none for an empty text. */
export function spotsWith({ records, columns, unit = '万元' }: GridProps, dossier: Dossier, text: string): readonly GridSpot[] {
  const wanted = plain(text)
  if (wanted === '') return []
  return records.flatMap((record, row) =>
    columns.flatMap((c, column) => {
      const shown = `${cellText(dossier, record, c.field, unit)} ${c.describe?.(record) ?? ''}`
      return plain(shown).includes(wanted) ? [{ row, column }] : []
    }),
  )
}

/** Full width or half, capital or small, with separators in a figure or without. */
const plain = (text: string): string =>
  fold(text)
    .trim()
    .toLowerCase()
    .replace(/(\d),(?=\d)/g, '$1')
