/** All figures of two documents that should say the same: grouped by table, so that a thousand agreeing ones are a few lines. */
import {
  type ComparedSide,
  type DocumentPair,
  type FactComparison,
  type Origin,
  oncePer,
  type Place,
  type Topics,
  type Wording,
  wording,
} from '@jixiao/core'
import { nameOf } from './fact-names.ts'
import { type Figure, figureIn, matchOf } from './figures.ts'

export interface Difference {
  readonly what: Wording
  readonly from: Figure
  readonly to: Figure
}

export interface SameFigures {
  /** One line for each table or part that has figures in both. */
  readonly agreeing: readonly FactComparison[]
  readonly differing: readonly Difference[]
  /** Tables that only one of the documents has. */
  readonly only: readonly FactComparison[]
}

/** Which figures are compared. Said once for all pairs: what is known of a document is kept by it. */
export interface Which {
  /** Only these facts; every fact where it is not given. */
  readonly facts?: (fact: string) => boolean
  /** The place in the forms need not be the same: a text is compared with a table. */
  readonly isAcross?: boolean
}
const EVERY: Which = {}

export function sameFigures(from: Topics, to: Topics, parts: DocumentPair['parts'][number], which: Which = EVERY): SameFigures {
  const [a, b] = [figuresIn(which)(from).get(parts.from) ?? NOTHING, figuresIn(which)(to).get(parts.to) ?? NOTHING]
  const agreeing = new Map<Origin, { agree: number; rounding: number; from: ComparedSide; to: ComparedSide }>()
  const differing: Difference[] = []
  for (const [key, mine] of a.byKey) {
    // most tables of two editions are the same, and there may be many editions
    const all = a.digests.get(mine.origin)
    if (all && all.text === b.digests.get(mine.origin)?.text) {
      const [first, other] = [mine.figures[0], b.byKey.get(key)?.figures[0]]
      if (first && other && !agreeing.has(mine.origin))
        agreeing.set(mine.origin, { agree: all.count, rounding: 0, from: sideOf(first), to: sideOf(other) })
      continue
    }
    const theirs = b.byKey.get(key)
    const match = theirs ? matchOf(mine.figures, theirs.figures) : null
    if (!match) continue
    if (match.result === 'diverge') {
      differing.push({ what: whatOf(mine), from: match.from, to: match.to })
      continue
    }
    const line = agreeing.get(mine.origin) ?? { agree: 0, rounding: 0, from: sideOf(match.from), to: sideOf(match.to) }
    line[match.result]++
    agreeing.set(mine.origin, line)
  }
  return {
    agreeing: [...agreeing].flatMap(([origin, line]) =>
      (['agree', 'rounding'] as const).flatMap((result): FactComparison[] =>
        line[result] > 0 ? [{ what: partName(origin), result, from: line.from, to: line.to, count: line[result] }] : [],
      ),
    ),
    differing,
    only: which.isAcross ? [] : [...onlyIn(from, to, '前一'), ...onlyIn(to, from, '后一')],
  }
}

const sideOf = (f: Figure): ComparedSide => ({ text: f.text, place: f.place })

interface Keyed {
  readonly origin: Origin
  readonly fact: string
  readonly figures: Figure[]
}

interface Figures {
  readonly byKey: ReadonlyMap<string, Keyed>
  /** Of each table, all its figures as one text. A fact that stands in several has no table of its own: then there are none. */
  readonly digests: ReadonlyMap<Origin, { text: string; count: number }>
}
const NOTHING: Figures = { byKey: new Map(), digests: new Map() }

/** By part. */
const figuresIn = oncePer((which: Which) => oncePer((topics: Topics) => figuresByPart(topics, which)))

function figuresByPart(topics: Topics, { facts, isAcross }: Which): ReadonlyMap<string, Figures> {
  const parts = new Map<string, Map<string, Keyed>>()
  for (const s of topics.facts.statements) {
    if (s.fact.startsWith('mention/') || s.fact.startsWith('change/') || (facts && !facts(s.fact))) continue
    const figure = figureIn(s)
    if (!figure || (isAcross && s.value.kind === 'blank')) continue
    const found = parts.get(s.subject.part) ?? new Map<string, Keyed>()
    parts.set(s.subject.part, found)
    const key = JSON.stringify([isAcross ? '' : s.origin, s.subject.fiscalYear, s.subject.stage, s.fact])
    const known = found.get(key)
    if (known) known.figures.push(figure)
    else found.set(key, { origin: s.origin, fact: s.fact, figures: [figure] })
  }
  return new Map([...parts].map(([part, byKey]) => [part, { byKey, digests: isAcross ? NOTHING.digests : digestsOf(byKey) }]))
}

function digestsOf(byKey: ReadonlyMap<string, Keyed>): Figures['digests'] {
  const digests = new Map<Origin, { text: string; count: number }>()
  for (const [key, { origin, figures }] of byKey) {
    const digest = digests.get(origin) ?? { text: '', count: 0 }
    const value = figures[0]?.quantity.value
    digest.text += `${key}=${value?.n}/${value?.d};`
    digest.count++
    digests.set(origin, digest)
  }
  return digests
}

/** Tables of one document that the other does not have, or has empty. */
function onlyIn(topics: Topics, other: Topics, which: string): FactComparison[] {
  const has = new Set(other.tables.filter(t => !t.isEmpty).map(t => t.id))
  return topics.tables
    .filter(t => !t.isEmpty && !has.has(t.id))
    .map(t => ({
      what: wording(`《${t.title.value}》`, `table “${t.title.value}”`),
      result: 'not-compared' as const,
      from: null,
      to: null,
      reason: wording(`只有${which}文件有这张表的数`, 'only one of the documents has figures in this table'),
    }))
}

const whatOf = ({ origin, fact }: Keyed): Wording => {
  const name = nameOf(fact)
  return wording(`${partName(origin).zh}${name.zh}`, `${partName(origin).en}: ${name.en}`)
}

const partName = (origin: Origin): Wording =>
  origin === 'text'
    ? wording('文字说明', 'text')
    : /^T\d/.test(origin)
      ? wording(`表${origin.slice(1)} `, `table ${origin}`)
      : wording('绩效表', 'forms')

const MOST_LINES = 12

/** A list of differences in one sentence and in lines; all of them are in the report's comparisons. */
export function tellDifferences(differing: readonly Difference[], amount: (f: Figure) => string) {
  const lines = differing.map(d => `${d.what.zh}：${amount(d.from)} ≠ ${amount(d.to)}`)
  const named = differing.slice(0, 4).map(d => `${d.what.zh}${amount(d.from)}、${amount(d.to)}`)
  return {
    named: `${named.join('；')}${differing.length > 4 ? `；等 ${differing.length} 处` : ''}`,
    arithmetic: [
      ...lines.slice(0, MOST_LINES),
      ...(lines.length > MOST_LINES ? [`另有 ${lines.length - MOST_LINES} 处，见文件之间的核对清单`] : []),
    ].join('\n'),
    at: differing.map((d): Place => d.to.place),
    related: differing.map((d): Place => d.from.place),
  }
}
