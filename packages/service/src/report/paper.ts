/** A document as paper in HTML, with marks where findings stand. The page in the browser and the html report show the same. */
import type { Block, Cell, Severity, Table, Understanding } from '@jixiao/core'
import { SEVERITIES, squeeze } from '@jixiao/core'
import type { Report, ReportPlace } from './report.ts'

/** A mark on the paper: a piece of a paragraph or cell (or all of it) that belongs to a finding. */
export interface Mark {
  readonly finding: string
  readonly severity: Severity
  readonly at: ReportPlace['at']
}

/** All marks of one file's findings: main places and related ones. */
export function marksOf(report: Report, file: string): Mark[] {
  return report.findings.flatMap(f => f.places.filter(p => p.file === file).map(p => ({ finding: f.id, severity: f.severity, at: p.at })))
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c)

/** The paper. Every block has id="b<index>"; every mark has data-f with the ids of its findings. */
export function writePaper(blocks: readonly Block[], { face, sections }: Pick<Understanding, 'face' | 'sections'>, marks: readonly Mark[]): string {
  const byPlace = new Map<string, Mark[]>()
  for (const mark of marks) {
    const key = keyOf(mark.at.block, mark.at.row, mark.at.column)
    const list = byPlace.get(key)
    if (list) list.push(mark)
    else byPlace.set(key, [mark])
  }
  const heading = new Map(sections.filter(s => !s.isRunIn).map(s => [s.from, s.depth]))
  const title = face.title?.place
  if (title && title.row === undefined) heading.set(title.block, 1)
  return blocks
    .map((block, index) => {
      const own = byPlace.get(keyOf(index)) ?? []
      if (block.kind === 'table') return writeTable(block, index, byPlace, own)
      if (block.text.trim() === '') return ''
      const level = block.level ?? heading.get(index)
      const tag = level === undefined ? 'p' : `h${Math.min(6, level + 1)}`
      const line = block.place.line === undefined ? '' : ` data-line="${block.place.line}"`
      const caption = tag === 'p' && isTitleOf(block.text, blocks[index + 1]) ? ' class="caption"' : ''
      return `<${tag} id="b${index}"${caption}${line}>${writeText(block.text, own)}</${tag}>`
    })
    .filter(Boolean)
    .join('\n')
}

const isTitleOf = (text: string, next: Block | undefined): boolean =>
  next?.kind === 'table' && next.place.table !== undefined && squeeze(next.place.table) === squeeze(text)

const keyOf = (block: number, row?: number, column?: number): string => `${block}/${row ?? ''}/${column ?? ''}`

function writeTable(table: Table, index: number, marks: ReadonlyMap<string, readonly Mark[]>, own: readonly Mark[]): string {
  const rows = table.rows.map(row => {
    const rowMarks = marks.get(keyOf(index, row.index)) ?? []
    const cells = row.cells.map(cell => writeCell(cell, marks.get(keyOf(index, cell.row, cell.column)) ?? []))
    return `<tr${attributes(rowMarks)}>${cells.join('')}</tr>`
  })
  const line = table.place.line === undefined ? '' : ` data-line="${table.place.line}"`
  return `<div class="sheet" id="b${index}"${line}${attributes(own)}><table>${rows.join('\n')}</table></div>`
}

const FIGURE = /^[-+]?[\d,]+(\.\d+)?%?$/

function writeCell(cell: Cell, marks: readonly Mark[]): string {
  const spans = `${cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : ''}${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}`
  const whole = marks.filter(m => m.at.from === undefined)
  const pieces = marks.filter(m => m.at.from !== undefined)
  const figure = FIGURE.test(cell.text.trim())
  const line = cell.place.line === undefined ? '' : ` data-line="${cell.place.line}"`
  return `<td${spans}${line}${attributes(whole, figure ? 'n' : '')}>${writeText(cell.text, pieces)}</td>`
}

/** class and data-f of an element that carries marks. */
function attributes(marks: readonly Mark[], more = ''): string {
  const worst = SEVERITIES.find(s => marks.some(m => m.severity === s))
  const classes = [more, worst ? `mark ${worst}` : ''].filter(Boolean).join(' ')
  return `${classes ? ` class="${classes}"` : ''}${worst ? ` data-f="${[...new Set(marks.map(m => m.finding))].join(' ')}" tabindex="0"` : ''}`
}

/** Text with its marked pieces; overlapping marks share their common piece. A mark without offsets covers the whole text. */
function writeText(text: string, marks: readonly Mark[]): string {
  if (marks.length === 0) return escapeHtml(text).replaceAll('\n', '<br>')
  const ranges = marks.map(m => ({ mark: m, from: Math.max(0, m.at.from ?? 0), to: Math.min(text.length, m.at.to ?? text.length) }))
  const edges = [...new Set([0, text.length, ...ranges.flatMap(r => [r.from, r.to])])].sort((a, b) => a - b)
  let out = ''
  for (const [i, from] of edges.entries()) {
    const to = edges[i + 1]
    if (to === undefined) break
    const piece = escapeHtml(text.slice(from, to)).replaceAll('\n', '<br>')
    const here = ranges.filter(r => r.from <= from && to <= r.to).map(r => r.mark)
    out += here.length > 0 ? `<mark${attributes(here)}>${piece}</mark>` : piece
  }
  return out
}
