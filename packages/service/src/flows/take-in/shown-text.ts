/** What may be seen of a text that was taken in: hits are masked wherever they stand, in the strictest way that was decided for their words. */
import { fold, type HitKind, maskFor, squeeze } from '@jixiao/core'
import type { TakenHit } from '@jixiao/store'

/** The text as it may be seen. */
export type ShownText = (text: string) => string

/** That something stood there is told: left out in silence it would look like nothing filled in. */
const MASKED = '（已遮盖）'

type Decided = Pick<TakenHit, 'kind' | 'act' | 'words'> & { readonly content: Pick<TakenHit['content'], 'text'> }

/** Nothing that has a mark of secrecy, or words that somebody has withheld, is seen before a person has decided. */
const IS_WHOLE: ReadonlySet<HitKind> = new Set(['secrecy-mark', 'withheld'])

/** Words instead of the hit; null: nothing of the text around it is seen; undefined: it is kept. */
function insteadOf({ kind, act, words, content: { text } }: Decided): string | null | undefined {
  if (act === 'keep') return undefined
  if (act === 'send-back' || (act === null && IS_WHOLE.has(kind))) return null
  return (act === 'mask' ? words : maskFor(kind, text)) || MASKED
}

export function shownText(hits: readonly Decided[]): ShownText {
  const instead = new Map<string, string | null>()
  for (const hit of hits) {
    const key = squeeze(hit.content.text)
    const words = insteadOf(hit)
    // one character stands in every other word
    if (key.length < 2 || words === undefined || instead.get(key) === null) continue
    instead.set(key, words)
  }
  if (instead.size === 0) return text => text
  const keys = [...instead.keys()].sort((a, b) => b.length - a.length)
  const any = new RegExp(keys.map(k => [...k].map(escaped).join('\\s*')).join('|'), 'g')
  return text => {
    // folding keeps the length, so that offsets hold for the text as printed
    const folded = fold(text)
    let shown = ''
    let from = 0
    for (const m of folded.matchAll(any)) {
      const words = instead.get(squeeze(m[0]))
      if (words === null || words === undefined) return MASKED
      shown += text.slice(from, m.index) + words
      from = m.index + m[0].length
    }
    return from === 0 ? text : shown + text.slice(from)
  }
}

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
