/** Footnotes at the foot of a page, under their short line: they and their marks never enter a sentence. */
import { least } from '@jixiao/core'
import { median } from './geometry.ts'
import type { Char, PageContent, Ruling } from './page-objects.ts'
import { type TextLine, textLines } from './text-lines.ts'

export interface Footnote {
  /** Without its mark. */
  readonly text: string
  readonly lines: readonly TextLine[]
}

export interface Footnotes {
  readonly notes: readonly Footnote[]
  /** What else stands on the page, without the marks that call the notes. */
  readonly chars: readonly Char[]
}

/** The line above footnotes, in parts of the width of the page. */
const SHORTEST = 0.1
const LONGEST = 0.45
const MOST_LINES = 20
const MARK = /^(?:\[(\d{1,3})\]|(\d{1,3})|([①-⑳]))\s*/
/** A mark is smaller than what it is set to. */
const SMALLER = 0.8
/** A note is smaller than the text. */
const NOTE = 0.95

export function footnotesOf(content: PageContent): Footnotes {
  const none = { notes: [], chars: content.chars }
  const separator = content.horizontal.filter(h => isSeparator(h, content)).sort((a, b) => b.at - a.at)[0]
  if (!separator) return none
  const below = content.chars.filter(c => c.base > separator.at && c.base < content.height * 0.97)
  const above = content.chars.filter(c => c.base <= separator.at)
  if (below.length === 0 || above.length === 0) return none
  const size = median(above.map(c => c.size))
  // a page number under the notes is no note
  const lines = textLines(below, content.page)
  const first = lines[0]
  const until = lines.findIndex((l, i) => i > 0 && l.base - (lines[i - 1]?.base ?? 0) > 2.2 * l.size)
  const own = until < 0 ? lines : lines.slice(0, until)
  if (!first || !MARK.test(first.text) || own.length > MOST_LINES) return none
  const notes = notesOf(own)
  const isLarger = own.some(l => l.size > NOTE * size)
  if (own.some(l => l.x0 < separator.from - first.size) || (isLarger && !isCalled(above, notes[0]?.mark ?? '', first.size))) return none
  const marks = new Set(notes.map(n => n.mark))
  const noteChars = new Set(own.flatMap(l => l.chars))
  return {
    notes: notes.map(({ text, lines: of }) => ({ text, lines: of })),
    chars: withoutMarks(
      content.chars.filter(c => !noteChars.has(c)),
      marks,
    ),
  }
}

/** Where the letters of tables are smaller than those of notes: the mark stands above, raised, beside larger ones. */
const isCalled = (chars: readonly Char[], mark: string, size: number): boolean =>
  chars.some((before, i) => {
    if (size > NOTE * before.size) return false
    const end = endOfMark(chars, i + 1, before)
    return end > i + 1 && wordOf(chars.slice(i + 1, end)) === mark
  })

/** Short, alone, and begins where the text begins. */
function isSeparator({ at, from, to }: Ruling, { width, height, vertical, horizontal, chars }: PageContent): boolean {
  if (to - from < SHORTEST * width || to - from > LONGEST * width || at < height * 0.4) return false
  if (vertical.some(v => v.to > at - 3 && v.from < at + 3 && v.at > from - 3 && v.at < to + 3)) return false
  if (horizontal.some(h => h.at > at && h.to - h.from > 20)) return false
  const left = least(chars.map(c => c.x0))
  return from < left + 0.1 * width
}

function notesOf(lines: readonly TextLine[]): { mark: string; text: string; lines: TextLine[] }[] {
  const notes: { mark: string; text: string; lines: TextLine[] }[] = []
  for (const line of lines) {
    const found = MARK.exec(line.text)
    const mark = found?.[1] ?? found?.[2] ?? found?.[3]
    const last = notes.at(-1)
    const isNext = mark !== undefined && (last === undefined || isAfter(mark, last.mark))
    if (isNext) notes.push({ mark, text: line.text.slice(found?.[0].length ?? 0), lines: [line] })
    else if (last) {
      last.text += line.text
      last.lines.push(line)
    }
  }
  return notes
}

const isAfter = (mark: string, before: string): boolean =>
  /^\d+$/.test(mark) ? Number(mark) === Number(before) + 1 : mark.charCodeAt(0) === before.charCodeAt(0) + 1

/** Drops raised small figures that call a note of the page: "6.78%²" is no 6.782. */
function withoutMarks(chars: readonly Char[], marks: ReadonlySet<string>): Char[] {
  const kept: Char[] = []
  for (let i = 0; i < chars.length; i++) {
    const before = kept.at(-1)
    const end = before ? endOfMark(chars, i, before) : i
    if (end > i && marks.has(wordOf(chars.slice(i, end)))) i = end - 1
    else {
      const char = chars[i]
      if (char) kept.push(char)
    }
  }
  return kept
}

const wordOf = (mark: readonly Char[]): string =>
  mark
    .map(c => c.text)
    .join('')
    .replace(/[[\]]/g, '')

function endOfMark(chars: readonly Char[], from: number, before: Char): number {
  let end = from
  for (let x = before.x1; end < chars.length; end++) {
    const c = chars[end]
    if (!c || !/[\d[\]①-⑳]/.test(c.text) || c.size > SMALLER * before.size) break
    const rise = before.base - c.base
    if (rise < 0.12 * before.size || rise > 0.8 * before.size || Math.abs(c.x0 - x) > 0.5 * before.size) break
    x = c.x1
  }
  return end
}
