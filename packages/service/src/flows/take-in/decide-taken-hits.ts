/** The redaction list of documents that were taken in: every hit is masked, kept with a reason, or sent back; the trail has no datum. */
import { type Body, done, HIT_ACTS, type HitAct, type Outcome, refused, wording } from '@jixiao/core'
import {
  decideTakenHit,
  findAllBodies,
  findPeople,
  findTakenDocuments,
  findTakenHits,
  findTakenParts,
  recordHappening,
  type TakenHit,
} from '@jixiao/store'
import type { Actor, Office } from '../../api/office.ts'
import { permittedTakeIn } from './permitted-take-in.ts'

export interface ListedHit extends TakenHit {
  readonly body: Body | null
  readonly fiscalYear: number | null
  readonly documentName: string
  readonly byName: string | null
}

export async function listTakenHits({ store: { db } }: Office, who: Actor, isDecided: boolean): Promise<Outcome<readonly ListedHit[]>> {
  const may = await permittedTakeIn(db, who, 'read-dossier')
  if (!may.ok) return may
  const bodies = await findAllBodies(db)
  const documents = new Map((await findTakenDocuments(db)).map(d => [d.sha256, d.name]))
  const parts = new Map((await findTakenParts(db)).map(p => [`${p.document} ${p.part}`, p]))
  const names = new Map((await findPeople(db)).map(p => [p.id, p.name]))
  const hits = await findTakenHits(db, { isDecided })
  return done(
    hits.map(h => {
      const part = parts.get(`${h.document} ${h.part}`)
      return {
        ...h,
        body: (part?.body && bodies.get(part.body)) || null,
        fiscalYear: part?.fiscalYear ?? null,
        documentName: documents.get(h.document) ?? '',
        byName: h.by === null ? null : (names.get(h.by) ?? h.by),
      }
    }),
  )
}

export interface TakenHitDecision {
  readonly hit: string
  readonly act: HitAct
  readonly words: string
}

/** All of them or none. */
export async function decideTakenHits(office: Office, who: Actor, decisions: readonly TakenHitDecision[]): Promise<Outcome<null>> {
  return office.store.transaction(async (tx): Promise<Outcome<null>> => {
    const may = await permittedTakeIn(tx, who)
    if (!may.ok) return may
    const at = office.now()
    for (const { hit: id, act, words } of decisions) {
      const [hit] = await findTakenHits(tx, { id })
      if (!hit) return refused('no-hit', wording('这处内容已经变动，请刷新后再处理。', 'The text has changed; load the list again.'))
      if (act !== 'mask' && words.trim() === '')
        return refused('no-reason', wording(`${HIT_ACTS[act].zh}须写明理由。`, `To ${HIT_ACTS[act].en} needs a reason.`))
      if (act === 'mask' && words.includes(hit.content.text))
        return refused('mask-shows', wording('遮盖后的文字里还有原来的内容。', 'The mask still shows what it is to hide.'))
      await decideTakenHit(tx, id, { act, words, by: who.id, at })
      await recordHappening(tx, {
        chain: hit.dossier,
        by: who.id,
        at,
        act: 'decide-redaction',
        details: {
          file: hit.document,
          hit: id,
          hitKind: hit.kind,
          place: hit.content.where,
          decision: act,
          ...(act === 'mask' ? {} : { words }),
        },
      })
    }
    return done(null)
  })
}
