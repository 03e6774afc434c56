/** SEQ-01: 序号 or 栏次 that are not consecutive: a row or column was lost or added by hand. */
import { type BudgetTable, cite, defineRule, type Flaw, type Place, type Table } from '@jixiao/core'
import { budgetTable, place } from '../examples.ts'

export const serialNumbersBroken = defineRule({
  code: 'SEQ-01',
  name: 'serial-numbers-broken',
  title: '序号或栏次不连续',
  titleEn: 'Row or column numbers are not consecutive',
  severity: 'hint',
  basis: [cite('hebei-practice', 'tables')],
  appliesTo: 'every',
  needs: ['tables'],
  uses: ['blocks'],
  check({ tables, blocks }) {
    const numbered = tables.map(t => ({ table: t, rows: serialsOf(t), columns: columnNumbers(blocks[t.block]) }))
    if (numbered.every(n => n.rows.length < 2 && n.columns.length < 2))
      return { notApplicable: { zh: '各表没有序号和栏次', en: 'no row or column numbers' } }
    return numbered.flatMap(n => [...gaps(n.table, '序号', 'row number', n.rows), ...gaps(n.table, '栏次', 'column number', n.columns)])
  },
  examples: [
    { name: { zh: '连续', en: 'consecutive' }, given: { tables: [numbered(1, 2, 3, 4)] }, expect: 'pass' },
    { name: { zh: '缺3', en: '3 is missing' }, given: { tables: [numbered(1, 2, 4)] }, expect: 1, says: '2之后是4' },
    { name: { zh: '没有序号', en: 'no numbers' }, given: { tables: [budgetTable('T3')] }, expect: 'not-applicable' },
  ],
})

function numbered(...serials: readonly number[]): BudgetTable {
  const at = place()
  const cell = (text: string, row: number) => ({ value: text, text, place: { ...at, row, column: 0, text } })
  return budgetTable('T3', {
    block: 1_000_000,
    rows: serials.map((n, row) => ({ row, serial: cell(String(n), row), code: null, name: cell('示例', row) })),
  })
}

interface Numbered {
  readonly number: number
  readonly place: Place
}

const serialsOf = (table: BudgetTable): readonly Numbered[] =>
  table.rows.flatMap(r => (r.serial && /^\d{1,3}$/.test(r.serial.value) ? [{ number: Number(r.serial.value), place: r.serial.place }] : []))

/** The numbers of the row that begins with 栏次. */
function columnNumbers(block: Table | { readonly kind: 'paragraph' } | undefined): readonly Numbered[] {
  if (block?.kind !== 'table') return []
  const row = block.rows.find(r => r.cells[0] !== undefined && /^栏\s*次$/.test(r.cells[0].text.trim()))
  return (row?.cells ?? []).flatMap(c => (/^\d{1,2}$/.test(c.text.trim()) ? [{ number: Number(c.text.trim()), place: c.place }] : []))
}

/** The first break of the sequence; counting may begin anew at 1. */
function gaps(table: BudgetTable, zh: string, en: string, numbers: readonly Numbered[]): readonly Flaw[] {
  const at = numbers.findIndex((n, i) => i > 0 && n.number !== 1 && n.number !== (numbers[i - 1]?.number ?? 0) + 1)
  const [before, here] = [numbers[at - 1], numbers[at]]
  if (!before || !here) return []
  return [
    {
      at: here.place,
      related: [before.place],
      expected: String(before.number + 1),
      found: String(here.number),
      say: {
        zh: `《${table.title.value}》的${zh}在${before.number}之后是${here.number}，不连续。`,
        en: `In ${table.title.value} the ${en} ${before.number} is followed by ${here.number}.`,
      },
      mend: { zh: '核对是否漏行、漏列或多行，再重新编号。', en: 'See whether a row or column is missing or too many, then number anew.' },
    },
  ]
}
