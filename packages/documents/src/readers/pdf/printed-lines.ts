/** Where each piece of a paragraph is printed: its lines, and where their characters stand. */
import type { PrintedLine } from '@jixiao/core'
import type { TextLine } from './text-lines.ts'

/** Characters stand this near, in points, to where their knots say. */
const NEAR = 0.4
/** Characters between two knots. */
const MOST_BETWEEN = 100

/** `text`: as the lines are joined, not trimmed yet; offsets are those of the trimmed text. */
export function printedLines(lines: readonly TextLine[], text: string): PrintedLine[] {
  const indent = text.length - text.trimStart().length
  const out: PrintedLine[] = []
  let from = 0
  for (const line of lines) {
    const at = text.indexOf(line.text, from)
    if (at < 0) continue
    from = at + line.text.length
    const box = [tenth(line.x0), tenth(line.y0), tenth(line.x1), tenth(line.y1)] as const
    out.push({
      from: Math.max(0, at - indent),
      page: line.page,
      box,
      knots: knotsOf(line).map(([k, x]) => [Math.max(0, k + at - indent), tenth(x)] as const),
    })
  }
  return out
}

/** Where each offset of the line begins; the last is its end. A blank begins where the character before it ends. */
function edgesOf(line: TextLine): number[] {
  const edges: number[] = []
  let next = 0
  let end = line.x0
  for (let i = 0; i < line.text.length; i++) {
    const char = line.chars[next]
    if (char && line.text.startsWith(char.text, i)) {
      edges.push(char.x0)
      for (let k = 1; k < char.text.length; k++, i++) edges.push(char.x0)
      end = char.x1
      next++
    } else edges.push(end)
  }
  edges.push(line.x1)
  return edges
}

function knotsOf(line: TextLine): (readonly [number, number])[] {
  const edges = edgesOf(line)
  const last = edges.length - 1
  const knots: [number, number][] = [[0, edges[0] ?? line.x0]]
  let from = 0
  while (from < last) {
    let to = from + 1
    while (to < last && to - from < MOST_BETWEEN && isEven(edges, from, to + 1)) to++
    knots.push([to, edges[to] ?? line.x1])
    from = to
  }
  return knots
}

function isEven(edges: readonly number[], from: number, to: number): boolean {
  const [a = 0, b = 0] = [edges[from], edges[to]]
  for (let i = from + 1; i < to; i++) if (Math.abs((edges[i] ?? 0) - (a + ((b - a) * (i - from)) / (to - from))) > NEAR) return false
  return true
}

const tenth = (value: number): number => Math.round(value * 10) / 10
