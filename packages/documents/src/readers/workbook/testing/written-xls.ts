/** A small .xls (BIFF8) of one sheet for tests, record by record. */
import { utils, write } from 'cfb'

type Bytes = readonly number[]
const u16 = (n: number): Bytes => [n & 0xff, (n >> 8) & 0xff]
const u32 = (n: number): Bytes => [...u16(n & 0xffff), ...u16(n >>> 16)]
const f64 = (n: number): Bytes => [...new Uint8Array(new Float64Array([n]).buffer)]
const wide = (text: string): Bytes => [...text].flatMap(c => u16(c.charCodeAt(0)))
const record = (id: number, ...data: Bytes[]): Bytes => [...u16(id), ...u16(data.flat().length), ...data.flat()]

export interface WrittenXls {
  readonly name: string
  /** Number formats; a number's style is its position, from 1. */
  readonly formats?: readonly string[]
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: string | number; readonly style?: number }[]
  readonly merges?: readonly (readonly [number, number, number, number])[]
  readonly hiddenRows?: readonly number[]
  readonly isHidden?: boolean
  readonly isEncrypted?: boolean
  readonly version?: number
  /** Figures of a chart that stands in the sheet, before what tells the merged cells. */
  readonly chart?: readonly { readonly row: number; readonly column: number; readonly value: number }[]
  /** A formula of many cells that gives this text in C1. */
  readonly arrayText?: string
  /** A second sheet that is a chart, with a figure of it. */
  readonly chartSheet?: number
}

export function writtenXls(sheet: WrittenXls): Uint8Array {
  const bof = (kind: number): Bytes => record(0x809, u16(sheet.version ?? 0x600), u16(kind), u16(0), u16(0), u32(0), u32(0))
  const formats = sheet.formats ?? []
  const globals = (at: number, second = 0): Bytes => [
    ...bof(5),
    ...(sheet.isEncrypted ? record(0x2f, u16(1), u16(1)) : []),
    ...formats.flatMap((f, i) => record(0x41e, u16(164 + i), u16(f.length), [1], wide(f))),
    ...[0, ...formats.map((_, i) => 164 + i)].flatMap(id => record(0xe0, u16(0), u16(id), Array(16).fill(0))),
    ...record(0x85, u32(at), [sheet.isHidden ? 1 : 0, 0], [sheet.name.length, 1], wide(sheet.name)),
    ...(sheet.chartSheet === undefined ? [] : record(0x85, u32(second), [0, 2], [2, 1], wide('图表'))),
    ...record(0x0a),
  ]
  const number = (c: { readonly row: number; readonly column: number; readonly value: number }): Bytes =>
    record(0x203, u16(c.row), u16(c.column), u16(0), f64(c.value))
  const body: Bytes = [
    ...bof(0x10),
    ...(sheet.hiddenRows ?? []).flatMap(r => record(0x208, u16(r), u16(0), u16(9), u16(0), u16(0), u16(0), u16(0x20), u16(0))),
    ...sheet.cells.flatMap(c =>
      typeof c.value === 'number'
        ? record(0x203, u16(c.row), u16(c.column), u16(c.style ?? 0), f64(c.value))
        : record(0x204, u16(c.row), u16(c.column), u16(0), u16(c.value.length), [1], wide(c.value)),
    ),
    ...(sheet.arrayText === undefined
      ? []
      : [
          ...record(0x06, u16(0), u16(2), u16(0), [0, 0, 0, 0, 0, 0, 0xff, 0xff], u16(0), u32(0), u16(0)),
          ...record(0x221, u16(0), u16(0), [2, 2], u16(0), u32(0), u16(0)),
          ...record(0x207, u16(sheet.arrayText.length), [1], wide(sheet.arrayText)),
        ]),
    ...(sheet.chart ? [...bof(0x20), ...sheet.chart.flatMap(number), ...record(0x0a)] : []),
    ...(sheet.merges
      ? record(
          0xe5,
          u16(sheet.merges.length),
          sheet.merges.flatMap(m => m.flatMap(n => [...u16(n)])),
        )
      : []),
    ...record(0x0a),
  ]
  const chart: Bytes =
    sheet.chartSheet === undefined ? [] : [...bof(0x20), ...number({ row: 0, column: 0, value: sheet.chartSheet }), ...record(0x0a)]
  const start = globals(0).length
  const stream = Uint8Array.from([...globals(start, start + body.length), ...body, ...chart, ...Array(4096).fill(0)])
  const container = utils.cfb_new()
  utils.cfb_add(container, '/Workbook', stream)
  return Uint8Array.from(write(container, { type: 'array' }))
}

/** The container that holds an .xlsx with a password. */
export function writtenLocked(): Uint8Array {
  const container = utils.cfb_new()
  utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(200))
  utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(5000))
  return Uint8Array.from(write(container, { type: 'array' }))
}
