/** Error localisation: the smallest change of figures that mends the most broken relations and breaks none (Fellegi–Holt). */
import { add, equals, isZero, negate, type Rational, toDecimal, ZERO } from '../words/rational.ts'
import { type LinearCell, type LinearRelation, residualOf, standingOf } from './linear.ts'
import { type Slip, slipBetween } from './slip.ts'

/** A figure that may be wrong. */
export interface RepairCell extends LinearCell {
  /** Value of one printed unit in the base unit (万元: 10 000), to compare digits. */
  readonly scale: Rational
  /** Where it stands, to know its neighbours: same sheet, next row or column. */
  readonly sheet: number
  readonly row: number
  readonly column: number
  /** Last year's figure of the same fact, where known. */
  readonly lastYear?: Rational
  /** Of two equal suspects the one of lower trust is taken (text 0, table 1). */
  readonly trust: number
}

export interface Change {
  readonly cell: number
  readonly to: Rational
  readonly slip: Slip
}

export interface Repair {
  readonly changes: readonly Change[]
  /** Indices of the relations that it mends. */
  readonly mends: readonly number[]
}

/** Cells beyond which pairs are not tried: more suspects mean that the table was misread, not mistyped. */
const MOST_SUSPECTS = 60

/** Broken relations beyond which no cause is sought, for the same reason and to stay quick. */
const MOST_BROKEN = 400

interface Search {
  readonly cells: readonly RepairCell[]
  readonly relations: readonly LinearRelation[]
  readonly touching: ReadonlyMap<number, readonly number[]>
  readonly values: Rational[]
  readonly broken: Set<number>
}

/** Repairs one after the other, the best first; what no single change and no pair of changes explains without a doubt stays broken. */
export function findRepairs(cells: readonly RepairCell[], relations: readonly LinearRelation[]): readonly Repair[] {
  const touching = new Map<number, number[]>()
  relations.forEach((r, i) => {
    for (const { cell } of r.terms) {
      const list = touching.get(cell)
      if (list) list.push(i)
      else touching.set(cell, [i])
    }
  })
  const broken = new Set(relations.flatMap((r, i) => (standingOf(r, cells) === 'broken' ? [i] : [])))
  const search: Search = { cells, relations, touching, values: cells.map(c => c.value), broken }
  const repairs: Repair[] = []
  if (broken.size > MOST_BROKEN) return repairs
  while (broken.size > 0) {
    // a swap that explains two breaks is likelier than two figures wrong by chance
    const repair = bestSingle(search, 2) ?? bestPair(search, true) ?? bestSingle(search, 1) ?? bestPair(search, false)
    if (!repair) break
    for (const { cell, to } of repair.changes) search.values[cell] = to
    for (const i of repair.mends) broken.delete(i)
    repairs.push(repair)
  }
  return repairs
}

interface Try {
  readonly changes: readonly { readonly cell: number; readonly to: Rational }[]
  readonly mends: readonly number[]
}

/** Every value that a cell would need to mend one of its broken equations. */
function* proposals(s: Search): Generator<{ cell: number; to: Rational }> {
  const seen = new Map<number, Rational[]>()
  for (const i of s.broken) {
    const relation = s.relations[i]
    if (relation?.relation !== '=') continue
    const residual = residualOf(relation, c => s.values[c] ?? ZERO)
    for (const { cell, times } of relation.terms) {
      const to = add(s.values[cell] ?? ZERO, times === 1 ? negate(residual) : residual)
      const tried = seen.get(cell) ?? []
      if (tried.some(t => equals(t, to))) continue
      seen.set(cell, [...tried, to])
      // a figure that was positive does not become negative by a slip of the pen
      if (to.n < 0n && (s.values[cell] ?? ZERO).n >= 0n && !equals(to, negate(s.values[cell] ?? ZERO))) continue
      yield { cell, to }
    }
  }
}

/** What the changes mend, or null when they break something that held. */
function attempt(s: Search, changes: Try['changes']): Try | null {
  const figureAt = (c: number): Rational => changes.find(x => x.cell === c)?.to ?? s.values[c] ?? ZERO
  const mends: number[] = []
  const looked = new Set<number>()
  for (const { cell } of changes)
    for (const i of s.touching.get(cell) ?? []) {
      const relation = s.relations[i]
      if (!relation || looked.has(i)) continue
      looked.add(i)
      const isBroken = standingOf(relation, s.cells, figureAt) === 'broken'
      if (isBroken && !s.broken.has(i)) return null
      if (!isBroken && s.broken.has(i)) mends.push(i)
    }
  return { changes, mends }
}

function bestSingle(s: Search, least: number): Repair | null {
  const tries: Try[] = []
  for (const proposal of proposals(s)) {
    const made = attempt(s, [proposal])
    if (made && made.mends.length >= least) tries.push(made)
  }
  return choose(s, tries)
}

function bestPair(s: Search, onlySwaps: boolean): Repair | null {
  // a change that is sound alone needs no second one
  const halves = [...proposals(s)].filter(p => attempt(s, [p]) === null)
  if (new Set(halves.map(p => p.cell)).size > MOST_SUSPECTS) return null
  const tries: Try[] = []
  for (const [i, a] of halves.entries())
    for (const b of halves.slice(i + 1)) {
      if (a.cell === b.cell || (onlySwaps && !isSwap(s, { changes: [a, b], mends: [] }))) continue
      const made = attempt(s, [a, b])
      // two changes must be worth more than two: else any break has a hundred explanations
      if (made && made.mends.length >= (onlySwaps ? 2 : 3)) tries.push(made)
    }
  return choose(s, tries)
}

const isSwap = (s: Search, t: Try): boolean => {
  const [a, b] = t.changes
  return a !== undefined && b !== undefined && equals(a.to, s.values[b.cell] ?? ZERO) && equals(b.to, s.values[a.cell] ?? ZERO)
}

/** The one that mends the most, provided that no rival explains one of the same breaks as well; null when doubts remain everywhere. */
function choose(s: Search, tries: readonly Try[]): Repair | null {
  const byMends = tries.toSorted((a, b) => b.mends.length - a.mends.length)
  for (const one of byMends) {
    const rivals = byMends.filter(t => t.mends.length >= one.mends.length && t.mends.some(m => one.mends.includes(m)))
    if (rivals.some(t => t.mends.length > one.mends.length)) continue
    const only = withoutDoubt(s, rivals)
    if (only) return repairOf(s, only)
  }
  return null
}

/** Among equals a swap, then the cell of lower trust, then a telling slip; null when more than one is left. */
function withoutDoubt(s: Search, rivals: readonly Try[]): Try | null {
  let best = rivals
  if (best.length > 1 && best.some(t => isSwap(s, t))) best = best.filter(t => isSwap(s, t))
  const trustOf = (t: Try) => Math.min(...t.changes.map(c => s.cells[c.cell]?.trust ?? 0))
  const least = Math.min(...best.map(trustOf))
  best = best.filter(t => trustOf(t) === least)
  if (best.length > 1) {
    const known = best.filter(t => t.changes.every(c => isTelling(slipOf(s, c.cell, c.to))))
    if (known.length === 1) best = known
  }
  return best.length === 1 ? (best[0] ?? null) : null
}

function repairOf(s: Search, only: Try): Repair {
  const swap = isSwap(s, only)
  return {
    mends: only.mends,
    changes: only.changes.map(c => ({
      ...c,
      slip: swap ? (only.changes.some(x => isZero(x.to)) ? 'shifted' : 'swapped') : slipOf(s, c.cell, c.to),
    })),
  }
}

/** Slips that hardly come about by chance; one differing digit does, whenever the difference is round. */
const isTelling = (slip: Slip): boolean => !['other', 'digit', 'superfluous', 'omitted', 'dropped', 'inserted'].includes(slip)

function slipOf(s: Search, index: number, to: Rational): Slip {
  const cell = s.cells[index]
  if (!cell) return 'other'
  const decimals = decimalsOf(cell)
  const digits = (value: Rational) => toDecimal({ n: value.n * cell.scale.d, d: value.d * cell.scale.n }, decimals)
  const slip = slipBetween(cell.value, to, { wrong: digits(cell.value), right: digits(to) })
  if (isZero(cell.value) || slip === 'sign' || slip === 'point' || slip === 'unit' || slip === 'transposed') return slip
  if (cell.lastYear && equals(cell.lastYear, cell.value)) return 'last-year'
  if (isCopyOf(s, index, 'total')) return 'total'
  if (isCopyOf(s, index, 'neighbour')) return 'neighbour'
  return slip
}

/** Decimals in which the cell is printed, in its own unit. */
function decimalsOf(cell: RepairCell): number {
  if (isZero(cell.step)) return 2
  let [n, d, decimals] = [cell.step.n * cell.scale.d, cell.step.d * cell.scale.n, 0]
  for (; decimals < 8 && n < d; decimals++) n *= 10n
  return decimals
}

/** Is the printed figure that of a total it belongs to, or of the cell beside, above or below? */
function isCopyOf(s: Search, index: number, what: 'total' | 'neighbour'): boolean {
  const cell = s.cells[index]
  if (!cell) return false
  for (const i of s.touching.get(index) ?? []) {
    const relation = s.relations[i]
    if (!relation || relation.terms.length < 3) continue
    for (const term of relation.terms) {
      const other = s.cells[term.cell]
      if (!other || term.cell === index || !equals(other.value, cell.value)) continue
      const isTotal = term.times === 1 && relation.terms.some(t => t.cell === index && t.times === -1)
      const isBeside = other.sheet === cell.sheet && Math.abs(other.row - cell.row) + Math.abs(other.column - cell.column) === 1
      if (what === 'total' ? isTotal && !isBeside : isBeside) return true
    }
  }
  return false
}
