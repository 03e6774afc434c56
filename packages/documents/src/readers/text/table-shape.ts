/** How many columns a table has, which rows are its captions and its head; where one table ends and the next begins. */
import { frequentLength, wholeIndicatorRows, wholeRows } from './broken-rows.ts'
import { type RawRow, type RawTable, textsOf } from './raw-table.ts'
import { isCaption, isColumnNumbering, isLabel } from './words-of-tables.ts'

export interface TableShape {
  readonly rows: readonly RawRow[]
  readonly columns: number
  /** Number of cells a row of this table usually has. */
  readonly usual: number
  /** Rows before the head that say whose, when, in what unit. */
  readonly captions: number
  /** Rows of the head behind the captions, without the row that numbers the columns; 0 when it has none. */
  readonly head: number
  /** A row 栏次 follows the head. */
  readonly hasNumbering: boolean
  /** A form: labels and values side by side, rows of their own lengths, no head for all columns. */
  readonly isForm: boolean
}

const MOST_CAPTIONS = 3
const MOST_HEAD_ROWS = 3

/** Tables that were printed one after the other without text between them. */
export function splitTables(table: RawTable): RawTable[] {
  const starts = table.rows.flatMap((row, i) => (startsTable(table, row, i) ? [i] : []))
  if (starts.length === 0) return [table]
  const bounds = [0, ...starts, table.rows.length]
  return bounds.slice(1).map((to, i) => ({ by: table.by, rows: table.rows.slice(bounds[i], to) }))
}

/**
 * A row 一级指标 | 二级指标 | … begins the table of indicators when the rows before it are of another make (budget, spending plan).
 * Captions behind a double gap begin a new table.
 */
function startsTable(table: RawTable, row: RawRow, i: number): boolean {
  const before = table.rows[i - 1]
  if (!before || table.by === 'rows' || row.cells.length < 2 || before.cells.length === row.cells.length) return false
  const texts = textsOf(row)
  if (texts[0] === '一级指标' && texts.every(t => t !== '' && isLabel(t))) return true
  return row.gap >= 2 && isCaptionRow(texts) && !isCaptionRow(textsOf(before))
}

export function shapeOf(table: RawTable): TableShape {
  const captions = captionRows(table.rows)
  const below = table.rows.slice(captions)
  const whole = table.by === 'cells' ? wholeRows(below, MOST_HEAD_ROWS + 1) : evenRows(below)
  const numbering = whole.rows.slice(0, MOST_HEAD_ROWS + 1).findIndex(r => isColumnNumbering(textsOf(r)))
  const isForm = numbering < 0 && (whole.share < 0.5 || hasHeadInside(below) || isLabelledValues(textsOf(below[0] ?? { cells: [], line: 0, gap: 0 })))
  const body = !isForm ? whole.rows : table.by === 'cells' ? wholeIndicatorRows(below) : below
  const head = isForm ? 0 : numbering >= 0 ? numbering : headRows(body, whole.length)
  const rows = [...table.rows.slice(0, captions), ...body]
  const widest = rows.reduce((most, r) => Math.max(most, table.by === 'cells' ? r.cells.length : printedLength(r)), 1)
  return { rows, columns: Math.max(widest, whole.length), usual: whole.length, captions, head, hasNumbering: numbering >= 0, isForm }
}

/** One line, one row: nothing to restore. */
function evenRows(rows: readonly RawRow[]): { readonly rows: readonly RawRow[]; readonly length: number; readonly share: number } {
  const length = frequentLength(rows)
  return { rows, length, share: rows.length === 0 ? 1 : rows.filter(r => r.cells.length === length).length / rows.length }
}

/** A TAB too many at the end of one line does not widen the table. */
const printedLength = (row: RawRow): number => row.cells.findLastIndex(c => c.text !== '' || (c.stripped?.length ?? 0) > 0) + 1

/** Rows at the top that hold only the title, or 单位：, 预算年度：, 编制部门：. */
function captionRows(rows: readonly RawRow[]): number {
  let count = 0
  for (const row of rows.slice(0, Math.min(MOST_CAPTIONS, rows.length - 1))) {
    const texts = textsOf(row)
    const filled = texts.filter(t => t !== '')
    const isTitle = filled.length === 1 && isLabel(filled[0] ?? '') && (texts[0] === filled[0] || /表$/.test(filled[0] ?? ''))
    if (!isTitle && !isCaptionRow(texts)) break
    count++
  }
  return count
}

const isCaptionRow = (texts: readonly string[]): boolean => {
  const filled = texts.filter(t => t !== '')
  return filled.length <= 4 && filled.some(isCaption)
}

/** The head of the indicators stands in the middle of a form. */
const hasHeadInside = (body: readonly RawRow[]): boolean =>
  body.some((r, i) => i > 1 && r.cells.some(c => c.text === '一级指标' || c.text === '三级指标'))

const FORM_LABEL =
  /^(?:项目(?:名称|编码|代码|负责人|类[别型]|属性)|(?:项目)?(?:主管|实施|填报|预算)(?:部门|单位)(?:[(（].*[)）])?|联系(?:人|电话)|预算(?:数|金额)|资金总额)$/

/** 项目名称 | … | 主管部门 | …: labels and values take turns. */
const isLabelledValues = (texts: readonly string[]): boolean =>
  [0, 2].every(i => FORM_LABEL.test(texts[i] ?? '')) && [1, 3].every(i => !FORM_LABEL.test(texts[i] ?? ''))

/** Rows of labels at the top: a further one belongs to the head when it names what the row above leaves open. */
function headRows(body: readonly RawRow[], usual: number): number {
  const [first, second] = body
  if (!first || !isHeadRow(textsOf(first))) return 0
  let count = 1
  while (count < MOST_HEAD_ROWS && count < body.length) {
    const [above, row] = [body[count - 1], body[count]]
    if (!above || !row || !continuesHead(textsOf(above), textsOf(row), usual)) break
    count++
  }
  // labels that leave the last places open are no head but the first row of a form: 项目名称 | … | 实施单位 | … | | |
  const opens = count === 1 && second !== undefined && first.cells.length > 2 && first.cells.slice(-2).every(c => c.text === '')
  return opens ? 0 : count
}

const isHeadRow = (texts: readonly string[]): boolean => {
  const filled = texts.filter(t => t !== '')
  return filled.length >= Math.min(2, texts.length) && filled.length > 0 && filled.every(isLabel)
}

function continuesHead(above: readonly string[], row: readonly string[], usual: number): boolean {
  const filled = row.filter(t => t !== '')
  if (filled.length === 0 || !filled.every(isLabel)) return false
  // merged labels that stand once: fewer above than below
  if (above.length < row.length && (above[0] === '' || above.every(t => t !== '')))
    return row.length === usual || (row[0] === '' && row.length < usual)
  return leavesPlacesOpen(above, row)
}

/** Merged labels that leave empty places: every label below stands under a span, and no place stays without a label. */
function leavesPlacesOpen(above: readonly string[], row: readonly string[]): boolean {
  let isUnderSpan = false
  let hasSpan = false
  for (let i = 0; i < Math.max(above.length, row.length); i++) {
    const [up, low, nextUp, nextLow] = [above[i] ?? '', row[i] ?? '', above[i + 1] ?? '', row[i + 1] ?? '']
    if (up !== '') {
      isUnderSpan = low !== ''
      if (isUnderSpan && (nextUp !== '' || nextLow === '')) return false
    } else if (low === '' || !isUnderSpan) return false
    hasSpan ||= isUnderSpan
  }
  return hasSpan
}
