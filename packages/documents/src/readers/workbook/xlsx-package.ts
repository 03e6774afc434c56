/** The package of an .xlsx → its sheets, within the limits. Cells that are only formatted are no content; cells far from all others are set aside. */
import { append, done, type Notice, type Outcome } from '@jixiao/core'
import { LIMITS } from '../../limits.ts'
import { openZip, type ZipLimits } from '../docx/open-zip.ts'
import { XmlProblem } from '../xml/xml-words.ts'
import { leftOut } from './left-out.ts'
import { dateOfSerial } from './print-date.ts'
import { type ScannedSheet, scanSheet } from './scan-sheet.ts'
import { addressOf, MOST_CELLS, MOST_POSITIONS, MOST_ROWS, type Sheet } from './spreadsheet.ts'
import { damaged, encrypted, notWorkbook, tooLarge } from './workbook-problems.ts'
import { xlsxBook } from './xlsx-book.ts'
import { type XlsxStyles, xlsxStyles } from './xlsx-styles.ts'
import { sharedTexts } from './xlsx-text.ts'

export interface XlsxSheets {
  readonly sheets: readonly Sheet[]
  /** Addresses of cells that stand so far from all others that they were left out. */
  readonly left: readonly string[]
  readonly notices: readonly Notice[]
}

const MOST: ZipLimits = {
  entries: LIMITS.workbook.parts,
  partBytes: LIMITS.workbook.unpackedBytes,
  totalBytes: LIMITS.workbook.unpackedBytes,
  ratio: LIMITS.workbook.ratio,
}

/** `hasLooks`: with the look of each cell. Never throws on any bytes. */
export function sheetsOfXlsx(bytes: Uint8Array, hasLooks = false): Outcome<XlsxSheets> {
  const zip = openZip(bytes, MOST)
  if (!zip.ok) return asWorkbook(zip)
  const { names, read } = zip.value
  if (!names.some(n => /^(?:\[Content_Types\]|xl\/workbook)\.xml$/i.test(n))) return notWorkbook()
  try {
    const sheets = sheetsOf(part => textOf(read(part)), hasLooks)
    if (!sheets.ok) return sheets
    // what is damaged there takes nothing from the cells
    const besides = (part: string): string | undefined => {
      const found = read(part)
      return found.ok && found.value ? decode(found.value) : undefined
    }
    return done({ ...sheets.value, notices: leftOut(names, besides) })
  } catch (error) {
    if (error instanceof Stopped) return error.outcome
    if (error instanceof XmlProblem || error instanceof RangeError) return damaged()
    throw error
  }
}

/** What is said of an archive, said of a workbook. */
const asWorkbook = (refusal: Outcome<never>): Outcome<never> => {
  const code = refusal.ok ? '' : refusal.problem.code
  return code === 'file-damaged' ? damaged() : code === 'file-encrypted' ? encrypted() : refusal
}

function textOf(part: Outcome<Uint8Array | undefined>): string | undefined {
  if (!part.ok) throw new Stopped(asWorkbook(part))
  return part.value && decode(part.value)
}

function sheetsOf(read: (part: string) => string | undefined, hasLooks: boolean): Outcome<Omit<XlsxSheets, 'notices'>> {
  const book = xlsxBook(read)
  const texts = sharedTexts(book.texts === undefined ? undefined : read(book.texts))
  const styleXml = book.styles === undefined ? undefined : read(book.styles)
  const styles: XlsxStyles = styleXml === undefined ? [] : xlsxStyles(styleXml)
  const left: string[] = []
  const sheets: Sheet[] = []
  let cells = 0
  for (const { name, isHidden, part } of book.sheets) {
    const source = read(part)
    if (source === undefined) return damaged()
    let rows = 0
    const onRow = (): void => {
      if (++rows > MOST_ROWS) throw tooManyRows(rows)
    }
    const onCell = (): void => {
      if (++cells > MOST_CELLS) throw tooManyCells(cells)
    }
    const scanned = scanSheet(source, { texts, styles, dateOf: book.hasDatesFrom1904 ? dateFrom1904 : dateOfSerial, hasLooks, onRow, onCell })
    const near = withoutStrays(scanned)
    append(left, near.left)
    sheets.push({ ...scanned, cells: near.cells, name, isHidden })
  }
  return done({ sheets, left })
}

const decode = (bytes: Uint8Array): string => new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(bytes)

const DAYS_TO_1904 = 1462
const dateFrom1904 = (serial: number): Date => dateOfSerial(serial + DAYS_TO_1904)

/** No office fills more than this; a cell behind it is a slip. */
const FAR_ROW = 20_000
const FAR_COLUMN = 500
const MOST_STRAYS = 20

/** A few cells at the far end of a sheet would span a grid of billions of positions. */
function withoutStrays({ cells }: ScannedSheet): { readonly cells: ScannedSheet['cells']; readonly left: readonly string[] } {
  const isFar = (c: { readonly row: number; readonly column: number }): boolean => c.row >= FAR_ROW || c.column >= FAR_COLUMN
  if (positionsOf(cells) <= MOST_POSITIONS) return { cells, left: [] }
  const far = cells.filter(isFar)
  const near = far.length > MOST_STRAYS ? cells : cells.filter(c => !isFar(c))
  const positions = positionsOf(near)
  if (positions > MOST_POSITIONS) throw tooManyPositions(positions)
  return { cells: near, left: far.filter(c => c.text.trim() !== '' || c.hasFormula).map(c => addressOf(c.row, c.column)) }
}

function positionsOf(cells: ScannedSheet['cells']): number {
  let width = 0
  for (const { column } of cells) if (column >= width) width = column + 1
  return ((cells.at(-1)?.row ?? -1) + 1) * width
}

/** Carries a refusal out of a scan; caught in this file. */
class Stopped extends Error {
  readonly outcome: Outcome<never>
  constructor(outcome: Outcome<never>) {
    super('refused')
    this.outcome = outcome
  }
}

const tooManyRows = (rows: number): Stopped =>
  new Stopped(
    tooLarge(`一张工作表至少有 ${rows} 行，超过上限 ${MOST_ROWS} 行。`, `A sheet has at least ${rows} rows, above the limit of ${MOST_ROWS}.`),
  )
const tooManyCells = (cells: number): Stopped =>
  new Stopped(
    tooLarge(
      `工作簿至少有 ${cells} 个单元格，超过上限 ${MOST_CELLS} 个。`,
      `The workbook has at least ${cells} cells, above the limit of ${MOST_CELLS}.`,
    ),
  )
const tooManyPositions = (positions: number): Stopped =>
  new Stopped(
    tooLarge(
      `一张工作表的范围有 ${positions} 格，超过上限 ${MOST_POSITIONS} 格。`,
      `A sheet spans ${positions} positions, above the limit of ${MOST_POSITIONS}.`,
    ),
  )
