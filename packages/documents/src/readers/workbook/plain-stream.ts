/**
 * A workbook stream as the library takes it: charts in sheets are made nothing, as it would read their copies of figures as cells and stop
 * at their end, before the merged cells; the text that a formula gave stands right behind the formula.
 */
import { utils, write } from 'cfb'
import { recordsFrom } from './biff-records.ts'

const [BOF, END, FORMULA, TEXT] = [0x809, 0x0a, 0x06, 0x207]
/** What may stand between a formula and its text: a formula that is shared, of many cells, or of a table ([MS-XLS] 2.1.7.20.6). */
const BETWEEN = new Set([0x4bc, 0x221, 0x236])
/** No record has this number. */
const NOTHING = 0x0fff
const HEAD = 4

/** Undefined where it is plain already. */
export function plainStream(stream: Uint8Array): Uint8Array | undefined {
  let out: Uint8Array | undefined
  const copy = (): Uint8Array => {
    out ??= stream.slice()
    return out
  }
  let depth = 0
  let formula = false
  let between: { readonly at: number; readonly end: number } | undefined
  for (const { id, at, data } of recordsFrom(stream, 0)) {
    const end = at + HEAD + data.byteLength
    if (id === BOF) depth++
    if (depth > 1) {
      const bytes = copy()
      bytes[at] = NOTHING & 0xff
      bytes[at + 1] = NOTHING >> 8
    } else if (formula && BETWEEN.has(id)) {
      between = { at, end }
      continue
    } else if (between && id === TEXT) {
      const bytes = copy()
      bytes.set(stream.subarray(at, end), between.at)
      bytes.set(stream.subarray(between.at, between.end), between.at + end - at)
    }
    if (id === END && depth > 0) depth--
    formula = id === FORMULA
    between = undefined
  }
  return out
}

export function containerOf(stream: Uint8Array): Uint8Array {
  const container = utils.cfb_new()
  utils.cfb_add(container, '/Workbook', stream)
  return Uint8Array.from(write(container, { type: 'array' }))
}
