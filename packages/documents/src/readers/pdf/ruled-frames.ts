/** Tables with horizontal rulings only: lines of equal length below each other, and the text between the first and the last. */
import { isCaption } from '../text/words-of-tables.ts'
import { wordsOf } from './rivers.ts'
import type { Cut } from './stacks.ts'
import type { TextLine } from './text-lines.ts'

export interface RuledFrame {
  readonly lines: readonly TextLine[]
  readonly rulings: readonly Cut[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const SHORTEST = 120
const SAME = 4
const FEWEST_RULES = 3
/** Rows that stand outside the first or the last line are no farther from it, in character sizes. */
const NEAR = 2.2
/** Of rows, in character sizes. */
const SAME_PITCH = 0.3
const LONGEST_CELL = 25
const LONGEST_LABEL = 12
/** Columns stand no closer, in character sizes; a line of so many words is a row. */
const COLUMN_GAP = 0.6
const FEWEST_WORDS = 3
/** Between a label and what it names. */
const LABEL_GAP = 1
const SAME_EDGE = 0.1
const FEWEST_AT_EDGE = 2

interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly pieces: readonly Cut[]
}

export function framesOf(lines: readonly TextLine[], rulings: readonly Cut[], isBreak: (line: TextLine) => boolean): RuledFrame[] {
  const rules = rulesOf(rulings)
  const groups: Rule[][] = []
  for (const rule of rules) {
    const group = groups.findLast(g => sameLength(g[0], rule) || isWithin(g[0], rule))
    const last = group?.at(-1)
    if (group && last && !isParted(lines, last.at, rule, isBreak)) group.push(rule)
    else if (rule.to - rule.from >= SHORTEST) groups.push([rule])
  }
  return groups.flatMap(group => {
    const own = group.slice(0, group.findLastIndex(r => sameLength(group[0], r)) + 1)
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last || own.length < FEWEST_RULES) return []
    const inside = lines.filter(l => l.base > first.at && l.base < last.at + 1 && l.x1 > first.from && l.x0 < first.to)
    const parts = rules.filter(r => r.at < first.at && isPartOf(r, first))
    const all = withNeighbours(inside, lines, isBreak, parts)
    const head = parts.filter(r => r.at > (all[0]?.base ?? Infinity))
    const [top, bottom] = [Math.min(first.at, all[0]?.y0 ?? first.at), Math.max(last.at, all.at(-1)?.y1 ?? last.at)]
    return inside.length < 2
      ? []
      : [{ lines: all, rulings: [...head, ...own].flatMap(r => r.pieces), left: first.from, right: first.to, top, bottom }]
  })
}

/** Lines at one height are one rule, perhaps with gaps over cells of several rows. */
function rulesOf(rulings: readonly Cut[]): Rule[] {
  const rules: { at: number; pieces: Cut[] }[] = []
  for (const line of [...rulings].sort((a, b) => a.at - b.at)) {
    const last = rules.at(-1)
    if (last && line.at - last.at < 1.5) last.pieces.push(line)
    else rules.push({ at: line.at, pieces: [line] })
  }
  return rules.map(({ at, pieces }) => ({ at, pieces, from: Math.min(...pieces.map(p => p.from)), to: Math.max(...pieces.map(p => p.to)) }))
}

const sameLength = (a: Rule | undefined, b: Rule): boolean => a !== undefined && Math.abs(a.from - b.from) < SAME && Math.abs(a.to - b.to) < SAME
const isWithin = (a: Rule | undefined, b: Rule): boolean => a !== undefined && b.from > a.from - SAME && b.to < a.to + SAME

/** Of the same table, under some of its labels: from its left end, or up to its right one. */
const isPartOf = (rule: Rule, whole: Rule): boolean =>
  isWithin(whole, rule) && Math.abs(rule.from - whole.from) < SAME !== Math.abs(rule.to - whole.to) < SAME

/** Something stands between two lines that is no part of a table. */
function isParted(lines: readonly TextLine[], from: number, to: Rule, isBreak: (line: TextLine) => boolean): boolean {
  const between = lines.filter(l => l.base > from && l.base < to.at)
  const isProse = (l: TextLine): boolean =>
    l.runs.length === 1 &&
    l.text.length > LONGEST_CELL &&
    l.x0 < to.from + 3 * l.size &&
    wordsOf(l.chars, COLUMN_GAP).length < FEWEST_WORDS &&
    !isLabelled(l, lines)
  return between.some(l => isBreak(l) || isProse(l))
}

/** 绩效目标 and behind it a text over several columns: it begins, behind a gap, where words of other lines do. */
function isLabelled(line: TextLine, lines: readonly TextLine[]): boolean {
  const [label, text] = wordsOf(line.chars, LABEL_GAP)
  if (!label || !text || label.chars.length > LONGEST_LABEL) return false
  const begins = (l: TextLine): boolean => wordsOf(l.chars, COLUMN_GAP).some(w => Math.abs(w.x0 - text.x0) < SAME_EDGE * line.size)
  return lines.filter(l => l !== line && begins(l)).length >= FEWEST_AT_EDGE
}

/** A head above the first line, perhaps with lines under some of its labels, a row below the last one. */
function withNeighbours(
  inside: readonly TextLine[],
  lines: readonly TextLine[],
  isBreak: (line: TextLine) => boolean,
  parts: readonly Rule[],
): TextLine[] {
  const out = [...inside]
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last) return out
  const isNear = (a: TextLine, b: TextLine): boolean => b.base - a.base < NEAR * Math.max(a.size, b.size) && Math.abs(a.size - b.size) < 0.15 * a.size
  for (let i = lines.indexOf(first) - 1; i >= 0; i--) {
    const [line, next] = [lines[i], out[0]]
    if (!line || !next || (line.runs.length < 2 && line.text.length > LONGEST_LABEL) || isBreak(line) || !isNear(line, next)) break
    out.unshift(line)
  }
  // a heading right above is none of its labels, but what stands below 单位：万元 is
  const above = lines[lines.indexOf(out[0] ?? first) - 1]
  // labels over two rows stand beside the middle between a label above and the labels below it
  const isBesideNext = (line: TextLine, next: TextLine | undefined): boolean => (next?.base ?? Infinity) - line.base < line.size
  const isLined = (line: TextLine, next: TextLine | undefined): boolean =>
    parts.some(r => r.at > line.base && r.at < (next?.base ?? 0)) || isBesideNext(line, next)
  while (!above?.runs.some(r => isCaption(r.text)) && out[0] && out[0] !== first && out[0].runs.length < 2 && !isLined(out[0], out[1])) out.shift()
  const left = Math.min(...inside.map(l => l.x0))
  // wrapped words of a cell that is not the first stand above and below the rest of their row
  const isPart = (l: TextLine, next: TextLine | undefined): boolean =>
    l.runs.length >= 2 ||
    (l.x0 > left + 2 * l.size &&
      (l.text.length <= LONGEST_LABEL || (l.text.length <= LONGEST_CELL && next !== undefined && next.runs.length >= 2 && isNear(l, next))))
  // a row with nothing but its name stands in the middle between two rows
  const isBetweenRows = (before: TextLine, l: TextLine, next: TextLine | undefined): boolean =>
    next !== undefined &&
    Math.min(before.runs.length, next.runs.length) >= 2 &&
    l.text.length <= LONGEST_CELL &&
    Math.abs(l.base - before.base - (next.base - l.base)) < SAME_PITCH * l.size
  for (let i = lines.indexOf(last) + 1; i < lines.length; i++) {
    const [line, before, next] = [lines[i], out.at(-1), lines[i + 1]]
    if (!line || !before || !(isPart(line, next) || isBetweenRows(before, line, next)) || isBreak(line) || !isNear(before, line)) break
    out.push(line)
  }
  return out
}
