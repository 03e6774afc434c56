/** A document as read → Markdown: what `jixiao read --format md` prints. */
import type { Block, ReadDocument, Table } from '@jixiao/core'
import { gridOf } from '../grid-of.ts'

/** Notices first, then the blocks in order. Tables have pipes and no HTML; a line break inside a cell becomes a blank. */
export function writeMarkdown(document: ReadDocument): string {
  const notices = document.notices.map(n => `> ${escapeText(n.say.zh)}`)
  const parts = [...(notices.length > 0 ? [notices.join('\n>\n')] : []), ...document.blocks.map(writeBlock)]
  return `${parts.join('\n\n')}\n`
}

function writeBlock(block: Block): string {
  if (block.kind === 'table') return writeTable(block)
  const text = escapeText(block.text)
  return block.level ? `${'#'.repeat(Math.min(6, block.level))} ${text.replaceAll('\n', ' ')}` : text
}

/** Markdown wants a head: the first row stands there. */
function writeTable(table: Table): string {
  const [head = [], ...body] = gridOf(table).map(row => `| ${row.map(writeCell).join(' | ')} |`)
  return [head, `|${' --- |'.repeat(table.columns)}`, ...body].join('\n')
}

const writeCell = (text: string): string => escapeInline(text).replace(/\n/g, ' ')

/** Signs that Markdown would take for its own. */
const escapeInline = (text: string): string => text.replace(/[\\`*_<>[\]|~]/g, '\\$&')

/** A line must not begin a heading, list or quotation either: "1." would be numbered anew. */
const escapeText = (text: string): string =>
  escapeInline(text)
    .split('\n')
    .map(line => line.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^([#+-])/, '\\$1'))
    .join('  \n')
