/** Identities across parts and years: the department is the sum of its units, a change is this year less last year. */
import { append, equals, figureOf, isZero, type Origin, type Statement, sum, ZERO } from '@jixiao/core'
import { type Figures, type Group, statementsIn } from './figures.ts'
import type { Grounded } from './ground.ts'
import type { Identity, Instance } from './identity.ts'

const TABLES: readonly Origin[] = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12', 'T13', 'T14', 'T16', 'T17']
/** Money that moves between a department and its units is counted once in the one and twice in the other. */
const TRANSFER = /superior-subsidy|affiliate-payment|to-superior|to-affiliates/
/** Rows without a name of their own. */
const ROWS = /\/row\/|^change|\/rate$/

const value = (s: Statement) => figureOf(s)?.value ?? ZERO

/** P-01: every cell of the department's tables is the sum of the units' cells. */
export function groundUnits(identity: Identity, figures: Figures): Grounded {
  const found: Grounded = { instances: [], blocked: [] }
  for (const group of figures.groups) {
    if (group.part !== 'department') continue
    const units = figures.groups.filter(g => g.part !== 'department' && g.year === group.year && g.stage === group.stage)
    if (units.length === 0) continue
    const hasTransfers = units.length > 1 && [group, ...units].some(g => TABLES.some(origin => doesTransfer(g, origin)))
    const tried = TABLES.flatMap(origin => cellsOf(identity, group, units, origin))
    const filled = tried.filter(i => [...i.total, ...i.parts].some(s => !isZero(value(s))))
    const broken = filled.filter(i => !equals(sum(i.total.map(value)), sum(i.parts.map(value))))
    const block = (zh: string, en: string) => found.blocked.push({ identity, isUnreadable: false, why: { zh, en } })
    if (broken.length * 2 > filled.length)
      block('所附各单位之和与部门的多数数字不同，文件可能没有附上全部所属单位', 'most cells differ: not all units seem to be attached')
    else if (hasTransfers && broken.length > 0)
      block('部门与单位之间有上级补助、上缴或对附属单位补助，合并时需要抵销', 'transfers between department and units need elimination')
    else append(found.instances, tried)
  }
  return found
}

const doesTransfer = (g: Group, origin: Origin): boolean =>
  [...(g.byOrigin.get(origin) ?? [])].some(([fact, [s]]) => TRANSFER.test(fact) && s !== undefined && !isZero(value(s)))

function cellsOf(identity: Identity, department: Group, units: readonly Group[], origin: Origin): readonly Instance[] {
  // a unit without the table leaves the sum open
  if (units.some(u => (u.byOrigin.get(origin)?.size ?? 0) === 0)) return []
  return [...(department.byOrigin.get(origin) ?? [])].flatMap(([fact, stated]): Instance[] => {
    const cells = units.map(u => statementsIn(u, origin, fact))
    const parts = cells.flatMap(c => c.slice(0, 1))
    const [total] = stated
    if (!total || ROWS.test(fact) || parts.length === 0 || stated.length > 1 || cells.some(c => c.length > 1)) return []
    if ([total, ...parts].some(s => figureOf(s) === null)) return []
    return [{ identity, kind: 'linear', relation: '=', total: [total], parts }]
  })
}

/** N-07: stated change = this year − last year. */
export function groundChanges(identity: Identity, figures: Figures): Grounded {
  const found: Grounded = { instances: [], blocked: [] }
  for (const group of figures.groups)
    for (const [origin, facts] of group.byOrigin)
      for (const [fact, changes] of facts) {
        if (!fact.startsWith('change/') || group.year === null) continue
        const own = fact.slice('change/'.length)
        const before = figures.groups.find(g => g.part === group.part && g.year === (group.year ?? 0) - 1 && find(g, origin, own) !== undefined)
        const last = before && find(before, origin, own)
        const now = find(group, origin, own)
        for (const change of changes) {
          if (!now || !last) {
            const why = { zh: '文字只说了增减额，没有同时说明本年数和上年数', en: 'a change is stated without this year’s and last year’s figures' }
            found.blocked.push({ identity, isUnreadable: false, why })
          } else if ([now, last, change].every(s => figureOf(s) !== null && figureOf(s)?.approximation === undefined))
            found.instances.push({ identity, kind: 'linear', relation: '=', total: [now], parts: [last, change] })
        }
      }
  return found
}

/** The fact of the same origin, else of any. */
function find(group: Group, origin: Origin, fact: string): Statement | undefined {
  return statementsIn(group, origin, fact)[0] ?? [...group.byOrigin.keys()].map(o => statementsIn(group, o, fact)[0]).find(s => s !== undefined)
}
