/** What the face is read from: the opening lines, all short lines, and what stands around the tables. */
import { type Block, type Place, squeeze, type Table } from '@jixiao/core'
import { kindTitled } from '../tables/budget-table-kinds.ts'
import { captionOf, type TableCaption } from '../tables/table-caption.ts'
import { gridOf, type TableGrid } from '../tables/table-grid.ts'
import type { TableKind } from '../tables/table-kind.ts'

export interface Line {
  readonly block: number
  /** Without white space. */
  readonly words: string
  readonly text: string
  readonly place: Place
}

export interface SeenTable {
  readonly block: number
  readonly grid: TableGrid
  readonly caption: TableCaption
  /** The budget table whose title stands above it, if any. */
  readonly kind: TableKind | undefined
  readonly title: string
}

export interface FaceEvidence {
  readonly blocks: readonly Block[]
  /** The first lines, up to the first sentence. */
  readonly opening: readonly Line[]
  /** All lines that are no sentences. */
  readonly short: readonly Line[]
  readonly lines: readonly Line[]
  readonly tables: readonly SeenTable[]
}

const OPENING_LINES = 12
const SHORT = 60

export function faceEvidence(blocks: readonly Block[]): FaceEvidence {
  const lines: Line[] = []
  const tables: SeenTable[] = []
  for (const [block, b] of blocks.entries()) {
    if (b.kind === 'paragraph') {
      const words = squeeze(b.text)
      if (words !== '') lines.push({ block, words, text: b.text.trim(), place: b.place })
    } else {
      // a sheet has its title in the grid: the first rows with one cell alone
      const isTitled = blocks[block - 1]?.kind === 'paragraph'
      lines.push(...titleRows(b, block).filter(l => !isTitled || /(?:部门|单位).{0,8}[:：]/.test(l.words)))
      const grid = gridOf(b)
      const caption = captionOf(grid, blocks, block)
      const title = caption.titles.map(t => t.text).find(t => kindTitled(t)) ?? caption.titles[0]?.text ?? ''
      tables.push({ block, grid, caption, kind: kindTitled(title), title: squeeze(title) })
    }
  }
  const isShort = (l: Line): boolean => l.words.length <= SHORT && !/[。；;]$/.test(l.words)
  const first = lines.findIndex(l => l.words.length > SHORT)
  return {
    blocks,
    lines,
    tables,
    short: lines.filter(isShort),
    opening: lines.slice(0, first < 0 ? OPENING_LINES : Math.min(first, OPENING_LINES)).filter(isShort),
  }
}

const MOST_TITLE_ROWS = 4

function titleRows(table: Table, block: number): readonly Line[] {
  const found: Line[] = []
  for (const row of table.rows.slice(0, MOST_TITLE_ROWS)) {
    const printed = row.cells.filter(c => c.text.trim() !== '')
    const [only] = printed
    if (!only || printed.length > 1) break
    // 填报单位：…    金额单位：元
    for (const piece of only.text.trim().split(/\s{3,}|\t/)) found.push({ block, words: squeeze(piece), text: piece, place: only.place })
  }
  return found
}

/** The title of a whole document: 预算公开, 决算, 监控报告, 自评报告, 绩效目标. */
export const DOCUMENT_TITLE = /(?:预算|决算|绩效|监控|自评).*(?:公开|说明|报告|目标|预算|决算|自评表?|监控表?)(?:[(（].*[)）])?$/
