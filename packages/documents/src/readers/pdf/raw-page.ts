/** What the engine gives of a page, in user space: y runs upwards from the lower left, nothing is turned or cut yet. */
import type { Box } from './geometry.ts'

/** One printed character in user space (y upwards), with its advance box. */
export interface Glyph extends Box {
  /** Its character of Unicode. */
  readonly code: number
  /** On the base line. */
  readonly x: number
  readonly y: number
  readonly size: number
  /** Direction of reading, radians counter-clockwise. */
  readonly angle: number
  readonly clip: Box | undefined
  /** It is seen, but in a font that the file does not bring along: a picture of the page lacks it. */
  readonly needsFont?: true
  /** The font does not tell which character this is. */
  readonly isUnmapped: boolean
}

export interface DrawnPath {
  readonly isStroked: boolean
  readonly isFilled: boolean
  /** Each as x, y, x, y …; closed ones come back to where they began. */
  readonly subpaths: readonly (readonly number[])[]
  readonly clip: Box | undefined
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

export interface DrawOptions {
  /** Pixels per point. */
  readonly scale: number
  /** Quarter turns clockwise beyond those that the page asks for itself. */
  readonly turns: number
  /** Leaves out text whose font is not in the file: what stands in for it is of another width and lacks most characters. */
  readonly withoutLentFonts?: boolean
}

/** Rows from the top, four bytes a pixel: red, green, blue, 255. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray<ArrayBuffer>
}

export interface PdfFile {
  readonly pages: number
  readPage(index: number, milliseconds: number): RawPage | PageProblem
  /** A picture of the page; undefined when it is damaged. */
  drawPage(index: number, options: DrawOptions): Picture | undefined
  close(): void
}
export type OpenProblem = 'encrypted' | 'damaged'
export interface PdfEngine {
  open(bytes: Uint8Array): PdfFile | OpenProblem
}
