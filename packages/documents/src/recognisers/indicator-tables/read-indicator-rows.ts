/** The body rows of an indicator table → raw indicators, with the levels filled down from merged cells. */
import { type Cell, type Place, type Stated, squeeze, stated } from '@jixiao/core'
import { type AlignedRow, alignRow } from './align-row.ts'
import type { IndicatorTable } from './indicator-tables.ts'
import { type ColumnRole, isLevelOne, isLevelTwo, levelOneOf } from './indicator-words.ts'
import { printedCells, type RowLine } from './table-lines.ts'

/** A row of the body as cells by role, its levels known. */
export interface IndicatorRow extends AlignedRow {
  readonly level1: Stated<string>
  readonly level2: Stated<string>
  readonly name: Stated<string>
  readonly row: RowLine
  /** The cell of a role with what a reader needs to find it: table, row and column in words. */
  placeOf(cell: Cell): Place
  /** The printed cell of a role, trimmed; undefined when it is empty. */
  text(role: ColumnRole): Stated<string> | undefined
}

export interface BodyRows {
  readonly indicators: readonly IndicatorRow[]
  /** Level-1 cells as printed, in order. */
  readonly levels: readonly Cell[]
  /** Rows that are no indicators: totals, notes, closing labels. */
  readonly others: readonly RowLine[]
}

/** Rows below the indicators that carry labels: total, problems, conclusions, who filled it in, notes. */
const CLOSING =
  /^(?:总分|总计|合计|总得分|自评总分|自评得分|综合得分|[一二三四五六七八九十]、|(?:项目)?存在(?:的)?(?:主要)?问题|(?:下一步)?(?:改进|整改)(?:措施|意见|建议)|偏差.{0,14}原因|未(?:完成|达标).{0,8}原因|相关建议|结果应用|评价结论|自评结论|填报人|填表人|填报单位|联系人|联系电话|项目负责人|财务负责人|注[:：]|备注|说明[:：]|单位负责人|审核意见|其他需要?说明)/

export function readIndicatorRows(table: IndicatorTable, title: string): BodyRows {
  const indicators: IndicatorRow[] = []
  const levels: Cell[] = []
  const others: RowLine[] = []
  let level1: Stated<string> | null = null
  let level2: Stated<string> | null = null
  for (const row of table.body) {
    const first = printedCells(row)[0]
    if (!first) continue
    const aligned = alignRow(table.columns, row)
    if (isSubtotal(row)) {
      others.push(row)
      continue
    }
    if (!isIndicator(aligned) || isMisread(aligned) || (CLOSING.test(squeeze(first.text.slice(0, 20))) && !hasIndicator(aligned))) {
      others.push(row)
      continue
    }
    const one = aligned.cells.get('level1')
    const two = aligned.cells.get('level2')
    if (one) {
      level1 = stated(levelOneOf(one.text).name, one.text, one.place)
      level2 = null
      levels.push(one)
    }
    if (two) level2 = stated(levelOneOf(two.text).name, two.text, two.place)
    if (![...aligned.cells.keys()].some(role => role !== 'level1')) continue
    const empty = stated('', '', row.place)
    const printed = aligned.cells.get('name')
    const name = stated(printed ? indicatorName(printed.text) : '', printed?.text.trim() ?? '', printed?.place ?? row.place)
    const placeOf = (cell: Cell): Place => ({
      ...cell.place,
      table: title,
      rowLabel: name.value,
      columnLabel: headOf(table, aligned, cell),
      text: cell.text.trim(),
    })
    indicators.push({
      ...aligned,
      row,
      level1: level1 ?? empty,
      level2: level2 ?? empty,
      name: printed ? { ...name, place: placeOf(printed) } : name,
      placeOf,
      text(role) {
        const cell = aligned.cells.get(role)
        return cell && stated(cell.text.trim(), cell.text.trim(), placeOf(cell))
      },
    })
  }
  return { indicators, levels, others }
}

/** A name, a value, or at least the name of a level. */
const isIndicator = ({ cells }: AlignedRow): boolean =>
  cells.has('name') ||
  cells.has('target') ||
  cells.has('actual') ||
  isLevelTwo(cells.get('level2')?.text ?? '') ||
  (cells.size === 1 && isLevelOne(cells.get('level1')?.text ?? ''))

/** Cells were lost and a name or value stands where the second level should, or that where the first should: what the others are, nothing tells. */
const isMisread = ({ isUnsure, cells }: AlignedRow): boolean => {
  const [one, two] = [cells.get('level1')?.text, cells.get('level2')?.text]
  if (two === undefined || isLevelTwo(two)) return false
  return isUnsure || (one !== undefined && isLevelTwo(one) && !isLevelOne(one))
}

/** 小计 below a group: its points once more. */
export const isSubtotal = (row: RowLine): boolean =>
  printedCells(row)
    .slice(0, 2)
    .some(c => c.text.length < 20 && /^(?:.{0,8}小计|.{1,8}指标合计)$/.test(squeeze(c.text)))

const hasIndicator = (row: AlignedRow): boolean => row.cells.has('level2') && row.cells.has('name')

function headOf(table: IndicatorTable, row: AlignedRow, cell: Cell): string {
  for (const [role, c] of row.cells) if (c === cell) return table.columns.find(k => k.role === role)?.head ?? ''
  return ''
}

/** Name without the numbering of the form: "指标 1：开展学习" → 开展学习, "1.培训次数" → 培训次数. */
export function indicatorName(text: string): string {
  return text
    .trim()
    .replace(/^指标\s*(?:[\d０-９]+|[一二三四五六七八九十]+)\s*[:：、.．)）]?\s*|^指标\s*[:：]\s*/, '')
    .replace(/^[(（]?\d{1,2}[、.．)）]\s*(?=\D)/, '')
    .trim()
}
