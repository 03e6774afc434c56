/** How a file looks to a person: pages, sheets or running text with the look of each piece. Plain data that can be sent between threads. */

export type FileView = PagesView | SheetsView | FlowView

/** Left, top, right, bottom, in points from the upper left of the page as it is read. */
export type PageBox = readonly [number, number, number, number]

export interface PagesView {
  readonly kind: 'pages'
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly [number, number])[]
  /** Drawn pages, where pictures were asked for. */
  readonly pictures: readonly PagePicture[]
  /** Pages that were asked for and have no picture: too many, or damaged. */
  readonly leftOut: readonly number[]
}

export interface PagePicture {
  /** From 1. */
  readonly page: number
  readonly png: Uint8Array
  /** Characters that the picture lacks, since their font is not in the file. */
  readonly letters: readonly Letter[]
}

/** A character to be set over the picture in a font of whoever looks at it. */
export interface Letter {
  readonly text: string
  readonly x: number
  /** Of the base line. */
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface SheetsView {
  readonly kind: 'sheets'
  readonly sheets: readonly SheetView[]
}

/** Rows and columns from 0, as the sheet counts them. */
export interface SheetView {
  readonly name: string
  readonly isHidden: boolean
  /** How far it is filled. */
  readonly rows: number
  readonly columns: number
  /** In pixels; what is not listed has the usual size. */
  readonly widths: Readonly<Record<number, number>>
  readonly heights: Readonly<Record<number, number>>
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  /** By row, then by column; what a merged cell covers is not listed. */
  readonly cells: readonly SheetViewCell[]
}

export interface SheetViewCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  /** As printed. */
  readonly text: string
  readonly isFigure: boolean
  readonly look?: CellLook
}

export interface CellLook {
  readonly align?: Align
  readonly valign?: 'top' | 'center' | 'bottom'
  readonly isWrapped?: boolean
  readonly isBold?: boolean
  /** In points. */
  readonly size?: number
}

export type Align = 'left' | 'center' | 'right' | 'justify'

/** Running text: what each block of the document looks like, by its index. */
export interface FlowView {
  readonly kind: 'flow'
  /** Width of the page and its left and right margin, in points. */
  readonly page: { readonly width: number; readonly left: number; readonly right: number }
  readonly texts: Readonly<Record<number, TextLook>>
  readonly tables: Readonly<Record<number, TableLook>>
  /** The file tells where each of its pages begins. */
  readonly hasPages: boolean
  /** What runs along the edges of the pages, by section. It is shown and never read: its text is no part of the document that is checked. */
  readonly edges: readonly FlowEdges[]
  /** By the block behind which they stand; -1: before the first. */
  readonly pictures: Readonly<Record<number, readonly FlowPicture[]>>
}

/** Headers and footers of a section. */
export interface FlowEdges {
  /** The first block of the section. */
  readonly from: number
  /** Number of its first page, where its pages are counted anew. */
  readonly startsAt?: number
  readonly head: EdgeOfPages
  readonly foot: EdgeOfPages
}

export interface EdgeOfPages {
  readonly usual: readonly EdgeLine[]
  /** Where the first page of the section, or pages of even number, have their own; perhaps nothing. */
  readonly first?: readonly EdgeLine[]
  readonly even?: readonly EdgeLine[]
}

export interface EdgeLine {
  readonly align?: Align
  /** Text, with tabs, and where the number of the page or of all pages stands. */
  readonly pieces: readonly (string | EdgeNumber)[]
  readonly pictures: readonly FlowPicture[]
}

export interface EdgeNumber {
  readonly number: 'page' | 'pages'
}

/** Width and height in points, where the file tells them. */
export type FlowPicture = {
  readonly width?: number
  readonly height?: number
  /** What its author wrote for those who do not see it; or nothing. */
  readonly alt: string
} & (
  | { readonly kind: 'image'; readonly type: ImageType; readonly bytes: Uint8Array }
  | { readonly kind: 'box'; readonly of: 'picture' | 'chart' | 'diagram'; readonly why: 'format' | 'size' | 'missing' }
)

export type ImageType = 'image/png' | 'image/jpeg' | 'image/gif'

export interface TextLook {
  readonly align?: Align
  /** Of the first line, in characters. */
  readonly indent?: number
  /** In points. */
  readonly left?: number
  readonly size?: number
  /** By offsets of the text. */
  readonly runs?: readonly RunLook[]
}

export interface RunLook {
  readonly from: number
  readonly to: number
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly isUnderlined?: boolean
  readonly size?: number
  readonly font?: FontKind
  /** Six hexadecimal digits. */
  readonly colour?: string
}

/** The four faces of official papers. */
export type FontKind = 'song' | 'hei' | 'kai' | 'fang'

export interface TableLook {
  /** Of the columns; they add up to 1. */
  readonly widths?: readonly number[]
  /** By "row/column". */
  readonly cells: Readonly<
    Record<string, TextLook & { readonly valign?: 'top' | 'center' | 'bottom'; readonly shade?: string; readonly pictures?: readonly FlowPicture[] }>
  >
}
