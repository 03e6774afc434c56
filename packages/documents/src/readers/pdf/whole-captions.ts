/** 单位：万元 in a cell too narrow for it: its last letter stands on a line of its own and would be taken for a row. */
import { squeeze } from '@jixiao/core'
import type { TextLine } from './text-lines.ts'

const CUT = /单位[:：](?:人民币)?[百千万亿]*$/
const REST = /^[百千万亿]*元[)）]?$/
/** In character sizes. */
const [WIDEST_PITCH, SAME_LEFT] = [2, 0.5]

export function wholeCaptions(lines: readonly TextLine[]): readonly TextLine[] {
  const rests = lines.map((line, i) => restOf(lines[i - 1], line))
  if (!rests.some(Boolean)) return lines
  return lines.flatMap((line, i) => (rests[i] ? [] : [rests[i + 1] ? joined(line, lines[i + 1]) : line]))
}

function restOf(above: TextLine | undefined, line: TextLine): boolean {
  const run = above?.runs.at(-1)
  if (!above || !run || !CUT.test(squeeze(run.text)) || !REST.test(squeeze(line.text))) return false
  return line.base - above.base < WIDEST_PITCH * above.size && Math.abs(line.x0 - run.x0) < SAME_LEFT * above.size
}

function joined(line: TextLine, rest: TextLine | undefined): TextLine {
  const last = line.runs.at(-1)
  if (!rest || !last) return line
  const runs = [...line.runs.slice(0, -1), { ...last, text: last.text + rest.text }]
  return { ...line, text: line.text + rest.text, runs, chars: [...line.chars, ...rest.chars], y1: rest.y1 }
}
