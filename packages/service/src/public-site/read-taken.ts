/** A body's year that was taken from published documents, read from the store as the site shows it. */
import { type Body, lineage } from '@jixiao/core'
import { findDossier, findDoubts, findPublishedYear, findTakenDocument, findTakenHits, findTakenParts, type Tx } from '@jixiao/store'
import type { BodyYear } from './site-data.ts'
import { takenYear } from './taken-year.ts'

/** null: nothing is left of it, its region is not known, or nobody has searched it yet for what must not be shown. */
export async function takenFromStore(tx: Tx, id: string, body: Body, bodies: ReadonlyMap<string, Body>): Promise<BodyYear | null> {
  const region = lineage(bodies, body.id).find(b => b.kind === 'region')
  const parts = (await findTakenParts(tx, { dossier: id })).filter(p => p.isCurrent)
  const [dossier, year] = [await findDossier(tx, id), await findPublishedYear(tx, id)]
  if (!dossier || !year?.isSearched || !region || parts.length === 0) return null
  const documents = []
  for (const p of parts) {
    const d = await findTakenDocument(tx, p.document)
    if (d) documents.push({ name: d.name, kind: d.kind, sha256: d.sha256, edition: p.edition, at: d.at })
  }
  const day =
    documents
      .map(d => new Date(d.at).toISOString().slice(0, 10))
      .sort()
      .at(-1) ?? ''
  // the data stand in folders by the code of the region: of one that is known from documents only nobody has told it yet
  const named = region.code === '' ? { ...region, code: region.id } : region
  const doubts = await findDoubts(tx, { dossier: id })
  const hits = await findTakenHits(tx, { dossier: id })
  return takenYear({ region: named, body, dossier, documents, facts: year.facts, sources: year.sources, doubts, hits, day })
}
