/** A document → workbook (xlsx): a sheet for every table as it would be drawn by hand, figures as numbers; the text on sheets between them. */
import type { ReadDocument } from '@jixiao/core'
import { writeXlsx as pack } from 'hucre/xlsx'
import { OFFICIAL_LAYOUT, type OfficialLayout } from '../layout/official-layout.ts'
import { outlineOf, titleOf } from '../layout/outline.ts'
import { sealed } from '../sealed-package.ts'
import { drawnSheet } from './drawn-sheet.ts'
import { sheetPlan } from './sheet-plan.ts'

/** The same document gives the same bytes. Its properties hold the title and nothing else. */
export async function writeXlsx(document: ReadDocument, layout: OfficialLayout = OFFICIAL_LAYOUT): Promise<Uint8Array> {
  const sheets = sheetPlan(outlineOf(document.blocks)).map(plan => drawnSheet(plan, layout))
  return sealed(await pack({ sheets, defaultFont: { name: layout.fonts.table.name, size: 11 } }), titleOf(document))
}
