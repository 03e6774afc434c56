/** Moves a paper on its way: submit, withdraw, approve, return with remarks, reopen; each by whoever may, each in the trail. */
import {
  type Body,
  levelOf,
  mayAt,
  moved,
  newPaper,
  type Outcome,
  type Paper,
  type PaperKind,
  type Permission,
  REVIEW_LEVELS,
  REVIEWS,
  type ReviewLevel,
  refused,
  wording,
} from '@jixiao/core'
import { findDossierHead, findPapers, findPeople, type Person, recordHappening, savePaper, saveRemark, type Tx } from '@jixiao/store'
import type { Actor, Office } from '../api/office.ts'
import { permitted } from './permitted.ts'

export interface RemarkGiven {
  /** The field it is about; without them it is about the paper as a whole. */
  readonly record?: string
  readonly field?: string
  readonly words: string
}

export type PaperMove =
  | { readonly kind: 'submit' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'approve' }
  | { readonly kind: 'return'; readonly remarks: readonly RemarkGiven[] }
  | { readonly kind: 'reopen'; readonly reason: string }

export async function movePaper(
  { store, now, newId, live }: Office,
  who: Actor,
  dossier: string,
  kind: PaperKind,
  round: string,
  move: PaperMove,
): Promise<Outcome<Paper>> {
  const step = await store.transaction(async (tx): Promise<Outcome<Paper>> => {
    const head = await findDossierHead(tx, dossier, 'for update')
    if (!head) return refused('no-dossier', wording('没有这份卷宗。', 'There is no such dossier.'))
    const known = (await findPapers(tx, dossier)).find(p => p.kind === kind && p.round === round)
    const may = await permitted(tx, who, permissionFor(move, known), head.body)
    if (!may.ok) return may
    const level = move.kind === 'approve' || move.kind === 'return' ? known && levelOf(known) : null
    if (level && !holds(who, level, may.value, head.body)) {
      return refused('not-permitted', wording('这份材料现在不由您审核。', 'It is not your turn to review this paper.'))
    }
    const paper = known ?? newPaper(kind, [], round)
    const step =
      move.kind === 'submit'
        ? moved({ ...paper, levels: await levelsOf(tx, may.value, head.body) }, { kind: 'submit', revision: head.revision })
        : moved(paper, move.kind === 'return' ? { kind: 'return', remarks: move.remarks.length } : move)
    if (!step.ok) return step
    await savePaper(tx, dossier, step.value)
    const at = now()
    const remarks = move.kind === 'return' ? move.remarks : []
    for (const r of remarks) {
      await saveRemark(tx, dossier, {
        id: newId(),
        paper: kind,
        round,
        record: r.record ?? null,
        field: r.field ?? null,
        words: r.words,
        by: who.id,
        at,
        answer: null,
        settledAt: null,
      })
    }
    const words = move.kind === 'reopen' ? { words: move.reason } : {}
    await recordHappening(tx, { chain: dossier, by: who.id, at, act: move.kind, details: { paper: kind, round, revision: head.revision, ...words } })
    return step
  })
  if (step.ok) live.tell(dossier, { kind: 'paper', paper: kind, round, state: step.value.state, by: who.id })
  return step
}

function permissionFor(move: PaperMove, paper: Paper | undefined): Permission {
  if (move.kind === 'submit' || move.kind === 'withdraw') return 'submit'
  const level = paper && levelOf(paper)
  return level ? REVIEWS[level] : 'review-in-bureau'
}

/** The levels of review for which the body has anybody. */
async function levelsOf(tx: Tx, bodies: ReadonlyMap<string, Body>, body: string): Promise<Paper['levels']> {
  const people = (await findPeople(tx)).filter(p => p.isActive)
  return REVIEW_LEVELS.filter(level => people.some(p => holds(p, level, bodies, body)))
}

/** The person reviews papers of the body at this level. */
export const holds = (p: Person, level: ReviewLevel, bodies: ReadonlyMap<string, Body>, body: string): boolean =>
  mayAt(
    p.appointments.filter(a => a.role === level),
    REVIEWS[level],
    bodies,
    body,
  )
