/** Documents of other formats that a Word document takes in as they are (w:altChunk): web systems export Word files that hold nothing else. */
import type { Block, Cell, Notice, ReadDocument } from '@jixiao/core'
import type { BodyState } from './body-state.ts'
import type { Flow, FlowCell, FlowParagraph } from './flow.ts'
import type { ZipParts } from './open-zip.ts'
import { mainPart, targetsOf } from './package-parts.ts'

export type ReadChunk = (bytes: Uint8Array) => ReadDocument | undefined

export interface Chunks {
  readonly chunkOf: BodyState['chunkOf']
  /** Of the documents that were taken in so far. */
  readonly notices: readonly Notice[]
}

export function chunksOf(zip: ZipParts, read: ReadChunk): Chunks {
  const targets = targetsOf(zip, mainPart(zip))
  const notices: Notice[] = []
  return {
    notices,
    chunkOf(id, line, page) {
      const path = targets.get(id)
      const part = path === undefined ? undefined : zip.read(path)
      const found = part?.ok && part.value ? read(part.value) : undefined
      if (found) notices.push(...found.notices)
      return found?.blocks.map(b => flowOf(b, line, page))
    },
  }
}

/** Its paragraphs have no places in the body: they stand where the one before them stands. */
function flowOf(block: Block, line: number, page: number): Flow {
  const paragraph = (text: string, level?: number): FlowParagraph => ({
    kind: 'paragraph',
    text,
    line,
    page,
    ...(level === undefined ? {} : { level }),
  })
  if (block.kind === 'paragraph') return paragraph(block.text, block.level)
  const cell = ({ text, column, colSpan, rowSpan }: Cell): FlowCell => ({
    content: text.split('\n').map(t => paragraph(t)),
    column,
    colSpan,
    rowSpan,
  })
  return { kind: 'table', columns: block.columns, rows: block.rows.map(r => r.cells.map(cell)) }
}
