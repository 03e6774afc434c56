/** Figures of two documents side by side: the candidates of a fact in each, and whether any true value prints both. */
import {
  type ComparedSide,
  type ComparisonResult,
  compare,
  doOverlap,
  type FactComparison,
  type FactPath,
  type Flaw,
  figureOf,
  isZero,
  type LinearCell,
  multiply,
  oncePer,
  type Place,
  powerOfTen,
  printExactAmount,
  type Quantity,
  roundedInterval,
  type Stage,
  type Statement,
  slipBetween,
  standingOf,
  subtract,
  type Topics,
  type Wording,
  wording,
} from '@jixiao/core'

/** A figure with its place, as a document states or implies it. */
export interface Figure {
  readonly text: string
  readonly place: Place
  readonly quantity: Quantity
}

export interface Scope {
  readonly part: string
  readonly year: number
  readonly stages?: readonly Stage[]
}

/** The amount as it is said in findings: in the unit of the document, 万元 where none is printed. */
export const printed = (q: Quantity): string => printExactAmount(q.value, q.unit === '元' || q.unit === '亿元' ? q.unit : '万元')

/** A figure of a statement; null where it has none. An empty cell of a table counts as nothing; one of an empty table is not stated. */
export function figureIn(s: Statement): Figure | null {
  const q = figureOf(s)
  if (q === null || q.dimension !== 'money') return null
  return { text: s.value.kind === 'blank' ? '0' : (s.place.text ?? `${q.printed}${q.unit}`), place: s.place, quantity: q }
}

/** What a document states of the facts, tables before text; blanks only where nothing is printed. */
export function figuresOf(topics: Topics, facts: readonly FactPath[], scope: Scope): readonly Figure[] {
  const stated = facts
    .flatMap(fact => topics.facts.of(fact, { part: scope.part, year: scope.year }))
    .filter(s => scope.stages === undefined || scope.stages.includes(s.subject.stage))
    .filter(s => s.value.kind === 'quantity' || (s.value.kind === 'blank' && isOfFilledTable(topics, s)))
  const sorted = [...stated].sort((a, b) => Number(a.origin === 'text') - Number(b.origin === 'text'))
  const figures = sorted.flatMap(s => figureIn(s) ?? [])
  const filled = figures.filter(f => f.text !== '0' || f.quantity.value.n !== 0n)
  return filled.length > 0 ? filled : figures
}

const isOfFilledTable = (topics: Topics, s: Statement): boolean => topics.tables.some(t => t.block === s.place.block && !t.isEmpty)

const cell = (q: Quantity): LinearCell => ({ value: q.value, step: q.step })

/** Do two printed figures stand for one value? */
export function resultOf(a: Quantity, b: Quantity): Exclude<ComparisonResult, 'not-compared'> {
  const standing = standingOf(
    {
      terms: [
        { cell: 0, times: 1 },
        { cell: 1, times: -1 },
      ],
      relation: '=',
    },
    [cell(a), cell(b)],
  )
  return standing === 'holds' ? 'agree' : standing === 'broken' ? 'diverge' : 'rounding'
}

/** Is the first certainly greater than the second? */
export const exceeds = (a: Quantity, b: Quantity): boolean => subtract(a.value, b.value).n > 0n && !doOverlap(roundedInterval(a), roundedInterval(b))

export interface Matched {
  readonly result: Exclude<ComparisonResult, 'not-compared'>
  readonly from: Figure
  readonly to: Figure
  /** Every figure that the document had to offer was the same: nothing else can have been meant. */
  readonly isOnly: boolean
}

/** The best match among the figures of both documents; null where one of them states none. */
export function matchOf(from: readonly Figure[], to: readonly Figure[]): Matched | null {
  const [firstFrom, firstTo] = [from[0], to[0]]
  if (!firstFrom || !firstTo) return null
  const isAlike = (list: readonly Figure[]) => list.every(f => resultOf(f.quantity, (list[0] ?? f).quantity) !== 'diverge')
  const isOnly = isAlike(from) && isAlike(to)
  for (const wanted of ['agree', 'rounding'] as const)
    for (const f of from) for (const t of to) if (resultOf(f.quantity, t.quantity) === wanted) return { result: wanted, from: f, to: t, isOnly }
  return { result: 'diverge', from: firstFrom, to: firstTo, isOnly }
}

/**
 * A slip of the pen between two figures: what people do when they copy one from the other. One digit that differs is one only in a figure
 * of `least` digits or more; 30 and 40 are two amounts.
 */
export function isSlip(a: Quantity, b: Quantity, least = 4): boolean {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b))
  const digits = (q: Quantity) => `${q.printed.replace(/[^\d.]/g, '')}${'0'.repeat(decimals - decimalsOf(q))}`
  if (a.unit !== b.unit) return false
  const slip = slipBetween(a.value, b.value, { wrong: digits(a), right: digits(b) })
  if (slip === 'digit' || slip === 'dropped' || slip === 'inserted') return [a, b].every(q => significant(q) >= least)
  return slip !== 'other' && slip !== 'omitted' && slip !== 'superfluous'
}

const significant = (q: Quantity): number => q.printed.replace(/[^\d]/g, '').replace(/^0+|0+$/g, '').length

const decimalsOf = (q: Quantity): number => q.printed.split('.')[1]?.length ?? 0

/** As comparisons show it; one figure may stand in many of them. */
export const side = oncePer((f: Figure): ComparedSide => ({ text: f.text, place: f.place }))

export const notCompared = (what: Wording, zh: string, en: string) =>
  ({ what, result: 'not-compared', from: null, to: null, reason: wording(zh, en) }) as const

export interface Facts {
  readonly what: Wording
  readonly from: readonly Figure[]
  readonly to: readonly Figure[]
  /** What is to be said when no true value prints both. */
  flaw(match: Matched): Flaw | undefined
}

/** One fact of two documents. A factor of 10,000 is one of units, which the reader of the documents may have got wrong: it is not judged. */
export function compareFacts({ what, from, to, flaw }: Facts): FactComparison | null {
  if (from.length === 0 && to.length === 0) return null
  if (from.length === 0) return notCompared(what, '前一文件没有这个数', 'the earlier document does not state it')
  if (to.length === 0) return notCompared(what, '后一文件没有这个数', 'the later document does not state it')
  const match = matchOf(from, to)
  if (match === null) return null
  if (match.result === 'diverge' && isOffByUnit(match.from.quantity, match.to.quantity))
    return notCompared(what, '两处恰好相差一万倍，单位可能不同', 'the figures differ by exactly 10,000; perhaps their units differ')
  const isNothing = isZero(match.from.quantity.value) && isZero(match.to.quantity.value)
  const shown = { what, result: match.result, from: side(match.from), to: side(match.to), ...(isNothing ? { isWeak: true } : {}) }
  if (match.result !== 'diverge') return shown
  const said = flaw(match)
  return said ? { ...shown, flaw: said } : shown
}

export const isOffByUnit = (a: Quantity, b: Quantity): boolean =>
  [4, -4].some(exponent => compare(a.value, multiply(b.value, powerOfTen(exponent))) === 0) && a.value.n !== 0n
