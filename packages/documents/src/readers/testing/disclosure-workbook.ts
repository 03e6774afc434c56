/** The disclosure of the tests as a workbook: a sheet for each table, its title merged over it, figures as numbers with formats. */
import { strToU8, zipSync } from 'fflate'
import type { Grid, Part } from './disclosure.ts'

/** How the sheets are printed. */
export interface SheetLook {
  /** Styles of lines as workbooks name them: thin, hair, dotted, double; none where there is none. */
  readonly across: string
  readonly upright: string
  /** Only above and below the head and below the last row. */
  readonly isOfThreeLines: boolean
  readonly colour: string
  /** Of the cells; of the head. */
  readonly fill?: string
  readonly headFill?: string
  readonly isAcross: boolean
  readonly paper: 'A3' | 'A4' | 'A5'
  readonly isCentred: boolean
  /** Thin lines around every cell, and the letters of the columns and numbers of the rows. */
  readonly printsGrid: boolean
  readonly printsAddresses: boolean
  /** Tables with a head are as wide as so many upright pages; above one what does not fit goes on to further pages. */
  readonly pagesWide: number
  readonly isOverThenDown: boolean
  /** Running head and foot in the codes of workbooks: &A name of the sheet, &P page, &N pages. */
  readonly head: string
  readonly foot: string
  readonly repeatsHead: boolean
  /** With the head what stands above the table: its title and unit. */
  readonly repeatsTitle: boolean
  readonly repeatsNames: boolean
  readonly size: number
  /** Of the columns together, in characters; as wide as the page. */
  readonly width: number
  /** Of text in cells: left, center, distributed. */
  readonly setting: string
  /** Printed in percent instead of fitted to the width. */
  readonly scale?: number
}
export const USUAL_SHEETS: SheetLook = {
  across: 'thin',
  upright: 'thin',
  isOfThreeLines: false,
  colour: 'FF000000',
  isAcross: false,
  paper: 'A4',
  isCentred: false,
  printsGrid: false,
  printsAddresses: false,
  pagesWide: 1,
  isOverThenDown: false,
  head: '',
  foot: '',
  repeatsHead: false,
  repeatsTitle: false,
  repeatsNames: false,
  size: 11,
  width: 80,
  setting: 'general',
}

interface Cell {
  readonly row: number
  readonly column: number
  readonly text: string
  /** Of a table, which has lines; of its head, of its last row. */
  readonly part?: 'head' | 'body' | 'end'
}
interface Sheet {
  readonly name: string
  readonly cells: Cell[]
  readonly merges: string[]
  row: number
  /** In characters. */
  widths: readonly number[]
  /** Rows that are printed again on each page. */
  head?: readonly [number, number]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
/** In characters of this size; widths are counted in those of the sheet. */
const [TEXT_WIDTH, TEXT_SIZE] = [80, 11]
/** In characters: fits on a page that is not scaled. */
const FORM_WIDTH = 62
const address = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`

function sheetsOf(parts: readonly Part[], { width, pagesWide, size }: SheetLook): Sheet[] {
  const sheets: Sheet[] = []
  let above: string[] = []
  let number = 0
  const sheetNamed = (name: string): Sheet => {
    const found = sheets.find(s => s.name === name)
    const sheet = found ?? { name, cells: [], merges: [], row: 0, widths: [Math.floor((TEXT_WIDTH * TEXT_SIZE) / size)] }
    if (!found) sheets.push(sheet)
    return sheet
  }
  for (const part of parts) {
    if (part.kind === 'caption') above.push(part.text)
    else if (part.kind === 'grid') {
      addGrid(sheetNamed(part.sheet), part, above, part.head > 0 ? width * pagesWide : pagesWide > 1 ? FORM_WIDTH : width)
      above = []
    } else {
      const sheet = sheetNamed(sheets.length > 1 ? '说明' : '概况')
      sheet.cells.push({ row: sheet.row++, column: 0, text: part.kind === 'item' ? `${++number}.${part.text}` : part.text })
    }
  }
  return sheets
}

function addGrid(sheet: Sheet, { rows, widths, head }: Grid, above: readonly string[], width: number): void {
  const columns = widths.length
  const all = widths.reduce((n, w) => n + w, 0)
  sheet.widths = widths.map(w => Math.round((width * w) / all))
  const merge = (row: number, column: number, across: number, down: number): void => {
    if (across > 1 || down > 1) sheet.merges.push(`${address(row, column)}:${address(row + down - 1, column + across - 1)}`)
  }
  for (const text of above) {
    const isUnit = /^(?:金额)?单位/.test(text)
    sheet.cells.push({ row: sheet.row, column: isUnit ? columns - 1 : 0, text })
    if (!isUnit) merge(sheet.row, 0, columns, 1)
    sheet.row++
  }
  if (head > 0) sheet.head = [sheet.row, sheet.row + head - 1]
  const covered = new Set<string>()
  for (const [r, cells] of rows.entries()) {
    let column = 0
    for (const { text, across, down } of cells) {
      while (covered.has(`${r}/${column}`)) column++
      const part = r < head ? 'head' : r === rows.length - 1 ? 'end' : 'body'
      sheet.cells.push({ row: sheet.row + r, column, text, part })
      // workbooks draw the lines around a merged cell by what its hidden cells have
      for (let d = 0; d < down; d++)
        for (let a = 0; a < across; a++) if (d + a > 0) sheet.cells.push({ row: sheet.row + r + d, column: column + a, text: '', part })
      merge(sheet.row + r, column, across, down)
      for (let d = 0; d < down; d++) for (let a = 0; a < across; a++) covered.add(`${r + d}/${column + a}`)
      column += across
    }
  }
  sheet.row += rows.length
}

/** Formats of cells: text, 0.00, 0.00%, #,##0.00; each for the head, the body and the last row of a table, and without lines. */
const FORMATS = [49, 2, 10, 4] as const
const PARTS = ['head', 'body', 'end', undefined] as const
const styleOf = ({ part }: Cell, format: (typeof FORMATS)[number]): number => 1 + PARTS.indexOf(part) * FORMATS.length + FORMATS.indexOf(format)

function cellXml(cell: Cell): string {
  const { row, column, text } = cell
  const at = address(row, column)
  if (text === '') return `<c r="${at}" s="${styleOf(cell, 49)}"/>`
  if (/^-?\d+\.\d\d$/.test(text)) return `<c r="${at}" s="${styleOf(cell, 2)}"><v>${Number(text)}</v></c>`
  if (/^\d{1,3}(?:,\d{3})+\.\d\d$/.test(text)) return `<c r="${at}" s="${styleOf(cell, 4)}"><v>${Number(text.replaceAll(',', ''))}</v></c>`
  if (/^\d+\.\d\d%$/.test(text)) return `<c r="${at}" s="${styleOf(cell, 10)}"><v>${Number(text.slice(0, -1)) / 100}</v></c>`
  return `<c r="${at}" s="${styleOf(cell, 49)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** Rows as high as their text is long: no program has to lay them out anew. */
function rowXml(row: number, all: readonly Cell[], { widths, merges }: Sheet, size: number): string {
  const cells = [...all].sort((a, b) => a.column - b.column)
  const lines = cells.map(({ column, text }) => {
    const isMerged = merges.some(m => m.startsWith(`${address(row, column)}:`))
    const width = isMerged ? widths.slice(column).reduce((n, w) => n + w, 0) : (widths[column] ?? 10)
    return text.split('\n').reduce((n, t) => n + Math.ceil((2.2 * t.length + 2) / width), 0)
  })
  return `<row r="${row + 1}" ht="${(16 / 11) * size * Math.max(1, ...lines)}" customHeight="1">${cells.map(cellXml).join('')}</row>`
}

const PAPERS = { A3: 8, A4: 9, A5: 11 } as const

function sheetXml(sheet: Sheet, look: SheetLook): string {
  const { cells, merges, widths } = sheet
  const byRow = new Map<number, Cell[]>()
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell])
  const rows = [...byRow].sort((a, b) => a[0] - b[0]).map(([row, own]) => rowXml(row, own, sheet, look.size))
  const merged = merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.map(m => `<mergeCell ref="${m}"/>`).join('')}</mergeCells>` : ''
  const fit = look.scale === undefined && look.pagesWide === 1
  const size = `paperSize="${PAPERS[look.paper]}" ${look.scale === undefined ? '' : `scale="${look.scale}" `}${look.isOverThenDown ? 'pageOrder="overThenDown" ' : ''}`
  const page = `<pageSetup ${size}orientation="${look.isAcross ? 'landscape' : 'portrait'}" ${fit ? 'fitToWidth="1" fitToHeight="0"' : ''}/>`
  const edges = `${look.head && `<oddHeader>${escaped(look.head)}</oddHeader>`}${look.foot && `<oddFooter>${escaped(look.foot)}</oddFooter>`}`
  const own = { horizontalCentered: look.isCentred, gridLines: look.printsGrid, headings: look.printsAddresses }
  const asked = Object.entries(own).flatMap(([name, isOn]) => (isOn ? [`${name}="1"`] : []))
  const options = asked.length > 0 ? `<printOptions ${asked.join(' ')}/>` : ''
  const columns = widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`)
  return `<worksheet xmlns="${MAIN}">${fit ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}<cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>${merged}${options}${page}${edges && `<headerFooter>${edges}</headerFooter>`}</worksheet>`
}

function stylesXml(look: SheetLook): string {
  const side = (name: string, style: string): string =>
    style === 'none' ? `<${name}/>` : `<${name} style="${style}"><color rgb="${look.colour}"/></${name}>`
  const border = (across: boolean, part: (typeof PARTS)[number]): string => {
    if (part === undefined) return '<border/>'
    const [top, bottom] = look.isOfThreeLines ? [part === 'head', part !== 'body'] : [across, across]
    const upright = look.isOfThreeLines ? 'none' : look.upright
    return `<border>${side('left', upright)}${side('right', upright)}${side('top', top ? look.across : 'none')}${side('bottom', bottom ? look.across : 'none')}</border>`
  }
  const fills = [look.headFill ?? look.fill, look.fill].map(colour =>
    colour
      ? `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`
      : '<fill><patternFill patternType="none"/></fill>',
  )
  const formats = PARTS.flatMap((part, i) =>
    FORMATS.map(id => {
      const horizontal = id === 49 && part !== undefined ? ` horizontal="${look.setting}"` : ''
      return `<xf numFmtId="${id}" fontId="0" fillId="${part === undefined ? 0 : part === 'head' ? 2 : 3}" borderId="${i}" applyNumberFormat="1" applyBorder="1" applyFill="1" applyAlignment="1"><alignment wrapText="1" vertical="center"${horizontal}/></xf>`
    }),
  )
  return `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="${look.size}"/><name val="Noto Serif CJK SC"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.join('')}</fills><borders count="4">${PARTS.map(part => border(look.across !== 'none', part)).join('')}</borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf/>${formats.join('')}</cellXfs></styleSheet>`
}

/** The columns that are printed again leave room for any other: one that is wider would be cut off at the edge of the page. */
const fits = ([first = 0, second = 0, ...others]: readonly number[]): boolean => first + second + Math.max(...others) <= TEXT_WIDTH

/** Rows and columns that are printed again on each page. */
function printTitles(sheets: readonly Sheet[], { repeatsHead, repeatsTitle, repeatsNames }: SheetLook): string {
  const names = sheets.flatMap(({ name, head, widths }, i) => {
    if (!head) return []
    const names = fits(widths) ? '$A:$B' : '$A:$A'
    const own = [
      ...(repeatsNames && widths.length > 3 ? [names] : []),
      ...(repeatsHead || repeatsTitle ? [`$${repeatsTitle ? 1 : head[0] + 1}:$${head[1] + 1}`] : []),
    ]
    return own.length === 0
      ? []
      : [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${own.map(o => `'${name}'!${o}`).join(',')}</definedName>`]
  })
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`
}

export function xlsxOf(parts: readonly Part[], own: Partial<SheetLook> = {}): Uint8Array {
  const look = { ...USUAL_SHEETS, ...own }
  const sheets = sheetsOf(parts, look)
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets.map((s, i) => `<sheet name="${s.name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>${printTitles(sheets, look)}</workbook>`,
    'xl/styles.xml': stylesXml(look),
  }
  for (const [i, sheet] of sheets.entries()) files[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, look)
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)])), {
    mtime: new Date(2030, 0, 1),
  })
}
