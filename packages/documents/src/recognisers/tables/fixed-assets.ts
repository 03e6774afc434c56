/** T11 固定资产占用情况表: number and value of buildings, cars, equipment. Serves T11-01, N-10. */
import { type BudgetRow, type Notice, squeeze, stated } from '@jixiao/core'
import { type AmountCell, columnNotUnderstood, statementsOf } from './amount-cells.ts'
import { timeOf, type WordList, wordIn } from './column-words.ts'
import { itemName } from './functional-classes.ts'
import type { TableInContext, TableKind, TableReading } from './table-kind.ts'

const ITEMS: WordList = [
  [/资产总[额计值]|^(?:总计|合计)|固定资产(?:总[额值]|合计)/, 'total'],
  [/办公用房|业务用房/, 'office-buildings'],
  [/房屋|建筑物/, 'buildings'],
  [/车辆|汽车|用车/, 'vehicles'],
  // two thresholds in one form are two items, not one stated twice
  [/通用设备/, 'equipment-general'],
  [/专用设备/, 'equipment-special'],
  [/设备/, 'equipment'],
  [/其他/, 'other'],
]
/** "——" in this form says that a number does not apply here: it is neither zero nor missing. */
const NOT_APPLICABLE = /^[-—–－]{1,4}$|^\/$/

function read(table: TableInContext): TableReading {
  const { grid } = table
  const serial = grid.labels.find(l => /^(?:序号|行次|栏次)$/.test(l.leaf))
  const name = grid.labels.find(l => l !== serial && /项目|名称|类别|资产/.test(l.leaf))
  const columns = grid.labels.map(l => (l === name ? null : /数量|面积/.test(l.leaf) ? 'count' : /价值|金额|原值|净值/.test(l.leaf) ? 'value' : null))
  const rows: BudgetRow[] = []
  const amounts: AmountCell[] = []
  const notices: Notice[] = []
  const strange = new Set<number>()
  for (const r of name ? grid.body : []) {
    const line = grid.cells[r] ?? []
    const nameCell = line[name?.index ?? 0]
    const item = itemName(nameCell?.text ?? '')
    if (!nameCell || item === '' || /^(?:注|备注|说明)[:：]/.test(item)) continue
    rows.push({ row: r, code: null, name: stated(squeeze(nameCell.text), nameCell.text, nameCell.place) })
    const key = wordIn(ITEMS, item) ?? `other:${item}`
    for (const [c, what] of columns.entries()) {
      const cell = line[c]
      const label = grid.labels[c]
      if (!cell || !label || cell.row !== r || c === name?.index || c === serial?.index) continue
      if (what === null) {
        if (/\d/.test(cell.text) && !strange.has(c)) {
          strange.add(c)
          notices.push(columnNotUnderstood(table, c, label.path))
        }
        continue
      }
      if (NOT_APPLICABLE.test(cell.text.trim())) continue
      const unit = what === 'count' ? (/平方米|㎡/.test(nameCell.text) ? '平方米' : /台|辆/.test(nameCell.text) ? '辆' : '') : undefined
      amounts.push({
        cell,
        fact: `assets/${key}/${what}`,
        rowLabel: nameCell.text,
        columnLabel: label.path,
        time: timeOf('', table.year, table.stage),
        ...(unit === undefined ? {} : { unit }),
      })
    }
  }
  const done = statementsOf(table, amounts)
  return { columns, rows, statements: done.statements, notices: [...notices, ...done.notices] }
}

export const fixedAssets: TableKind = {
  id: 'T11',
  title: /(?:固定|国有)资产(?:占用|占有|使用|占有使用|占用使用|存量)*(?:情况)?(?:统计|明细)?表$/,
  notTitle: /经营|绩效|购置/,
  fits: labels => labels.some(l => /数量|面积/.test(l.leaf)) && labels.some(l => /价值|金额|原值|净值/.test(l.leaf)),
  read,
}
