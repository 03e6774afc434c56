/** Automatic numbering: counts as Word counts and prints the label that a reader sees before the paragraph. */
import { printNumber } from './number-formats.ts'
import type { Style } from './styles.ts'
import { childNamed, childrenNamed, switchOf, valOf, type XmlNode } from './xml-tree.ts'

export interface Numbering {
  /** Counts a paragraph of the list and gives its label with the gap behind it: "一、", "1. "; "" for bullets. */
  label(numId: string, ilvl: number): string
}

export interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly isTight: boolean
  readonly isLegal: boolean
  /** The level after which this one begins again; 0: never. */
  readonly restart: number | undefined
}

export interface List {
  readonly key: string
  readonly abstract: string
  readonly levels: readonly (Level | undefined)[]
  /** Levels that begin anew with this list. */
  readonly starts: ReadonlyMap<number, number>
}

const LEVELS = 9
const PRIVATE_USE = /[\ue000-\uf8ff]/

export function numberingOf(part: XmlNode | undefined, styleOf: (id: string | undefined) => Style): Numbering {
  const root = childNamed(part, 'w:numbering')
  const abstracts = new Map(childrenNamed(root, 'w:abstractNum').map(a => [a.attributes.abstractNumId ?? '', a]))
  const nums = new Map(childrenNamed(root, 'w:num').map(n => [n.attributes.numId ?? '', n]))
  const lists = new Map<string, List | undefined>()

  const listOf = (numId: string): List | undefined => {
    if (!lists.has(numId)) lists.set(numId, makeList(numId, 0))
    return lists.get(numId)
  }
  function makeList(numId: string, depth: number): List | undefined {
    const num = nums.get(numId)
    const abstract = valOf(num, 'w:abstractNumId')
    const node = abstract === undefined ? undefined : abstracts.get(abstract)
    if (!num || abstract === undefined || !node) return undefined
    // a list that only names a list style stands in the numbering of that style
    const link = valOf(node, 'w:numStyleLink')
    const linked = link === undefined ? undefined : styleOf(link).numId
    const base = linked !== undefined && depth < 3 ? makeList(linked, depth + 1) : undefined
    const levels: (Level | undefined)[] = base ? [...base.levels] : levelsOf(childrenNamed(node, 'w:lvl'))
    const starts = new Map<number, number>()
    for (const override of childrenNamed(num, 'w:lvlOverride')) {
      const at = Number(override.attributes.ilvl)
      const own = levelsOf(childrenNamed(override, 'w:lvl'))[at]
      if (own) levels[at] = own
      const start = valOf(override, 'w:startOverride')
      if (start !== undefined) starts.set(at, Number(start) || 0)
    }
    return { key: numId, abstract: base?.abstract ?? abstract, levels, starts }
  }

  const count = countLists()
  return {
    label(numId, ilvl) {
      const list = listOf(numId)
      return list ? count(list, ilvl) : ''
    },
  }
}

/** Counts paragraphs of lists; lists of one abstract list go on counting together. Gives the label of each paragraph. */
export function countLists(): (list: List, ilvl: number) => string {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (list, ilvl) => {
    const level = list.levels[ilvl]
    if (!level) return ''
    const counts = counters.get(list.abstract) ?? []
    counters.set(list.abstract, counts)
    const startAt = list.starts.get(ilvl)
    if (startAt !== undefined && !begun.has(`${list.key}/${ilvl}`)) counts[ilvl] = startAt
    else counts[ilvl] = (counts[ilvl] ?? level.start - 1) + 1
    begun.add(`${list.key}/${ilvl}`)
    for (let deeper = ilvl + 1; deeper < LEVELS; deeper++) {
      const restart = list.levels[deeper]?.restart
      if (restart === undefined || (restart > 0 && ilvl < restart)) counts[deeper] = undefined
    }
    return printed(level, list.levels, counts)
  }
}

function levelsOf(nodes: readonly XmlNode[]): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const node of nodes) {
    const at = Number(node.attributes.ilvl)
    if (!(at >= 0 && at < LEVELS)) continue
    const restart = valOf(node, 'w:lvlRestart')
    levels[at] = {
      start: Number(valOf(node, 'w:start') ?? '0') || 0,
      format: valOf(node, 'w:numFmt') ?? 'decimal',
      text: valOf(node, 'w:lvlText') ?? '',
      isTight: valOf(node, 'w:suff') === 'nothing',
      isLegal: switchOf(node, 'w:isLgl') === true,
      restart: restart === undefined ? undefined : Number(restart) || 0,
    }
  }
  return levels
}

function printed(level: Level, levels: readonly (Level | undefined)[], counts: readonly (number | undefined)[]): string {
  // a bullet is a sign, not a number: the text reads the same without it
  if (level.format === 'bullet' || PRIVATE_USE.test(level.text)) return ''
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const of = levels[at]
    return printNumber(counts[at] ?? of?.start ?? 1, level.isLegal ? 'decimal' : (of?.format ?? 'decimal'))
  })
  if (text.trim() === '') return ''
  // 一、 and （一） stand close; 1. before 3.5万元 must not read 1.3.5
  return level.isTight || /[\u3001\u3002\uff09\uff0e\uff1a)\]】〕\s]$/.test(text) ? text : `${text} `
}
