import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Picture } from '../readers/pdf/raw-page.ts'
import { hasInk, PAINT, paintOver } from './pixels.ts'
import { writePng } from './png.ts'
import { readPng } from './testing/read-png.ts'

const picture = (width: number, height: number, colour: (x: number, y: number) => readonly [number, number, number]): Picture => {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set([...colour(x, y), 255], (y * width + x) * 4)
  return { width, height, data }
}

describe('a PNG', () => {
  it('holds every pixel of a grey page, to a sixteenth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 40 }), (width, height, step) => {
        const grey = (x: number, y: number): number => ((x * 31 + y * 17) * step) % 256
        const png = readPng(writePng(picture(width, height, (x, y) => [grey(x, y), grey(x, y), grey(x, y)])))
        for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) expect(Math.abs(png.at(x, y) - grey(x, y))).toBeLessThanOrEqual(8)
      }),
    )
  })
  it('keeps colours', () => {
    const bytes = writePng(picture(4, 2, x => [200, x * 60, 20]))
    expect(bytes[25]).toBe(3)
    const png = readPng(bytes)
    for (let x = 0; x < 4; x++) expect(Math.abs(png.at(x, 1) - x * 60)).toBeLessThanOrEqual(16)
  })
  it('makes do with 256 colours', () => {
    const png = readPng(writePng(picture(64, 64, (x, y) => [x * 4, y * 4, (x * y) % 256])))
    for (const at of [0, 20, 63]) expect(Math.abs(png.at(at, at) - at * 4)).toBeLessThan(64)
  })
})

describe('pixels', () => {
  it('are looked at in the middle of a box only', () => {
    const framed = picture(40, 40, (x, y) => (x < 2 || y < 2 ? [0, 0, 0] : [255, 255, 255]))
    expect(hasInk(framed, [0, 0, 20, 20], 2)).toBe(false)
    const dotted = picture(40, 40, (x, y) => (x === 20 && y === 20 ? [0, 0, 0] : [255, 255, 255]))
    expect(hasInk(dotted, [0, 0, 20, 20], 2)).toBe(true)
  })
  it('are all of one colour where they were painted over, and untouched elsewhere', () => {
    const page = picture(40, 40, (x, y) => [x * 6, y * 6, 0])
    paintOver(page, [5, 5, 10, 10], 2)
    const at = (x: number, y: number): number => page.data[(y * 40 + x) * 4] ?? -1
    for (let y = 10; y < 20; y++) for (let x = 10; x < 20; x++) expect(at(x, y)).toBe(PAINT)
    expect(at(5, 5)).toBe(30)
    expect(at(30, 15)).toBe(180)
  })
})
