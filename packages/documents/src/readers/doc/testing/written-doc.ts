/** For tests: small files of Word 97–2003, one page of properties for each paragraph and run. */
import type { ReadDocument } from '@jixiao/core'
import CFB from 'cfb'
import { readDoc } from '../read-doc.ts'

export interface WrittenParagraph {
  readonly runs: readonly WrittenRun[]
  readonly end?: string
  readonly style?: number
  /** Bytes of property changes (sprms). */
  readonly look?: readonly number[]
}

export interface WrittenRun {
  readonly text: string
  readonly look?: readonly number[]
}

export interface Settings {
  readonly flags?: number
  readonly version?: number
  /** Paragraphs at the end that are no body: footnotes, headers. */
  readonly footnotes?: readonly WrittenParagraph[]
  readonly headers?: readonly WrittenParagraph[]
  /** Bytes of the stream Data. */
  readonly data?: readonly number[]
  readonly lists?: WrittenLists
}

/** One list, and how it is used. */
export interface WrittenLists {
  readonly levels: readonly { readonly start: number; readonly format: number; readonly text: string }[]
  /** Of each use: the numbers with which levels begin anew. */
  readonly uses: readonly (readonly { readonly level: number; readonly start: number }[])[]
}

const TEXT_AT = 0x400
const u16 = (n: number): number[] => [n & 255, (n >> 8) & 255]
const u32 = (n: number): number[] => [...u16(n & 0xffff), ...u16(n >>> 16)]

export const HIDDEN = [...u16(0x083c), 1]
export const DELETED = [...u16(0x0800), 1]
const IN_TABLE = [...u16(0x2416), 1]

export const para = (text: string, style = 0, look: readonly number[] = []): WrittenParagraph => ({ runs: [{ text }], style, look })

export interface WrittenCell {
  readonly text: string
  /** Bits of [MS-DOC] TCGRF. */
  readonly merge?: number
}

/** A row of cells between edges in twips. */
export function row(edges: readonly number[], cells: readonly (string | WrittenCell)[]): readonly WrittenParagraph[] {
  const all = cells.map(c => (typeof c === 'string' ? { text: c } : c))
  const shape = [...u16(0), cells.length, ...edges.flatMap(u16), ...all.flatMap(c => [...u16(c.merge ?? 0), ...Array.from({ length: 18 }, () => 0)])]
  const definition = [...u16(shape.length - 1), ...shape.slice(2)]
  return [
    ...all.map(c => ({ runs: [{ text: c.text }], end: '\x07', look: IN_TABLE })),
    { runs: [], end: '\x07', look: [...IN_TABLE, ...u16(0x2417), 1, ...u16(0xd608), ...definition] },
  ]
}

export function doc(paragraphs: readonly WrittenParagraph[], settings: Settings = {}): Uint8Array {
  const { flags = 0, version = 0xc1, footnotes = [], headers = [] } = settings
  const lengthOf = (list: readonly WrittenParagraph[]): number => list.reduce((n, p) => n + p.runs.reduce((m, r) => m + r.text.length, 0) + 1, 0)
  let text = ''
  const paragraphPages: number[][] = []
  const runPages: number[][] = []
  const here = (): number => TEXT_AT + 2 * text.length
  for (const p of [...paragraphs, ...footnotes, ...headers]) {
    const start = here()
    for (const r of p.runs) {
      const from = here()
      text += r.text
      if (r.look) runPages.push(page(from, here(), [Math.min(255, r.look.length), ...r.look], 1))
    }
    text += p.end ?? '\r'
    const body = [...u16(p.style ?? 0), ...(p.look ?? [])]
    if (body.length % 2 === 1) body.push(0)
    paragraphPages.push(page(start, here(), [0, body.length / 2, ...body], 13))
  }
  const characters = [...text].flatMap(c => u16(c.charCodeAt(0)))
  const firstPage = Math.ceil((TEXT_AT + characters.length) / 512)
  const word = new Uint8Array(512 * (firstPage + paragraphPages.length + runPages.length))
  word.set(characters, TEXT_AT)
  for (const [i, bytes] of [...paragraphPages, ...runPages].entries()) word.set(bytes, 512 * (firstPage + i))
  const put = (at: number, bytes: readonly number[]): void => word.set(bytes, at)
  const table: number[] = []
  const place = (at: number, bytes: readonly number[]): void => {
    put(at, [...u32(table.length), ...u32(bytes.length)])
    table.push(...bytes)
  }
  put(0, [...u16(0xa5ec), ...u16(version)])
  put(0x0a, u16(0x0200 | flags))
  put(0x4c, [...u32(lengthOf(paragraphs)), ...u32(lengthOf(footnotes)), ...u32(lengthOf(headers))])
  place(0x1a2, [2, ...u32(16), ...u32(0), ...u32(text.length), ...u16(0), ...u32(TEXT_AT), ...u16(0)])
  place(0x102, bin(firstPage, paragraphPages.length))
  place(0xfa, bin(firstPage + paragraphPages.length, runPages.length))
  if (settings.lists) {
    const { levels, uses } = settings.lists
    place(0x2e2, [...u16(1), ...u32(7), ...Array.from({ length: 22 }, () => 0), levels.length === 1 ? 1 : 0, 0, ...levels.flatMap(levelBytes)])
    place(0x2ea, [
      ...u32(uses.length),
      ...uses.flatMap(changes => [...u32(7), ...u32(0), ...u32(0), changes.length, 0, 0, 0]),
      ...uses.flatMap(changes => [...u32(0xffffffff), ...changes.flatMap(c => [...u32(c.start), ...u32(c.level | 0x10)])]),
    ])
  }
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, '/WordDocument', word)
  if (settings.data) CFB.utils.cfb_add(container, '/Data', Uint8Array.from([...settings.data, ...Array.from({ length: 4096 }, () => 0)]))
  CFB.utils.cfb_add(container, '/1Table', Uint8Array.from(table.concat(Array.from({ length: 4096 }, () => 0))))
  return Uint8Array.from(CFB.write(container, { type: 'array' }))
}

/** %1 of the text is the number of the first level. */
const levelBytes = ({ start, format, text }: WrittenLists['levels'][number]): number[] => {
  const letters = [...text.replace(/%(\d)/g, (_, d: string) => String.fromCharCode(Number(d) - 1))].flatMap(c => u16(c.charCodeAt(0)))
  return [
    ...u32(start),
    format,
    0,
    ...Array.from({ length: 9 }, () => 0),
    2,
    ...Array.from({ length: 12 }, () => 0),
    ...u16(letters.length / 2),
    ...letters,
  ]
}

/** A paragraph of a use of the list (from 1) at a level (from 0). */
export const numbered = (text: string, use: number, level = 0): WrittenParagraph =>
  para(text, 0, [...u16(0x460b), ...u16(use), ...u16(0x260a), level])

/** Settings of a form field ([MS-DOC] NilPICFAndBinData with FFData): 1 a box, 2 a list. */
export function formField(type: 1 | 2, result: number, initial: number, entries: readonly string[] = []): number[] {
  const text = (t: string): number[] => [...u16(t.length), ...[...t].flatMap(c => u16(c.charCodeAt(0))), 0, 0]
  const list = type === 2 ? [0xff, 0xff, ...u16(entries.length), 0, 0, ...entries.flatMap(e => text(e).slice(0, -2))] : []
  const body = [
    ...u32(0xffffffff),
    ...u16(type | (result << 2)),
    ...u16(0),
    ...u16(20),
    ...text('f'),
    ...u16(initial),
    ...Array.from({ length: 5 }, () => text('')).flat(),
    ...list,
  ]
  return [...u32(68 + body.length), ...u16(68), ...Array.from({ length: 62 }, () => 0), ...body]
}

const bin = (first: number, pages: number): number[] => [
  ...Array.from({ length: pages + 1 }, (_, i) => u32(i)).flat(),
  ...Array.from({ length: pages }, (_, i) => u32(first + i)).flat(),
]

/** A page with one run: from, to, where its properties stand, the properties. */
function page(from: number, to: number, properties: readonly number[], width: number): number[] {
  const bytes = Array.from({ length: 512 }, () => 0)
  const at = Math.ceil((8 + width) / 2)
  for (const [i, byte] of [...u32(from), ...u32(to), at].entries()) bytes[i] = byte
  for (const [i, byte] of properties.entries()) bytes[2 * at + i] = byte
  bytes[511] = 1
  return bytes
}

export function read(paragraphs: readonly WrittenParagraph[], settings?: Settings): ReadDocument {
  const outcome = readDoc(doc(paragraphs, settings), 'x.doc')
  if (!outcome.ok) throw new Error(outcome.problem.say.en)
  return outcome.value
}
