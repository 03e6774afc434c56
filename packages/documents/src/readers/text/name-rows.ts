/** The words that name a cell: its column from the head, its row from the cell that names the row. */
import type { Spot } from './restore-head.ts'
import { isFigure, spoken } from './words-of-tables.ts'

/** For each column its labels from the top down, joined by "/", without repetition. */
export function columnLabels(head: readonly (readonly Spot[])[], columns: number): readonly (string | undefined)[] {
  const labels: string[][] = Array.from({ length: head.length > 0 ? columns : 0 }, () => [])
  for (const row of head)
    for (const spot of row) {
      const text = spoken(spot.cell.text)
      for (let c = spot.column; text !== '' && c < spot.column + spot.colSpan; c++) if (labels[c]?.at(-1) !== text) labels[c]?.push(text)
    }
  return labels.map(parts => (parts.length > 0 ? parts.join('/') : undefined))
}

/** Columns that are named by the same cell: a table of two sides (收入 | 支出) has two. */
export interface Side {
  readonly from: number
  readonly to: number
  /** The column that holds the names, where the head tells. */
  readonly name: number | undefined
}

const NAME = /^(?:三级指标|指标名称|科目名称|项目名称|采购物品名称|单位名称|项目)$/
const MOST_SIDES = 6

export function sidesOf(labels: readonly (string | undefined)[], columns: number): readonly Side[] {
  const leaves = labels.map(label => label?.slice(label.lastIndexOf('/') + 1))
  const names = leaves.flatMap((leaf, column) => (leaf && NAME.test(leaf) ? [column] : []))
  const [first] = names
  const twins = first === undefined ? [] : names.filter(column => leaves[column] === leaves[first])
  if (twins.length < 2 || twins.length > MOST_SIDES) return [{ from: 0, to: columns, name: names.at(-1) }]
  return twins.map((column, i) => ({ from: i === 0 ? 0 : column, to: twins[i + 1] ?? columns, name: column }))
}

/** The name of a row on each side: the name column, else the first text that is no figure. */
export function rowNames(row: readonly Spot[], sides: readonly Side[]): readonly (string | undefined)[] {
  return sides.map(side => {
    const named = side.name === undefined ? undefined : row.find(s => s.column === side.name)
    const isName = (s: Spot): boolean => s.cell.text !== '' && !isFigure(s.cell.text)
    const found = named && isName(named) ? named : row.find(s => s.column >= side.from && s.column < side.to && isName(s))
    return found && spoken(found.cell.text)
  })
}
