/** The looks of cells on a sheet. */
import type { AlignmentStyle, BorderStyle, CellStyle } from 'hucre'
import type { Alignment } from '../layout/lay-out-table.ts'
import type { OfficialLayout } from '../layout/official-layout.ts'

export type Look = 'title' | 'heading' | 'text' | 'caption' | 'cell' | 'note'

const SIDE = { style: 'thin', color: { rgb: '000000' } } as const
const BOX: BorderStyle = { top: SIDE, right: SIDE, bottom: SIDE, left: SIDE }

/** `size` of the letters, in points. */
export function styleOf(look: Look, { fonts }: OfficialLayout, size: number, side: Alignment = look === 'title' ? 'center' : 'left'): CellStyle {
  const choice = {
    title: fonts.title,
    heading: fonts.headings[0] ?? fonts.body,
    text: fonts.body,
    caption: fonts.table,
    cell: fonts.table,
    note: fonts.table,
  }[look]
  const alignment: AlignmentStyle = { horizontal: side, vertical: 'center', ...(look === 'caption' ? {} : { wrapText: true }) }
  return { font: { name: choice.name, size }, alignment, ...(look === 'cell' ? { border: BOX } : {}) }
}
