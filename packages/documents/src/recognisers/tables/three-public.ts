/** T9 “三公”经费支出表, items as rows (Hebei) or as columns (centre, Shanghai). Serves T9-01, X-15, N-05, N-06, P-01. */
import { type BudgetRow, type Notice, squeeze, stated } from '@jixiao/core'
import { type AmountCell, columnNotUnderstood, statementsOf } from './amount-cells.ts'
import { unitOf } from './coded-table.ts'
import { FUNDS, TOTAL_WORD, timeOf, type WordList, wordIn } from './column-words.ts'
import { itemName } from './functional-classes.ts'
import type { ColumnLabel } from './table-grid.ts'
import type { TableInContext, TableKind, TableReading } from './table-kind.ts'

const ITEMS: WordList = [
  [/机关运行/, 'operating-expenses'],
  [/因公出国|出国|出境/, 'abroad'],
  [/(?:用车|车辆)购置(?:及|和|与|、).*运|公务用车(?:经费|费用?|费小计)?$|(?:用车|车辆)购置(?:及|和).*维/, 'vehicles'],
  [/(?:用车|车辆).*购置|^购置费?/, 'vehicle-purchase'],
  [/(?:用车|车辆).*运|^运行/, 'vehicle-operation'],
  [/接待/, 'reception'],
  [/会议费/, 'conference'],
  [/培训费/, 'training'],
]

/** The total over the three items, conferences and training. */
const WITH_OTHERS = 'with-conference-and-training'

const factOf = (item: string, fund: string): string =>
  item === 'operating-expenses'
    ? 'operating-expenses/total'
    : item === 'conference' || item === 'training'
      ? `${item}/${fund}`
      : `three-public/${item}/${fund}`

/** A final account prints 预算数 and 决算数 below every item: the item is the word above. */
function ofItem(label: ColumnLabel): ColumnLabel {
  const above = label.path.split('/')
  const leaf = above.at(-2)
  return leaf !== undefined && /^(?:年初|全年|调整)?(?:预算|决算|执行|支出)数$/.test(label.leaf)
    ? { ...label, leaf, path: above.slice(0, -1).join('/') }
    : label
}

/** Meaning of a column in the form that has the items as columns. */
function itemOfColumn({ leaf, path }: ColumnLabel, isWithOthers: boolean): string | undefined {
  const own = wordIn(ITEMS, leaf)
  if (own) return own
  if (!TOTAL_WORD.test(leaf) && !/三公/.test(leaf)) return undefined
  // 小计 below 公务用车 is the cars, 合计 at the top is everything
  const parents = path.slice(0, -leaf.length)
  if (isWithOthers && !/三公/.test(leaf) && !/三公|用车|出国|接待/.test(parents)) return TOTAL_WORD.test(leaf) ? WITH_OTHERS : undefined
  return /机关运行/.test(parents) ? 'operating-expenses' : /用车/.test(parents) && !/接待|出国/.test(parents) ? 'vehicles' : 'total'
}

function read(table: TableInContext): TableReading {
  const { labels } = table.grid
  const isByColumn =
    labels.map(ofItem).filter(l => ['abroad', 'reception', 'vehicle-purchase', 'vehicle-operation'].includes(wordIn(ITEMS, l.leaf) ?? '')).length >= 2
  return isByColumn ? readColumns(table) : readRows(table)
}

function readColumns(table: TableInContext): TableReading {
  const { grid } = table
  // beside 会议费 and 培训费 the total over all columns is more than the three items; theirs is the 小计 below 三公
  const isWithOthers = grid.labels.some(l => /会议费|培训费/.test(l.leaf))
  const columns = grid.labels.map(l =>
    /^(?:序号|行次|栏次)$|编码|代码|名称$|^项目$|^单位$|^部门$/.test(l.leaf) ? null : (itemOfColumn(ofItem(l), isWithOthers) ?? null),
  )
  const label = grid.labels.find(l => /名称$|^项目$|^单位$|^部门$/.test(l.leaf))
  const amounts: AmountCell[] = []
  const labelOf = (r: number): string => squeeze(label ? (grid.cells[r]?.[label.index]?.text ?? '') : '')
  const rows = grid.body.filter(r => {
    const line = grid.cells[r] ?? []
    return line.some(c => (c?.text ?? '').trim() !== '') && !/^(?:注|备注|说明)/.test(squeeze(line[0]?.text ?? ''))
  })
  // one row per body; where there are several, the total or else the first speaks for the whole
  const whole = rows.find(r => (grid.cells[r] ?? []).some(c => /^(?:合计|总计)$/.test(squeeze(c?.text ?? '')))) ?? rows[0]
  for (const r of rows) {
    const rowLabel = labelOf(r)
    if (r !== whole && rowLabel === '') continue
    for (const [c, item] of columns.entries()) {
      const cell = grid.cells[r]?.[c]
      const words = grid.labels[c]
      if (item === null || !cell || !words || cell.row !== r) continue
      const fact = r === whole ? factOf(item, 'all') : `three-public/byUnit/${rowLabel.replaceAll('/', '／')}/${item}`
      amounts.push({ cell, fact, rowLabel, columnLabel: words.path, time: timeOf(words.path, table.year, table.stage) })
    }
  }
  const codes = grid.labels.findIndex(l => /(?:单位|部门)(?:编码|代码)$/.test(l.leaf))
  const named = rows.flatMap((row): readonly BudgetRow[] => {
    const [cell, unit] = [label && grid.cells[row]?.[label.index], unitOf(grid.cells[row]?.[codes])]
    return cell && codes >= 0 ? [{ row, code: null, name: stated(squeeze(cell.text), cell.text, cell.place), ...(unit ? { unit } : {}) }] : []
  })
  const done = statementsOf(table, amounts)
  return { columns, rows: named, statements: done.statements, notices: done.notices }
}

function readRows(table: TableInContext): TableReading {
  const { grid } = table
  const serial = grid.labels.find(l => /^(?:序号|行次|栏次)$/.test(l.leaf))
  const name = grid.labels.find(l => l !== serial && /项目|名称|科目|内容|“?三公/.test(l.leaf))
  const columns = grid.labels.map(l =>
    l === serial || l === name || l.path === ''
      ? null
      : (wordIn(FUNDS, l.leaf) ?? (TOTAL_WORD.test(l.leaf) || /增减|比上年/.test(l.path) ? 'all' : null)),
  )
  const rows: BudgetRow[] = []
  const amounts: AmountCell[] = []
  const notices: Notice[] = []
  if (!name) return { columns, rows, statements: [], notices }
  const strange = new Set<number>()
  for (const r of grid.body) {
    const line = grid.cells[r] ?? []
    const nameCell = line[name.index]
    const item = itemName(nameCell?.text ?? '')
    if (!nameCell || item === '' || /^(?:注|备注|说明)[:：]/.test(item)) continue
    const number = serial ? line[serial.index] : undefined
    rows.push({
      row: r,
      code: null,
      name: stated(squeeze(nameCell.text), nameCell.text, nameCell.place),
      ...(number && number.text.trim() !== '' ? { serial: stated(squeeze(number.text), number.text, number.place) } : {}),
    })
    const key = wordIn(ITEMS, item) ?? (/合计|总计|三公/.test(item) ? 'total' : `other:${item}`)
    for (const [c, fund] of columns.entries()) {
      const cell = line[c]
      const words = grid.labels[c]
      if (!cell || !words || cell.row !== r || c === name.index || c === serial?.index) continue
      if (fund === null) {
        if (/\d/.test(cell.text) && !strange.has(c)) {
          strange.add(c)
          notices.push(columnNotUnderstood(table, c, words.path))
        }
        continue
      }
      const time = timeOf(words.path, table.year, table.stage)
      amounts.push({
        cell,
        fact: factOf(key, fund),
        rowLabel: nameCell.text,
        columnLabel: words.path,
        time,
        ...(time.isRate ? { unit: '%' } : {}),
      })
    }
  }
  const done = statementsOf(table, amounts)
  return { columns, rows, statements: done.statements, notices: [...notices, ...done.notices] }
}

export const threePublic: TableKind = {
  id: 'T9',
  title: /三公.*表$/,
  notTitle: /绩效|目录|测算/,
  fits: labels => labels.some(l => /项目|出国|接待|用车|三公/.test(l.path)),
  read,
}
