/** the amount that the text gives for a functional item (类、款、项) differs from the table's amount for it. */
import {
  type BudgetTable,
  cite,
  type DocumentFace,
  defineRule,
  doOverlap,
  type FactBook,
  type Flaw,
  figureOf,
  fold,
  printExactAmount,
  type Statement,
  squeeze,
} from '@jixiao/core'
import { budgetTable, face, fact, facts, paragraph, said } from '../examples.ts'
import { wide } from './change-arithmetic.ts'
import { causeOf } from './change-does-not-fit.ts'
import { type Figure, quantityOf } from './comparisons.ts'
import { type Passage, paragraphsOf, pieceOf } from './passages.ts'

const NAME = (level: string) => `([^()\\d。,;:“”"]{2,40})\\((?:(\\d{2,3})\\s*)?${level}\\)`
/** The class may stand in a heading above its items. */
const ITEM = new RegExp(`(?:${NAME('类')}\\s*[-,、]?\\s*)?${NAME('款')}\\s*[-,、]?\\s*${NAME('项')}`, 'g')
/** A whole class by itself: "公共安全（类）支出23513.11万元". */
const CLASS = new RegExp(`${NAME('类')}(?=\\s*(?:支出)?(?:预算)?(?:为|是|:)?\\s*\\d)`, 'g')
const N = '(\\d+(?:,\\d{3})*(?:\\.\\d+)?)\\s*(亿元|万元|元)'
/** The amount right behind the name, the amount budgeted this year, the amount spent. */
const HEAD = new RegExp(`^["”]?\\s*(?:科目)?(?:(?:预算)?支出|支出预算|预算)?(?:为|是|:)?\\s*${N}`, 'd')
const budgeted = (year: number) => new RegExp(`${year}\\s*年度?(?:当年)?预算(?:安排|数)?(?:为|是)?\\s*${N}`, 'd')
const SPENT = new RegExp(`(?<!上年|去年|\\d年)(?:本年|当年)?(?:支出)?决算数?(?:为|是)?\\s*${N}`, 'd')
const FUNDS = ['general-budget/byFunction/', 'government-fund/byFunction/', 'state-capital/byFunction/']

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
    return paragraphsOf(blocks).flatMap(p => {
      if (!/[项类][)）]/.test(p.text)) return []
      const part = partOf(face, p.block)
      const book = books.get(part) ?? codesByName(tables.filter(t => t.part === part))
      books.set(part, book)
      return flawsIn(p, part, year, face.kind === 'final-accounts', book, facts)
    })
  },
  examples: [
    { name: { zh: '相符（元与万元）', en: 'the same in 元 and 万元' }, given: given('208.80万元'), expect: 'pass' },
    { name: { zh: '不符', en: 'differs' }, given: given('201.50万元'), expect: 1, says: '208.7959' },
  ],
})

const partOf = (face: DocumentFace, block: number): string => face.parts.find(p => p.from <= block && block < p.to)?.key ?? 'department'

/** "款/项" and "类" by name → code; null where the names do not tell one code. */
function codesByName(tables: readonly BudgetTable[]): ReadonlyMap<string, string | null> {
  const names = new Map<string, string>()
  const rows = tables.filter(t => ['T3', 'T5', 'T7', 'T8'].includes(t.id)).flatMap(t => t.rows)
  for (const r of rows) if (r.code) names.set(r.code.value, squeeze(r.name.value))
  const codes = new Map<string, string | null>()
  const enter = (key: string, code: string) => codes.set(key, codes.has(key) ? null : code)
  for (const [code, name] of names) {
    if (code.length === 3) enter(className(name), code)
    const parent = code.length === 7 ? names.get(code.slice(0, 5)) : undefined
    if (parent !== undefined) enter(`${parent}/${name}`, code)
  }
  return codes
}

/** Texts and tables say 社会保障和就业 and 社会保障和就业支出 for one class. */
const className = (name: string): string => squeeze(name).replace(/支出$/, '')

function flawsIn(p: Passage, part: string, year: number, isAccounts: boolean, codes: ReadonlyMap<string, string | null>, facts: FactBook): Flaw[] {
  const text = fold(p.text)
  const items = [...text.matchAll(ITEM), ...text.matchAll(CLASS)].sort((a, b) => a.index - b.index)
  return items.flatMap((m, i) => {
    const from = m.index + m[0].length
    const rest = text.slice(from, items[i + 1]?.index ?? text.length)
    const isClass = m[5] === undefined
    const name = isClass ? withoutNumber(m[1] ?? '') : squeeze(m[5] ?? '')
    const code = codes.get(isClass ? className(name) : `${withoutNumber(m[3] ?? '')}/${name}`) ?? null
    if (code === null) return []
    const printed = `${m[2] ?? ''}${m[4] ?? ''}${m[6] ?? ''}`
    if ((printed.length === 7 || isClass) && printed !== '' && printed !== code) return []
    // the text may speak of all funds or of one of them: whatever any table has for the code will do
    const all = ['expenditure/byFunction/', 'income/byFunction/', ...FUNDS, 'appropriation/expenditure/byFunction/']
    const stated = all.flatMap(prefix => facts.under(`${prefix}${code}/`, { part, year })).filter(s => s.origin !== 'text')
    const own = FUNDS.flatMap(prefix => facts.of(`${prefix}${code}/total`, { part, year })).filter(s => s.origin !== 'text')
    const [only, ...others] = own
    if (!only || others.length > 0) return []
    const patterns = isClass ? [HEAD] : isAccounts ? [SPENT] : [HEAD, budgeted(year)]
    const wrong = patterns.flatMap(pattern => figureIn(p, pattern, rest, from)).filter(f => !stated.some(s => isSame(f, s)))
    return wrong.map(f => flawOf(f, only, name, code))
  })
}

/** "1.法院": the number of the item stands before the first name. */
const withoutNumber = (name: string): string => squeeze(name).replace(/^.*[.．]/, '')

function figureIn(p: Passage, pattern: RegExp, rest: string, from: number): Figure[] {
  const m = pattern.exec(rest)
  const span = m?.indices?.[1]
  const quantity = quantityOf(m?.[1] ?? '0', m?.[2] ?? '')
  if (!m || !span || !quantity) return []
  return [{ text: `${m[1] ?? ''}${m[2] ?? ''}`, quantity, place: pieceOf(p, from + span[0], from + span[1]) }]
}

function isSame(f: Figure, s: Statement): boolean {
  const q = figureOf(s)
  return q === null || doOverlap(wide(f.quantity), wide(q))
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
