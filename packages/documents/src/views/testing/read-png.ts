/** For tests: the green channel of a PNG as this package writes it (sixteen greys or a palette, filter 0). */
import { unzlibSync } from 'fflate'

export interface GreyPicture {
  readonly width: number
  readonly height: number
  /** 0 to 255. */
  readonly at: (x: number, y: number) => number
}

export function readPng(png: Uint8Array): GreyPicture {
  const view = new DataView(png.buffer, png.byteOffset, png.length)
  const [width, height, depth] = [view.getUint32(16), view.getUint32(20), png[24]]
  const chunks = new Map<string, Uint8Array>()
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8))
    chunks.set(name, png.subarray(at + 8, at + 8 + view.getUint32(at)))
  }
  const rows = unzlibSync(chunks.get('IDAT') ?? new Uint8Array())
  const palette = chunks.get('PLTE')
  const stride = 1 + (depth === 4 ? Math.ceil(width / 2) : width)
  return {
    width,
    height,
    at(x, y) {
      if (x < 0 || y < 0 || x >= width || y >= height) throw new RangeError(`${x},${y}`)
      const byte = rows[y * stride + 1 + (depth === 4 ? x >> 1 : x)] ?? 0
      if (depth === 4) return (x % 2 === 0 ? byte >> 4 : byte & 15) * 17
      return palette?.[byte * 3 + 1] ?? 0
    },
  }
}
