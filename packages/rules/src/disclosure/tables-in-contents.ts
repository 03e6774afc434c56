/** The tables that a contents page names, and those of them whose title stands nowhere behind it. */
import { type Block, fold, type Paragraph, type Place, squeeze } from '@jixiao/core'
import { passagesOf } from '../text/passages.ts'

export interface ListedTable {
  readonly title: string
  readonly place: Place
}
export interface ContentsTables {
  readonly listed: readonly ListedTable[]
  readonly missing: readonly ListedTable[]
  /** A page between the first and the last found title holds nothing that was read: a scanned page may be the table. */
  readonly isPageUnread: boolean
}

const CONTENTS = /^目录$/
const MOST_CONTENTS = 120
const MOST_LETTERS = 70
/** A table of the budget; not the chapter 部门预算表, not target tables, of which one line stands for many. */
const BUDGET_TABLE = /^(?!.*(?:绩效|目标|自评|说明)).*(?:收支|收入|支出|采购|三公)/
/** Words that make one budget table's title another's: 支出决算表 is not the end of 财政拨款支出决算表. */
const OTHER_TABLE = /预算|决算|拨款|支出|收入|基金|资本|采购|经费|收支|项目|绩效|资产/

/** null when there is no contents page with tables. `name` is the body's name, which titles may begin with. */
export function tablesInContents(blocks: readonly Block[], name: string): ContentsTables | null {
  const at = blocks.findIndex(b => b.kind === 'paragraph' && CONTENTS.test(squeeze(b.text)))
  if (at < 0) return null
  const end = endOfContents(blocks, at)
  const listed = blocks.slice(at + 1, end).flatMap(b => {
    const title = b.kind === 'paragraph' ? bareTitle(b.text, name) : ''
    return b.kind === 'paragraph' && /表$/.test(title) && BUDGET_TABLE.test(title) ? [{ title, place: b.place }] : []
  })
  if (listed.length === 0) return null
  const titles = titlesBehind(blocks, end, name)
  const strangers = titles.filter(t => t.isOneLine && !listed.some(l => isTitle(t.title, l.title)))
  const missing = listed.filter(l => !titles.some(t => isTitle(t.title, l.title)) && !strangers.some(t => isAlike(t.title, l.title)))
  const pages = titles.flatMap(t => (t.page !== undefined && listed.some(l => l.title === t.title) ? [t.page] : []))
  return { listed, missing, isPageUnread: hasUnreadPage(blocks, Math.min(...pages), Math.max(...pages)) }
}

/** The contents end where its first line comes again, or where a table or a sentence stands. */
function endOfContents(blocks: readonly Block[], at: number): number {
  const first = blocks.slice(at + 1).find(b => b.kind === 'paragraph' && b.text.trim() !== '')
  const head = first?.kind === 'paragraph' ? lineOf(first) : ''
  let i = at + 1
  for (; i < blocks.length && i < at + MOST_CONTENTS; i++) {
    const block = blocks[i]
    if (!block || block.kind === 'table') return i
    if (block !== first && (lineOf(block) === head || block.text.length > MOST_LETTERS || /。\s*$/.test(block.text))) return i
  }
  return i
}

const lineOf = (p: Paragraph): string => withoutLeader(squeeze(fold(p.text)))
/** "……12" and "....12" behind an entry. */
const withoutLeader = (text: string): string => text.replace(/(?:[.…·．-]{2,}|\s)*[-－(（]?\d{0,3}[)）-]?$/, '')

function bareTitle(text: string, name: string): string {
  const line = withoutLeader(squeeze(fold(text)).replace(/表[(（]?(?:金额)?单位.*$/, '表'))
    .replace(/[“”"‘’'《》\s]/g, '')
    .replace(/[(（][^)）]*[)）]/g, '')
    .replace(/^(?:附件|附表|公开|表)*(?:[-\d]+(?:表)?[、.．:：]?|[一二三四五六七八九十]+[、.．:：])/, '')
    .replace(/(?:19|20)\d{2}年度?/g, '')
  return (name === '' ? line : line.replace(name, '')).replace(/^(?:部门|单位|本级)+/, '')
}

interface Title {
  readonly title: string
  readonly page: number | undefined
  /** Not put together from two lines. */
  readonly isOneLine: boolean
}

/** Bare titles behind the contents; a title may be broken over two lines. */
function titlesBehind(blocks: readonly Block[], from: number, name: string): readonly Title[] {
  const found: Title[] = []
  const take = (text: string, page: number | undefined, isOneLine: boolean) => {
    if (text.length > MOST_LETTERS || /[。；，]/.test(text)) return
    const title = bareTitle(text, name)
    if (/表$/.test(title)) found.push({ title, page, isOneLine })
  }
  const passages = passagesOf(blocks, from)
  for (const [i, p] of passages.entries()) {
    if (p.text.length > MOST_LETTERS) continue
    const isTitled = /表(?:[^\p{Script=Han}]*|[\s(（]*(?:金额)?单位.*)$/u.test(p.text)
    const next = passages[i + 1]
    // several pieces of a caption read as one line
    for (const piece of p.text.split(/\s{2,}|\t|\n/)) if (piece.includes('表')) take(piece, p.place.page, true)
    if (isTitled) take(p.text, p.place.page, true)
    else if (next && /表\s*$/.test(next.text)) take(p.text + next.text, p.place.page, false)
  }
  for (const b of blocks.slice(from)) if (b.kind === 'table' && b.place.table) take(b.place.table, b.place.page, true)
  return found
}

/** The title itself, or with words before it that name no other table (another way to write the body). */
const isTitle = (title: string, listed: string): boolean =>
  title === listed || (title.endsWith(listed) && !OTHER_TABLE.test(title.slice(0, title.length - listed.length)))

/** A title that no entry of the contents bears and that has most of the letters of this one: the same table under another wording. */
function isAlike(title: string, entry: string): boolean {
  const letters = new Set(title)
  const own = new Set(entry)
  return [...own].filter(c => letters.has(c)).length * 10 >= own.size * 8
}

function hasUnreadPage(blocks: readonly Block[], first: number, last: number): boolean {
  // a table that runs over pages is one block: its rows tell where it goes on
  const read = new Set(blocks.flatMap(b => [b.place.page, ...(b.kind === 'table' ? b.rows.map(r => r.cells[0]?.place.page) : [])]))
  for (let page = first; page <= last; page++) if (!read.has(page)) return true
  return false
}
