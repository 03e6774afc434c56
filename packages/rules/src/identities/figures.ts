/** The figures of a document by part, year and stage, so that only what belongs together is compared. */
import type { BudgetTable, DocumentFace, FactBook, Origin, Stage, Statement } from '@jixiao/core'

export interface Group {
  readonly part: string
  readonly year: number | null
  readonly stage: Stage
  readonly byOrigin: ReadonlyMap<Origin, ReadonlyMap<string, readonly Statement[]>>
}

export interface Figures {
  readonly groups: readonly Group[]
  readonly tables: readonly BudgetTable[]
  /** Parts other than the department's. */
  readonly units: readonly string[]
}

/** Tables that may be published empty with a note, and the total that is then nothing. */
const NIL_TOTALS: Readonly<Partial<Record<Origin, string>>> = {
  T7: 'government-fund/byFunction/all/total',
  T8: 'state-capital/byFunction/all/total',
  T9: 'three-public/total/all',
  T10: 'procurement/total/all',
  T11: 'assets/total/value',
}

export function figuresOf(facts: FactBook, face: DocumentFace, tables: readonly BudgetTable[]): Figures {
  const groups = new Map<string, Group & { byOrigin: Map<Origin, Map<string, Statement[]>> }>()
  const own = face.fiscalYear?.value ?? null
  const put = (s: Statement) => {
    // assets are stated as of the end of the year before, in the text with that year or with the budget's
    const year = s.fact.startsWith('assets/') ? own : (s.subject.fiscalYear ?? own)
    const key = `${year}|${s.subject.stage}|${s.subject.part}`
    const group = groups.get(key) ?? { part: s.subject.part, year, stage: s.subject.stage, byOrigin: new Map() }
    groups.set(key, group)
    const byFact = group.byOrigin.get(s.origin) ?? new Map<string, Statement[]>()
    group.byOrigin.set(s.origin, byFact)
    const list = byFact.get(s.fact)
    if (list) list.push(s)
    else byFact.set(s.fact, [s])
  }
  facts.statements.forEach(put)
  for (const nil of nilStatements(facts, tables)) put(nil)
  const parts = [...new Set([...groups.values()].map(g => g.part))]
  return { groups: [...groups.values()], tables, units: parts.filter(p => p !== 'department') }
}

/** An empty table with its note states that the total is nothing. */
function nilStatements(facts: FactBook, tables: readonly BudgetTable[]): readonly Statement[] {
  return tables.flatMap(table => {
    const fact = NIL_TOTALS[table.id]
    const ofTable = facts.statements.find(s => s.subject.part === table.part)
    if (!fact || !table.isEmpty || !table.emptyNote || facts.one(fact, { part: table.part, origin: table.id })) return []
    const subject = {
      body: ofTable?.subject.body ?? '',
      part: table.part,
      fiscalYear: table.year,
      stage: ofTable?.subject.stage ?? ('budget' as const),
    }
    return [{ subject, fact, origin: table.id, value: { kind: 'blank' as const }, place: table.emptyNote.place }]
  })
}

/** The statements of a fact of one origin in a group. */
export const statementsIn = (group: Group, origin: Origin, fact: string): readonly Statement[] => group.byOrigin.get(origin)?.get(fact) ?? []

const children = new WeakMap<ReadonlyMap<string, unknown>, ReadonlyMap<string, readonly string[]>>()

/** The last segments of the facts right below a path: "income/byFunction/201" → total, current … Built once per table. */
export function segmentsBelow(group: Group, origin: Origin, path: string): readonly string[] {
  const facts = group.byOrigin.get(origin)
  if (!facts) return []
  const known = children.get(facts)
  if (known) return known.get(path) ?? []
  const built = new Map<string, string[]>()
  for (const fact of facts.keys()) {
    // an item nobody knows keeps its printed name, which may hold a slash
    const named = fact.indexOf('/other:')
    const cut = named >= 0 ? named : fact.lastIndexOf('/')
    const list = built.get(fact.slice(0, cut))
    if (list) list.push(fact.slice(cut + 1))
    else built.set(fact.slice(0, cut), [fact.slice(cut + 1)])
  }
  children.set(facts, built)
  return built.get(path) ?? []
}

/** All facts of an origin in a group. */
export const factsIn = (group: Group, origin: Origin): readonly string[] => [...(group.byOrigin.get(origin)?.keys() ?? [])]
