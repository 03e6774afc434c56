/** What is counted while the body of a document is read: paragraphs, pages, open fields, what is left out. */
import type { Flow } from './flow.ts'
import type { Numbering } from './numbering.ts'
import type { Style } from './styles.ts'
import type { XmlNode } from './xml-tree.ts'

export interface BodyState {
  readonly styleOf: (id: string | undefined) => Style
  readonly numbering: Numbering
  /** The file says where Word broke the pages; else only breaks made by hand are known. */
  readonly hasRenderedBreaks: boolean
  line: number
  page: number
  hasBreaks: boolean
  /** Fields may begin in one paragraph and end in another (a table of contents). */
  readonly fields: OpenField[]
  /** How many of them are still telling their code: text in these is not shown. */
  openCodes: number
  changes: number
  hidden: number
  pictures: number
  parts: number
  unknownSymbols: number
  cells: number
  /** Tables whose rows claim different numbers of columns. */
  ragged: number
  /** Footnotes and endnotes in the order in which they are called: "footnote/2". */
  readonly notes: string[]
  /** What stands in a document of another format that the body takes in, by the id of the relation. */
  readonly chunkOf?: (id: string, line: number, page: number) => readonly Flow[] | undefined
  /** Where the elements are wanted too: paragraphs by their line, cells by the lines in them. */
  readonly seen?: SeenElements
}

export interface SeenElements {
  readonly paragraphs: Map<number, XmlNode>
  readonly cells: Map<number, XmlNode>
}

export interface OpenField {
  code: string
  isResult: boolean
}

export const bodyState = (styleOf: BodyState['styleOf'], numbering: Numbering, hasRenderedBreaks: boolean): BodyState => ({
  styleOf,
  numbering,
  hasRenderedBreaks,
  line: 0,
  page: 1,
  hasBreaks: false,
  fields: [],
  openCodes: 0,
  changes: 0,
  hidden: 0,
  pictures: 0,
  parts: 0,
  unknownSymbols: 0,
  cells: 0,
  ragged: 0,
  notes: [],
})

export function nextPage(state: BodyState): void {
  state.page++
  state.hasBreaks = true
}
