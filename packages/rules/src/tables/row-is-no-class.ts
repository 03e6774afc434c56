/** D13: a row of T1 among the classes of expenditure that is no class of the classification. */
import { type BudgetRow, type BudgetTable, cite, defineRule, squeeze } from '@jixiao/core'
import { budgetTable, place } from '../examples.ts'

/** Rows that close the table or lead into a list. */
const CLOSING = /合计|总计|小计|结转|结余|^其中|^基本支出$|^项目支出$|^支出$|分配$|^本年支出/

export const rowIsNoClass = defineRule({
  code: 'D13',
  name: 'row-is-no-class',
  title: '非标准科目行',
  titleEn: 'A row that is no class of the classification',
  severity: 'hint',
  basis: [cite('classification', 'functional')],
  appliesTo: ['budget-disclosure', 'final-accounts', 'unknown'],
  needs: ['tables'],
  check({ tables }) {
    const balances = tables.filter(t => t.id === 'T1' && t.rows.some(r => r.code !== null))
    if (balances.length === 0) return { cannotTell: { zh: '没有列出各类支出的收支总表', en: 'no T1 with classes of expenditure' } }
    return balances.flatMap(table =>
      strangers(table).map(row => ({
        at: row.name.place,
        found: row.name.value,
        say: {
          zh: `收支总表的“${row.name.value}”不是政府收支分类科目中的类级科目。`,
          en: `“${row.name.value}” in T1 is no class of the classification.`,
        },
        mend: {
          zh: '核对表样版本，没有数字的非科目行可以删去。',
          en: 'See whether the form is of the right year; an empty row that is no class can go.',
        },
      })),
    )
  },
  examples: [
    {
      name: { zh: '都是类级科目', en: 'classes only' },
      given: { tables: [balance('201 一般公共服务支出', '202 外交支出', '- 本年支出合计')] },
      expect: 'pass',
    },
    {
      name: { zh: '混入转移支付名目', en: 'a transfer among the classes' },
      given: { tables: [balance('201 一般公共服务支出', '- 三、农业共同财政事权转移支付支出')] },
      expect: 1,
    },
    { name: { zh: '没有收支总表', en: 'no T1' }, given: { tables: [budgetTable('T3')] }, expect: 'cannot-tell' },
  ],
})

function balance(...rows: readonly string[]): BudgetTable {
  const at = place()
  return budgetTable('T1', {
    rows: rows.map((words, row) => {
      const [code = '-', name = ''] = words.split(' ')
      const cell = (text: string) => ({ value: text, text, place: { ...at, row, column: 3, text } })
      return { row, code: code === '-' ? null : cell(code), name: cell(name) }
    }),
  })
}

/** Rows in the column of the classes, between the first and the last class or right below, that name none. */
function strangers(table: BudgetTable): readonly BudgetRow[] {
  const classes = table.rows.filter(r => r.code !== null)
  const column = classes[0]?.name.place.column
  return table.rows.filter(row => {
    const name = squeeze(row.name.value).replace(/^[（(]?[一二三四五六七八九十\d]+[)）]?[、.．]?/, '')
    const isAmong = row.name.place.column === column && row.row >= (classes[0]?.row ?? 0)
    // a name that ends in 支出 may be a class of another year
    return isAmong && row.code === null && name !== '' && !CLOSING.test(name) && (!/支出$/.test(name) || /转移支付/.test(name))
  })
}
