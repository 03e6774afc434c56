/** The text of a cell: wrapped lines joined, paragraphs of the cell on lines of their own. */
import type { Char } from './page-objects.ts'
import { type TextLine, textLines } from './text-lines.ts'

const ITEM = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．)）](?!\d)|[①-⑳])/
const FEWEST_GAPS = 2
/** In character sizes. */
const [NARROWEST_GAP, SAME_GAP] = [0.1, 0.3]
/** Letters that are as wide as high. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]/u
const CLOSED = /[。；;：:]$/

export interface CellText {
  readonly text: string
  /** The last line has no room left: the text may go on on the next page. */
  readonly isFull: boolean
}

const EMPTY: CellText = { text: '', isFull: false }

/** `left`, where rulings tell it: a line that reaches from edge to edge may be spread by its one gap. */
export function cellText(chars: readonly Char[], right: number, left?: number): CellText {
  if (chars.length === 0) return EMPTY
  let text = ''
  let isFull = true
  for (const line of textLines(chars, 0)) {
    const isWide = isSpread(line) || (left !== undefined && isSpreadOnce(line, left, right))
    const own = isWide ? line.chars.map(c => c.text).join('') : line.runs.map(r => r.text).join(' ')
    // a new paragraph begins where the line before had room, or a numbered item begins
    const isApart = CLOSED.test(text) && (!isFull || ITEM.test(own))
    const isLatin = /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(own)
    text += (text === '' ? '' : isApart ? '\n' : isLatin ? ' ' : '') + own
    isFull = line.x1 - (isWide ? gapsOf(line) : 0) > right - 2 * line.size
  }
  return { text, isFull: text !== '' && isFull }
}

const gapsOf = ({ chars }: TextLine): number => chars.reduce((sum, c, i) => sum + Math.max(0, c.x0 - (chars[i - 1]?.x1 ?? c.x0)), 0)

/** =36      座, 之      和: one letter stands at an edge of the cell, all else as far from the other one. */
function isSpreadOnce({ chars, x0, x1, size }: TextLine, left: number, right: number): boolean {
  const gaps = chars.slice(1).flatMap((c, i) => {
    const before = chars[i]
    return before && c.x0 - before.x1 > NARROWEST_GAP * size ? [i + 1] : []
  })
  const [at, second] = gaps
  const alone = at === 1 ? chars[0] : at === chars.length - 1 ? chars.at(-1) : undefined
  if (!alone || second !== undefined || !WIDE.test(alone.text)) return false
  const [before, behind] = [x0 - left, right - x1]
  return Math.abs(before - behind) < SAME_GAP * size && Math.max(before, behind) < size
}

/** 因 公 出 国: set over the width of the cell, with the same gap between all letters. */
function isSpread({ chars, size }: TextLine): boolean {
  let [gaps, narrowest, widest] = [0, Number.POSITIVE_INFINITY, 0]
  let before: Char | undefined
  for (const char of chars) {
    // figures and signs stay together
    if (before && (WIDE.test(before.text) || WIDE.test(char.text))) {
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
