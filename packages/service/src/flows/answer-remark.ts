/** Answers and settles the remarks of reviewers. */
import { done, type Outcome, refused, wording } from '@jixiao/core'
import { findDossierHead, findRemark, type Remark, recordHappening, saveRemark } from '@jixiao/store'
import type { Actor, Office } from '../api/office.ts'
import { permittedAny } from './permitted.ts'

export const REVIEWERS = ['review-in-body', 'review-in-department', 'review-in-bureau'] as const

export type RemarkMove = { readonly kind: 'answer'; readonly words: string } | { readonly kind: 'settle' }

/** The body answers, a reviewer settles. A settled remark is closed. */
export async function moveRemark({ store, now }: Office, who: Actor, id: string, move: RemarkMove): Promise<Outcome<Remark>> {
  return store.transaction(async tx => {
    const named = await findRemark(tx, id)
    const head = named && (await findDossierHead(tx, named.dossier, 'for update'))
    // read again: somebody may have changed it before the dossier was ours
    const remark = head && (await findRemark(tx, id))
    if (!remark) return refused('unknown-remark', wording('没有这条意见。', 'There is no such remark.'))
    const may = await permittedAny(tx, who, move.kind === 'answer' ? ['edit-dossier'] : REVIEWERS, head.body)
    if (!may.ok) return may
    if (remark.settledAt !== null) return refused('already-settled', wording('这条意见已经了结。', 'The remark is settled.'))
    const { dossier, ...before } = remark
    const after: Remark = move.kind === 'answer' ? { ...before, answer: move.words } : { ...before, settledAt: now() }
    await saveRemark(tx, dossier, after)
    const { paper, round } = after
    const words = move.kind === 'answer' ? { words: move.words } : {}
    await recordHappening(tx, { chain: dossier, by: who.id, at: now(), act: `${move.kind}-remark`, details: { remark: id, paper, round, ...words } })
    return done(after)
  })
}
