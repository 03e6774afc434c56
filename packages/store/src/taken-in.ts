/** Published documents that were taken in, the parts of them by body and year, and what is doubtful. */
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { keepContent, piecesOf } from './files.ts'
import type { Tx } from './open-store.ts'
import { dossier, file } from './schema.ts'
import { doubt, publishedBody, publishedYear, takenDocument, takenPart } from './schema-taken-in.ts'

export type { EditionDifference, KeptFact, KeptSource } from './schema-taken-in.ts'
export type TakenDocument = typeof takenDocument.$inferSelect
export type TakenPart = typeof takenPart.$inferSelect
export type KeptDoubt = typeof doubt.$inferSelect
export type PublishedYearRow = typeof publishedYear.$inferSelect

/** A number for the order of takings-in: two at once would each think that the other's body is not there. */
const TAKE_IN_LOCK = 20_261_121
/** To be called first in the transaction that takes in or settles. */
export const lockTakeIn = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${TAKE_IN_LOCK})`)
}

/** Of which files the content was taken in. */
export async function findTakenHashes(tx: Tx): Promise<ReadonlySet<string>> {
  return new Set((await tx.select({ sha256: takenDocument.sha256 }).from(takenDocument)).map(d => d.sha256))
}

/** In the order of taking in. */
export async function findTakenDocuments(tx: Tx): Promise<readonly TakenDocument[]> {
  return tx.select().from(takenDocument).orderBy(asc(takenDocument.number))
}

export async function findTakenDocument(tx: Tx, sha256: string): Promise<TakenDocument | null> {
  const [found] = await tx.select().from(takenDocument).where(eq(takenDocument.sha256, sha256))
  return found ?? null
}

/** The documents of which a year is made now, in the order of taking in. */
export async function findCurrentDocuments(
  tx: Tx,
  year: string,
): Promise<readonly (Pick<TakenDocument, 'name' | 'kind' | 'sha256' | 'at'> & Pick<TakenPart, 'edition'>)[]> {
  const { name, kind, sha256, at } = takenDocument
  return tx
    .select({ name, kind, sha256, at, edition: takenPart.edition })
    .from(takenPart)
    .innerJoin(takenDocument, eq(sha256, takenPart.document))
    .where(and(eq(takenPart.dossier, year), eq(takenPart.isCurrent, true)))
    .orderBy(asc(takenDocument.number), asc(takenPart.part))
}

/** Keeps the file itself and what was read of it. */
export async function saveTakenDocument(
  tx: Tx,
  d: Omit<TakenDocument, 'number' | 'reading' | 'sha256'>,
  content: { readonly bytes: Uint8Array; readonly type: string },
  reading: Uint8Array,
): Promise<string> {
  const sha256 = await keepContent(tx, content.bytes, content.type)
  await tx.insert(takenDocument).values({ ...d, sha256, reading: await keepContent(tx, reading, 'application/gzip') })
  return sha256
}

/** Content by its hash. Throws Error when it is not whole. */
export async function contentOf(tx: Tx, sha256: string): Promise<{ readonly bytes: Uint8Array; readonly type: string }> {
  const [kept] = await tx.select().from(file).where(eq(file.sha256, sha256))
  if (!kept) throw new Error(`the file ${sha256} is missing`)
  const pieces: Uint8Array[] = []
  for await (const piece of piecesOf(tx, kept)) pieces.push(piece)
  return { bytes: new Uint8Array(Buffer.concat(pieces)), type: kept.type }
}

export async function findTakenParts(tx: Tx, of: { readonly dossier?: string; readonly document?: string } = {}): Promise<readonly TakenPart[]> {
  const rows = await tx
    .select({ part: takenPart })
    .from(takenPart)
    .innerJoin(takenDocument, eq(takenDocument.sha256, takenPart.document))
    .where(
      and(
        of.dossier === undefined ? undefined : eq(takenPart.dossier, of.dossier),
        of.document === undefined ? undefined : eq(takenPart.document, of.document),
      ),
    )
    .orderBy(asc(takenDocument.number), asc(takenPart.part))
  return rows.map(r => r.part)
}

export async function saveTakenPart(tx: Tx, p: TakenPart): Promise<void> {
  await tx
    .insert(takenPart)
    .values(p)
    .onConflictDoUpdate({ target: [takenPart.document, takenPart.part], set: { ...p } })
}

export async function findDoubts(
  tx: Tx,
  of: { readonly dossier?: string; readonly document?: string; readonly id?: string; readonly isOpen?: boolean } = {},
): Promise<readonly KeptDoubt[]> {
  return tx
    .select()
    .from(doubt)
    .where(
      and(
        eq(doubt.isCurrent, true),
        of.dossier === undefined ? undefined : eq(doubt.dossier, of.dossier),
        of.document === undefined ? undefined : eq(doubt.document, of.document),
        of.id === undefined ? undefined : eq(doubt.id, of.id),
        of.isOpen ? isNull(doubt.settlement) : undefined,
      ),
    )
    .orderBy(asc(doubt.document), asc(doubt.id))
}

/** How many are open. */
export async function countOpenDoubts(tx: Tx): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(doubt)
    .where(and(eq(doubt.isCurrent, true), isNull(doubt.settlement)))
  return row?.n ?? 0
}

/** New doubts are added, known ones keep their settlement, those that are no longer there are set aside. */
export async function replaceDoubts(
  tx: Tx,
  of: { readonly dossier: string } | { readonly document: string },
  doubts: readonly Omit<KeptDoubt, 'isCurrent' | 'settlement' | 'by' | 'at'>[],
): Promise<void> {
  const own = 'dossier' in of ? eq(doubt.dossier, of.dossier) : and(eq(doubt.document, of.document), isNull(doubt.dossier))
  await tx.update(doubt).set({ isCurrent: false }).where(own)
  for (let i = 0; i < doubts.length; i += 500)
    await tx
      .insert(doubt)
      .values(doubts.slice(i, i + 500))
      .onConflictDoUpdate({
        target: doubt.id,
        set: { content: sql`excluded.content`, dossier: sql`excluded.dossier`, isCurrent: true },
      })
}

export async function settleDoubt(tx: Tx, id: string, settled: Pick<KeptDoubt, 'settlement' | 'by' | 'at'>): Promise<void> {
  await tx.update(doubt).set(settled).where(eq(doubt.id, id))
}

export async function savePublishedYear(tx: Tx, year: Omit<PublishedYearRow, 'isSearched'>): Promise<void> {
  await tx.insert(publishedYear).values(year).onConflictDoUpdate({ target: publishedYear.dossier, set: year })
}

export async function findPublishedYear(tx: Tx, dossier: string): Promise<PublishedYearRow | null> {
  const [found] = await tx.select().from(publishedYear).where(eq(publishedYear.dossier, dossier))
  return found ?? null
}

/** A dossier that was made of published documents, and how far it is: what is said of its doubts changes nothing in it. */
export interface PublishedDossier {
  readonly id: string
  readonly body: string
  readonly fiscalYear: number
  readonly revision: number
  readonly doubts: number
  readonly settled: number
  /** The latest settlement; null where there is none. */
  readonly settledAt: string | null
  /** Whether it was searched for what must not be shown; its hits, and what was decided of them. */
  readonly redaction: string
}

const REDACTION_STATE = sql`select concat(bool_or(y.is_searched), '/', count(h.id), '/', count(h.act), '/', max(h.decided_at))
  from published_year y left join taken_hit h on h.dossier = y.dossier and h.is_current where y.dossier = ${dossier.id}`

export async function findPublishedDossiers(tx: Tx): Promise<readonly PublishedDossier[]> {
  return tx
    .select({
      id: dossier.id,
      body: dossier.body,
      fiscalYear: dossier.fiscalYear,
      revision: dossier.revision,
      doubts: sql<number>`count(${doubt.id})::int`,
      settled: sql<number>`count(${doubt.settlement})::int`,
      settledAt: sql<string | null>`max(${doubt.at})::text`,
      redaction: sql<string>`(${REDACTION_STATE})`,
    })
    .from(dossier)
    .leftJoin(doubt, and(eq(doubt.dossier, dossier.id), eq(doubt.isCurrent, true)))
    .where(eq(dossier.origin, 'published'))
    .groupBy(dossier.id)
    .orderBy(asc(dossier.fiscalYear), asc(dossier.body))
}

/** Changes with everything that the public site shows; cheap enough to be asked at every request. */
export async function findPublicState(tx: Tx): Promise<string> {
  const [found] = await tx.run<{ readonly state: string }>(PUBLIC_STATE, [])
  return found?.state ?? ''
}

const PUBLIC_STATE = `
select concat_ws(' ',
  (select md5(string_agg(b::text, '|' order by b.id)) from body b),
  (select concat(count(*), '/', max(published_at)) from publication),
  (select concat(count(*), '/', sum(revision)) from dossier where origin = 'published'),
  (select concat(count(*), '/', max(number)) from taken_document),
  (select concat(count(*), '/', count(settlement), '/', max(settled_at)) from doubt where is_current),
  (select concat(count(*), '/', count(act), '/', max(decided_at)) from taken_hit where is_current),
  (select count(*) from published_year where is_searched)) as state`

export const savePublishedBody = async (tx: Tx, body: string): Promise<void> => {
  await tx.insert(publishedBody).values({ body }).onConflictDoNothing()
}

/** The bodies that are known from their published documents only. */
export const findPublishedBodies = async (tx: Tx): Promise<ReadonlySet<string>> => new Set((await tx.select().from(publishedBody)).map(r => r.body))

/** The published dossier of a year, with its documents, becomes that of another body; it keeps its id and its history. */
export async function giveDossier(tx: Tx, id: string, body: string): Promise<void> {
  await tx
    .update(dossier)
    .set({ body })
    .where(and(eq(dossier.id, id), eq(dossier.origin, 'published')))
  await tx.update(takenPart).set({ body }).where(eq(takenPart.dossier, id))
}

/** The dossier that the office itself keeps of the year. */
export async function findOfficeDossier(tx: Tx, body: string, fiscalYear: number): Promise<string | null> {
  const [found] = await tx
    .select({ id: dossier.id })
    .from(dossier)
    .where(and(eq(dossier.body, body), eq(dossier.fiscalYear, fiscalYear), eq(dossier.origin, 'office')))
  return found?.id ?? null
}
