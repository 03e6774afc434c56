/** T10 政府采购预算: one row per purchase. Serves T10-01, X-17, N-09. */
import { type BudgetRow, type Notice, squeeze, stated } from '@jixiao/core'
import { type AmountCell, columnNotUnderstood, statementsOf } from './amount-cells.ts'
import { SOURCES, TOTAL_WORD, timeOf, type WordList, wordIn } from './column-words.ts'
import type { ColumnLabel } from './table-grid.ts'
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
const LABEL = /序号|行次|栏次|名称|编码|代码|目录|计量|规格|方式|时间|形式|单位$|类别|品目|备注|来源|是否/

function meaning({ leaf }: ColumnLabel): string | null | undefined {
  const own = wordIn(OTHERS, leaf)
  if (own) return own
  if (leaf === '' || LABEL.test(leaf)) return null
  return TOTAL_WORD.test(leaf) || /采购(?:预算|金额)/.test(leaf) ? 'amount' : wordIn(SOURCES, leaf)
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
  let n = 0
  for (const r of grid.body) {
    const line = grid.cells[r] ?? []
    const words = line.filter(c => c !== undefined && c.row === r && c.text.trim() !== '')
    if (words.length === 0 || (words.length === 1 && /^(?:注|备注|说明)/.test(squeeze(words[0]?.text ?? '')))) continue
    const nameCell = names.map(l => line[l.index]).find(c => c !== undefined && c.text.trim() !== '') ?? words[0]
    if (!nameCell) continue
    const isTotal = words.some(c => /^(?:合计|总计)$/.test(squeeze(c?.text ?? '')))
    if (!isTotal) n++
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
      if (isTotal && (word === 'quantity' || word === 'unit-price')) continue
      const total = word === 'amount' ? 'procurement/total/all' : word === 'set-aside' ? 'procurement/set-aside' : `procurement/total/${word}`
      amounts.push({
        cell,
        fact: isTotal ? total : `procurement/row/${n}/${word}`,
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
  fits: labels => labels.some(l => /采购|品目|目录/.test(l.path)) && labels.some(l => /数量|单价|金额|合计|预算/.test(l.path)),
  read,
}
