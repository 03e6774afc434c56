/** A table as caption rows, header rows and body rows, with spans restored where the file does not tell them. */
import { amountOfCell, type Cell, squeeze, type Table } from '@jixiao/core'
import { functionalClassNamed } from './functional-classes.ts'

export interface TableGrid {
  readonly table: Table
  readonly width: number
  /** The cell that covers each position. */
  readonly cells: readonly (readonly (Cell | undefined)[])[]
  /** Rows above the header: title, body, unit. */
  readonly caption: readonly number[]
  readonly header: readonly number[]
  readonly body: readonly number[]
  /** Header words of each column, from the top down to the leaf, without white space and repetition. */
  readonly labels: readonly ColumnLabel[]
}

export interface ColumnLabel {
  readonly index: number
  /** Words of the lowest header row that has any for this column; "" when there is none. */
  readonly leaf: string
  /** All words of the column from the top to the leaf, joined by "/". */
  readonly path: string
}

const HEADER_WORD =
  /^(?:序号|行次|栏次|收入|支出|本年收入|本年支出|资金性质|资金来源|支出(?:功能|经济|部门).*|类|款|项|.*科目(?:编码|代码|名称)?|(?:收入|支出)?项目(?:名称|内容|类别|按.*)?|(?:收入|支出)(?:内容|项目)|功能分类.*|经济分类.*|编码|名称|.*(?:编码|代码)|.*(?:功能|经济)(?:科目)?分类(?:科目)?|单位|部门|.*(?:单位|部门)名称|(?:项目|主管|预算)(?:单位|部门)|.*(?:类别|大类|类型|形式|品目)|机关运行(?:经)?费.*|.*(?:预算|决算|执行|完成|统计|安排)数|金额|预算|决算|合计|小计|总计|基本支出.*|项目支出.*|.*经费(?:小计|合计|预算数)?|数量|单价|价值|计量单位|.*(?:名称|序号|来源|份额|方式)|.*采购金额.*|预算资金|.*预留.*|备注|.*(?:拨款|收入|支出|补助|资金|结转|结余|核拨|购置费|维护费|接待费|会议费|培训费|差额|基金|预算)|因公出国.*|公务.*|.*(?:增减|比上年|增长|占比|比例).*)$/
const STRICT_HEADER = /^(?:序号|行次|栏次|项目|.*科目(?:编码|代码|名称))$/
const NUMBERED = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．])/
const CODE = /^\d{3}(?:\d{2}){0,2}$/
const MOST_CAPTION_ROWS = 12

/** Words of a header cell: without white space and without bracketed units. */
export const headerWords = (text: string): string =>
  squeeze(text).replace(/[([][^)\]]*[)\]]/g, remark => (/分类/.test(remark) ? remark.slice(1, -1) : ''))

const MOST_HEADER_LETTERS = 40
const grids = new WeakMap<Table, TableGrid>()

/** The grid of a table; several recognisers ask for the same one. */
export function gridOf(table: Table): TableGrid {
  const known = grids.get(table)
  if (known) return known
  const made = makeGrid(table)
  grids.set(table, made)
  return made
}

function makeGrid(table: Table): TableGrid {
  const width = table.columns
  const cells: (Cell | undefined)[][] = table.rows.map(() => Array.from({ length: width }, () => undefined))
  for (const row of table.rows)
    for (const cell of row.cells)
      for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
        for (let c = cell.column; c < cell.column + cell.colSpan && c < width; c++) {
          const line = cells[r]
          if (line) line[c] ??= cell
        }
  const { caption, header, body } = splitRows(table, cells)
  return { table, width, cells, caption, header, body, labels: labelsOf(table, cells, header, width) }
}

function splitRows(table: Table, cells: readonly (readonly (Cell | undefined)[])[]): { caption: number[]; header: number[]; body: number[] } {
  const caption: number[] = []
  const header: number[] = []
  const body: number[] = []
  let isNumbered = false
  for (const [index, row] of table.rows.entries()) {
    if (body.length > 0) {
      body.push(index)
      continue
    }
    const words = row.cells.map(c => squeeze(c.text)).filter(t => t !== '')
    if (header.length === 0) {
      if (isHeaderRow(words)) header.push(index)
      else if (index < MOST_CAPTION_ROWS && !words.some(isFigure)) caption.push(index)
      else body.push(index)
    } else if (!isNumbered && isNumbering(words)) {
      header.push(index)
      isNumbered = true
    } else if (!isNumbered && (isHeaderRow(words) || isRestOfHeader(index, words, cells))) header.push(index)
    else body.push(index)
  }
  while (header[0] !== undefined && reachesDown(table, caption.at(-1), header[0])) header.unshift(caption.pop() ?? 0)
  return { caption, header, body }
}

/** A row of several words, one of which stands beside the rows of the header too, is a row of the header, whatever its words. */
const reachesDown = (table: Table, row: number | undefined, header: number): boolean => {
  const printed = row === undefined ? [] : (table.rows[row]?.cells ?? []).filter(c => c.text.trim() !== '')
  return printed.length > 1 && printed.some(c => c.row + c.rowSpan > header)
}

const isFigure = (word: string): boolean => CODE.test(word) || (/\d/.test(word) && typeof amountOfCell(word, '元') === 'object')

function isHeaderRow(words: readonly string[]): boolean {
  if (words.length < 2 || words.some(isFigure)) return false
  // 国有资本经营预算支出 is a class of expenditure, and the head above the columns of its own table
  const isBelowLabel = words.some(w => STRICT_HEADER.test(headerWords(w)))
  const known = words.filter(
    w =>
      w.length <= MOST_HEADER_LETTERS &&
      HEADER_WORD.test(headerWords(w)) &&
      !NUMBERED.test(w) &&
      (isBelowLabel || functionalClassNamed(w) === undefined),
  ).length
  return known >= 2 && known * 10 >= words.length * 6
}

/** One word alone (科目编码 above 类, 款, 项) while the labels beside it reach down from the rows above. */
const isRestOfHeader = (row: number, words: readonly string[], cells: readonly (readonly (Cell | undefined)[])[]): boolean =>
  words.length === 1 &&
  HEADER_WORD.test(headerWords(words[0] ?? '')) &&
  (cells[row] ?? []).every(c => c !== undefined && (c.row < row || c.text.trim() !== ''))

/** The row that numbers the columns: 栏次 1 2 3 … */
function isNumbering(words: readonly string[]): boolean {
  if (words.some(w => w === '栏次')) return true
  const numbers = words.filter(w => /^\d{1,2}$/.test(w)).map(Number)
  return numbers.length >= 2 && numbers.length >= words.length - 2 && numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1)
}

function labelsOf(table: Table, cells: readonly (readonly (Cell | undefined)[])[], header: readonly number[], width: number): ColumnLabel[] {
  const rows = header.filter(r => !isNumbering((table.rows[r]?.cells ?? []).map(c => squeeze(c.text)).filter(t => t !== '')))
  const lines: string[][] = []
  for (const r of [...rows].reverse()) {
    const own = Array.from({ length: width }, (_, c) => headerWords(cells[r]?.[c]?.text ?? ''))
    const below = lines[0]
    const printed = table.rows[r]?.cells ?? []
    const reach = Math.max(0, ...printed.map(c => c.column + c.colSpan))
    const isOpen = (cells[r] ?? []).slice(reach).every(c => c === undefined)
    const isShort = below !== undefined && reach < width && isOpen && printed.every(c => c.colSpan === 1)
    lines.unshift(
      isShort
        ? restoreSpans(
            printed.map(c => headerWords(c.text)),
            below,
          )
        : own,
    )
  }
  return Array.from({ length: width }, (_, index) => {
    const words: string[] = []
    for (const line of lines) {
      const word = line[index] ?? ''
      // 合计 of the first row below the names, where a form prints it in the head
      if (word === '合计' && /(?:编码|代码|名称)$/.test(words.at(-1) ?? '')) continue
      if (word !== '' && words.at(-1) !== word) words.push(word)
    }
    return { index, leaf: words.at(-1) ?? '', path: words.join('/') }
  })
}

/**
 * Upper header cells over the columns they head, where the file gives only their order (DOMAIN 0.3): an empty cell below means a
 * cell merged downwards, a run of filled ones a cell merged sideways.
 */
export function restoreSpans(above: readonly string[], below: readonly string[]): string[] {
  let segments: number[][] = []
  for (const [c, word] of below.entries()) {
    const last = segments.at(-1)
    if (word !== '' && last && below[last[0] ?? 0] !== '') last.push(c)
    else segments.push([c])
  }
  const splits: readonly ((run: readonly number[]) => number)[] = [
    run => run.findIndex((c, i) => i > 0 && below[c] === below[run[0] ?? 0]),
    run =>
      run.findIndex((_, i) => i > 0 && /名称$|^项目$/.test(below[run[i - 1] ?? 0] ?? '') && /合计|小计|预算数|金额/.test(below[run[i] ?? 0] ?? '')),
  ]
  for (const at of splits)
    for (let i = 0; i < segments.length && segments.length < above.length; i++) {
      const run = segments[i] ?? []
      const cut = run.length > 1 ? at(run) : -1
      if (cut > 0) segments = [...segments.slice(0, i), run.slice(0, cut), run.slice(cut), ...segments.slice(i + 1)]
    }
  const out = below.map(() => '')
  if (segments.length !== above.length) return out
  for (const [i, run] of segments.entries()) for (const c of run) out[c] = above[i] ?? ''
  return out
}
