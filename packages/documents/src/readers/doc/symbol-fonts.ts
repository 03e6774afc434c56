/** The symbol fonts among the fonts of a Word 97–2003 file ([MS-DOC] 2.9.286 SttbfFfn). */
import { isSymbolFont } from '../docx/symbols.ts'
import type { WordFile } from './word-file.ts'

/** Bytes of a font before its name. */
const BEFORE_NAME = 40

/** Name of a font by its number, if it is a symbol font. */
export function symbolFonts({ word, table }: Pick<WordFile, 'word' | 'table'>): ReadonlyMap<number, string> {
  const start = word.u32(0x112)
  const end = Math.min(start + word.u32(0x116), table.bytes.length)
  const fonts = new Map<number, string>()
  const count = table.u16(start)
  for (let [i, at] = [0, start + 4]; i < count && at < end; i++) {
    const size = table.u8(at) + 1
    let name = ''
    for (let c = at + BEFORE_NAME; c + 1 < at + size && table.u16(c) !== 0; c += 2) name += String.fromCharCode(table.u16(c))
    if (isSymbolFont(name)) fonts.set(i, name)
    at += size
  }
  return fonts
}
