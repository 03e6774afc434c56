/** A term of an identity → the statements it means in one group. */
import { equals, figureOf, isZero, type Origin, type Statement } from '@jixiao/core'
import { factsIn, type Group, segmentsBelow, statementsIn } from './figures.ts'
import type { Term } from './identity.ts'

/** The statements that a term means. */
export interface Resolved {
  readonly sure: readonly Statement[]
  /** Rows that may belong to it or not (items nobody knows). */
  readonly doubtful: readonly Statement[]
  /** What stops us: nothing is stated, it cannot be read, or it is stated twice differently. */
  readonly trouble: 'missing' | 'unreadable' | 'ambiguous' | null
  /** The text states it more than once with different figures: the first one was taken. */
  readonly isContested?: boolean
}

/** Items of which others are parts. */
const NESTED: Readonly<Record<string, readonly string[]>> = {
  appropriation: ['general-budget', 'government-fund', 'state-capital'],
  'unit-funds': ['institutional', 'business', 'superior-subsidy', 'affiliate-payment', 'other', 'other-governments'],
}
const NO_SOURCE = /^(?:total|current|carry-over.*|use-of-surplus|all|part-.*)$/
/** Items that some forms print as a part of another one and some on their own. */
const DOUBTFUL = /^(?:other:.*|other-governments)$/

export function resolveTerm(group: Group, term: Term, variables: Readonly<Record<string, string>>): Resolved {
  const fact = term.fact.replace(/\{(\w+)\}/g, (_, name: string) => variables[name] ?? '')
  if (!fact.includes('*')) return single(group, term.origin, fact)
  const [before = '', after = ''] = fact.split('*')
  const keys = after === '' ? segmentsBelow(group, term.origin, before.slice(0, -1)) : keysBetween(group, term.origin, before, after)
  const wanted = select(group, term, keys, key => `${before}${key}${after}`)
  const all = wanted.map(key => ({ key, found: single(group, term.origin, `${before}${key}${after}`) }))
  return {
    sure: all.filter(x => !DOUBTFUL.test(x.key)).flatMap(x => x.found.sure),
    doubtful: all.filter(x => DOUBTFUL.test(x.key)).flatMap(x => x.found.sure),
    isContested: all.some(x => x.found.isContested),
    trouble: all.length === 0 ? 'missing' : (all.find(x => x.found.trouble !== null)?.found.trouble ?? null),
  }
}

/** What stands for the * in the middle of a path. */
const keysBetween = (group: Group, origin: Origin, before: string, after: string): readonly string[] =>
  factsIn(group, origin)
    .filter(f => f.length > before.length + after.length && f.startsWith(before) && f.endsWith(after))
    .map(f => f.slice(before.length, f.length - after.length))
    .filter(key => !key.includes('/') || key.startsWith('other:'))

function select(group: Group, term: Term, keys: readonly string[], factOf: (key: string) => string): readonly string[] {
  const { take } = term
  if (take === 'classes') return keys.filter(k => /^\d{3}$/.test(k) || k.startsWith('other:'))
  if (take === 'unknown') return keys.filter(k => k.startsWith('other:'))
  if (take === undefined) return keys
  if (take !== 'sources') {
    const isNamed = (key: string) => ('items' in take ? take.items : take.itemsBut).some(code => key.startsWith(code))
    return keys.filter(k => /^\d{7}$/.test(k) && isNamed(k) === 'items' in take)
  }
  const sources = keys.filter(k => !NO_SOURCE.test(k))
  const isFilled = (key: string) => single(group, term.origin, factOf(key)).sure.some(s => !isNothing(s))
  const left = new Set(sources)
  for (const [parent, children] of Object.entries(NESTED)) {
    if (!left.has(parent)) continue
    // a parent with a figure stands for its parts; an empty one is only a heading
    if (isFilled(parent)) for (const child of children) left.delete(child)
    else if (children.some(c => left.has(c))) left.delete(parent)
  }
  return [...left]
}

const isNothing = (s: Statement): boolean => {
  const q = figureOf(s)
  return q !== null && isZero(q.value)
}

function single(group: Group, origin: Origin, fact: string): Resolved {
  const [first, ...rest] = statementsIn(group, origin, fact)
  if (!first) return { sure: [], doubtful: [], trouble: 'missing' }
  const q = figureOf(first)
  if (q === null || q.approximation !== undefined) return { sure: [first], doubtful: [], trouble: 'unreadable' }
  // a table that repeats a row (per unit, per page) with another figure does not say which one is meant
  const differs = rest.some(s => {
    const other = figureOf(s)
    return other !== null && !equals(other.value, q.value)
  })
  return { sure: [first], doubtful: [], isContested: differs, trouble: differs && origin !== 'text' ? 'ambiguous' : null }
}
