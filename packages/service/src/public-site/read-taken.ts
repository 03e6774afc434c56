/** A body's year that was taken from published documents, read from the store as the site shows it. */
import { type Body, lineage } from '@jixiao/core'
import { findCurrentDocuments, findDossier, findDoubts, findPublishedYear, findTakenHits, type Tx } from '@jixiao/store'
import type { BodyYear } from './site-data.ts'
import { takenYear } from './taken-year.ts'

/** null: nothing is left of it, its region is not known, or nobody has searched it yet for what must not be shown. */
export async function takenFromStore(tx: Tx, id: string, body: Body, bodies: ReadonlyMap<string, Body>): Promise<BodyYear | null> {
  const region = lineage(bodies, body.id).find(b => b.kind === 'region')
  const [documents, dossier, year, doubts, hits] = await Promise.all([
    findCurrentDocuments(tx, id),
    findDossier(tx, id),
    findPublishedYear(tx, id),
    findDoubts(tx, { dossier: id }),
    findTakenHits(tx, { dossier: id }),
  ])
  if (!dossier || !year?.isSearched || !region || documents.length === 0) return null
  const day =
    documents
      .map(d => new Date(d.at).toISOString().slice(0, 10))
      .sort()
      .at(-1) ?? ''
  // the data stand in folders by the code of the region: of one that is known from documents only nobody has told it yet
  const named = region.code === '' ? { ...region, code: region.id } : region
  return takenYear({ region: named, body, dossier, documents, facts: year.facts, sources: year.sources, doubts, hits, day })
}
