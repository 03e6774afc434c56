/** T16 支出按部门预算经济分类, T17 支出按政府预算经济分类: expenditure by economic class. Serves T16-01, T17-01, X-22. */
import { squeeze } from '@jixiao/core'
import { type CodedTable, readCodedTable } from './coded-table.ts'
import { SPENDING, wordIn } from './column-words.ts'
import { economicClassNamed } from './functional-classes.ts'
import { isCodedHeader, spendingOrSource, withoutCommonHead } from './spending-columns.ts'
import type { ColumnLabel } from './table-grid.ts'
import type { TableInContext, TableKind, TableReading } from './table-kind.ts'

/** Of all funds, of the general public budget, or of its basic expenditure: three different wholes. */
function scopeOf(title: string): 'basic' | 'general' | 'all' | 'other' {
  const words = squeeze(title)
  if (/基本支出/.test(words)) return 'basic'
  if (/一般公共/.test(words)) return 'general'
  return /基金|国有资本|财政拨款|项目支出/.test(words) ? 'other' : 'all'
}

function meaning(label: ColumnLabel): string | undefined {
  const own = wordIn(SPENDING, label.leaf)
  return own === 'personnel' || own === 'operating' ? own : spendingOrSource(label)
}

function read(table: TableInContext, prefixes: Readonly<Record<ReturnType<typeof scopeOf>, string>>): TableReading {
  const scope = scopeOf(table.title.text)
  const labels = withoutCommonHead(table.grid.labels)
  // a single column headed 基本支出 is what the whole table is about
  const amounts = labels.map(meaning).filter(m => m !== undefined)
  const isBasicOnly = scope === 'basic' && amounts.includes('basic') && !amounts.includes('total')
  const kind: CodedTable = {
    prefix: `${prefixes[scope]}/byEconomy`,
    meaning: l => (isBasicOnly && meaning(l) === 'basic' ? 'total' : meaning(l)),
    classNamed: economicClassNamed,
  }
  return readCodedTable({ ...table, grid: { ...table.grid, labels } }, kind)
}

export const departmentEconomicExpenditure: TableKind = {
  id: 'T16',
  title: /经济分类/,
  notTitle: /收|基本支出|政府(?:预算)?(?:支出)?经济|功能|绩效|目录/,
  fits: isCodedHeader,
  read: table => read(table, { basic: 'economy-other', general: 'economy-general', all: 'economy', other: 'economy-other' }),
}

export const governmentEconomicExpenditure: TableKind = {
  id: 'T17',
  title: /政府(?:预算)?(?:支出)?经济(?:科目)?分类/,
  notTitle: /收|功能|绩效|目录/,
  fits: isCodedHeader,
  read: table =>
    read(table, {
      basic: 'government-basic',
      general: 'government-economy-general',
      all: 'government-economy',
      other: 'government-economy-other',
    }),
}
