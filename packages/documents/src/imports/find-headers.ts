/** Which rows of a grid are its headers, and what each column is called. */
import { squeeze } from '@jixiao/core'
import { columnName } from '../readers/workbook/spreadsheet.ts'
import { isHeaderWord } from './header-words.ts'
import type { Grid, ImportRow, ImportTable, MoneyUnit } from './import-table.ts'

/** Titles, captions and headers stand in the first rows. */
const LOOKED_AT = 25
/** Words of a second line of headers that name nothing alone. */
const SUB_HEADER =
  /^(?:类|款|项|目|编码|代码|名称|小计|合计|金额|人员经费|公用经费|基本支出|项目支出|其中.*|一般公共预算.*|政府性基金.*|国有资本.*|财政专户.*|单位资金.*|上年结转.*|本年.*)$/

export function tableOf(grid: Grid): ImportTable {
  const rows = grid.rows.filter(r => r.cells.some(c => c.trim() !== ''))
  const width = rows.reduce((most, r) => Math.max(most, r.cells.length), 0)
  const headers = headerRows(rows)
  const names = Array.from({ length: width }, (_, column) => {
    const texts = (headers ? rows.slice(headers.from, headers.to) : []).map(r => squeeze(r.cells[column] ?? '')).filter(t => t !== '')
    const name = texts.filter((t, i) => t !== texts[i - 1]).join('/')
    return name === '' ? columnName(column) : name
  })
  const above = rows.slice(0, headers?.from ?? 0).flatMap(r => r.cells)
  return {
    name: grid.name,
    headers: unlike(names),
    rows: rows.slice(headers?.to ?? 0).filter(r => !isNumbering(r)),
    unit: unitIn([grid.above, ...above]) ?? unitIn(names),
    isHeaderless: headers === null,
  }
}

/** The headers' rows: the one with most words that headers have, with what belongs to it above and below. */
function headerRows(rows: readonly ImportRow[]): { readonly from: number; readonly to: number } | null {
  let best = -1
  let most = 1
  rows.slice(0, LOOKED_AT).forEach((row, i) => {
    const score = new Set(row.cells.map(squeeze)).size > 1 ? row.cells.filter(c => c.length <= 30 && isHeaderWord(c)).length : 0
    if (score > most) [best, most] = [i, score]
  })
  if (best < 0) return null
  let [from, to] = [best, best + 1]
  for (let row = rows[to]; row && isSubHeader(row); row = rows[++to]);
  for (let row = rows[from - 1]; row && isGroupHeader(row); row = rows[--from - 1]);
  return { from, to }
}

const filled = (row: ImportRow): readonly string[] => row.cells.map(squeeze).filter(c => c !== '')

const isSubHeader = (row: ImportRow): boolean => {
  const cells = filled(row)
  return cells.length > 0 && cells.every(c => SUB_HEADER.test(c) || isHeaderWord(c))
}

/** A line of headers over the headers: several different short words, none of them a figure, a unit or a body's name. */
const isGroupHeader = (row: ImportRow): boolean => {
  const cells = filled(row)
  return new Set(cells).size > 1 && cells.every(c => c.length <= 16 && !/[：:\d]/.test(c)) && cells.some(c => isHeaderWord(c) || SUB_HEADER.test(c))
}

/** 1 2 3 …, 栏次, ** : rows that number the columns. */
const isNumbering = (row: ImportRow): boolean => {
  const cells = filled(row)
  const numbers = cells.filter(c => c !== '栏次')
  return (
    cells.length > 1 &&
    (numbers.every(c => c === '**') ||
      (numbers.length > 2 && numbers.every((c, i) => /^\d{1,2}(?:=.*)?$/.test(c) && Number.parseInt(c, 10) === i + 1)))
  )
}

function unitIn(texts: readonly string[]): MoneyUnit | null {
  const all = texts.map(squeeze).join('\n')
  const m = /单位[:：](万元|元)|[（(](?:单位[:：])?(万元|元)[）)]|金额单位[:：]?(万元|元)/.exec(all)
  const unit = m?.[1] ?? m?.[2] ?? m?.[3]
  return unit === '元' || unit === '万元' ? unit : null
}

/** Names by which columns can be told apart: a second "金额" is "金额#2". */
function unlike(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return names.map(name => {
    const n = (seen.get(name) ?? 0) + 1
    seen.set(name, n)
    return n === 1 ? name : `${name}#${n}`
  })
}
