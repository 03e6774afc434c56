/** A workbook in HTML as its program shows it: a tab for each sheet, letters and numbers at the edges, findings as boxes on their cells. */
import type { Block, Place } from '@jixiao/core'
import type { SheetsView, SheetView, SheetViewCell } from '@jixiao/documents'
import { escapeHtml } from './escape-html.ts'
import { attributes, type Mark } from './paper.ts'

/** Positions of one sheet that are shown; of larger ones its beginning and what stands around findings. */
const MOST_POSITIONS = 16_000
const ROWS_AROUND = 8
const [USUAL_WIDTH, HEAD_WIDTH] = [72, 44]
const MOST_COLUMNS = 256

export function writeSheets(view: SheetsView, blocks: readonly Block[], marks: readonly Mark[], lang: 'zh' | 'en'): string {
  const byCell = marksByCell(blocks, marks)
  const tabs = view.sheets.map((s, i) => {
    const count = new Set([...(byCell.get(s.name)?.values() ?? [])].flat().map(m => m.finding)).size
    const hidden = s.isHidden ? (lang === 'zh' ? '（隐藏）' : ' (hidden)') : ''
    return `<button type="button" role="tab" class="tab" data-tab="${i}" aria-selected="${i === 0}">${escapeHtml(s.name)}${hidden}${count > 0 ? ` <span class="count">${count}</span>` : ''}</button>`
  })
  const sheets = view.sheets.map(
    (s, i) =>
      `<div class="sheet-view" role="tabpanel" data-sheet="${i}" aria-label="${escapeHtml(s.name)}">${writeSheet(s, byCell.get(s.name) ?? new Map(), lang)}</div>`,
  )
  return `<div class="tabs" role="tablist">${tabs.join('')}</div>${sheets.join('\n')}`
}

type CellMarks = ReadonlyMap<string, readonly Mark[]>

/** By sheet, then by address. */
function marksByCell(blocks: readonly Block[], marks: readonly Mark[]): ReadonlyMap<string, CellMarks> {
  const sheets = new Map<string, Map<string, Mark[]>>()
  for (const mark of marks)
    for (const { sheet = '', address = '' } of placesOf(mark.at, blocks)) {
      const cells = sheets.get(sheet) ?? new Map<string, Mark[]>()
      sheets.set(sheet, cells)
      const list = cells.get(address)
      if (list) list.push(mark)
      else cells.set(address, [mark])
    }
  return sheets
}

/** A row is marked at each of its cells that print something, a table at its first. */
function placesOf(at: Mark['at'], blocks: readonly Block[]): readonly Place[] {
  const block = blocks[at.block]
  if (block?.kind !== 'table' || at.row === undefined) return block ? [block.place] : []
  const row = block.rows.find(r => r.index === at.row)?.cells ?? []
  const found = at.column === undefined ? row.filter(c => c.text !== '') : row.filter(c => c.column === at.column)
  return found.map(c => c.place)
}

function writeSheet(sheet: SheetView, marks: CellMarks, lang: 'zh' | 'en'): string {
  const columns = Math.min(sheet.columns, MOST_COLUMNS)
  const hidden = new Set(sheet.hiddenColumns)
  const widths = Array.from({ length: columns }, (_, c) => sheet.widths[c] ?? USUAL_WIDTH)
  const total = widths.reduce((a, b) => a + b, HEAD_WIDTH)
  const title = lang === 'zh' ? '隐藏的列' : 'hidden column'
  const head = widths.map((_, c) => `<th scope="col"${hidden.has(c) ? ` class="hid" title="${title}"` : ''}>${columnName(c)}</th>`).join('')
  const rows = writeRows(sheet, columns, marks, lang)
  const cut =
    sheet.columns > columns
      ? `<p class="left-out">${lang === 'zh' ? `只显示前 ${columns} 列，共 ${sheet.columns} 列。` : `The first ${columns} of ${sheet.columns} columns are shown.`}</p>`
      : ''
  return `${cut}<table class="grid" style="width:${total}px"><colgroup><col style="width:${HEAD_WIDTH}px">${widths.map(w => `<col style="width:${w}px">`).join('')}</colgroup><thead><tr><th></th>${head}</tr></thead><tbody>${rows}</tbody></table>`
}

function writeRows(sheet: SheetView, columns: number, marks: CellMarks, lang: 'zh' | 'en'): string {
  const byRow = new Map<number, SheetViewCell[]>()
  for (const cell of sheet.cells) {
    if (cell.column >= columns) continue
    const row = byRow.get(cell.row)
    if (row) row.push(cell)
    else byRow.set(cell.row, [cell])
  }
  const hidden = new Set(sheet.hiddenRows)
  const shown = shownRows(sheet, columns, marks)
  /** Columns that a cell from above still covers, and until which row. */
  const covered = new Map<number, number>()
  const out: string[] = []
  let row = 0
  while (row < sheet.rows) {
    if (!shown.has(row)) {
      const from = row
      while (row < sheet.rows && !shown.has(row)) row++
      const said = lang === 'zh' ? `第 ${from + 1}–${row} 行没有发现，没有显示` : `Rows ${from + 1}–${row} have no findings and are not shown`
      out.push(`<tr class="gap"><th></th><td colspan="${columns}">${said}</td></tr>`)
      continue
    }
    const cells = writeCells(byRow.get(row) ?? [], row, columns, covered, shown, marks)
    const isHidden = hidden.has(row)
    const title = isHidden ? ` class="hid" title="${lang === 'zh' ? '隐藏的行' : 'hidden row'}"` : ''
    out.push(`<tr style="height:${sheet.heights[row] ?? 20}px"><th scope="row"${title}>${row + 1}</th>${cells}</tr>`)
    row++
  }
  return out.join('\n')
}

/** All rows of a sheet of usual size. */
function shownRows({ rows }: SheetView, columns: number, marks: CellMarks): ReadonlySet<number> {
  const first = Math.max(1, Math.floor(MOST_POSITIONS / Math.max(1, columns)))
  const shown = new Set<number>()
  for (let r = 0; r < Math.min(rows, first); r++) shown.add(r)
  for (const address of marks.keys()) {
    const at = Number(/\d+$/.exec(address)?.[0] ?? 1) - 1
    if (at >= first) for (let r = Math.max(0, at - ROWS_AROUND); r <= Math.min(rows - 1, at + ROWS_AROUND); r++) shown.add(r)
  }
  return shown
}

function writeCells(
  cells: readonly SheetViewCell[],
  row: number,
  columns: number,
  covered: Map<number, number>,
  shown: ReadonlySet<number>,
  marks: CellMarks,
): string {
  const at = new Map(cells.map(c => [c.column, c]))
  let out = ''
  for (let column = 0; column < columns; ) {
    if ((covered.get(column) ?? -1) >= row) {
      column++
      continue
    }
    const cell = at.get(column)
    if (!cell) {
      out += '<td></td>'
      column++
      continue
    }
    const colSpan = Math.min(cell.colSpan, columns - column)
    let rowSpan = 1
    while (rowSpan < cell.rowSpan && shown.has(row + rowSpan)) rowSpan++
    if (rowSpan > 1) for (let c = column; c < column + colSpan; c++) covered.set(c, row + rowSpan - 1)
    const runsOver = colSpan === 1 && !cell.isFigure && !cell.look?.isWrapped && column + 1 < columns && !at.has(column + 1)
    out += writeCell(cell, { rowSpan, colSpan, runsOver }, marks.get(`${columnName(column)}${row + 1}`) ?? [])
    column += colSpan
  }
  return out
}

function writeCell(
  { text, look, isFigure }: SheetViewCell,
  { rowSpan, colSpan, runsOver }: { readonly rowSpan: number; readonly colSpan: number; readonly runsOver: boolean },
  marks: readonly Mark[],
): string {
  const classes = [isFigure ? 'n' : '', runsOver ? 'spill' : '', look?.isWrapped || text.includes('\n') ? 'wrap' : ''].filter(Boolean).join(' ')
  const styles = [
    ...(look?.align ? [`text-align:${look.align}`] : []),
    ...(look?.valign ? [`vertical-align:${look.valign === 'center' ? 'middle' : look.valign}`] : []),
    ...(look?.isBold ? ['font-weight:600'] : []),
    ...(look?.size ? [`font-size:${Math.round(Math.min(28, Math.max(8, look.size)) * 1.2)}px`] : []),
  ]
  const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
  const style = styles.length > 0 ? ` style="${styles.join(';')}"` : ''
  return `<td${spans}${attributes(marks, classes)}${style}>${escapeHtml(text).replaceAll('\n', '<br>')}</td>`
}

/** 0 → A, 26 → AA. */
function columnName(column: number): string {
  let name = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}
