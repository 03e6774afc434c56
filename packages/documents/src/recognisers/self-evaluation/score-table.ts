/** 得分汇总表: one row a project or a body, with its money, its rate and its points → self-evaluation/row/<row>/<column>. */
import { type Block, type Cell, type DocumentFace, type Notice, type Place, type Statement, squeeze, type Table } from '@jixiao/core'
import { partOfBlock, subjectOf } from '../indicator-tables/part-of-block.ts'
import { amountIn, unitOfAmounts } from '../indicator-tables/stated-amount.ts'
import type { Recognised } from '../recognised.ts'

type Column = 'name' | 'initial' | 'budget' | 'executed' | 'rate' | 'self-score' | 're-score' | 'score-difference'

/** Heads without white space; the first that fits. */
const HEADS: readonly (readonly [RegExp, Column])[] = [
  [/^(?:项目|(?:预算)?(?:部门|单位))名称$/, 'name'],
  [/执行率/, 'rate'],
  [/^年初预算/, 'initial'],
  [/^(?:全年|调整后?)预算/, 'budget'],
  [/^(?:全年|实际)?(?:执行|支出)数/, 'executed'],
  [/之差$/, 'score-difference'],
  [/^自评(?:得分|分数|分)/, 'self-score'],
  [/^(?:财政)?复核(?:得分|评分|分)/, 're-score'],
]

interface ScoreTable {
  readonly head: number
  /** By the grid column. */
  readonly columns: ReadonlyMap<number, { readonly column: Column; readonly label: string }>
}

export function readScoreTables(blocks: readonly Block[], face: DocumentFace): Recognised {
  const statements: Statement[] = []
  const notices: Notice[] = []
  let index = 0
  for (const [at, block] of blocks.entries()) {
    const found = block.kind === 'table' ? scoreTableIn(block) : null
    if (block.kind !== 'table' || !found) continue
    const heads = block.rows.slice(0, found.head + 1).flatMap(r => r.cells.map(c => c.text))
    const unit = unitOfAmounts([...textsAbove(blocks, at), ...heads]) ?? '万元'
    const subject = subjectOf(face, partOfBlock(face, at), 'self-evaluation')
    for (const row of block.rows.slice(found.head + 1)) {
      const label = nameIn(row.cells, found)
      for (const cell of row.cells) {
        const own = found.columns.get(cell.column)
        if (!own || own.column === 'name' || cell.text.trim() === '') continue
        const place: Place = { ...cell.place, block: at, columnLabel: own.label, rowLabel: label, text: cell.text.trim() }
        const amount = amountIn(cell, unitOf(own.column, unit), place)
        if (amount.kind === 'unreadable') notices.push(amount.notice)
        if (amount.kind !== 'amount') continue
        const fact = `self-evaluation/row/${index}/${own.column}`
        statements.push({ subject, fact, value: { kind: 'quantity', quantity: amount.stated.value }, place, origin: 'self-evaluation-form', label })
      }
      index++
    }
  }
  return { statements, notices }
}

/** A head with names, points of the body itself, and money; a form of one project has no names in columns. */
function scoreTableIn({ rows }: Table): ScoreTable | null {
  const head = rows.slice(0, LINES_ABOVE).findIndex(r => r.cells.some(c => HEADS[0]?.[0].test(squeeze(c.text))))
  const cells = rows[head]?.cells ?? []
  const columns = new Map(
    cells.flatMap(c => {
      const label = squeeze(c.text)
      const column = label.length > 24 ? undefined : HEADS.find(([pattern]) => pattern.test(label))?.[1]
      return column ? [[c.column, { column, label }] as const] : []
    }),
  )
  const has = (column: Column): boolean => [...columns.values()].some(c => c.column === column)
  return has('name') && has('self-score') && (has('budget') || has('executed')) ? { head, columns } : null
}

const nameIn = (cells: readonly Cell[], { columns }: ScoreTable): string =>
  squeeze(cells.find(c => columns.get(c.column)?.column === 'name')?.text ?? '')

const unitOf = (column: Column, money: string): string => (column === 'rate' ? '%' : /score/.test(column) ? '分' : money)

/** Title, year and unit stand above the head, in a sheet inside the grid. */
const LINES_ABOVE = 5
const textsAbove = (blocks: readonly Block[], at: number): readonly string[] =>
  blocks.slice(Math.max(0, at - LINES_ABOVE), at).flatMap(b => (b.kind === 'paragraph' ? [b.text] : []))
