/**
 * Word (docx) → blocks, for files of Word, WPS and LibreOffice.
 *
 * What a recogniser may rely on, besides what the reader of text promises:
 * - Merged cells stand once with their rowSpan and colSpan, in the body too; every other position has a cell.
 * - place.line is the 1-based index of the paragraph in document order (cells and text boxes counted), not a line of a page.
 * - place.page counts the page breaks that the file tells: those Word laid out last, else those made by hand, which are fewer.
 * - Numbers of lists are part of the text. Headers and footers are not read. Footnotes stand at the end.
 * - A table in a cell follows as a table of its own, and its text stays in the cell.
 */
import { done, type Outcome, type ReadDocument } from '@jixiao/core'
import { type BodyState, bodyState } from './body-state.ts'
import { type Chunks, chunksOf, type ReadChunk } from './chunks.ts'
import type { Flow } from './flow.ts'
import { layOutBlocks } from './lay-out-blocks.ts'
import { filledProperties, noticesOf } from './left-out.ts'
import { damaged, encrypted, LIMITS, Refusal, tooLarge } from './limits.ts'
import { numberingOf } from './numbering.ts'
import { openZip, type ZipParts } from './open-zip.ts'
import { type PackageParts, packageParts } from './package-parts.ts'
import { readBody } from './read-body.ts'
import { styleBook } from './styles.ts'
import { childNamed, childrenNamed, type XmlNode } from './xml-tree.ts'

/** Never throws on any bytes. Without `readChunk`, documents in the document are only counted. */
export function readDocx(bytes: Uint8Array, file: string, readChunk?: ReadChunk): Outcome<ReadDocument> {
  // a docx with a password is an OLE container with the stream EncryptedPackage
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return encrypted()
  if (bytes.length > LIMITS.fileBytes)
    return tooLarge(
      `文件有 ${Math.ceil(bytes.length / 1024 / 1024)} MB，超过上限 ${LIMITS.fileBytes / 1024 / 1024} MB。`,
      `The file has ${Math.ceil(bytes.length / 1024 / 1024)} MB, above the limit of ${LIMITS.fileBytes / 1024 / 1024} MB.`,
    )
  const zip = openZip(bytes)
  if (!zip.ok) return zip
  try {
    const partsOf = (from: ZipParts, more?: ReadonlySet<string>) => readParts(packageParts(from, more), file, readChunk && chunksOf(from, readChunk))
    const read = partsOf(zip.value)
    // few documents need the widths of their cells, and every cell has one
    const again = read.ragged > 0 ? openZip(bytes) : undefined
    return again?.ok ? partsOf(again.value, WIDTHS).outcome : read.outcome
  } catch (error) {
    if (error instanceof Refusal) return error.outcome
    throw error
  }
}

const WIDTHS: ReadonlySet<string> = new Set(['w:tcW'])

function readParts(parts: PackageParts, file: string, chunks?: Chunks): { readonly outcome: Outcome<ReadDocument>; readonly ragged: number } {
  const body = childNamed(childNamed(parts.document, 'w:document'), 'w:body')
  if (!body) throw new Refusal(damaged('正文部件没有内容。', 'its main part has no body.'))
  const styleOf = styleBook(parts.styles)
  const hasRenderedBreaks = holds(body, 'w:lastRenderedPageBreak')
  const plain = bodyState(styleOf, numberingOf(parts.numbering, styleOf), hasRenderedBreaks)
  const state: BodyState = chunks ? { ...plain, chunkOf: chunks.chunkOf } : plain
  const flow = readBody(body.children, state)
  const { page, hasBreaks } = state
  const notes = readNotes(parts, state)
  const { blocks, residue } = layOutBlocks([...flow, ...notes], file, hasBreaks)
  const comments = childrenNamed(childNamed(parts.comments, 'w:comments'), 'w:comment').length
  const notices = [...noticesOf({ ...state, comments, properties: filledProperties(parts.properties) }), ...(chunks?.notices ?? [])]
  const outcome = done({ file, format: 'docx', blocks, residue, notices, ...(hasRenderedBreaks ? { pages: page } : {}) })
  return { outcome, ragged: state.ragged }
}

/** Looks at every element of the document. */
export function holds({ children }: XmlNode, name: string): boolean {
  for (const child of children) if (child.name === name || (child.children.length > 0 && holds(child, name))) return true
  return false
}

/** Footnotes and endnotes that the text calls, in this order, each beginning with 注1：. */
function readNotes(parts: PackageParts, state: BodyState): readonly Flow[] {
  const texts = new Map<string, XmlNode>()
  for (const kind of ['footnote', 'endnote'] as const)
    for (const note of childrenNamed(childNamed(parts[`${kind}s`], `w:${kind}s`), `w:${kind}`)) texts.set(`${kind}/${note.attributes.id ?? ''}`, note)
  const called = [...new Set(state.notes)]
  return called.flatMap((key, i) => {
    const flow = readBody(texts.get(key)?.children ?? [], state)
    const at = flow.findIndex(f => f.kind === 'paragraph' && f.text.trim() !== '')
    return flow.map((f, k) => (k === at && f.kind === 'paragraph' ? { ...f, text: `注${i + 1}：${f.text.trim()}`, codes: undefined } : f))
  })
}
