/** Functional items (项) of a document's tables, found by what a sentence says of them, and the same items in another document. */
import { type BudgetTable, fold, type Quantity, squeeze, type Topics } from '@jixiao/core'
import { type Figure, figuresOf, resultOf, type Scope } from './figures.ts'

export interface Item {
  readonly code: string
  readonly name: string
}

const TABLES: ReadonlySet<BudgetTable['id']> = new Set(['T3', 'T5', 'T7', 'T8'])
const FUNDS = ['general-budget', 'government-fund', 'state-capital', 'expenditure'] as const

/** All items with their names, one per code. */
export function itemsOf(topics: Topics, part: string): readonly Item[] {
  const byCode = new Map<string, string>()
  for (const table of topics.tables)
    if (TABLES.has(table.id) && table.part === part)
      for (const row of table.rows) if (row.code && row.name.value) byCode.set(row.code.value, squeeze(row.name.value))
  return [...byCode].map(([code, name]) => ({ code, name }))
}

/** The amounts that a document's tables give for an item, by fund. */
export const amountsOf = (topics: Topics, code: string, scope: Scope): readonly Figure[] =>
  figuresOf(
    topics,
    FUNDS.map(fund => `${fund}/byFunction/${code}/total`),
    scope,
  ).filter(f => f.place.row !== undefined)

/**
 * The one item that a sentence means: its amount is the table's, and so is its name, or nearly (people turn names round).
 * Null where none or several fit: an item found by its name alone may be another one's of the same name.
 */
export function itemMeant(topics: Topics, name: string, amount: Quantity, scope: Scope): Item | null {
  const wanted = fold(squeeze(name))
    .replace(/\(\d*[类款项]\)/g, '')
    .replace(/(?<=支出)支出$/, '')
  const near = itemsOf(topics, scope.part).filter(
    item => likeness(item.name, wanted) >= 0.75 && amountsOf(topics, item.code, scope).some(f => resultOf(f.quantity, amount) === 'agree'),
  )
  const exact = near.filter(item => item.name === wanted)
  const found = exact.length > 0 ? exact : near
  // a heading and its only sub-heading have the same name and amount: the deeper one is the item
  const deepest = found.filter(item => !found.some(other => other !== item && other.code.startsWith(item.code)))
  return deepest.length === 1 ? (deepest[0] ?? null) : null
}

/** Share of the characters that two names have in common. */
export function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0
  const left = [...b]
  let common = 0
  for (const c of a) {
    const at = left.indexOf(c)
    if (at < 0) continue
    left.splice(at, 1)
    common++
  }
  return common / Math.max([...a].length, [...b].length)
}
