/** A body's year that was taken from documents published elsewhere: its dossier without what is doubtful or masked, and a source for every figure. */
import {
  type Body,
  type Dossier,
  type DossierRecord,
  type DoubtKind,
  type FieldType,
  fieldText,
  isSameCell,
  type PaperKind,
  type Place,
  recordsOf,
  shapeOf,
  type Wording,
} from '@jixiao/core'
import { factKey, SPLIT_REMARK } from '@jixiao/documents'
import type { KeptDoubt, KeptFact, KeptSource, TakenHit } from '@jixiao/store'
import { publicDossier } from '../flows/publication/public-dossier.ts'
import { type ShownText, shownText } from '../flows/take-in/shown-text.ts'
import { blocksHtml } from './blocks-html.ts'
import type { BodyYear } from './site-data.ts'

export interface TakenFrom {
  readonly documents: readonly { readonly name: string; readonly kind: string; readonly sha256: string; readonly edition: number }[]
  readonly facts: readonly KeptFact[]
  /** By the key of the fact: why it is not certain. */
  readonly pending: ReadonlyMap<string, Wording>
  /** Lines whose pairing of codes was worked out, and nobody has said that it holds. */
  readonly guessed: ReadonlySet<string>
  /** Functional codes that the documents themselves name. */
  readonly functions: ReadonlySet<string>
  readonly sourceOf: (record: string, field: string) => KeptSource | undefined
  /** How many personal data and secrecy marks were found, and what came of them. */
  readonly redaction: { readonly masked: number; readonly kept: number; readonly hidden: number }
}

export interface TakenYearGiven {
  readonly region: Body
  readonly body: Body
  readonly dossier: Dossier
  readonly documents: TakenFrom['documents']
  readonly facts: readonly KeptFact[]
  readonly sources: readonly KeptSource[]
  readonly doubts: readonly KeptDoubt[]
  readonly hits: readonly Pick<TakenHit, 'kind' | 'act' | 'words' | 'content'>[]
  /** Day of taking in. */
  readonly day: string
}

export function takenYear({ region, body, dossier: whole, documents, facts, sources, doubts, hits, day }: TakenYearGiven): BodyYear {
  const shown = shownText(hits)
  const open = doubts.filter(d => d.settlement === null)
  const pending = new Map(
    open
      .filter(d => d.kind !== 'guess')
      .flatMap(({ content: { facts: keys, say } }) => keys.map(f => [f, { zh: shown(say.zh), en: shown(say.en) }] as const)),
  )
  const isAccepted = (kind: DoubtKind): boolean => doubts.some(d => d.kind === kind && d.settlement?.act === 'choose')
  const split = recordsOf(whole, 'line').filter(r => fieldText(r, 'remark') === SPLIT_REMARK.zh)
  const byField = new Map(sources.map(s => [`${s.record} ${s.field}`, { ...s, place: placeShown(s.place, shown) }]))
  const hasResults = recordsOf(whole, 'result').length + recordsOf(whole, 'attainment').length > 0
  const papers: readonly PaperKind[] = hasResults ? ['disclosure', 'self-evaluation'] : ['disclosure']
  const dossier = publicDossier(without(whole, sources, doubts), new Set(papers))
  return {
    region,
    body,
    year: whole.fiscalYear,
    published: day,
    dossier: { ...dossier, records: new Map([...dossier.records].map(([id, r]) => [id, recordShown(r, shown)])) },
    papers: papers.map(kind => ({ kind, version: 1, shown: async () => blocksHtml([]) })),
    documents: [],
    versions: [],
    damaged: [],
    units: [],
    taken: {
      documents: documents.map(d => ({ ...d, name: shown(d.name) })),
      facts: facts.map(f => ({ ...f, label: shown(f.label), place: placeShown(f.place, shown) })),
      pending,
      guessed: new Set(isAccepted('guess') ? [] : split.map(r => r.id)),
      functions: new Set(facts.flatMap(f => /\/byFunction\/(\d+)\//.exec(f.fact)?.[1] ?? [])),
      sourceOf: (record, field) => byField.get(`${record} ${field}`),
      redaction: {
        masked: hits.filter(h => h.act === 'mask').length,
        kept: hits.filter(h => h.act === 'keep').length,
        hidden: hits.filter(h => h.act === null || h.act === 'send-back').length,
      },
    },
  }
}

/** What people write; amounts, dates and codes are read as what they are. */
const WRITTEN: ReadonlySet<FieldType> = new Set(['text', 'paragraph'])

const recordShown = (r: DossierRecord, shown: ShownText): DossierRecord => ({
  ...r,
  fields: Object.fromEntries(
    Object.entries(r.fields).map(([name, value]) => [
      name,
      typeof value === 'string' && WRITTEN.has(shapeOf(r.kind).fields[name]?.type ?? 'text') ? shown(value) : value,
    ]),
  ),
})

/** A place tells file, sheet and table by their names; what is printed there is not told. */
const placeShown = ({ text: _text, rowLabel: _row, columnLabel: _column, ...place }: Place, shown: ShownText): Place => ({
  ...place,
  file: shown(place.file),
  ...(place.sheet === undefined ? {} : { sheet: shown(place.sheet) }),
  ...(place.table === undefined ? {} : { table: shown(place.table) }),
})

/** Fields whose place is doubtful are left out: unreadable is never a value. */
function without(dossier: Dossier, sources: readonly KeptSource[], doubts: readonly KeptDoubt[]): Dossier {
  const unreadable = doubts.flatMap(d => (d.kind === 'unreadable' && d.settlement === null && d.content.place ? [{ d, place: d.content.place }] : []))
  if (unreadable.length === 0) return dossier
  const records = new Map(dossier.records)
  for (const s of sources) {
    const r = records.get(s.record)
    if (r && unreadable.some(({ d, place }) => d.document === s.document && isSameCell(place, s.place)))
      records.set(r.id, { ...r, fields: { ...r.fields, [s.field]: null } })
  }
  return { ...dossier, records }
}

/** A year published from here with what its documents state beside it; `below`: the units that work below a department. */
export function withPaper(own: BodyYear, paper: BodyYear, below: readonly Body[]): BodyYear {
  if (!paper.taken) return own
  const joined = new Set(own.units.flatMap(u => (u.records === null ? [] : [u.id])))
  const apart = own.body.kind === 'department' ? below.filter(b => !joined.has(b.id)).map(b => b.name) : []
  return { ...own, beside: { year: paper, taken: paper.taken, apart } }
}

/** A figure of the year as it was stated; undefined where nothing is. */
export const statedFact = (of: BodyYear, stage: string, fact: string): KeptFact | undefined =>
  of.taken?.facts.find(f => f.fact === fact && f.stage === stage && f.year === of.year)

export const isPending = (of: BodyYear, f: KeptFact): boolean => of.taken?.pending.has(factKey(f)) ?? false

/** "预算.pdf 第10页 部门财务收支预算总表": where a value stands, without the folders of whoever took it in. */
export function placeText(place: Place, isChinese = true): string {
  const at =
    place.address !== undefined
      ? [place.sheet, place.address].filter(Boolean).join(' ')
      : [
          place.page === undefined ? '' : isChinese ? `第${place.page}页` : `page ${place.page}`,
          place.line === undefined ? '' : isChinese ? `第${place.line}行` : `line ${place.line}`,
        ]
          .filter(Boolean)
          .join(' ')
  return [place.file, at].filter(t => t !== '').join(' ')
}
