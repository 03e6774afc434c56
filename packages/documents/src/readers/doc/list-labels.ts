/** Automatic numbers of a Word 97–2003 file: the lists of [MS-DOC] 2.9.131 (PlfLst) and 2.9.130 (PlfLfo), counted as in docx. */
import { countLists, type Level, type List } from '../docx/numbering.ts'
import type { ByteView } from './byte-view.ts'
import type { WordFile } from './word-file.ts'

/** Counts a paragraph of the list and gives its label. */
export type ListLabels = (list: number, level: number) => string

const LIST_BYTES = 28
const LEVEL_BYTES = 28
const USE_BYTES = 16
const LEVELS = 9
const MOST_LISTS = 4096
/** Number formats by their code (MSONFC) as docx names them. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

export function listLabels({ word, table }: WordFile): ListLabels {
  const levelsOf = listsOf(word, table)
  const lists = usesOf(word, table, levelsOf)
  const count = countLists()
  return (list, level) => {
    const found = lists[list - 1]
    return found ? count(found, level) : ''
  }
}

/** Lists as they are used (PlfLfo, 2.9.130 and 2.9.131): each names a list, and may begin levels anew or give them another look. */
function usesOf(word: ByteView, table: ByteView, levelsOf: ReadonlyMap<number, readonly Level[]>): readonly (List | undefined)[] {
  const start = word.u32(0x2ea)
  const size = word.u32(0x2ee)
  const count = size < 4 ? 0 : Math.min(table.u32(start), Math.floor((size - 4) / USE_BYTES), MOST_LISTS)
  // what they change stands behind all of them
  let at = start + 4 + USE_BYTES * count
  return Array.from({ length: count }, (_, i): List | undefined => {
    const use = start + 4 + USE_BYTES * i
    const id = table.u32(use)
    const levels: (Level | undefined)[] = [...(levelsOf.get(id) ?? [])]
    const starts = new Map<number, number>()
    at += 4
    for (let k = 0; k < Math.min(table.u8(use + 12), LEVELS) && at + 8 <= start + size; k++) {
      const [first, flags] = [table.u32(at), table.u32(at + 4)]
      at += 8
      const level = flags & 15
      if ((flags & 0x20) !== 0) {
        const own = readLevel(table, at)
        levels[level] = own.level
        at = own.end
      } else if ((flags & 0x10) !== 0) starts.set(level, first)
    }
    return levels.length > 0 ? { key: String(i + 1), abstract: String(id), levels, starts } : undefined
  })
}

function listsOf(word: ByteView, table: ByteView): ReadonlyMap<number, readonly Level[]> {
  const start = word.u32(0x2e2)
  const size = word.u32(0x2e6)
  const lists = new Map<number, readonly Level[]>()
  if (size < 2) return lists
  const count = Math.min(table.u16(start), MOST_LISTS)
  // the levels stand behind the lists, and behind what the size counts
  let at = start + 2 + LIST_BYTES * count
  for (let i = 0; i < count && at < table.bytes.length; i++) {
    const list = start + 2 + LIST_BYTES * i
    const levels: Level[] = []
    for (let k = 0; k < ((table.u8(list + 26) & 1) !== 0 ? 1 : LEVELS); k++) {
      const { level, end } = readLevel(table, at)
      levels.push(level)
      at = end
    }
    lists.set(table.u32(list), levels)
  }
  return lists
}

function readLevel(table: ByteView, at: number): { readonly level: Level; readonly end: number } {
  const text = at + LEVEL_BYTES + table.u8(at + 24) + table.u8(at + 25)
  const letters = table.u16(text)
  return { level: levelAt(table, at, text + 2, letters), end: text + 2 + 2 * letters }
}

function levelAt(table: ByteView, at: number, text: number, letters: number): Level {
  let label = ''
  for (let i = 0; i < Math.min(letters, 64); i++) {
    const code = table.u16(text + 2 * i)
    label += code < 9 ? `%${code + 1}` : String.fromCharCode(code)
  }
  const flags = table.u8(at + 5)
  return {
    start: table.u32(at) | 0,
    format: FORMATS[table.u8(at + 4)] ?? 'decimal',
    text: label,
    isTight: table.u8(at + 15) === 2,
    isLegal: (flags & 4) !== 0,
    restart: (flags & 8) !== 0 ? table.u8(at + 26) : undefined,
  }
}
