/** Which cell of a row belongs to which column, also when the row slipped to the left or right. */
import type { Cell } from '@jixiao/core'
import { type Column, columnAt } from './indicator-columns.ts'
import { type CellKind, type ColumnRole, cellKind } from './indicator-words.ts'
import { printedCells, type RowLine } from './table-lines.ts'

export interface AlignedRow {
  readonly cells: ReadonlyMap<ColumnRole, Cell>
  /** Cells stood off their columns and were put right by what they hold. */
  readonly isShifted: boolean
  /** The row is too short or too long and nothing tells which cell is missing. */
  readonly isUnsure: boolean
}

/** 成本指标, 满意度指标 name a first and a second level: the first when a second level follows. */
function kindsOf(cells: readonly Cell[]): readonly CellKind[] {
  const kinds = cells.map(c => cellKind(c.text))
  return kinds.map((k, i) => (k.level1 && k.level2 ? { ...k, isEither: kinds[i + 1]?.level2 ? 'level1' : 'level2' } : k))
}

/** How well a cell suits a column; negative when it speaks against it. */
function fit(kind: CellKind, role: ColumnRole | null): number {
  const isFigure = kind.value || kind.number
  if (kind.isEither && (role === 'level1' || role === 'level2')) return kind.isEither === role ? 3 : 1
  switch (role) {
    case 'level1':
      return kind.level1 ? 3 : -3
    case 'level2':
      return kind.level2 ? 3 : kind.level1 || isFigure ? -3 : -1
    case 'name':
      return isFigure ? -2 : 1
    case 'description':
      return isFigure ? -2 : 0
    case 'basis':
    case 'reason':
    case 'likelihood':
    case 'remark':
    case 'project':
      return isFigure ? -1 : 0
    case 'target':
    case 'actual':
    case 'progress':
    case 'expected':
    case 'attained':
      return kind.value ? 2 : kind.number ? 1 : 0
    case 'score':
    case 'weight':
    case 'points':
      return kind.number ? 2 : -3
    case 'term':
      return 0
    case 'unit':
      return kind.unit ? 2 : -1
    case 'operator':
      return kind.operator ? 2 : -2
    default:
      return kind.caption ? 1 : -2
  }
}

/** Of two columns that suit a cell alike it belongs to the one where it is printed: a quarter of a point. */
const AS_PRINTED = 0.25
/** A shift must be better by more than this: a doubtful cell stays where it is printed. */
const MARGIN = 2
const CLEAN_MARGIN = 0.5
/** A line of one or two cells has too little in it to be put right. */
const FEWEST_CELLS = 3

export function alignRow(columns: readonly Column[], row: RowLine): AlignedRow {
  const cells = printedCells(row)
  const printedAt = cells.map(c => columnAt(columns, c.column))
  const kinds = kindsOf(cells)
  const isOutside = printedAt.includes(-1)
  const asPrinted = isOutside ? Number.NEGATIVE_INFINITY : printedAt.reduce((sum, at, i) => sum + fitAt(kinds, i, columns[at]) + AS_PRINTED, 0)
  const hasWrongLength = !row.hasSpans && row.cells.length !== columns.length
  const speaksAgainst = printedAt.some((at, i) => at < 0 || fitAt(kinds, i, columns[at]) < 0)
  if (!speaksAgainst && !hasWrongLength) return { cells: byRole(columns, cells, printedAt), isShifted: false, isUnsure: false }
  const best = cells.length < FEWEST_CELLS ? null : bestAlignment(columns, kinds, printedAt)
  // where a printed cell is in a wrong column and another reading has none that is, there is no doubt to allow for
  const isClean = speaksAgainst && best?.at.every((at, i) => fitAt(kinds, i, columns[at]) >= 0) === true
  if (best?.isOnly && best.total > asPrinted + (isClean ? CLEAN_MARGIN : MARGIN))
    return { cells: byRole(columns, cells, best.at), isShifted: best.at.some((at, i) => at !== printedAt[i]), isUnsure: false }
  return { cells: byRole(columns, cells, printedAt), isShifted: false, isUnsure: isOutside || isDoubtful(columns, cells.length, hasWrongLength, row) }
}

/** A short row whose printed cells do not reach the last column may have lost a cell anywhere; empty cells at its end alone are harmless. */
function isDoubtful(columns: readonly Column[], printed: number, hasWrongLength: boolean, row: RowLine): boolean {
  if (!hasWrongLength) return false
  const isFull = printed === row.cells.length || row.cells.slice(1).every(c => c.text.trim() !== '')
  return row.cells.length < columns.length ? isFull : false
}

const fitAt = (kinds: readonly CellKind[], i: number, column: Column | undefined): number => {
  const kind = kinds[i]
  return kind && column ? fit(kind, column.role) : 0
}

function byRole(columns: readonly Column[], cells: readonly Cell[], at: readonly number[]): ReadonlyMap<ColumnRole, Cell> {
  const found = new Map<ColumnRole, Cell>()
  for (const [i, cell] of cells.entries()) {
    const role = columns[at[i] ?? -1]?.role
    if (role && !found.has(role)) found.set(role, cell)
  }
  return found
}

interface Alignment {
  readonly at: readonly number[]
  readonly total: number
  /** No other alignment is as good. */
  readonly isOnly: boolean
}

/** No table of indicators is wider; every cell is tried in every column. */
const MOST_COLUMNS = 100

/** The best way to give the cells, in order, each its own column. A row has a dozen columns at most. */
function bestAlignment(columns: readonly Column[], kinds: readonly CellKind[], printedAt: readonly number[]): Alignment | null {
  if (kinds.length > columns.length || columns.length > MOST_COLUMNS) return null
  /** best[j]: the best alignment of the cells so far into the first j columns. */
  let best: (Alignment | null)[] = columns.map(() => ({ at: [], total: 0, isOnly: true }))
  best.unshift({ at: [], total: 0, isOnly: true })
  for (let i = 0; i < kinds.length; i++) {
    const next: (Alignment | null)[] = [null]
    for (let j = 1; j <= columns.length; j++) {
      const before = best[j - 1] ?? null
      const placed: Alignment | null = before && {
        at: [...before.at, j - 1],
        total: before.total + fitAt(kinds, i, columns[j - 1]) + (printedAt[i] === j - 1 ? AS_PRINTED : 0),
        isOnly: before.isOnly,
      }
      next.push(better(next[j - 1] ?? null, placed))
    }
    best = next
  }
  return best.at(-1) ?? null
}

function better(a: Alignment | null, b: Alignment | null): Alignment | null {
  if (!a || !b) return a ?? b
  if (a.total === b.total) return { ...a, isOnly: false }
  return a.total > b.total ? a : b
}
