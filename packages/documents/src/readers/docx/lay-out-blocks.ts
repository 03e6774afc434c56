/** Flow → blocks: paragraphs cleaned, tables with titles, labels and places, as the reader of text gives them. */
import type { Block, Residue } from '@jixiao/core'
import { cleanText, isPageNumber, type Stripped } from '../text/clean-text.ts'
import { mustGoOn } from '../text/join-paragraphs.ts'
import { titleOf } from '../text/table-title.ts'
import type { Flow, FlowParagraph, FlowTable } from './flow.ts'
import { withJoinedTables } from './join-tables.ts'
import { layOutTable, rawTable } from './lay-out-table.ts'
import { withTabTables } from './tab-tables.ts'
import { tableParts } from './table-parts.ts'

export interface LaidOut {
  readonly blocks: readonly Block[]
  readonly residue: readonly Residue[]
}

/** `hasPages`: the file tells where pages begin. */
export function layOutBlocks(flow: readonly Flow[], file: string, hasPages: boolean): LaidOut {
  const blocks: Block[] = []
  const residue: Residue[] = []

  function addParagraph(paragraph: FlowParagraph): void {
    // one block for each line that was broken by hand, as people break lines where paragraphs should end; a heading is one
    const pieces = paragraph.level === undefined ? piecesOf(paragraph.text) : [{ text: paragraph.text.replaceAll('\n', ' '), from: 0 }]
    const [only] = pieces
    if (pieces.length === 1 && only) {
      addPiece(only.text === paragraph.text ? paragraph : { ...paragraph, text: only.text })
      return
    }
    for (const [i, piece] of pieces.entries()) {
      const end = pieces[i + 1]?.from ?? Number.POSITIVE_INFINITY
      const codes = paragraph.codes?.filter(c => c.at >= piece.from && c.at < end).map(c => ({ ...c, at: c.at - piece.from }))
      addPiece({ ...paragraph, text: piece.text, codes })
    }
  }

  function addPiece({ text, line, page, level, codes }: FlowParagraph): void {
    const clean = cleanText(text.replaceAll('\t', ' '))
    const isNumber = isPageNumber(clean.text)
    const own: Stripped[] = isNumber ? [{ kind: 'page-number', text: clean.text, at: 0 }] : [...clean.stripped]
    const indent = text.length - text.trimStart().length
    for (const code of codes ?? []) own.push({ kind: 'field', text: code.text, at: Math.min(clean.text.length, Math.max(0, code.at - indent)) })
    const isBlock = clean.text !== '' && !isNumber
    const place = { file, block: blocks.length, line, ...(hasPages ? { page } : {}), ...(isBlock ? { text: clean.text } : {}) }
    const found = own.map((s): Residue => ({ kind: s.kind, text: s.text, place: { ...place, from: s.at, to: s.at, text: s.text } }))
    for (const r of found) residue.push(r)
    if (!isBlock) return
    blocks.push({
      kind: 'paragraph',
      text: clean.text,
      place,
      ...(level === undefined ? {} : { level }),
      ...(found.length > 0 ? { residue: found } : {}),
    })
  }

  function addTable(table: FlowTable): void {
    for (const part of tableParts(table)) addPart(part)
  }

  function addPart(table: FlowTable): void {
    // a box around text is no table
    if (table.columns === 1) {
      for (const row of table.rows) for (const cell of row) add(cell.content)
      return
    }
    const raw = rawTable(table)
    const built = layOutTable(table, raw, { file, hasPages, block: blocks.length, title: titleOf(raw, blocks) })
    blocks.push(built.table)
    for (const r of built.residue) residue.push(r)
    for (const row of table.rows) for (const cell of row) for (const inner of cell.content) if (inner.kind === 'table') addTable(inner)
  }

  function add(items: readonly Flow[]): void {
    for (const item of items)
      if (item.kind === 'paragraph') addParagraph(item)
      else addTable(item)
  }

  add(withJoinedTables(withTabTables(flow)))
  const last = Math.max(0, blocks.length - 1)
  return { blocks, residue: residue.map(r => (r.place.block <= last ? r : { ...r, place: { ...r.place, block: last } })) }
}

/** Lines broken by hand, joined again where they can only be one sentence. */
function piecesOf(text: string): readonly { readonly text: string; readonly from: number }[] {
  if (!text.includes('\n')) return [{ text, from: 0 }]
  const pieces: { text: string; from: number }[] = []
  let from = 0
  for (const line of text.split('\n')) {
    const last = pieces.at(-1)
    if (last && mustGoOn(last.text.trim(), line.trim())) last.text += line.trim()
    else pieces.push({ text: line, from })
    from += line.length + 1
  }
  return pieces
}
