/** Tables whose rows carry a code of the classification, or the unit whose money it is: T2, T3, T5 to T8, T12 to T14, T16, T17. */
import { amountOfCell, type BudgetRow, type Cell, type Notice, type Stated, squeeze, stated } from '@jixiao/core'
import { type AmountCell, columnNotUnderstood, statementsOf } from './amount-cells.ts'
import { type ColumnTime, timeOf } from './column-words.ts'
import { itemName } from './functional-classes.ts'
import type { ColumnLabel } from './table-grid.ts'
import type { TableInContext, TableReading } from './table-kind.ts'

export interface CodedTable {
  /** "general-budget/byFunction" */
  readonly prefix: string
  /** Fact of the total row where it is not one of the prefix: operating-expenses/total. */
  readonly total?: string
  /** Last segment of the fact for a column of amounts, undefined when its words are not known. */
  readonly meaning: (label: ColumnLabel) => string | undefined
  /** Code of a class that stands without code. */
  readonly classNamed: (name: string) => string | undefined
}

type Role = 'serial' | 'code' | 'name' | 'amount' | 'level' | 'unit' | 'ignored' | 'unknown'
interface Column extends ColumnLabel {
  readonly role: Role
  readonly meaning: string | null
  readonly time: ColumnTime
}
/** One set of code, name and amounts; T6 may print two side by side (301 left, 302 right). */
interface Group {
  readonly codes: readonly Column[]
  readonly name: Column | undefined
  readonly amounts: readonly Column[]
  /** Columns of figures whose words are not known: they may belong to the total of the row or not. */
  readonly unknown: readonly Column[]
}

const CODE = /^\d{3}(?:\d{2}){0,2}$/
const TOTAL_ROW = /^(?:合计|总计|.{0,14}(?:合计|总计))$/
const PART_TOTAL: readonly (readonly [RegExp, string])[] = [
  [/^人员(?:经费|支出)(?:合计|小计)$/, 'personnel'],
  [/^(?:日常)?公用(?:经费|支出)(?:合计|小计)$/, 'operating'],
]
const JOINED = /^\[?(\d{3}(?:[-.]?\d{2}){0,2})\]?[-—_\s]*(\p{Script=Han}.*)$/u
/** 201.01.01, 201-01, [201] */
const DECORATED = /^\[?(\d{3})(?:[-.](\d{2}))?(?:[-.](\d{2}))?\]?$/

export function readCodedTable(table: TableInContext, kind: CodedTable): TableReading {
  const { grid } = table
  const roles = grid.labels.map(roleOf)
  // rows by unit: 部门(单位)代码 and 部门(单位)名称 name the rows where nothing else does
  const isByUnit = !roles.some(r => r === 'code' || r === 'name' || r === 'level') && roles.includes('unit')
  // 单位名称（科目）: units and headings share a column
  const shared = roles.includes('name') ? -1 : grid.labels.findIndex((l, i) => roles[i] === 'unit' && /名称$/.test(l.leaf))
  const unitCodes = grid.labels.findIndex((l, i) => roles[i] === 'unit' && /(?:编码|代码)$/.test(l.leaf))
  const columns = grid.labels.map((label, index): Column => {
    const own = roles[index] ?? 'ignored'
    const unit = isByUnit ? (/名称$|^(?:单位|部门)$/.test(label.leaf) ? 'name' : 'code') : index === shared ? 'name' : 'ignored'
    const role = own === 'unit' ? unit : own
    const time = timeOf(label.path, table.year, table.stage)
    if (role !== 'amount') return { ...label, role, time, meaning: null }
    const meaning = kind.meaning(label)
    return { ...label, role: meaning === undefined ? 'unknown' : 'amount', time, meaning: meaning ?? null }
  })
  const serial = columns.find(c => c.role === 'serial')
  const groups = groupsOf(columns)
  const rows: BudgetRow[] = []
  const amounts: AmountCell[] = []
  const notices: Notice[] = []
  const strange = new Set<number>()
  for (const r of grid.body) {
    const line = grid.cells[r] ?? []
    for (const c of columns)
      if (c.role === 'unknown' && !strange.has(c.index) && /\d/.test(line[c.index]?.text ?? '')) {
        strange.add(c.index)
        notices.push(columnNotUnderstood(table, c.index, c.path))
      }
    for (const [g, group] of groups.entries()) {
      const read = rowOf(group, line, r) ?? totalSpokenFor(groups, g, line, r)
      if (!read || totalSpokenFor(groups, g + 1, line, r)) continue
      // the code of a unit is none of the classification
      const row = isByUnit ? { ...read, code: null } : read
      const number = g === 0 && serial ? line[serial.index] : undefined
      const unit = unitOf(line[unitCodes])
      rows.push({
        ...row,
        ...(number && number.text.trim() !== '' ? { serial: stated(squeeze(number.text), number.text, number.place) } : {}),
        ...(unit ? { unit } : {}),
      })
      const name = itemName(row.name.value)
      const isTotal = TOTAL_ROW.test(name)
      const isOfUnit = isByUnit || (unit !== undefined && row.code === null)
      const key = isOfUnit
        ? isTotal
          ? 'all'
          : name.replaceAll('/', '／')
        : (row.code?.value ?? (isTotal ? 'all' : (kind.classNamed(name) ?? `other:${name}`)))
      const prefix = isOfUnit && !isTotal ? kind.prefix.replace(/by[A-Z]\w*$/, 'byUnit') : kind.prefix
      // 人员经费合计 and 公用经费合计 are parts of the whole, each total of its own side
      const side = key === 'all' ? PART_TOTAL.find(([pattern]) => pattern.test(name))?.[1] : undefined
      for (const c of group.amounts) {
        const cell = line[c.index]
        if (!cell || cell.row !== r) continue
        const column = c.meaning === 'total' ? (side ?? 'total') : c.meaning
        const fact = kind.total !== undefined && key === 'all' && column === 'total' ? kind.total : `${prefix}/${key}/${column}`
        const { time } = c
        amounts.push({ cell, fact, rowLabel: row.name.text, columnLabel: c.path, time, ...(time.isRate ? { unit: '%' } : {}) })
      }
      for (const c of group.unknown) {
        const cell = line[c.index]
        if (!cell || cell.row !== r || c.leaf === '' || c.time.isRate || c.time.isChange || typeof amountOfCell(cell.text, '元') !== 'object')
          continue
        amounts.push({
          cell,
          fact: `${prefix}/${key}/other:${c.leaf.replaceAll('/', '／')}`,
          rowLabel: row.name.text,
          columnLabel: c.path,
          time: c.time,
        })
      }
    }
  }
  const done = statementsOf(table, amounts)
  return {
    columns: columns.map(c => (c.role === 'amount' ? c.meaning : null)),
    rows,
    statements: done.statements,
    notices: [...notices, ...done.notices],
  }
}

const UNIT_CODE = /^\d{3,}$/
/** The code of the unit whose row it is. */
export function unitOf(cell: Cell | undefined): Stated<string> | undefined {
  const code = squeeze(cell?.text ?? '')
  return cell && UNIT_CODE.test(code) ? stated(code, cell.text, cell.place) : undefined
}

function roleOf({ leaf, path }: ColumnLabel): Role {
  if (/^(?:序号|行次|栏次)$/.test(leaf)) return 'serial'
  if (/^[类款项]$/.test(leaf)) return 'level'
  if (/(?:单位|部门)(?:编码|代码|名称)$|^(?:单位|部门)$|^(?:单位|部门)代码及名称$/.test(leaf)) return 'unit'
  if (/编码$|代码$|编号$/.test(leaf)) return 'code'
  if (/^备注$/.test(leaf)) return 'ignored'
  if (/名称$|^(?:项目|科目|.*分类科目|科目编码及名称|支出项目|收入项目|支出功能分类.*|功能分类)$/.test(leaf)) return 'name'
  return leaf === '' && path === '' ? 'ignored' : 'amount'
}

function groupsOf(columns: readonly Column[]): Group[] {
  const groups: { codes: Column[]; name: Column | undefined; amounts: Column[]; unknown: Column[] }[] = []
  for (const c of columns) {
    if (c.role === 'serial' || c.role === 'ignored') continue
    let group = groups.at(-1)
    if (c.role === 'unknown') {
      group?.unknown.push(c)
      continue
    }
    const isLabel = c.role !== 'amount'
    if (!group || (isLabel && group.amounts.length > 0)) {
      group = { codes: [], name: undefined, amounts: [], unknown: [] }
      groups.push(group)
    }
    if (c.role === 'amount') group.amounts.push(c)
    else if (c.role === 'name') group.name ??= c
    // a second classification in the same row (政府预算支出经济分类 beside 部门预算支出经济分类) is the table's other reading
    else if (group.name === undefined || group.codes.length === 0) group.codes.push(c)
  }
  return groups.filter(g => g.amounts.length > 0 && (g.name || g.codes.length > 0))
}

/** Code and name of a row; null when it has neither (an empty row, a note). */
function rowOf(group: Group, line: readonly (Cell | undefined)[], row: number): BudgetRow | null {
  const own = (c: Column | undefined): Cell | undefined => (c ? line[c.index] : undefined)
  const codeCell = group.codes.map(own).find(c => squeeze(c?.text ?? '') !== '')
  // a spreadsheet that takes the parts of a code for numbers prints 03 as 3
  const partOf = (c: Column, text: string): string => (/^[款项]$/.test(c.leaf) && /^\d$/.test(text) ? `0${text}` : text)
  let code = codeOf(group.codes.map(c => partOf(c, squeeze(own(c)?.text ?? ''))))
  let name = squeeze(own(group.name)?.text ?? '')
  const nameCell = own(group.name) ?? codeCell
  const joined = JOINED.exec(name)
  if (code === '' && joined) [code, name] = [(joined[1] ?? '').replace(/[-.]/g, ''), joined[2] ?? '']
  // a total row printed over the code columns
  if (name === '' && /\p{Script=Han}/u.test(code)) [name, code] = [[...new Set(group.codes.map(c => squeeze(own(c)?.text ?? '')))].join(''), '']
  if (code === name) code = ''
  // the numbers of the columns are no row
  if (code === '' && /^\d{1,2}$/.test(name)) return null
  if ((name === '' && code === '') || /^(?:注|备注|说明)[:：]?/.test(name || code)) return null
  const place = nameCell?.place
  if (!place) return null
  const said: Stated<string> = stated(name, nameCell.text, place)
  const at = codeCell ?? nameCell
  return { row, code: CODE.test(code) ? stated(code, at.text, at.place) : null, name: said }
}

/** 公用经费合计 of the group before that has no figure there, where this group has the figure and no name. */
function totalSpokenFor(groups: readonly Group[], at: number, line: readonly (Cell | undefined)[], row: number): BudgetRow | null {
  const [before, group] = [groups[at - 1], groups[at]]
  const isFilled = (g: Group): boolean => g.amounts.some(c => /\d/.test(line[c.index]?.text ?? ''))
  if (!before || !group || !isFilled(group) || isFilled(before)) return null
  const own = rowOf(group, line, row)
  const total = rowOf(before, line, row)
  // merged over both groups, or the second left empty
  const isNameless = own === null || (total !== null && own.name.place === total.name.place)
  return isNameless && total !== null && TOTAL_ROW.test(itemName(total.name.value)) ? total : null
}

/** The code of a row from one column, or from 类, 款 and 项 in columns of their own (each its part, or each the whole code down to it). */
function codeOf(parts: readonly string[]): string {
  const filled = parts.filter(p => p !== '')
  const isWhole = filled.length > 1 && filled.slice(1).every((p, i) => p.startsWith(filled[i] ?? ' ') && CODE.test(p))
  const code = isWhole ? (filled.at(-1) ?? '') : filled.join('')
  return DECORATED.test(code) ? code.replace(/[^\d]/g, '') : code
}
