/** Publication: decisions of the redaction, waivers, signatures, and the published versions with their packages. */
import type { PublicationKind, SignatureKind } from '@jixiao/core'
import { and, asc, eq } from 'drizzle-orm'
import { keepContent, piecesOf } from './files.ts'
import type { Tx } from './open-store.ts'
import { dossier, file } from './schema.ts'
import { publication, publicationSignature, publicationWaiver, redaction } from './schema-publication.ts'

export type Redaction = Omit<typeof redaction.$inferSelect, 'dossier' | 'kind'>
export type Waiver = Omit<typeof publicationWaiver.$inferSelect, 'dossier' | 'kind'>
export type Signature = Omit<typeof publicationSignature.$inferSelect, 'dossier' | 'kind'>
export type Publication = typeof publication.$inferSelect

/** What was decided before a publication. */
export interface Preparations {
  readonly redactions: readonly Redaction[]
  readonly waivers: readonly Waiver[]
  readonly signatures: readonly Signature[]
}

export async function findPreparations(tx: Tx, dossier: string, kind: PublicationKind): Promise<Preparations> {
  const of = <T extends typeof redaction | typeof publicationWaiver | typeof publicationSignature>(table: T) =>
    and(eq(table.dossier, dossier), eq(table.kind, kind))
  return {
    redactions: await tx.select().from(redaction).where(of(redaction)).orderBy(asc(redaction.at), asc(redaction.hit)),
    waivers: await tx
      .select()
      .from(publicationWaiver)
      .where(of(publicationWaiver))
      .orderBy(asc(publicationWaiver.at), asc(publicationWaiver.finding)),
    signatures: await tx.select().from(publicationSignature).where(of(publicationSignature)).orderBy(asc(publicationSignature.signature)),
  }
}

export async function saveRedaction(tx: Tx, dossier: string, kind: PublicationKind, r: Redaction): Promise<void> {
  await tx
    .insert(redaction)
    .values({ ...r, dossier, kind })
    .onConflictDoUpdate({ target: [redaction.dossier, redaction.kind, redaction.hit], set: { ...r } })
}

export async function saveWaiver(tx: Tx, dossier: string, kind: PublicationKind, w: Waiver): Promise<void> {
  await tx
    .insert(publicationWaiver)
    .values({ ...w, dossier, kind })
    .onConflictDoUpdate({ target: [publicationWaiver.dossier, publicationWaiver.kind, publicationWaiver.finding], set: { ...w } })
}

export async function removeWaiver(tx: Tx, dossier: string, kind: PublicationKind, finding: string): Promise<void> {
  await tx
    .delete(publicationWaiver)
    .where(and(eq(publicationWaiver.dossier, dossier), eq(publicationWaiver.kind, kind), eq(publicationWaiver.finding, finding)))
}

export interface SignedPublication {
  readonly dossier: string
  readonly kind: PublicationKind
  readonly signature: SignatureKind
}

/** Who has signed what of a year; whether it still holds is told by its content. */
export async function findSignaturesOfYear(tx: Tx, fiscalYear: number): Promise<readonly SignedPublication[]> {
  const { dossier: of, kind, signature } = publicationSignature
  return tx
    .select({ dossier: of, kind, signature })
    .from(publicationSignature)
    .innerJoin(dossier, eq(dossier.id, of))
    .where(eq(dossier.fiscalYear, fiscalYear))
}

export async function saveSignature(tx: Tx, dossier: string, kind: PublicationKind, s: Signature): Promise<void> {
  await tx
    .insert(publicationSignature)
    .values({ ...s, dossier, kind })
    .onConflictDoUpdate({
      target: [publicationSignature.dossier, publicationSignature.kind, publicationSignature.signature],
      set: { ...s },
    })
}

/** The versions of a dossier, by kind, the oldest first. */
export async function findPublications(tx: Tx, dossier: string): Promise<readonly Publication[]> {
  return tx.select().from(publication).where(eq(publication.dossier, dossier)).orderBy(asc(publication.kind), asc(publication.version))
}

/** One version of what is public, without its manifest. */
export type PublishedVersion = Pick<Publication, 'id' | 'dossier' | 'kind' | 'version' | 'package'> & {
  readonly body: string
  readonly fiscalYear: number
}

/** All versions of all bodies and years, each kind's oldest first. */
export async function findPublished(tx: Tx): Promise<readonly PublishedVersion[]> {
  const { id, kind, version, package: content } = publication
  return tx
    .select({ id, kind, version, package: content, dossier: publication.dossier, body: dossier.body, fiscalYear: dossier.fiscalYear })
    .from(publication)
    .innerJoin(dossier, eq(dossier.id, publication.dossier))
    .orderBy(asc(publication.dossier), asc(kind), asc(version))
}

export async function findPublication(tx: Tx, id: string): Promise<Publication | null> {
  const [found] = await tx.select().from(publication).where(eq(publication.id, id))
  return found ?? null
}

/** Keeps a version and its package. To be called in a transaction. */
export async function savePublication(tx: Tx, p: Omit<Publication, 'package'>, content: Uint8Array): Promise<Publication> {
  const sha256 = await keepContent(tx, content, 'application/zip')
  const made = { ...p, package: sha256 }
  await tx.insert(publication).values(made)
  return made
}

/** Throws Error when the package is not whole. */
export async function packageOf(tx: Tx, { package: sha256 }: Pick<Publication, 'package'>): Promise<Uint8Array> {
  const [kept] = await tx.select().from(file).where(eq(file.sha256, sha256))
  if (!kept) throw new Error(`the package ${sha256} is missing`)
  const pieces: Uint8Array[] = []
  for await (const piece of piecesOf(tx, kept)) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}
