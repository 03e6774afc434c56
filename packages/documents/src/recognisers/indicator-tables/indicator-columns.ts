/** The header of an indicator table → what each column holds. */
import { squeeze } from '@jixiao/core'
import { type ColumnRole, LONGEST_WORD, roleOfHead } from './indicator-words.ts'
import type { RowLine } from './table-lines.ts'

export interface Column {
  /** null: a caption or an empty column. */
  readonly role: ColumnRole | null
  /** The head as printed. */
  readonly head: string
  /** Grid columns that it covers, both included. */
  readonly from: number
  readonly to: number
}

/** The columns when the row is the header of an indicator table: two levels of indicators and a value, or points and scores; else null. */
export function columnsOf(row: RowLine): readonly Column[] | null {
  if (!row.cells.some(c => /^\s*[一二三]\s*级/.test(c.text))) return columnsOfList(row)
  const columns = namedColumns(row)
  const levels = new Set(columns.map(c => c.role).filter(r => r === 'level1' || r === 'level2' || r === 'name'))
  const has = (role: ColumnRole): boolean => columns.some(c => c.role === role)
  if (levels.size < 2 || !(has('target') || has('actual') || (has('weight') && has('score')))) return null
  return onePerRole(columns)
}

const namedColumns = (row: RowLine): readonly Column[] =>
  row.cells.map(c => ({ role: roleOfHead(c.text), head: squeeze(c.text), from: c.column, to: c.column + c.colSpan - 1 }))

/** A list of projects that names no levels: 项目名称 | 预算数 | 绩效目标 | 绩效指标 | 指标值. */
function columnsOfList(row: RowLine): readonly Column[] | null {
  if (!row.cells.some(c => INDICATOR.test(squeeze(c.text.slice(0, LONGEST_WORD))))) return null
  const columns = namedColumns(row).map(c => (INDICATOR.test(c.head) ? { ...c, role: 'name' as const } : c))
  return columns.some(c => c.role === 'project') && columns.some(c => c.role === 'target') ? onePerRole(columns) : null
}
const INDICATOR = /^(?:绩效|考核)?指标(?:名称)?$/

/**
 * One column per role. The central form prints the project's whole term and the year side by side, each with its own 二级指标,
 * 三级指标, 指标值: the year stands to the right. Elsewhere of several value columns the one of the year is meant.
 */
function onePerRole(columns: readonly Column[]): readonly Column[] {
  const isTwofold = columns.filter(c => c.role === 'name').length > 1
  const kept = new Map<ColumnRole, Column>()
  for (const c of columns) {
    if (c.role === null) continue
    const before = kept.get(c.role)
    const isLater = isTwofold && (c.role === 'level2' || c.role === 'name' || c.role === 'target')
    const isOfYear = c.role === 'target' && /年度/.test(c.head) && !/年度/.test(before?.head ?? '')
    // 年度目标 beside 指标值 is the goal of the project
    const isValue = c.role === 'target' && /值/.test(c.head) && !/值/.test(before?.head ?? '值')
    // 分值 behind every level: those of the indicator stand behind its name
    const isOfName = c.role === 'weight' && (kept.get('name')?.to ?? 0) > (before?.to ?? 0)
    if (!before || isLater || isOfYear || isValue || isOfName) kept.set(c.role, c)
  }
  return columns.map(c =>
    c.role === null || kept.get(c.role) === c ? c : { ...c, role: c.role === 'weight' ? 'points' : isTwofold ? 'term' : null },
  )
}

/** 分值 of a level, behind the column of the level: [level, points]. */
export const pointsOfLevels = (columns: readonly Column[]): readonly (readonly [Column, Column])[] =>
  columns.flatMap((c, i) => {
    const level = columns[i - 1]
    return c.role === 'points' && (level?.role === 'level1' || level?.role === 'level2') ? [[level, c] as const] : []
  })

/** The columns of the whole term, where the form prints it to the left of the year; else null. */
export function columnsOfTerm(columns: readonly Column[]): readonly Column[] | null {
  const roles = columns.map(c => roleOfHead(c.head))
  if (roles.filter(r => r === 'name').length < 2) return null
  return columns.map((c, i) => ({
    ...c,
    role: roles[i] === null || roles[i] === undefined ? null : roles.indexOf(roles[i]) === i ? roles[i] : 'term',
  }))
}

export const hasRole = (columns: readonly Column[], role: ColumnRole): boolean => columns.some(c => c.role === role)

/** A form that scores or reports what was reached: not a target table. */
export const isScored = (columns: readonly Column[]): boolean => !isMonitored(columns) && (hasRole(columns, 'actual') || hasRole(columns, 'score'))

/** A form of mid-year monitoring: what was reached so far, what is expected by the year's end, whether the target will be reached. */
export const isMonitored = (columns: readonly Column[]): boolean =>
  hasRole(columns, 'progress') || hasRole(columns, 'likelihood') || (hasRole(columns, 'expected') && !hasRole(columns, 'score'))

/** Index of the column that covers a grid column, -1 when none does. */
export const columnAt = (columns: readonly Column[], grid: number): number => columns.findIndex(c => c.from <= grid && grid <= c.to)
