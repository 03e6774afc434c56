/** Lists of natural persons (DOMAIN.md 9.2, PII-7): tables with a column of names and more than two rows; and what stands beside a name (PII-8). */
import { type Cell, cellAt, fold, type Table } from '@jixiao/core'
import { DISEASE, HEALTH_HEAD, NAME_HEAD } from './name-words.ts'
import { isName, loneName } from './names-of-persons.ts'
import { isFamilyName } from './surnames.ts'

export interface ListedDatum {
  readonly kind: 'listed-person' | 'health' | 'home-address'
  readonly label: string
  readonly cell: Cell
  readonly from: number
  readonly to: number
}

/** Two names may be the leaders of an office; three in a column are a list. */
const LEAST_NAMES = 3
/** In a column of names so many of the cells are names. */
const MOSTLY = 0.7
const HEAD_ROWS = 4
const ADDRESS_HEAD = /^(?:家庭)?(?:住址|地址)$|^(?:户籍|居住|家庭)(?:地址|所在地)$/

export function listedPersons(table: Table): readonly ListedDatum[] {
  const heads = headsOf(table)
  const names = heads.filter(h => NAME_HEAD.test(h.text))
  return names.flatMap(head => {
    const below = cellsBelow(table, head)
    const named = below.filter(c => isPersonName(c.text))
    if (named.length < LEAST_NAMES || named.length < below.length * MOSTLY) return []
    const rows = new Set(named.map(c => c.row))
    const beside = heads.flatMap(h => {
      const kind = HEALTH_HEAD.test(h.text) ? ('health' as const) : ADDRESS_HEAD.test(h.text) ? ('home-address' as const) : null
      const cells = cellsBelow(table, h).filter(c => rows.has(c.row))
      return kind === null
        ? []
        : cells.filter(c => kind !== 'health' || DISEASE.test(c.text) || /级|度$/.test(c.text)).map(cell => wholeCell(kind, h.text, cell))
    })
    return [...named.map(cell => wholeCell('listed-person', head.text, cell)), ...beside]
  })
}

interface Head {
  readonly text: string
  readonly row: number
  readonly column: number
}

const headsOf = (table: Table): readonly Head[] =>
  table.rows
    .slice(0, HEAD_ROWS)
    .flatMap(r => r.cells.map(c => ({ text: fold(c.text).replace(/\s+/g, ''), row: c.row + c.rowSpan - 1, column: c.column })))

const cellsBelow = (table: Table, { row, column }: Head): readonly Cell[] =>
  table.rows.flatMap(r => {
    const cell = r.index > row ? cellAt(table, r.index, column) : undefined
    return cell && cell.row === r.index && cell.text.trim() !== '' ? [cell] : []
  })

function isPersonName(text: string): boolean {
  const folded = fold(text)
  const name = loneName(folded)
  return name !== null && isName(folded) && isFamilyName(folded.trim())
}

const wholeCell = (kind: ListedDatum['kind'], label: string, cell: Cell): ListedDatum => {
  const from = cell.text.length - cell.text.trimStart().length
  return { kind, label, cell, from, to: from + cell.text.trim().length }
}
