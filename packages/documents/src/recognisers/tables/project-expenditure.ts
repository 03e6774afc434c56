/** T15 项目支出表: one row per project, with the sources of its money. Serves T15-01. */
import { type BudgetRow, type Notice, squeeze, stated } from '@jixiao/core'
import { type AmountCell, columnNotUnderstood, statementsOf } from './amount-cells.ts'
import { TOTAL_WORD, timeOf } from './column-words.ts'
import { sourceMeaning, withoutCommonHead } from './spending-columns.ts'
import type { ColumnLabel } from './table-grid.ts'
import type { TableInContext, TableKind, TableReading } from './table-kind.ts'

const LABEL =
  /名称$|编码|代码|编号|序号|行次|栏次|类别|类型|^(?:单位|部门|项目|类|款|项)$|单位$|部门$|科目|备注|周期|内容|说明|依据|是否|级次|属性|来源$|目标|年限/

function meaning(label: ColumnLabel): string | null | undefined {
  if (label.leaf === '' || LABEL.test(label.leaf)) return null
  const own = sourceMeaning(label)
  return own ?? (TOTAL_WORD.test(label.leaf) || /项目支出|增减|比上年/.test(label.path) ? 'amount' : undefined)
}

function read(table: TableInContext): TableReading {
  const { grid } = table
  const labels = withoutCommonHead(grid.labels)
  const meanings = labels.map(meaning)
  const label = labels.filter((_, c) => meanings[c] === null && grid.labels[c]?.leaf !== '')
  const serial = label.find(l => /^(?:序号|行次|栏次)$/.test(l.leaf))
  const names = label.filter(l => l !== serial && !/备注|说明|依据|内容|目标/.test(l.leaf))
  const name = names.find(l => /项目名称|^项目$/.test(l.leaf)) ?? names.find(l => /名称$/.test(l.leaf)) ?? names[0]
  const body = grid.body.filter(r => (grid.cells[r] ?? []).some(c => c?.row === r && c.text.trim() !== ''))
  const filled = (r: number, l: ColumnLabel): boolean => (grid.cells[r]?.[l.index]?.text ?? '').trim() !== ''
  const isTotal = (r: number): boolean => names.some(l => /^(?:合计|总计|项目支出合计)$/.test(squeeze(grid.cells[r]?.[l.index]?.text ?? '')))
  const own = body.filter(r => !isTotal(r))
  // a label that most rows have is missing where the row sums up others; one label alone cannot tell a project from a subtotal
  const telling = names.filter(l => own.filter(r => filled(r, l)).length * 2 > own.length)
  const isSure = telling.length > 1
  const rows: BudgetRow[] = []
  const amounts: AmountCell[] = []
  const notices: Notice[] = []
  const strange = new Set<number>()
  let n = 0
  for (const r of name ? body : []) {
    const line = grid.cells[r] ?? []
    const nameCell = [name, ...names].map(l => (l ? line[l.index] : undefined)).find(c => c !== undefined && c.text.trim() !== '')
    if (!nameCell || /^(?:注|备注|说明)[:：]/.test(squeeze(nameCell.text))) continue
    n++
    const isLine = !isSure || !telling.every(l => filled(r, l))
    const key = isTotal(r) ? 'total' : `${isLine ? 'line' : 'row'}/${n}`
    const number = serial ? line[serial.index] : undefined
    rows.push({
      row: r,
      code: null,
      name: stated(squeeze(nameCell.text), nameCell.text, nameCell.place),
      ...(number && number.text.trim() !== '' ? { serial: stated(squeeze(number.text), number.text, number.place) } : {}),
    })
    for (const [c, what] of meanings.entries()) {
      const [cell, words] = [line[c], labels[c]]
      if (!cell || !words || cell.row !== r || what === null || cell === nameCell) continue
      if (what === undefined) {
        if (/\d/.test(cell.text) && !strange.has(c)) {
          strange.add(c)
          notices.push(columnNotUnderstood(table, c, words.path))
        }
        continue
      }
      const time = timeOf(words.path, table.year, table.stage)
      const fact = `project-expenditure/${key}/${what}`
      amounts.push({ cell, fact, rowLabel: nameCell.text, columnLabel: words.path, time, ...(time.isRate ? { unit: '%' } : {}) })
    }
  }
  const done = statementsOf(table, amounts)
  return { columns: meanings.map(m => m ?? null), rows, statements: done.statements, notices: [...notices, ...done.notices] }
}

export const projectExpenditure: TableKind = {
  id: 'T15',
  title: /项目支出(?:预算|决算)?(?:安排|明细|汇总|情况|总)*(?:预算)?表$/,
  notTitle: /绩效|目标|自评|监控|基本支出|三公|收/,
  fits: labels => labels.some(l => /项目|科目|^[类款项]$/.test(l.path)) && labels.some(l => TOTAL_WORD.test(l.leaf)),
  read,
}
