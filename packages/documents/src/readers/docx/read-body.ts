/** The body of a document: paragraphs with their numbers, tables with their spans, text boxes once. */
import { append } from '@jixiao/core'
import { type BodyState, nextPage } from './body-state.ts'
import { type Flow, type FlowParagraph, type GivenCell, type GivenRow, gridFrom, isRagged, spansByWidth } from './flow.ts'
import { LIMITS, tooDeep, tooManyCells, tooManyColumns } from './limits.ts'
import { alternative, readInline } from './read-inline.ts'
import { outlineOf } from './styles.ts'
import { childNamed, childrenNamed, switchOf, valOf, type XmlNode } from './xml-tree.ts'

/** Throws Refusal when a limit is passed. */
export function readBody(nodes: readonly XmlNode[], state: BodyState, depth = 0): readonly Flow[] {
  const flow: Flow[] = []
  /** A paragraph whose end was deleted goes on in the next one. */
  let carried: FlowParagraph | undefined
  const readAll = (list: readonly XmlNode[]): void => {
    for (const node of list) {
      if (node.name === 'w:p') {
        const { paragraph, isOpen, boxes } = readParagraph(node, state, carried, depth > 0)
        carried = isOpen ? paragraph : undefined
        if (!isOpen) flow.push(paragraph)
        for (const box of boxes) append(flow, readBody(box.children, state, deeper(depth)))
      } else if (node.name === 'w:tbl') flow.push(readTable(node, state, deeper(depth)))
      else if (node.name === 'w:del' || node.name === 'w:moveFrom') state.changes++
      else if (node.name === 'w:ins' || node.name === 'w:moveTo') {
        state.changes++
        readAll(node.children)
      } else if (node.name === 'mc:AlternateContent') readAll(alternative(node)?.children ?? [])
      else if (node.name === 'w:altChunk') {
        const id = Object.entries(node.attributes).find(([name]) => /(?:^|:)id$/.test(name))?.[1]
        const chunk = id === undefined ? undefined : state.chunkOf?.(id, state.line, state.page)
        if (chunk) append(flow, chunk)
        else state.parts++
      }
    }
  }
  readAll(nodes)
  if (carried) flow.push(carried)
  return flow
}

function deeper(depth: number): number {
  if (depth < LIMITS.tableDepth) return depth + 1
  throw tooDeep(depth + 1)
}

interface ReadParagraph {
  readonly paragraph: FlowParagraph
  readonly isOpen: boolean
  readonly boxes: readonly XmlNode[]
}

function readParagraph(node: XmlNode, state: BodyState, carried: FlowParagraph | undefined, isInside: boolean): ReadParagraph {
  state.line++
  state.seen?.paragraphs.set(state.line, node)
  const properties = childNamed(node, 'w:pPr')
  const style = state.styleOf(valOf(properties, 'w:pStyle'))
  if (!state.hasRenderedBreaks && switchOf(properties, 'w:pageBreakBefore') && state.line > 1) nextPage(state)
  const mark = childNamed(properties, 'w:rPr')
  const isOpen = childNamed(mark, 'w:del') !== undefined || childNamed(mark, 'w:moveFrom') !== undefined
  if (mark) state.changes += mark.children.filter(c => /^w:(?:ins|del|moveFrom|moveTo)$/.test(c.name)).length
  const inline = readInline(node, state)
  const page = inline.page ?? state.page
  const numbering = childNamed(properties, 'w:numPr')
  const numId = valOf(numbering, 'w:numId') ?? style.numId
  const ilvl = Number(valOf(numbering, 'w:ilvl') ?? style.ilvl ?? 0)
  // Word numbers empty paragraphs too; only in a table (a column of serial numbers) does the number stand for anything
  const isNumbered = numId !== undefined && numId !== '0' && (isInside || inline.text.trim() !== '')
  const label = isNumbered ? state.numbering.label(numId, ilvl) : ''
  const outline = outlineOf(properties)
  const level = outline ? outline.level : style.level
  const section = childNamed(properties, 'w:sectPr')
  if (section && !state.hasRenderedBreaks && valOf(section, 'w:type') !== 'continuous') nextPage(state)
  const text = (carried?.text ?? '') + label + inline.text
  const shift = text.length - inline.text.length
  const paragraph: Writable<FlowParagraph> = { kind: 'paragraph', text, line: carried?.line ?? state.line, page: carried?.page ?? page }
  // a heading without words is an empty line that has kept its style
  if (level !== undefined) paragraph.level = level
  if (carried?.codes || inline.codes.length > 0) paragraph.codes = [...(carried?.codes ?? []), ...inline.codes.map(c => ({ ...c, at: c.at + shift }))]
  return { paragraph, isOpen, boxes: inline.boxes }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

function readTable(node: XmlNode, state: BodyState, depth: number): Flow {
  const rows: GivenRow[] = []
  for (const row of partsOf(node, 'w:tr')) {
    const properties = childNamed(row, 'w:trPr')
    const changes = properties?.children.filter(c => c.name === 'w:ins' || c.name === 'w:del') ?? []
    state.changes += changes.length
    if (changes.some(c => c.name === 'w:del')) continue
    const [before, after] = [spanOf(properties, 'w:gridBefore', 0), spanOf(properties, 'w:gridAfter', 0)]
    rows.push({ before, after, cells: readCells(row, state, depth) })
  }
  const ragged = isRagged(rows)
  if (ragged) state.ragged++
  const table = gridFrom((ragged && spansByWidth(rows)) || rows)
  if (table.columns > LIMITS.columns) throw tooManyColumns(table.columns)
  // empty positions are cells too: a table of few cells can still claim a grid without end
  state.cells += table.columns * rows.length
  if (state.cells > LIMITS.cells) throw tooManyCells(state.cells)
  return table
}

function readCells(row: XmlNode, state: BodyState, depth: number): readonly GivenCell[] {
  const cells: GivenCell[] = []
  for (const cell of partsOf(row, 'w:tc')) {
    const properties = childNamed(cell, 'w:tcPr')
    const colSpan = spanOf(properties, 'w:gridSpan', 1)
    const [across, down] = [childNamed(properties, 'w:hMerge'), childNamed(properties, 'w:vMerge')]
    if (childNamed(properties, 'w:cellDel') || childNamed(properties, 'w:cellIns')) state.changes++
    const first = state.line + 1
    const content = childNamed(properties, 'w:cellDel') ? [] : readBody(cell.children, state, depth)
    // a cell inside of this one has its own
    for (let line = first; state.seen && line <= state.line; line++) if (!state.seen.cells.has(line)) state.seen.cells.set(line, cell)
    const left = cells.at(-1)
    if (left && across && across.attributes.val !== 'restart') {
      cells[cells.length - 1] = { ...left, colSpan: left.colSpan + colSpan }
      continue
    }
    const given = childNamed(properties, 'w:tcW')?.attributes
    const width = given && (given.type ?? 'dxa') === 'dxa' ? Number(given.w) : 0
    const goesOn = down !== undefined && down.attributes.val !== 'restart'
    cells.push({ content, colSpan, goesOn, isMerged: down !== undefined, ...(width > 0 ? { width } : {}) })
  }
  return cells
}

/** Rows and cells, also inside of content that is marked as inserted. */
const partsOf = (node: XmlNode, name: string): readonly XmlNode[] =>
  node.children.some(c => c.name === 'w:ins' || c.name === 'w:moveTo')
    ? node.children.flatMap(c => (c.name === 'w:ins' || c.name === 'w:moveTo' ? childrenNamed(c, name) : c.name === name ? [c] : []))
    : childrenNamed(node, name)

function spanOf(properties: XmlNode | undefined, name: string, least: number): number {
  const value = Number(valOf(properties, name) ?? least)
  if (value > LIMITS.columns) throw tooManyColumns(value)
  return Number.isInteger(value) && value > least ? value : least
}
