/** A-12: items of the table that the list in the text leaves out, told by the money that the list lacks, or by being the only ones. */
import {
  absolute,
  add,
  type Block,
  type BudgetTable,
  compare,
  type DocumentFace,
  type FactBook,
  type Flaw,
  figureOf,
  half,
  printExactAmount,
  type Quantity,
  type Statement,
  subtract,
  sum,
  ZERO,
} from '@jixiao/core'
import type { Figure } from './comparisons.ts'
import { functionalNames, itemsInText, partOf } from './items-in-text.ts'
import { plain } from './items-named-otherwise.ts'
import { paragraphsOf } from './passages.ts'

/** More of them, and the list is meant to be a choice. */
const MOST_LEFT_OUT = 3

export interface ListOfItems {
  readonly whole: Figure
  readonly items: readonly Figure[]
  /** Blocks from the whole to the last item. */
  readonly from: number
  readonly to: number
}

/** The items of the table of the general budget that a list does not name, if their amounts are what it lacks to its whole. */
export function itemsLeftOut(
  list: ListOfItems,
  { blocks, tables, face, facts }: { blocks: readonly Block[]; tables: readonly BudgetTable[]; face: DocumentFace; facts: FactBook },
): readonly Flaw[] {
  const year = face.fiscalYear?.value
  if (year === undefined) return []
  const part = partOf(face, list.from)
  const own = paragraphsOf(blocks).filter(p => p.place.block >= list.from && p.place.block <= list.to)
  const named = new Set(own.flatMap(p => itemsInText(p, year, true).map(i => plain(i.item ?? ''))))
  const rows = itemRows(tables, part)
  const missing = missingOf(rows, named, facts, part, year)
  if (missing.length === 0 || missing.length > MOST_LEFT_OUT || missing.length * 2 >= rows.length) return []
  const total = sum(list.items.map(f => f.quantity.value))
  const gap = subtract(list.whole.quantity.value, total)
  const room = half(
    [...list.items.map(f => f.quantity), ...missing.map(m => m.quantity), list.whole.quantity].reduce((all, q) => add(all, q.step), ZERO),
  )
  if (compare(absolute(subtract(gap, sum(missing.map(m => m.quantity.value)))), room) > 0) return []
  return [leftOutFlaw(list, printExactAmount(total, list.whole.quantity.unit), printExactAmount(gap, list.whole.quantity.unit), missing)]
}

/** So many others are explained one by one. */
const FEWEST_NAMED = 5

/** A budget that explains its items one by one, but for one or two of the table of the general budget. */
export function itemsNotExplained({ blocks, tables, face, facts }: Parameters<typeof itemsLeftOut>[1]): readonly Flaw[] {
  const year = face.fiscalYear?.value
  if (year === undefined) return []
  const items = paragraphsOf(blocks).flatMap(p => itemsInText(p, year, false).filter(i => i.item !== undefined && i.figures.length > 0))
  return [...new Set(items.map(i => partOf(face, i.passage.block)))].flatMap(part => {
    const own = items.filter(i => partOf(face, i.passage.block) === part)
    const named = new Set(own.map(i => plain(i.item ?? '')))
    const rows = itemRows(tables, part)
    const missing = missingOf(rows, named, facts, part, year)
    const isOther = own.some(i => !rows.some(([, name]) => plain(name) === plain(i.item ?? '')))
    const known = rows.filter(([, name]) => named.has(plain(name))).length
    const last = own.at(-1)
    if (!last || missing.length === 0 || missing.length > 2 || known < FEWEST_NAMED || isOther) return []
    return [notExplained(last.passage.place, known, missing)]
  })
}

const notExplained = (at: Flaw['at'], known: number, missing: readonly Missing[]): Flaw => ({
  at,
  related: missing.map(m => m.stated.place),
  severity: 'hint',
  found: `${known}个科目`,
  say: {
    zh: `表中的科目逐个作了说明（${known}个），只有${missing.map(m => `“${m.name}”（${m.code}）`).join('、')}没有说明。`,
    en: `The items of the table are explained one by one (${known}), but for ${missing.map(m => `“${m.name}”`).join(', ')}.`,
  },
  mend: { zh: '补写这一科目的说明。', en: 'Add what was left out.' },
})

interface Missing {
  readonly code: string
  readonly name: string
  readonly stated: Statement
  readonly quantity: Quantity
}

type ItemRow = readonly [code: string, name: string]

/** The items (项) of the table of the general budget. */
const itemRows = (tables: readonly BudgetTable[], part: string): readonly ItemRow[] =>
  [...functionalNames(tables.filter(t => t.id === 'T5' && t.part === part))].filter(([code]) => code.length === 7)

/** Those with money that are not among the names. */
const missingOf = (rows: readonly ItemRow[], named: ReadonlySet<string>, facts: FactBook, part: string, year: number): readonly Missing[] =>
  rows.flatMap(([code, name]) => {
    const [stated] = facts.of(`general-budget/byFunction/${code}/total`, { part, year }).filter(s => s.origin !== 'text')
    const quantity = stated && figureOf(stated)
    return !named.has(plain(name)) && stated && quantity && quantity.value.n !== 0n ? [{ code, name, stated, quantity }] : []
  })

function leftOutFlaw({ whole, items }: ListOfItems, total: string, gap: string, missing: readonly Missing[]): Flaw {
  const names = missing.map(m => `“${m.name}”（${m.code}）`).join('、')
  return {
    at: [whole.place],
    related: missing.map(m => m.stated.place),
    severity: 'warning',
    found: `${items.length}项合计${total}`,
    expected: whole.text,
    arithmetic: `${whole.text} - ${total} = ${gap}`,
    say: {
      zh: `逐项说明合计${total}，比总数${whole.text}少${gap}，正是表中${names}的数，说明里漏写了。`,
      en: `The items listed make ${total}; the ${gap} that the whole has beyond them is the table’s ${missing.map(m => `“${m.name}”`).join(', ')}, which the list leaves out.`,
    },
    mend: { zh: `补写${names}的说明。`, en: 'Add what was left out.' },
  }
}
