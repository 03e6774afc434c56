/** The XML of one sheet of an .xlsx (ECMA-376 part 1, 18.3) → its cells, merges, widths and what is hidden. */
import { XmlScanner } from '../xml/scan-xml.ts'
import { XmlProblem } from '../xml/xml-words.ts'
import { plainNumber } from './plain-number.ts'
import { sheetCell } from './sheet-cell.ts'
import { type Merge, pixelsOfHeight, pixelsOfWidth, type Sheet, type SheetCell, type SheetValue } from './spreadsheet.ts'
import type { CellStyle, XlsxStyles } from './xlsx-styles.ts'
import { stringWithin, textWithin, unescaped } from './xlsx-text.ts'

export interface SheetSource {
  readonly texts: readonly string[]
  readonly styles: XlsxStyles
  /** The serial number of a date → the date. */
  readonly dateOf: (serial: number) => Date
  readonly hasLooks: boolean
  /** Called for every row and cell that holds something; throws when there are too many. */
  readonly onRow: () => void
  readonly onCell: () => void
}

export type ScannedSheet = Omit<Sheet, 'name' | 'isHidden'>

const LAST_ROW = 1_048_575
const LAST_COLUMN = 16_383

/** Throws XmlProblem on what is no sheet. */
export function scanSheet(source: string, { texts, styles, dateOf, hasLooks, onRow, onCell }: SheetSource): ScannedSheet {
  const xml = new XmlScanner(source)
  const cells: SheetCell[] = []
  const merges: Merge[] = []
  const [hiddenRows, hiddenColumns] = [new Set<number>(), new Set<number>()]
  const widths: Record<number, number> = {}
  const heights: Record<number, number> = {}
  let [row, column, rowHeight, isInOrder, isInData, rowCells] = [-1, -1, 0, true, false, 0]
  let [lastRow, lastColumn] = [-1, -1]

  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    const { local } = xml
    if (event === 'open') {
      if (isInData) {
        if (local === 'c') readCell()
        else if (local === 'row') beginRow()
      } else if (local === 'sheetData') isInData = true
      else if (local === 'mergeCell') addMerge(xml.attribute('ref'))
      else if (local === 'col') addColumns()
    } else if (event === 'close')
      if (local === 'row') endRow()
      else if (local === 'sheetData') isInData = false
  }
  return { cells: isInOrder ? cells : inOrder(cells), merges, hiddenRows, hiddenColumns, widths, heights }

  function beginRow(): void {
    row = (Number(xml.attribute('r')) || row + 2) - 1
    column = -1
    rowCells = 0
    const hidden = xml.attribute('hidden')
    if (isOn(hidden)) hiddenRows.add(row)
    rowHeight = isOn(xml.attribute('customHeight')) ? Number(xml.attribute('ht')) : 0
    // a row that is only formatted has no height worth keeping, but for one that somebody hid or showed again
    if (hidden !== undefined) keepHeight()
  }

  function endRow(): void {
    if (rowCells === 0) return
    keepHeight()
    onRow()
  }

  function keepHeight(): void {
    if (rowHeight > 0) heights[row] = pixelsOfHeight(rowHeight)
  }

  /** Reads the whole element. */
  function readCell(): void {
    let [type, style] = ['', -1]
    let isPlaced = false
    for (let i = 0; i < xml.attributes; i++) {
      const name = xml.attributeName(i)
      if (name === 'r') {
        placeBy(i)
        isPlaced = true
      } else if (name === 't') type = xml.value(i)
      else if (name === 's') style = Number(xml.value(i))
    }
    if (!isPlaced) column++
    const depth = xml.depth
    let value: string | undefined
    let [inline, formula, isShared] = ['', '', false]
    // nearly all cells hold a value and nothing else
    if (xml.leaf('v')) value = xml.text()
    let isFilled = value !== undefined
    for (let event = xml.next(); event !== 'close' || xml.depth >= depth; event = xml.next()) {
      if (event === 'end') throw new XmlProblem()
      if (event !== 'open') continue
      isFilled = true
      if (xml.local === 'v') value = textWithin(xml)
      else if (xml.local === 'f') {
        isShared = xml.attribute('t') === 'shared' && xml.attribute('si') !== undefined
        formula = textWithin(xml)
      } else if (xml.local === 'is') inline = stringWithin(xml)
    }
    if (!isFilled) return
    rowCells++
    onCell()
    const hasFormula = formula !== '' || isShared
    const own = styles[style]
    const plain = value !== undefined && (type === '' || type === 'n') && !own?.isDate ? plainNumber(value) : undefined
    const found = plain ?? valueGiven(type, value ?? '', inline, own)
    if (found === null && !hasFormula) return
    addCell(found, hasFormula, own, plain === undefined ? undefined : value)
  }

  function addCell(value: SheetValue, hasFormula: boolean, style: CellStyle | undefined, written: string | undefined): void {
    if (row < lastRow || (row === lastRow && column <= lastColumn)) isInOrder = false
    lastRow = row
    lastColumn = column
    cells.push(sheetCell({ row, column, value, format: style?.format, hasFormula, look: hasLooks ? style?.look : undefined, written }))
  }

  /** B7 → row 6, column 1, by its characters: there is one for every cell. */
  function placeBy(attribute: number): void {
    let [at, letters, digits] = [0, 0, 0]
    let code = xml.valueCode(attribute, at)
    for (; (code >= 65 && code <= 90) || (code >= 97 && code <= 122); code = xml.valueCode(attribute, ++at)) letters = letters * 26 + (code & 31)
    for (; code >= 48 && code <= 57; code = xml.valueCode(attribute, ++at)) digits = digits * 10 + code - 48
    if (!Number.isNaN(code) || letters === 0 || digits === 0 || digits - 1 > LAST_ROW || letters - 1 > LAST_COLUMN) throw new XmlProblem()
    row = digits - 1
    column = letters - 1
  }

  function valueGiven(type: string, text: string, inline: string, style: CellStyle | undefined): SheetValue {
    if (type === 's') return text === '' ? (texts[0] ?? null) : (texts[Number(text)] ?? null)
    if (type === 'str') return unescaped(text)
    if (type === 'inlineStr') return inline
    if (type === 'b') return text === '1' || text.toLowerCase() === 'true'
    if (type === 'e') return text
    if (type === 'd') return dateGiven(text)
    if (text === '') return null
    const number = Number(text)
    if (Number.isNaN(number)) return text
    return style?.isDate ? dateOf(number) : number
  }

  function addMerge(reference: string | undefined): void {
    if (!reference) return
    const [from = '', to = from] = reference.split(':')
    const [start, end] = [positionOf(from), positionOf(to)]
    if (start && end) merges.push({ startRow: start.row, startCol: start.column, endRow: end.row, endCol: end.column })
  }

  function addColumns(): void {
    const [from, to] = [Number(xml.attribute('min') ?? 1), Math.min(Number(xml.attribute('max') ?? 0), LAST_COLUMN + 1)]
    const width = Number(xml.attribute('width') ?? 0)
    const isHidden = isOn(xml.attribute('hidden'))
    for (let c = Math.max(1, Math.trunc(from) || 1) - 1; c < to; c++) {
      if (width > 0) widths[c] = pixelsOfWidth(width)
      if (isHidden) hiddenColumns.add(c)
    }
  }
}

/** ISO 8601, as strict workbooks may have them. */
function dateGiven(text: string): SheetValue {
  const date = new Date(/^\d{4}-\d\d-\d\dT[\d:.]+$/.test(text) ? `${text}Z` : text)
  return Number.isNaN(date.getTime()) ? text : date
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'

/** B7 → row 6, column 1. */
function positionOf(address: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = '', digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address) ?? []
  let column = 0
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) & 31)
  return column > 0 && Number(digits) > 0 ? { row: Number(digits) - 1, column: column - 1 } : undefined
}

/** By row, then by column; of cells that claim one place the last counts. */
function inOrder(cells: readonly SheetCell[]): readonly SheetCell[] {
  const byPlace = new Map(cells.map(c => [c.row * (LAST_COLUMN + 1) + c.column, c]))
  return [...byPlace].sort((a, b) => a[0] - b[0]).map(([, cell]) => cell)
}
