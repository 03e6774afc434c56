/** The tree of a page: what is shown of it, and where its main content stands. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { LIMITS } from '../../limits.ts'
import { isFigure } from '../text/words-of-tables.ts'

export type PageNode = Tree.ChildNode
export type PageElement = Tree.Element

export const isElement = (node: PageNode): node is PageElement => 'tagName' in node
export const isText = (node: PageNode): node is Tree.TextNode => node.nodeName === '#text'

export const attribute = (element: PageElement, name: string): string | undefined => element.attrs.find(a => a.name === name)?.value

const NOT_SHOWN = new Set(
  'del head script style noscript template nav footer aside iframe object embed svg canvas select button input textarea option datalist audio video map'.split(
    ' ',
  ),
)
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
/** Furniture of published pages by their usual names. */
const FURNITURE =
  /(?:^|[\s_-])(nav|navbar|breadcrumb|crumbs?|footer|foot|sidebar|share|bdshare\w*|print|copyright|menu|pager?|pagination|qrcode)(?:$|[\s_-])/i
/** What holds so much of the words of the page is no furniture, whatever it is called. */
const OWN_SHARE = 0.3

export function isShown(element: PageElement): boolean {
  if (NOT_SHOWN.has(element.tagName) || attribute(element, 'hidden') !== undefined) return false
  // where office programs put running heads and feet
  if (element.tagName === 'div' && /^(?:header|footer)$/.test(attribute(element, 'title') ?? '')) return false
  if (isHidden(element)) return false
  if (/^(?:navigation|banner|contentinfo|search)$/.test(attribute(element, 'role') ?? '')) return false
  return !isFurniture(element)
}

/** Kept from the eyes of the reader: no furniture, perhaps a leaf of the page that a click shows. */
export const isHidden = (element: PageElement): boolean => HIDDEN_STYLE.test(attribute(element, 'style') ?? '')

const furniture = new WeakMap<PageElement, boolean>()
function isFurniture(element: PageElement): boolean {
  const name = FURNITURE.exec(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`)?.[1]
  if (name === undefined || element.tagName === 'body') return false
  const known = furniture.get(element)
  if (known !== undefined) return known
  const [all, linked] = wordsIn(element)
  const own = all - linked
  // a page of a paged document, or the row of links to other pages
  const isSmall = name.toLowerCase() === 'page' ? own <= linked : own < (wordsOfPage(element) || 1) * OWN_SHARE
  const found = isSmall && !holdsTable(element, !/^(?:foot|footer|copyright)$/i.test(name))
  furniture.set(element, found)
  return found
}

/** Cells with figures, or with words that are no links, make a table of data, which no furniture has; addresses at the foot may stand in cells. */
const [FEWEST_FIGURES, FEWEST_WORDS] = [3, 4]
function holdsTable(element: PageElement, orWords: boolean): boolean {
  let [figures, words] = [0, 0]
  const open: PageNode[] = [...element.childNodes]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue
    const text = node.tagName === 'td' || node.tagName === 'th' ? textIn(node) : ''
    if (text === '') for (const child of node.childNodes) open.push(child)
    else if (isFigure(text)) figures++
    else words++
    if (figures >= FEWEST_FIGURES || (orWords && words >= FEWEST_WORDS)) return true
  }
  return false
}

/** A cell with more than a figure is not looked at to its end. */
const LONGEST_FIGURE = 60
function textIn(element: PageElement): string {
  let text = ''
  const open: PageNode[] = [...element.childNodes].reverse()
  for (let node = open.pop(); node !== undefined && text.length < LONGEST_FIGURE; node = open.pop())
    if (isText(node)) text += node.value
    else if (isElement(node) && node.tagName !== 'a') for (const child of [...node.childNodes].reverse()) open.push(child)
  return text.trim()
}

/** Characters in an element: all, and those in links. */
function wordsIn(element: PageElement): readonly [number, number] {
  let [all, linked] = [0, 0]
  const open: { readonly node: PageNode; readonly isLink: boolean }[] = [{ node: element, isLink: false }]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { node, isLink } = at
    if (isText(node)) {
      const size = node.value.trim().length
      all += size
      if (isLink) linked += size
    } else if (isElement(node) && !NOT_SHOWN.has(node.tagName))
      for (const child of node.childNodes) open.push({ node: child, isLink: isLink || node.tagName === 'a' })
  }
  return [all, linked]
}

const pageWords = new WeakMap<PageElement, number>()
function wordsOfPage(element: PageElement): number {
  let top = element
  for (let parent = top.parentNode; parent && 'tagName' in parent && parent.tagName !== 'html'; parent = parent.parentNode) top = parent
  const known = pageWords.get(top)
  if (known !== undefined) return known
  const [all, linked] = wordsIn(top)
  pageWords.set(top, all - linked)
  return all - linked
}

const CONTENT_NAME =
  /^(?:zoom|ucapcontent|trs_editor|trs_uneditor_view|view|article|article[-_]?(?:content|body|con|text)|content|main|main[-_]?content|con|text|news[-_]?content|detail|detail[-_]?content)$/i

function isContent(element: PageElement): boolean {
  if (element.tagName === 'main' || element.tagName === 'article' || attribute(element, 'role') === 'main') return true
  return [attribute(element, 'id') ?? '', ...(attribute(element, 'class') ?? '').split(/\s+/)].some(name => CONTENT_NAME.test(name))
}

/** Main content holds at least so much of all that is shown. */
const LEAST_SHARE = 0.6
const MOST_DEPTH = LIMITS.html.depth

/** The smallest part that is named as content and holds most of the page; the whole body when there is none. */
export function mainContent(root: PageElement): PageElement {
  const sizes = new Map<PageElement, number>()
  const measure = (element: PageElement, depth: number): number => {
    let size = 0
    if (depth < MOST_DEPTH && isShown(element))
      for (const child of element.childNodes) size += isText(child) ? child.value.trim().length : isElement(child) ? measure(child, depth + 1) : 0
    sizes.set(element, size)
    return size
  }
  const all = measure(root, 0)
  let best = root
  for (const [element, size] of sizes)
    if (element !== root && isContent(element) && size >= all * LEAST_SHARE && size <= (sizes.get(best) ?? 0)) best = element
  return best
}

/** The first element for which `test` holds, in order of the page. */
export function findElement(root: { readonly childNodes: readonly PageNode[] }, test: (element: PageElement) => boolean): PageElement | undefined {
  const open: PageNode[] = [...root.childNodes].reverse()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue
    if (test(node)) return node
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i]
      if (child) open.push(child)
    }
  }
  return undefined
}

export const lineOf = (node: PageNode): number | undefined => node.sourceCodeLocation?.startLine

/** How many elements stand in one another. */
export function depthOf(root: { readonly childNodes: readonly PageNode[] }): number {
  let level: readonly PageNode[] = root.childNodes
  let depth = 0
  while (level.some(isElement)) {
    depth++
    const next: PageNode[] = []
    for (const node of level) if (isElement(node)) for (const child of node.childNodes) next.push(child)
    level = next
  }
  return depth
}
