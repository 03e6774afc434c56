/** With the official list of the year, HIER-01 also sees codes that are gone and names that have changed. */
import { type BudgetTable, classificationsIn, type OfficialList } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { budgetTable, place } from '../examples.ts'
import { codesNotInList } from './codes-not-in-list.ts'

const LIST: OfficialList = {
  classification: 'functional',
  fiscalYear: 2026,
  source: '2026年政府收支分类科目',
  codes: [
    { code: '201', name: '一般公共服务支出' },
    { code: '20132', name: '组织人事事务' },
    { code: '21011', name: '行政事业单位医疗（含补助）' },
  ],
}

function table(...rows: readonly string[]): BudgetTable {
  const at = place()
  return budgetTable('T3', {
    rows: rows.map((words, row) => {
      const [code = '', name = ''] = words.split(' ')
      const cell = (text: string, column: number) => ({ value: text, text, place: { ...at, row, column, text } })
      return { row, code: cell(code, 0), name: cell(name, 1) }
    }),
  })
}
const said = (t: BudgetTable, year = 2026) =>
  codesNotInList(t, classificationsIn([LIST], year)).map(f => (typeof f.say === 'string' ? f.say : f.say.zh))

describe('codes beside the list of the year', () => {
  it('says which code is gone and which name has changed', () => {
    expect(said(table('201 一般公共服务支出', '20132 组织事务', '20133 宣传事务'))).toEqual([
      `科目20132在本年代码表里名为“组织人事事务”，《${table().title.value}》写成“组织事务”（2026年政府收支分类科目）。`,
      `《${table().title.value}》的科目20133 宣传事务不在本年的代码表里（2026年政府收支分类科目）。`,
    ])
  })
  it('lets a shortened name pass', () => expect(said(table('21011 行政事业单位医疗'))).toEqual([]))
  it('knows the name of another code without a list', () => {
    const t6 = (...rows: readonly string[]) => said({ ...table(...rows), id: 'T6' }, 2025)
    expect(t6('302 商品和服务支出', '30201 办公费', '30202 印刷费')).toEqual([])
    expect(t6('302 商品和服务支出', '30204 办公费')).toHaveLength(1)
    expect(t6('301 工资福利支出', '30104 其他社会保障缴费')).toEqual([])
    expect(t6('302 商品和服务支出', '30201 办公经费', '30204 印刷和办公费')).toEqual([])
  })
  it('says nothing of a year without a list', () => expect(said(table('20132 组织事务', '29999 没有的'), 2025)).toEqual([]))
})
