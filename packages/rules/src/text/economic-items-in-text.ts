/** amounts of economic classes (经济分类款) that the text lists, beside those of the table of basic expenditure. */
import {
  type BudgetTable,
  type DocumentFace,
  type FactBook,
  type Flaw,
  figureOf,
  fold,
  printExactAmount,
  type Statement,
  squeeze,
} from '@jixiao/core'
import { type Figure, quantityOf } from './comparisons.ts'
import { isSame, partOf } from './items-in-text.ts'
import { type Passage, paragraphsOf, pieceOf } from './passages.ts'

const N = '(\\d+(?:,\\d{3})*(?:\\.\\d+)?)\\s*(亿元|万元|元)'
/** "、办公费21.21万元": a name that begins and ends as one of a list. */
const LISTED = new RegExp(`(?<=^|[、,:;。(]|其中|包括|包含|主要是|分别是)([一-龥()]{2,24}?)(?:为|是)?\\s*${N}`, 'dg')
const WHOLE = new RegExp(N, 'g')
/** What the paragraph has to be about. */
const BASIC = /人员(?:经费|支出)|公用(?:经费|支出)|基本支出/
const OTHER_YEAR = /(?:上一?年|去年|以前年度|增加|减少|增长|下降)[^,。;]*$/

export function economicItemsInText(
  blocks: Parameters<typeof paragraphsOf>[0],
  tables: readonly BudgetTable[],
  face: DocumentFace,
  facts: FactBook,
  year: number,
): Flaw[] {
  return paragraphsOf(blocks).flatMap(p => {
    const text = fold(p.text)
    if (!BASIC.test(text)) return []
    const part = partOf(face, p.block)
    const codes = codesByName(tables.filter(t => t.id === 'T6' && t.part === part))
    if (codes.size === 0 || !isOfTable(text, part, year, facts)) return []
    return [...text.matchAll(LISTED)].flatMap(m => {
      const code = codes.get(squeeze(m[1] ?? ''))
      const span = m.indices?.[2]
      if (!code || !span || OTHER_YEAR.test(text.slice(0, m.index))) return []
      return flawOf(figureAt(p, m, span), code, squeeze(m[1] ?? ''), facts.under(`basic/byEconomy/${code}/`, { part, year }))
    })
  })
}

/** A figure of the paragraph is the table's whole, or one of its two halves: the text speaks of the same money. */
function isOfTable(text: string, part: string, year: number, facts: FactBook): boolean {
  const wholes = facts.under('basic/byEconomy/all/', { part, year }).filter(s => s.origin === 'T6')
  const figures = [...text.matchAll(WHOLE)].flatMap(m => quantityOf(m[1] ?? '', m[2] ?? '') ?? [])
  return wholes.some(s => (figureOf(s)?.value.n ?? 0n) !== 0n && figures.some(quantity => isSame({ quantity }, s)))
}

/** Names of the 款 → code; names that two of them have tell none. */
function codesByName(tables: readonly BudgetTable[]): ReadonlyMap<string, string | null> {
  const codes = new Map<string, string | null>()
  for (const row of tables.flatMap(t => t.rows)) {
    if (row.code?.value.length !== 5) continue
    const name = squeeze(fold(row.name.value))
    codes.set(name, codes.has(name) && codes.get(name) !== row.code.value ? null : row.code.value)
  }
  return codes
}

const figureAt = (p: Passage, m: RegExpExecArray, [from]: readonly [number, number]): Figure | undefined => {
  const quantity = quantityOf(m[2] ?? '', m[3] ?? '')
  return quantity && { text: `${m[2] ?? ''}${m[3] ?? ''}`, quantity, place: pieceOf(p, from, m.index + m[0].length) }
}

function flawOf(f: Figure | undefined, code: string, name: string, stated: readonly Statement[]): Flaw[] {
  const own = stated.filter(s => s.origin === 'T6' && figureOf(s) !== null)
  const total = own.find(s => s.fact.endsWith('/total'))
  const q = total && figureOf(total)
  if (!f || !total || !q || own.some(s => isSame(f, s))) return []
  const right = printExactAmount(q.value, f.quantity.unit)
  return [
    {
      at: [f.place],
      related: [total.place],
      found: f.text,
      expected: right,
      arithmetic: `文字${f.text}，表中${code}为${right}`,
      say: {
        zh: `“${name}”（${code}）文字写${f.text}，基本支出表中是${right}。`,
        en: `“${name}” (${code}) is ${f.text} in the text and ${right} in the table.`,
      },
      mend: { zh: `核对后统一；表无误时文字改为${right}。`, en: `Make them agree; if the table is right, the text should say ${right}.` },
    },
  ]
}
