/** All figures of two documents that should say the same: grouped by table, so that a thousand agreeing ones are a few lines. */
import {
  type ComparedSide,
  type DocumentPair,
  type FactComparison,
  type Origin,
  oncePer,
  type Place,
  squeeze,
  type Topics,
  type Wording,
  wording,
} from '@jixiao/core'
import { nameOf } from './fact-names.ts'
import { type Figure, figureIn, matchOf, side } from './figures.ts'

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
  const [a, b] = [figuresIn(which)(from).get(parts.from) ?? NONE, figuresIn(which)(to).get(parts.to) ?? NONE]
  const agreeing = new Map<Origin, { agree: number; rounding: number; from: ComparedSide; to: ComparedSide }>()
  const differing: Difference[] = []
  for (const [form, mine] of a) {
    const theirs = b.get(form)
    if (!theirs) continue
    const [first, other] = [mine.first, theirs.first]
    // most tables of two editions are the same, and there may be many editions
    if (mine.digest === theirs.digest && !which.isAcross) {
      agreeing.set(first.origin, { agree: mine.byKey.size, rounding: 0, from: side(first.figures[0]), to: side(other.figures[0]) })
      continue
    }
    for (const [key, keyed] of mine.byKey) {
      const match = matchOf(keyed.figures, theirs.byKey.get(key)?.figures ?? [])
      if (!match) continue
      if (match.result === 'diverge') {
        differing.push({ what: whatOf(keyed), from: match.from, to: match.to })
        continue
      }
      const line = agreeing.get(keyed.origin) ?? { agree: 0, rounding: 0, from: side(match.from), to: side(match.to) }
      line[match.result]++
      agreeing.set(keyed.origin, line)
    }
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

interface Keyed {
  readonly origin: Origin
  readonly fact: string
  readonly figures: readonly [Figure, ...Figure[]]
}

/** The figures of one form; of all forms where the place need not be the same. */
interface FormFigures {
  readonly byKey: ReadonlyMap<string, Keyed>
  readonly first: Keyed
  /** All its figures as one text: forms that print the same have the same. */
  readonly digest: string
}
type FiguresByForm = ReadonlyMap<string, FormFigures>
const NONE: FiguresByForm = new Map()

/** By part, then by form. */
const figuresIn = oncePer((which: Which) => oncePer((topics: Topics) => figuresByPart(topics, which)))

function figuresByPart(topics: Topics, { facts, isAcross }: Which): ReadonlyMap<string, FiguresByForm> {
  const parts = new Map<string, Map<string, Map<string, { origin: Origin; fact: string; figures: [Figure, ...Figure[]] }>>>()
  for (const s of topics.facts.statements) {
    if (s.fact.startsWith('mention/') || s.fact.startsWith('change/') || (facts && !facts(s.fact))) continue
    const figure = figureIn(s)
    if (!figure || (isAcross && s.value.kind === 'blank')) continue
    const form = isAcross ? '' : s.origin
    const forms = parts.get(s.subject.part) ?? new Map()
    const byKey = forms.get(form) ?? new Map()
    parts.set(s.subject.part, forms.set(form, byKey))
    const key = JSON.stringify([s.subject.fiscalYear, s.subject.stage, byName(topics, s.fact)])
    const known = byKey.get(key)
    if (known) known.figures.push(figure)
    else byKey.set(key, { origin: s.origin, fact: s.fact, figures: [figure] })
  }
  return new Map([...parts].map(([part, forms]) => [part, new Map([...forms].flatMap(([form, byKey]) => formOf(form, byKey)))]))
}

/** Forms are numbered in the order of their document; another one need not have the same, so that a project is known by its name. */
function byName(topics: Topics, fact: string): string {
  const [head, kind, index] = /^(self-evaluation\/|monitoring\/|)project\/(\d+)\//.exec(fact) ?? []
  if (head === undefined || index === undefined) return fact
  const at = Number(index)
  const name =
    kind === 'self-evaluation/'
      ? topics.selfEvaluations.find(f => f.index === at)?.project.value
      : kind === 'monitoring/'
        ? topics.monitoringForms.find(f => f.index === at)?.project.value
        : topics.projects.find(p => p.index === at)?.name.value
  return name ? `${kind}project/${squeeze(name)}/${fact.slice(head.length)}` : fact
}

function formOf(form: string, byKey: ReadonlyMap<string, Keyed>): (readonly [string, FormFigures])[] {
  const [first] = byKey.values()
  if (!first) return []
  const digest = [...byKey]
    .map(
      ([
        key,
        {
          figures: [{ quantity }],
        },
      ]) => `${key}=${quantity.value.n}/${quantity.value.d}`,
    )
    .join(';')
  return [[form, { byKey, first, digest }]]
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
