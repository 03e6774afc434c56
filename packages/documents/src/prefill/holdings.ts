/** What is bought (T10) and what is held (T11). */
import { type BudgetTable, type Cell, figureOf, moneyOf, RECORD_KINDS, type Statement, squeeze, toShortDecimal } from '@jixiao/core'
import type { Filling } from './filling.ts'
import { keyOfName, type PrefilledProject } from './prefilled-project.ts'
import { spread } from './spread.ts'

export function addHoldings(filling: Filling, projects: readonly PrefilledProject[]): void {
  for (const t of filling.understanding.tables) if (t.id === 'T10' && t.part === filling.part) addPurchases(filling, t, projects)
  addSumsOfPurchases(filling)
  addAssets(filling)
}

interface Purchase {
  readonly cells: readonly Cell[]
  readonly figures: ReadonlyMap<string, Statement>
  /** goods, works, services. */
  class: string | null
}

const SOURCES = ['general-budget', 'government-fund', 'state-capital', 'fiscal-account'] as const

/** The projects that the tables of purchases name, with their money where it is told. */
export function projectsOfPurchases(filling: Filling): readonly { readonly name: Cell; readonly budget: bigint | null }[] {
  return filling.understanding.tables
    .filter(t => t.id === 'T10' && t.part === filling.part)
    .flatMap(t => {
      const { purchases, columns } = purchasesIn(filling, t)
      return purchases.flatMap(({ cells, figures }) => {
        const name = cells.find(c => c.column === columns.project)
        const budget = figures.get('budget')
        return name && name.text.trim() !== ''
          ? [{ name, budget: budget?.value.kind === 'quantity' ? moneyOf(budget.value.quantity.value) : null }]
          : []
      })
    })
}

interface Columns {
  readonly project: number | undefined
  readonly item: number | undefined
  readonly catalogue: number | undefined
  readonly unit: number | undefined
}

function purchasesIn({ understanding, facts }: Filling, table: BudgetTable): { readonly purchases: readonly Purchase[]; readonly columns: Columns } {
  const block = understanding.blocks[table.block]
  if (block?.kind !== 'table') return { purchases: [], columns: { project: undefined, item: undefined, catalogue: undefined, unit: undefined } }
  const rows = new Map<number, Map<string, Statement>>()
  for (const s of facts.statements) {
    const m = /^procurement\/row\/[^/]+\/(.+)$/.exec(s.fact)
    if (!m?.[1] || s.place.block !== table.block || s.place.row === undefined) continue
    const known = rows.get(s.place.row)
    if (known) known.set(m[1], s)
    else rows.set(s.place.row, new Map([[m[1], s]]))
  }
  const columnOf = (pattern: RegExp, not = /^$/): number | undefined =>
    block.rows.flatMap(r => (rows.has(r.index) ? [] : r.cells)).find(c => pattern.test(squeeze(c.text)) && !not.test(squeeze(c.text)))?.column
  const columns = {
    project: columnOf(/项目名称|项目来源/, /采购项目名称/),
    item: columnOf(/物品|品目名称|货物名称|采购项目名称|标的/),
    catalogue: columnOf(/目录(?:序号|编号|编码)?$|品目(?:编码|代码)/),
    unit: columnOf(/计量单位/),
  }
  const purchases = [...rows].map(([row, figures]): Purchase => {
    const cells = block.rows.find(r => r.index === row)?.cells ?? []
    const letter = cells.find(c => c.column === columns.catalogue)?.text.trim()[0]
    const told = [...figures.values()].map(f => /^procurement\/row\/(goods|works|services)-/.exec(f.fact)?.[1]).find(c => c !== undefined)
    return { cells, figures, class: told ?? (letter === 'A' ? 'goods' : letter === 'B' ? 'works' : letter === 'C' ? 'services' : null) }
  })
  classify(purchases, facts)
  return { purchases, columns }
}

function addPurchases(filling: Filling, table: BudgetTable, projects: readonly PrefilledProject[]): void {
  const { draft } = filling
  const { purchases, columns } = purchasesIn(filling, table)
  for (const { cells, figures, class: kind } of purchases) {
    const words = (column: number | undefined) => {
      const cell = column === undefined ? undefined : cells.find(c => c.column === column)
      return cell && cell.text.trim() !== '' ? { value: cell.text.trim(), place: cell.place } : undefined
    }
    const money = (name: string) => {
      const s = figures.get(name)
      const fen = s && s.value.kind === 'quantity' ? moneyOf(s.value.quantity.value) : null
      return s && fen !== null ? { value: String(fen), place: s.place } : undefined
    }
    const quantity = figures.get('quantity')
    const stated = quantity && quantity.value.kind === 'quantity' ? figureOf(quantity) : null
    // a table that tells only what is paid in all has one purchase at that price
    const isWhole = (!stated || !money('unit-price')) && money('amount') !== undefined
    const count = isWhole ? null : stated
    const source = SOURCES.find(s => Number(money(s)?.value ?? 0) !== 0) ?? (Number(money('unit-funds')?.value ?? 0) === 0 ? null : 'other')
    const name = words(columns.project)
    const catalogue = words(columns.catalogue)
    draft.add('procurement', {
      project: name && projects.find(p => keyOfName(p.name) === keyOfName(name.value))?.record,
      item: words(columns.item) ?? (columns.item === undefined ? name : undefined),
      catalogue: catalogue && /^[0-9A-Z]+$/.test(catalogue.value) ? catalogue : undefined,
      class: kind,
      unit: words(columns.unit),
      quantity: isWhole ? '1' : count && quantity ? { value: toShortDecimal(count.value), place: quantity.place } : undefined,
      unitPrice: isWhole ? money('amount') : money('unit-price'),
      source,
      setAside: money('set-aside'),
    })
  }
}

/** Most rows of which every class is tried. */
const MOST_TRIED = 7
const CLASSES = ['goods', 'works', 'services'] as const

/** The letter of the catalogue tells the class; where the text states other sums of the classes, the first way to fulfil them is taken. */
function classify(purchases: readonly Purchase[], facts: Filling['facts']): void {
  const stated = CLASSES.map(c => facts.amount(`procurement/${c}`)?.amount)
  if (purchases.length > MOST_TRIED || stated.some(s => s === undefined)) return
  const amounts = purchases.map(p => {
    const s = p.figures.get('amount')
    return s && s.value.kind === 'quantity' ? (moneyOf(s.value.quantity.value) ?? 0n) : 0n
  })
  const fits = (classes: readonly (string | null)[]): boolean =>
    CLASSES.every((c, i) => amounts.reduce((n, a, at) => (classes[at] === c ? n + a : n), 0n) === stated[i])
  if (fits(purchases.map(p => p.class))) return
  for (let n = 0; n < CLASSES.length ** purchases.length; n++) {
    const classes = purchases.map((_, i) => CLASSES[Math.floor(n / CLASSES.length ** i) % CLASSES.length] ?? null)
    if (!fits(classes)) continue
    for (const [i, p] of purchases.entries()) p.class = classes[i] ?? null
    return
  }
}

/** Without a table the text tells only what is bought of each class: one purchase each, its price the whole. */
function addSumsOfPurchases({ facts, draft }: Filling): void {
  if (facts.segments('procurement/row/').length > 0) return
  const classes = CLASSES.filter(c => facts.fen(`procurement/${c}`) > 0n)
  const total = facts.amount('procurement/total/all')
  const parted = classes.reduce((n, c) => n + facts.fen(`procurement/${c}`), 0n)
  const sums = classes.map(c => ({ class: c, stated: facts.amount(`procurement/${c}`) }))
  const all = total && total.amount > 0n && parted !== total.amount ? [{ class: null, stated: total }] : sums
  const setAside = facts.amount('procurement/set-aside')
  const { met } = spread(
    setAside ? [{ of: null, amount: setAside.amount }] : [],
    all.map((of, i) => ({ of: i, amount: of.stated?.amount ?? 0n })),
  )
  for (const [i, { class: kind, stated }] of all.entries()) {
    if (!stated) continue
    const share = met.find(m => m.to === i)
    draft.add('procurement', {
      class: kind,
      unit: '批',
      quantity: '1',
      unitPrice: { value: String(stated.amount), place: stated.place },
      setAside: share && setAside ? { value: String(share.amount), place: setAside.place } : undefined,
    })
  }
}

function addAssets({ facts, draft }: Filling): void {
  const kinds = Object.keys(RECORD_KINDS.asset.fields.kind.choices ?? {})
  const stated = (fact: string): Statement | undefined => facts.statements.find(s => s.fact === fact && s.value.kind === 'quantity')
  for (const kind of kinds) {
    const [count, value] = [stated(`assets/${kind}/count`), stated(`assets/${kind}/value`)]
    const [number, money] = [count && figureOf(count), value && figureOf(value)]
    const fen = money ? moneyOf(money.value) : null
    if (!number && fen === null) continue
    draft.add('asset', {
      kind,
      count: number && count ? { value: toShortDecimal(number.value), place: count.place } : undefined,
      value: fen === null || !value ? undefined : { value: String(fen), place: value.place },
    })
  }
}
