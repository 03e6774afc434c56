/** HIER-01: one heading under two codes: a table has it under a code that no other table has, and lacks theirs. */
import type { BudgetTable, Flaw, Stated } from '@jixiao/core'
import { bare } from './codes-not-in-list.ts'

const FUNCTIONAL: readonly BudgetTable['id'][] = ['T2', 'T3', 'T5']

interface Coded {
  readonly code: Stated<string>
  readonly name: Stated<string>
  readonly table: BudgetTable
}

/** Under the same parent, with the same name; which of the two is right the official list tells, or the greater number of tables. */
export function codesThatDiffer(tables: readonly BudgetTable[]): readonly Flaw[] {
  const parts = new Set(tables.map(t => t.part))
  return [...parts].flatMap(part => {
    const own = tables.filter(t => t.part === part && FUNCTIONAL.includes(t.id))
    const codesOf = new Map(own.map(t => [t, new Set(t.rows.flatMap(r => (r.code ? [r.code.value] : [])))]))
    const rows = own.flatMap(table => table.rows.flatMap((r): Coded[] => (r.code ? [{ code: r.code, name: r.name, table }] : [])))
    const has = (t: BudgetTable, code: string): boolean => codesOf.get(t)?.has(code) === true
    return rows.flatMap(row => {
      const others = rows.filter(
        o => o.table !== row.table && isOtherCodeOf(o, row) && !has(row.table, o.code.value) && !has(o.table, row.code.value),
      )
      const [other] = others
      const tablesWith = (code: string): number => own.filter(t => has(t, code)).length
      // told once: at the code that fewer tables have, of two at the later table
      if (!other || tablesWith(row.code.value) > tablesWith(other.code.value)) return []
      if (tablesWith(row.code.value) === tablesWith(other.code.value) && own.indexOf(row.table) < own.indexOf(other.table)) return []
      return [flawOf(row, other)]
    })
  })
}

function isOtherCodeOf(a: Coded, b: Coded): boolean {
  const [x, y] = [a.code.value, b.code.value]
  const [m, n] = [bare(a.name.value), bare(b.name.value)]
  return x !== y && x.length === y.length && x.length > 3 && x.slice(0, -2) === y.slice(0, -2) && m !== '' && m === n
}

const flawOf = (row: Coded, other: Coded): Flaw => ({
  at: row.code.place,
  related: [other.code.place],
  found: row.code.value,
  expected: other.code.value,
  say: {
    zh: `“${row.name.value}”在《${row.table.title.value}》中的编码是${row.code.value}，在《${other.table.title.value}》中是${other.code.value}。`,
    en: `“${row.name.value}” is ${row.code.value} in one table and ${other.code.value} in another.`,
  },
  mend: { zh: '按当年政府收支分类科目统一编码和名称。', en: 'Use the code of the year’s classification in all tables.' },
})
