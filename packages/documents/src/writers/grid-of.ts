/** A table as a plain grid of texts: what a merged cell covers besides its upper left stays empty. */
import type { Table } from '@jixiao/core'

/** One array per row with a text for every column. */
export function gridOf(table: Table): string[][] {
  const grid = table.rows.map(() => Array.from({ length: table.columns }, () => ''))
  for (const [i, row] of table.rows.entries())
    for (const cell of row.cells) {
      const line = grid[i]
      if (line && cell.column < line.length) line[cell.column] = cell.text
    }
  return grid
}
