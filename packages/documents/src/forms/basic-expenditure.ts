/** T6 一般公共预算财政拨款基本支出表: by economic class, personnel beside operating. */
import { type CodeRow, type Sum, wording } from '@jixiao/core'
import { codedTable } from './coded-table.ts'
import type { Form, Prepared } from './form.ts'

const BASIC = 'fund/general-budget/basic'

/** The basic expenditure of each code under the column to which its class belongs. */
export const basicRows = ({ view, settings }: Prepared): readonly CodeRow[] =>
  view.byEconomy.flatMap(({ code, sums }) => {
    const sum = sums.get(BASIC)
    if (!sum) return []
    const side = settings.personnelClasses.includes(code.slice(0, 3)) ? 'personnel' : 'operating'
    const own: [string, Sum][] = [
      ['total', sum],
      [side, sum],
    ]
    return [{ code, sums: new Map(own) }]
  })

export const basicExpenditure: Form = {
  id: 'basic-expenditure',
  title: wording('一般公共预算财政拨款基本支出表', 'basic expenditure'),
  paper: 'budget',
  make: given =>
    codedTable(given, {
      id: 'T6',
      title: '一般公共预算财政拨款基本支出表',
      codes: '部门预算支出经济分类科目',
      codeLabel: '科目编码',
      classification: given.settings.codes.economic,
      field: 'economy',
      rows: basicRows(given),
      columns: [
        { label: '合计', keys: ['total'], isComputed: true },
        { label: '人员经费', keys: ['personnel'] },
        { label: '公用经费', keys: ['operating'] },
      ],
      nothing: '一般公共预算财政拨款基本支出',
    }),
}
