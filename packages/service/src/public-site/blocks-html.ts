/** The blocks of a published paper as html: headings, paragraphs, and tables whose head a screen reader announces. */
import type { Block, Row, Table } from '@jixiao/core'
import { headRows } from '@jixiao/documents'
import { type Html, html, raw } from './html.ts'

export const blocksHtml = (blocks: readonly Block[]): Html => html`<div class="form">${blocks.map((b, i) => blockHtml(b, blocks, i))}</div>`

function blockHtml(block: Block, blocks: readonly Block[], index: number): Html | null {
  if (block.kind === 'table') return tableHtml(block, labelOf(blocks, index))
  const text = block.text.trim()
  if (text === '') return null
  const { level, role } = block
  const name = level === undefined ? 'p' : `h${Math.min(6, level + 1)}`
  const look = level !== undefined || role === undefined ? '' : ` class="${LOOKS[role]}"`
  return html`${raw(`<${name}${look}>`)}${text.split('\n').map((line, i) => (i === 0 ? line : html`<br>${line}`))}${raw(`</${name}>`)}
`
}

const LOOKS = { title: 'title', caption: 'edge', note: 'below' } as const

/** The title above a table; with a number where tables before it have the same. */
function labelOf(blocks: readonly Block[], index: number): string {
  const title = titleAbove(blocks, index)
  const times = blocks.slice(0, index).filter((b, i) => b.kind === 'table' && titleAbove(blocks, i) === title).length
  return times === 0 ? title : `${title}（${times + 1}）`
}

function titleAbove(blocks: readonly Block[], index: number): string {
  const before = blocks.slice(0, index).findLast(b => b.kind === 'table' || b.role === 'title' || b.level !== undefined)
  return before?.kind === 'paragraph' ? before.text : '表'
}

function tableHtml(table: Table, label: string): Html {
  const head = headRows(table)
  return html`<div class="sheet" tabindex="0" role="region" aria-label="${label}"><table><caption>${label}</caption>${
    head > 0 ? html`<thead>${table.rows.slice(0, head).map(r => rowHtml(r, 'col'))}</thead>` : null
  }<tbody>${table.rows.slice(head).map(r => rowHtml(r, 'row'))}</tbody></table></div>
`
}

const FIGURE = /^[-+]?[\d,]+(\.\d+)?%?$/

/** Heads of columns, or a row whose first words name it. */
const rowHtml = (row: Row, heads: 'col' | 'row'): Html => {
  const named = heads === 'row' ? row.cells.find(c => c.text.trim() !== '' && !FIGURE.test(c.text.trim())) : undefined
  return html`<tr>${row.cells.map(c => {
    const isHead = heads === 'col' || c === named
    const name = isHead ? 'th' : 'td'
    const spans = `${c.colSpan > 1 ? ` colspan="${c.colSpan}"` : ''}${c.rowSpan > 1 ? ` rowspan="${c.rowSpan}"` : ''}`
    const scope = !isHead ? '' : ` scope="${heads}${(heads === 'col' ? c.colSpan : c.rowSpan) > 1 ? 'group' : ''}"`
    const look = heads === 'col' ? ' class="c"' : FIGURE.test(c.text.trim()) ? ' class="n"' : ''
    return html`${raw(`<${name}${scope}${spans}${look}>`)}${c.text.split('\n').map((line, i) => (i === 0 ? line : html`<br>${line}`))}${raw(`</${name}>`)}`
  })}</tr>
`
}
