/** Two-sided tables: income items on the left, expenditure items on the right (T1, T4). */
import { type BudgetRow, type Cell, type Notice, squeeze, stated } from '@jixiao/core'
import { type AmountCell, columnNotUnderstood, statementsOf } from './amount-cells.ts'
import { timeOf } from './column-words.ts'
import { functionalClassNamed, itemName } from './functional-classes.ts'
import type { ColumnLabel } from './table-grid.ts'
import type { TableInContext, TableReading } from './table-kind.ts'

export type Side = 'income' | 'expenditure'

export interface BalanceTable {
  /** Meaning of a column of amounts on its side; undefined when its words are not known. */
  readonly meaning: (label: ColumnLabel, side: Side) => string | undefined
  /** Fact of an item, given the items above it on its side; undefined when it is none. */
  readonly fact: (item: Item, column: string) => string | undefined
}

export interface Item {
  readonly side: Side
  /** Without numbering. */
  readonly name: string
  /** Words above the column of names: 项目(按功能分类). */
  readonly heading: string
  /** Names of the items above it on the same side, nearest first. */
  readonly above: readonly string[]
}

interface Column {
  readonly label: ColumnLabel
  readonly meaning: string | undefined
}
interface Half {
  readonly side: Side
  readonly heading: string
  readonly names: readonly number[]
  readonly amounts: readonly Column[]
}

const NAME_WORD =
  /^(?:(?:收入|支出)?项目(?:名称|内容|类别)?|收入|支出|(?:功能|经济)?科目(?:名称)?|.*(?:功能|经济)(?:科目)?分类.*|项目按.*|(?:收入|支出)(?:内容|名称|科目|来源)|资金来源|按.*分类?)$/
const SERIAL = /^(?:序号|行次|栏次|编号)$/

export function readBalanceTable(table: TableInContext, kind: BalanceTable): TableReading {
  const { grid } = table
  const halves = halvesOf(grid.labels, kind)
  const serials = grid.labels.filter(l => SERIAL.test(l.leaf)).map(l => l.index)
  const rows: BudgetRow[] = []
  const amounts: AmountCell[] = []
  const notices: Notice[] = []
  const strange = new Set<number>()
  const above = halves.map((): string[] => [])
  for (const r of grid.body) {
    const line = grid.cells[r] ?? []
    let number: Cell | undefined = serials.map(c => line[c]).find(c => c !== undefined && c.text.trim() !== '')
    for (const [h, half] of halves.entries()) {
      const nameCell = nameOf(half, line) ?? spokenFor(halves, h, line)
      // a total merged over all columns of this half speaks for the next one (当年支出小计 over 功能分类, its figure under 支出用途)
      if (nameCell && half.amounts.length > 0 && half.amounts.every(c => line[c.label.index] === nameCell)) continue
      if (nameCell && spokenFor(halves, h + 1, line) === nameCell) continue
      const own = nameCell && nameCell.row === r ? nameCell : undefined
      const name = own ? itemName(own.text) : ''
      if (/^(?:注|备注|说明)[:：]/.test(name)) break
      if (own && name !== '') {
        const code = half.side === 'expenditure' ? functionalClassNamed(name) : undefined
        rows.push({
          row: r,
          code: code ? stated(code, own.text, own.place) : null,
          name: stated(squeeze(own.text), own.text, own.place),
          ...(number ? { serial: stated(squeeze(number.text), number.text, number.place) } : {}),
        })
        number = undefined
      }
      for (const column of half.amounts) {
        const cell = line[column.label.index]
        if (!cell || cell.row !== r) continue
        const isFilled = /\d/.test(cell.text)
        if (name === '' && !isFilled) continue
        const fact =
          name === '' || column.meaning === undefined
            ? undefined
            : kind.fact({ side: half.side, heading: half.heading, name, above: above[h] ?? [] }, column.meaning)
        if (fact === undefined) {
          if (isFilled && !strange.has(column.label.index)) {
            strange.add(column.label.index)
            notices.push(columnNotUnderstood(table, column.label.index, column.label.path))
          }
          continue
        }
        const time = timeOf(column.label.path, table.year, table.stage)
        amounts.push({ cell, fact, rowLabel: own?.text ?? '', columnLabel: column.label.path, time, ...(time.isRate ? { unit: '%' } : {}) })
      }
      if (name !== '') above[h]?.unshift(name)
    }
  }
  const read = statementsOf(table, amounts)
  const columns: (string | null)[] = grid.labels.map(() => null)
  for (const half of halves) for (const c of half.amounts) columns[c.label.index] = c.meaning === undefined ? null : `${half.side}/${c.meaning}`
  return { columns, rows, statements: read.statements, notices: [...notices, ...read.notices] }
}

type Line = readonly (Cell | undefined)[]
const nameOf = (half: Half | undefined, line: Line): Cell | undefined =>
  half?.names.map(c => line[c]).find(c => c !== undefined && c.text.trim() !== '')
const isFilledIn = (half: Half | undefined, line: Line): boolean => half?.amounts.some(c => /\d/.test(line[c.label.index]?.text ?? '')) === true

/** The total of the half before that has no figure there, where this half has the figure and no name (files that do not tell merged cells). */
function spokenFor(halves: readonly Half[], at: number, line: Line): Cell | undefined {
  const [before, half] = [halves[at - 1], halves[at]]
  if (!before || !half || before.side !== half.side || nameOf(half, line) || !isFilledIn(half, line) || isFilledIn(before, line)) return undefined
  const name = nameOf(before, line)
  return name && /(?:合计|小计|总计)$|结转|结余/.test(squeeze(name.text)) ? name : undefined
}

/** Columns in order: every run of name columns opens a new half; its words, or else its order, tell the side. */
function halvesOf(labels: readonly ColumnLabel[], kind: BalanceTable): Half[] {
  const halves: { side: Side; heading: string; names: number[]; amounts: Column[] }[] = []
  for (const label of labels) {
    if (SERIAL.test(label.leaf) || label.path === '') continue
    const last = halves.at(-1)
    if (NAME_WORD.test(label.leaf)) {
      if (last && last.amounts.length === 0) last.names.push(label.index)
      else
        halves.push({
          side: sideOf(label.path) ?? (halves.length === 0 ? 'income' : 'expenditure'),
          heading: label.path,
          names: [label.index],
          amounts: [],
        })
    } else if (last) last.amounts.push({ label, meaning: kind.meaning(label, last.side) })
  }
  return halves
}

const sideOf = (path: string): Side | undefined =>
  /支出|分类/.test(path) ? (/收入/.test(path) ? undefined : 'expenditure') : /收入/.test(path) ? 'income' : undefined
