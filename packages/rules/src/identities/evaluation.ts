/** All identities over one document: judged once, repaired together, shared by the rules of the single identities. */
import {
  absolute,
  type BudgetTable,
  compare,
  type DocumentFace,
  doOverlap,
  equals,
  type FactBook,
  figureOf,
  findRepairs,
  half,
  isZero,
  type LinearRelation,
  multiply,
  type Profile,
  powerOfTen,
  type Rational,
  type Repair,
  type RepairCell,
  rational,
  roundedInterval,
  type Standing,
  type Statement,
  standingOf,
  subtract,
  unitNamed,
  ZERO,
} from '@jixiao/core'
import { type Figures, figuresOf, statementsIn } from './figures.ts'
import { ground } from './ground.ts'
import { groundChanges, groundUnits } from './ground-across.ts'
import { groundSame } from './ground-same.ts'
import { FACT_STATED_TWICE, identitiesFor } from './identities.ts'
import type { Blocked, Instance } from './identity.ts'

export interface Judged {
  readonly instance: Instance
  readonly standing: Standing
  /** The repair that mends it, where there is one without a doubt. */
  readonly repair: Repair | null
}

export interface Evaluation {
  readonly judged: ReadonlyMap<string, readonly Judged[]>
  readonly blocked: ReadonlyMap<string, readonly Blocked[]>
  /** The statements behind the cells of repairs. */
  readonly cells: readonly Statement[]
}

const known = new WeakMap<FactBook, { readonly profile: Profile; readonly evaluation: Evaluation }>()

/** The evaluation of a document's facts, computed once for all identity rules. */
export function evaluationOf(facts: FactBook, face: DocumentFace, tables: readonly BudgetTable[], profile: Profile): Evaluation {
  const before = known.get(facts)
  if (before?.profile === profile) return before.evaluation
  const evaluation = evaluate(figuresOf(facts, face, tables), profile, face)
  known.set(facts, { profile, evaluation })
  return evaluation
}

function evaluate(figures: Figures, profile: Profile, face: DocumentFace): Evaluation {
  const identities = identitiesFor(profile, face.fiscalYear?.value ?? null)
  const grounded = [
    ...identities.map(identity => ground(identity, figures)),
    groundSame(identities, FACT_STATED_TWICE, figures),
    ...identities.filter(i => i.kind === 'units').map(i => groundUnits(i, figures)),
    ...identities.filter(i => i.kind === 'change').map(i => groundChanges(i, figures)),
  ]
  const instances = grounded.flatMap(g => g.instances)
  const cells: Statement[] = []
  const indexOf = new Map<Statement, number>()
  const cellOf = (s: Statement): number => {
    const index = indexOf.get(s) ?? cells.push(s) - 1
    indexOf.set(s, index)
    return index
  }
  const relations = instances.map(
    (i): LinearRelation => ({
      relation: i.relation,
      terms:
        i.kind === 'product'
          ? []
          : [...i.total.map(s => ({ cell: cellOf(s), times: 1 as const })), ...i.parts.map(s => ({ cell: cellOf(s), times: -1 as const }))],
    }),
  )
  const printed = cells.map(s => repairCell(s, figures))
  const standings = instances.map((i, n) => {
    const relation = relations[n]
    return i.kind === 'product' || !relation ? productStanding(i) : standingOf(relation, printed)
  })
  // what rests on local practice is evidence for a figure where it holds, and no evidence against one where it does not
  const evidence = relations.map((r, n) => (isWeak(instances[n]) && standings[n] !== 'holds' ? { ...r, terms: [] } : r))
  const repairs = standings.includes('broken') ? findRepairs(printed, evidence) : []
  const repairOf = (n: number): Repair | null => {
    const [relation, instance] = [relations[n], instances[n]]
    if (standings[n] !== 'broken' || !relation || !instance) return null
    const named = repairs.find(r => r.mends.includes(n))
    if (named || (evidence[n] === relation && instance.kind === 'linear')) return named ?? null
    // it took no part in the search, but one of the repairs may mend it as well
    const mends = (r: Repair): boolean => {
      const valueIn = (s: Statement) => r.changes.find(x => cells[x.cell] === s)?.to ?? figureOf(s)?.value ?? ZERO
      const figures = [...instance.total, ...instance.parts]
      if (!figures.some(s => r.changes.some(x => cells[x.cell] === s))) return false
      return instance.kind === 'product'
        ? productStanding(instance, valueIn) !== 'broken'
        : standingOf(relation, printed, c => (cells[c] ? valueIn(cells[c]) : ZERO)) !== 'broken'
    }
    return repairs.find(mends) ?? null
  }
  const judged = new Map<string, Judged[]>()
  instances.forEach((instance, n) => {
    const list = judged.get(instance.identity.code) ?? []
    judged.set(instance.identity.code, list)
    list.push({ instance, standing: standings[n] ?? 'holds', repair: repairOf(n) })
  })
  const blocked = new Map<string, Blocked[]>()
  for (const b of grounded.flatMap(g => g.blocked)) blocked.set(b.identity.code, [...(blocked.get(b.identity.code) ?? []), b])
  return { judged, blocked, cells }
}

/** Rests on local practice, or on two sentences that may speak of two things. */
const isWeak = (i: Instance | undefined): boolean => i?.identity.severity === 'hint' || i?.isDoubtful === true

/** Text is more often wrong than a table that adds up. */
function repairCell(s: Statement, figures: Figures): RepairCell {
  const q = figureOf(s)
  const year = s.subject.fiscalYear
  const before = year === null ? undefined : figures.groups.find(g => g.part === s.subject.part && g.year === year - 1 && g.stage === s.subject.stage)
  const last = before && [...before.byOrigin.keys()].map(o => statementsIn(before, o, s.fact)[0]).find(x => x !== undefined)
  const lastYear = last && figureOf(last)?.value
  return {
    value: q?.value ?? ZERO,
    step: q?.step ?? ZERO,
    scale: unitNamed(q?.unit ?? '')?.scale ?? rational(q?.printed === '' ? 10_000n : 1n),
    sheet: s.place.block,
    row: s.place.row ?? -1,
    column: s.place.column ?? -1,
    trust: s.origin === 'text' ? 0 : 1,
    ...(lastYear && !isZero(lastYear) ? { lastYear } : {}),
  }
}

/** quantity × unit price = amount over the intervals of the printed digits. */
function productStanding({ total, parts }: Instance, valueIn: (s: Statement) => Rational = s => figureOf(s)?.value ?? ZERO): Standing {
  const [t, a, b] = [...total, ...parts].flatMap(s => {
    const q = figureOf(s)
    return q ? [{ ...q, value: valueIn(s) }] : []
  })
  if (!t || !a || !b) return 'holds'
  const exact = multiply(a.value, b.value)
  const difference = absolute(subtract(t.value, exact))
  // a price in 元 beside an amount in 万元 is the form's way
  if (isZero(difference) || [4, -4].some(e => equals(multiply(exact, powerOfTen(e)), t.value))) return 'holds'
  const [x, y] = [roundedInterval(a), roundedInterval(b)]
  const isPossible = doOverlap({ low: multiply(x.low, y.low), high: multiply(x.high, y.high) }, roundedInterval(t))
  if (isPossible) return compare(difference, half(t.step)) <= 0 ? 'holds' : 'rounding'
  return 'broken'
}
