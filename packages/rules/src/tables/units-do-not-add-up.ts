/** UNIT-01: in a table with the rows of several units these do not make up their whole, or the items of a unit not the unit. */
import {
  absolute,
  add,
  type BudgetRow,
  type BudgetTable,
  cite,
  compare,
  defineRule,
  type Flaw,
  half,
  printExactAmount,
  type Quantity,
  type Statement,
  squeeze,
  subtract,
  sum,
  ZERO,
} from '@jixiao/core'
import { budgetTable, facts, place, quantity } from '../examples.ts'

export const unitsDoNotAddUp = defineRule({
  code: 'UNIT-01',
  name: 'units-do-not-add-up',
  title: '各单位之和与合计不符',
  titleEn: 'The units do not add up',
  severity: 'error',
  basis: [cite('arithmetic')],
  appliesTo: ['budget-disclosure', 'final-accounts', 'unknown'],
  needs: ['tables'],
  uses: ['facts'],
  check({ tables, facts: { statements } }) {
    const byUnit = tables.filter(t => unitsIn(t).length > 0)
    if (byUnit.length === 0) return { cannotTell: { zh: '没有按单位列示的预算表', en: 'no table with rows of units' } }
    return byUnit.flatMap(table => flawsIn(table, statements))
  },
  examples: [
    {
      name: { zh: '各单位之和等于合计，科目之和等于单位', en: 'units make up the whole, items the units' },
      given: given('- - 合计 90.00', '301 - 示例局 90.00', '301001 - 示例局本级 60.00', '301001 2130301 行政运行 60.00', '301002 - 示例所 30.00'),
      expect: 'pass',
    },
    {
      name: { zh: '一个单位写错', en: 'one unit is wrong' },
      given: given('- - 合计 90.00', '301001 - 示例局本级 60.00', '301002 - 示例所 20.00'),
      expect: 1,
      says: '80.00万元',
    },
    {
      name: { zh: '单位不等于本单位各科目之和', en: 'a unit is not the sum of its items' },
      given: given(
        '- - 合计 90.00',
        '301001 - 示例局本级 60.00',
        '301001 2130301 行政运行 35.00',
        '301001 2210201 住房公积金 5.00',
        '301002 - 示例所 30.00',
      ),
      expect: 1,
      says: '40.00万元',
    },
    { name: { zh: '没有单位列', en: 'no column of units' }, given: { tables: [budgetTable('T3')] }, expect: 'cannot-tell' },
  ],
})

/** Rows of a unit as a whole; a code that two of them have tells nothing. */
function unitsIn(table: BudgetTable): readonly (BudgetRow & { readonly code: null })[] {
  const heads = table.rows.flatMap(r => (r.unit && r.code === null && !isTotal(r) ? [{ ...r, code: null }] : []))
  return new Set(heads.map(unitOf)).size === heads.length ? heads : []
}

const isTotal = (row: BudgetRow): boolean => row.code === null && /^(?:合计|总计)$/.test(squeeze(row.name.value))
const unitOf = (row: BudgetRow): string => row.unit?.value ?? ''

interface Sum {
  readonly whole: BudgetRow
  readonly parts: readonly BudgetRow[]
}

/** The whole of the top units, each department of its units, each unit of its items at the lowest level. */
function sumsIn(table: BudgetTable): readonly Sum[] {
  const heads = unitsIn(table)
  const above = (row: BudgetRow): BudgetRow | undefined =>
    heads
      .filter(h => h.unit && unitOf(row) !== unitOf(h) && unitOf(row).startsWith(unitOf(h)))
      .reduce<BudgetRow | undefined>((best, h) => (best && unitOf(best).length >= unitOf(h).length ? best : h), undefined)
  const totals = table.rows.filter(isTotal)
  const [total] = totals
  const whole = total && totals.length === 1 ? [{ whole: total, parts: heads.filter(h => above(h) === undefined) }] : []
  const inside = heads.map(head => {
    const units = heads.filter(h => above(h)?.row === head.row)
    return { whole: head, parts: units.length > 0 ? units : itemsOf(table, head) }
  })
  return [...whole, ...inside].filter(s => s.parts.length > 0)
}

function itemsOf(table: BudgetTable, head: BudgetRow): readonly BudgetRow[] {
  const own = table.rows.filter(r => r.code !== null && unitOf(r) === unitOf(head))
  const codeOf = (r: BudgetRow): string => r.code?.value ?? ''
  return own.filter(r => !own.some(o => codeOf(o) !== codeOf(r) && codeOf(o).startsWith(codeOf(r))))
}

/** Where most sums fail the table is built in another way than its codes tell, and nothing is said. */
const FEW = 3

function flawsIn(table: BudgetTable, statements: readonly Statement[]): readonly Flaw[] {
  const cells = new Map(
    statements.filter(s => s.place.block === table.block && !s.fact.startsWith('change')).map(s => [keyOf(s.place.row, s.place.column), s]),
  )
  const columns = table.columns.flatMap((meaning, column) => (meaning === null ? [] : [column]))
  const judged = sumsIn(table).flatMap(s => columns.flatMap(column => judge(table, s, column, cells)))
  const flaws = judged.flatMap(j => (j.flaw ? [j.flaw] : []))
  return flaws.length > FEW && flaws.length * 2 > judged.length ? [] : flaws
}

const keyOf = (row: number | undefined, column: number | undefined): string => `${row}:${column}`

function judge(table: BudgetTable, s: Sum, column: number, cells: ReadonlyMap<string, Statement>): readonly { readonly flaw: Flaw | null }[] {
  const moneyOf = (row: BudgetRow): Quantity | null | undefined => {
    const value = cells.get(keyOf(row.row, column))?.value
    if (value?.kind === 'blank') return null
    return value?.kind === 'quantity' && value.quantity.dimension === 'money' ? value.quantity : undefined
  }
  const whole = moneyOf(s.whole)
  const parts = s.parts.map(moneyOf)
  if (whole === undefined || parts.includes(undefined)) return []
  const known = parts.flatMap(p => p ?? [])
  const total = sum(known.map(q => q.value))
  const slack = half(known.reduce((room, q) => add(room, q.step), whole?.step ?? ZERO))
  const difference = absolute(subtract(total, whole?.value ?? ZERO))
  const at = cells.get(keyOf(s.whole.row, column))?.place
  if (compare(difference, slack) <= 0 || !at) return [{ flaw: null }]
  const unit = whole?.unit ?? known[0]?.unit ?? table.unit
  const [right, printed] = [printExactAmount(total, unit), whole ? `${whole.printed}${unit}` : `0${unit}`]
  const isOfUnit = s.parts[0]?.code !== null
  const name = s.whole.name.value
  return [
    {
      flaw: {
        at: [at],
        related: s.parts.flatMap(p => cells.get(keyOf(p.row, column))?.place ?? []),
        found: printed,
        expected: right,
        arithmetic: `${known.map(q => q.printed).join(' + ')} = ${right}，不等于 ${printed}`,
        say: {
          zh: `《${table.title.value}》${name}“${at.columnLabel ?? ''}”为${printed}，${isOfUnit ? '本单位各科目' : '所列各单位'}之和为${right}。`,
          en: `${name} in ${table.title.value} is ${printed}; its ${isOfUnit ? 'items' : 'units'} add up to ${right}.`,
        },
        mend: {
          zh: '逐行核对，改正写错的一个数，再看其他表的同一个数。',
          en: 'Check row by row and correct the wrong figure, here and in the other tables.',
        },
      },
    },
  ]
}

/** "301001 2130301 行政运行 60.00": unit, code, name, amount; "-" stands for none. */
function given(...lines: readonly string[]) {
  const at = place()
  const cell = (text: string, row: number, column: number) => ({ value: text, text, place: { ...at, row, column, text } })
  const read = lines.map((line, row) => {
    const [unit = '-', code = '-', name = '', printed = ''] = line.split(' ')
    return { row, unit, code, name, printed }
  })
  const rows = read.map(({ row, unit, code, name }) => ({
    row,
    code: code === '-' ? null : cell(code, row, 1),
    name: cell(name, row, 2),
    ...(unit === '-' ? {} : { unit: cell(unit, row, 0) }),
  }))
  const statements = read.map(
    ({ row, name, printed }): Statement => ({
      subject: { body: '示例局', part: 'department', fiscalYear: 2024, stage: 'budget' },
      fact: `expenditure/byUnit/${name}/total`,
      origin: 'T3',
      value: { kind: 'quantity', quantity: quantity(`${printed}万元`) },
      place: { ...at, row, column: 3, columnLabel: '合计', text: printed },
    }),
  )
  return { tables: [budgetTable('T3', { block: at.block, columns: [null, null, null, 'total'], rows })], facts: facts(...statements) }
}
