/** A-12: items of the table that the list in the text leaves out, told by the money that the list lacks. */
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
  type Statement,
  subtract,
  sum,
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
  const rows = [...functionalNames(tables.filter(t => t.id === 'T5' && t.part === part))].filter(([code]) => code.length === 7)
  const missing = rows.flatMap(([code, name]) => {
    const [stated] = facts.of(`general-budget/byFunction/${code}/total`, { part, year }).filter(s => s.origin !== 'text')
    const quantity = stated && figureOf(stated)
    return !named.has(plain(name)) && stated && quantity && quantity.value.n !== 0n ? [{ code, name, stated, quantity }] : []
  })
  if (missing.length === 0 || missing.length > MOST_LEFT_OUT || missing.length * 2 >= rows.length) return []
  const total = sum(list.items.map(f => f.quantity.value))
  const gap = subtract(list.whole.quantity.value, total)
  const room = half(
    [...list.items.map(f => f.quantity), ...missing.map(m => m.quantity), list.whole.quantity].reduce(
      (all, q) => add(all, q.step),
      subtract(gap, gap),
    ),
  )
  if (compare(absolute(subtract(gap, sum(missing.map(m => m.quantity.value)))), room) > 0) return []
  return [leftOutFlaw(list, printExactAmount(total, list.whole.quantity.unit), printExactAmount(gap, list.whole.quantity.unit), missing)]
}

interface Missing {
  readonly code: string
  readonly name: string
  readonly stated: Statement
}

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
