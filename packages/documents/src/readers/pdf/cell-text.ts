/** The text of a cell: wrapped lines joined, paragraphs of the cell on lines of their own. */
import type { Char } from './page-objects.ts'
import { type TextLine, textLines } from './text-lines.ts'

const ITEM = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．)）](?!\d)|[①-⑳])/
const FEWEST_GAPS = 2
/** In character sizes. */
const [NARROWEST_GAP, SAME_GAP] = [0.1, 0.3]
const CLOSED = /[。；;：:]$/

export interface CellText {
  readonly text: string
  /** The last line has no room left: the text may go on on the next page. */
  readonly isFull: boolean
}

const EMPTY: CellText = { text: '', isFull: false }

export function cellText(chars: readonly Char[], right: number): CellText {
  if (chars.length === 0) return EMPTY
  let text = ''
  let isFull = true
  for (const line of textLines(chars, 0)) {
    const own = isSpread(line) ? line.chars.map(c => c.text).join('') : line.runs.map(r => r.text).join(' ')
    // a new paragraph begins where the line before had room, or a numbered item begins
    const isApart = CLOSED.test(text) && (!isFull || ITEM.test(own))
    const isLatin = /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(own)
    text += (text === '' ? '' : isApart ? '\n' : isLatin ? ' ' : '') + own
    isFull = line.x1 > right - 2 * line.size
  }
  return { text, isFull: text !== '' && isFull }
}

/** 因 公 出 国: set over the width of the cell, with the same gap between all letters. */
function isSpread({ chars, size }: TextLine): boolean {
  let [gaps, narrowest, widest] = [0, Number.POSITIVE_INFINITY, 0]
  let before: Char | undefined
  for (const char of chars) {
    // figures and signs stay together
    if (before && (before.text > '\x7f' || char.text > '\x7f')) {
      const gap = char.x0 - before.x1
      if (gap <= NARROWEST_GAP * size) return false
      gaps++
      narrowest = Math.min(narrowest, gap)
      widest = Math.max(widest, gap)
    }
    before = char
  }
  return gaps >= FEWEST_GAPS && widest - narrowest < SAME_GAP * size
}
