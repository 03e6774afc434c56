/** The parts of a document on their pages: what stands upright, what on its side, and what begins a page. */
import type { Block } from '@jixiao/core'
import { layOutTable, type TableLayout } from './lay-out-table.ts'
import type { OfficialLayout } from './official-layout.ts'
import { outlineOf, type Part, type TablePart, type Words } from './outline.ts'

export interface Section {
  readonly isLandscape: boolean
  readonly parts: readonly PlacedPart[]
}
export type PlacedPart = PlacedWords | PlacedTable

export interface PlacedWords extends Words {
  /** It is the title of the whole and has the first page to itself. */
  readonly isCover: boolean
  readonly startsPage: boolean
}
export interface PlacedTable extends TablePart {
  readonly startsPage: boolean
  readonly layout: TableLayout
}

/** A table of so few rows may stand among the text. */
const FEW_ROWS = 8

export function sectionsOf(blocks: readonly Block[], layout: OfficialLayout): readonly Section[] {
  const sections: { isLandscape: boolean; parts: PlacedPart[] }[] = []
  const outline = outlineOf(blocks)
  const hasCover = isCover(outline)
  /** Nothing but titles and headings stands on the page yet. */
  let isFresh = true
  for (const [i, part] of outline.entries()) {
    const table = part.kind === 'table' ? layOutTable(part.table, layout) : null
    const isLandscape = table?.isLandscape ?? false
    const isTurned = sections.at(-1)?.isLandscape !== isLandscape
    const startsPage: boolean = !isTurned && ((i === 1 && hasCover) || (!isFresh && wantsPage(part, outline[i - 1])))
    if (isTurned) sections.push({ isLandscape, parts: [] })
    if (part.kind !== 'table') sections.at(-1)?.parts.push({ ...part, isCover: i === 0 && hasCover, startsPage })
    else if (table) sections.at(-1)?.parts.push({ ...part, startsPage, layout: table })
    isFresh = (isFresh || startsPage || isTurned) && (part.kind === 'title' || part.kind === 'heading')
  }
  return sections
}

/** A title before tables or chapters is a page by itself; above text it is the title of the text. */
const isCover = ([first, second]: readonly Part[]): boolean => first?.kind === 'title' && second !== undefined && second.kind !== 'text'

/** Every titled table and every chapter has a page of its own; a small table stays behind the text that speaks of it. */
function wantsPage(part: Part, before: Part | undefined): boolean {
  if (part.kind === 'table') return part.title !== null && (part.table.rows.length > FEW_ROWS || before?.kind === 'table')
  return part.kind === 'title' || (part.kind === 'heading' && part.level === 1)
}
