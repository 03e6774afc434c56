/** Cells of amounts → statements: quantity, blank or unreadable; never a guess. */
import {
  amountOfCell,
  type Cell,
  compare,
  type Notice,
  type Origin,
  type Quantity,
  type Rational,
  type Statement,
  type Value,
  withStep,
  wording,
} from '@jixiao/core'
import type { ColumnTime } from './column-words.ts'
import { placeOfCell, type TableInContext } from './table-kind.ts'

export interface AmountCell {
  readonly cell: Cell
  readonly fact: string
  readonly rowLabel: string
  readonly columnLabel: string
  readonly time: ColumnTime
  /** When it differs from the table's: "%" for rates, "" for plain numbers. */
  readonly unit?: string
}

/**
 * One statement per cell. The figures of one table in one unit are taken to its finest printed step: "39" beside two-decimal
 * figures is 39.00. Figures of other years stand last, so that the first statement of a fact is this year's.
 */
export function statementsOf(table: TableInContext, amounts: readonly AmountCell[]): { statements: Statement[]; notices: Notice[] } {
  const notices: Notice[] = []
  const { rows } = table.grid.table
  // of a cell over several columns nothing tells whose figure it is
  const isDoubtful = ({ text, row, colSpan }: Cell): boolean => rows[row]?.isUneven === true || (colSpan > 1 && /\d/.test(text)) || holdsTwo(text)
  const read = amounts.map(a => ({ a, found: isDoubtful(a.cell) ? undefined : amountOfCell(a.cell.text, a.unit ?? table.unit) }))
  const finest = new Map<string, Rational>()
  for (const { found } of read)
    if (typeof found === 'object') {
      const known = finest.get(found.unit)
      if (known === undefined || compare(found.step, known) < 0) finest.set(found.unit, found.step)
    }
  const now: Statement[] = []
  const other: Statement[] = []
  for (const { a, found } of read) {
    const place = placeOfCell(table, a.cell, a.rowLabel, a.columnLabel)
    if (found === undefined && !isDoubtful(a.cell))
      notices.push({
        code: 'number-not-understood',
        say: wording(
          `《${table.title.text.trim()}》“${place.rowLabel}”的“${a.columnLabel}”写作“${a.cell.text.trim()}”，不是可读的数字。`,
          `“${a.cell.text.trim()}” in table ${table.id}, row “${place.rowLabel}”, column “${a.columnLabel}” is not a readable number.`,
        ),
        place,
      })
    const statement: Statement = {
      subject: { body: table.body, part: table.part, fiscalYear: a.time.year, stage: a.time.stage },
      fact: a.time.isRate ? `change-rate/${a.fact}` : a.time.isChange ? `change/${a.fact}` : a.fact,
      value: readValue(found, a.cell.text, finest),
      place,
      origin: originOf(table),
    }
    ;(a.time.year === table.year && a.time.stage === table.stage ? now : other).push(statement)
  }
  return { statements: [...now, ...other], notices }
}

/** Two figures on two lines of one cell (a page number below an amount) are not one figure: "1.39" and "27" is not 1.3927. */
const holdsTwo = (text: string): boolean => /\d\.\d{1,2}\s*\n\s*\d/.test(text)

const originOf = (table: TableInContext): Origin => table.id

function readValue(found: Quantity | 'blank' | undefined, text: string, finest: ReadonlyMap<string, Rational>): Value {
  if (found === undefined) return { kind: 'unreadable', text }
  if (found === 'blank') return { kind: 'blank' }
  const step = finest.get(found.unit)
  return { kind: 'quantity', quantity: step ? withStep(found, step) : found }
}

/** A column whose header says nothing known but which holds figures: said, not dropped silently. */
export function columnNotUnderstood(table: TableInContext, column: number, words: string): Notice {
  return {
    code: 'column-not-understood',
    say: wording(
      `《${table.title.text.trim()}》的“${words || `第${column + 1}列`}”一列不认识，其中的数字未参与核对。`,
      `Column “${words || column + 1}” of table ${table.id} is not known; its figures were not checked.`,
    ),
    place: { ...table.grid.table.place, table: table.title.text.trim(), column },
  }
}
