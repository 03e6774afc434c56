/** A workbook as laid out: every sheet's cells as printed, with widths, heights, spans and alignment. */
import { printCells } from '../readers/workbook/print-cells.ts'
import { openWorkbook } from '../readers/workbook/read-workbook.ts'
import type { Sheet, SheetCell } from '../readers/workbook/spreadsheet.ts'
import type { SheetsView, SheetView, SheetViewCell } from './file-view.ts'

/** Undefined when the workbook cannot be read. */
export async function sheetsView(bytes: Uint8Array): Promise<SheetsView | undefined> {
  const opened = await openWorkbook(bytes, true)
  if (!opened.ok) return undefined
  try {
    const sheets = opened.value.sheets.map(viewOfSheet).filter(s => s.cells.length > 0)
    return sheets.length > 0 ? { kind: 'sheets', sheets } : undefined
  } catch (error) {
    // a damaged file may name rows and columns that no sheet has
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function viewOfSheet(sheet: Sheet): SheetView {
  const given = new Map(sheet.cells.map(c => [keyOf(c.row, c.column), c]))
  const cells = printCells(sheet, '', 0).rows.flatMap(r =>
    r.cells.map(({ row, column, rowSpan, colSpan, text }): SheetViewCell => {
      const cell = given.get(keyOf(row, column))
      return { row, column, rowSpan, colSpan, text, isFigure: isFigure(cell), ...(cell?.look ? { look: cell.look } : {}) }
    }),
  )
  let [rows, columns] = [0, 0]
  for (const c of cells) {
    rows = Math.max(rows, c.row + 1)
    columns = Math.max(columns, c.column + 1)
  }
  // a merged cell reaches as far as the sheet is filled: a title merged over whole columns does not make the sheet longer
  for (const c of cells) columns = Math.max(columns, Math.min(c.column + c.colSpan, columns + WIDEST_TAIL))
  const within = (limit: number) => (n: number) => n < limit
  return {
    name: sheet.name,
    isHidden: sheet.isHidden,
    rows,
    columns,
    widths: sheet.widths ?? {},
    heights: sheet.heights ?? {},
    hiddenRows: [...sheet.hiddenRows].filter(within(rows)),
    hiddenColumns: [...sheet.hiddenColumns].filter(within(columns)),
    cells,
  }
}

/** Columns of a merged cell behind the last cell. */
const WIDEST_TAIL = 12

const isFigure = (cell: SheetCell | undefined): boolean => typeof cell?.value === 'number' || cell?.value instanceof Date
const keyOf = (row: number, column: number): string => `${row},${column}`
