/** A stretch of a Word 97–2003 file (its body, its footnotes) → flow: paragraphs, and tables from rows that tell their edges. */
import { type Flow, type FlowParagraph, type GivenCell, type GivenRow, gridFrom } from '../docx/flow.ts'
import { LIMITS, tooDeep, tooManyCells, tooManyColumns } from '../docx/limits.ts'
import type { ListLabels } from './list-labels.ts'
import { plainText, type TextState } from './paragraph-text.ts'
import type { CharacterLook, LookAt, ParagraphLook, RowShape } from './property-runs.ts'
import type { WordFile } from './word-file.ts'

export interface DocState extends TextState {
  readonly file: WordFile
  readonly paragraphAt: LookAt<ParagraphLook>
  readonly characterAt: LookAt<CharacterLook>
  readonly levelOf: (style: number) => number | undefined
  readonly labels: ListLabels
  line: number
  page: number
  hasBreaks: boolean
  /** The last paragraph ended with its page. */
  newPage: boolean
  cells: number
}

interface OpenTable {
  readonly rows: { readonly cells: readonly (readonly Flow[])[]; readonly shape: RowShape | undefined }[]
  row: (readonly Flow[])[]
  cell: Flow[]
}

/** Edges that are nearer (in twips) are the same. */
const SAME_EDGE = 20

/** Characters `from` to `to`. Throws Refusal when a limit is passed. */
export function readStretch(from: number, to: number, state: DocState): readonly Flow[] {
  const { text } = state.file
  const offsets = offsetsOf(state.file)
  const lookAt = (index: number): CharacterLook | undefined => state.characterAt(offsets(index))
  const flow: Flow[] = []
  const open: OpenTable[] = []
  const closeTo = (depth: number): void => {
    while (open.length > depth) {
      const table = open.pop()
      if (table) (open.at(-1)?.cell ?? flow).push(closed(table, state))
    }
  }
  for (let start = from; start < to; ) {
    let end = start
    while (end < to && !isEnd(text.charCodeAt(end))) end++
    const look = state.paragraphAt(offsets(Math.min(end, to - 1)))
    const depth = look?.isInTable ? Math.max(1, look.depth) : 0
    if (depth > LIMITS.tableDepth) throw tooDeep(depth)
    closeTo(depth)
    while (open.length < depth) open.push({ rows: [], row: [], cell: [] })
    const table = open.at(-1)
    if (look?.beginsPage && start > from && !state.newPage) nextPage(state)
    state.newPage = false
    const isRowEnd = look?.isRowEnd || look?.isInnerRowEnd
    if (table && isRowEnd) {
      if (table.cell.length > 0) table.row.push(table.cell)
      table.rows.push({ cells: table.row, shape: look?.row })
      table.row = []
      table.cell = []
    } else {
      const paragraph = paragraphOf(start, end, look, depth > 0, lookAt, state)
      if (!table && text[end] === '\x07') state.strayCells++
      if (!table) flow.push(paragraph)
      else {
        table.cell.push(paragraph)
        if (text[end] === '\x07' || look?.isInnerCellEnd) {
          table.row.push(table.cell)
          table.cell = []
        }
      }
    }
    if (text[end] === '\x0c') {
      nextPage(state)
      state.newPage = true
    }
    start = end + 1
  }
  closeTo(0)
  return flow
}

function nextPage(state: DocState): void {
  state.page++
  state.hasBreaks = true
}

/** Paragraph, cell, page or section ends. */
const isEnd = (code: number): boolean => code === 0x0d || code === 0x07 || code === 0x0c

function paragraphOf(
  start: number,
  end: number,
  look: ParagraphLook | undefined,
  isInside: boolean,
  lookAt: (index: number) => CharacterLook | undefined,
  state: DocState,
): FlowParagraph {
  state.line++
  const { text, codes } = plainText(state.file.text, start, end, lookAt, state)
  const level = look?.outline === undefined ? state.levelOf(look?.style ?? 0) : look.outline < 9 ? look.outline + 1 : undefined
  const label = look?.list && (isInside || text.trim() !== '') ? state.labels(look.list.id, look.list.level) : ''
  return {
    kind: 'paragraph',
    text: label + text,
    line: state.line,
    page: state.page,
    ...(level === undefined ? {} : { level }),
    ...(codes.length > 0 ? { codes: codes.map(c => ({ ...c, at: c.at + label.length })) } : {}),
  }
}

/** The byte at which a character stands; asked in order, so the piece is found at once. */
function offsetsOf({ pieces }: WordFile): (index: number) => number {
  let at = 0
  return index => {
    while (at > 0 && (pieces[at]?.from ?? 0) > index) at--
    while (at < pieces.length - 1 && (pieces[at]?.to ?? 0) <= index) at++
    const piece = pieces[at]
    return piece ? piece.offset + (index - piece.from) * piece.width : -1
  }
}

/** Columns are the edges of all rows together. */
function closed(table: OpenTable, state: DocState): Flow {
  if (table.cell.length > 0) table.row.push(table.cell)
  if (table.row.length > 0) table.rows.push({ cells: table.row, shape: undefined })
  const edges: number[] = []
  for (const edge of [...new Set(table.rows.flatMap(r => r.shape?.edges ?? []))].sort((a, b) => a - b))
    if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > SAME_EDGE) edges.push(edge)
  const indexOf = (edge: number): number => edges.findLastIndex(e => e <= edge + SAME_EDGE)
  const rows = table.rows.map(({ cells, shape }): GivenRow => {
    if (!shape) return { before: 0, cells: cells.map(content => ({ content, colSpan: 1, goesOn: false, isMerged: false })) }
    const given: GivenCell[] = []
    for (const [i, content] of cells.entries()) {
      const [left, right, merge] = [shape.edges[i], shape.edges[i + 1], shape.merges[i]]
      const colSpan = left === undefined || right === undefined ? 1 : Math.max(1, indexOf(right) - indexOf(left))
      const before = given.at(-1)
      if (merge?.goesOnLeft && before) given[given.length - 1] = { ...before, colSpan: before.colSpan + colSpan }
      else given.push({ content, colSpan, goesOn: merge?.goesOnAbove ?? false, isMerged: merge?.isMerged ?? false })
    }
    return { before: Math.max(0, indexOf(shape.edges[0] ?? 0)), cells: given }
  })
  const grid = gridFrom(rows)
  state.cells += grid.columns * rows.length
  if (grid.columns > LIMITS.columns) throw tooManyColumns(grid.columns)
  if (state.cells > LIMITS.cells) throw tooManyCells(state.cells)
  return grid
}
