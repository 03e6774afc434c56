/**
 * Page (HTML) → blocks: its main content without scripts, menus and what is hidden; headings with their level, paragraphs (a <br>
 * ends one), list items, tables with their spans as the text reader gives them. place.line is the line of the source.
 */
import { type Block, done, type Notice, type Outcome, type ReadDocument, type Residue, refused } from '@jixiao/core'
import { parse } from 'parse5'
import { LIMITS } from '../../limits.ts'
import { cleanText } from '../text/clean-text.ts'
import { isCaption, isFigure } from '../text/words-of-tables.ts'
import { buildSpannedTable, type SpannedTable } from '../workbook/spanned-table.ts'
import { type DecodedPage, decodeHtml } from './decode-html.ts'
import { leftOut } from './left-out.ts'
import { isPageFurniture } from './page-furniture.ts'
import { type PagePart, partsOf } from './page-lines.ts'
import { attribute, depthOf, findElement, mainContent, type PageElement } from './page-tree.ts'
import { isLayout, MOST_TABLE_CELLS, tableGrid } from './table-grid.ts'

export const MOST_HTML_BYTES = LIMITS.html.bytes

export function readHtml(bytes: Uint8Array, file: string): Outcome<ReadDocument> {
  if (bytes.length > MOST_HTML_BYTES)
    return tooLarge(
      `网页有 ${(bytes.length / 1024 / 1024).toFixed(1)} MB，超过上限 ${MOST_HTML_BYTES / 1024 / 1024} MB`,
      `The page has ${(bytes.length / 1024 / 1024).toFixed(1)} MB, above the limit of ${MOST_HTML_BYTES / 1024 / 1024} MB`,
    )
  const decoded = decodeHtml(bytes)
  return decoded.ok ? readPage(decoded.value, file) : decoded
}

export function readPage({ text, unreadable }: DecodedPage, file: string): Outcome<ReadDocument> {
  const page = parse(text, { sourceCodeLocationInfo: true })
  const depth = depthOf(page)
  if (depth > LIMITS.html.depth)
    return tooLarge(
      `网页的元素嵌套 ${depth} 层，超过上限 ${LIMITS.html.depth} 层`,
      `Elements of the page are nested ${depth} levels deep, above the limit of ${LIMITS.html.depth}`,
    )
  const body = findElement(page, e => e.tagName === 'body')
  if (!body) return findElement(page, e => e.tagName === 'frameset') ? frames() : nothing()
  const root = mainContent(body)
  const [blocks, residue, notices]: [Block[], Residue[], Notice[]] = [[], [], []]
  const add = (part: PagePart): boolean => {
    if (part.kind === 'line') {
      if (!isPageFurniture(part.text)) addLine(part, file, blocks, residue)
      return true
    }
    const grid = tableGrid(part.element)
    if (!grid) return false
    const { titles, table } = withoutTitles(grid)
    for (const { text, line } of titles) addLine({ kind: 'line', text, line }, file, blocks, residue)
    if (table.rows.length === 0) return true
    const built = buildSpannedTable(table, blocks, { file })
    blocks.push(built.table)
    for (const r of built.residue) residue.push(r)
    return true
  }
  const title = titleOutside(body, root)
  if (title) add(title)
  for (const part of partsOf(root, table => !isLayoutOnce(table)))
    if (!add(part))
      return tooLarge(
        `网页里的一个表格的单元格（连同合并占去的）超过上限 ${MOST_TABLE_CELLS} 个`,
        `A table of the page has more than the limit of ${MOST_TABLE_CELLS} cells, with those its spans take`,
      )
  if (blocks.length === 0) return nothing()
  if (unreadable > 0) notices.push(undecoded(unreadable))
  notices.push(...leftOut(root))
  return done({ file, format: 'html', blocks, residue, notices })
}

/** Rows at the top that are one cell over all columns are what stands above the table, as in a document. */
function withoutTitles(grid: SpannedTable): { readonly titles: readonly { text: string; line: number }[]; readonly table: SpannedTable } {
  const from = grid.rows.findIndex(({ cells: [first, ...more] }) => {
    const isTitle = first !== undefined && more.length === 0 && first.colSpan >= grid.columns && grid.columns > 1 && first.text !== ''
    return !isTitle || isCaption(first.text) || isFigure(first.text)
  })
  const count = from < 0 ? 0 : from
  const titles = grid.rows.slice(0, count).flatMap(r => (r.cells[0]?.text ?? '').split('\n').map(text => ({ text, line: r.line })))
  return { titles, table: { ...grid, rows: grid.rows.slice(count) } }
}

const layouts = new WeakMap<PageElement, boolean>()
function isLayoutOnce(table: PageElement): boolean {
  const known = layouts.get(table) ?? isLayout(table)
  layouts.set(table, known)
  return known
}

const TITLE_NAME = /^(?:title|article[-_]?title|news[-_]?title|detail[-_]?title|bt|biaoti)$/i

/** The title of an article often stands above the part that holds its text. */
function titleOutside(body: PageElement, root: PageElement): PagePart | undefined {
  if (root === body || findElement(root, e => e.tagName === 'h1')) return undefined
  const named = (e: PageElement): boolean => [attribute(e, 'id') ?? '', ...(attribute(e, 'class') ?? '').split(/\s+/)].some(n => TITLE_NAME.test(n))
  const element = findElement(body, e => e.tagName === 'h1') ?? findElement(body, named)
  if (!element || findElement(element, e => e === root)) return undefined
  const lines = partsOf(element, () => false)
  const [first] = lines
  return lines.length === 1 && first?.kind === 'line' && first.text.length <= 100 ? { ...first, level: 1 } : undefined
}

function addLine(part: Extract<PagePart, { kind: 'line' }>, file: string, blocks: Block[], residue: Residue[]): void {
  const clean = cleanText(part.text)
  if (clean.text === '') return
  const place = { file, block: blocks.length, line: part.line, text: clean.text }
  const own = clean.stripped.map((s): Residue => ({ kind: s.kind, text: s.text, place: { ...place, from: s.at, to: s.at, text: s.text } }))
  for (const r of own) residue.push(r)
  blocks.push({
    kind: 'paragraph',
    text: clean.text,
    place,
    ...(part.level === undefined ? {} : { level: part.level }),
    ...(own.length > 0 ? { residue: own } : {}),
  })
}

const tooLarge = (zh: string, en: string): Outcome<never> =>
  refused('too-large', { zh: `${zh}。请拆分后再试。`, en: `${en}. Split it and try again.` })

const nothing = (): Outcome<never> => refused('empty-file', { zh: '网页里没有可读的文字。', en: 'The page holds no readable text.' })

const frames = (): Outcome<never> =>
  refused('empty-file', {
    zh: '网页只是一个框架，内容在它引用的其他文件里，没有可读的文字。请打开框架里的页面，分别保存后再试；Excel 请另存为 xlsx。',
    en: 'The page is only a frame; its content stands in other files. Save the pages in the frame by themselves (from Excel: save as xlsx) and try again.',
  })

const undecoded = (count: number): Notice => ({
  code: 'bytes-not-understood',
  say: {
    zh: `网页中有 ${count} 处字节无法解码，显示为“\ufffd”，这些地方的文字没有读到。`,
    en: `${count} places of the page could not be decoded; they stand as “\ufffd” and were not read.`,
  },
})
