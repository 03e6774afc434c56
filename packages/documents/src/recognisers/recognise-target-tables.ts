/** Project target tables: project, amounts, plan, goals, indicators with their target values. */
import {
  append,
  type DocumentFace,
  type Indicator,
  type Notice,
  type Project,
  type ReadDocument,
  type Section,
  type Statement,
  stated,
  wording,
} from '@jixiao/core'
import { notFilledIn } from './indicator-tables/blank-template.ts'
import { isFilledIn } from './indicator-tables/filled-in.ts'
import { columnsOfTerm, isMonitored, isScored } from './indicator-tables/indicator-columns.ts'
import { type IndicatorTable, indicatorTablesIn } from './indicator-tables/indicator-tables.ts'
import { labelled } from './indicator-tables/labelled-cells.ts'
import { partOfBlock } from './indicator-tables/part-of-block.ts'
import { type IndicatorRow, readIndicatorRows } from './indicator-tables/read-indicator-rows.ts'
import { noticesOfRow, rowNotUnderstood } from './indicator-tables/row-notices.ts'
import type { Recognised } from './recognised.ts'
import { readProjectHead } from './target-tables/project-head.ts'
import { isOfWholeDepartment, nameOfProject, titleLine } from './target-tables/project-name.ts'
import { targetOf } from './target-tables/target-cell.ts'
import { statementsOf } from './target-tables/target-statements.ts'

const PROJECT_NAME = /^项目名称$/

export function recogniseTargetTables(
  document: ReadDocument,
  face: DocumentFace,
  _sections: readonly Section[],
): Recognised & { readonly projects: readonly Project[] } {
  const projects: Project[] = []
  const statements: Statement[] = []
  const notices: Notice[] = []
  const counts = new Map<string, number>()
  for (const table of indicatorTablesIn(document)) {
    if (isMonitored(table.columns) || isScored(table.columns)) continue
    if (!isFilledIn(table)) {
      notices.push(notFilledIn(table.header.place))
      continue
    }
    const part = partOfBlock(face, table.header.block)
    const index = counts.get(part) ?? 0
    counts.set(part, index + 1)
    const project = projectOf(table, part, index, notices)
    projects.push(project)
    append(statements, statementsOf(project, face, termOf(table)))
  }
  return { projects, statements, notices }
}

function projectOf(table: IndicatorTable, part: string, index: number, notices: Notice[]): Project {
  const title = titleLine(table.titles)
  const isWhole = isOfWholeDepartment(table.titles)
  const name =
    nameOfProject(labelled(table.head, PROJECT_NAME), table.titles) ?? stated('', title?.text.trim() ?? '', title?.place ?? table.header.place)
  if (name.value === '' && !isWhole)
    notices.push({
      code: 'project-without-name',
      say: wording('绩效目标表没有项目名称。', 'A target table without the name of its project.'),
      place: table.header.place,
    })
  const tableTitle = title?.text.trim() ?? name.text
  const { notices: inHead, ...head } = readProjectHead(table.head, table.titles, name.value)
  const body = readIndicatorRows(table, tableTitle)
  append(notices, [
    ...inHead,
    ...body.indicators.flatMap(r => noticesOfRow(r, tableTitle)),
    ...body.others.flatMap(r => rowNotUnderstood(r, tableTitle)),
  ])
  const owner = isWhole ? '' : name.value
  return {
    index,
    part,
    name,
    ...head,
    indicators: body.indicators.map((row, i) => indicatorOf(row, i, part, owner)),
    place: title?.place ?? name.place,
    block: table.header.block,
    ...(isWhole ? { isOfWholeDepartment: true } : {}),
  }
}

/** The indicators of the whole term, which the national form prints to the left of the year's. */
function termOf(table: IndicatorTable): readonly Pick<Indicator, 'index' | 'name' | 'target'>[] {
  const columns = columnsOfTerm(table.columns)
  return columns
    ? readIndicatorRows({ ...table, columns }, '').indicators.map((row, index) => ({ index, name: row.name, target: targetOf(row) }))
    : []
}

function indicatorOf(row: IndicatorRow, index: number, part: string, project: string): Indicator {
  const description = row.text('description')
  const basis = row.text('basis')
  const weight = row.text('weight')
  const points = weight && Number.parseFloat(weight.value)
  return {
    index,
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    target: targetOf(row),
    ...(description ? { description } : {}),
    ...(basis ? { basis } : {}),
    ...(weight && points !== undefined && Number.isFinite(points) ? { weight: { ...weight, value: points } } : {}),
    place: row.row.place,
    part,
    project,
    ...(row.isShifted ? { isShifted: true } : {}),
  }
}
