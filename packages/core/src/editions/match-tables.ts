/** Which table, column and row of one edition is which of the other: by heads, codes and names, never by position alone. */

import type { EditionColumn, EditionRow, EditionTable } from './edition-table.ts'
import { bestPath, type IndexPair, sharedRuns } from './shared-runs.ts'
import { likeness, plainly } from './word-marks.ts'

const ALIKE_TABLES = 0.45
const ALIKE_ROWS = 0.5
const MOST_PAIRS = 250_000

/** Tables in the same order first, then those that stand elsewhere. */
export function matchTables(from: readonly EditionTable[], to: readonly EditionTable[]): readonly IndexPair[] {
  const [a, b] = [from.map(traits), to.map(traits)]
  const worth = (i: number, j: number): number => {
    const own = alikeTables(a[i], b[j])
    return own >= ALIKE_TABLES ? own : 0
  }
  return inOrderThenAnywhere(from.length, to.length, worth)
}

/** Pairs worth the most in order; what is left is paired wherever it stands. */
function inOrderThenAnywhere(m: number, n: number, worth: (i: number, j: number) => number): readonly IndexPair[] {
  const pairs = [...bestPath(m, n, worth)]
  const [usedA, usedB] = [new Set(pairs.map(p => p[0])), new Set(pairs.map(p => p[1]))]
  const loose: { i: number; j: number; w: number }[] = []
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      const w = usedA.has(i) || usedB.has(j) ? 0 : worth(i, j)
      if (w > 0) loose.push({ i, j, w })
    }
  for (const { i, j } of loose.sort((p, q) => q.w - p.w)) {
    if (usedA.has(i) || usedB.has(j)) continue
    usedA.add(i)
    usedB.add(j)
    pairs.push([i, j])
  }
  return pairs.sort((p, q) => p[1] - q[1])
}

interface Traits {
  readonly title: string
  readonly heads: ReadonlySet<string>
  readonly labels: ReadonlySet<string>
  readonly rows: ReadonlySet<string>
}

const traits = (t: EditionTable): Traits => ({
  title: plainly(t.title),
  heads: new Set(t.columns.map(c => c.head).filter(h => h !== '')),
  labels: new Set(t.rows.map(r => r.label || r.key)),
  rows: new Set(t.rows.map(r => r.key)),
})

function alikeTables(a: Traits | undefined, b: Traits | undefined): number {
  if (!a || !b) return 0
  const title = a.title === b.title ? 1 : likeness(a.title, b.title)
  return 0.25 * title + 0.25 * share(a.heads, b.heads) + 0.3 * share(a.labels, b.labels) + 0.2 * share(a.rows, b.rows)
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 1
  let common = 0
  for (const x of a) if (b.has(x)) common++
  return (2 * common) / (a.size + b.size)
}

/** Columns by their heads; columns without a twin stand for each other where as many are left on both sides. */
export function matchColumns(from: readonly EditionColumn[], to: readonly EditionColumn[]): readonly IndexPair[] {
  const [a, b] = [from.map(c => c.head), to.map(c => c.head)]
  const pairs = [...sharedRuns(a, b)]
  // a form has no heads: where each edition takes something else for them, the columns are the same all the same
  if (a.length === b.length && pairs.length * 2 < a.length) return a.map((_, n): IndexPair => [n, n])
  const rest = (all: readonly unknown[], side: 0 | 1): number[] => {
    const used = new Set(pairs.map(p => p[side]))
    return [...all.keys()].filter(i => !used.has(i))
  }
  for (const i of rest(a, 0)) {
    const j = rest(b, 1).find(k => a[i] !== '' && a[i] === b[k])
    if (j !== undefined) pairs.push([i, j])
  }
  const [restA, restB] = [rest(a, 0), rest(b, 1)]
  if (restA.length === restB.length) for (const [n, i] of restA.entries()) pairs.push([i, restB[n] ?? -1])
  return pairs
}

export interface RowPairs {
  /** Rows that are compared. */
  readonly pairs: readonly IndexPair[]
  /** Of them: the same rows in another order. */
  readonly isMoved: ReadonlySet<number>
}

/** Rows that are the same, then rows of the same labels, then rows that are alike. `columns` are those that both tables have. */
export function matchRows(from: readonly EditionRow[], to: readonly EditionRow[], columns: readonly IndexPair[]): RowPairs {
  const keyed = (row: EditionRow, side: 0 | 1): string => columns.map(c => row.keys[c[side]] ?? '').join('|')
  const [a, b] = [from.map(r => keyed(r, 0)), to.map(r => keyed(r, 1))]
  const pairs: IndexPair[] = [...sharedRuns(a, b)]
  const isMoved = new Set<number>()
  for (const [i, j] of inGaps(pairs, from.length, to.length))
    pairs.push(
      ...sharedRuns(
        i.map(n => from[n]?.label || `a${n}`),
        j.map(n => to[n]?.label || `b${n}`),
      ).map(([p, q]): IndexPair => [i[p] ?? -1, j[q] ?? -1]),
    )
  pairs.sort((p, q) => p[0] - q[0])
  for (const [i, j] of inGaps(pairs, from.length, to.length)) {
    if (i.length * j.length > MOST_PAIRS) continue
    const worth = (p: number, q: number): number => {
      const own = alikeRows(from[i[p] ?? -1], to[j[q] ?? -1], columns)
      return own >= ALIKE_ROWS ? own : 0
    }
    pairs.push(...bestPath(i.length, j.length, worth).map(([p, q]): IndexPair => [i[p] ?? -1, j[q] ?? -1]))
  }
  const left = (length: number, side: 0 | 1): number[] => {
    const used = new Set(pairs.map(p => p[side]))
    return Array.from({ length }, (_, n) => n).filter(n => !used.has(n))
  }
  for (const name of [a, from.map(r => r.label)] as const)
    for (const i of left(from.length, 0)) {
      const key = name[i] ?? ''
      const j = left(to.length, 1).find(n => key !== '' && (name === a ? b[n] : to[n]?.label) === key)
      if (j === undefined) continue
      pairs.push([i, j])
      isMoved.add(j)
    }
  return { pairs: pairs.sort((p, q) => p[1] - q[1]), isMoved }
}

/** What lies between pairs that rise in both: the indexes on either side. */
function inGaps(pairs: readonly IndexPair[], m: number, n: number): (readonly [number[], number[]])[] {
  const gaps: [number[], number[]][] = []
  let [i, j] = [0, 0]
  for (const [p, q] of [...pairs, [m, n] as const]) {
    if (i < p && j < q) gaps.push([range(i, p), range(j, q)])
    i = p + 1
    j = q + 1
  }
  return gaps
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n)

/** Labels and words tell more than figures. */
function alikeRows(a: EditionRow | undefined, b: EditionRow | undefined, columns: readonly IndexPair[]): number {
  if (!a || !b) return 0
  let [common, all] = [0, 0]
  for (const [i, j] of columns) {
    const [x, y] = [a.keys[i] ?? '', b.keys[j] ?? '']
    if (x === '' && y === '') continue
    const weight = /\p{Script=Han}/u.test(x + y) ? 3 : 1
    all += weight
    common += x === y ? weight : weight === 3 ? weight * likeness(x, y) : 0
  }
  return all === 0 ? 0 : common / all
}
