/** The names of projects that a report uses, and where a text uses such a name, exactly or nearly. */
import type { Block, Place, Project, SelfEvaluation } from '@jixiao/core'
import { placeInParagraph } from './running-text.ts'

export interface NamedProject {
  readonly name: string
  readonly place: Place
  /** Block of the item that speaks of it; -1 for names out of tables. */
  readonly block: number
}

/** "2. 信息系统运维经费：…" — an item headed by the name of a project. */
const ITEM =
  /^\s*(?:\d{1,2}\s*[.．、]|[（(]\d{1,2}[）)]|[（(][一二三四五六七八九十]{1,3}[）)])\s*([^：:。，；,;\s][^：:。，；,;]{2,30}?(?:经费|资金|项目|费用|费|工程|补助|补贴|专项))\s*[：:]/

export function projectItems(blocks: readonly Block[]): readonly NamedProject[] {
  return blocks.flatMap((b, block): NamedProject[] => {
    const name = b.kind === 'paragraph' ? ITEM.exec(b.text)?.[1] : undefined
    return name === undefined || b.kind !== 'paragraph'
      ? []
      : [{ name: name.trim(), block, place: placeInParagraph(b, b.text.indexOf(name), b.text.indexOf(name) + name.length) }]
  })
}

/** All project names of a document, each once. */
export function namedProjects(blocks: readonly Block[], projects: readonly Project[], forms: readonly SelfEvaluation[]): readonly NamedProject[] {
  const all = [
    ...projectItems(blocks),
    ...projects.map(p => ({ name: p.name.value, place: p.name.place, block: -1 })),
    ...forms.map(f => ({ name: f.project.value, place: f.project.place, block: -1 })),
  ]
  return [...new Map(all.filter(p => p.name.length >= 3).map(p => [p.name, p])).values()]
}

export interface Use {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly isExact: boolean
}

const HEAD = 2
/** Shorter names are too like each other to be compared. */
const LEAST = 5
/** From this length two letters may differ, below one. */
const LONG = 10

/**
 * Where the text uses the name: exactly, or with one letter (two in long names) dropped, added or changed between the same first and last
 * two characters. A stretch that is itself another known name is not a near use.
 */
export function usesOf(name: string, text: string, others: readonly string[]): readonly Use[] {
  const exact: Use[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    exact.push({ from: at, to: at + name.length, text: name, isExact: true })
  return name.length < LEAST ? exact : [...exact, ...nearUses(name, text, others, exact)]
}

function nearUses(name: string, text: string, others: readonly string[], exact: readonly Use[]): readonly Use[] {
  const most = name.length >= LONG ? 2 : 1
  const [head, tail] = [name.slice(0, HEAD), name.slice(-HEAD)]
  const near: Use[] = []
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    if (exact.some(e => e.from <= at && at < e.to)) continue
    for (let length = name.length - most; length <= name.length + most; length++) {
      const piece = text.slice(at, at + length)
      if (piece.length < length || !piece.endsWith(tail) || /[，。；：、]/.test(piece) || others.includes(piece)) continue
      if (differsBy(name, piece) > most || exact.some(e => at < e.to && e.from < at + length)) continue
      near.push({ from: at, to: at + length, text: piece, isExact: false })
      break
    }
  }
  return near
}

/** Edit distance of two short texts. */
export function differsBy(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}
