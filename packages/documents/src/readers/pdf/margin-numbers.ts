/** Numbers of lines in the margin: they count the lines of the text and are none of it. */
import { greatest, least } from '@jixiao/core'
import type { Char, PageContent } from './page-objects.ts'
import { type Span, type Word, wordsOf } from './rivers.ts'
import { type TextLine, textLines } from './text-lines.ts'

/** Between a number and its line, in character sizes. */
const GAP = 0.7
const FEWEST = 5
/** A number beside a line with which a sentence goes on from the line above counts lines, not items. */
const FEWEST_WITHIN_SENTENCES = 2
const LONG_LINE = 20
/** Full lines reach the right edge within this many characters. */
const RAGGED = 2
const SAME_EDGE = 1
const NUMBER = /^\d{1,4}$/
const DIGIT = /^\d$/
const ENDED = /[。；：！？;:!?.)）]$/

type Margins = Pick<PageContent, 'page' | 'chars' | 'vertical'>
type Side = 'left' | 'right'

interface Counted extends Span {
  readonly number: number
  readonly index: number
  readonly line: TextLine
  readonly chars: readonly Char[]
  /** What stands beside it. */
  readonly text: readonly Word[]
}

/** Does nothing but a number stand farther out than all else, and no ruling line? Looked at before the whole page is taken into lines. */
function endsWithNumber({ page, chars, vertical }: Margins, side: Side): boolean {
  const out = (c: Char): number => (side === 'left' ? -c.x0 : c.x1)
  const far = chars.reduce<Char | undefined>((most, c) => (most && out(most) >= out(c) ? most : c), undefined)
  if (!far || !DIGIT.test(far.text)) return false
  const isBeyond = (x: number): boolean => (side === 'left' ? x <= far.x0 : x >= far.x1)
  if (vertical.some(l => isBeyond(l.at) && l.from <= far.base && l.to >= far.base)) return false
  const near = chars.filter(c => Math.abs(c.base - far.base) < far.size)
  const line = textLines(near, page).find(l => l.chars.includes(far))
  return line !== undefined && numberAt(wordsOf(line.chars, GAP), side) !== undefined
}

/** The word that begins or ends a line, where it is a number. */
function numberAt(words: readonly Word[], side: Side): Word | undefined {
  const word = side === 'left' ? words[0] : words.at(-1)
  return word && NUMBER.test(plain([word])) ? word : undefined
}
const plain = (words: readonly Word[]): string => words.flatMap(w => w.chars.map(c => c.text)).join('')

/** `known`: as they stand on a page before; a page of tables has too few to be told by themselves. */
export function marginNumbers(content: Margins, known: TextLine | undefined): readonly TextLine[] {
  // on a page that has them nothing stands farther out
  const sides = (['left', 'right'] as const).filter(side => endsWithNumber(content, side))
  if (sides.length === 0) return []
  const lines = textLines(content.chars, content.page)
  for (const side of sides) {
    const found = besideText(lines, side)
    const own = known ? found.filter(f => isAtEdge(f, known)) : []
    const counted = own.length > 0 ? own : countsLines(found) ? found : []
    if (counted.length > 0) return counted.map(f => lineOf(f))
  }
  return []
}

/** Numbers that begin or end a line, with nothing of any other line above or below them. */
function besideText(lines: readonly TextLine[], side: Side): Counted[] {
  const split = lines.map((line, index) => {
    const words = wordsOf(line.chars, GAP)
    const word = numberAt(words, side)
    return { line, index, word, text: word ? words.filter(w => w !== word) : words }
  })
  const text = split.flatMap(s => s.text)
  const [left, right] = [least(text.map(w => w.x0)), greatest(text.map(w => w.x1))]
  return split.flatMap(({ line, index, word, text: beside }) =>
    word && (side === 'left' ? word.x1 < left : word.x0 > right)
      ? [{ line, index, text: beside, chars: word.chars, number: Number(plain([word])), x0: word.x0, x1: word.x1 }]
      : [],
  )
}

function countsLines(found: readonly Counted[]): boolean {
  if (found.length < FEWEST || (spread(found.map(f => f.x0)) > SAME_EDGE && spread(found.map(f => f.x1)) > SAME_EDGE)) return false
  const pairs = found.slice(1).flatMap((f, i) => {
    const before = found[i]
    return before ? [[before, f] as const] : []
  })
  const counting = pairs.filter(([a, b]) => b.number - a.number === b.index - a.index)
  const right = greatest(found.flatMap(f => f.text.map(w => w.x1)))
  const isWithinSentence = ({ text, line }: Counted): boolean => {
    const words = plain(text)
    return words.length >= LONG_LINE && !ENDED.test(words) && (text.at(-1)?.x1 ?? 0) > right - RAGGED * line.size
  }
  return counting.length * 2 > pairs.length && counting.filter(([a]) => isWithinSentence(a)).length >= FEWEST_WITHIN_SENTENCES
}

const spread = (values: readonly number[]): number => greatest(values) - least(values)
const isAtEdge = (a: Span, b: Span): boolean => Math.abs(a.x0 - b.x0) < SAME_EDGE || Math.abs(a.x1 - b.x1) < SAME_EDGE

const lineOf = ({ line, chars, x0, x1, number }: Counted): TextLine => ({ ...line, chars, x0, x1, text: String(number), runs: [] })
