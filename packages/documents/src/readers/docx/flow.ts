/** What stands in a Word document, in reading order, before it becomes blocks. The readers of docx and doc both give this. */

export type Flow = FlowParagraph | FlowTable

export interface FlowParagraph {
  readonly kind: 'paragraph'
  /** As printed, with its number; a line feed where the line is broken by hand. */
  readonly text: string
  /** 1-based index of the paragraph in the order of the file: Word files have no lines, and paragraphs can be found again. */
  readonly line: number
  readonly page: number
  readonly level?: number
  /** Codes of fields and where their results begin in the text. */
  readonly codes?: readonly FieldCode[]
}

export interface FieldCode {
  readonly text: string
  readonly at: number
}

/** Every row covers each column once, with the cells that span down from above. */
export interface FlowTable {
  readonly kind: 'table'
  readonly columns: number
  readonly rows: readonly (readonly FlowCell[])[]
}

export interface FlowCell {
  readonly content: readonly Flow[]
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
}

/** A row as the file gives it. */
export interface GivenRow {
  /** Empty positions before the first cell. */
  readonly before: number
  readonly cells: readonly GivenCell[]
  /** And behind the last. */
  readonly after?: number
}

export interface GivenCell {
  readonly content: readonly Flow[]
  readonly colSpan: number
  /** Goes on with the cell above. */
  readonly goesOn: boolean
  /** A cell that others may go on with. */
  readonly isMerged: boolean
  /** In twips, where it is known. */
  readonly width?: number
}

/** Edges that are nearer (in twips) are the same. */
const SAME_EDGE = 200

/** Rows claim different numbers of columns: what a program shows goes by the widths of their cells. */
export const isRagged = (rows: readonly GivenRow[]): boolean => new Set(rows.map(columnsOf)).size > 1

const columnsOf = (row: GivenRow): number => row.before + row.cells.reduce((n, c) => n + c.colSpan, 0) + (row.after ?? 0)

/** Rows with their columns by the widths of their cells; undefined where these do not tell them. */
export function spansByWidth(rows: readonly GivenRow[]): readonly GivenRow[] | undefined {
  if (rows.some(r => r.before > 0 || (r.after ?? 0) > 0 || r.cells.some(c => !c.width))) return undefined
  const edgesOf = ({ cells }: GivenRow): readonly number[] => {
    const own = [0]
    for (const { width = 0 } of cells) own.push((own.at(-1) ?? 0) + width)
    return own
  }
  const edges: number[] = []
  // rows of many cells know the columns best
  for (const row of [...rows].sort((a, b) => b.cells.length - a.cells.length))
    for (const edge of edgesOf(row)) if (!edges.some(e => Math.abs(e - edge) <= SAME_EDGE)) edges.push(edge)
  edges.sort((a, b) => a - b)
  const indexOf = (edge: number): number =>
    edges.reduce((best, e, i) => (Math.abs(e - edge) < Math.abs((edges[best] ?? Number.POSITIVE_INFINITY) - edge) ? i : best), 0)
  const out = rows.map(row => {
    const at = edgesOf(row).map(indexOf)
    return { ...row, cells: row.cells.map((c, i) => ({ ...c, colSpan: (at[i + 1] ?? 0) - (at[i] ?? 0) })) }
  })
  return out.every(r => r.cells.every(c => c.colSpan > 0)) ? out : undefined
}

/** Rows with their cells at their columns: merged cells stand once, missing cells are empty ones. */
export function gridFrom(given: readonly GivenRow[]): FlowTable {
  const columns = given.reduce((most, row) => Math.max(most, row.before + row.cells.reduce((n, c) => n + c.colSpan, 0)), 1)
  type Open = { -readonly [K in keyof FlowCell]: FlowCell[K] }
  let open = new Map<number, Open>()
  const rows = given.map(row => {
    const cells: Open[] = []
    const next = new Map<number, Open>()
    let column = 0
    const empty = (to: number): void => {
      if (column < to) cells.push({ content: [], column, colSpan: to - column, rowSpan: 1 })
      column = Math.max(column, to)
    }
    empty(row.before)
    for (const { content, colSpan, goesOn, isMerged } of row.cells) {
      const above = goesOn ? open.get(column) : undefined
      if (above?.colSpan === colSpan) {
        above.rowSpan++
        next.set(column, above)
      } else {
        const cell = { content, column, colSpan, rowSpan: 1 }
        cells.push(cell)
        if (isMerged || goesOn) next.set(column, cell)
      }
      column += colSpan
    }
    empty(columns)
    open = next
    return cells
  })
  return { kind: 'table', columns, rows }
}
