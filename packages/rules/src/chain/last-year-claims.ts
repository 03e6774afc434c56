/** What a document says of the year before: old values and changes, each with the fact or the item that it is said of. */
import {
  add,
  type FactPath,
  fold,
  multiply,
  type Place,
  type Quantity,
  type Rational,
  rational,
  type Stage,
  squeeze,
  subtract,
  type Topics,
  toDecimal,
  unitNamed,
  ZERO,
} from '@jixiao/core'
import { type Comparison, comparisonsIn } from '../text/comparisons.ts'
import { nameOf, pathsOf } from './fact-names.ts'
import { type Figure, figureIn, figuresOf, resultOf } from './figures.ts'
import { itemMeant, itemsOf, likeness } from './items.ts'

export interface Claim {
  /** The fact by its paths, or the item by its code. */
  readonly of: { readonly facts: readonly FactPath[]; readonly label?: string } | { readonly code: string; readonly name: string }
  /** Last year's value as printed, or as the change implies it. */
  readonly old: Figure
  readonly isImplied: boolean
  readonly now?: Figure
  readonly change?: Figure
  readonly direction?: Comparison['direction']
  readonly rate?: Figure
  readonly place: Place
}

export interface Year {
  /** The year of the document. */
  readonly year: number
  readonly stage: Stage
  readonly part: string
}

/** Every claim about last year's budget (of a budget) or last year's final figures (of final accounts). */
export function claimsOf(topics: Topics, at: Year): readonly Claim[] {
  const claims = [...comparedItems(topics, at), ...changedFacts(topics, at), ...statedOfLastYear(topics, at)]
  // one sentence is one claim, told by the reading that knows most of it
  return claims.filter((c, i) => claims.findIndex(other => touches(other, c)) === i)
}

const touches = (a: Claim, b: Claim): boolean =>
  a.place.block === b.place.block &&
  a.place.row === b.place.row &&
  a.place.column === b.place.column &&
  (a.place.from ?? 0) < (b.place.to ?? Infinity) &&
  (b.place.from ?? 0) < (a.place.to ?? Infinity)

/** Words that say that the figure compared with is of another kind than the document before: execution for a budget, a budget for accounts. */
const OTHER_BASE: Readonly<Record<'budget' | 'final-accounts', RegExp>> = {
  budget: /执行|决算|完成|调整|实际|预计|同口径|可比/,
  'final-accounts': /预算|同口径|可比/,
}
const isOfOtherBase = (words: string, { stage }: Year): boolean => OTHER_BASE[stage === 'final-accounts' ? 'final-accounts' : 'budget'].test(words)

/** Sentences that compare an item, or a total, with the year before. */
function comparedItems(topics: Topics, at: Year): Claim[] {
  return comparisonsIn(topics.blocks).flatMap(c => {
    const words = fold(c.place.text ?? '')
    if (c.completion || /年初预算/.test(words) || isOfOtherBase(basePart(words), at) || partOf(topics, c.place.block) !== at.part) return []
    const now: Figure = c.new
    const old = oldOf(c)
    if (old === null) return []
    const of = subjectOf(topics, c, at)
    if (of === null) return []
    return [
      {
        of,
        old,
        isImplied: c.old === undefined,
        now,
        place: c.place,
        ...(c.change ? { change: c.change } : {}),
        ...(c.direction ? { direction: c.direction } : {}),
        ...(c.rate ? { rate: c.rate } : {}),
      },
    ]
  })
}

/** The words that name what is compared with: after 比, 与, 较, or before the old value. */
const basePart = (words: string): string => /(?:比|与|较|同)[^。]*$/.exec(words)?.[0] ?? words

/** The item that the sentence names; or the totals that have its amount, where its name is one of a total. */
function subjectOf(topics: Topics, c: Comparison, at: Year): Claim['of'] | null {
  const item = itemMeant(topics, c.name, c.new.quantity, { part: at.part, year: at.year })
  if (item) return item
  const kind = totalMeant(topics, c.name, at.part)
  if (kind === null || c.new.quantity.value.n === 0n) return null
  const facts = TOTALS[kind].filter(fact => figuresOf(topics, pathsOf(fact), at).some(f => resultOf(f.quantity, c.new.quantity) === 'agree'))
  const label = c.name.replace(/^.*20\d{2}年度?/, '').replace(/^(?:\([一二三四五六七八九十]+\)|其中:?)+/, '')
  return facts.length > 0 ? { facts: facts.flatMap(pathsOf), label } : null
}

type TotalKind = 'total' | 'basic' | 'project'

/** Which total the words name; null for an item, a fund or a kind of spending, which may have a total's amount by chance. */
function totalMeant(topics: Topics, name: string, part: string): TotalKind | null {
  if (/人员|公用|经费|采购|其他|事业|经营|基金|资本|[(（][类款项]/.test(name)) return null
  const kind = /基本支出/.test(name) ? 'basic' : /项目支出/.test(name) ? 'project' : /总计|合计|收入|支出|收支|拨款|预算/.test(name) ? 'total' : null
  return kind === 'total' && itemsOf(topics, part).some(item => likeness(item.name, squeeze(name)) >= 0.75) ? null : kind
}

const TOTALS: Readonly<Record<TotalKind, readonly FactPath[]>> = {
  total: [
    'income/total',
    'income/current',
    'income/bySource/appropriation',
    'income/bySource/general-budget',
    'expenditure/byFunction/all/total',
    'appropriation/income/total',
    'general-budget/byFunction/all/total',
  ],
  basic: ['expenditure/byFunction/all/basic', 'general-budget/byFunction/all/basic'],
  project: ['expenditure/byFunction/all/project', 'general-budget/byFunction/all/project'],
}

/** Statements change/<fact> with the figure of now in the same paragraph. */
function changedFacts(topics: Topics, at: Year): Claim[] {
  return topics.facts.under('change/', { part: at.part, year: at.year }).flatMap(s => {
    const fact = s.fact.slice('change/'.length)
    const change = figureIn(s)
    const text = wordsBefore(topics, s.place)
    if (!change || text === null || isOfOtherBase(clauseOf(text), at)) return []
    const now = topics.facts
      .of(fact, { part: at.part, year: at.year, origin: 'text' })
      .filter(n => n.place.block === s.place.block && (n.place.from ?? 0) < (s.place.from ?? 0))
      .flatMap(n => figureIn(n) ?? [])
      .at(-1)
    if (!now || nameOf(fact).zh === fact) return []
    const value = subtract(now.quantity.value, change.quantity.value)
    const direction = change.quantity.value.n > 0n ? 'up' : change.quantity.value.n < 0n ? 'down' : 'none'
    return [
      {
        of: { facts: pathsOf(fact) },
        old: { text: '', place: s.place, quantity: impliedOf(now.quantity, value, change.quantity) },
        isImplied: true,
        now,
        change,
        direction,
        place: s.place,
      } satisfies Claim,
    ]
  })
}

/** Figures of facts that the document itself dates in the year before. */
function statedOfLastYear(topics: Topics, at: Year): Claim[] {
  return topics.facts.statements.flatMap(s => {
    if (s.subject.part !== at.part || s.subject.fiscalYear !== at.year - 1 || s.subject.stage !== at.stage || s.value.kind !== 'quantity') return []
    const old = figureIn(s)
    if (!old || nameOf(s.fact).zh === s.fact) return []
    const words = s.origin === 'text' ? clauseOf(wordsBefore(topics, s.place) ?? '') : fold(s.place.columnLabel ?? '')
    if (isOfOtherBase(words, at)) return []
    return [{ of: { facts: pathsOf(s.fact) }, old, isImplied: false, place: s.place }]
  })
}

function oldOf(c: Comparison): Figure | null {
  if (c.old) return c.old
  if (c.direction === 'none') return { text: c.new.text, place: c.place, quantity: c.new.quantity }
  if (!c.change || !c.direction) return null
  const change = c.change.quantity.value
  const value = c.direction === 'down' ? add(c.new.quantity.value, change) : subtract(c.new.quantity.value, change)
  return { text: '', place: c.change.place, quantity: impliedOf(c.new.quantity, value, c.change.quantity) }
}

/** The old value that a change implies, as uncertain as both figures together. */
const impliedOf = (now: Quantity, value: Rational, change: Quantity): Quantity => ({
  dimension: 'money',
  printed: inUnit(value, now.unit),
  unit: now.unit === '' ? '万元' : now.unit,
  value,
  step: add(now.step, change.step),
})

function inUnit(value: Rational, unit: string): string {
  const scale = unitNamed(unit === '' ? '万元' : unit)?.scale ?? rational(1n)
  return scale.n === 0n ? toDecimal(ZERO, 2) : toDecimal(multiply(value, rational(scale.d, scale.n)), 2)
}

/** The paragraph up to a place. */
function wordsBefore(topics: Topics, place: Place): string | null {
  const block = topics.blocks[place.block]
  return block?.kind === 'paragraph' ? fold(block.text.slice(0, place.from ?? block.text.length)) : null
}

/** The last clause that names a base: from 比, 与 or 较 on; else the last clause. */
const clauseOf = (text: string): string => /(?:比|与|较|同)[^。;比与较同]*$/.exec(text)?.[0] ?? text.split(/[。;,]/).at(-1) ?? ''

const partOf = (topics: Topics, block: number): string => topics.face.parts.find(p => p.from <= block && block < p.to)?.key ?? 'department'
