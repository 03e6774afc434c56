/** The cells of two editions: figures that changed, words that changed, rows, columns and tables that only one of them has. */
import type { Cell } from '../blocks/block.ts'
import { amountOfCell } from '../words/measure.ts'
import type { Place } from '../words/place.ts'
import type { Quantity } from '../words/quantity.ts'
import { isZero } from '../words/rational.ts'
import { type Compared, compareSentences, isSameFigure, nothingCompared, timesIn, type Wholes } from './compare-texts.ts'
import type { PrintedFigure } from './edition-change.ts'
import type { EditionRow, EditionTable } from './edition-table.ts'
import { matchColumns, matchRows, matchTables } from './match-tables.ts'
import { type Sentence, sentencesOf } from './sentence.ts'

/** What was understood of a cell: the figure in its unit. */
export type FigureAt = (place: Place) => Quantity | undefined

export interface TablesToCompare {
  readonly tables: readonly EditionTable[]
  readonly figureAt: FigureAt
}

export function compareTables(from: TablesToCompare, to: TablesToCompare, wholes: Wholes): Compared {
  const result = nothingCompared()
  const [rowsA, rowsB]: [Loose[], Loose[]] = [[], []]
  const pairs = matchTables(from.tables, to.tables)
  const [usedA, usedB] = [new Set(pairs.map(p => p[0])), new Set(pairs.map(p => p[1]))]
  for (const [i, j] of pairs) {
    const [a, b] = [from.tables[i], to.tables[j]]
    if (a && b) comparePair(a, b, { from, to, wholes, result, rowsA, rowsB })
  }
  for (const [n, t] of from.tables.entries()) if (!usedA.has(n)) rowsA.push(...t.rows.map(row => ({ row, table: t, isWhole: true })))
  for (const [n, t] of to.tables.entries()) if (!usedB.has(n)) rowsB.push(...t.rows.map(row => ({ row, table: t, isWhole: true })))
  settleRows(rowsA, rowsB, wholes, result)
  return result
}

/** A row without a twin in its table; `isWhole`: the table has none. */
interface Loose {
  readonly row: EditionRow
  readonly table: EditionTable
  readonly isWhole: boolean
}

interface Setting {
  readonly from: TablesToCompare
  readonly to: TablesToCompare
  readonly wholes: Wholes
  readonly result: Compared
  readonly rowsA: Loose[]
  readonly rowsB: Loose[]
}

function comparePair(a: EditionTable, b: EditionTable, setting: Setting): void {
  const { result, rowsA, rowsB } = setting
  const columns = matchColumns(a.columns, b.columns)
  if (columns.length * 2 < Math.min(a.columns.length, b.columns.length)) {
    add(compareSentences(cellTexts(a), cellTexts(b), setting.wholes), result)
    return
  }
  const { pairs, isMoved } = matchRows(a.rows, b.rows, columns)
  const [usedA, usedB] = [new Set(pairs.map(p => p[0])), new Set(pairs.map(p => p[1]))]
  const seen = new Set<string>()
  for (const [i, j] of pairs) {
    const [x, y] = [a.rows[i], b.rows[j]]
    if (!x || !y) continue
    if (isMoved.has(j)) result.slight.push({ kind: 'moved-row', text: y.name || y.key.slice(0, 40), from: x.place, to: y.place })
    for (const [p, q] of columns) {
      if (a.columns[p]?.role === 'serial') continue
      const [cell, other] = [x.cells[p], y.cells[q]]
      const key = `${placeKey(cell)} ${placeKey(other)}`
      if (seen.has(key)) continue
      seen.add(key)
      compareCells(cell, other, { ...setting, table: b, row: y, column: b.columns[q]?.head ?? '', places: [x.place, y.place] })
    }
  }
  rowsA.push(...a.rows.filter((_, n) => !usedA.has(n)).map(row => ({ row, table: a, isWhole: false })))
  rowsB.push(...b.rows.filter((_, n) => !usedB.has(n)).map(row => ({ row, table: b, isWhole: false })))
  const [colsA, colsB] = [new Set(columns.map(c => c[0])), new Set(columns.map(c => c[1]))]
  for (const [table, used, what] of [
    [a, colsA, 'removed'],
    [b, colsB, 'added'],
  ] as const)
    for (const [n, c] of table.columns.entries())
      if (!used.has(n) && c.head !== '' && table.rows.some(r => r.keys[n] !== ''))
        result.changes.push({ kind: 'column', what, table: table.title, text: c.head.replaceAll('/', ' · '), place: table.place })
}

/** A form that each edition cuts into other columns is compared cell by cell, in the order of reading. */
const cellTexts = (t: EditionTable): readonly Sentence[] =>
  [...new Set(t.rows.flatMap(r => r.cells))].flatMap(c => (c ? sentencesOf(c.text, c.place, t.title) : []))

function add(own: Compared, result: Compared): void {
  result.changes.push(...own.changes)
  result.slight.push(...own.slight)
  result.figures += own.figures
  result.texts += own.texts
}

const placeKey = (cell: Cell | undefined): string => (cell ? `${cell.place.block}/${cell.row}/${cell.column}` : '-')

interface CellSetting extends Setting {
  readonly table: EditionTable
  readonly row: EditionRow
  readonly column: string
  readonly places: readonly [Place, Place]
}

function compareCells(a: Cell | undefined, b: Cell | undefined, setting: CellSetting): void {
  const { from, to, result, table, row, column, places, wholes } = setting
  const [x, y] = [figureOfCell(a, from.figureAt), figureOfCell(b, to.figureAt)]
  const side = (cell: Cell | undefined, q: Quantity | null, of: Place): PrintedFigure => ({
    text: cell?.text.trim() ?? '',
    place: cell?.place ?? of,
    quantity: q,
  })
  if (x !== undefined && y !== undefined) {
    const isSame = x && y ? isSameFigure(x, y) : [x, y].every(q => q === null || isZero(q.value))
    if (isSame) result.figures += x && y ? 1 : 0
    else
      result.changes.push({
        kind: 'figure',
        fact: null,
        places: [
          { from: side(a, x, places[0]), to: side(b, y, places[1]), table: table.title, row: row.name, column: column.replaceAll('/', ' · ') },
        ],
      })
    return
  }
  const where = [table.title, row.name || column].filter(Boolean).join(' · ')
  const texts = (cell: Cell | undefined) => (cell ? sentencesOf(cell.text, cell.place, where) : [])
  add(compareSentences(texts(a), texts(b), wholes), result)
}

/** null: empty, which tables count as nothing; undefined: words. */
function figureOfCell(cell: Cell | undefined, figureAt: FigureAt): Quantity | null | undefined {
  const amount = amountOfCell(cell?.text ?? '', '')
  if (amount === undefined || amount === 'blank') return amount === 'blank' ? null : undefined
  return (cell && figureAt(cell.place)) ?? amount
}

/** Rows without a twin: the same row in another table has moved; what only a page end tears apart is no change. */
function settleRows(from: readonly Loose[], to: readonly Loose[], wholes: Wholes, result: Compared): void {
  const byKey = new Map<string, Loose[]>()
  for (const loose of to) byKey.set(loose.row.key, [...(byKey.get(loose.row.key) ?? []), loose])
  const taken = new Set<Loose>()
  const left = from.filter(loose => {
    const other = byKey.get(loose.row.key)?.shift()
    if (!other) return true
    taken.add(other)
    result.slight.push({ kind: 'moved-row', text: loose.row.name || loose.row.key.slice(0, 40), from: loose.row.place, to: other.row.place })
    result.figures += loose.row.cells.filter(c => c && figureOfCell(c, () => undefined)).length
    return false
  })
  const plain = (row: EditionRow): string =>
    [...new Set(row.cells)].map((c, n) => (c ? (row.keys[row.cells.indexOf(c)] ?? row.keys[n] ?? '') : '')).join('')
  const isChanged = ({ row }: Loose): boolean => timesIn(wholes.from.plain, plain(row)) !== timesIn(wholes.to.plain, plain(row))
  tell(left.filter(isChanged), 'removed', result)
  tell(to.filter(loose => !taken.has(loose)).filter(isChanged), 'added', result)
}

function tell(rows: readonly Loose[], what: 'added' | 'removed', result: Compared): void {
  const tables = new Set<EditionTable>()
  for (const { row, table, isWhole } of rows) {
    if (isWhole) {
      const own = rows.filter(r => r.table === table)
      if (own.length === table.rows.length) {
        if (!tables.has(table))
          result.changes.push({
            kind: 'table',
            what,
            table: table.title,
            text: own
              .map(r => r.row.name)
              .filter(Boolean)
              .slice(0, 6)
              .join('、'),
            place: table.place,
          })
        tables.add(table)
        continue
      }
    }
    const cells = [...new Set(row.cells)].flatMap(c => (c && c.text.trim() !== '' ? [c.text.trim()] : []))
    result.changes.push({ kind: 'row', what, table: table.title, text: cells.join(' | '), place: row.place })
  }
}
