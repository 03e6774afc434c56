/** A body's year that was taken from documents published elsewhere: its dossier without what is doubtful, and a source for every figure. */
import { type Body, type Dossier, type DoubtKind, fieldText, isSameCell, type PaperKind, type Place, recordsOf, type Wording } from '@jixiao/core'
import { factKey, SPLIT_REMARK } from '@jixiao/documents'
import type { KeptDoubt, KeptFact, KeptSource } from '@jixiao/store'
import { publicDossier } from '../flows/publication/public-dossier.ts'
import { shownText } from '../flows/take-in/secrecy-doubts.ts'
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
}

export interface TakenYearGiven {
  readonly region: Body
  readonly body: Body
  readonly dossier: Dossier
  readonly documents: TakenFrom['documents']
  readonly facts: readonly KeptFact[]
  readonly sources: readonly KeptSource[]
  readonly doubts: readonly KeptDoubt[]
  /** Day of taking in. */
  readonly day: string
}

export function takenYear({ region, body, dossier: whole, documents, facts, sources, doubts, day }: TakenYearGiven): BodyYear {
  const open = doubts.filter(d => d.settlement === null)
  const pending = new Map(open.filter(d => d.kind !== 'guess').flatMap(d => d.content.facts.map(f => [f, d.content.say] as const)))
  const isAccepted = (kind: DoubtKind): boolean => doubts.some(d => d.kind === kind && d.settlement?.act === 'choose')
  const split = recordsOf(whole, 'line').filter(r => fieldText(r, 'remark') === SPLIT_REMARK.zh)
  const byField = new Map(sources.map(s => [`${s.record} ${s.field}`, s]))
  const hasResults = recordsOf(whole, 'result').length + recordsOf(whole, 'attainment').length > 0
  const papers: readonly PaperKind[] = hasResults ? ['disclosure', 'self-evaluation'] : ['disclosure']
  return {
    region,
    body,
    year: whole.fiscalYear,
    published: day,
    dossier: publicDossier(without(whole, sources, doubts), new Set(papers)),
    papers: papers.map(kind => ({ kind, version: 1, shown: async () => blocksHtml([]) })),
    documents: [],
    versions: [],
    damaged: [],
    units: [],
    taken: {
      documents,
      facts,
      pending,
      guessed: new Set(isAccepted('guess') ? [] : split.map(r => r.id)),
      functions: new Set(facts.flatMap(f => /\/byFunction\/(\d+)\//.exec(f.fact)?.[1] ?? [])),
      sourceOf: (record, field) => byField.get(`${record} ${field}`),
    },
  }
}

/** Fields whose place is doubtful are left out: unreadable is never a value. Text with a secrecy mark or a mask is shown as it was decided. */
function without(dossier: Dossier, sources: readonly KeptSource[], doubts: readonly KeptDoubt[]): Dossier {
  const places = doubts.flatMap(d =>
    d.content.place && (d.kind === 'secrecy' || (d.kind === 'unreadable' && d.settlement === null)) ? [{ d, place: d.content.place }] : [],
  )
  if (places.length === 0) return dossier
  const records = new Map(dossier.records)
  for (const s of sources)
    for (const { d, place } of places) {
      const r = records.get(s.record)
      if (!r || d.document !== s.document || !isSameCell(place, s.place)) continue
      const value = r.fields[s.field] ?? null
      const shown = d.kind === 'secrecy' && typeof value === 'string' ? shownText(value, place.text ?? '', d.settlement) : null
      records.set(r.id, { ...r, fields: { ...r.fields, [s.field]: shown } })
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
