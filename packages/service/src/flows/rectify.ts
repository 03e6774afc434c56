/** Rectification notices: the bureau issues, sends back, closes and withdraws them, the body answers item by item; all in the trail. */
import {
  done,
  isDay,
  type Outcome,
  type Rectification,
  type RectificationItem,
  type RectificationMove,
  rectificationMoved,
  refused,
  wording,
} from '@jixiao/core'
import { findEvaluation, recordHappening, saveRectification, takeRectification } from '@jixiao/store'
import type { Actor, Office } from '../api/office.ts'
import { lockYear } from './lock-year.ts'
import { permitted } from './permitted.ts'

export interface NoticeWanted {
  readonly title: string
  /** A finished evaluation of the body and year that it follows: what was mended goes out with its results. */
  readonly evaluation?: string | null
  readonly items: readonly Omit<RectificationItem, 'id' | 'said'>[]
}

export async function issueRectification(
  office: Office,
  who: Actor,
  body: string,
  fiscalYear: number,
  { title, evaluation = null, items }: NoticeWanted,
): Promise<Outcome<Rectification>> {
  return office.store.transaction(async tx => {
    const may = await permitted(tx, who, 'review-in-bureau', body)
    if (!may.ok) return may
    const odd = items.find(i => !isDay(i.due))
    if (odd) return refused('date-does-not-fit', wording(`“${odd.due}”不是日期。`, `“${odd.due}” is no day.`))
    const follows = evaluation === null ? null : await findEvaluation(tx, evaluation)
    if (evaluation !== null && !(follows?.isFinished && follows.body === body && follows.fiscalYear === fiscalYear))
      return refused('no-evaluation', wording('该年度没有这项已完成的评价。', 'The year has no such finished evaluation.'))
    const dossier = await lockYear(tx, body, fiscalYear)
    const at = office.now()
    const made: Rectification = {
      id: office.newId(),
      body,
      fiscalYear,
      title,
      evaluation,
      by: who.id,
      at,
      items: items.map((item, i) => ({ ...item, id: String(i + 1), said: [] })),
      end: null,
    }
    await saveRectification(tx, made)
    await recordHappening(tx, {
      chain: dossier,
      by: who.id,
      at,
      act: 'issue-rectification',
      details: { rectification: made.id, title, evaluation, items },
    })
    return done(made)
  })
}

export async function moveRectification(office: Office, who: Actor, id: string, move: RectificationMove): Promise<Outcome<Rectification>> {
  return office.store.transaction(async tx => {
    const notice = await takeRectification(tx, id)
    if (!notice) return refused('no-rectification', wording('没有这份整改通知。', 'There is no such notice.'))
    const may = await permitted(tx, who, move.kind === 'answer' ? 'submit' : 'review-in-bureau', notice.body)
    if (!may.ok) return may
    const at = office.now()
    const step = rectificationMoved(notice, move, { by: who.id, at })
    if (!step.ok) return step
    await saveRectification(tx, step.value)
    const dossier = await lockYear(tx, notice.body, notice.fiscalYear)
    await recordHappening(tx, { chain: dossier, by: who.id, at, act: `${move.kind}-rectification`, details: { rectification: id, move } })
    return step
  })
}
