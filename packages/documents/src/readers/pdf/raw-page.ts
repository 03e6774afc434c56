/** What the engine gives of a page, in user space: y runs upwards from the lower left, nothing is turned or cut yet. */
import type { Box } from './geometry.ts'

/** What the characters of one text object have in common. */
export interface TextLook {
  readonly size: number
  /** Direction of reading, radians counter-clockwise. */
  readonly angle: number
  readonly clip: Box | undefined
  /** It is seen, but in a font that the file does not bring along: a picture of the page lacks it. */
  readonly needsFont: boolean
}

/** The printed characters in user space (y upwards), as lists of numbers: an object for each would cost more than reading it. */
export interface Glyphs {
  readonly length: number
  /** Of each its character of Unicode. */
  readonly codes: Int32Array
  /** Of each six: x0, y0, x1, y1 of its advance box, and x, y on its base line. */
  readonly places: Float64Array
  readonly looks: readonly TextLook[]
  /** How many there are of which the font does not tell which character they are. */
  readonly unmapped: number
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
  readonly glyphs: Glyphs
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
