/** The title of a table: the nearest line above that reads like one. */
import type { Block } from '@jixiao/core'
import type { RawTable } from './raw-table.ts'
import { isCaption, isLabel, isYearLine, spoken } from './words-of-tables.ts'

const LOOK_BACK = 7
const TITLE = /(?:表|一览|情况|预算|决算|明细|清单)(?:\s*[(（].{0,20}[)）])?$/
const FORMAL = /表(?:\s*[(（].{0,20}[)）])?$/

/** A caption row inside the table wins, then a paragraph that ends in 表, then the last short one. */
export function titleOf(raw: RawTable, blocks: readonly Block[]): string | undefined {
  const first = raw.rows[0]?.cells.filter(c => c.text !== '') ?? []
  const inside = first.length === 1 && raw.rows.length > 1 ? (first[0]?.text ?? '') : ''
  if (FORMAL.test(inside) && inside.length <= 60) return spoken(inside)
  // a table right behind another one (goals, then indicators) goes on under its title
  const above = blocks.at(-1)
  if (above?.kind === 'table') return above.place.table
  let fallback: string | undefined
  for (let i = blocks.length - 1; i >= 0 && i >= blocks.length - LOOK_BACK; i--) {
    const block = blocks[i]
    if (block?.kind !== 'paragraph' || block.text.length > 60 || /[。；;，,]/.test(block.text.replace(/[(（].*?[)）]/g, ''))) break
    const title = spoken(block.text)
    if (isCaption(title) || isYearLine(title) || !isLabel(title)) continue
    if (FORMAL.test(title)) return title
    fallback ??= title
  }
  return fallback ?? (TITLE.test(inside) ? spoken(inside) : undefined)
}
