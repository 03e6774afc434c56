/** Which rows of a sheet are a table of their own, and which are lines of text. */
import { append } from '@jixiao/core'
import { isCaption, isFigure, isLabel } from '../text/words-of-tables.ts'
import type { PrintedCell, PrintedRow } from './print-cells.ts'

export type Area =
  | { readonly kind: 'line'; readonly cell: PrintedCell }
  | {
      readonly kind: 'table'
      readonly rows: readonly PrintedRow[] /** Columns of the sheet in which cells begin. */
      readonly columns: readonly number[]
    }

/** Cells behind this many empty rows or columns are no part of what stands before. */
export const FAR_ROWS = 30
const FAR_COLUMNS = 10
/** So many empty columns part two tables that stand side by side. */
const PARTING_COLUMNS = 2
const FEW_CELLS = 3

const TITLE = /表(?:\s*[(（].{0,20}[)）])?$|^附?表\s*[一二三四五六七八九十\d]{1,3}(?:[\s:：、].{0,50})?$/
const OPENING = /^(?:注|附|备注|说明|填表说明|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])|[：:]$/
const HEADING = /^第[一二三四五六七八九十]{1,3}部分|(?:预算|决算|情况|说明|目标|明细|一览|附表)$/
const LONGEST_LABEL = 40
const MOST_LINES_ABOVE = 8
const NOTE = /^\s*(?:注|备注|说明|填表|填报|审核)[^，。]{0,8}[:：]|[。；;]$/

export interface Areas {
  readonly areas: readonly Area[]
  /** Cells that stand far away from all others. */
  readonly strays: readonly PrintedCell[]
}

export function sheetAreas(rows: readonly PrintedRow[]): Areas {
  const strays: PrintedCell[] = []
  const groups = rowGroups(rows)
  for (const [i, group] of groups.entries()) {
    const gap = i === 0 ? 0 : (group[0]?.row ?? 0) - (groups[i - 1]?.at(-1)?.row ?? 0) - 1
    if (gap <= FAR_ROWS || group.length > FEW_CELLS) continue
    const cells = group.flatMap(r => r.cells)
    if (cells.length <= FEW_CELLS) append(strays, cells)
  }
  return { areas: groups.flatMap(group => areasOf(group, strays)), strays }
}

function rowGroups(rows: readonly PrintedRow[]): PrintedRow[][] {
  const groups: PrintedRow[][] = []
  let [hasBody, hasFigures, mergedTo, left] = [false, false, -1, 0]
  for (const [at, row] of rows.entries()) {
    const group = groups.at(-1)
    const gap = group ? row.row - (group.at(-1)?.row ?? 0) - 1 : 0
    const isNew = !group || gap > FAR_ROWS || (row.row > mergedTo && hasBody && beginsTable(rows, at, gap, left, hasFigures))
    if (isNew) {
      groups.push([row])
      hasBody = false
      hasFigures = false
      mergedTo = -1
      left = row.cells[0]?.column ?? 0
    } else group.push(row)
    left = Math.min(left, row.cells[0]?.column ?? left)
    hasBody ||= row.cells.length > 1 && !row.cells.some(c => isCaption(c.text))
    hasFigures ||= row.cells.some(c => isFigure(c.text))
    for (const c of row.cells) mergedTo = Math.max(mergedTo, c.row + c.rowSpan - 1)
  }
  return groups
}

/** A title, a sentence, a caption, or a head behind figures: what stands above is finished. */
function beginsTable(rows: readonly PrintedRow[], at: number, gap: number, left: number, hasFigures: boolean): boolean {
  const cells = rows[at]?.cells ?? []
  const [only] = cells.length === 1 ? cells : []
  if (only) {
    const text = only.text.trim()
    if (isFigure(text)) return false
    if (text.length <= 60 && TITLE.test(text) && only.rowSpan <= 2) return true
    // a sentence further to the right is a cell of a form
    if (only.column > left) return false
    if (text.length > LONGEST_LABEL && /[，。；]/.test(text)) return true
    if (gap > 0 && (isCaption(text) || text.length > 20 || OPENING.test(text))) return true
    // 其他支出 without an amount is a row of its table; a heading has sentences or a new head behind it
    if (!(gap > 0 || only.colSpan > 1 || OPENING.test(text) || HEADING.test(text))) return false
    const next = behindLines(rows, at)
    return isSentenceRow(next) || (hasFigures && isHeadRow(next))
  }
  if (hasFigures && isUnitRow(cells) && isHeadRow(rows[at + 1])) return true
  return gap > 0 && ((cells.length <= 4 && cells.some(c => isCaption(c.text))) || (hasFigures && isHeadRow(rows[at])))
}

const isHeadRow = (row: PrintedRow | undefined): boolean => row !== undefined && row.cells.length > 1 && row.cells.every(c => isLabel(c.text))
/** 示例县…局 | 预算年度：2030 | 单位：万元 */
const isUnitRow = (cells: readonly PrintedCell[]): boolean =>
  cells.length <= 4 && cells.some(c => isCaption(c.text) && /元|年度/.test(c.text)) && cells.every(c => isLabel(c.text))

const isSentenceRow = (row: PrintedRow | undefined): boolean => {
  const text = row?.cells.length === 1 ? (row.cells[0]?.text ?? '') : ''
  return text.length > LONGEST_LABEL && /[，。；]/.test(text)
}

/** The first row behind a run of short lone cells. */
function behindLines(rows: readonly PrintedRow[], at: number): PrintedRow | undefined {
  let next = at + 1
  while (next < rows.length && next - at <= MOST_LINES_ABOVE && rows[next]?.cells.length === 1 && !isSentenceRow(rows[next])) next++
  return rows[next]
}

function areasOf(group: readonly PrintedRow[], strays: PrintedCell[]): Area[] {
  let [from, to] = [0, group.length]
  while (from < to && isLine(group[from])) from++
  const before = group.slice(0, from)
  while (to > from && isNote(group[to - 1])) to--
  const rows = group.slice(from, to)
  if (rows.every(r => r.cells.length === 1)) return group.flatMap(r => r.cells.map(lineOf))
  return [...before.flatMap(r => r.cells.map(lineOf)), ...tables(rows, strays), ...group.slice(to).flatMap(r => r.cells.map(lineOf))]
}

const lineOf = (cell: PrintedCell): Area => ({ kind: 'line', cell })

/** The title of the table, or a paragraph: a lone cell that is no caption and no label of the rows below. */
function isLine(row: PrintedRow | undefined): boolean {
  const [cell, ...more] = row?.cells ?? []
  return cell !== undefined && more.length === 0 && !isCaption(cell.text) && !isFigure(cell.text) && (cell.rowSpan === 1 || cell.colSpan > 1)
}

const isNote = (row: PrintedRow | undefined): boolean => row?.cells.length === 1 && NOTE.test(row.cells[0]?.text.trim() ?? '')

/** Tables side by side, with empty columns between them. */
function tables(rows: readonly PrintedRow[], strays: PrintedCell[]): Area[] {
  const bands = columnBands(rows)
  if (bands.length <= 1) return [tableOf(rows)]
  const areas: Area[] = []
  for (const [i, band] of bands.entries()) {
    const own = rows.flatMap((r): PrintedRow[] => {
      const cells = r.cells.filter(c => c.column >= band.from && c.column < band.to)
      return cells.length > 0 ? [{ ...r, cells }] : []
    })
    const cells = own.flatMap(r => r.cells)
    if (i > 0 && band.from - (bands[i - 1]?.to ?? 0) > FAR_COLUMNS && cells.length <= FEW_CELLS) append(strays, cells)
    append(areas, areasOf(own, strays))
  }
  return areas
}

interface Band {
  readonly from: number
  readonly to: number
}

function columnBands(rows: readonly PrintedRow[]): readonly Band[] {
  // by the column in which cells begin, how far the widest of them reaches: there are few columns and many cells
  const reach = new Map<number, number>()
  for (const { cells } of rows)
    for (const { column, colSpan } of cells) if ((reach.get(column) ?? 0) < column + colSpan) reach.set(column, column + colSpan)
  const pieces = [...reach].sort((a, b) => a[0] - b[0])
  const bands: { from: number; to: number }[] = []
  for (const [from, to] of pieces) {
    const last = bands.at(-1)
    if (last && from - last.to < PARTING_COLUMNS) last.to = Math.max(last.to, to)
    else bands.push({ from, to })
  }
  return bands
}

/**
 * Sheets that are drawn on a fine grid merge several columns into each column of the table: a column in which no cell begins is none.
 */
function tableOf(rows: readonly PrintedRow[]): Area {
  const starts = new Set<number>()
  for (const { cells } of rows) for (const c of cells) starts.add(c.column)
  return { kind: 'table', rows, columns: [...starts].sort((a, b) => a - b) }
}
