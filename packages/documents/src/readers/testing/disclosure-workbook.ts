/** The disclosure of the tests as a workbook: a sheet for each table, its title merged over it, figures as numbers with formats. */
import { strToU8, zipSync } from 'fflate'
import type { Grid, Part } from './disclosure.ts'

/** How the sheets are printed. */
export interface SheetLook {
  readonly hasLines: boolean
  readonly isAcross: boolean
}
const USUAL: SheetLook = { hasLines: true, isAcross: false }

interface Cell {
  readonly row: number
  readonly column: number
  readonly text: string
}
interface Sheet {
  readonly name: string
  readonly cells: Cell[]
  readonly merges: string[]
  row: number
  /** In characters. */
  widths: readonly number[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const TEXT_WIDTH = 80
const TABLE_WIDTH = 80
const address = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`

function sheetsOf(parts: readonly Part[]): Sheet[] {
  const sheets: Sheet[] = []
  let above: string[] = []
  let number = 0
  const sheetNamed = (name: string): Sheet => {
    const found = sheets.find(s => s.name === name)
    const sheet = found ?? { name, cells: [], merges: [], row: 0, widths: [TEXT_WIDTH] }
    if (!found) sheets.push(sheet)
    return sheet
  }
  for (const part of parts) {
    if (part.kind === 'caption') above.push(part.text)
    else if (part.kind === 'grid') {
      addGrid(sheetNamed(part.sheet), part, above)
      above = []
    } else {
      const sheet = sheetNamed(sheets.length > 1 ? '说明' : '概况')
      sheet.cells.push({ row: sheet.row++, column: 0, text: part.kind === 'item' ? `${++number}.${part.text}` : part.text })
    }
  }
  return sheets
}

function addGrid(sheet: Sheet, { rows, widths }: Grid, above: readonly string[]): void {
  const columns = widths.length
  const all = widths.reduce((n, w) => n + w, 0)
  sheet.widths = widths.map(w => Math.round((TABLE_WIDTH * w) / all))
  const merge = (row: number, column: number, across: number, down: number): void => {
    if (across > 1 || down > 1) sheet.merges.push(`${address(row, column)}:${address(row + down - 1, column + across - 1)}`)
  }
  for (const text of above) {
    const isUnit = /^(?:金额)?单位/.test(text)
    sheet.cells.push({ row: sheet.row, column: isUnit ? columns - 1 : 0, text })
    if (!isUnit) merge(sheet.row, 0, columns, 1)
    sheet.row++
  }
  const covered = new Set<string>()
  for (const [r, cells] of rows.entries()) {
    let column = 0
    for (const { text, across, down } of cells) {
      while (covered.has(`${r}/${column}`)) column++
      sheet.cells.push({ row: sheet.row + r, column, text })
      merge(sheet.row + r, column, across, down)
      for (let d = 0; d < down; d++) for (let a = 0; a < across; a++) covered.add(`${r + d}/${column + a}`)
      column += across
    }
  }
  sheet.row += rows.length
}

/** Numbers of formats in the styles: 1 is text in a box, 2 is 0.00, 3 is 0.00%. */
function cellXml({ row, column, text }: Cell): string {
  const at = address(row, column)
  if (text === '') return `<c r="${at}" s="1"/>`
  if (/^\d+\.\d\d$/.test(text)) return `<c r="${at}" s="2"><v>${Number(text)}</v></c>`
  if (/^\d+\.\d\d%$/.test(text)) return `<c r="${at}" s="3"><v>${Number(text.slice(0, -1)) / 100}</v></c>`
  return `<c r="${at}" s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** Rows as high as their text is long: no program has to lay them out anew. */
function rowXml(row: number, cells: readonly Cell[], { widths, merges }: Sheet): string {
  const lines = cells.map(({ column, text }) => {
    const isMerged = merges.some(m => m.startsWith(`${address(row, column)}:`))
    const width = isMerged ? widths.slice(column).reduce((n, w) => n + w, 0) : (widths[column] ?? 10)
    return text.split('\n').reduce((n, t) => n + Math.ceil((2.2 * t.length) / width), 0)
  })
  return `<row r="${row + 1}" ht="${16 * Math.max(1, ...lines)}" customHeight="1">${cells.map(cellXml).join('')}</row>`
}

function sheetXml(sheet: Sheet, { isAcross }: SheetLook): string {
  const { cells, merges, widths } = sheet
  const byRow = new Map<number, Cell[]>()
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell])
  const rows = [...byRow].sort((a, b) => a[0] - b[0]).map(([row, own]) => rowXml(row, own, sheet))
  const merged = merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.map(m => `<mergeCell ref="${m}"/>`).join('')}</mergeCells>` : ''
  const page = `<pageSetup paperSize="9" orientation="${isAcross ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`
  const columns = widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`)
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>${merged}${page}</worksheet>`
}

export function xlsxOf(parts: readonly Part[], look: SheetLook = USUAL): Uint8Array {
  const sheets = sheetsOf(parts)
  const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`
  const styles = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Noto Serif CJK SC"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>${[49, 2, 10].map(id => `<xf numFmtId="${id}" borderId="${look.hasLines ? 1 : 0}" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment wrapText="1" vertical="center"/></xf>`).join('')}</cellXfs></styleSheet>`
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets.map((s, i) => `<sheet name="${s.name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/styles.xml': styles,
  }
  for (const [i, sheet] of sheets.entries()) files[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, look)
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)])), {
    mtime: new Date(2030, 0, 1),
  })
}
