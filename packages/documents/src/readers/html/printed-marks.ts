/** What a page prints without having it as text, and the other way round: numbers of lists, marks of footnotes. */
import { attribute, isElement, isText, type PageElement, type PageNode } from './page-tree.ts'

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** "2." before an item of a numbered list; '' for other items. */
export function itemNumber(item: PageElement): string {
  const list = item.parentNode
  if (!list || !('tagName' in list) || list.tagName !== 'ol') return ''
  const style = `${attribute(list, 'style') ?? ''};${attribute(item, 'style') ?? ''}`
  if (/list-style(?:-type)?\s*:[^;]*none/i.test(style)) return ''
  const number = numbersOf(list).get(item) ?? 1
  const type = attribute(item, 'type') ?? attribute(list, 'type') ?? '1'
  if (/^a$/i.test(type) && number <= 26) return `${String.fromCharCode(type.charCodeAt(0) + number - 1)}.`
  if (/^i$/i.test(type) && number > 0 && number < 40) return `${type === 'I' ? roman(number).toUpperCase() : roman(number)}.`
  return `${number}.`
}

const counted = new WeakMap<PageElement, ReadonlyMap<PageElement, number>>()

/** Counted once for a list, however long it is. */
function numbersOf(list: PageElement): ReadonlyMap<PageElement, number> {
  const known = counted.get(list)
  if (known) return known
  const numbers = new Map<PageElement, number>()
  let next = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1
  for (const item of list.childNodes) {
    if (!isElement(item) || item.tagName !== 'li') continue
    const number = Number.parseInt(attribute(item, 'value') ?? '', 10) || next
    numbers.set(item, number)
    next = number + 1
  }
  counted.set(list, numbers)
  return numbers
}

function roman(number: number): string {
  let [left, out] = [number, '']
  for (const [value, letters] of ROMAN) for (; left >= value; left -= value) out += letters
  return out
}

/** The number of a footnote, if the element is a mark that leads to a note or back to its call: links with names, both ways. */
export function noteMark(element: PageElement): string | undefined {
  if (element.tagName !== 'a' || !attribute(element, 'href')?.startsWith('#')) return undefined
  if (!/ftn|footnote|endnote|edn/i.test(`${attribute(element, 'name') ?? ''} ${attribute(element, 'id') ?? ''} ${attribute(element, 'href')}`))
    return undefined
  return /^\s*[[【(（]?(\d{1,3}|[ivx]{1,5})[\]】)）]?\s*$/.exec(textOf(element))?.[1]
}

const textOf = (node: PageNode): string => (isText(node) ? node.value : isElement(node) ? node.childNodes.map(textOf).join('') : '')
