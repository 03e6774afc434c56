/** Answers and settles the remarks of reviewers. */
import { type Body, done, mayAt, type Outcome, REVIEW_LEVELS, refused, wording } from '@jixiao/core'
import { findDossierHead, findPerson, findRemark, type Remark, recordHappening, saveRemark, type Tx } from '@jixiao/store'
import type { Actor, Office } from '../api/office.ts'
import { holds } from './move-paper.ts'
import { permittedAny } from './permitted.ts'

const REVIEWERS = ['review-in-body', 'review-in-department', 'review-in-bureau'] as const

export type RemarkMove = { readonly kind: 'answer'; readonly words: string } | { readonly kind: 'settle' }

/** Reviews at the level of whoever made a remark, or for the bureau, which has the last word. */
async function standsBeside(tx: Tx, who: Actor, author: string, bodies: ReadonlyMap<string, Body>, body: string): Promise<boolean> {
  if (who.id === author || mayAt(who.appointments, 'review-in-bureau', bodies, body)) return true
  const by = await findPerson(tx, author)
  return by !== null && REVIEW_LEVELS.some(level => holds(by, level, bodies, body) && holds(who, level, bodies, body))
}

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
    if (move.kind === 'settle' && !(await standsBeside(tx, who, remark.by, may.value, head.body))) {
      return refused('not-permitted', wording('这条意见由提出的一级审核人了结。', 'The remark is settled at the level that made it.'))
    }
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
