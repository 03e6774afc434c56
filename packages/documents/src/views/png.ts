/** A picture → PNG: sixteen greys for a page in black and white, up to 256 colours for any other. */
import { zlibSync } from 'fflate'
import { crc32 } from '../readers/archive/crc32.ts'
import type { Picture } from '../readers/pdf/raw-page.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Channels that differ by more make a colour. */
const GREY = 24
const [GREY_TYPE, PALETTE_TYPE] = [0, 3]
const MOST_COLOURS = 256

export function writePng(picture: Picture): Uint8Array {
  const { width, height } = picture
  const colours = isGrey(picture) ? undefined : paletteOf(picture)
  const depth = colours ? 8 : 4
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head[8] = depth
  head[9] = colours ? PALETTE_TYPE : GREY_TYPE
  const rows = colours ? colourRows(picture, colours) : greyRows(picture)
  const parts = [Uint8Array.from(SIGNATURE), chunk('IHDR', head)]
  if (colours) parts.push(chunk('PLTE', Uint8Array.from(colours.list.flatMap(c => channels(c)))))
  parts.push(chunk('IDAT', zlibSync(rows, { level: 6 })), chunk('IEND', new Uint8Array()))
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + data.length)
  const view = new DataView(out.buffer)
  view.setUint32(0, data.length)
  for (let i = 0; i < 4; i++) out[4 + i] = name.charCodeAt(i)
  out.set(data, 8)
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)))
  return out
}

function isGrey({ data }: Picture): boolean {
  for (let i = 0; i < data.length; i += 4) {
    const [r = 0, g = 0, b = 0] = [data[i], data[i + 1], data[i + 2]]
    if (Math.abs(r - g) > GREY || Math.abs(g - b) > GREY || Math.abs(r - b) > GREY) return false
  }
  return true
}

/** Two pixels a byte; each row begins with the filter 0. */
function greyRows({ width, height, data }: Picture): Uint8Array {
  const stride = 1 + Math.ceil(width / 2)
  const rows = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const level = Math.round((data[(y * width + x) * 4 + 1] ?? 0) / 17)
      const at = y * stride + 1 + (x >> 1)
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? level << 4 : level)
    }
  return rows
}

interface Palette {
  readonly list: readonly number[]
  /** Position of each colour that occurs. */
  readonly of: ReadonlyMap<number, number>
}

/** Four bits a channel: what a page of text needs. */
const keyAt = (data: Uint8ClampedArray, i: number): number =>
  (((data[i] ?? 0) >> 4) << 8) | (((data[i + 1] ?? 0) >> 4) << 4) | ((data[i + 2] ?? 0) >> 4)
const channels = (key: number): [number, number, number] => [(key >> 8) * 17, ((key >> 4) & 15) * 17, (key & 15) * 17]

function paletteOf({ data }: Picture): Palette {
  const counts = new Map<number, number>()
  for (let i = 0; i < data.length; i += 4) counts.set(keyAt(data, i), (counts.get(keyAt(data, i)) ?? 0) + 1)
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([key]) => key)
  const list = byCount.slice(0, MOST_COLOURS)
  const of = new Map(list.map((key, i) => [key, i]))
  for (const key of byCount.slice(MOST_COLOURS)) of.set(key, nearest(list, key))
  return { list, of }
}

function nearest(list: readonly number[], key: number): number {
  const [r, g, b] = channels(key)
  let [best, least] = [0, Infinity]
  for (const [i, other] of list.entries()) {
    const [x, y, z] = channels(other)
    const far = (r - x) ** 2 + (g - y) ** 2 + (b - z) ** 2
    if (far < least) [best, least] = [i, far]
  }
  return best
}

function colourRows({ width, height, data }: Picture, { of }: Palette): Uint8Array {
  const rows = new Uint8Array((1 + width) * height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (1 + width) + 1 + x] = of.get(keyAt(data, (y * width + x) * 4)) ?? 0
  return rows
}
