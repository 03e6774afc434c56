/** Functional items (类、款、项) as running text names them, with the amounts behind their names. */
import { type BudgetTable, type DocumentFace, doOverlap, figureOf, fold, type Statement, squeeze } from '@jixiao/core'
import { wide } from './change-arithmetic.ts'
import { type Figure, quantityOf } from './comparisons.ts'
import { type Passage, pieceOf } from './passages.ts'

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

/** "职业年金缴费支出79.27万元" behind the item of that name: its amount once more. */
const AGAIN = new RegExp(`([一-龥]{4,40}?)(?:决算数?|预算数?|合计)?(?:为|是|共)?\\s*${N}`, 'dg')
const OF_ANOTHER_YEAR = /(?:上一?年|去年|20\d{2}年|增加|减少|增长|下降)[^。;]*$/

export interface ItemInText {
  readonly passage: Passage
  /** Offsets of its names. */
  readonly from: number
  readonly to: number
  /** Without the number of the item; the section and the item are absent of a whole class. */
  readonly className?: string
  readonly section?: string
  readonly item?: string
  /** Codes as printed beside the names, joined. */
  readonly printedCode: string
  /** What the text gives for the year of the document. */
  readonly figures: readonly Figure[]
}

export function itemsInText(p: Passage, year: number, isAccounts: boolean): ItemInText[] {
  if (!/[项类][)）]/.test(p.text)) return []
  const text = fold(p.text)
  const found = [...text.matchAll(ITEM), ...text.matchAll(CLASS)].sort((a, b) => a.index - b.index)
  return found.map((m, i) => {
    const to = m.index + m[0].length
    const rest = text.slice(to, found[i + 1]?.index ?? text.length)
    const isClass = m[5] === undefined
    const patterns = isClass ? [HEAD] : isAccounts ? [SPENT] : [HEAD, budgeted(year)]
    return {
      passage: p,
      from: m.index,
      to,
      ...(m[1] === undefined ? {} : { className: withoutNumber(m[1]) }),
      ...(m[3] === undefined ? {} : { section: withoutNumber(m[3]) }),
      ...(m[5] === undefined ? {} : { item: squeeze(m[5]) }),
      printedCode: `${m[2] ?? ''}${m[4] ?? ''}${m[6] ?? ''}`,
      figures: [...patterns.flatMap(pattern => figureIn(p, pattern, rest, to)), ...(isClass ? [] : figuresAgain(p, squeeze(m[5] ?? ''), rest, to))],
    }
  })
}

/** "1.法院": the number of the item stands before the first name. */
const withoutNumber = (name: string): string => squeeze(name).replace(/^(?:.*[.．]|[、，]+)/, '')

function figureIn(p: Passage, pattern: RegExp, rest: string, from: number): Figure[] {
  const m = pattern.exec(rest)
  const span = m?.indices?.[1]
  const quantity = quantityOf(m?.[1] ?? '0', m?.[2] ?? '')
  if (!m || !span || !quantity) return []
  return [{ text: `${m[1] ?? ''}${m[2] ?? ''}`, quantity, place: pieceOf(p, from + span[0], from + span[1]) }]
}

/** Where the words before an amount are the name of the item, or its end. */
function figuresAgain(p: Passage, item: string, rest: string, from: number): Figure[] {
  const name = withoutSpending(item)
  return [...rest.matchAll(AGAIN)].flatMap(m => {
    const words = withoutSpending(m[1] ?? '')
    const isItem = words.length >= 4 && (name.endsWith(words) || words.endsWith(name))
    const span = m.indices?.[2]
    const quantity = quantityOf(m[2] ?? '', m[3] ?? '')
    if (!isItem || !span || !quantity || OF_ANOTHER_YEAR.test(rest.slice(0, m.index + (m[1]?.length ?? 0)))) return []
    return [{ text: `${m[2] ?? ''}${m[3] ?? ''}`, quantity, place: pieceOf(p, from + span[0], from + m.index + m[0].length) }]
  })
}

/** The unit's or department's part of the document in which a block stands. */
export const partOf = (face: DocumentFace, block: number): string => face.parts.find(p => p.from <= block && block < p.to)?.key ?? 'department'

/** Texts and tables say 社会保障和就业 and 社会保障和就业支出 for one class. */
export const withoutSpending = (name: string): string => squeeze(name).replace(/支出$/, '')

/** Code → name as printed, of the tables by function. */
export function functionalNames(tables: readonly BudgetTable[]): ReadonlyMap<string, string> {
  const rows = tables.filter(t => ['T3', 'T5', 'T7', 'T8'].includes(t.id)).flatMap(t => t.rows)
  return new Map(rows.flatMap(r => (r.code ? [[r.code.value, squeeze(r.name.value)] as const] : [])))
}

/** Facts of a heading in the tables of the three kinds of money. */
export const FUNDS = ['general-budget/byFunction/', 'government-fund/byFunction/', 'state-capital/byFunction/']

/** Within the rounding of both. */
export function isSame(f: Pick<Figure, 'quantity'>, s: Statement): boolean {
  const q = figureOf(s)
  return q === null || doOverlap(wide(f.quantity), wide(q))
}
