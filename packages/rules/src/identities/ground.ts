/** Identities × figures → instances over concrete statements, and what stands in the way. */
import { append, equals, figureOf, isZero, type Statement, sum, ZERO } from '@jixiao/core'
import { CONDITION_WORDS, CONDITIONS } from './conditions.ts'
import { type Figures, factsIn, type Group, statementsIn } from './figures.ts'
import type { Blocked, Equation, Hierarchy, Identity, Instance } from './identity.ts'
import { type Resolved, resolveTerm } from './resolve-term.ts'
import { nameOfFact, nameOfStatement } from './words.ts'

export interface Grounded {
  readonly instances: Instance[]
  readonly blocked: Blocked[]
}

/** All instances of the equations, hierarchies and products of an identity. */
export function ground(identity: Identity, figures: Figures): Grounded {
  const found: Grounded = { instances: [], blocked: [] }
  for (const group of figures.groups) {
    for (const equation of identity.equations ?? []) groundEquation(identity, equation, group, found)
    for (const hierarchy of identity.hierarchies ?? []) groundHierarchy(identity, hierarchy, group, found)
    groundProduct(identity, group, found)
  }
  return found
}

const value = (s: Statement) => figureOf(s)?.value ?? ZERO

function groundEquation(identity: Identity, equation: Equation, group: Group, found: Grounded): void {
  if (equation.unless?.some(u => statementsIn(group, u.origin, u.fact).length > 0)) return
  const bindings = equation.each ? bindingsOf(equation.each, group) : [{}]
  if (bindings.length === 0) return
  const tried: Grounded = { instances: [], blocked: [] }
  for (const variables of bindings) groundInstance(identity, equation, group, variables, tried)
  if (tried.instances.length + tried.blocked.length === 0) return
  const condition = equation.when
  const answer = condition === undefined ? true : CONDITIONS[condition](group)
  if (answer === false) return
  if (answer === null && condition !== undefined) {
    const { zh, en } = CONDITION_WORDS[condition]
    found.blocked.push({ identity, isUnreadable: false, why: { zh: `不能确定是否${zh}`, en: `not known whether ${en}` } })
    return
  }
  append(found.instances, tried.instances)
  append(found.blocked, tried.blocked)
}

function bindingsOf(each: NonNullable<Equation['each']>, group: Group): readonly Readonly<Record<string, string>>[] {
  const names = [...each.fact.matchAll(/\{(\w+)\}/g)].map(m => m[1] ?? '')
  const pattern = new RegExp(`^${each.fact.replace(/\{\w+\}/g, '([^/]+)')}$`)
  const stem = each.fact.slice(0, each.fact.indexOf('{'))
  return factsIn(group, each.origin).flatMap(fact => {
    const m = fact.startsWith(stem) ? pattern.exec(fact) : null
    if (!m) return []
    const variables = Object.fromEntries(names.map((name, i) => [name, m[i + 1] ?? '']))
    const isWanted = names.every(name => (each.only?.[name]?.includes(variables[name] ?? '') ?? true) && each.except?.[name] !== variables[name])
    return isWanted ? [variables] : []
  })
}

function groundInstance(identity: Identity, equation: Equation, group: Group, variables: Readonly<Record<string, string>>, found: Grounded): void {
  const resolve = (terms: Equation['total']) => terms.map(term => ({ term, got: resolveTerm(group, term, variables) }))
  const total = resolve(equation.total)
  const parts = resolve(equation.parts)
  // nothing of the one side is printed: the instance does not exist in this document
  if (total.some(t => t.got.trouble === 'missing' && !t.term.isOptional) || parts.every(p => p.got.trouble === 'missing')) return
  const troubled = [...total, ...parts].find(t => t.got.trouble === 'unreadable' || t.got.trouble === 'ambiguous')
  if (troubled) {
    found.blocked.push(blockedBy(identity, troubled.got, troubled.term.fact))
    return
  }
  const absent = parts.filter(p => p.got.trouble === 'missing' && !p.term.isOptional)
  const sure = parts.flatMap(p => p.got.sure)
  const doubtful = parts.flatMap(p => p.got.doubtful).filter(s => !isZero(value(s)))
  const left = total.flatMap(t => t.got.sure)
  const relation = equation.relation ?? '='
  const balance = sum(left.map(value))
  const doesHold = (right: readonly Statement[]) => equals(balance, sum(right.map(value)))
  const isContested = [...total, ...parts].some(t => t.got.isContested)
  const instance = (right: readonly Statement[]): Instance => ({
    identity,
    kind: 'linear',
    relation,
    total: left,
    parts: right,
    ...(isContested ? { isDoubtful: true } : {}),
  })
  if (doubtful.length > 0 && !doesHold(sure)) {
    if (doesHold([...sure, ...doubtful])) found.instances.push(instance([...sure, ...doubtful]))
    else {
      const names = doubtful.map(s => `“${s.place.rowLabel ?? s.fact}”`).join('、')
      const why = { zh: `不能确定${names}是否计入合计`, en: `not known whether ${names} belongs to the total` }
      found.blocked.push({ identity, isUnreadable: false, why })
    }
  } else if (absent.length > 0 && relation === '=' && !doesHold(sure)) {
    const names = absent.map(p => nameOfFact(p.term.fact)).join('、')
    found.blocked.push({
      identity,
      isUnreadable: false,
      why: { zh: `没有找到${names}`, en: `not found: ${absent.map(p => p.term.fact).join(', ')}` },
    })
  } else found.instances.push(instance(sure))
}

function blockedBy(identity: Identity, got: Resolved, fact: string): Blocked {
  const at = got.sure[0] ?? got.doubtful[0]
  const name = at ? nameOfStatement(at) : nameOfFact(fact)
  return got.trouble === 'ambiguous'
    ? {
        identity,
        isUnreadable: false,
        why: { zh: `${name}在同一张表里出现多次且数字不同`, en: `${at?.fact ?? fact} stands in one table more than once with different figures` },
      }
    : { identity, isUnreadable: true, why: { zh: `${name}不是可以核对的确切数字`, en: `${at?.fact ?? fact} is not an exact, readable figure` } }
}

/** Children of a heading are the listed codes whose nearest listed ancestor it is; a row without any figure is only a caption. */
function groundHierarchy(identity: Identity, { origin, prefix }: Hierarchy, group: Group, found: Grounded): void {
  const byColumn = new Map<string, Map<string, string>>()
  const filled = new Set<string>()
  for (const fact of factsIn(group, origin)) {
    if (!fact.startsWith(prefix)) continue
    const cut = fact.lastIndexOf('/')
    const [key, column] = [fact.slice(prefix.length, cut), fact.slice(cut + 1)]
    if ((key !== 'all' && !/^\d+$/.test(key)) || column.startsWith('other:')) continue
    const facts = byColumn.get(column) ?? new Map<string, string>()
    byColumn.set(column, facts.set(key, fact))
    const s = statementsIn(group, origin, fact)[0]
    if (s && (figureOf(s) === null || !isZero(value(s)))) filled.add(key)
  }
  for (const facts of byColumn.values()) {
    const children = new Map<string, string[]>()
    for (const [key, fact] of facts) {
      if (key === 'all' || !filled.has(key)) continue
      const parent = [5, 3].map(n => key.slice(0, n)).find(p => p.length < key.length && facts.has(p) && filled.has(p)) ?? 'all'
      const list = children.get(parent)
      if (list) list.push(fact)
      else children.set(parent, [fact])
    }
    for (const [parent, kids] of children) {
      const total = facts.get(parent)
      if (total === undefined || !filled.has(parent)) continue
      groundInstance(identity, { total: [{ origin, fact: total }], parts: kids.map(fact => ({ origin, fact })) }, group, {}, found)
    }
  }
}

function groundProduct(identity: Identity, group: Group, found: Grounded): void {
  const { product } = identity
  if (!product) return
  const { origin, prefix, factors, result } = product
  for (const fact of factsIn(group, origin)) {
    if (!fact.startsWith(prefix) || !fact.endsWith(`/${result}`)) continue
    const base = fact.slice(0, -result.length)
    const [total] = statementsIn(group, origin, fact)
    const sides = factors.map(f => statementsIn(group, origin, base + f)[0])
    const [a, b] = sides
    if (!total || !a || !b || sides.some(s => s?.value.kind === 'blank') || total.value.kind === 'blank') continue
    const unreadable = [total, a, b].find(s => figureOf(s) === null)
    if (unreadable) found.blocked.push(blockedBy(identity, { sure: [unreadable], doubtful: [], trouble: 'unreadable' }, fact))
    else found.instances.push({ identity, kind: 'product', relation: '=', total: [total], parts: [a, b] })
  }
}
