/** A document as paper in HTML, with marks where findings stand. The page in the browser and the html report show the same. */
import type { Block, Cell, Severity, Table, Understanding } from '@jixiao/core'
import { SEVERITIES, squeeze } from '@jixiao/core'
import type { FlowView, TableLook, TextLook } from '@jixiao/documents'
import { escapeHtml } from './escape-html.ts'
import { flowParts, writeFlowPictures } from './flow-parts.ts'
import { cellStyle, columnGroup, runStyle, textStyle } from './looks.ts'
import { SEVERITY_NAMES } from './naming.ts'
import type { Report, ReportPlace } from './report.ts'

/** A mark on the paper: a piece of a paragraph or cell (or all of it) that belongs to a finding. */
export interface Mark {
  readonly finding: string
  readonly severity: Severity
  readonly at: ReportPlace['at']
  /** Number of the finding among those of the file, as its card shows it. */
  readonly number?: number
  /** What the finding is, for those who do not see the box. */
  readonly label?: string
}

/** All marks of one file's findings: main places and related ones. */
export function marksOf(report: Report, file: string, lang: 'zh' | 'en' = 'zh'): Mark[] {
  const numbers = findingNumbers(report, file)
  return report.findings.flatMap(f =>
    f.places
      .filter(p => p.file === file)
      .map(p => {
        const number = numbers.get(f.id)
        const label = `${number ?? ''} ${SEVERITY_NAMES[f.severity][lang]} ${f.rule} ${lang === 'zh' ? f.message : f.messageEn}`.trim()
        return { finding: f.id, severity: f.severity, at: p.at, label, ...(number === undefined ? {} : { number }) }
      }),
  )
}

/** The findings of a file are counted from 1, in the order of the report. */
export function findingNumbers(report: Report, file: string): ReadonlyMap<string, number> {
  return new Map(report.findings.filter(f => f.places[0]?.file === file).map((f, i) => [f.id, i + 1]))
}

/** The paper, as laid out where `view` is given. Every block has id="b<index>"; every mark has data-f with the ids of its findings. */
export function writePaper(
  blocks: readonly Block[],
  { face, sections }: Pick<Understanding, 'face' | 'sections'>,
  marks: readonly Mark[],
  view?: FlowView,
  lang: 'zh' | 'en' = 'zh',
): string {
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
  const around = view ? flowParts(view, blocks, lang) : undefined
  const written = blocks
    .map((block, index) => {
      const own = byPlace.get(keyOf(index)) ?? []
      const before = around?.before(index) ?? ''
      if (block.kind === 'table') return before + writeTable(block, index, byPlace, own, view, lang) + (around?.behind(index) ?? '')
      if (block.text.trim() === '') return before.trim()
      const level = block.level ?? heading.get(index)
      const tag = level === undefined ? 'p' : `h${Math.min(6, level + 1)}`
      const line = block.place.line === undefined ? '' : ` data-line="${block.place.line}"`
      const caption = tag === 'p' && !view && isTitleOf(block.text, blocks[index + 1]) ? ' class="caption"' : ''
      const look = view?.texts[index]
      const style = view ? textStyle(look, view) : ''
      return `${before}<${tag} id="b${index}"${caption}${line}${style}>${writeText(block.text, own, look, view)}</${tag}>${around?.behind(index) ?? ''}`
    })
    .filter(Boolean)
    .join('\n')
  return around ? around.start + written + around.end : written
}

const isTitleOf = (text: string, next: Block | undefined): boolean =>
  next?.kind === 'table' && next.place.table !== undefined && squeeze(next.place.table) === squeeze(text)

const keyOf = (block: number, row?: number, column?: number): string => `${block}/${row ?? ''}/${column ?? ''}`

function writeTable(
  table: Table,
  index: number,
  marks: ReadonlyMap<string, readonly Mark[]>,
  own: readonly Mark[],
  view: FlowView | undefined,
  lang: 'zh' | 'en',
): string {
  const looks = view?.tables[index]
  const rows = table.rows.map(row => {
    const rowMarks = marks.get(keyOf(index, row.index)) ?? []
    const cells = row.cells.map(cell => writeCell(cell, marks.get(keyOf(index, cell.row, cell.column)) ?? [], looks, view, lang))
    return `<tr${attributes(rowMarks)}>${cells.join('')}</tr>`
  })
  const line = table.place.line === undefined ? '' : ` data-line="${table.place.line}"`
  return `<div class="sheet" id="b${index}"${line}${attributes(own)}><table>${columnGroup(looks)}${rows.join('\n')}</table></div>`
}

const FIGURE = /^[-+]?[\d,]+(\.\d+)?%?$/

function writeCell(cell: Cell, marks: readonly Mark[], looks: TableLook | undefined, view: FlowView | undefined, lang: 'zh' | 'en'): string {
  const spans = `${cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : ''}${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}`
  const whole = marks.filter(m => m.at.from === undefined)
  const pieces = marks.filter(m => m.at.from !== undefined)
  const figure = view === undefined && FIGURE.test(cell.text.trim())
  const line = cell.place.line === undefined ? '' : ` data-line="${cell.place.line}"`
  const look = looks?.cells[`${cell.row}/${cell.column}`]
  const style = view ? cellStyle(look, view) : ''
  const pictures = view && look?.pictures ? writeFlowPictures(look.pictures, view, lang) : ''
  return `<td${spans}${line}${attributes(whole, figure ? 'n' : '')}${style}>${writeText(cell.text, pieces, look, view)}${pictures}</td>`
}

/** class and data-f of an element that carries marks; it can be reached and pressed with the keyboard. */
export function attributes(marks: readonly Mark[], more = ''): string {
  const worst = SEVERITIES.find(s => marks.some(m => m.severity === s))
  const classes = [more, worst ? `mark ${worst}` : ''].filter(Boolean).join(' ')
  return `${classes ? ` class="${classes}"` : ''}${worst ? ` data-f="${[...new Set(marks.map(m => m.finding))].join(' ')}" tabindex="0"` : ''}`
}

/** Text with its marked pieces; overlapping marks share their common piece. A mark without offsets covers the whole text. */
function writeText(text: string, marks: readonly Mark[], look?: TextLook, view?: FlowView): string {
  const runs = look?.runs ?? []
  if (marks.length === 0 && runs.length === 0) return escapeHtml(text).replaceAll('\n', '<br>')
  const ranges = marks.map(m => ({ mark: m, from: Math.max(0, m.at.from ?? 0), to: Math.min(text.length, m.at.to ?? text.length) }))
  const edges = [...new Set([0, text.length, ...[...ranges, ...runs].flatMap(r => [r.from, r.to])])]
    .filter(e => e <= text.length)
    .sort((a, b) => a - b)
  let out = ''
  for (const [i, from] of edges.entries()) {
    const to = edges[i + 1]
    if (to === undefined) break
    const words = escapeHtml(text.slice(from, to)).replaceAll('\n', '<br>')
    const run = runs.find(r => r.from <= from && to <= r.to)
    const piece = run && look && view ? `<span${runStyle(run, look, view)}>${words}</span>` : words
    const here = ranges.filter(r => r.from <= from && to <= r.to).map(r => r.mark)
    out += here.length > 0 ? `<mark${attributes(here)}>${piece}</mark>` : piece
  }
  return out
}
