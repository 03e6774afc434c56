/** Headers and footers of a Word document, by section: to be shown at the edges of its pages, and never read. */
import type { Block } from '@jixiao/core'
import { Refusal } from '../readers/docx/limits.ts'
import type { ZipParts } from '../readers/docx/open-zip.ts'
import { partNamed, targetsOf } from '../readers/docx/package-parts.ts'
import { alternative } from '../readers/docx/read-inline.ts'
import { childNamed, childrenNamed, switchOf, type XmlNode } from '../readers/docx/xml-tree.ts'
import type { LookBook } from './docx-looks.ts'
import { type PictureBudget, picturesOf } from './docx-pictures.ts'
import type { EdgeLine, EdgeOfPages, FlowEdges } from './file-view.ts'

/** Kept besides what the reader keeps. */
export const EDGE_ELEMENTS = ['hdr', 'ftr', 'headerReference', 'footerReference', 'titlePg', 'pgNumType', 'settings', 'evenAndOddHeaders'].map(
  n => `w:${n}`,
)

export interface EdgeSetting {
  readonly zip: ZipParts
  /** Path of the main part. */
  readonly part: string
  readonly keeps: ReadonlySet<string>
  readonly book: LookBook
  readonly budget: PictureBudget
}

const MOST_LINES = 12
const NAMES = { head: 'w:headerReference', foot: 'w:footerReference' } as const

/** `paragraphs`: of the body, by their line. A section ends with the paragraph that holds its properties; the last with the body. */
export function sectionEdges(
  body: XmlNode,
  paragraphs: ReadonlyMap<number, XmlNode>,
  blocks: readonly Block[],
  setting: EdgeSetting,
): readonly FlowEdges[] {
  const ends = [...paragraphs].flatMap(([line, node]): { line: number; properties: XmlNode }[] => {
    const properties = childNamed(childNamed(node, 'w:pPr'), 'w:sectPr')
    return properties ? [{ line, properties }] : []
  })
  const last = childNamed(body, 'w:sectPr')
  const sections = [...ends, ...(last ? [{ line: Number.POSITIVE_INFINITY, properties: last }] : [])]
  const reader = edgeReader(setting)
  const out: FlowEdges[] = []
  let start = 0
  for (const { line, properties } of sections) {
    const from = blocks.findIndex(b => (b.place.line ?? 0) > start)
    start = line
    if (from < 0) continue
    const startsAt = childNamed(properties, 'w:pgNumType')?.attributes.start
    const before = out.at(-1)
    out.push({
      from,
      ...(startsAt !== undefined && /^\d{1,5}$/.test(startsAt) ? { startsAt: Number(startsAt) } : {}),
      head: reader.edge(properties, 'head', before?.head),
      foot: reader.edge(properties, 'foot', before?.foot),
    })
  }
  return out
}

/** Reads each part once; what a section does not say is as in the section before. */
function edgeReader({ zip, part, keeps, book, budget }: EdgeSetting) {
  const quietly = <T>(read: () => T, otherwise: T): T => {
    try {
      return read()
    } catch (error) {
      // the document itself was read: an edge that is damaged is not shown
      if (error instanceof Refusal) return otherwise
      throw error
    }
  }
  const targets = quietly(() => targetsOf(zip, part), new Map<string, string>())
  const hasEven = quietly(() => {
    const path = [...targets.values()].find(p => /(?:^|\/)settings\.xml$/.test(p))
    return path !== undefined && switchOf(childNamed(partNamed(zip, path, keeps), 'w:settings'), 'w:evenAndOddHeaders') === true
  }, false)
  const known = new Map<string, readonly EdgeLine[]>()
  const linesOfPart = (id: string): readonly EdgeLine[] => {
    const path = targets.get(id)
    if (path === undefined) return []
    const lines = known.get(path) ?? quietly(() => linesIn(partNamed(zip, path, keeps), book, picturesOf(zip, path, budget)), [])
    known.set(path, lines)
    return lines
  }
  return {
    edge(properties: XmlNode, side: 'head' | 'foot', before: EdgeOfPages | undefined): EdgeOfPages {
      const own = (type: string): readonly EdgeLine[] | undefined => {
        const found = childrenNamed(properties, NAMES[side]).find(r => (r.attributes.type ?? 'default') === type)
        const id = Object.entries(found?.attributes ?? {}).find(([name]) => name.endsWith(':id'))?.[1]
        return id === undefined ? undefined : linesOfPart(id)
      }
      const first = switchOf(properties, 'w:titlePg') === true ? (own('first') ?? before?.first ?? []) : undefined
      const even = hasEven ? (own('even') ?? before?.even ?? []) : undefined
      return { usual: own('default') ?? before?.usual ?? [], ...(first ? { first } : {}), ...(even ? { even } : {}) }
    },
  }
}

/** Its lines that show anything, those of tables and text boxes one after the other. */
function linesIn(root: XmlNode | undefined, book: LookBook, pictures: ReturnType<typeof picturesOf>): readonly EdgeLine[] {
  const lines: EdgeLine[] = []
  const visit = (nodes: readonly XmlNode[]): void => {
    for (const node of nodes) {
      if (node.name === 'mc:AlternateContent') visit(alternative(node)?.children ?? [])
      else if (node.name === 'w:p') {
        const { pieces, boxes } = piecesOf(node)
        const own = pictures(node)
        const { align } = book.lookOf(node, '')
        const isSeen = own.length > 0 || pieces.some(p => typeof p !== 'string' || p.trim() !== '')
        if (isSeen && lines.length < MOST_LINES) lines.push({ ...(align ? { align } : {}), pieces, pictures: own })
        visit(boxes)
      } else visit(node.children)
    }
  }
  visit(root?.children ?? [])
  return lines
}

const NUMBER = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i

/** Text, tabs, and fields: those of page numbers as such, of others the result. */
function piecesOf(paragraph: XmlNode): { readonly pieces: EdgeLine['pieces']; readonly boxes: readonly XmlNode[] } {
  const pieces: EdgeLine['pieces'][number][] = []
  const boxes: XmlNode[] = []
  const fields: { code: string; isResult: boolean }[] = []
  const say = (text: string): void => {
    // the code of a field, or the number of some page that its file was last laid out with
    if (fields.some(f => !f.isResult || NUMBER.test(f.code))) return
    const last = pieces.at(-1)
    if (typeof last === 'string') pieces[pieces.length - 1] = last + text
    else pieces.push(text)
  }
  const number = (code: string): void => {
    const name = NUMBER.exec(code)?.[1]?.toUpperCase()
    if (name) pieces.push({ number: name === 'PAGE' ? 'page' : 'pages' })
  }
  const visit = (nodes: readonly XmlNode[]): void => {
    for (const node of nodes) {
      const field = fields.at(-1)
      if (node.name === 'w:t') say(node.text)
      else if (node.name === 'w:tab' || node.name === 'w:ptab') say('\t')
      else if (node.name === 'w:instrText' && field && !field.isResult) field.code += node.text
      else if (node.name === 'w:fldChar') {
        const type = node.attributes.fldCharType
        if (type === 'begin') fields.push({ code: '', isResult: false })
        else if (field && !field.isResult) {
          number(field.code)
          field.isResult = true
        }
        if (type === 'end') fields.pop()
      } else if (node.name === 'w:fldSimple') {
        const code = node.attributes.instr ?? ''
        if (NUMBER.test(code)) number(code)
        else visit(node.children)
      } else if (node.name === 'mc:AlternateContent') visit(alternative(node)?.children ?? [])
      else if (node.name === 'w:txbxContent') boxes.push(...node.children)
      else if (!SKIPPED.has(node.name) && !isHidden(node)) visit(node.children)
    }
  }
  visit(paragraph.children)
  return { pieces, boxes }
}

const SKIPPED = new Set(['w:pPr', 'w:rPr', 'w:del', 'w:moveFrom', 'w:instrText'])
const isHidden = (node: XmlNode): boolean => node.name === 'w:r' && switchOf(childNamed(node, 'w:rPr'), 'w:vanish') === true
