/**
 * What an .xls (BIFF8, [MS-XLS]) says about its cells beside their values: number formats, hidden rows, columns and sheets, and
 * whether it is encrypted. The library gives values and merged cells only; 0.98 that is shown as 98% must not be read as 0.98.
 */
import { done, type Outcome } from '@jixiao/core'
import { find, read } from 'cfb'
import { soundContainer } from '../ole/sound-container.ts'
import { recordsFrom } from './biff-records.ts'
import { BUILTIN_FORMATS } from './builtin-formats.ts'
import { containerOf, plainStream } from './plain-stream.ts'
import { pixelsOfHeight, pixelsOfWidth, type SheetCellLook } from './spreadsheet.ts'
import { damaged, encrypted, notWorkbook, tooOld } from './workbook-problems.ts'

export interface XlsRecords {
  readonly sheets: readonly XlsSheetRecords[]
  /** The file as the library reads it rightly: without charts in its sheets. */
  readonly bytes: Uint8Array
}

export interface XlsSheetRecords {
  /** Only these have cells: a chart on a sheet of its own has copies of what it draws. */
  readonly isWorksheet: boolean
  readonly isHidden: boolean
  /** By row * 256 + column. */
  readonly formats: ReadonlyMap<number, string>
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** By row * 256 + column. */
  readonly looks: ReadonlyMap<number, SheetCellLook>
  /** In pixels. */
  readonly widths: Readonly<Record<number, number>>
  readonly heights: Readonly<Record<number, number>>
}

const [BOF, END, FILEPASS, FORMAT, XF, BOUNDSHEET] = [0x809, 0x0a, 0x2f, 0x41e, 0xe0, 0x85]
const [NUMBER, RK, FORMULA, MULRK, ROW, COLINFO] = [0x203, 0x27e, 0x06, 0xbd, 0x208, 0x7d]
const [LABEL, SHARED_TEXT] = [0x204, 0xfd]
const BIFF8 = 0x600
const MOST_COLUMNS = 256

export function xlsRecords(bytes: Uint8Array): Outcome<XlsRecords> {
  let stream: Uint8Array
  try {
    const sound = soundContainer(bytes)
    if (!sound) return damaged()
    const container = read(sound, { type: 'array' })
    if (find(container, '/EncryptedPackage') || find(container, '/EncryptionInfo')) return encrypted()
    const entry = find(container, '/Workbook') ?? find(container, '/Book')
    if (!entry) return notWorkbook()
    stream = Uint8Array.from(entry.content)
  } catch {
    return damaged()
  }
  try {
    const sheets = readRecords(stream)
    if (!sheets.ok) return sheets
    const plain = plainStream(stream)
    return done({ sheets: sheets.value, bytes: plain ? containerOf(plain) : bytes })
  } catch {
    return damaged()
  }
}

function readRecords(stream: Uint8Array): Outcome<readonly XlsSheetRecords[]> {
  const codes = new Map(BUILTIN_FORMATS)
  const formatOf: (string | undefined)[] = []
  const sheets: { at: number; isHidden: boolean; isWorksheet: boolean }[] = []
  const ids: number[] = []
  const looks: (SheetCellLook | undefined)[] = []
  let isFirst = true
  for (const { id, data } of recordsFrom(stream, 0)) {
    if (isFirst && (id & 0xff) !== 0x09) return damaged()
    if (isFirst && (id !== BOF || data.getUint16(0, true) !== BIFF8)) return tooOld()
    isFirst = false
    if (id === FILEPASS) return encrypted()
    if (id === FORMAT) codes.set(data.getUint16(0, true), characters(data, 2))
    if (id === XF) {
      ids.push(data.getUint16(2, true))
      looks.push(data.byteLength > 6 ? lookOf(data.getUint8(6)) : undefined)
    }
    if (id === BOUNDSHEET) sheets.push({ at: data.getUint32(0, true), isHidden: (data.getUint8(4) & 3) !== 0, isWorksheet: data.getUint8(5) === 0 })
    if (id === END) break
  }
  for (const id of ids) formatOf.push(codes.get(id))
  return done(sheets.map(s => ({ ...sheetRecords(stream, s.at, s.isHidden, formatOf, looks), isWorksheet: s.isWorksheet })))
}

/** Alignment: bits 0–2 across, bit 3 wrapped, bits 4–6 down ([MS-XLS] 2.4.353). */
function lookOf(bits: number): SheetCellLook | undefined {
  const align = ([undefined, 'left', 'center', 'right', undefined, 'justify', 'center', 'justify'] as const)[bits & 7]
  const valign = (['top', 'center', undefined] as const)[(bits >> 4) & 7]
  const isWrapped = (bits & 8) !== 0
  if (!align && !valign && !isWrapped) return undefined
  return { ...(align ? { align } : {}), ...(valign ? { valign } : {}), ...(isWrapped ? { isWrapped } : {}) }
}

function sheetRecords(
  stream: Uint8Array,
  from: number,
  isHidden: boolean,
  formatOf: readonly (string | undefined)[],
  lookOfFormat: readonly (SheetCellLook | undefined)[],
): Omit<XlsSheetRecords, 'isWorksheet'> {
  const formats = new Map<number, string>()
  const looks = new Map<number, SheetCellLook>()
  const widths: Record<number, number> = {}
  const heights: Record<number, number> = {}
  const [hiddenRows, hiddenColumns] = [new Set<number>(), new Set<number>()]
  const keep = (row: number, column: number, xf: number) => {
    const [format, look] = [formatOf[xf], lookOfFormat[xf]]
    if (format !== undefined) formats.set(row * MOST_COLUMNS + column, format)
    if (look !== undefined) looks.set(row * MOST_COLUMNS + column, look)
  }
  let depth = 0
  for (const { id, data } of recordsFrom(stream, from)) {
    // a chart inside the sheet has a beginning and an end of its own
    if (id === BOF) depth++
    if (id === END && --depth <= 0) break
    if (depth !== 1) continue
    if ((id === NUMBER || id === RK || id === FORMULA) && data.byteLength >= 6)
      keep(data.getUint16(0, true), data.getUint16(2, true), data.getUint16(4, true))
    else if (id === MULRK) {
      const [row, first] = [data.getUint16(0, true), data.getUint16(2, true)]
      for (let k = 0; 4 + k * 6 + 8 <= data.byteLength; k++) keep(row, first + k, data.getUint16(4 + k * 6, true))
    } else if ((id === LABEL || id === SHARED_TEXT) && data.byteLength >= 6) {
      const look = lookOfFormat[data.getUint16(4, true)]
      if (look !== undefined) looks.set(data.getUint16(0, true) * MOST_COLUMNS + data.getUint16(2, true), look)
    } else if (id === ROW && data.byteLength >= 14) {
      if ((data.getUint16(12, true) & 0x20) !== 0) hiddenRows.add(data.getUint16(0, true))
      // in twips; the highest bit says that nobody set it
      const height = data.getUint16(6, true)
      if (height < 0x8000 && height > 0) heights[data.getUint16(0, true)] = pixelsOfHeight(height / 20)
    } else if (id === COLINFO && data.byteLength >= 10) {
      const width = data.getUint16(4, true)
      for (let c = data.getUint16(0, true); c <= Math.min(data.getUint16(2, true), MOST_COLUMNS - 1); c++) {
        if ((data.getUint16(8, true) & 1) !== 0) hiddenColumns.add(c)
        if (width > 0) widths[c] = pixelsOfWidth(width / 256)
      }
    }
  }
  return { isHidden, formats, hiddenRows, hiddenColumns, looks, widths, heights }
}

/** A string with its length (u16) and width (bit 0 of the flags) before it. */
function characters(data: DataView, at: number): string {
  const [length, flags] = [data.getUint16(at, true), data.getUint8(at + 2)]
  let text = ''
  for (let i = 0; i < length; i++) text += String.fromCharCode((flags & 1) === 0 ? data.getUint8(at + 3 + i) : data.getUint16(at + 3 + 2 * i, true))
  return text
}
