/** T10 政府采购预算: one row per purchase, perhaps below rows by category and project. Serves T10-01, X-17, N-09. */
import { type BudgetRow, type Notice, squeeze, stated } from '@jixiao/core'
import { type AmountCell, columnNotUnderstood, statementsOf } from './amount-cells.ts'
import { SOURCES, TOTAL_WORD, timeOf, type WordList, wordIn } from './column-words.ts'
import { itemName } from './functional-classes.ts'
import type { ColumnLabel, TableGrid } from './table-grid.ts'
import type { TableInContext, TableKind, TableReading } from './table-kind.ts'

const OTHERS: WordList = [
  [/预留|中小/, 'set-aside'],
  [/^数量$/, 'quantity'],
  [/单价/, 'unit-price'],
  [/预算资金|项目预算/, 'budget'],
  [/非财政拨款结转/, 'non-appropriated-carry-over'],
  [/财政拨款结转/, 'appropriated-carry-over'],
  [/财政专户/, 'fiscal-account'],
]
const LABEL = /序号|行次|栏次|名称|编码|代码|目录|计量|规格|方式|时间|形式|单位$|类别|大类|品目|科目|备注|来源|是否/

function meaning({ leaf }: ColumnLabel): string | null | undefined {
  const own = wordIn(OTHERS, leaf)
  if (own) return own
  if (leaf === '' || LABEL.test(leaf)) return null
  return TOTAL_WORD.test(leaf) || /采购(?:预算|金额)/.test(leaf) ? 'amount' : wordIn(SOURCES, leaf)
}

/** 一、货物A, 二、工程B, 三、服务C: the three kinds of procurement, as the text names them too. */
const CATEGORIES: WordList = [
  [/^货物[A-C类]{0,2}$/, 'goods'],
  [/^工程[A-C类]{0,2}$/, 'works'],
  [/^服务[A-C类]{0,2}$/, 'services'],
]
/** The column that says what is bought. */
const ITEM = /物品|品目名称|采购(?:内容|品目|项目)|货物名称|标的/

/** What a row is in a table by category: the category itself, a subtotal of it, or a purchase. */
function rowKinds(grid: TableGrid, meanings: readonly (string | null | undefined)[]) {
  const labels = grid.labels.filter((_, c) => meanings[c] === null)
  const item = labels.findLast(l => ITEM.test(l.leaf))
  const text = (r: number, c: number): string => squeeze(grid.cells[r]?.[c]?.text ?? '')
  const categoryOf = (r: number): string | undefined => {
    const words = labels.map(l => text(r, l.index)).filter(w => w !== '')
    return words.length === 1 ? wordIn(CATEGORIES, itemName(words[0] ?? '')) : undefined
  }
  const isByCategory = item !== undefined && grid.body.some(r => categoryOf(r) !== undefined) && grid.body.some(r => text(r, item.index) !== '')
  let category = ''
  let [group, row] = [0, 0]
  return (r: number): { readonly fact: string; readonly isSum: boolean } => {
    const own = categoryOf(r)
    if (own !== undefined) {
      category = own
      return { fact: `procurement/${own}`, isSum: true }
    }
    row++
    if (!isByCategory) return { fact: `procurement/row/${row}`, isSum: false }
    if (text(r, item.index) === '') {
      group++
      return { fact: `procurement/subtotal/${category}-${group}`, isSum: true }
    }
    return { fact: `procurement/row/${category}-${group}-${row}`, isSum: false }
  }
}

function read(table: TableInContext): TableReading {
  const { grid } = table
  const meanings = grid.labels.map(meaning)
  const names = grid.labels.filter((l, i) => meanings[i] === null && /名称|项目|来源|类别|品目/.test(l.leaf))
  const serial = grid.labels.find(l => /^(?:序号|行次|栏次)$/.test(l.leaf))
  const rows: BudgetRow[] = []
  const amounts: AmountCell[] = []
  const notices: Notice[] = []
  const strange = new Set<number>()
  const kindOf = rowKinds(grid, meanings)
  for (const r of grid.body) {
    const line = grid.cells[r] ?? []
    const words = line.filter(c => c !== undefined && c.row === r && c.text.trim() !== '')
    if (words.length === 0 || (words.length === 1 && /^(?:注|备注|说明)/.test(squeeze(words[0]?.text ?? '')))) continue
    const nameCell = names.map(l => line[l.index]).find(c => c !== undefined && c.text.trim() !== '') ?? words[0]
    if (!nameCell) continue
    const isTotal = words.some(c => /^(?:合计|总计)$/.test(squeeze(c?.text ?? '')))
    const kind = isTotal ? undefined : kindOf(r)
    const number = serial ? line[serial.index] : undefined
    rows.push({
      row: r,
      code: null,
      name: stated(squeeze(nameCell.text), nameCell.text, nameCell.place),
      ...(number && number.text.trim() !== '' ? { serial: stated(squeeze(number.text), number.text, number.place) } : {}),
    })
    for (const [c, word] of meanings.entries()) {
      const cell = line[c]
      const label = grid.labels[c]
      if (!cell || !label || cell.row !== r || word === null || (isTotal && cell === nameCell)) continue
      if (word === undefined) {
        if (/\d/.test(cell.text) && !strange.has(c)) {
          strange.add(c)
          notices.push(columnNotUnderstood(table, c, label.path))
        }
        continue
      }
      // quantity and unit price have no total
      if ((isTotal || kind?.isSum) && (word === 'quantity' || word === 'unit-price')) continue
      const total = word === 'amount' ? 'procurement/total/all' : word === 'set-aside' ? 'procurement/set-aside' : `procurement/total/${word}`
      const isCategory = kind?.isSum === true && word === 'amount' && !kind.fact.includes('/subtotal/')
      amounts.push({
        cell,
        fact: kind === undefined ? total : isCategory ? kind.fact : `${kind.fact}/${word}`,
        rowLabel: nameCell.text,
        columnLabel: label.path,
        time: { ...timeOf('', table.year, table.stage) },
        ...(word === 'quantity' ? { unit: '' } : {}),
      })
    }
  }
  const done = statementsOf(table, amounts)
  return { columns: meanings.map(m => m ?? null), rows, statements: done.statements, notices: [...notices, ...done.notices] }
}

export const procurement: TableKind = {
  id: 'T10',
  title: /政府采购(?:预算|支出|项目|计划)?(?:预算|情况|明细)*表?$/,
  notTitle: /说明|绩效/,
  fits: labels => labels.some(l => /采购|品目|目录/.test(l.path)) && labels.some(l => /数量|单价|金额|合计|总计|预算/.test(l.path)),
  read,
}
