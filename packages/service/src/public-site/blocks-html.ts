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

/** The title above a table. */
function labelOf(blocks: readonly Block[], index: number): string {
  const before = blocks.slice(0, index).findLast(b => b.kind === 'table' || b.role === 'title' || b.level !== undefined)
  return before?.kind === 'paragraph' ? before.text : '表'
}

function tableHtml(table: Table, label: string): Html {
  const head = headRows(table)
  return html`<div class="sheet" tabindex="0" role="region" aria-label="${label}"><table>${
    head > 0 ? html`<thead>${table.rows.slice(0, head).map(r => rowHtml(r, 'th'))}</thead>` : null
  }<tbody>${table.rows.slice(head).map(r => rowHtml(r, 'td'))}</tbody></table></div>
`
}

const FIGURE = /^[-+]?[\d,]+(\.\d+)?%?$/

const rowHtml = (row: Row, name: 'th' | 'td'): Html =>
  html`<tr>${row.cells.map(c => {
    const spans = `${c.colSpan > 1 ? ` colspan="${c.colSpan}"` : ''}${c.rowSpan > 1 ? ` rowspan="${c.rowSpan}"` : ''}`
    const look = name === 'th' ? ' class="c"' : FIGURE.test(c.text.trim()) ? ' class="n"' : ''
    return html`${raw(`<${name}${spans}${look}>`)}${c.text.split('\n').map((line, i) => (i === 0 ? line : html`<br>${line}`))}${raw(`</${name}>`)}`
  })}</tr>
`
