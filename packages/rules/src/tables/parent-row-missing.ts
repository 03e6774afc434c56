/** HIER-01: a coded table without the parent row of a code, out of order, with a code twice or under two names, or not as in the year's official list. */
import { type BudgetRow, type BudgetTable, cite, defineRule, type Flaw, type Stated } from '@jixiao/core'
import { budgetTable, place } from '../examples.ts'
import { bare, codesNotInList } from './codes-not-in-list.ts'
import { codesThatDiffer } from './codes-that-differ.ts'

type CodedRow = BudgetRow & { readonly code: Stated<string> }

const CODED: readonly BudgetTable['id'][] = ['T2', 'T3', 'T5', 'T6', 'T7', 'T8']

export const parentRowMissing = defineRule({
  code: 'HIER-01',
  name: 'parent-row-missing',
  title: '科目层级或顺序不对',
  titleEn: 'Headings lack their parent, stand out of order or twice, or have two names',
  severity: 'warning',
  basis: [cite('classification', 'functional'), cite('budget-law', '32')],
  appliesTo: 'every',
  needs: ['tables'],
  uses: ['face'],
  check({ tables, face }, profile) {
    const coded = tables.filter(t => CODED.includes(t.id) && t.rows.some(isCoded))
    if (coded.length === 0) return { cannotTell: { zh: '没有带科目编码的预算表', en: 'no budget table with codes' } }
    const year = face.fiscalYear?.value ?? null
    const codes = year === null ? null : profile.codesIn(year)
    const listed = codes ? coded.flatMap(t => codesNotInList(t, codes)) : []
    const told = new Set(listed.flatMap(f => [f.at].flat()))
    const differing = namesThatDiffer(coded).filter(f => ![f.at].flat().some(at => told.has(at)))
    const twoCodes = codesThatDiffer(coded).filter(f => ![f.at].flat().some(at => told.has(at)))
    return [...coded.flatMap(t => [...missingParents(t), ...disorder(t)]), ...listed, ...differing, ...twoCodes]
  },
  examples: [
    {
      name: { zh: '类、款、项齐全', en: 'class, section and item' },
      given: { tables: [table('T3', '201 一般公共服务支出', '20132 组织事务', '2013201 行政运行', '208 社会保障和就业支出')] },
      expect: 'pass',
    },
    {
      name: { zh: '缺款级行', en: 'a section is missing' },
      given: {
        tables: [table('T3', '201 一般公共服务支出', '20132 组织事务', '2013201 行政运行', '208 社会保障和就业支出', '2080505 养老保险缴费')],
      },
      expect: 1,
      says: '20805',
    },
    {
      name: { zh: '顺序颠倒', en: 'out of order' },
      given: { tables: [table('T3', '208 社会保障和就业支出', '201 一般公共服务支出')] },
      expect: 1,
    },
    {
      name: { zh: '同一编码两个名称', en: 'one code under two names' },
      given: { tables: [table('T2', '20132 组织事务'), table('T3', '20132 宣传事务')] },
      expect: 1,
    },
    {
      name: { zh: '同一科目两个编码', en: 'one heading under two codes' },
      given: {
        tables: [
          table('T2', '210 卫生健康支出', '21011 行政事业单位医疗', '2101104 行政单位医疗'),
          table('T3', '210 卫生健康支出', '21011 行政事业单位医疗', '2101101 行政单位医疗'),
          table('T5', '210 卫生健康支出', '21011 行政事业单位医疗', '2101101 行政单位医疗'),
        ],
      },
      expect: 1,
      says: '2101104',
    },
    { name: { zh: '没有表', en: 'no table' }, given: { tables: [] }, expect: 'cannot-tell' },
  ],
})

function table(id: BudgetTable['id'], ...rows: readonly string[]): BudgetTable {
  const at = place()
  return budgetTable(id, {
    rows: rows.map((words, row) => {
      const [code = '', name = ''] = words.split(' ')
      const cell = (text: string, column: number) => ({ value: text, text, place: { ...at, row, column, text } })
      return { row, code: cell(code, 0), name: cell(name, 1) }
    }),
  })
}

const isCoded = (r: BudgetRow): r is CodedRow => r.code !== null

/** Lengths of codes above one of this length. */
const ABOVE: Readonly<Record<number, readonly number[]>> = { 5: [3], 7: [3, 5] }

/** A level that the table prints for other codes and not for this one. */
function missingParents(table: BudgetTable): readonly Flaw[] {
  const rows = table.rows.filter(isCoded)
  const codes = new Set(rows.map(r => r.code.value))
  const printed = new Set([...codes].map(c => c.length))
  const missed = new Map<string, CodedRow>()
  for (const row of rows)
    for (const length of ABOVE[row.code.value.length] ?? []) {
      const parent = row.code.value.slice(0, length)
      if (printed.has(length) && !codes.has(parent) && !missed.has(parent)) missed.set(parent, row)
    }
  return [...missed].map(([parent, row]): Flaw => {
    const level = parent.length === 3 ? '类' : '款'
    return {
      at: row.code.place,
      related: [table.place],
      expected: parent,
      say: {
        zh: `《${table.title.value}》有科目${row.code.value} ${row.name.value}，却没有它的${level}级科目${parent}一行。`,
        en: `${table.title.value} has ${row.code.value} but no row ${parent} above it.`,
      },
      mend: { zh: `补上${parent}一行，或更正${row.code.value}的编码。`, en: `Add the row ${parent}, or mend the code ${row.code.value}.` },
    }
  })
}

/** Codes ascend within one list; a row without code (a unit's name) begins a new list, and so does another column. */
function disorder(table: BudgetTable): readonly Flaw[] {
  const last = new Map<number, CodedRow>()
  const seen = new Map<number, Set<string>>()
  const flaws: Flaw[] = []
  for (const row of table.rows) {
    if (!isCoded(row)) {
      last.clear()
      seen.clear()
      continue
    }
    const column = row.code.place.column ?? 0
    const before = last.get(column)
    const isTwice = seen.get(column)?.has(row.code.value) ?? false
    if (isTwice || (before && before.code.value > row.code.value))
      flaws.push({
        at: row.code.place,
        related: before ? [before.code.place] : [],
        found: row.code.value,
        say: isTwice
          ? {
              zh: `《${table.title.value}》中科目${row.code.value} ${row.name.value}出现两次。`,
              en: `${row.code.value} stands twice in ${table.title.value}.`,
            }
          : {
              zh: `《${table.title.value}》中科目${row.code.value}排在${before?.code.value ?? ''}之后，编码没有由小到大。`,
              en: `${row.code.value} stands after ${before?.code.value ?? ''} in ${table.title.value}.`,
            },
        mend: { zh: '按科目编码由小到大排列，同一科目只列一行。', en: 'Order the rows by code, each code once.' },
      })
    last.set(column, row)
    seen.set(column, (seen.get(column) ?? new Set()).add(row.code.value))
  }
  return flaws
}

/** One code has one name in all tables of the same classification; one name may be cut short. */
function namesThatDiffer(tables: readonly BudgetTable[]): readonly Flaw[] {
  const first = new Map<string, CodedRow>()
  return tables.flatMap(table =>
    table.rows.filter(isCoded).flatMap((row): readonly Flaw[] => {
      const key = `${table.id === 'T6' ? 'economic' : 'functional'} ${row.code.value}`
      const known = first.get(key)
      const [a, b] = [bare(known?.name.value ?? ''), bare(row.name.value)]
      if (!known || a === '') {
        if (b !== '') first.set(key, row)
        return []
      }
      if (b === '' || a.startsWith(b) || b.startsWith(a)) return []
      return [
        {
          at: row.name.place,
          related: [known.name.place],
          expected: known.name.value,
          found: row.name.value,
          say: {
            zh: `科目${row.code.value}在一处名为“${known.name.value}”，在《${table.title.value}》中名为“${row.name.value}”。`,
            en: `${row.code.value} is “${known.name.value}” in one place and “${row.name.value}” in another.`,
          },
          mend: { zh: '按当年政府收支分类科目统一编码和名称。', en: 'Use the name of the year’s classification in all tables.' },
        },
      ]
    }),
  )
}
