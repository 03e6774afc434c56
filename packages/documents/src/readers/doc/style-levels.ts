/** Heading levels of the styles of a Word 97–2003 file: by their fixed numbers, by name, or by the style they are based on. */
import { levelNamed } from '../docx/styles.ts'
import type { WordFile } from './word-file.ts'

const MOST_BASES = 20
const NO_BASE = 0xfff

/** The level of a style by its index; undefined for body text. */
export function styleLevels({ word, table }: WordFile): (style: number) => number | undefined {
  const start = word.u32(0xa2)
  const end = Math.min(start + word.u32(0xa6), table.bytes.length)
  const header = table.u16(start)
  const count = table.u16(start + 2)
  const fixed = table.u16(start + 4)
  const styles: { readonly level: number | undefined; readonly base: number }[] = []
  const utf16 = new TextDecoder('utf-16le')
  let at = start + 2 + header
  for (let i = 0; i < count && at + 2 <= end; i++) {
    const size = table.u16(at)
    at += 2
    if (size === 0) {
      styles.push({ level: undefined, base: NO_BASE })
      continue
    }
    const number = table.u16(at) & 0xfff
    const letters = table.u16(at + fixed)
    const name = utf16.decode(table.bytes.subarray(at + fixed + 2, Math.min(end, at + fixed + 2 + 2 * letters)))
    styles.push({ level: number >= 1 && number <= 9 ? number : levelNamed(name.split(',')[0] ?? ''), base: table.u16(at + 2) >> 4 })
    at += size + (size % 2)
  }
  return style => {
    // without a list of styles the first nine are the headings, as their places are fixed
    if (styles.length === 0) return style >= 1 && style <= 9 ? style : undefined
    for (let [s, i] = [styles[style], 0]; s && i < MOST_BASES; s = styles[s.base], i++) if (s.level !== undefined) return s.level
    return undefined
  }
}
