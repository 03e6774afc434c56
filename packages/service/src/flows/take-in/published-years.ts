/** What was taken in, as the workbench shows it: the documents with their years, one year with its figures and sources, what is doubtful. */
import { type Body, type Doubt, done, lineage, type Outcome, refused, wording } from '@jixiao/core'
import { type DossierDifference, differencesFromDossier, settingsOf } from '@jixiao/documents'
import {
  type DossierHead,
  findAllBodies,
  findDossier,
  findDossierHead,
  findDoubts,
  findOfficeDossier,
  findPeople,
  findPublishedYear,
  findTakenDocuments,
  findTakenParts,
  type KeptDoubt,
  type PublishedYearRow,
  type TakenDocument,
  type TakenPart,
} from '@jixiao/store'
import type { Actor, Office } from '../../api/office.ts'
import { publishedPart } from './fill-year.ts'
import { permittedTakeIn } from './permitted-take-in.ts'

export interface TakenList {
  readonly documents: readonly {
    readonly document: TakenDocument
    readonly byName: string
    readonly parts: readonly (TakenPart & { readonly bodyName: string | null; readonly region: string | null; readonly open: number })[]
  }[]
}

const regionOf = (bodies: ReadonlyMap<string, Body>, id: string): string | null => lineage(bodies, id).find(b => b.kind === 'region')?.name ?? null

export async function listTaken({ store: { db } }: Office, who: Actor): Promise<Outcome<TakenList>> {
  const may = await permittedTakeIn(db, who, 'read-dossier')
  if (!may.ok) return may
  const bodies = await findAllBodies(db)
  const parts = await findTakenParts(db)
  const names = await namesOf(db)
  const open = new Map<string, number>()
  for (const d of await findDoubts(db, { isOpen: true })) open.set(d.document, (open.get(d.document) ?? 0) + 1)
  const documents = await findTakenDocuments(db)
  return done({
    documents: documents.map(document => ({
      document,
      byName: names.get(document.by) ?? document.by,
      parts: parts
        .filter(p => p.document === document.sha256)
        .map(p => ({
          ...p,
          bodyName: p.body === null ? null : (bodies.get(p.body)?.name ?? null),
          region: p.body === null ? null : regionOf(bodies, p.body),
          open: open.get(document.sha256) ?? 0,
        })),
    })),
  })
}

const namesOf = async (db: Office['store']['db']): Promise<ReadonlyMap<string, string>> => new Map((await findPeople(db)).map(p => [p.id, p.name]))

export interface ListedDoubt extends KeptDoubt {
  readonly bodyName: string | null
  readonly fiscalYear: number | null
  readonly documentName: string
  readonly byName: string | null
}

/** The open ones, or with them those that were settled, the latest settlement first. */
export async function listDoubts({ store: { db } }: Office, who: Actor, isOpen: boolean): Promise<Outcome<readonly ListedDoubt[]>> {
  const may = await permittedTakeIn(db, who, 'read-dossier')
  if (!may.ok) return may
  const bodies = await findAllBodies(db)
  const documents = new Map((await findTakenDocuments(db)).map(d => [d.sha256, d]))
  const parts = new Map((await findTakenParts(db)).map(p => [`${p.document} ${p.part}`, p]))
  const names = await namesOf(db)
  const doubts = (await findDoubts(db, isOpen ? { isOpen } : {})).filter(d => isOpen || d.settlement !== null)
  const number = (d: KeptDoubt): number => documents.get(d.document)?.number ?? 0
  const sorted = [...doubts].sort((a, b) =>
    isOpen ? number(a) - number(b) || inDocument(a.content) - inDocument(b.content) : (a.at ?? '') < (b.at ?? '') ? 1 : -1,
  )
  return done(
    sorted.map(d => {
      const part = parts.get(`${d.document} ${d.part}`) ?? [...parts.values()].find(p => p.document === d.document)
      return {
        ...d,
        bodyName: part?.body ? (bodies.get(part.body)?.name ?? null) : part?.name || null,
        fiscalYear: part?.fiscalYear ?? null,
        documentName: documents.get(d.document)?.name ?? '',
        byName: d.by === null ? null : (names.get(d.by) ?? d.by),
      }
    }),
  )
}

const inDocument = ({ place }: Doubt): number => (place ? place.block * 1000 + (place.row ?? 0) : -1)

export interface ShownYear extends PublishedYearRow {
  readonly head: DossierHead
  readonly bodyName: string
  readonly documents: readonly (TakenDocument & { readonly edition: number; readonly isCurrent: boolean })[]
  readonly doubts: readonly KeptDoubt[]
  /** The dossier that the office keeps of the year, and where the two differ; null: it keeps none. */
  readonly own: { readonly dossier: string; readonly differences: readonly DossierDifference[] } | null
}

export async function showPublishedYear({ store: { db }, profile }: Office, who: Actor, dossier: string): Promise<Outcome<ShownYear>> {
  const may = await permittedTakeIn(db, who, 'read-dossier')
  if (!may.ok) return may
  const head = await findDossierHead(db, dossier, undefined, 'published')
  const year = await findPublishedYear(db, dossier)
  if (!head || !year) return refused('no-dossier', wording('没有这份卷宗。', 'There is no such dossier.'))
  const parts = await findTakenParts(db, { dossier })
  const documents = (await findTakenDocuments(db)).flatMap(d => {
    const own = parts.find(p => p.document === d.sha256)
    return own ? [{ ...d, edition: own.edition, isCurrent: own.isCurrent }] : []
  })
  const ownId = await findOfficeDossier(db, head.body, head.fiscalYear)
  const own = ownId === null ? null : await findDossier(db, ownId)
  const read = []
  if (own) for (const p of parts.filter(x => x.isCurrent)) read.push(await publishedPart(db, p, head.fiscalYear, new Map()))
  return done({
    ...year,
    head,
    bodyName: (await findAllBodies(db)).get(head.body)?.name ?? '',
    documents,
    doubts: await findDoubts(db, { dossier }),
    own: own && { dossier: own.id, differences: differencesFromDossier(read, own, settingsOf(profile, head.fiscalYear).codes) },
  })
}
