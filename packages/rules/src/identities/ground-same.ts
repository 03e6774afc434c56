/** The one rule that a fact stated twice must agree: every pair of statements of one fact, by the identity it belongs to. */
import { bare, doOverlap, figureOf, isZero, type Origin, type Quantity, roundedInterval, type Statement } from '@jixiao/core'
import { CONDITION_WORDS, CONDITIONS } from './conditions.ts'
import { type Figures, type Group, statementsIn } from './figures.ts'
import type { Grounded } from './ground.ts'
import type { Identity, SameFact } from './identity.ts'

/** Facts that are no facts of their own: they say only what kind of figure it is. */
const NAMELESS = /^(?:mention|change-rate)\/|\/row\/|\/line\/|\/subtotal\/|\/other:/
/** Reports give these figures for the whole and, by the same words, for each project: two sentences need not speak of one thing. */
const OF_MANY = /^(?:execution|self-evaluation|project|assets)\//
const FORMS: readonly Origin[] = [
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
  'T13',
  'T14',
  'T15',
  'T16',
  'T17',
  'target-table',
  'self-evaluation-form',
  'monitoring-form',
]

/** Pairs that belong to no identity of the list go to `rest`. */
export function groundSame(identities: readonly Identity[], rest: Identity, figures: Figures): Grounded {
  const found: Grounded = { instances: [], blocked: [] }
  for (const group of figures.groups) {
    const byFact = new Map<string, Statement[]>()
    for (const facts of group.byOrigin.values())
      for (const [fact, statements] of facts) if (!NAMELESS.test(fact)) byFact.set(fact, [...(byFact.get(fact) ?? []), ...statements])
    for (const statements of byFact.values()) if (statements.length > 1) pairUp(identities, rest, group, statements, found)
  }
  return found
}

function pairUp(identities: readonly Identity[], rest: Identity, group: Group, statements: readonly Statement[], found: Grounded): void {
  const stated = representatives(statements)
  const [reference, ...others] = stated
  if (!reference) return
  // a text that gives the table's figure as well may speak of a part of it in the other place, unless it uses the same words there
  const agreeing = others.filter(o => o.origin === 'text' && agree(reference, o))
  const isContested = (other: Statement) =>
    other.origin === 'text' &&
    agreeing.length > 0 &&
    !/总计|合计|总额|总预算/.test(other.label ?? '') &&
    !agreeing.some(a => nounOf(a.label ?? '') === nounOf(other.label ?? ''))
  for (const other of others) {
    const [a, b] = [figureOf(reference), figureOf(other)]
    if (a === null || b === null || a.approximation || b.approximation) continue
    const isNothing = isZero(a.value) || isZero(b.value)
    if (other.value.kind !== 'blank' && reference.value.kind !== 'blank' && a.dimension !== b.dimension) continue
    const owner = ownerOf(identities, reference, other, isNothing)
    const isOtherNotion = other.origin === 'text' && !doOverlap(roundedInterval(a), roundedInterval(b)) && isAlias(group, other, b)
    const isText = reference.origin === 'text' && other.origin === 'text'
    if (isOtherNotion || (isText && OF_MANY.test(other.fact))) continue
    const condition = owner?.same.when
    const answer = condition === undefined ? true : CONDITIONS[condition](group)
    if (answer === false) continue
    const identity = owner?.identity ?? rest
    if (answer === null && condition !== undefined) {
      const { zh, en } = CONDITION_WORDS[condition]
      found.blocked.push({ identity, isUnreadable: false, why: { zh: `不能确定是否${zh}`, en: `not known whether ${en}` } })
    } else
      found.instances.push({
        identity,
        kind: 'linear',
        relation: '=',
        total: [reference],
        parts: [other],
        ...(isContested(other) || isText ? { isDoubtful: true } : {}),
      })
  }
}

/** What is left of a label without the words that only say that it is a sum of money. */
const nounOf = (label: string): string => bare(label).replace(/预算|决算|支出|费用|安排|总额|合计|数/g, '')

const agree = (a: Statement, b: Statement): boolean => {
  const [x, y] = [figureOf(a), figureOf(b)]
  return x !== null && y !== null && doOverlap(roundedInterval(x), roundedInterval(y))
}

/** What running text calls by one name and the tables print in several cells: with or without carry-over, all funds or the appropriated ones. */
const ALIASES: Readonly<Record<string, readonly (readonly [Origin, string])[]>> = {
  'income/total': [
    ['T1', 'income/current'],
    ['T4', 'appropriation/income/current'],
    ['T4', 'appropriation/income/total'],
  ],
  'income/current': [['T1', 'income/total']],
  'expenditure/byFunction/all/total': [
    ['T1', 'expenditure/grand-total'],
    ['T5', 'general-budget/byFunction/all/total'],
    ['T4', 'appropriation/expenditure/byFunction/all/all'],
  ],
  'expenditure/grand-total': [['T1', 'expenditure/byFunction/all/total']],
  'expenditure/byFunction/all/basic': [['T5', 'general-budget/byFunction/all/basic']],
  'expenditure/byFunction/all/project': [['T5', 'general-budget/byFunction/all/project']],
}

const isAlias = (group: Group, text: Statement, q: Quantity): boolean =>
  (ALIASES[text.fact] ?? []).some(([origin, fact]) => {
    const [s] = statementsIn(group, origin, fact)
    const other = s ? figureOf(s) : null
    return other !== null && doOverlap(roundedInterval(other), roundedInterval(q))
  })

/** Forms first, one statement of each (a row repeated on the next page is the form's own matter); of texts every one. */
function representatives(statements: readonly Statement[]): readonly Statement[] {
  const forms = FORMS.flatMap(origin => {
    const own = statements.filter(s => s.origin === origin)
    const figures = new Set(own.map(s => JSON.stringify(figureOf(s)?.value, (_, v: unknown) => (typeof v === 'bigint' ? `${v}` : v))))
    return own[0] && figures.size === 1 ? [own[0]] : []
  })
  return [...forms, ...statements.filter(s => !FORMS.includes(s.origin))]
}

/** The identity to which a pair belongs. */
function ownerOf(
  identities: readonly Identity[],
  a: Statement,
  b: Statement,
  isNothing: boolean,
): { identity: Identity; same: SameFact } | undefined {
  for (const identity of identities)
    for (const same of identity.same ?? []) {
      if (!a.fact.startsWith(same.prefix)) continue
      const [left, right] = same.origins
      if (!(left.includes(a.origin) && right.includes(b.origin)) && !(left.includes(b.origin) && right.includes(a.origin))) continue
      if (same.only === 'nothing' ? !isNothing : same.only === 'nonzero' && isNothing) continue
      return { identity, same }
    }
  return undefined
}
