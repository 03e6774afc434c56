/** Finds the indicator tables of a document: title lines, head rows, header, body rows of each. */
import { type Block, type Cell, type ReadDocument, squeeze } from '@jixiao/core'
import { byProject } from './by-project.ts'
import { type Column, columnsOf } from './indicator-columns.ts'
import { levelOneOf } from './indicator-words.ts'
import { type Line, linesOf, printedCells, type RowLine, type TextLine } from './table-lines.ts'

export interface IndicatorTable {
  /** The lines above the table, the nearest last; a title that stands in the grid is one of them. */
  readonly titles: readonly TextLine[]
  /** Rows between the title and the header: labels and values. */
  readonly head: readonly RowLine[]
  readonly header: RowLine
  readonly columns: readonly Column[]
  /** A second line of heads: the causes of a deviation, the grades of likelihood (DOMAIN.md 4.2). */
  readonly subHeader?: RowLine
  readonly body: readonly RowLine[]
}

/** "…绩效目标表", "财政项目支出绩效目标填报表", "部门预算项目绩效自评表", "…经费绩效表". */
const TITLE = /绩效(?:目标|自评价?|评价|执行|运行)?.{0,8}表(?:[(（].*[)）])?$/
export const isTableTitle = (text: string): boolean => {
  if (text.length > 90 || !/表/.test(text)) return false
  const word = squeeze(text)
  return word.length <= 60 && TITLE.test(word)
}

/** Rows that only stand at the top of a project's table. */
const TOP_ROW = /^(?:[一1][、.]?基本情况|项目名称|项目编码|项目代码|预算部门名称|项目基本信息)[:：]?/
/** What a page leaves between two halves of a table: its number. */
const PAGE_NUMBER = /^[-—–\s第]*\d{1,4}[-—–\s页]*$/
const MOST_TITLES = 8

/** Found once a document: the face and three recognisers ask for them. */
const found = new WeakMap<readonly Block[], readonly IndicatorTable[]>()

export function indicatorTablesIn(document: Pick<ReadDocument, 'blocks'>): readonly IndicatorTable[] {
  const known = found.get(document.blocks)
  if (known) return known
  const tables = tablesIn(linesOf(document)).flatMap(byProject)
  found.set(document.blocks, tables)
  return tables
}

function tablesIn(lines: readonly Line[]): readonly IndicatorTable[] {
  const found: IndicatorTable[] = []
  let titles: TextLine[] = []
  let head: RowLine[] = []
  let open: { header: RowLine; columns: readonly Column[]; subHeader?: RowLine; body: RowLine[] } | null = null
  const close = () => {
    if (open) found.push({ titles, head, ...open })
    if (open || head.length > 0) titles = []
    open = null
    head = []
  }
  for (const line of lines) {
    if (line.kind === 'text') {
      if (line.text.trim() === '' || (open && PAGE_NUMBER.test(line.text.trim()))) continue
      close()
      titles = [...titles.slice(1 - MOST_TITLES), line]
      continue
    }
    const printed = printedCells(line)
    const first = printed[0]
    if (!first) continue
    if ((open ?? head[0]) && (open?.header ?? head[0])?.place.sheet !== line.place.sheet) close()
    if (printed.length === 1 && isTableTitle(first.text)) {
      close()
      titles = [...titles.slice(1 - MOST_TITLES), { kind: 'text', block: line.block, text: first.text, place: first.place }]
      continue
    }
    const above: RowLine[] = open?.body ?? head
    const header = withHeadsAbove(line, above.at(-1))
    const columns = columnsOf(header)
    if (columns) {
      if (header !== line) above.pop()
      // a header repeated on the next page goes on with the same table; one behind the last level begins another
      if (open && !isAtEnd(open.body)) {
        open.columns = columns
        continue
      }
      if (open) close()
      open = { header, columns, body: [] }
    } else if (open && isSubHeader(printed)) {
      open.subHeader ??= line
    } else if (open && printed.slice(0, 2).some(c => TOP_ROW.test(squeeze(c.text)))) {
      close()
      head = [line]
    } else if (open) open.body.push(line)
    else head.push(line)
  }
  close()
  return found
}

/** The row with the heads of the line above it that reach down into it, where 绩效指标 stands above the levels: a header of two lines. */
function withHeadsAbove(line: RowLine, above: RowLine | undefined): RowLine {
  if (above?.block !== line.block || !above.cells.some(c => c.colSpan > 1 && /^.{0,6}指标$/.test(squeeze(c.text.slice(0, 20))))) return line
  const rows = (line.place.row ?? 0) - (above.place.row ?? 0)
  const reaching = above.cells.filter(c => c.rowSpan > rows)
  return reaching.length === 0 ? line : { ...line, cells: [...reaching, ...line.cells].sort((a, b) => a.column - b.column) }
}

/** Heads that stand below 偏差原因分析 and 完成目标可能性. */
const SUB_HEAD = /^(?:经费保障|制度保障|人员保障|硬件条件?保障|其他|原因(?:说明|分析)|确定能|有可能|(?:完全)?不可能|指标值|(?:计量|度量)?单位)$/
const isSubHeader = (printed: readonly Cell[]): boolean => printed.length > 1 && printed.every(c => SUB_HEAD.test(squeeze(c.text.slice(0, 20))))

const isAtEnd = (body: readonly RowLine[]): boolean => {
  const words = (body.at(-1)?.cells ?? []).slice(0, 3).map(c => levelOneOf(c.text).name)
  return words.some(w => /满意|^总分|^合计/.test(w))
}
