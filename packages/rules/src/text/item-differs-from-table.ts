/** the amount that the text gives for a functional item (类、款、项) differs from the table's amount for it. */
import { type BudgetTable, cite, defineRule, type FactBook, type Flaw, figureOf, printExactAmount, type Statement } from '@jixiao/core'
import { budgetTable, face, fact, facts, paragraph, said } from '../examples.ts'
import { causeOf } from './change-does-not-fit.ts'
import type { Figure } from './comparisons.ts'
import { economicItemsInText } from './economic-items-in-text.ts'
import { FUNDS, functionalNames, type ItemInText, isSame, itemsInText, partOf, withoutSpending } from './items-in-text.ts'
import { paragraphsOf } from './passages.ts'

export const itemDiffersFromTable = defineRule({
  code: 'A-06',
  name: 'item-differs-from-table',
  title: '文字说明的科目金额与表不符',
  titleEn: 'An item’s amount in the text differs from the table',
  severity: 'error',
  basis: [cite('arithmetic')],
  appliesTo: ['budget-disclosure', 'final-accounts'],
  needs: ['blocks', 'tables'],
  uses: ['face', 'facts'],
  check({ blocks, tables, face, facts }) {
    const year = face.fiscalYear?.value
    if (year === undefined) return { cannotTell: { zh: '看不出文件的预算年度', en: 'the fiscal year of the document is not known' } }
    const books = new Map<string, ReadonlyMap<string, string | null>>()
    const functional = paragraphsOf(blocks).flatMap(p => {
      const part = partOf(face, p.block)
      const book = books.get(part) ?? codesByName(tables.filter(t => t.part === part))
      books.set(part, book)
      return itemsInText(p, year, face.kind === 'final-accounts').flatMap(item => flawsOf(item, part, year, book, facts))
    })
    return [...functional, ...economicItemsInText(blocks, tables, face, facts, year)]
  },
  examples: [
    {
      name: { zh: '经济分类的金额与基本支出表不符', en: 'an economic class differs from the table of basic expenditure' },
      given: {
        face: face({ fiscalYear: { ...said('2026年'), value: 2026 } }),
        blocks: [paragraph('人员经费2152.26万元，主要包括：基本工资226.33万元、津贴补贴1238.58万元。')],
        tables: [
          budgetTable('T6', {
            year: 2026,
            rows: [
              { row: 1, code: said('30101'), name: said('基本工资') },
              { row: 2, code: said('30102'), name: said('津贴补贴') },
            ],
          }),
        ],
        facts: facts(
          fact('basic/byEconomy/all/personnel', '2152.26万元', 'T6', { fiscalYear: 2026 }),
          fact('basic/byEconomy/30101/total', '262.33万元', 'T6', { fiscalYear: 2026 }),
          fact('basic/byEconomy/30102/total', '1238.58万元', 'T6', { fiscalYear: 2026 }),
        ),
      },
      expect: 1,
      says: '262.33',
    },
    { name: { zh: '相符（元与万元）', en: 'the same in 元 and 万元' }, given: given('208.80万元'), expect: 'pass' },
    { name: { zh: '不符', en: 'differs' }, given: given('201.50万元'), expect: 1, says: '208.7959' },
  ],
})

/** "款/项" and "类" by name → code; null where the names do not tell one code. */
function codesByName(tables: readonly BudgetTable[]): ReadonlyMap<string, string | null> {
  const names = functionalNames(tables)
  const codes = new Map<string, string | null>()
  const enter = (key: string, code: string) => codes.set(key, codes.has(key) ? null : code)
  for (const [code, name] of names) {
    if (code.length === 3) enter(withoutSpending(name), code)
    const parent = code.length === 7 ? names.get(code.slice(0, 5)) : undefined
    if (parent !== undefined) enter(`${parent}/${name}`, code)
  }
  return codes
}

function flawsOf(of: ItemInText, part: string, year: number, codes: ReadonlyMap<string, string | null>, facts: FactBook): Flaw[] {
  const { item, section, className = '', printedCode } = of
  const name = item ?? className
  const code = codes.get(item === undefined ? withoutSpending(className) : `${section ?? ''}/${item}`) ?? null
  if (code === null) return []
  if ((printedCode.length === 7 || item === undefined) && printedCode !== '' && printedCode !== code) return []
  // the text may speak of all funds or of one of them: whatever any table has for the code will do
  const all = ['expenditure/byFunction/', 'income/byFunction/', ...FUNDS, 'appropriation/expenditure/byFunction/']
  const stated = all.flatMap(prefix => facts.under(`${prefix}${code}/`, { part, year })).filter(s => s.origin !== 'text')
  const own = FUNDS.flatMap(prefix => facts.of(`${prefix}${code}/total`, { part, year })).filter(s => s.origin !== 'text')
  const [only, ...others] = own
  if (!only || others.length > 0) return []
  return of.figures.filter(f => !stated.some(s => isSame(f, s))).map(f => flawOf(f, only, name, code))
}

function flawOf(f: Figure, s: Statement, name: string, code: string): Flaw {
  const q = figureOf(s)
  const right = q ? printExactAmount(q.value, f.quantity.unit) : ''
  return {
    at: [f.place],
    related: [s.place],
    found: f.text,
    cause: causeOf(name, f.text),
    expected: right,
    arithmetic: `文字${f.text}，表中${code}为${right}`,
    say: {
      zh: `“${name}”（${code}）文字写${f.text}，表中是${right}。`,
      en: `“${name}” (${code}) is ${f.text} in the text and ${right} in the table.`,
    },
    mend: { zh: `核对后统一；表无误时文字改为${right}。`, en: `Make them agree; if the table is right, the text should say ${right}.` },
  }
}

function given(now: string) {
  const row = (code: string, name: string, at: number) => ({ row: at, code: said(code), name: said(name) })
  return {
    face: face({ fiscalYear: { ...said('2026年'), value: 2026 } }),
    blocks: [
      paragraph(`住房保障支出（221类）住房改革支出（02款）住房公积金（01项）208.8万元。2025年当年预算执行数为198.34万元，2026年预算安排${now}。`),
    ],
    tables: [budgetTable('T5', { year: 2026, rows: [row('22102', '住房改革支出', 1), row('2210201', '住房公积金', 2)] })],
    facts: facts(fact('general-budget/byFunction/2210201/total', '2087959.00元', 'T5', { fiscalYear: 2026 })),
  }
}
