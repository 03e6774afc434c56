/** The sections of a disclosure text or report: nested, per part, from heading to the next of the same rank. */
import { type Block, bare, type DocumentFace, type Paragraph, type ReadDocument, type Section, type SectionKind, squeeze, stated } from '@jixiao/core'
import { isBodyName } from './face/body-name.ts'
import { DEPTH, type Heading, headingOf, isCutOffItem } from './sections/heading.ts'
import type { Rank } from './sections/section-kinds.ts'
import { kindTitled } from './tables/budget-table-kinds.ts'

interface Open {
  readonly section: Section
  readonly heading: Heading
  readonly rank: Rank | 'unnamed'
  /** Ordinal of the last unnamed heading of each style directly inside. */
  readonly last: Map<string, number>
}

/** What a heading of a known rank may stand inside; everything else that is open ends before it. */
const MAY_HOLD: Readonly<Record<Rank, readonly (Rank | 'unnamed')[]>> = {
  container: [],
  chapter: ['container'],
  performance: ['container', 'chapter'],
  goal: ['container', 'chapter', 'performance'],
  inner: ['container', 'chapter'],
}
/** Sections in whose text numbered lines are content and not chapters of the document. */
const LONGEST_ENTRY = 80
const HOLDS_ANYTHING = new Set<SectionKind>(['overall-goal', 'itemised-goals', 'safeguards', 'project-targets', 'earmarked-targets', 'whole-targets'])

export function recogniseSections(document: ReadDocument, face: DocumentFace): readonly Section[] {
  const { blocks } = document
  const body = squeeze(face.body?.name ?? '')
  const contents = tableOfContents(blocks, body)
  const done: { section: Section; order: number }[] = []
  let stack: (Open & { order: number })[] = []
  let order = 0
  let part = ''
  const close = (keep: number, at: number) => {
    for (const open of stack.slice(keep).reverse())
      done.push({ section: { ...open.section, to: endOf(blocks, open.section.from, at) }, order: open.order })
    stack = stack.slice(0, keep)
  }
  for (const [at, block] of blocks.entries()) {
    const here = face.parts.find(p => p.from <= at && at < p.to)?.key ?? 'department'
    if (here !== part) {
      close(0, at)
      part = here
    }
    if (block.kind !== 'paragraph') continue
    if (at < contents.to && at >= contents.from) continue
    const found = headingOf(block, body)
    if (!found) continue
    const heading = withTitleBelow(found, blocks, at)
    const parent = stack.at(-1)
    if (isNoHeading(heading, parent, blocks[at - 1]) || isCutOffItem(heading, [neighbour(blocks, at, -1), neighbour(blocks, at, 1)])) continue
    const keep = keepOpen(heading, stack)
    close(keep, at)
    const outer = stack.at(-1)
    if (!heading.known && outer) outer.last.set(heading.style, heading.ordinal ?? 0)
    const depth = Math.max(heading.level ?? DEPTH[heading.style], (outer?.section.depth ?? 0) + 1)
    const place = { ...block.place, text: heading.title }
    const section: Section = {
      kind: kindIn(face, heading.known?.kind ?? 'unnamed'),
      title: stated(heading.title, heading.title, place),
      numbering: heading.numbering,
      depth,
      part,
      from: at,
      to: at + 1,
      ...(heading.isRunIn ? { isRunIn: true } : {}),
    }
    stack = [...stack, { section, heading, rank: heading.known?.rank ?? 'unnamed', last: new Map(), order: order++ }]
  }
  close(0, blocks.length)
  return done.sort((a, b) => a.order - b.order).map(d => d.section)
}

/** 收支预算情况 of a report tells how the budget was carried out, not how it is arranged. */
const kindIn = (face: DocumentFace, kind: SectionKind): SectionKind =>
  kind === 'arrangement' && (face.kind === 'self-evaluation-report' || face.kind === 'monitoring-report') ? 'execution' : kind

/** "第一部分" on a line of its own: its title is the next line. */
function withTitleBelow(heading: Heading, blocks: readonly Block[], at: number): Heading {
  if (heading.title !== '') return heading
  const next = blocks[at + 1]
  const below = next?.kind === 'paragraph' && squeeze(next.text).length <= 40 && !/[。；;：:]$/.test(next.text.trim()) ? headingOf(next) : null
  if (next?.kind !== 'paragraph' || (below && below.style !== 'none')) return heading
  return { ...heading, title: next.text.trim(), known: below?.known }
}

/** The paragraph beside, over blank ones; undefined where a table stands there. */
function neighbour(blocks: readonly Block[], at: number, step: 1 | -1): Paragraph | undefined {
  for (let i = at + step; ; i += step) {
    const block = blocks[i]
    if (block?.kind !== 'paragraph') return undefined
    if (block.text.trim() !== '') return block
  }
}

function isNoHeading(heading: Heading, parent: Open | undefined, before: Block | undefined): boolean {
  // glossary terms and titles of budget tables are numbered or known words too
  if (
    !heading.known &&
    parent?.section.kind === 'terms' &&
    heading.style !== 'part' &&
    !(heading.style === parent.heading.style && isNext(heading, parent.heading))
  )
    return true
  if (heading.style === 'none' && kindTitled(heading.title)) return true
  // the second line of a heading that was taken together with its number
  if (
    heading.style === 'none' &&
    parent &&
    before &&
    parent.heading.style === 'part' &&
    parent.section.title.text === heading.title &&
    squeeze(before.kind === 'paragraph' ? before.text : '') === squeeze(parent.heading.numbering)
  )
    return true
  return heading.style === 'none' && isBodyName(squeeze(heading.title))
}

/** The lines behind 目录, up to the first that comes a second time: they name the chapters and are none. */
function tableOfContents(blocks: readonly Block[], body: string): { readonly from: number; readonly to: number } {
  const from = blocks.findIndex(b => b.kind === 'paragraph' && /^目(?:录|次)$/.test(squeeze(b.text)))
  if (from < 0) return { from: 0, to: 0 }
  const seen = new Set<string>()
  for (let at = from + 1; at < blocks.length; at++) {
    const block = blocks[at]
    if (block?.kind !== 'paragraph' || block.text.length > LONGEST_ENTRY || /[。；;]$/.test(block.text.trim())) return { from, to: at }
    const entry = squeeze(block.text).replace(/[.·…。—-]*\d*$/, '')
    const title = headingOf({ ...block, text: entry })?.title ?? entry
    const key = bare(title.replace(body, '')).replace(/^(?:(?:19|20)\d{2}年度?)?(?:本?部门|本?单位)?/, '')
    if (key !== '' && seen.has(key)) return { from, to: at }
    seen.add(key)
  }
  return { from, to: blocks.length }
}

const isNext = (heading: Heading, before: Heading): boolean =>
  heading.ordinal !== null && before.ordinal !== null && heading.ordinal === before.ordinal + 1

/** How many of the open sections stay open under a new heading. */
function keepOpen(heading: Heading, stack: readonly Open[]): number {
  const { known } = heading
  if (known) {
    if (known.rank === 'container') return keepContainers(heading, stack)
    // 部门职能 without a number below （一）部门概况
    const same = heading.style === 'none' ? stack.findIndex(o => o.heading.style !== 'none' && o.section.kind === known.kind) : -1
    if (same >= 0) return same + 1
    if (known.rank === 'inner' || (known.rank === 'chapter' && heading.style !== 'chinese' && heading.style !== 'none' && heading.style !== 'part'))
      return keepByNumbering(heading, stack)
    const may = MAY_HOLD[known.rank]
    let keep = 0
    for (const open of stack) {
      if (!may.includes(open.rank)) break
      // 部门整体绩效目标 stands inside 预算绩效信息, not inside any other chapter
      if (open.rank === 'chapter' && open.section.kind !== 'performance') break
      keep++
    }
    return keep
  }
  return keepByNumbering(heading, stack)
}

/** 第二部分 部门所属单位预算 holds 一、…本级收支预算; the same title once with and once without its number is one section. */
function keepContainers(heading: Heading, stack: readonly Open[]): number {
  let keep = 0
  for (const open of stack) {
    const isSame = squeeze(open.section.title.text) === squeeze(heading.title) && open.heading.style !== heading.style
    if (open.rank !== 'container' || (DEPTH[open.heading.style] >= DEPTH[heading.style] && !isSame)) break
    keep++
  }
  return keep
}

/**
 * An unnamed heading ends its own kind of numbering; inside the performance sections it never ends a named one, except as the plain
 * next number of a chapter (五、 … 六、) that its own list does not expect.
 */
function keepByNumbering(heading: Heading, stack: readonly Open[]): number {
  const depth = heading.level ?? DEPTH[heading.style]
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack[i]
    if (!open) continue
    const holds = HOLDS_ANYTHING.has(open.section.kind) || (open.rank !== 'unnamed' && stack.some(o => HOLDS_ANYTHING.has(o.section.kind)))
    if (holds) {
      const chapter = stack.find(o => o.heading.style === heading.style && o.rank !== 'unnamed' && isNext(heading, o.heading))
      const expected = open.last.get(heading.style)
      if (chapter && expected !== (heading.ordinal ?? 0) - 1) return stack.indexOf(chapter)
      return i + 1
    }
    const own = open.heading.level ?? DEPTH[open.heading.style]
    const outer = stack[i - 1]
    // a title without number holds numbered ones, unless it is itself only a line inside a numbered section
    const isChapter = open.heading.style === 'none' && open.rank !== 'unnamed' && (outer === undefined || outer.rank === 'container')
    const isLine = open.heading.style === 'none' && !isChapter
    if (isChapter || (!isLine && own < depth)) return i + 1
  }
  return 0
}

/** The end of a section without the blank paragraphs before the next heading: an empty chapter is one block long. */
function endOf(blocks: readonly Block[], from: number, at: number): number {
  let to = at
  while (to > from + 1) {
    const last = blocks[to - 1]
    if (last?.kind !== 'paragraph' || last.text.trim() !== '') break
    to--
  }
  return to
}
