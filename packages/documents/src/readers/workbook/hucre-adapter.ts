/** The one door to the library hucre for .xls: bytes of a workbook → sheets with sparse cells. */
import { done, type Outcome } from '@jixiao/core'
import { EncryptedFileError, readXls, type Workbook } from 'hucre'
import { sheetCell } from './sheet-cell.ts'
import { type Merge, MOST_CELLS, MOST_POSITIONS, type Sheet, type SheetCell } from './spreadsheet.ts'
import { damaged, encrypted, tooLarge } from './workbook-problems.ts'
import type { XlsRecords } from './xls-records.ts'

/** An .xls, whose number formats and hidden parts `records` tell, sheet by sheet. */
export async function sheetsOfXls(records: XlsRecords): Promise<Outcome<readonly Sheet[]>> {
  const read = await attempt(() => readXls(records.bytes))
  if (!read.ok) return read
  const sheets: Sheet[] = []
  let cells = 0
  for (const [i, sheet] of read.value.sheets.entries()) {
    const known = records.sheets[i]
    if (known?.isWorksheet === false) continue
    const merges: readonly Merge[] = sheet.merges ?? []
    const own = cellsOf(sheet.rows, (row, column, value) => {
      const format = known?.formats.get(row * 256 + column)
      const look = known?.looks.get(row * 256 + column)
      return value === null ? undefined : sheetCell({ row, column, value, format: format || undefined, hasFormula: false, look })
    })
    cells += own.length
    if (cells > MOST_CELLS)
      return tooLarge(
        `工作簿至少有 ${cells} 个单元格，超过上限 ${MOST_CELLS} 个。`,
        `The workbook has at least ${cells} cells, above the limit of ${MOST_CELLS}.`,
      )
    const positions = new Set(own.map(c => c.row)).size * new Set(own.map(c => c.column)).size
    if (positions > MOST_POSITIONS)
      return tooLarge(
        `一张工作表的范围有 ${positions} 格，超过上限 ${MOST_POSITIONS} 格。`,
        `A sheet spans ${positions} positions, above the limit of ${MOST_POSITIONS}.`,
      )
    sheets.push({
      name: sheet.name,
      isHidden: known?.isHidden ?? false,
      cells: own,
      merges,
      hiddenRows: known?.hiddenRows ?? new Set(),
      hiddenColumns: known?.hiddenColumns ?? new Set(),
      widths: known?.widths ?? {},
      heights: known?.heights ?? {},
    })
  }
  return done(sheets)
}

/** The library throws on what it cannot read; what it says is meant for programmers. */
async function attempt(read: () => Promise<Workbook>): Promise<Outcome<Workbook>> {
  try {
    return done(await read())
  } catch (error) {
    if (error instanceof EncryptedFileError) return encrypted()
    if (error instanceof Error && /over the \d+ limit/.test(error.message))
      return tooLarge(`工作表的范围超过上限 ${MOST_POSITIONS} 格。`, `A sheet spans more than ${MOST_POSITIONS} positions, the limit.`)
    return damaged()
  }
}

type Value = Workbook['sheets'][number]['rows'][number][number]

/** Rows that hold nothing may be missing. */
function cellsOf(
  rows: readonly (readonly Value[] | undefined)[],
  make: (row: number, column: number, value: Value) => SheetCell | undefined,
): SheetCell[] {
  const cells: SheetCell[] = []
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] ?? []
    for (let c = 0; c < row.length; c++) {
      const cell = make(r, c, row[c] ?? null)
      if (cell) cells.push(cell)
    }
  }
  return cells
}
