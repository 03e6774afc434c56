/** A-08: the text calls a class, section or item (类、款、项) by a name that the document's own tables have elsewhere, or not at all. */
import { type BudgetTable, cite, defineRule, type Flaw, fold, squeeze } from '@jixiao/core'
import { budgetTable, face, fact, facts, paragraph, said } from '../examples.ts'
import { itemsNamedOtherwise, plain } from './items-named-otherwise.ts'
import { type Passage, paragraphsOf, pieceOf } from './passages.ts'

const NAME = (level: string) => `([^()\\d,。;:“”"、]{2,40})\\((?:\\d{2,3})?${level}\\)`
const ITEM = new RegExp(`${NAME('类')}\\s*${NAME('款')}\\s*${NAME('项')}`, 'g')
const LEVELS = [
  { word: '类', digits: 3 },
  { word: '款', digits: 5 },
  { word: '项', digits: 7 },
] as const

const HOUSING = {
  face: face({ kind: 'final-accounts', fiscalYear: { ...said('2024年'), value: 2024 } }),
  tables: [
    budgetTable('T5', {
      rows: [
        ['208', '社会保障和就业支出'],
        ['221', '住房保障支出'],
        ['22102', '住房改革支出'],
        ['2210201', '住房公积金'],
        ['2210202', '提租补贴'],
        ['2210203', '购房补贴'],
      ].map(([code = '', name = ''], row) => ({ row, code: said(code), name: said(name) })),
    }),
  ],
  facts: facts(
    fact('general-budget/byFunction/2210201/total', '187.19万元', 'T5', { fiscalYear: 2024 }),
    fact('general-budget/byFunction/2210202/total', '20.00万元', 'T5', { fiscalYear: 2024 }),
    fact('general-budget/byFunction/2210203/total', '258.50万元', 'T5', { fiscalYear: 2024 }),
  ),
}

export const itemAtWrongLevel = defineRule({
  code: 'A-08',
  name: 'item-at-wrong-level',
  title: '文字中的类、款、项名称与表不符',
  titleEn: 'A functional class is named otherwise than in the tables',
  severity: 'warning',
  basis: [cite('classification')],
  appliesTo: ['budget-disclosure', 'final-accounts'],
  needs: ['blocks', 'tables'],
  uses: ['face', 'facts'],
  check({ blocks, tables, face, facts }) {
    const names = namesByLevel(tables)
    if (names.some(n => n.size === 0))
      return { cannotTell: { zh: '没有认出列到项的功能分类表', en: 'no table by function down to the item was understood' } }
    const atWrongLevel = paragraphsOf(blocks).flatMap(p => (/项[)）]/.test(p.text) ? flawsIn(p, names) : []))
    const isTold = (f: Flaw): boolean => atWrongLevel.some(w => [w.at].flat()[0]?.block === [f.at].flat()[0]?.block)
    return [...atWrongLevel, ...itemsNamedOtherwise(blocks, tables, face, facts).filter(f => !isTold(f))]
  },
  examples: [
    {
      name: { zh: '款写成了类的名称，项写成了款的名称', en: 'each name from one level up' },
      given: {
        blocks: [paragraph('21.“卫生健康支出（类）卫生健康支出（款）计划生育事务（项）”20.00万元。')],
        tables: [tableOf(['210', '卫生健康支出'], ['21007', '计划生育事务'], ['2100717', '计划生育服务'])],
      },
      expect: 1,
      says: '计划生育事务',
    },
    {
      name: { zh: '与表相符；“支出”二字可省', en: 'as in the table; 支出 may be left out' },
      given: {
        blocks: [paragraph('“卫生健康（类）计划生育事务（款）计划生育服务（项）”20.00万元。')],
        tables: [tableOf(['210', '卫生健康支出'], ['21007', '计划生育事务'], ['2100717', '计划生育服务'])],
      },
      expect: 'pass',
    },
    {
      name: { zh: '类写错了', en: 'another class' },
      given: {
        ...HOUSING,
        blocks: [
          paragraph('1、住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为187.19万元。'),
          paragraph('2、社会保障和就业支出（类）住房改革支出（款）购房补贴（项）。支出决算为258.50万元。'),
        ],
      },
      expect: 1,
      says: '属于“住房保障支出（类）”',
    },
    {
      name: { zh: '项的名称表中没有，金额和款相同的另有其项', en: 'a name that the table does not have' },
      given: {
        ...HOUSING,
        blocks: [
          paragraph('1、住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为187.19万元。'),
          paragraph('2、住房保障支出（类）住房改革支出（款）提租补贴（项）。支出决算为20.00万元。'),
          paragraph('3、住房保障支出（类）住房改革支出（款）住房津贴（项）。支出决算为258.50万元。'),
        ],
      },
      expect: 1,
      says: '购房补贴',
    },
    { name: { zh: '没有表', en: 'no table' }, given: { blocks: [paragraph('正文')], tables: [budgetTable('T6')] }, expect: 'cannot-tell' },
  ],
})

/** Names of the functional tables by level → name as printed. */
function namesByLevel(tables: readonly BudgetTable[]): readonly ReadonlyMap<string, string>[] {
  const rows = tables.filter(t => ['T2', 'T3', 'T5', 'T7', 'T8', 'T12'].includes(t.id)).flatMap(t => t.rows)
  return LEVELS.map(({ digits }) => {
    const found = rows.filter(r => r.code && new RegExp(`^2\\d{${digits - 1}}$`).test(r.code.value))
    return new Map(found.map(r => [plain(r.name.value), squeeze(r.name.value)]))
  })
}

function flawsIn(p: Passage, names: readonly ReadonlyMap<string, string>[]): Flaw[] {
  return [...fold(p.text).matchAll(ITEM)].flatMap(m => {
    const wrong = LEVELS.flatMap(({ word }, at) => {
      // an item number or the verb of the sentence may stand before the first name
      const name = plain((m[at + 1] ?? '').replace(/^.*[.．]/, ''))
      if (names[at]?.has(name)) return []
      const real = names.findIndex((known, other) => other !== at && known.has(name))
      return real < 0 ? [] : [{ name: m[at + 1] ?? '', said: word, real: LEVELS[real]?.word ?? '' }]
    })
    const [first] = wrong
    if (!first) return []
    const all = wrong.map(w => `“${w.name}（${w.said}）”在表中是${w.real}级科目`).join('，')
    return [
      {
        at: pieceOf(p, m.index, m.index + m[0].length),
        found: p.text.slice(m.index, m.index + m[0].length),
        say: {
          zh: `科目级次写错：${all}。`,
          en: `Named at the wrong level: ${wrong.map(w => `“${w.name}” is called ${w.said}, the table has it as ${w.real}`).join('; ')}.`,
        },
        mend: { zh: '对照支出预算（决算）表的科目名称，逐级写出类、款、项。', en: 'Take the three names from the table.' },
      },
    ]
  })
}

function tableOf(...rows: readonly (readonly [string, string])[]): BudgetTable {
  return budgetTable('T3', { rows: rows.map(([code, name], row) => ({ row, code: said(code), name: said(name) })) })
}
