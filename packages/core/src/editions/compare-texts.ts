/** Sentences of two editions: unchanged, reworded, with another figure, new, left out, elsewhere. */

import { within } from '../words/place.ts'
import { doOverlap, type Quantity, roundedInterval } from '../words/quantity.ts'
import { compare, equals } from '../words/rational.ts'
import type { EditionChange, FigureChange, SlightChange } from './edition-change.ts'
import { type FigureInText, figuresInText, masked, type Sentence, wordsBefore } from './sentence.ts'
import { bestPath, sharedRuns } from './shared-runs.ts'
import { likeness, plainly, unpunctuated, wordMarks } from './word-marks.ts'

export interface Compared {
  readonly changes: EditionChange[]
  readonly slight: SlightChange[]
  /** Figures and texts that are the same. */
  figures: number
  texts: number
}

export const nothingCompared = (): Compared => ({ changes: [], slight: [], figures: 0, texts: 0 })

/** All text of a document without white space, and without punctuation, too. */
export interface Whole {
  readonly plain: string
  readonly bare: string
}

export interface Wholes {
  readonly from: Whole
  readonly to: Whole
}

/** Sentences of one stretch are taken for one when they have so much in common. */
const ALIKE_HERE = 0.45
/** And so much where they stand apart. */
const ALIKE_ELSEWHERE = 0.75
const MOST_PAIRS = 250_000

export function compareSentences(from: readonly Sentence[], to: readonly Sentence[], wholes: Wholes): Compared {
  const result = nothingCompared()
  const [a, b] = [from.map(s => s.key), to.map(s => s.key)]
  const pairs = sharedRuns(a, b)
  for (const [i] of pairs) countSame(from[i], result)
  const [restA, restB] = [unpaired(from, new Set(pairs.map(p => p[0]))), unpaired(to, new Set(pairs.map(p => p[1])))]
  takeMoved(restA, restB, result)
  const [oldOnes, newOnes] = withoutSlight(restA, restB, wholes, result)
  const matched = matchAlike(oldOnes, newOnes, pairs)
  const [usedA, usedB] = [new Set(matched.map(m => m[0])), new Set(matched.map(m => m[1]))]
  for (const [i, j] of matched) {
    const [x, y] = [oldOnes[i]?.s, newOnes[j]?.s]
    if (x && y) compareSentence(x, y, result)
  }
  for (const [i, { s }] of oldOnes.entries())
    if (!usedA.has(i))
      result.changes.push({ kind: 'text', what: 'removed', pieces: [{ kind: 'removed', text: s.text }], where: s.where, from: s.place, to: null })
  for (const [j, { s }] of newOnes.entries())
    if (!usedB.has(j))
      result.changes.push({ kind: 'text', what: 'added', pieces: [{ kind: 'added', text: s.text }], where: s.where, from: null, to: s.place })
  return result
}

interface Left {
  readonly s: Sentence
  /** Index among all sentences. */
  readonly at: number
}

const unpaired = (all: readonly Sentence[], used: ReadonlySet<number>): Left[] => all.flatMap((s, at) => (used.has(at) ? [] : [{ s, at }]))

function countSame(s: Sentence | undefined, result: Compared): void {
  if (!s) return
  result.texts++
  result.figures += figuresInText(s.text).length
}

/** The same sentence at another place. */
function takeMoved(from: Left[], to: Left[], result: Compared): void {
  const byKey = new Map<string, Left[]>()
  for (const left of to) byKey.set(left.s.key, [...(byKey.get(left.s.key) ?? []), left])
  for (const left of [...from]) {
    const other = byKey.get(left.s.key)?.shift()
    if (!other) continue
    from.splice(from.indexOf(left), 1)
    to.splice(to.indexOf(other), 1)
    countSame(left.s, result)
    result.slight.push({ kind: 'moved-text', text: left.s.text, from: left.s.place, to: other.s.place })
  }
}

/** What stands side by side in one line may be cells of their own, in another order, in another format. */
const GAP = /\s+/

/** What a page end tears apart in one edition only is no change; other marks between the same words hardly are one. */
function withoutSlight(from: readonly Left[], to: readonly Left[], wholes: Wholes, result: Compared): readonly [Left[], Left[]] {
  const isBoth = (key: string): boolean => timesIn(wholes.from.plain, key) === timesIn(wholes.to.plain, key)
  const isTorn = ({ s }: Left): boolean => isBoth(s.key) || (GAP.test(s.text) && s.text.split(GAP).every(part => isBoth(plainly(part))))
  const [x, y] = [from.filter(l => !isTorn(l)), to.filter(l => !isTorn(l))]
  result.texts += from.length - x.length
  const isRepunctuated = ({ s }: Left): boolean => {
    const words = unpunctuated(s.key)
    return words === '' || timesIn(wholes.from.bare, words) === timesIn(wholes.to.bare, words)
  }
  const [a, b] = [x.filter(isRepunctuated), y.filter(isRepunctuated)]
  result.texts += a.length
  for (const left of b) {
    const twin = a.findIndex(o => unpunctuated(o.s.key) === unpunctuated(left.s.key))
    const [old] = twin < 0 ? [] : a.splice(twin, 1)
    result.slight.push({ kind: 'punctuation', text: left.s.text, from: old?.s.place ?? null, to: left.s.place })
  }
  return [x.filter(l => !isRepunctuated(l)), y.filter(l => !isRepunctuated(l))]
}

export function timesIn(whole: string, key: string): number {
  let times = 0
  for (let at = whole.indexOf(key); at >= 0; at = whole.indexOf(key, at + key.length)) times++
  return times
}

/** First those that stand between the same neighbours, then what is alike anywhere. */
function matchAlike(from: readonly Left[], to: readonly Left[], pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const matched: (readonly [number, number])[] = []
  const gapOf = (at: number, side: 0 | 1): number => {
    let [low, high] = [0, pairs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[middle]?.[side] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }
  const gaps = new Map<number, [number[], number[]]>()
  const put = (left: Left, n: number, side: 0 | 1): void => {
    const gap = gapOf(left.at, side)
    const own = gaps.get(gap) ?? [[], []]
    own[side].push(n)
    gaps.set(gap, own)
  }
  for (const [n, left] of from.entries()) put(left, n, 0)
  for (const [n, left] of to.entries()) put(left, n, 1)
  const alike = (i: number | undefined, j: number | undefined, least: number): number => {
    const [x, y] = [from[i ?? -1]?.s, to[j ?? -1]?.s]
    if (!x || !y) return 0
    const own = masked(x.text, figuresInText(x.text)) === masked(y.text, figuresInText(y.text)) ? 1 : likeness(x.key, y.key)
    return own >= least ? own : 0
  }
  for (const [as, bs] of gaps.values())
    if (as.length * bs.length <= MOST_PAIRS)
      for (const [i, j] of bestPath(as.length, bs.length, (p, q) => alike(as[p], bs[q], ALIKE_HERE))) matched.push([as[i] ?? -1, bs[j] ?? -1])
  const [usedA, usedB] = [new Set(matched.map(m => m[0])), new Set(matched.map(m => m[1]))]
  const [looseA, looseB] = [[...from.keys()].filter(i => !usedA.has(i)), [...to.keys()].filter(j => !usedB.has(j))]
  if (looseA.length * looseB.length > MOST_PAIRS) return matched
  const candidates = looseA.flatMap(i => looseB.map(j => ({ i, j, worth: alike(i, j, ALIKE_ELSEWHERE) }))).filter(c => c.worth > 0)
  for (const { i, j } of candidates.sort((p, q) => q.worth - p.worth)) {
    if (usedA.has(i) || usedB.has(j)) continue
    usedA.add(i)
    usedB.add(j)
    matched.push([i, j])
  }
  return matched
}

/** One sentence in both editions: other figures, other words, or both. */
export function compareSentence(a: Sentence, b: Sentence, result: Compared): void {
  const [x, y] = [figuresInText(a.text), figuresInText(b.text)]
  const [maskA, maskB] = [masked(a.text, x), masked(b.text, y)]
  if (x.length === y.length)
    for (const [n, f] of x.entries()) {
      const g = y[n]
      if (!g) continue
      if (isSameFigure(f.quantity, g.quantity)) result.figures++
      else if (maskA === maskB || f.quantity.unit === g.quantity.unit) result.changes.push(figureChange(a, f, b, g))
    }
  if (maskA === maskB && a.key !== b.key && x.every((f, n) => isSameFigure(f.quantity, y[n]?.quantity ?? f.quantity))) {
    // the same figures, printed otherwise
    result.texts++
    return
  }
  if (maskA === maskB) return
  result.changes.push({ kind: 'text', what: 'changed', pieces: wordMarks(a.text, b.text), where: b.where, from: a.place, to: b.place })
}

function figureChange(a: Sentence, f: FigureInText, b: Sentence, g: FigureInText): FigureChange {
  const at = (s: Sentence, own: FigureInText) => {
    const from = s.place.from ?? 0
    return { text: own.printed, place: { ...within(s.place, '', from + own.from, from + own.to), text: own.printed }, quantity: own.quantity }
  }
  const [table = '', row = ''] = b.where === '' ? [] : b.where.split(' · ')
  const words = wordsBefore(b.text, g.from)
  return {
    kind: 'figure',
    fact: null,
    places: [{ from: at(a, f), to: at(b, g), table, row: row === '' ? words : row, column: row === '' ? '' : words }],
  }
}

/** The same value; in other units: values of which one may be the other. */
export function isSameFigure(a: Quantity, b: Quantity): boolean {
  if (equals(a.value, b.value)) return a.dimension === b.dimension || a.unit === b.unit || a.unit === '' || b.unit === ''
  return a.unit !== b.unit && a.dimension === b.dimension && compare(a.step, b.step) !== 0 && doOverlap(roundedInterval(a), roundedInterval(b))
}
