/** Form fields of a Word 97–2003 file: which box is ticked, which entry chosen ([MS-DOC] 2.9.157 NilPICFAndBinData, 2.9.78 FFData). */
import type { ByteView } from './byte-view.ts'

const [BOX, LIST] = [1, 2]
/** Of a box or list that nobody touched: what it begins with. */
const UNTOUCHED = 25
const MOST_ENTRIES = 25

/** What the settings at an offset of the stream Data show; '' where they are none. */
export function chosenAt(data: ByteView, offset: number): string {
  const at = offset + data.u16(offset + 4)
  if (data.u32(offset) < 68 || data.u32(at) !== 0xffffffff) return ''
  const bits = data.u16(at + 4)
  const [type, result] = [bits & 3, (bits >> 2) & 31]
  if (type !== BOX && type !== LIST) return ''
  const behindName = behindText(data, at + 10)
  const chosen = result === UNTOUCHED ? data.u16(behindName) : result
  if (type === BOX) return chosen === 1 ? '☑' : '□'
  // five texts (format, help, status, macros), then the entries
  let entry = behindName + 2
  for (let i = 0; i < 5; i++) entry = behindText(data, entry)
  const count = Math.min(data.u16(entry + 2), MOST_ENTRIES)
  entry += 6
  for (let i = 0; i < count; i++) {
    const length = data.u16(entry)
    if (i === chosen) return String.fromCharCode(...Array.from({ length: Math.min(length, 255) }, (_, k) => data.u16(entry + 2 + 2 * k)))
    entry += 2 + 2 * length
  }
  return ''
}

/** A text with its length before and a zero behind it. */
const behindText = (data: ByteView, at: number): number => at + 2 + 2 * data.u16(at) + 2
