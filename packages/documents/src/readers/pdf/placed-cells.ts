/** Cells of a table without vertical rulings: each stack of lines in its row, labels over the rows and columns that they name. */
import { plainText, type Span } from './rivers.ts'
import { areSetAtTop, type Cut, type Stack } from './stacks.ts'

export interface Placed {
  stack: Stack
  row: number
  rowSpan: number
  column: number
  colSpan: number
}

export interface Bands {
  /** Boundaries of the rows, one more than rows. */
  readonly ys: readonly number[]
  readonly columns: readonly Span[]
  /** Rows of the head. */
  readonly head: number
}

const ITEM = /^[一二三四五六七八九十]+、/
/** Half the height of a letter, in character sizes. */
const BODY = 0.3
/** Words are set in the middle of a place when they are off by no more, in character sizes. */
const CENTRED = 0.35

export function placedCells(stacks: readonly Stack[], { ys, columns, head }: Bands, rulings: readonly Cut[]): Placed[] {
  const rows = ys.length - 1
  const rowAt = (y: number): number =>
    Math.max(
      0,
      Math.min(
        rows - 1,
        ys.findLastIndex(at => at <= y),
      ),
    )
  const taken = Array.from({ length: rows }, () => new Array<Placed | undefined>(columns.length).fill(undefined))
  const placed: Placed[] = []
  const isFree = (p: Placed, row: number, column: number): boolean => {
    const other = taken[row]?.[column]
    return other === undefined || other === p
  }
  const put = (p: Placed): void => {
    for (let r = p.row; r < p.row + p.rowSpan; r++) for (let c = p.column; c < p.column + p.colSpan; c++) (taken[r] ?? [])[c] = p
  }
  // what stands in one row first: what reaches into two takes what they leave
  const reach = (s: Stack): readonly [number, number] => [rowAt(s.top - BODY * s.size), rowAt(s.bottom + BODY * s.size)]
  const bySpan = [...stacks].map(stack => ({ stack, at: reach(stack) })).sort((a, b) => a.at[1] - a.at[0] - (b.at[1] - b.at[0]))
  for (const { stack, at } of bySpan) {
    const [from, to] = at
    const p: Placed = { stack, row: from, rowSpan: to - from + 1, column: stack.column, colSpan: stack.colSpan }
    const fits = (): boolean =>
      Array.from({ length: p.rowSpan }, (_, r) => Array.from({ length: p.colSpan }, (_, c) => isFree(p, p.row + r, p.column + c)))
        .flat()
        .every(Boolean)
    if (!fits()) {
      p.row = rowAt((stack.top + stack.bottom) / 2)
      p.rowSpan = 1
      const free = Array.from({ length: p.colSpan }, (_, c) => p.column + c).filter(c => isFree(p, p.row, c))
      const [first] = free
      if (first === undefined) {
        // nothing is lost: it goes on with the cell that stands there
        const there = taken[p.row]?.[p.column]
        if (there) there.stack = { ...there.stack, pieces: [...there.stack.pieces, ...stack.pieces] }
        continue
      }
      p.column = first
      p.colSpan = free.filter((c, i) => c === first + i).length
    }
    placed.push(p)
    put(p)
  }
  const isRuledBetween = (row: number, column: number): boolean => {
    const [y, x] = [ys[row + 1] ?? 0, ((columns[column]?.x0 ?? 0) + (columns[column]?.x1 ?? 0)) / 2]
    return rulings.some(r => Math.abs(r.at - y) < 1 && r.from < x && r.to > x)
  }
  const isRuled = (row: number): boolean => rulings.some(r => !r.isEdge && Math.abs(r.at - (ys[row + 1] ?? 0)) < 1)
  const isBlank = (row: number, p: Placed): boolean =>
    row >= 0 && row < rows && Array.from({ length: p.colSpan }, (_, c) => taken[row]?.[p.column + c] === undefined).every(Boolean)

  // a label of several rows says nothing of the cells of one
  const inOneRow = bySpan.filter(({ at: [from, to] }) => from === to && from >= head).map(s => s.stack)
  const inHead = bySpan.filter(({ at: [from] }) => from < head).map(s => s.stack)
  const isAtTop = head < rows && areSetAtTop(inHead, inOneRow)
  if (isAtTop) growDown()
  else growHead()
  widenHead()
  const ruled = Array.from({ length: rows - 1 }, (_, row) => isRuled(row)).filter(Boolean).length
  if (ruled * 2 > rows - 1) for (const p of [...placed].sort((a, b) => a.row - b.row)) growRuled(p)
  if (!isAtTop) centreLabels()
  return placed

  /** A line that stops before a column leaves its cells in one. */
  function growRuled(p: Placed): void {
    const opens = (row: number): boolean =>
      row + 1 !== head && isRuled(row) && Array.from({ length: p.colSpan }, (_, c) => !isRuledBetween(row, p.column + c)).every(Boolean)
    while (isBlank(p.row - 1, p) && opens(p.row - 1)) {
      p.row--
      p.rowSpan++
      put(p)
    }
    while (isBlank(p.row + p.rowSpan, p) && opens(p.row + p.rowSpan - 1)) {
      p.rowSpan++
      put(p)
    }
  }

  /** A label of the head stands in the middle of the rows and columns that it names. */
  function growHead(): void {
    const labels = placed.filter(p => p.row < head)
    for (const p of labels) {
      let [top, bottom] = [p.row, p.row + p.rowSpan - 1]
      while (isBlank(top - 1, p) && !crossesRule(top - 1, p)) top--
      while (bottom + 1 < head && isBlank(bottom + 1, p) && !crossesRule(bottom, p)) bottom++
      const middle = (p.stack.top + p.stack.bottom) / 2
      // it stands in the middle of its own row by default, unless labels of two lines there show that it does not
      const isBesideMiddle = labels.some(
        o =>
          o.row === p.row &&
          o.rowSpan === p.rowSpan &&
          o.stack.top < o.stack.bottom &&
          Math.abs((o.stack.top + o.stack.bottom) / 2 - middle) > CENTRED * p.stack.size,
      )
      const slack = isBesideMiddle ? 0 : CENTRED * p.stack.size
      let best = { from: p.row, to: p.row + p.rowSpan - 1, off: off(p.row, p.row + p.rowSpan, middle) - slack }
      for (let from = top; from <= p.row; from++)
        for (let to = p.row + p.rowSpan - 1; to <= bottom; to++) {
          const at = off(from, to + 1, middle)
          if (at < best.off - 0.1) best = { from, to, off: at }
        }
      p.row = best.from
      p.rowSpan = best.to - best.from + 1
      put(p)
    }
  }
  /** A label of the head that stands at the top of the rows that it names. */
  function growDown(): void {
    // 十、节能环保支出, with nothing beside it, is a row of the body
    const items = placed.filter(p => ITEM.test(plainText(p.stack.pieces.flatMap(q => q.chars)))).map(p => p.row)
    const end = Math.min(head, ...items)
    for (const p of placed.filter(p => p.row < end)) {
      while (p.row + p.rowSpan < end && isBlank(p.row + p.rowSpan, p) && !crossesRule(p.row + p.rowSpan - 1, p)) p.rowSpan++
      put(p)
    }
  }
  function widenHead(): void {
    const labels = placed.filter(p => p.row < head).sort((a, b) => b.row - a.row || a.column - b.column)
    for (const p of labels) if (p.row + p.rowSpan < head) widen(p)
  }
  function off(from: number, to: number, middle: number): number {
    return Math.abs(((ys[from] ?? 0) + (ys[to] ?? 0)) / 2 - middle)
  }
  function crossesRule(row: number, p: Placed): boolean {
    return Array.from({ length: p.colSpan }, (_, c) => isRuledBetween(row, p.column + c)).some(Boolean)
  }

  /** Over the columns beside it that have labels below but none here. */
  function widen(p: Placed): void {
    const isOpen = (c: number): boolean =>
      c >= 0 &&
      c < columns.length &&
      Array.from({ length: p.rowSpan }, (_, r) => taken[p.row + r]?.[c] === undefined).every(Boolean) &&
      hasLabelBelow(c)
    const hasLabelBelow = (c: number): boolean => {
      for (let r = p.row + p.rowSpan; r < head; r++) if (taken[r]?.[c] !== undefined) return true
      return false
    }
    let [first, last] = [p.column, p.column + p.colSpan - 1]
    while (isOpen(first - 1)) first--
    while (isOpen(last + 1)) last++
    if (first === p.column && last === p.column + p.colSpan - 1) return
    const { x0, x1 } = edges(p)
    const middle = (x0 + x1) / 2
    const span = (a: number, b: number): number => Math.abs(((columns[a]?.x0 ?? 0) + (columns[b]?.x1 ?? 0)) / 2 - middle)
    let best = { from: p.column, to: p.column + p.colSpan - 1, off: Infinity }
    // set at the left edge of all that it names
    const below = taken.slice(p.row + p.rowSpan, head).flatMap(line => line[p.column] ?? [])[0]
    const isAtLeft = below !== undefined && Math.abs(edges(below).x0 - x0) < 0.5 * p.stack.size
    if (isAtLeft) best = { from: p.column, to: last, off: 0 }
    else
      for (let a = first; a <= p.column; a++)
        for (let b = p.column + p.colSpan - 1; b <= last; b++) if (span(a, b) < best.off - 0.1) best = { from: a, to: b, off: span(a, b) }
    p.column = best.from
    p.colSpan = best.to - best.from + 1
    put(p)
  }

  /** Labels at the left that stand in the middle of groups of rows, all of a column: each names its group. */
  function centreLabels(): void {
    for (let c = 0; c < Math.min(2, columns.length - 1); c++) {
      const own = placed.filter(p => p.row >= head && p.column === c && p.colSpan === 1).sort((a, b) => a.row - b.row)
      const runs: Placed[][] = []
      for (const p of own) {
        const before = runs.at(-1)?.at(-1)
        const between = before ? taken.slice(before.row + before.rowSpan, p.row) : []
        if (before && between.every(line => line[c] === undefined)) runs.at(-1)?.push(p)
        else runs.push([p])
      }
      for (const run of runs) centreRun(run)
    }
  }

  function centreRun(run: readonly Placed[]): void {
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last || run.some(p => p.stack.pieces.some(q => q.isFigure))) return
    let end = last.row + last.rowSpan
    while (end < rows && isBlank(end, last)) end++
    let start = first.row
    while (start - 1 >= head && isBlank(start - 1, first)) start--
    if (
      start === first.row &&
      end === last.row + last.rowSpan &&
      run.every((p, i) => i === 0 || p.row === (run[i - 1]?.row ?? 0) + (run[i - 1]?.rowSpan ?? 0))
    )
      return
    for (let from = start; from <= first.row; from++) {
      const groups = groupsFrom(run, from, end)
      if (!groups) continue
      for (const [i, p] of run.entries()) {
        const group = groups[i]
        if (!group) continue
        p.row = group.from
        p.rowSpan = group.to - group.from
        put(p)
      }
      return
    }
  }

  /** Groups of rows that follow each other, each with its label in the middle, and reach the end. */
  function groupsFrom(run: readonly Placed[], start: number, end: number): { readonly from: number; readonly to: number }[] | undefined {
    const groups: { from: number; to: number }[] = []
    let from = start
    for (const p of run) {
      const middle = (p.stack.top + p.stack.bottom) / 2
      let best: { to: number; off: number } | undefined
      for (let to = Math.max(from, p.row + p.rowSpan - 1) + 1; to <= end; to++) {
        const at = off(from, to, middle)
        if (!best || at < best.off) best = { to, off: at }
      }
      if (!best || best.off > CENTRED * p.stack.size || p.row < from) return undefined
      groups.push({ from, to: best.to })
      from = best.to
    }
    return from === end && groups.some(g => g.to - g.from > 1) ? groups : undefined
  }
}

const edges = (p: Placed): Span => ({
  x0: Math.min(...p.stack.pieces.map(q => q.x0)),
  x1: Math.max(...p.stack.pieces.map(q => q.x1)),
})
