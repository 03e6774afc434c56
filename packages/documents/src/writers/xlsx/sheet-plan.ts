/** Which parts of a document stand on which sheet: a titled table by itself, everything between two of them together. */
import type { Part, TablePart } from '../layout/outline.ts'

export interface SheetPlan {
  readonly name: string
  readonly parts: readonly Part[]
}

export function sheetPlan(outline: readonly Part[]): readonly SheetPlan[] {
  const groups: Part[][] = []
  let running: Part[] | null = null
  for (const part of outline) {
    if (isTitled(part)) {
      groups.push([part])
      running = null
    } else if (running) running.push(part)
    else {
      running = [part]
      groups.push(running)
    }
  }
  const names = new Set<string>()
  return groups.map(parts => ({ name: uniqueName(nameOf(parts), names), parts }))
}

const isTitled = (part: Part): part is TablePart => part.kind === 'table' && part.title !== null

function nameOf([first]: readonly Part[]): string {
  if (first?.kind === 'table') return first.title?.text ?? '附表'
  return first?.kind === 'text' ? '说明' : (first?.paragraph.text ?? '说明')
}

const LONGEST_NAME = 31

/** Spreadsheets refuse some signs, more than 31 characters, and a name twice. */
function uniqueName(wanted: string, taken: Set<string>): string {
  const clean =
    wanted
      .replace(/[[\]:*?/\\：？*]/g, '')
      .replace(/^'+|'+$/g, '')
      .trim() || '表'
  let name = clean.slice(0, LONGEST_NAME)
  for (let n = 2; taken.has(name); n++) {
    const end = `（${n}）`
    name = `${clean.slice(0, LONGEST_NAME - end.length)}${end}`
  }
  taken.add(name)
  return name
}
