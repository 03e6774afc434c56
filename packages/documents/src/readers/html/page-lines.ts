/** What stands in a part of a page, in order: lines of text with their heading levels, and tables. */

import { LIMITS } from '../../limits.ts'
import { raised } from '../text/raised-figures.ts'
import { isElement, isShown, isText, lineOf, type PageElement, type PageNode } from './page-tree.ts'

import { itemNumber, noteMark } from './printed-marks.ts'

export type PagePart =
  | { readonly kind: 'line'; readonly text: string; readonly line: number; readonly level?: number }
  | { readonly kind: 'table'; readonly element: PageElement; readonly line: number }

const BLOCKS = new Set(
  'address article blockquote body caption center dd details dialog div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** Deeper nesting is damage, not layout. */
const MOST_DEPTH = LIMITS.html.depth

/** `withTables`: tables are parts of their own; else their text goes line by line. */
export function partsOf(root: PageElement, withTables: (table: PageElement) => boolean): PagePart[] {
  const parts: PagePart[] = []
  let text = ''
  let line = lineOf(root) ?? 1
  let started = false
  /** Printed before the next words. */
  let label = ''
  const flush = (level?: number) => {
    const shown = collapse(text).replace(/^(注\w{1,5}：) /, '$1')
    if (shown !== '') parts.push({ kind: 'line', text: shown, line, ...(level === undefined ? {} : { level }) })
    text = ''
    started = false
  }
  const walk = (node: PageNode, level: number | undefined, depth: number, isPre: boolean): void => {
    if (isText(node)) {
      const at = lineOf(node)
      if (!started && node.value.trim() !== '') {
        started = true
        text += label
        label = ''
        // a text node begins at the end of the tag before it, its words perhaps lines below
        const lead = /^\s*/.exec(node.value)?.[0] ?? ''
        if (at !== undefined) line = at + (lead.split('\n').length - 1)
      }
      if (isRaised(node)) text += raised(node.value.trim())
      else if (!isPre) text += node.value.replace(/[\t\n\f\r ]+/g, ' ')
      else
        for (const [i, piece] of node.value.split('\n').entries()) {
          if (i > 0) flush(level)
          text += piece
        }
      return
    }
    if (!isElement(node) || depth > MOST_DEPTH || !isShown(node)) return
    const tag = node.tagName
    if (tag === 'br') {
      flush(level)
      return
    }
    if (tag === 'table' && withTables(node)) {
      flush(level)
      const caption = node.childNodes.find((c): c is PageElement => isElement(c) && c.tagName === 'caption')
      if (caption) for (const child of caption.childNodes) walk(child, undefined, depth + 1, false)
      flush()
      parts.push({ kind: 'table', element: node, line: lineOf(node) ?? line })
      return
    }
    const mark = noteMark(node)
    if (mark !== undefined) {
      // at its head a note, elsewhere its call
      if (!started && collapse(text) === '') label = `注${mark}：`
      return
    }
    const isBlock = BLOCKS.has(tag)
    if (tag === 'li') label = itemNumber(node)
    const own = /^h[1-6]$/.test(tag) ? Number(tag[1]) : level
    if (isBlock) flush(level)
    for (const child of node.childNodes) walk(child, own, depth + 1, isPre || tag === 'pre')
    if (isBlock) flush(own)
  }
  for (const child of root.childNodes) walk(child, undefined, 0, false)
  flush()
  return parts
}

const isRaised = (node: PageNode): boolean => {
  const parent = node.parentNode
  return parent !== null && parent !== undefined && 'tagName' in parent && parent.tagName === 'sup'
}

/** No-break and other blanks are blanks; Chinese text that is indented by them is not. */
const collapse = (text: string): string =>
  text
    .replace(/[\u00a0\u2002\u2003\u2009]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
