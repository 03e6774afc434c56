/** What the pages hold, in the order of reading → blocks: paragraphs and tables over page ends, furniture set aside. */
import { type Block, greatest, least, type Paragraph, type Place, type Residue, squeeze, type Table } from '@jixiao/core'
import { titleOf } from '../text/table-title.ts'
import { isCaption } from '../text/words-of-tables.ts'
import type { Footnote } from './footnotes.ts'
import { pageFurniture } from './furniture.ts'
import { type Grid, rowOf } from './grid.ts'
import { joinedGrid } from './join-pages.ts'
import { widenedGrid } from './join-wide.ts'
import { runsOver } from './page-edge.ts'
import { continues, type TextArea, textAreas } from './paragraphs.ts'
import { printedLines } from './printed-lines.ts'
import { sideBySide } from './side-by-side.ts'
import { withoutHeadOf } from './stacked-tables.ts'
import { headShape, rawCellOf, tableBlock } from './table-block.ts'
import type { TextLine } from './text-lines.ts'

export interface PageParts {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly lines: readonly TextLine[]
  readonly grids: readonly Grid[]
  readonly notes: readonly Footnote[]
  /** Lines that the page shows only in part. */
  readonly clipped: readonly TextLine[]
  readonly watermark: readonly TextLine[]
  /** Numbers of lines in the margin. */
  readonly counted: readonly TextLine[]
}

export interface Assembled {
  readonly blocks: readonly Block[]
  readonly residue: readonly Residue[]
}

interface TextPiece {
  readonly kind: 'text'
  readonly lines: TextLine[]
  text: string
}
interface GridPiece {
  readonly kind: 'grid'
  grid: Grid
}
export type Item = { readonly kind: 'line'; readonly line: TextLine } | { readonly kind: 'grid'; readonly grid: Grid }

const MOST_TITLE_LINES = 4
const TABLE_TITLE = /^[^。；，]{3,40}表(?:[（(].{0,20}[)）])?$/
const LONG_LINE = 20
const ENDED = /[。！？!?；;：:表]$/
/** Of what is no rest of a sentence. */
const BEGINS = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}(?:[）)、]|[.．](?!\d))|第[一二三四五六七八九十\d]+|注|说明|备注|附|单位|表)/
const CONTINUED = /^[(（]?(?:接上页|续上?表|续)[)）]?[:：]?$|[(（]续表?[)）]$/

export function assemble(pages: readonly PageParts[], file: string): Assembled {
  const furniture = pageFurniture(pages.map(p => ({ ...p, tables: p.grids })))
  const kept = pages.map(p => ({ ...p, lines: p.lines.filter(l => !furniture.has(l)) }))
  const areas = textAreas(kept)
  const areaOf = new Map(kept.map((p, i) => [p.page, { width: p.width, ...(areas[i] ?? { left: 0, right: p.width, pitch: 20, size: 12 }) }]))
  const pieces: (TextPiece | GridPiece)[] = []
  const dropped: TextLine[] = [...furniture, ...pages.flatMap(p => [...p.watermark, ...p.counted])]
  for (const page of kept) {
    const items = sideBySide(page.lines, withoutHeadAgain(page.grids, pieces))
    const skipped = joinTable(pieces, items)
    for (const item of items.slice(0, skipped)) if (item.kind === 'line') dropped.push(item.line)
    for (const item of items.slice(skipped)) {
      if (item.kind === 'grid') pieces.push({ kind: 'grid', grid: item.grid })
      else addLine(pieces, item.line, areaOf)
    }
  }
  // as in the files of Word: behind all text, numbered through
  for (const [i, note] of kept.flatMap(p => p.notes).entries())
    pieces.push({ kind: 'text', lines: [...note.lines], text: `注${i + 1}：${note.text}` })
  const blocks: Block[] = []
  for (const piece of pieces) {
    if (piece.kind === 'grid') blocks.push(gridBlock(piece.grid, file, blocks))
    else if (piece.text.trim() !== '') blocks.push(paragraphOf(piece, file, blocks.length))
  }
  const residue = [
    ...residueOf('page-number', dropped, blocks, file),
    ...residueOf(
      'clipped',
      pages.flatMap(p => p.clipped),
      blocks,
      file,
    ),
  ]
  return { blocks, residue }
}

/** Where tables are printed as one, the head of the first comes again at the top of each page. */
function withoutHeadAgain(grids: readonly Grid[], pieces: readonly (TextPiece | GridPiece)[]): readonly Grid[] {
  const [first, ...others] = grids
  if (!first) return grids
  const above: Grid[] = []
  for (const p of pieces) if (p.kind === 'grid') above.push(p.grid)
  const own = withoutHeadOf(first, above)
  if (own) return own === first ? grids : [own, ...others]
  return others.length > 0 ? others : grids
}

/** A table that goes on from the page before, perhaps under its title again; says how many items are used up. */
function joinTable(pieces: (TextPiece | GridPiece)[], items: readonly Item[]): number {
  const last = pieces.at(-1)
  const used = joinWide(pieces, items)
  if (used > 0) return used
  const at = items.findIndex(i => i.kind === 'grid')
  const next = items[at]
  if (last?.kind !== 'grid' || next?.kind !== 'grid' || at > MOST_TITLE_LINES) return 0
  const above = items.slice(0, at).flatMap(i => (i.kind === 'line' ? [i.line] : []))
  if (above.length > 0) {
    const titles = new Set(pieces.slice(-1 - MOST_TITLE_LINES, -1).flatMap(p => (p.kind === 'text' ? [squeeze(p.text)] : [])))
    const isAgain = above.every(l => titles.has(squeeze(l.text)) || CONTINUED.test(squeeze(l.text)))
    if (!isAgain || endsWithTotal(last.grid)) return 0
  }
  const joined = joinedGrid(last.grid, next.grid, grid => headShape(grid).head)
  if (!joined) return 0
  last.grid = joined
  const before = pieces.at(-2)
  const wide = before?.kind === 'grid' ? widenedGrid(before.grid, joined) : undefined
  if (wide) pieces.splice(-2, 2, { kind: 'grid', grid: wide })
  return at + 1
}

/**
 * A sheet wider than its pages, printed over then down, or down then over. What stands above its further columns is of the same title.
 * The lines there stay: they go before the table.
 */
function joinWide(pieces: (TextPiece | GridPiece)[], items: readonly Item[]): number {
  const at = items.findIndex(i => i.kind === 'grid')
  const next = items[at]
  const last = pieces.at(-1)
  if (next?.kind !== 'grid' || last?.kind !== 'grid' || at > MOST_TITLE_LINES) return 0
  // 单位：万元 stands above the last columns
  const isBare = items.slice(0, at).every(i => i.kind === 'line' && (i.line.runs.every(r => isCaption(r.text)) || isRunningHead(pieces, i.line)))
  const wide = widenedGrid(last.grid, next.grid, isBare)
  if (!wide || hasTitleOfItsOwn(pieces, items.slice(0, at))) return 0
  const above = items.slice(0, at).flatMap((i): TextPiece[] => (i.kind === 'line' ? [{ kind: 'text', lines: [i.line], text: i.line.text }] : []))
  pieces.splice(-1, 1, ...above, { kind: 'grid', grid: wide })
  joinDown(pieces)
  return at + 1
}

/** The same words at the same height as on the page before: the name of the sheet. */
const isRunningHead = (pieces: readonly (TextPiece | GridPiece)[], line: TextLine): boolean =>
  pieces
    .slice(-1 - MOST_TITLE_LINES, -1)
    .some(
      p =>
        p.kind === 'text' &&
        p.lines.some(l => l.page === line.page - 1 && Math.abs(l.base - line.base) < 1 && squeeze(l.text) === squeeze(line.text)),
    )

/** Both have a whole title, and not the same. A title over all columns of a wide sheet is cut between its pages, or stands on the first. */
function hasTitleOfItsOwn(pieces: readonly (TextPiece | GridPiece)[], above: readonly Item[]): boolean {
  const titles = (texts: readonly string[]): string[] => texts.map(squeeze).filter(t => TABLE_TITLE.test(t))
  const before = titles(pieces.slice(-1 - MOST_TITLE_LINES, -1).flatMap(p => (p.kind === 'text' ? [p.text] : [])))
  const own = titles(above.flatMap(i => (i.kind === 'line' ? [i.line.text] : [])))
  return before.length > 0 && own.length > 0 && own.every(t => !before.includes(t))
}

/** Rows that went on on further pages, each as wide as the table now is. */
function joinDown(pieces: (TextPiece | GridPiece)[]): void {
  const [before, last] = pieces.slice(-2)
  if (before?.kind !== 'grid' || last?.kind !== 'grid') return
  const joined = joinedGrid(before.grid, last.grid, grid => headShape(grid).head)
  if (joined) pieces.splice(-2, 2, { kind: 'grid', grid: joined })
}

const endsWithTotal = (grid: Grid): boolean => rowOf(grid, grid.rows - 1).some(c => /^(?:合计|总计|支出总计|收入总计)$/.test(squeeze(c.text)))

function addLine(pieces: (TextPiece | GridPiece)[], line: TextLine, areas: ReadonlyMap<number, TextArea & { readonly width: number }>): void {
  const piece = interrupted(pieces, line) ?? pieces.at(-1)
  const [first, last] = piece?.kind === 'text' ? [piece.lines[0], piece.lines.at(-1)] : []
  const [of, next] = [areas.get(last?.page ?? 0), areas.get(line.page)]
  // what the edge of the page cuts off stood between
  const isWhole = last && of && !runsOver(last, of.width)
  if (piece?.kind === 'text' && first && isWhole && next && continues(first, last, line, piece.text, { of, next })) {
    const joint = /[A-Za-z]$/.test(piece.text) && /^[A-Za-z]/.test(line.text) ? ' ' : ''
    piece.lines.push(line)
    piece.text += joint + line.text
  } else pieces.push({ kind: 'text', lines: [line], text: line.text })
}

/** A sentence that a table at the end of its page cuts in two: it is far from its end, and so is its last line from being short. */
function interrupted(pieces: readonly (TextPiece | GridPiece)[], line: TextLine): TextPiece | undefined {
  const [piece, grid] = pieces.slice(-2)
  if (piece?.kind !== 'text' || grid?.kind !== 'grid' || grid.grid.lastPage !== line.page - 1) return undefined
  const last = piece.lines.at(-1)
  const isRunning = last !== undefined && last.runs.length === 1 && last.text.length >= LONG_LINE && !ENDED.test(piece.text)
  return isRunning && last.page === grid.grid.page && !BEGINS.test(line.text) && line.runs.length === 1 ? piece : undefined
}

function gridBlock(grid: Grid, file: string, blocks: readonly Block[]): Table {
  const rows = [0, 1].map(r => ({ cells: rowOf(grid, r).map(rawCellOf), line: 1, gap: 0 }))
  return tableBlock(grid, { file, block: blocks.length, title: titleOf({ by: 'rows', rows }, blocks) })
}

function paragraphOf({ lines, text }: TextPiece, file: string, block: number): Paragraph {
  const [first] = lines
  const own = lines.filter(l => l.page === first?.page)
  const box = [
    tenth(least(own.map(l => l.x0))),
    tenth(least(own.map(l => l.y0))),
    tenth(greatest(own.map(l => l.x1))),
    tenth(greatest(own.map(l => l.y1))),
  ] as const
  const trimmed = text.trim()
  return { kind: 'paragraph', text: trimmed, place: { file, block, page: first?.page ?? 1, text: trimmed, box }, printed: printedLines(lines, text) }
}

/** Each at the first block on its page. */
function residueOf(kind: Residue['kind'], lines: readonly TextLine[], blocks: readonly Block[], file: string): Residue[] {
  const firstOn = new Map<number, number>()
  for (const [i, block] of blocks.entries()) if (block.place.page !== undefined && !firstOn.has(block.place.page)) firstOn.set(block.place.page, i)
  return [...lines]
    .sort((a, b) => a.page - b.page || a.base - b.base)
    .map(line => {
      const box = kind === 'clipped' ? { box: [tenth(line.x0), tenth(line.y0), tenth(line.x1), tenth(line.y1)] as const } : {}
      const place: Place = { file, block: firstOn.get(line.page) ?? Math.max(0, blocks.length - 1), page: line.page, text: line.text, ...box }
      return { kind, text: line.text, place }
    })
}

const tenth = (n: number): number => Math.round(n * 10) / 10
