/** Tables whose rows carry a code of the classification: T2, T3, T5, T6, T7, T8. */
import { type BudgetRow, type Cell, type Notice, type Stated, squeeze, stated } from '@jixiao/core'
import { type AmountCell, columnNotUnderstood, statementsOf } from './amount-cells.ts'
import { type ColumnTime, timeOf } from './column-words.ts'
import { itemName } from './functional-classes.ts'
import type { ColumnLabel } from './table-grid.ts'
import type { TableInContext, TableReading } from './table-kind.ts'

export interface CodedTable {
  /** "general-budget/byFunction" */
  readonly prefix: string
  /** Last segment of the fact for a column of amounts, undefined when its words are not known. */
  readonly meaning: (label: ColumnLabel) => string | undefined
  /** Code of a class that stands without code. */
  readonly classNamed: (name: string) => string | undefined
}

type Role = 'serial' | 'code' | 'name' | 'amount' | 'level' | 'ignored' | 'unknown'
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
}

const CODE = /^\d{3}(?:\d{2}){0,2}$/
const TOTAL_ROW = /^(?:合计|总计|.{0,14}(?:合计|总计))$/
const PART_TOTAL: readonly (readonly [RegExp, string])[] = [
  [/^人员(?:经费|支出)(?:合计|小计)$/, 'personnel'],
  [/^(?:日常)?公用(?:经费|支出)(?:合计|小计)$/, 'operating'],
]
const JOINED = /^(\d{3}(?:\d{2}){0,2})[-—_\s]*(\p{Script=Han}.*)$/u

export function readCodedTable(table: TableInContext, kind: CodedTable): TableReading {
  const { grid } = table
  const columns = grid.labels.map((label): Column => {
    const role = roleOf(label)
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
      const row = rowOf(group, line, r)
      if (!row) continue
      const number = g === 0 && serial ? line[serial.index] : undefined
      rows.push({ ...row, ...(number && number.text.trim() !== '' ? { serial: stated(squeeze(number.text), number.text, number.place) } : {}) })
      const name = itemName(row.name.value)
      const key = row.code?.value ?? (TOTAL_ROW.test(name) ? 'all' : (kind.classNamed(name) ?? `other:${name}`))
      // 人员经费合计 and 公用经费合计 are parts of the whole, each total of its own side
      const side = key === 'all' ? PART_TOTAL.find(([pattern]) => pattern.test(name))?.[1] : undefined
      for (const c of group.amounts) {
        const cell = line[c.index]
        if (!cell || cell.row !== r) continue
        const fact = `${kind.prefix}/${key}/${c.meaning === 'total' ? (side ?? 'total') : c.meaning}`
        const { time } = c
        amounts.push({ cell, fact, rowLabel: row.name.text, columnLabel: c.path, time, ...(time.isRate ? { unit: '%' } : {}) })
      }
    }
  }
  const read = statementsOf(table, amounts)
  return {
    columns: columns.map(c => (c.role === 'amount' ? c.meaning : null)),
    rows,
    statements: read.statements,
    notices: [...notices, ...read.notices],
  }
}

function roleOf({ leaf, path }: ColumnLabel): Role {
  if (/^(?:序号|行次|栏次)$/.test(leaf)) return 'serial'
  if (/^[类款项]$/.test(leaf)) return 'level'
  if (/编码$|代码$|编号$/.test(leaf)) return /单位(?:编|代)码/.test(leaf) ? 'ignored' : 'code'
  if (/单位名称|部门名称|^备注$/.test(leaf)) return 'ignored'
  if (/名称$|^(?:项目|科目|.*分类科目|科目编码及名称|支出项目|收入项目|支出功能分类.*|功能分类)$/.test(leaf)) return 'name'
  return leaf === '' && path === '' ? 'ignored' : 'amount'
}

function groupsOf(columns: readonly Column[]): Group[] {
  const groups: { codes: Column[]; name: Column | undefined; amounts: Column[] }[] = []
  for (const c of columns) {
    if (c.role === 'serial' || c.role === 'ignored' || c.role === 'unknown') continue
    let group = groups.at(-1)
    const isLabel = c.role !== 'amount'
    if (!group || (isLabel && group.amounts.length > 0)) {
      group = { codes: [], name: undefined, amounts: [] }
      groups.push(group)
    }
    if (c.role === 'amount') group.amounts.push(c)
    else if (c.role === 'name') group.name ??= c
    else group.codes.push(c)
  }
  return groups.filter(g => g.amounts.length > 0 && (g.name || g.codes.length > 0))
}

/** Code and name of a row; null when it has neither (an empty row, a note). */
function rowOf(group: Group, line: readonly (Cell | undefined)[], row: number): BudgetRow | null {
  const own = (c: Column | undefined): Cell | undefined => (c ? line[c.index] : undefined)
  const codeCell = group.codes.map(own).find(c => squeeze(c?.text ?? '') !== '')
  let code = group.codes.map(c => squeeze(own(c)?.text ?? '')).join('')
  let name = squeeze(own(group.name)?.text ?? '')
  const nameCell = own(group.name) ?? codeCell
  const joined = JOINED.exec(name)
  if (code === '' && joined) [code, name] = [joined[1] ?? '', joined[2] ?? '']
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
