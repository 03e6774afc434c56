/** A rectification notice (整改通知): what the bureau wants mended, item by item, what the body answered, and how it ended. */
import { done, type Outcome, refused } from '../words/outcome.ts'
import { type Wording, wording } from '../words/wording.ts'

/** What was said to an item, in order: answers of the body, and why the bureau was not content with one. */
export interface Said {
  readonly kind: 'answer' | 'send-back'
  readonly words: string
  /** Names of the files that prove the answer. */
  readonly attachments: readonly string[]
  readonly by: string
  readonly at: string
}

export interface RectificationItem {
  readonly id: string
  readonly words: string
  /** The article or the report that it rests on. */
  readonly basis: string
  /** 2026-09-30 */
  readonly due: string
  /** What it is about: a field of the dossier, or a rule by its code. */
  readonly record: string | null
  readonly field: string | null
  readonly rule: string | null
  readonly said: readonly Said[]
}

export interface Rectification {
  readonly id: string
  readonly body: string
  readonly fiscalYear: number
  readonly title: string
  /** The finished evaluation that it follows; null: another occasion. */
  readonly evaluation: string | null
  readonly by: string
  readonly at: string
  readonly items: readonly RectificationItem[]
  readonly end: { readonly kind: 'closed' | 'withdrawn'; readonly words: string; readonly by: string; readonly at: string } | null
}

export type ItemState = 'open' | 'answered' | 'sent-back'
/** issued, sent-back: with the body · answered: with the bureau · closed, withdrawn: over */
export type RectificationState = 'issued' | 'answered' | 'sent-back' | 'closed' | 'withdrawn'

export const RECTIFICATION_STATES: Readonly<Record<RectificationState, Wording>> = {
  issued: wording('待答复', 'to be answered'),
  answered: wording('待销号', 'to be closed'),
  'sent-back': wording('退回重改', 'sent back'),
  closed: wording('已销号', 'closed'),
  withdrawn: wording('已撤销', 'withdrawn'),
}

export function itemState({ said }: RectificationItem): ItemState {
  const last = said.at(-1)
  return last === undefined ? 'open' : last.kind === 'answer' ? 'answered' : 'sent-back'
}

export function rectificationState({ end, items }: Rectification): RectificationState {
  if (end) return end.kind
  const states = items.map(itemState)
  return states.includes('sent-back') ? 'sent-back' : states.every(s => s === 'answered') ? 'answered' : 'issued'
}

/** The day by which the next item has to be answered; null when nothing is with the body. */
export const rectificationDue = (notice: Rectification): string | null =>
  notice.end
    ? null
    : (notice.items
        .filter(i => itemState(i) !== 'answered')
        .map(i => i.due)
        .sort()[0] ?? null)

export type RectificationMove =
  | { readonly kind: 'answer'; readonly item: string; readonly words: string; readonly attachments: readonly string[] }
  /** The items that were not mended, each with the reason; the others stand as answered. */
  | { readonly kind: 'send-back'; readonly items: readonly { readonly item: string; readonly words: string }[] }
  | { readonly kind: 'close'; readonly words: string }
  | { readonly kind: 'withdraw'; readonly reason: string }

/** The notice after the move, or why the move is not possible now. */
export function rectificationMoved(
  notice: Rectification,
  move: RectificationMove,
  { by, at }: { readonly by: string; readonly at: string },
): Outcome<Rectification> {
  const state = rectificationState(notice)
  if (notice.end) {
    return refused(
      'notice-over',
      wording(`整改通知“${notice.title}”${RECTIFICATION_STATES[state].zh}。`, `The notice “${notice.title}” is ${state}.`),
    )
  }
  const saying = (words: Readonly<Record<string, Omit<Said, 'by' | 'at'>>>): Outcome<Rectification> => {
    const unknown = Object.keys(words).find(id => !notice.items.some(i => i.id === id))
    if (unknown !== undefined) return refused('no-item', wording(`整改通知中没有“${unknown}”这一项。`, `The notice has no item “${unknown}”.`))
    return done({
      ...notice,
      items: notice.items.map(i => {
        const said = words[i.id]
        return said ? { ...i, said: [...i.said, { ...said, by, at }] } : i
      }),
    })
  }
  switch (move.kind) {
    case 'answer':
      if (state === 'answered') {
        return refused('already-answered', wording('各项均已答复，正由财政部门核实。', 'Every item is answered; the bureau is looking at it.'))
      }
      if (move.words.trim() === '') return refused('no-words', wording('答复须写明整改情况。', 'An answer says what was done.'))
      return saying({ [move.item]: { kind: 'answer', words: move.words, attachments: move.attachments } })
    case 'send-back':
      if (state !== 'answered') return notAnswered
      if (move.items.length === 0 || move.items.some(i => i.words.trim() === '')) {
        return refused('no-words', wording('退回须逐项写明理由。', 'Each item that is sent back needs a reason.'))
      }
      return saying(Object.fromEntries(move.items.map(i => [i.item, { kind: 'send-back', words: i.words, attachments: [] }])))
    case 'close':
      if (state !== 'answered') return notAnswered
      return done({ ...notice, end: { kind: 'closed', words: move.words, by, at } })
    case 'withdraw':
      if (move.reason.trim() === '') return refused('no-reason', wording('撤销整改通知须写明理由。', 'Withdrawing a notice needs a reason.'))
      return done({ ...notice, end: { kind: 'withdrawn', words: move.reason, by, at } })
  }
}

const notAnswered = refused('not-answered', wording('还有整改事项没有答复。', 'Some items are not answered yet.'))
