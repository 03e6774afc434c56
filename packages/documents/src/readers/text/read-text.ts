/**
 * Text → blocks.
 *
 * What a recogniser may rely on:
 * - Blocks stand in the order of the file, `place.block` is the index in `blocks`, `place.line` the line in the file (from 1).
 * - Paragraph: never empty, trimmed, without residue (that is in `residue` of the block and of the document). A paragraph that a page
 *   end broke in two is one block; `lineAt(block, offset)` of core gives the line of a character. A heading is a paragraph of its own.
 * - Table: in every row the cells cover each column from 0 to `columns` - 1 exactly once, except where a cell of the head above spans
 *   down (rowSpan). Only heads and captions have spans over 1, and the last cells of the rows of a form (and of rows that lack more
 *   than 64 cells); other body cells never, so in a body row of a grid `row.cells[c].column === c`.
 *   A vertically merged cell of the body (一级指标) stands once and is followed by empty cells in the rows below.
 * - Rows before the head (101示例县…局 | 预算年度：2030 | 单位：万元) are rows of the same table. The row 栏次 is a row. Look for the head by
 *   the text of its cells, not by its position.
 * - A form (no head over all columns: 项目编码 | … | 项目名称 | …; the self-evaluation form) keeps its cells as they stand, shifted
 *   ones too. The table of indicators (一级指标 | 二级指标 | …) is a table of its own when the form above it has other row lengths and
 *   cells stand on lines of their own; where one line is one row, the form stays one table.
 * - Several paragraphs of one cell are joined by a line feed.
 * - place.table, rowLabel (of the same side in tables of two sides), columnLabel ("收入/预算数") are set where they are known.
 * - Lines that were broken at the edge of the page (all equally long) are joined to paragraphs.
 * - A row of one cell, or a line with TABs that is running text, is a paragraph.
 */
import { done, type Notice, type Outcome, type ReadDocument, type Residue, refused } from '@jixiao/core'
import { LIMITS } from '../../limits.ts'
import { blockList } from './block-list.ts'
import { findPieces } from './find-pieces.ts'
import { barePageNumbers } from './page-numbers.ts'
import { sourceLines } from './source-lines.ts'
import { fullWidth } from './wrapped-lines.ts'

/** More than this is refused: a department's whole disclosure has some ten thousand cells. */
export const MOST_CELLS = LIMITS.text.cells
export const MOST_LINES = LIMITS.text.lines

/** `unreadable`: how many places of the file could not be decoded. */
export function readText(text: string, file: string, unreadable = 0): Outcome<ReadDocument> {
  const size = tooLarge(text)
  if (size) return size
  const { lines, pages } = sourceLines(text)
  const pieces = findPieces(lines)
  const list = blockList(file, pages !== undefined, fullWidth(pieces))
  const numbers = barePageNumbers(pieces)
  for (const piece of pieces)
    if (piece.kind === 'line') list.addLine(piece.line, piece.gap, piece.line.look === 'number' || numbers.has(piece.line.line))
    else list.addTable(piece.table)
  const notices = unreadable > 0 ? [undecoded(unreadable), ...list.notices] : list.notices
  return done({
    file,
    format: 'text',
    blocks: list.blocks,
    residue: withinBlocks(list.residue, list.blocks.length),
    notices,
    ...(pages === undefined ? {} : { pages }),
  })
}

/** What stands behind the last block belongs to it. */
const withinBlocks = (residue: readonly Residue[], count: number): readonly Residue[] =>
  residue.map(r => (r.place.block < count ? r : { ...r, place: { ...r.place, block: Math.max(0, count - 1) } }))

function tooLarge(text: string): Outcome<never> | undefined {
  let [tabs, ends] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 9) tabs++
    else if (code === 10) ends++
  }
  if (tabs <= MOST_CELLS && ends <= MOST_LINES) return undefined
  return refused('too-large', {
    zh: `文本有 ${ends} 行、${tabs} 个单元格，超过上限（${MOST_LINES} 行、${MOST_CELLS} 个单元格）。请拆分后再试。`,
    en: `The text has ${ends} lines and ${tabs} cells, above the limits of ${MOST_LINES} lines and ${MOST_CELLS} cells. Split it and try again.`,
  })
}

const undecoded = (count: number): Notice => ({
  code: 'bytes-not-understood',
  say: {
    zh: `文件中有 ${count} 处字节无法解码，显示为“\ufffd”，这些地方的文字没有读到。`,
    en: `${count} places of the file could not be decoded; they stand as “\ufffd” and were not read.`,
  },
})
