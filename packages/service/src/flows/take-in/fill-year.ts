/** A body's year made of its published documents: computed anew from what was read and what was settled, and saved as edits. */
import {
  applyEdits,
  type Dossier,
  type DossierRecord,
  done,
  type Edit,
  emptyDossier,
  fieldText,
  type Outcome,
  type Profile,
  parentsFirst,
  recordsOf,
  type Settlement,
} from '@jixiao/core'
import { joinParts, type PublishedPart, settingsOf } from '@jixiao/documents'
import {
  type Author,
  contentOf,
  findDossier,
  findDoubts,
  findTakenDocument,
  findTakenParts,
  type KeptDoubt,
  replaceDoubts,
  saveEdits,
  savePublishedYear,
  type TakenPart,
  type Tx,
} from '@jixiao/store'
import { scoreProjects } from '../score-projects.ts'
import { paperOf } from './read-published.ts'
import { saveTakenHits } from './taken-hits.ts'

export interface FilledYear {
  readonly values: number
  readonly withPlace: number
  readonly facts: number
  readonly doubts: number
}

/** To be called in the transaction that changed its documents or settlements. */
export async function fillYear(tx: Tx, dossier: string, fiscalYear: number, profile: Profile, author: Author): Promise<Outcome<FilledYear>> {
  const current = (await findTakenParts(tx, { dossier })).filter(p => p.isCurrent)
  const settled = settlementsOf(await findDoubts(tx, { dossier }))
  const parts: PublishedPart[] = []
  for (const p of current) parts.push(await publishedPart(tx, p, fiscalYear, settled))
  const year = joinParts(parts, { settings: settingsOf(profile, fiscalYear), scores: d => scoreProjects(d, profile) })
  const made = applyEdits(emptyDossier(dossier, '', fiscalYear), year.edits)
  if (!made.ok) return made
  const before = await findDossier(tx, dossier)
  if (!before) throw new Error(`no dossier ${dossier}`)
  const saved = await saveEdits(tx, dossier, editsBetween(before, made.value.dossier), author, undefined, 'published')
  if (!saved.ok) return saved
  await savePublishedYear(tx, { dossier, facts: year.facts, sources: year.sources })
  await saveTakenHits(tx, dossier, parts)
  const { doubts } = year
  const partOf = new Map(parts.map(p => [p.paper.sha256, p.part]))
  await replaceDoubts(
    tx,
    { dossier },
    doubts.map(({ document, ...content }) => ({
      id: `${content.id}`,
      document,
      part: partOf.get(document) ?? '',
      dossier,
      kind: content.kind,
      content,
    })),
  )
  const records = [...made.value.dossier.records.values()]
  return done({
    values: records.reduce((n, r) => n + Object.values(r.fields).filter(v => v !== null).length, 0),
    withPlace: year.sources.length,
    facts: year.facts.length,
    doubts: doubts.filter(d => !settled.has(d.id)).length,
  })
}

export const settlementsOf = (doubts: readonly KeptDoubt[]): ReadonlyMap<string, Settlement> =>
  new Map(doubts.flatMap(d => (d.settlement ? [[d.id, d.settlement] as const] : [])))

export async function publishedPart(tx: Tx, p: TakenPart, fiscalYear: number, settlements: ReadonlyMap<string, Settlement>): Promise<PublishedPart> {
  const document = await findTakenDocument(tx, p.document)
  if (!document) throw new Error(`no document ${p.document}`)
  const { bytes } = await contentOf(tx, document.reading)
  return { paper: paperOf(document.sha256, bytes), part: p.part, fiscalYear, settlements }
}

/** What a document calls by name: its projects and indicators. */
export function namesIn(dossier: Dossier): readonly string[] {
  return [...recordsOf(dossier, 'project'), ...recordsOf(dossier, 'indicator')].map(r => fieldText(r, 'name')).filter(n => n !== '')
}

/** The edits that make one dossier out of another; whose ids are the same are the same records. */
export function editsBetween(before: Dossier, after: Dossier): readonly Edit[] {
  const isOther = (a: DossierRecord, b: DossierRecord): boolean => a.kind !== b.kind || a.parent !== b.parent
  const gone = new Set(
    [...before.records.values()]
      .filter(r => {
        const now = after.records.get(r.id)
        return !now || isOther(r, now)
      })
      .map(r => r.id),
  )
  // what stands below something that goes, goes with it, and is added again
  for (const r of parentsFirst([...before.records.values()])) if (r.parent !== null && gone.has(r.parent)) gone.add(r.id)
  const tops = [...gone].filter(id => !gone.has(before.records.get(id)?.parent ?? ''))
  const edits: Edit[] = tops.map(record => ({ kind: 'remove', record, seen: before.revision + 1 }))
  for (const r of parentsFirst([...after.records.values()])) {
    const was = before.records.get(r.id)
    if (!was || gone.has(r.id)) {
      edits.push({ kind: 'add', record: r.id, of: r.kind, parent: r.parent, order: r.order, fields: r.fields })
      continue
    }
    if (was.order !== r.order) edits.push({ kind: 'move', record: r.id, from: was.order, to: r.order })
    for (const field of new Set([...Object.keys(was.fields), ...Object.keys(r.fields)])) {
      const [from, to] = [was.fields[field] ?? null, r.fields[field] ?? null]
      if (from !== to) edits.push({ kind: 'set', record: r.id, field, from, to })
    }
  }
  return edits
}
