/** Properties of paragraphs and characters: which bytes of the file look how (FKP pages of [MS-DOC] 2.9). */
import type { ByteView } from './byte-view.ts'
import { symbolFonts } from './symbol-fonts.ts'
import type { WordFile } from './word-file.ts'

export interface ParagraphLook {
  readonly style: number
  readonly beginsPage: boolean
  readonly isInTable: boolean
  readonly isRowEnd: boolean
  /** Depth of tables; 1 is a table that stands in no other. */
  readonly depth: number
  readonly isInnerCellEnd: boolean
  readonly isInnerRowEnd: boolean
  readonly outline: number | undefined
  readonly list: { readonly id: number; readonly level: number } | undefined
  readonly row: RowShape | undefined
}

/** Edges of the cells in twips and how each is merged. */
export interface RowShape {
  readonly edges: readonly number[]
  readonly merges: readonly CellMerge[]
}

export interface CellMerge {
  readonly goesOnLeft: boolean
  readonly goesOnAbove: boolean
  readonly isMerged: boolean
}

export interface CharacterLook {
  readonly isHidden: boolean
  readonly isDeleted: boolean
  readonly isInserted: boolean
  /** Character of a symbol font that stands here. */
  readonly symbol: number | undefined
  /** Name of the font, if it is one of symbols. */
  readonly font: string | undefined
  /** Stands above the line. */
  readonly isRaised: boolean
  /** Where the stream Data has what belongs to the character: the settings of a form field. */
  readonly data: number | undefined
}

interface Run<T> {
  readonly from: number
  readonly to: number
  readonly look: T
}

const PAGE = 512
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3]

/** The look at a byte of the stream WordDocument, or undefined where nothing is said. */
export type LookAt<T> = (offset: number) => T | undefined

export const paragraphLooks = (file: WordFile): LookAt<ParagraphLook> =>
  finder(
    runsOf(file, 0x102, (page, count, i) => {
      const at = page + 2 * file.word.u8(page + 4 * (count + 1) + 13 * i)
      if (at === page) return undefined
      const size = file.word.u8(at)
      const start = size === 0 ? at + 2 : at + 1
      return paragraphLook(file, start, start + (size === 0 ? 2 * file.word.u8(at + 1) : 2 * size - 1))
    }),
  )

export function characterLooks(file: WordFile): LookAt<CharacterLook> {
  const fonts = symbolFonts(file)
  return finder(
    runsOf(file, 0xfa, (page, count, i) => {
      const at = page + 2 * file.word.u8(page + 4 * (count + 1) + i)
      return at === page ? undefined : characterLook(file.word, at + 1, at + 1 + file.word.u8(at), fonts)
    }),
  )
}

function runsOf<T>({ word, table }: WordFile, at: number, look: (page: number, count: number, i: number) => T | undefined): readonly Run<T>[] {
  const runs: Run<T>[] = []
  const [bin, size] = [word.u32(at), word.u32(at + 4)]
  const pages = Math.floor((Math.min(size, table.bytes.length) - 4) / 8)
  const seen = new Set<number>()
  for (let p = 0; p < pages; p++) {
    const page = (table.u32(bin + 4 * (pages + 1) + 4 * p) & 0x3fffff) * PAGE
    if (page + PAGE > word.bytes.length || seen.has(page)) continue
    seen.add(page)
    const count = word.u8(page + PAGE - 1)
    for (let i = 0; i < count; i++) {
      const found = look(page, count, i)
      if (found) runs.push({ from: word.u32(page + 4 * i), to: word.u32(page + 4 * i + 4), look: found })
    }
  }
  return runs.sort((a, b) => a.from - b.from)
}

function finder<T>(runs: readonly Run<T>[]): LookAt<T> {
  return offset => {
    let [low, high] = [0, runs.length]
    while (low < high) {
      const mid = (low + high) >> 1
      if ((runs[mid]?.from ?? 0) <= offset) low = mid + 1
      else high = mid
    }
    const run = runs[low - 1]
    return run && offset < run.to ? run.look : undefined
  }
}

/** Steps through a list of property changes (sprms). */
function eachProperty(view: ByteView, from: number, to: number, take: (code: number, at: number) => void): void {
  for (let at = from; at + 2 < to; ) {
    const code = view.u16(at)
    at += 2
    take(code, at)
    const kind = code >> 13
    if (code === 0xd608) at += view.u16(at) + 1
    else if (code === 0xc615 && view.u8(at) === 255) {
      const gone = view.u8(at + 1)
      at += 3 + 4 * gone + 3 * view.u8(at + 2 + 4 * gone)
    } else at += kind === 6 ? view.u8(at) + 1 : (SIZES[kind] ?? 1)
  }
}

function paragraphLook({ word, data }: WordFile, from: number, to: number): ParagraphLook {
  const look: { -readonly [K in keyof ParagraphLook]: ParagraphLook[K] } = {
    style: word.u16(from),
    beginsPage: false,
    isInTable: false,
    isRowEnd: false,
    depth: 0,
    isInnerCellEnd: false,
    isInnerRowEnd: false,
    outline: undefined,
    list: undefined,
    row: undefined,
  }
  let [list, level] = [0, 0]
  const merged: { readonly cell: number; readonly how: number }[] = []
  const read = (view: ByteView, start: number, end: number, isOuter: boolean): void =>
    eachProperty(view, start, end, (code, at) => {
      if (code === 0x2416) look.isInTable = view.u8(at) !== 0
      else if (code === 0x2417) look.isRowEnd = view.u8(at) !== 0
      else if (code === 0x6649) look.depth = view.u32(at)
      else if (code === 0x244b) look.isInnerCellEnd = view.u8(at) !== 0
      else if (code === 0x244c) look.isInnerRowEnd = view.u8(at) !== 0
      else if (code === 0x2407) look.beginsPage = view.u8(at) !== 0
      else if (code === 0x2640) look.outline = view.u8(at)
      else if (code === 0x460b) list = view.u16(at)
      else if (code === 0x260a) level = view.u8(at)
      else if (code === 0xd608) look.row = rowShape(view, at)
      else if (code === 0xd62b) merged.push({ cell: view.u8(at + 1), how: view.u8(at + 2) })
      // too long for its page: kept in the stream Data
      else if ((code === 0x6646 || code === 0x6645) && isOuter) {
        const place = view.u32(at)
        read(data, place + 2, Math.min(place + 2 + data.u16(place), data.bytes.length), false)
      }
    })
  read(word, from + 2, Math.min(to, word.bytes.length), true)
  if (list > 0 && list < 0x7ff) look.list = { id: list, level }
  const { row } = look
  if (row && merged.length > 0) {
    const merges = [...row.merges]
    for (const { cell, how } of merged) {
      const old = merges[cell]
      if (old) merges[cell] = { ...old, goesOnAbove: how === 1, isMerged: how === 3 || how === 2 }
    }
    look.row = { ...row, merges }
  }
  return look
}

/** [MS-DOC] TDefTableOperand: the edges of the cells, then 20 bytes for each cell. */
function rowShape(view: ByteView, at: number): RowShape {
  const count = Math.min(view.u8(at + 2), 64)
  const edges = Array.from({ length: count + 1 }, (_, i) => view.i16(at + 3 + 2 * i))
  const cells = at + 3 + 2 * (count + 1)
  const end = at + view.u16(at) + 1
  const merges = Array.from({ length: count }, (_, i): CellMerge => {
    const bits = cells + 20 * i + 2 <= end ? view.u16(cells + 20 * i) : 0
    return { goesOnLeft: (bits & 3) === 1, goesOnAbove: (bits & 0x60) === 0x20, isMerged: (bits & 0x40) !== 0 }
  })
  return { edges, merges }
}

/** Undefined when nothing of it matters. */
function characterLook(word: ByteView, from: number, to: number, fonts: ReadonlyMap<number, string>): CharacterLook | undefined {
  let [isHidden, isDeleted, isInserted] = [false, false, false]
  let symbol: number | undefined
  let font: string | undefined
  let isRaised = false
  let data: number | undefined
  eachProperty(word, from, Math.min(to, word.bytes.length), (code, at) => {
    if (code === 0x083c) isHidden = word.u8(at) === 1
    else if (code === 0x0800) isDeleted = word.u8(at) === 1
    else if (code === 0x0801) isInserted = word.u8(at) === 1
    else if (code === 0x6a09) [font, symbol] = [fonts.get(word.u16(at)), word.u16(at + 2)]
    else if (code === 0x2a48) isRaised = word.u8(at) === 1
    else if (code === 0x6a03) data = word.u32(at)
    else if (code === 0x4a4f || code === 0x4a51) font ??= fonts.get(word.u16(at))
  })
  return isHidden || isDeleted || isInserted || isRaised || symbol !== undefined || font !== undefined || data !== undefined
    ? { isHidden, isDeleted, isInserted, symbol, font, isRaised, data }
    : undefined
}
