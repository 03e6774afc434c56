/** Files that prove something: kept once by their hash, in pieces, and named by the dossiers that have them. */
import { createHash } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { dossierFile, file, filePiece } from './schema.ts'

export interface FileOfDossier {
  readonly sha256: string
  readonly bytes: number
  readonly type: string
  readonly name: string
  readonly by: string
  readonly at: string
}

/** One piece: large enough to be few, small enough for one message to the database. */
export const PIECE = 512 * 1024

/** Keeps a file for a dossier; one that is there already keeps the name under which it was first brought. To be called in a transaction. */
export async function saveFile(
  tx: Tx,
  dossier: string,
  content: Uint8Array,
  brought: { readonly name: string; readonly type: string; readonly by: string; readonly at: string },
): Promise<FileOfDossier> {
  const sha256 = await keepContent(tx, content, brought.type)
  const { name, by, at } = brought
  await tx.insert(dossierFile).values({ dossier, sha256, name, by, at }).onConflictDoNothing()
  const kept = await findFile(tx, dossier, sha256)
  if (!kept) throw new Error(`file ${sha256} was not kept`)
  return kept
}

/** Keeps bytes once by their hash, which is given back. To be called in a transaction. */
export async function keepContent(tx: Tx, content: Uint8Array, type: string): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex')
  const isNew = await tx.insert(file).values({ sha256, bytes: content.length, type }).onConflictDoNothing().returning({ sha256: file.sha256 })
  if (isNew.length > 0)
    for (let number = 0; number * PIECE < content.length; number++)
      await tx.insert(filePiece).values({ sha256, number, content: content.subarray(number * PIECE, (number + 1) * PIECE) })
  return sha256
}

export async function findFiles(tx: Tx, dossier: string): Promise<readonly FileOfDossier[]> {
  return tx
    .select(FILE)
    .from(dossierFile)
    .innerJoin(file, eq(file.sha256, dossierFile.sha256))
    .where(eq(dossierFile.dossier, dossier))
    .orderBy(asc(dossierFile.at), asc(dossierFile.sha256))
}

export async function findFile(tx: Tx, dossier: string, sha256: string): Promise<FileOfDossier | null> {
  const [found] = await tx
    .select(FILE)
    .from(dossierFile)
    .innerJoin(file, eq(file.sha256, dossierFile.sha256))
    .where(and(eq(dossierFile.dossier, dossier), eq(dossierFile.sha256, sha256)))
  return found ?? null
}

/** The content of a file, piece by piece. Throws Error when a piece is missing. */
export async function* piecesOf(tx: Tx, { sha256, bytes }: { readonly sha256: string; readonly bytes: number }): AsyncGenerator<Uint8Array> {
  for (let number = 0; number * PIECE < bytes; number++) {
    const [piece] = await tx
      .select({ content: filePiece.content })
      .from(filePiece)
      .where(and(eq(filePiece.sha256, sha256), eq(filePiece.number, number)))
    if (!piece) throw new Error(`piece ${number} of the file ${sha256} is missing`)
    yield piece.content
  }
}

const FILE = { sha256: file.sha256, bytes: file.bytes, type: file.type, name: dossierFile.name, by: dossierFile.by, at: dossierFile.at }
