/** The text of a cell: wrapped lines joined, paragraphs of the cell on lines of their own. */
import type { Char } from './page-objects.ts'
import { textLines } from './text-lines.ts'

const ITEM = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．)）](?!\d)|[①-⑳])/
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
    const own = line.runs.map(r => r.text).join(' ')
    // a new paragraph begins where the line before had room, or a numbered item begins
    const isApart = CLOSED.test(text) && (!isFull || ITEM.test(own))
    const isLatin = /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(own)
    text += (text === '' ? '' : isApart ? '\n' : isLatin ? ' ' : '') + own
    isFull = line.x1 > right - 2 * line.size
  }
  // 因 公 出 国: characters spread over the cell
  const isSpread = /^(?:[^\x20-\x7e] ){2,}[^\x20-\x7e]$/.test(text)
  return { text: isSpread ? text.replaceAll(' ', '') : text, isFull: text !== '' && isFull }
}
