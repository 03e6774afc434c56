/** 基础数据表 of a department (DOMAIN 3.8, with F4): people and controlled expenses → self-evaluation/<count|amount>/…. */
import { type Block, type Cell, type DocumentFace, type Notice, type Place, type Row, type Statement, squeeze } from '@jixiao/core'
import { partOfBlock, subjectOf } from '../indicator-tables/part-of-block.ts'
import { amountIn, unitOfAmounts } from '../indicator-tables/stated-amount.ts'
import type { Recognised } from '../recognised.ts'

type Unit = '人' | '%' | 'money'
/** Heads of the two parts of the table; the first that fits. */
const HEADS: readonly (readonly [RegExp, string, Unit])[] = [
  [/^编制(?:人)?数/, 'establishment', '人'],
  [/^(?:年末)?(?:实际)?在职(?:在编)?人(?:员)?数/, 'staff', '人'],
  [/^(?:人员)?控制率/, 'rate', '%'],
  [/^上年(?:度)?(?:预算|决算)数/, 'last-year', 'money'],
  [/^本年(?:度)?预算数/, 'budget', 'money'],
  [/^本年(?:度)?(?:支出|决算|执行)数/, 'spent', 'money'],
]
const PEOPLE = 'people'
const ITEMS: readonly (readonly [RegExp, string])[] = [
  [/人数|人员情况/, PEOPLE],
  [/因公出国/, 'abroad'],
  [/公务用车购置(?!.*运)/, 'vehicle-purchase'],
  [/公务用车运行/, 'vehicle-operation'],
  [/公务接待/, 'reception'],
  [/三公/, 'three-public'],
  [/项目支出/, 'project'],
  [/公用经费/, 'operating'],
]

type Heads = ReadonlyMap<number, { readonly column: string; readonly unit: Unit; readonly label: string }>

function headsOf(row: Row): Heads | null {
  const heads = new Map(
    row.cells.flatMap(c => {
      const label = squeeze(c.text)
      const found = label.length > 20 ? undefined : HEADS.find(([pattern]) => pattern.test(label))
      return found ? [[c.column, { column: found[1], unit: found[2], label }] as const] : []
    }),
  )
  return heads.size >= 2 ? heads : null
}

/** Only a table that has posts beside people is one: 上年预算数 and 本年预算数 alone head many others. */
const isBaseData = (rows: readonly Row[]): boolean =>
  rows.slice(0, 4).some(r => [...(headsOf(r)?.values() ?? [])].some(h => h.column === 'establishment')) && rows.some(r => headsOf(r)?.size === 3)

export function readBaseData(blocks: readonly Block[], face: DocumentFace): Recognised {
  const statements: Statement[] = []
  const notices: Notice[] = []
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'table' || !isBaseData(block.rows)) continue
    const money = unitOfAmounts(block.rows.flatMap(r => r.cells.map(c => c.text))) ?? '万元'
    const subject = subjectOf(face, partOfBlock(face, at), 'self-evaluation')
    let heads: Heads | null = null
    for (const row of block.rows) {
      const own = headsOf(row)
      if (own) {
        heads = own
        continue
      }
      const label = labelOf(row.cells)
      const item = ITEMS.find(([pattern]) => pattern.test(label))?.[1]
      if (!heads || item === undefined) continue
      for (const cell of row.cells) {
        const head = heads.get(cell.column)
        if (!head || cell.text.trim() === '') continue
        const place: Place = { ...cell.place, block: at, rowLabel: label, columnLabel: head.label, text: cell.text.trim() }
        const amount = amountIn(cell, head.unit === 'money' ? money : head.unit, place)
        if (amount.kind === 'unreadable') notices.push(amount.notice)
        if (amount.kind !== 'amount') continue
        const fact = item === PEOPLE ? `self-evaluation/count/${head.column}` : `self-evaluation/amount/${item}/${head.column}`
        statements.push({ subject, fact, value: { kind: 'quantity', quantity: amount.stated.value }, place, origin: 'self-evaluation-form', label })
      }
    }
  }
  return { statements, notices }
}

const labelOf = (cells: readonly Cell[]): string => squeeze(cells[0]?.text ?? '')
