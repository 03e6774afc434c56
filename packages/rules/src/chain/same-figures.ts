/** All figures of two documents that should say the same: grouped by table, so that a thousand agreeing ones are a few lines. */
import { type ComparedSide, type FactComparison, type Origin, type Place, type Topics, type Wording, wording } from '@jixiao/core'
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

interface Parts {
  readonly from: string
  readonly to: string
  /** Only these facts; every fact where it is not given. */
  readonly facts?: (fact: string) => boolean
  /** The place in the forms need not be the same: a text is compared with a table. */
  readonly isAcross?: boolean
}

export function sameFigures(from: Topics, to: Topics, parts: Parts): SameFigures {
  const [a, b] = [figuresByKey(from, parts.from, parts), figuresByKey(to, parts.to, parts)]
  const agreeing = new Map<Origin, { agree: number; rounding: number; from: ComparedSide; to: ComparedSide }>()
  const differing: Difference[] = []
  for (const [key, mine] of a) {
    const theirs = b.get(key)
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
    only: parts.isAcross ? [] : [...onlyIn(from, to, '前一'), ...onlyIn(to, from, '后一')],
  }
}

const sideOf = (f: Figure): ComparedSide => ({ text: f.text, place: f.place })

interface Keyed {
  readonly origin: Origin
  readonly fact: string
  readonly figures: Figure[]
}

function figuresByKey(topics: Topics, part: string, { facts, isAcross }: Parts): ReadonlyMap<string, Keyed> {
  const found = new Map<string, Keyed>()
  for (const s of topics.facts.statements) {
    if (s.subject.part !== part || s.fact.startsWith('mention/') || s.fact.startsWith('change/') || (facts && !facts(s.fact))) continue
    const figure = figureIn(s)
    if (!figure || (isAcross && s.value.kind === 'blank')) continue
    const key = JSON.stringify([isAcross ? '' : s.origin, s.subject.fiscalYear, s.subject.stage, s.fact])
    const known = found.get(key)
    if (known) known.figures.push(figure)
    else found.set(key, { origin: s.origin, fact: s.fact, figures: [figure] })
  }
  return found
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
