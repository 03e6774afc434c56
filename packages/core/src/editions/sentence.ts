/** The sentences of a document with their places, and the figures in them. */
import type { Block } from '../blocks/block.ts'
import { measuresIn, numbersIn } from '../words/measure.ts'
import { type Place, within } from '../words/place.ts'
import type { Quantity } from '../words/quantity.ts'
import { plainly } from './word-marks.ts'

export interface Sentence {
  readonly text: string
  readonly place: Place
  /** For comparing: without white space, without the page number of a table of contents. */
  readonly key: string
  /** Of a sentence in a cell: the table and the labels of the row. */
  readonly where: string
}

const END = /[。！？；!?;\n]+["”’）)]*/g
/** "一、部门职责……………3": which page a chapter begins on is layout. */
const CONTENTS_PAGE = /\s*[.…·⋯]{3,}\s*\d{0,4}$|\t\s*\d{1,4}$/

/** The sentences of a text. */
export function sentencesOf(text: string, place: Place, where = ''): readonly Sentence[] {
  const found: Sentence[] = []
  let from = 0
  const take = (to: number): void => {
    const piece = text.slice(from, to)
    const start = from + (piece.length - piece.trimStart().length)
    const own = piece.trim()
    from = to
    const key = plainly(own.replace(CONTENTS_PAGE, ''))
    if (key !== '') found.push({ text: own, place: within(place, text, start, start + own.length), key, where })
  }
  for (const end of text.matchAll(END)) take(end.index + end[0].length)
  take(text.length)
  return found
}

/** All text of a document without white space, in order: what is torn apart by a page or a cell in one edition is whole in the other. */
export const wholeText = (blocks: readonly Block[]): string =>
  plainly(blocks.map(b => (b.kind === 'paragraph' ? b.text : b.rows.map(r => r.cells.map(c => c.text).join('')).join(''))).join(''))

export interface FigureInText {
  readonly from: number
  readonly to: number
  readonly printed: string
  readonly quantity: Quantity
}

/** Years, days, numbers of documents, of chapters and of items are labels and no figures. */
const LABEL_BEFORE = /(?:第|附件|附表|[[(〔（【]|No\.?)\s*$|^\s*$/
const LABEL_AFTER = /^\s*(?:年(?!均|限|度以)|月(?!均)|日|号|[、.．)）\]〕】](?!\d))/
/** Telephone numbers, codes, accounts. */
const LONG_NUMBER = /^\d{9,}$/
const YEAR_AFTER = /^\s*(?:年|月|日|号)/

export function figuresInText(text: string): readonly FigureInText[] {
  const measures = new Map(measuresIn(text).map(m => [m.number.from, m]))
  return numbersIn(text).flatMap(({ from, to, printed, value, step }) => {
    const [before, after] = [text.slice(0, from), text.slice(to)]
    if (LONG_NUMBER.test(printed) || YEAR_AFTER.test(after) || (LABEL_BEFORE.test(before) && LABEL_AFTER.test(after))) return []
    const measure = measures.get(from)
    const quantity = measure?.quantity ?? { dimension: 'number' as const, printed, unit: '', value, step }
    return [{ from, to: measure?.to ?? to, printed: text.slice(from, measure?.to ?? to), quantity }]
  })
}

/** A sentence with its figures left out: two of the same say the same of other figures. */
export function masked(text: string, figures: readonly FigureInText[]): string {
  let [out, at] = ['', 0]
  for (const f of figures) {
    out += `${text.slice(at, f.from)}#`
    at = f.to
  }
  return plainly(out + text.slice(at))
}

/** The words right before a figure: what it is of. */
export const wordsBefore = (text: string, from: number): string => {
  const before = text.slice(0, from)
  const clause = /[^，。；：,;:、（(]*$/.exec(before)?.[0].trim() ?? ''
  return clause.length >= 2 ? clause.slice(-32) : before.trim().slice(-32)
}
