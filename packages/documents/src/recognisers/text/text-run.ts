/** The running text of a document: paragraphs and long cells, each with its section, part and real lines. */
import {
  type Cell,
  type DocumentFace,
  fold,
  lineAt,
  type Paragraph,
  type Place,
  type ReadDocument,
  type Section,
  type Table,
  within,
} from '@jixiao/core'

/** One stretch of running text. */
export interface TextRun {
  readonly text: string
  /** `text` folded: same length, same offsets. */
  readonly folded: string
  /** The paragraph or cell, without offsets and text. */
  readonly place: Place
  /** The paragraph or cell itself, which knows its lines. */
  readonly source: Paragraph | Cell
  readonly isCell: boolean
  /** Index in sections, -1 when none. */
  readonly section: number
  readonly part: string
}

const SENTENCE_MARK = /[。；;，,：:]/
const LONG_CELL = 16

/** Mentions, facts and what is said in words read the same runs. */
const known = new WeakMap<readonly Section[], { readonly document: ReadDocument; readonly face: DocumentFace; readonly runs: readonly TextRun[] }>()

/** All running text in order. Short cells (values, names, headers) belong to the recognisers of tables. */
export function textRuns(document: ReadDocument, face: DocumentFace, sections: readonly Section[]): readonly TextRun[] {
  const before = known.get(sections)
  if (before?.document === document && before.face === face) return before.runs
  const runs = runsOf(document, face, sections)
  known.set(sections, { document, face, runs })
  return runs
}

function runsOf(document: ReadDocument, face: DocumentFace, sections: readonly Section[]): readonly TextRun[] {
  const sectionOf = innermostSections(document.blocks.length, sections)
  const partOf = partsOfBlocks(document.blocks.length, face)
  const runs: TextRun[] = []
  for (const [index, block] of document.blocks.entries()) {
    const section = sectionOf[index] ?? -1
    const part = partOf[index] ?? sections[section]?.part ?? 'department'
    const add = (source: Paragraph | Cell, isCell: boolean) =>
      runs.push({ text: source.text, folded: fold(source.text), place: placeOnly(source.place, index), source, isCell, section, part })
    if (block.kind === 'paragraph') add(block, false)
    else for (const cell of cellsOf(block)) if (isRunning(cell.text)) add(cell, true)
  }
  return runs
}

/** "1.购置数字资源库3个。": a short cell that ends like a sentence is one. */
const SHORT_SENTENCE = /[一-龥]{4}[^\n]*[。；;]\s*$/

/** A cell that holds sentences. */
export const isRunning = (text: string): boolean =>
  (text.length >= LONG_CELL && SENTENCE_MARK.test(text)) || (text.length >= LONG_CELL / 2 && SHORT_SENTENCE.test(text))

/** The place of a piece of a run, with its text and its real line. */
export function placeIn(run: TextRun, from: number, to: number): Place {
  const line = lineAt(run.source, from)
  return { ...within(run.place, run.text, from, to), ...(line === undefined ? {} : { line }) }
}

export const cellsOf = (table: Table): readonly Cell[] => table.rows.flatMap(r => r.cells)

function placeOnly(place: Place, block: number): Place {
  const { from: _from, to: _to, text: _text, ...rest } = place
  return { ...rest, block }
}

/** For every block the innermost section that holds it: sections are in order, so the later and deeper one wins. */
function innermostSections(blocks: number, sections: readonly Section[]): number[] {
  const of = new Array<number>(blocks).fill(-1)
  for (const [index, section] of sections.entries()) for (let b = section.from; b < Math.min(section.to, blocks); b++) of[b] = index
  return of
}

function partsOfBlocks(blocks: number, face: DocumentFace): (string | undefined)[] {
  const of = new Array<string | undefined>(blocks).fill(undefined)
  for (const part of face.parts) for (let b = part.from; b < Math.min(part.to, blocks); b++) of[b] = part.key
  return of
}
