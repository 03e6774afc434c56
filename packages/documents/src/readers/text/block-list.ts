/** Blocks as they grow: lines become paragraphs (joined over page ends), raw tables become tables, residue is kept with its place. */
import type { Block, Notice, Paragraph, Place, Residue } from '@jixiao/core'
import { buildTable } from './build-table.ts'
import { cleanText, isPageNumber, type Stripped } from './clean-text.ts'
import { goesOn, isBroken, mustGoOn } from './join-paragraphs.ts'
import type { RawTable } from './raw-table.ts'
import type { SourceLine } from './source-lines.ts'
import { splitTables } from './table-shape.ts'
import { titleOf } from './table-title.ts'
import { isFull, widthOf } from './wrapped-lines.ts'

export interface BlockList {
  readonly blocks: readonly Block[]
  readonly residue: readonly Residue[]
  readonly notices: readonly Notice[]
  /** `gap`: empty lines before the line. `isNumber`: it only counts the pages. */
  addLine(line: SourceLine, gap: number, isNumber: boolean): void
  addTable(table: RawTable): void
}

/** `fullLine`: the width of a full line where lines are broken at the edge of the page. */
export function blockList(file: string, hasPages: boolean, fullLine: number | undefined): BlockList {
  const blocks: Block[] = []
  const residue: Residue[] = []
  const notices: Notice[] = []
  /** Something stands between the last paragraph and the next line: empty lines, a page number, a page end. */
  let isApart = false
  let page = 1
  /** Width of the last line of the paragraph at the end. */
  let width = 0

  const placeOf = (line: SourceLine): Place => ({ file, block: blocks.length, line: line.line, ...(hasPages ? { page: line.page } : {}) })

  function addLine(line: SourceLine, gap: number, isNumber: boolean): void {
    const numbersPage = isNumber || isPageNumber(line.text)
    const clean = cleanText(line.text.replaceAll('\t', ' '))
    const stripped: readonly Stripped[] = numbersPage ? [{ kind: 'page-number', text: clean.text, at: 0 }] : clean.stripped
    isApart ||= gap > 0 || line.page > page || numbersPage
    page = line.page
    if (clean.text === '' || numbersPage) {
      for (const s of stripped) residue.push({ kind: s.kind, text: s.text, place: { ...placeOf(line), text: s.text } })
      return
    }
    const last = blocks.at(-1)
    const isWrapped = fullLine !== undefined && isFull(width, clean.text, fullLine)
    const joins =
      last?.kind === 'paragraph' &&
      (mustGoOn(last.text, clean.text) || (isApart ? isBroken(last.text, clean.text) : isWrapped && goesOn(last.text, line.text)))
    isApart = false
    width = fullLine === undefined ? 0 : widthOf(line.text.trimEnd())
    if (joins) {
      blocks[blocks.length - 1] = withMore(last, line, clean.text, stripped)
      return
    }
    const place = { ...placeOf(line), text: clean.text }
    const own = stripped.map(s => at(s, place, 0))
    for (const r of own) residue.push(r)
    blocks.push({ kind: 'paragraph', text: clean.text, place, ...(own.length > 0 ? { residue: own } : {}) })
  }

  function withMore(paragraph: Paragraph, line: SourceLine, text: string, stripped: readonly Stripped[]): Paragraph {
    const joint = /[A-Za-z]$/.test(paragraph.text) && /^[A-Za-z]/.test(text) ? ' ' : ''
    const from = paragraph.text.length + joint.length
    const joined = paragraph.text + joint + text
    const place = { ...paragraph.place, text: joined }
    const more = stripped.map(s => at(s, { ...place, line: line.line }, from))
    for (const r of more) residue.push(r)
    const all = [...(paragraph.residue ?? []), ...more]
    const lines = [...(paragraph.lines ?? [{ from: 0, line: paragraph.place.line ?? 1 }]), { from, line: line.line }]
    return { ...paragraph, text: joined, place, lines, ...(all.length > 0 ? { residue: all } : {}) }
  }

  function addTable(table: RawTable): void {
    for (const raw of splitTables(table)) {
      const built = buildTable(raw, { file, hasPages, block: blocks.length, title: titleOf(raw, blocks) })
      blocks.push(built.table)
      for (const r of built.residue) residue.push(r)
      for (const n of built.notices) notices.push(n)
    }
    page = table.rows.at(-1)?.cells.at(-1)?.page ?? page
  }

  return { blocks, residue, notices, addLine, addTable }
}

const at = (s: Stripped, place: Place, from: number): Residue => ({
  kind: s.kind,
  text: s.text,
  place: { ...place, from: from + s.at, to: from + s.at, text: s.text },
})
