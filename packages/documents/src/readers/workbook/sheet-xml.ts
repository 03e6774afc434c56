/** SpreadsheetML of 2003, which many systems export under the name .xls, → its sheets. */
import { done, type Outcome } from '@jixiao/core'
import { decodeText } from '../../decode-text.ts'
import { XmlScanner } from '../xml/scan-xml.ts'
import { XmlProblem } from '../xml/xml-words.ts'
import { sheetCell } from './sheet-cell.ts'
import { type Merge, MOST_CELLS, pixelsOfHeight, type Sheet, type SheetCell, type SheetValue } from './spreadsheet.ts'
import { damaged, tooLarge } from './workbook-problems.ts'
import { textWithin } from './xlsx-text.ts'

/** Formats that have a name instead of a code, as a Chinese program shows them. */
const NAMED: Readonly<Record<string, string>> = {
  'General Number': 'General',
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm AM/PM',
  'Short Time': 'h:mm',
  Currency: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
  'Yes/No': '"Yes";"Yes";"No"',
  'True/False': '"True";"True";"False"',
  'On/Off': '"On";"On";"Off"',
}
const [LAST_ROW, LAST_COLUMN] = [1_048_575, 16_383]

interface Open extends Sheet {
  isHidden: boolean
  readonly cells: SheetCell[]
  readonly merges: Merge[]
  readonly hiddenRows: Set<number>
  readonly hiddenColumns: Set<number>
  readonly widths: Record<number, number>
  readonly heights: Record<number, number>
}

interface OpenCell {
  readonly style: string | undefined
  readonly hasFormula: boolean
  readonly across: number
  type: string
  text: string
}

/** Never throws on any bytes. */
export function sheetsOfXml(bytes: Uint8Array): Outcome<readonly Sheet[]> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return damaged()
  try {
    // the text is decoded: what its declaration says of bytes is past
    const sheets = scan(new XmlScanner(decoded.value.text.replace(/^\ufeff?\s*<\?xml[^>]*\?>/, '')))
    return sheets.length > 0 ? done(sheets) : damaged()
  } catch (error) {
    if (error instanceof TooManyCells)
      return tooLarge(`工作簿的单元格超过上限 ${MOST_CELLS} 个。`, `The workbook has more cells than the limit of ${MOST_CELLS}.`)
    if (error instanceof XmlProblem || error instanceof RangeError) return damaged()
    throw error
  }
}

function scan(xml: XmlScanner): readonly Sheet[] {
  const formats = new Map<string, string>()
  const sheets: Open[] = []
  let sheet: Open | undefined
  let [row, column, cells, skipped] = [-1, -1, 0, 0]
  let [style, rowStyle]: (string | undefined)[] = []
  let columnStyles = new Map<number, string>()
  let cell: OpenCell | undefined
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    const { local } = xml
    if (event === 'close') {
      if (local === 'Cell' && cell && sheet) {
        endCell(cell, sheet)
        column += cell.across
        cell = undefined
      }
    } else if (event === 'open') open(local)
  }
  return sheets.map(s => ({ ...s, cells: s.cells.sort((a, b) => a.row - b.row || a.column - b.column) }))

  function open(local: string): void {
    if (local === 'Style') style = given(xml, 'ID')
    else if (local === 'NumberFormat' && style !== undefined) {
      const code = given(xml, 'Format') ?? 'General'
      formats.set(style, NAMED[code] ?? code)
    } else if (local === 'Worksheet') beginSheet()
    else if (local === 'Visible' && sheet) sheet.isHidden = textWithin(xml) !== 'SheetVisible'
    else if (local === 'Column') addColumns()
    else if (local === 'Row') beginRow()
    else if (local === 'Cell') beginCell()
    else if (local === 'Comment' || local === 'PhoneticText') textWithin(xml)
    else if (local === 'Data' && cell) {
      cell.type = given(xml, 'Type') ?? 'String'
      cell.text = textWithin(xml)
    }
  }

  function beginSheet(): void {
    const [hiddenRows, hiddenColumns] = [new Set<number>(), new Set<number>()]
    sheet = { name: given(xml, 'Name') ?? '', isHidden: false, cells: [], merges: [], hiddenRows, hiddenColumns, widths: {}, heights: {} }
    sheets.push(sheet)
    row = -1
    column = -1
    skipped = 0
    columnStyles = new Map()
  }

  function addColumns(): void {
    const from = indexGiven(xml, column + 1, LAST_COLUMN)
    column = Math.min(from + numberGiven(xml, 'Span'), LAST_COLUMN)
    const [own, width] = [given(xml, 'StyleID'), numberGiven(xml, 'Width')]
    for (let c = from; c <= column; c++) {
      if (own !== undefined) columnStyles.set(c, own)
      if (given(xml, 'Hidden') === '1') sheet?.hiddenColumns.add(c)
      // in points
      if (width > 0 && sheet) sheet.widths[c] = pixelsOfHeight(width)
    }
  }

  function beginRow(): void {
    row = indexGiven(xml, row + 1 + skipped, LAST_ROW)
    column = -1
    rowStyle = given(xml, 'StyleID')
    const height = numberGiven(xml, 'Height')
    if (height > 0 && sheet) sheet.heights[row] = pixelsOfHeight(height)
    if (given(xml, 'Hidden') === '1') sheet?.hiddenRows.add(row)
    // rows of one look that hold nothing
    skipped = numberGiven(xml, 'Span')
  }

  function beginCell(): void {
    column = indexGiven(xml, column + 1, LAST_COLUMN)
    const [across, down] = [numberGiven(xml, 'MergeAcross'), numberGiven(xml, 'MergeDown')]
    if (across > 0 || down > 0) sheet?.merges.push({ startRow: row, startCol: column, endRow: row + down, endCol: column + across })
    cell = {
      style: given(xml, 'StyleID') ?? rowStyle ?? columnStyles.get(column),
      hasFormula: given(xml, 'Formula') !== undefined,
      across,
      type: '',
      text: '',
    }
  }

  function endCell({ style: own, hasFormula, type, text }: OpenCell, { cells: list }: Open): void {
    if (type === '' && !hasFormula) return
    if (++cells > MOST_CELLS) throw new TooManyCells()
    const format = formats.get(own ?? 'Default')
    list.push(
      sheetCell({ row, column, value: typedValue(type, text), format: format === 'General' ? undefined : format, hasFormula, look: undefined }),
    )
  }
}

function typedValue(type: string, text: string): SheetValue {
  if (type === '') return null
  if (type === 'Boolean') return text.trim() === '1'
  if (type === 'DateTime') {
    const date = new Date(/Z$/.test(text) ? text : `${text}Z`)
    return Number.isNaN(date.getTime()) ? text : date
  }
  const number = type === 'Number' && text.trim() !== '' ? Number(text) : Number.NaN
  return Number.isNaN(number) ? text : number
}

/** Attributes have the prefix of their namespace, mostly ss. */
function given(xml: XmlScanner, name: string): string | undefined {
  for (let i = 0; i < xml.attributes; i++) {
    const own = xml.attributeName(i)
    if (own.slice(own.indexOf(':') + 1) === name) return xml.value(i)
  }
  return undefined
}

function numberGiven(xml: XmlScanner, name: string): number {
  const value = Number(given(xml, name) ?? '0')
  return value > 0 ? value : 0
}

/** Numbers count from 1; what is not numbered follows. */
function indexGiven(xml: XmlScanner, next: number, last: number): number {
  const index = numberGiven(xml, 'Index') || next + 1
  if (!Number.isInteger(index) || index - 1 > last) throw new XmlProblem()
  return index - 1
}

class TooManyCells extends Error {}
