/** What the engine gives of a page, in user space: y runs upwards from the lower left, nothing is turned or cut yet. */
import type { Box, Point } from './geometry.ts'

/** One printed character in user space (y upwards). */
export interface Glyph {
  readonly text: string
  /** Advance box. */
  readonly box: Box
  /** On the base line. */
  readonly origin: Point
  readonly size: number
  /** Direction of reading, radians counter-clockwise. */
  readonly angle: number
  readonly clip?: Box
  /** The font does not tell which character this is. */
  readonly isUnmapped: boolean
}

export interface DrawnPath {
  readonly isStroked: boolean
  readonly isFilled: boolean
  readonly subpaths: readonly (readonly Point[])[]
  readonly clip?: Box
}

export interface RawPage {
  /** What of user space is the page. */
  readonly box: Box
  /** Quarter turns clockwise. */
  readonly turns: number
  readonly glyphs: readonly Glyph[]
  readonly paths: readonly DrawnPath[]
  readonly images: number
}

export type PageProblem = 'damaged' | 'too-slow'

export interface PdfFile {
  readonly pages: number
  readPage(index: number, milliseconds: number): RawPage | PageProblem
  close(): void
}
export type OpenProblem = 'encrypted' | 'damaged'
export interface PdfEngine {
  open(bytes: Uint8Array): PdfFile | OpenProblem
}
