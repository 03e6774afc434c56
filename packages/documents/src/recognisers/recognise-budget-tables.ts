/** The budget tables T1–T11 by title and header words, and a statement for every amount in them. */
import {
  append,
  type Block,
  type BudgetTable,
  type DocumentFace,
  type Notice,
  type ReadDocument,
  type Section,
  type Stage,
  type Stated,
  type Statement,
  squeeze,
  stated,
  type Table,
  wording,
} from '@jixiao/core'
import type { Recognised } from './recognised.ts'
import { appropriatedBasicExpenditure } from './tables/appropriated-expenditure.ts'
import { basicExpenditure } from './tables/basic-expenditure.ts'
import { kindTitled } from './tables/budget-table-kinds.ts'
import { departmentEconomicExpenditure, governmentEconomicExpenditure } from './tables/economic-expenditure.ts'
import { captionOf, type TableCaption } from './tables/table-caption.ts'
import { gridOf, type TableGrid } from './tables/table-grid.ts'
import type { TableInContext, TableKind } from './tables/table-kind.ts'
import { unitInText, unitOfSameFigures } from './tables/table-unit.ts'

interface Found {
  readonly kind: TableKind
  readonly title: Stated<string>
  readonly grid: TableGrid
  readonly caption: TableCaption
  readonly block: number
}

const EMPTY_NOTE =
  /空表|本表(?:为空|无)|此表(?:为空|无)|无(?:此项|相关|该项)?(?:数据|内容|预算|支出|收支|安排)|没有|未安排|无.*(?:预算|支出|收支|情况|拨款|资产|采购|经费)|不涉及|为零/
const MOST_BLOCKS_BELOW = 4
const MOST_LETTERS_BETWEEN = 40

export function recogniseBudgetTables(
  document: ReadDocument,
  face: DocumentFace,
  _sections: readonly Section[],
): Recognised & { readonly tables: readonly BudgetTable[] } {
  const notices: Notice[] = []
  const found = findTables(document.blocks, notices)
  const usual = usualUnit(found) ?? unitInText(document.blocks)
  const tables: BudgetTable[] = []
  const statements: Statement[] = []
  const stage: Stage = face.kind === 'final-accounts' ? 'final-accounts' : 'budget'
  for (const f of found) {
    // without a unit a figure is only a number: its table is checked, and it is compared with nothing that has one
    const unit = f.caption.unit ?? usual ?? unitOfSameFigures(f.grid, document.blocks) ?? ''
    const part = partOf(face, f)
    const year = f.caption.year ?? yearInTitle(f.title.text) ?? face.fiscalYear?.value ?? latestYearInHeader(f.grid)
    // a caption may abbreviate the name (编制部门：…委网信办); one body has one name in all statements
    const body = part?.name || face.body?.name || f.caption.body?.name || ''
    const context: TableInContext = { grid: f.grid, id: f.kind.id, title: f.title, unit, body, part: part?.key ?? 'department', year, stage }
    const reading = f.kind.read(context)
    const isEmpty = !reading.statements.some(s => s.value.kind === 'quantity' || s.value.kind === 'unreadable') && !isCutOff(f, document.blocks)
    if (f.caption.unit === null && !isEmpty && f.kind.id !== 'T11') notices.push(unitNotStated(f, unit, usual !== null))
    const note = isEmpty ? emptyNoteOf(f, document.blocks) : undefined
    tables.push({
      id: f.kind.id,
      title: f.title,
      part: context.part,
      year,
      unit,
      block: f.block,
      place: { ...f.grid.table.place, table: f.title.text.trim() },
      isEmpty,
      columns: reading.columns,
      rows: reading.rows,
      ...(note ? { emptyNote: note } : {}),
    })
    append(statements, reading.statements)
    append(notices, reading.notices)
  }
  return { tables, statements, notices }
}

/** Tables with a known title and the header that belongs to it; a table without header that goes on from the one before. */
function findTables(blocks: readonly Block[], notices: Notice[]): Found[] {
  const found: Found[] = []
  let last: Found | null = null
  // a line that came between two parts of one table (the head of a page)
  let parted: Found | null = null
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'paragraph') {
      if (isPageFurniture(block.text)) continue
      const kind = kindTitled(block.text)
      parted =
        last !== null && kind === undefined && block.text.length <= MOST_LETTERS_BETWEEN && !/^[注备说]|[。：:；]$/.test(block.text) ? last : null
      last = last && kind === last.kind ? last : null
      continue
    }
    const grid = gridOf(block)
    if (parted && block.columns === parted.grid.width && grid.header.length + grid.caption.length === 0) last = parted
    const isParted: boolean = last !== null && last === parted
    parted = null
    const caption = captionOf(grid, blocks, at)
    const named = titleIn(caption)
    if (named?.kind.fits(grid.labels)) {
      last = { kind: kindByCodes(named.kind, grid), title: named.title, grid, caption, block: at }
      found.push(last)
      continue
    }
    const next: Found | null = last === null ? null : continuation(last, block, grid, isParted ? { ...caption, titles: [] } : caption, at)
    if (next) found.push(next)
    else if (named && grid.header.length > 0 && grid.labels.some(l => /科目|预算数|拨款|基本支出/.test(l.path)))
      notices.push(notUnderstood(named.title, block))
    last = next
  }
  // the one table of basic expenditure that a document has, whatever the fund in its title
  const hasBasic = found.some(f => f.kind === basicExpenditure)
  return hasBasic ? found : found.map(f => (f.kind === appropriatedBasicExpenditure ? { ...f, kind: basicExpenditure } : f))
}

/** A table of functional classes by its title whose codes are economic ones: 支出总表 by 部门预算 or 政府预算 economic class. */
function kindByCodes(kind: TableKind, grid: TableGrid): TableKind {
  if (!BY_FUNCTION.has(kind.id) || !grid.labels.some(l => /经济/.test(l.path))) return kind
  const firsts = grid.body.flatMap(r =>
    (grid.table.rows[r]?.cells ?? []).flatMap(c => /^([235])\d{2}(?:\d{2}){0,2}$/.exec(squeeze(c.text))?.[1] ?? []),
  )
  const count = (digit: string): number => firsts.filter(f => f === digit).length
  if (firsts.length === 0 || count('2') > 0) return kind
  return count('5') > count('3') ? governmentEconomicExpenditure : departmentEconomicExpenditure
}
const BY_FUNCTION: ReadonlySet<string> = new Set(['T3', 'T5', 'T12'])

const isPageFurniture = (text: string): boolean => /^\s*(?:第?\s*\d+\s*页?(?:[/共]\s*\d+\s*页?)?|[-—]\s*\d+\s*[-—]|[(（]?续表?[)）]?)?\s*$/.test(text)

function titleIn(caption: TableCaption): { kind: TableKind; title: Stated<string> } | undefined {
  const [first, second] = caption.titles
  for (const title of first ? [first] : []) {
    const kind = kindTitled(title.text)
    if (kind) return { kind, title }
  }
  // a title broken over two lines, or one with a subtitle below it
  if (first && second) {
    const whole = kindTitled(second.text + first.text)
    if (whole && !kindTitled(second.text))
      return { kind: whole, title: stated(second.value + first.value, second.text.trim() + first.text.trim(), second.place) }
    const above = kindTitled(second.text)
    if (above && !/[表]$/.test(squeeze(first.text))) return { kind: above, title: second }
  }
  return undefined
}

/** A wide or long table that runs over a page: no title of its own, the same number of columns. */
function continuation(last: Found, table: Table, grid: TableGrid, caption: TableCaption, block: number): Found | null {
  if (table.columns !== last.grid.width || caption.titles.length > 0) return null
  const hasHeader = grid.header.length > 0
  if (hasHeader && grid.labels.map(l => l.path).join() !== last.grid.labels.map(l => l.path).join()) return null
  const body = hasHeader ? grid.body : table.rows.map(r => r.index)
  return { ...last, grid: { ...grid, labels: last.grid.labels, body, caption: [], header: hasHeader ? grid.header : [] }, block }
}

/** A head without a row below it, and a table without title right behind: the rows are there, but were not read as belonging to it. */
const isCutOff = (f: Found, blocks: readonly Block[]): boolean => {
  if (f.grid.body.length > 0) return false
  const next = blocks.slice(f.block + 1, f.block + 3).find(b => b.kind === 'table' || kindTitled(b.text) !== undefined)
  return next?.kind === 'table'
}

/** The unit that all other tables state; where they state different ones, nothing tells which of them this table has. */
function usualUnit(found: readonly Found[]): string | null {
  const units = new Set(found.flatMap(f => f.caption.unit ?? []))
  const [unit] = units
  return unit !== undefined && units.size === 1 ? unit : null
}

const yearInTitle = (title: string): number | null => {
  const year = /((?:19|20)\d{2})\s*年/.exec(title)?.[1]
  return year ? Number(year) : null
}

/** A table that compares years is about the latest of them. */
function latestYearInHeader(grid: TableGrid): number | null {
  const years = grid.labels.flatMap(l => [...l.path.matchAll(/((?:19|20)\d{2})年/g)].map(m => Number(m[1])))
  return years.length > 0 ? Math.max(...years) : null
}

function partOf(face: DocumentFace, f: Found) {
  const code = f.caption.body?.code
  return face.parts.find(p => p.from <= f.block && f.block < p.to) ?? face.parts.find(p => p.code !== null && p.code === code)
}

/** The note that says there is nothing: in a row of the table or just below it. */
function emptyNoteOf(f: Found, blocks: readonly Block[]): Stated<string> | undefined {
  for (const r of [...f.grid.body].reverse())
    for (const cell of f.grid.table.rows[r]?.cells ?? []) if (isEmptyNote(cell.text)) return stated(cell.text.trim(), cell.text, cell.place)
  for (let i = f.block + 1; i <= f.block + MOST_BLOCKS_BELOW; i++) {
    const block = blocks[i]
    if (!block || block.kind === 'table' || kindTitled(block.text)) return undefined
    if (isEmptyNote(block.text)) return stated(block.text.trim(), block.text, block.place)
  }
  return undefined
}

function isEmptyNote(text: string): boolean {
  const words = squeeze(text)
  return words.length <= 120 && EMPTY_NOTE.test(words) && !/^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+部分)/.test(words)
}

const notUnderstood = (title: Stated<string>, table: Table): Notice => ({
  code: 'table-not-understood',
  say: wording(
    `《${title.text.trim()}》的表头不认识，表中数字未参与核对。`,
    `The header of table “${title.text.trim()}” is not known; its figures were not checked.`,
  ),
  place: { ...table.place, table: title.text.trim() },
})

const unitNotStated = (f: Found, unit: string, isUsual: boolean): Notice => ({
  code: 'unit-not-stated',
  say: wording(
    unit === ''
      ? `《${f.title.text.trim()}》没有写金额单位，也不能从文件其他地方确定，只核对表内和各表之间的关系，没有与文字核对。`
      : `《${f.title.text.trim()}》没有写金额单位，按${isUsual ? '本文件其他表格的' : '文字中同一数字的'}“${unit}”读取。`,
    unit === ''
      ? `Table “${f.title.text.trim()}” states no unit and nothing else tells it: its figures were compared among the tables, not with the text.`
      : `Table “${f.title.text.trim()}” states no unit; read as ${unit}${isUsual ? ' as the other tables' : ' as the same figures in the text'}.`,
  ),
  place: { ...f.grid.table.place, table: f.title.text.trim() },
})
