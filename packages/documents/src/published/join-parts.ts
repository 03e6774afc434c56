/** One body's year out of several published documents: what each adds, what they state alike, and where they contradict each other. */
import { type Doubt, type Edit, isRecordKind, orderBetween, type RecordKind, shapeOf, squeeze, type Understanding, wording } from '@jixiao/core'
import { SPLIT_REMARK } from '../prefill/draft.ts'
import type { Prefill } from '../prefill/filling.ts'
import { prefillFrom } from '../prefill/prefill.ts'
import { corrected } from './corrected.ts'
import { doubtsBetween } from './doubts-between.ts'
import { doubtsOfPart, guessDoubt } from './doubts-of-part.ts'
import { publishedFacts } from './published-facts.ts'
import type { FieldSource, PublishedFact, PublishedOptions, PublishedPart, PublishedYear } from './published-paper.ts'
import { settledFields } from './settled-fields.ts'

type Add = Extract<Edit, { kind: 'add' }>

/** Who is heard first where several documents tell of the same. */
const ORDER = ['budget-disclosure', 'performance-targets', 'unknown', 'monitoring-report', 'self-evaluation-report', 'final-accounts']
const rankOf = ({ paper }: PublishedPart): number => ORDER.indexOf(paper.understanding.face.kind)

/** Kinds of records that a document tells as a whole: two documents' rows of one kind are not mixed. */
const WHOLE: ReadonlySet<RecordKind> = new Set(['line', 'change', 'procurement', 'asset', 'section'])
/** Sums up to a day: of several documents the one that tells the latest day holds. */
const UP_TO_A_DAY: ReadonlySet<RecordKind> = new Set(['adjustment', 'appropriation', 'payment'])

interface Prefilled {
  readonly given: PublishedPart
  readonly prefill: Prefill
  readonly adds: readonly Add[]
  readonly facts: readonly PublishedFact[]
}

/** The parts in the order in which the documents were taken in; never throws. */
export function joinParts(parts: readonly PublishedPart[], options: PublishedOptions): PublishedYear {
  const ordered = [...parts].sort((a, b) => rankOf(a) - rankOf(b))
  const settlements = new Map(parts.flatMap(p => [...p.settlements]))
  const own = ordered.map(({ paper, part, fiscalYear }) => doubtsOfPart(paper, part, fiscalYear))
  const readWith = (given: PublishedPart, doubts: readonly Doubt[]): Understanding =>
    withYear(corrected(given.paper.understanding, given, doubts, settlements), given.fiscalYear)
  const between = doubtsBetween(
    ordered.map((given, i) => publishedFacts({ ...given.paper, understanding: readWith(given, own[i] ?? []) }, given.part, given.fiscalYear)),
  )
  const doubts: PublishedYear['doubts'][number][] = [...between]
  const read = ordered.map((given, i) => {
    const { paper, part, fiscalYear } = given
    const mine = own[i] ?? []
    for (const d of mine) doubts.push({ ...d, document: paper.sha256 })
    const understanding = readWith(given, [...mine, ...between])
    const prefill = prefillFrom(understanding, { ...options, part, prefix: `p${i}-` })
    const adds = prefill.edits.flatMap(e => (e.kind === 'add' ? [e] : []))
    const { kept, doubt } = guessed(given, adds)
    if (doubt) doubts.push({ ...doubt, document: paper.sha256 })
    return {
      given,
      prefill,
      adds: settledFields(kept, prefill.taken, mine, settlements),
      facts: publishedFacts({ ...paper, understanding }, part, fiscalYear),
    }
  })
  const { edits, sources } = joined(read)
  return { edits, sources, facts: factsOf(read), doubts }
}

/** A year that the document does not tell, or that a person told. */
const withYear = (u: Understanding, fiscalYear: number): Understanding =>
  u.face.fiscalYear?.value === fiscalYear
    ? u
    : {
        ...u,
        face: {
          ...u.face,
          fiscalYear: { value: fiscalYear, text: String(fiscalYear), place: u.face.fiscalYear?.place ?? { file: u.face.file, block: 0 } },
        },
      }

/** Lines whose codes a prefill put together; when that is rejected, they keep what the document tells and no more. */
function guessed(
  { paper, part, settlements }: PublishedPart,
  adds: readonly Add[],
): { readonly kept: readonly Add[]; readonly doubt: ReturnType<typeof guessDoubt> | null } {
  const split = adds.filter(a => a.of === 'line' && a.fields.remark === SPLIT_REMARK.zh)
  if (split.length === 0) return { kept: adds, doubt: null }
  const lines = adds.filter(a => a.of === 'line').length
  const doubt = guessDoubt(
    paper.sha256,
    part,
    wording(
      `文件只分别列出功能科目和经济科目（或项目）的合计，${lines}条预算明细中有${split.length}条的科目搭配是推算的。各科目合计与文件一致。`,
      `The document states sums by function and by economic class or project only: for ${split.length} of ${lines} budget lines the pairing was worked out.`,
    ),
  )
  const isRejected = settlements.get(doubt.id)?.act === 'reject'
  const kept = isRejected ? adds.map(a => (split.includes(a) ? { ...a, fields: { ...a.fields, economy: null, project: null } } : a)) : adds
  return { kept, doubt }
}

/** One fact for each key: the first document that states it. */
function factsOf(read: readonly Prefilled[]): readonly PublishedFact[] {
  const found = new Map<string, PublishedFact>()
  for (const { facts } of read)
    for (const f of facts) {
      const key = `${f.stage} ${f.year} ${f.fact}`
      if (!found.has(key)) found.set(key, f)
    }
  return [...found.values()]
}

/** What tells two records of a kind under one parent apart; null: each is its own. */
function keyOf({ of, fields }: Add): string | null {
  const text = (name: string): string => squeeze(String(fields[name] ?? ''))
  if (of === 'particulars' || of === 'result') return of
  if (of === 'project') return text('name')
  if (of === 'goal') return text('text') || text('title')
  if (of === 'indicator') return `${text('name')}`
  if (of === 'passage') return text('section')
  if (of === 'purpose') return text('name')
  if (of === 'attainment') return of
  if (of === 'progress' || of === 'forecast') return text('month')
  if (of === 'outturn') return text('fact')
  return null
}

function joined(read: readonly Prefilled[]): { readonly edits: readonly Add[]; readonly sources: readonly FieldSource[] } {
  const byId = new Map<string, Add>()
  const byKey = new Map<string, string>()
  const wholes = new Set<RecordKind>()
  const sources = new Map<string, FieldSource>()
  const latest = latestDays(read)
  for (const { given, adds, prefill } of read) {
    const document = given.paper.sha256
    const placeOf = new Map(prefill.taken.map(t => [`${t.record} ${t.field}`, t.place]))
    const became = new Map<string, string>()
    const here = new Set<RecordKind>()
    const note = (record: string, from: string, field: string): void => {
      const place = placeOf.get(`${from} ${field}`)
      if (place) sources.set(`${record} ${field}`, { record, field, document, place })
    }
    for (const add of adds) {
      if (!isRecordKind(add.of) || wholes.has(add.of) || (UP_TO_A_DAY.has(add.of) && latest.get(add.of) !== document)) continue
      if (WHOLE.has(add.of)) here.add(add.of)
      const parent = add.parent === null ? null : (became.get(add.parent) ?? null)
      if (add.parent !== null && parent === null) continue
      const own = keyOf(add)
      const key = own === null || own === '' ? null : `${add.of} ${parent ?? ''} ${own}`
      const known = key === null ? undefined : byId.get(byKey.get(key) ?? '')
      // two rows of one document may have one name
      const isOther = known !== undefined && !adds.includes(known) && !known.record.startsWith(prefixOf(add.record))
      const fields = moved(add, became)
      if (known && isOther) {
        became.set(add.record, known.record)
        const more = Object.entries(fields).filter(([name, value]) => value !== null && (known.fields[name] ?? null) === null)
        byId.set(known.record, { ...known, fields: { ...known.fields, ...Object.fromEntries(more) } })
        for (const [name] of more) note(known.record, add.record, name)
        continue
      }
      became.set(add.record, add.record)
      byId.set(add.record, { ...add, parent, fields })
      if (key !== null && !byKey.has(key)) byKey.set(key, add.record)
      for (const name of Object.keys(fields)) note(add.record, add.record, name)
    }
    for (const kind of here) wholes.add(kind)
  }
  return { edits: inOrder([...byId.values()]), sources: [...sources.values()] }
}

const prefixOf = (record: string): string => record.slice(0, record.indexOf('-') + 1)

/** References to projects follow them. */
const moved = (add: Add, became: ReadonlyMap<string, string>): Add['fields'] =>
  Object.fromEntries(
    Object.entries(add.fields).map(([name, value]) => [
      name,
      isRecordKind(add.of) && shapeOf(add.of).fields[name]?.type === 'reference' && typeof value === 'string' ? (became.get(value) ?? null) : value,
    ]),
  )

/** Which document tells of the latest day, by kind. */
function latestDays(read: readonly Prefilled[]): ReadonlyMap<RecordKind, string> {
  const days = new Map<RecordKind, { readonly day: string; readonly document: string }>()
  for (const { given, adds } of read)
    for (const a of adds) {
      if (!UP_TO_A_DAY.has(a.of)) continue
      const day = String(a.fields.date ?? '')
      const known = days.get(a.of)
      if (!known || day > known.day) days.set(a.of, { day, document: given.paper.sha256 })
    }
  return new Map([...days].map(([kind, d]) => [kind, d.document]))
}

/** Parents before their children, siblings in the order in which they came. */
function inOrder(adds: readonly Add[]): readonly Add[] {
  const last = new Map<string, string>()
  return adds.map(a => {
    const key = `${a.of} ${a.parent ?? ''}`
    const order = orderBetween(last.get(key) ?? null, null)
    last.set(key, order)
    return { ...a, order }
  })
}
