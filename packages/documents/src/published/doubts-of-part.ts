/** What is doubtful in one part of a document: each doubt with its place and the readings there are. */
import {
  absolute,
  compare,
  type Doubt,
  type DoubtKind,
  type DoubtReading,
  doOverlap,
  type Finding,
  figureOf,
  fingerprint,
  type Notice,
  type Place,
  type Quantity,
  roundedInterval,
  type SettlementAct,
  type Statement,
  squeeze,
  type Wording,
  wording,
} from '@jixiao/core'
import { factKey, statementsOf } from './published-facts.ts'
import type { PublishedPaper } from './published-paper.ts'

const ALL_ACTS: readonly SettlementAct[] = ['choose', 'type', 'as-printed', 'reject']
/** What was not understood has no reading to choose from: a person looks and says that it is of no account, or what it is. */
const LOOKED: readonly SettlementAct[] = ['as-printed', 'reject']

/** Notices of readers and recognisers that leave something of the document out. */
const NOTICES: Readonly<Record<string, DoubtKind>> = {
  'number-not-understood': 'table',
  'table-not-understood': 'table',
  'table-structure-lost': 'table',
  'row-not-understood': 'table',
  'column-not-understood': 'table',
  'bytes-not-understood': 'table',
  'formula-without-value': 'table',
  'error-cell': 'table',
  'file-damaged': 'table',
  'unit-not-stated': 'unit',
}

export function doubtsOfPart(paper: PublishedPaper, part: string, fiscalYear: number): readonly Doubt[] {
  const found: Doubt[] = []
  const seen = new Set<string>()
  const add = (d: Omit<Doubt, 'id'>): void => {
    const id = doubtId(paper.sha256, part, d)
    if (seen.has(id)) return
    seen.add(id)
    found.push({ ...d, id })
  }
  const keyOf = (s: Statement): string => factKey({ fact: s.fact, stage: s.subject.stage, year: s.subject.fiscalYear ?? fiscalYear })
  const statements = statementsOf(paper, part)
  for (const s of statements) if (s.value.kind === 'unreadable') add(unreadable(s, keyOf(s)))
  for (const [key, group] of byKey(statements, keyOf)) {
    const distinct = distinctOf(group)
    if (distinct.length > 1) add(disagreement(key, distinct))
  }
  const readAt = new Set(found.flatMap(d => d.readings.flatMap(r => (r.place ? [cellOf(r.place)] : []))))
  for (const f of paper.findings) {
    if (f.severity === 'hint' || f.severity === 'warning') continue
    const own = f.places.filter(p => statements.some(s => cellOf(s.place) === cellOf(p)))
    if (own.length === 0 || own.every(p => readAt.has(cellOf(p)))) continue
    add(sum(f, statements, keyOf))
  }
  if (part === 'department' || part === paper.understanding.face.parts[0]?.key)
    for (const n of paper.understanding.notices) notice(n, statements, keyOf, add)
  return found
}

/** Made of what does not change when the document is looked at again. */
export const doubtId = (sha256: string, part: string, d: Pick<Doubt, 'kind' | 'facts' | 'place' | 'say'>): string =>
  fingerprint([sha256, part, d.kind, d.facts.join(' '), d.place ? cellOf(d.place) : d.say.zh])

const cellOf = (p: Place): string => `${p.block}/${p.row ?? ''}/${p.column ?? ''}/${p.row === undefined ? (p.from ?? '') : ''}`

function byKey(statements: readonly Statement[], keyOf: (s: Statement) => string): ReadonlyMap<string, readonly Statement[]> {
  const groups = new Map<string, Statement[]>()
  for (const s of statements) {
    if (s.value.kind !== 'quantity') continue
    const key = keyOf(s)
    const group = groups.get(key)
    if (group) group.push(s)
    else groups.set(key, [s])
  }
  return groups
}

/** The first of each value that none of the others can be. */
function distinctOf(group: readonly Statement[]): readonly { readonly s: Statement; readonly q: Quantity }[] {
  const distinct: { readonly s: Statement; readonly q: Quantity }[] = []
  for (const s of group) {
    const q = figureOf(s)
    // a rise of 5 and a fall of 5 are said with the same digits
    if (q && !distinct.some(d => d.q.dimension !== q.dimension || isSame(d.q, q))) distinct.push({ s, q })
  }
  return distinct
}

const isSame = (a: Quantity, b: Quantity): boolean =>
  doOverlap(roundedInterval(a), roundedInterval(b)) || (compare(absolute(a.value), absolute(b.value)) === 0 && compare(a.value, b.value) !== 0)

const printed = (q: Quantity): string => `${q.printed}${q.unit}`
/** What a place says of itself: the table and the row, or the sentence. */
const whatOf = (s: Statement): string => s.label ?? ([s.place.table, s.place.rowLabel, s.place.columnLabel].filter(Boolean).join(' · ') || '数字')
const inText = (s: Statement): string => (s.origin === 'text' ? '文字' : '表格')

function unreadable(s: Statement, key: string): Omit<Doubt, 'id'> {
  const text = s.value.kind === 'unreadable' ? squeeze(s.value.text) : ''
  return {
    kind: 'unreadable',
    facts: [key],
    say: wording(`“${whatOf(s)}”写作“${text}”，不能识别为数字。`, `“${whatOf(s)}” reads “${text}”, which is no figure.`),
    place: s.place,
    readings: [],
    acts: ['type', 'as-printed', 'reject'],
  }
}

function disagreement(key: string, all: readonly { readonly s: Statement; readonly q: Quantity }[]): Omit<Doubt, 'id'> {
  const [first] = all
  const values = all.map(({ s, q }) => `${inText(s)}${printed(q)}`)
  return {
    kind: 'disagreement',
    facts: [key],
    say: wording(
      `“${first ? whatOf(first.s) : ''}”在文件中有${all.length}个不同的数：${values.join('，')}。`,
      `“${first ? whatOf(first.s) : ''}” is stated with ${all.length} values: ${all.map(a => printed(a.q)).join(', ')}.`,
    ),
    place: first?.s.place ?? null,
    readings: all.map(({ s, q }) => ({ value: printed(q), say: wording(`${printed(q)}（${inText(s)}：${whatOf(s)}）`, printed(q)), place: s.place })),
    acts: ALL_ACTS,
  }
}

function sum(f: Finding, statements: readonly Statement[], keyOf: (s: Statement) => string): Omit<Doubt, 'id'> {
  const [place] = f.places
  const own = statements.filter(s => f.places.some(p => cellOf(p) === cellOf(s.place)))
  const at = own.find(s => place && cellOf(s.place) === cellOf(place)) ?? own[0]
  const q = at && figureOf(at)
  const readings: DoubtReading[] = []
  if (q && at) readings.push({ value: printed(q), say: wording(`${printed(q)}（原文）`, `${printed(q)} (as printed)`), place: at.place })
  const expected = f.expected === null ? null : withUnit(f.expected, q ?? null)
  if (expected !== null)
    readings.push({ value: expected, say: wording(`${expected}（按其他数推算）`, `${expected} (from the other figures)`), place: null })
  return {
    kind: 'sum',
    facts: at ? [keyOf(at)] : [],
    say: f.say,
    place: at?.place ?? place ?? null,
    readings,
    acts: at ? ALL_ACTS : LOOKED,
  }
}

/** What a rule expects may be a bare figure in the unit of the place. */
function withUnit(expected: string, q: Quantity | null): string | null {
  const bare = squeeze(expected)
  if (!/^-?[\d,.]+\D{0,4}$/.test(bare)) return null
  return /\d$/.test(bare) && q ? `${bare}${q.unit}` : bare
}

function notice(
  { code, say, place }: Notice,
  statements: readonly Statement[],
  keyOf: (s: Statement) => string,
  add: (d: Omit<Doubt, 'id'>) => void,
): void {
  const kind = NOTICES[code]
  if (!kind) return
  if (kind === 'table') {
    add({ kind, facts: [], say, place: place ?? null, readings: [], acts: LOOKED })
    return
  }
  // as long as nobody has said it, no figure of the table is certain
  const own = statements.filter(s => s.place.block === place?.block && s.value.kind === 'quantity')
  const readings = ['元', '万元'].map(unit => ({ value: unit, say: wording(`按“${unit}”读`, `read as ${unit}`), place: null }))
  add({ kind, facts: [...new Set(own.map(keyOf))], say, place: place ?? null, readings, acts: ['choose', 'reject'] })
}

/** A doubt about lines that a prefill put together. */
export const guessDoubt = (sha256: string, part: string, say: Wording): Doubt => {
  const d = {
    kind: 'guess' as const,
    facts: [],
    say,
    place: null,
    readings: [{ value: 'accept', say: wording('采用推算的搭配', 'take it as worked out'), place: null }],
    acts: ['choose', 'reject'] as const,
  }
  return { ...d, id: doubtId(sha256, part, d) }
}
