/** A list of the indicators of all projects, one below the other, taken apart into one table for each project. */
import { type Cell, squeeze } from '@jixiao/core'
import { type Column, columnAt } from './indicator-columns.ts'
import { isPrinted, type RowLine } from './table-lines.ts'

/** The parts of an indicator table that matter here. */
interface Listed {
  readonly head: readonly RowLine[]
  readonly header: RowLine
  readonly columns: readonly Column[]
  readonly body: readonly RowLine[]
}

interface Group {
  readonly name: Cell
  readonly rows: RowLine[]
}

/** The table itself where no column names the project, or only one is named. */
export function byProject<T extends Listed>(table: T): readonly T[] {
  const column = table.columns.findIndex(c => c.role === 'project')
  if (column < 0) return [table]
  const groups: Group[] = []
  for (const row of table.body) {
    const name = row.cells.find(c => isPrinted(c) && columnAt(table.columns, c.column) === column)
    const last = groups.at(-1)
    if (name && (!last || squeeze(name.text) !== squeeze(last.name.text))) groups.push({ name, rows: [row] })
    else last?.rows.push(row)
  }
  // a line that names the office alone stands above its projects
  const projects = groups.filter(group => group.rows.some(row => row.cells.some(c => isPrinted(c) && isOfIndicator(table, c))))
  if (projects.length === 0) return [table]
  return projects.map(group => ({
    ...table,
    head: [...table.head, ...headOf(table, group)],
    body: group.rows.map(row => withoutProject(table, row)),
  }))
}

/** What stands once for each project, as label and value side by side: its name, budget, goal. */
function headOf(table: Listed, group: Group): readonly RowLine[] {
  const first = group.rows[0]
  if (!first) return []
  return table.columns.flatMap((column, at): RowLine[] => {
    if (column.role !== null && column.role !== 'project') return []
    const label = table.header.cells.find(c => c.column === column.from)
    const value = column.role === 'project' ? group.name : first.cells.find(c => isPrinted(c) && columnAt(table.columns, c.column) === at)
    if (!label || !value || column.head === '') return []
    const words = column.role === 'project' ? '项目名称' : label.text
    return [
      {
        ...first,
        cells: [
          { ...label, text: words, column: 0, colSpan: 1 },
          { ...value, column: 1, colSpan: 1 },
        ],
      },
    ]
  })
}

/** The row without the cells that stand for the project as a whole: they are no part of an indicator. */
function withoutProject(table: Listed, row: RowLine): RowLine {
  return { ...row, cells: row.cells.map(c => (isOfIndicator(table, c) ? c : { ...c, text: '' })) }
}

const isOfIndicator = (table: Listed, cell: Cell): boolean => {
  const role = table.columns[columnAt(table.columns, cell.column)]?.role
  return role !== null && role !== 'project'
}
