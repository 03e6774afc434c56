/** Writes small PDFs for tests: text in a Chinese font that is not embedded, ruling lines, clips, turned pages, images. */

export interface DrawnPage {
  /** Operators, joined by line feeds. */
  readonly draw: readonly string[]
  readonly width?: number
  readonly height?: number
  readonly rotate?: 0 | 90 | 180 | 270
  readonly cropBox?: readonly [number, number, number, number]
}

const hex = (text: string): string => [...text].map(c => c.charCodeAt(0).toString(16).padStart(4, '0')).join('')

/** Text whose base line begins at (x, y), y upwards from the lower edge. */
export const text = (x: number, y: number, words: string, size = 12): string => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(words)}> Tj ET`
/** Text that runs upwards. */
export const upwards = (x: number, y: number, words: string, size = 12): string => `BT /F1 ${size} Tf 0 1 -1 0 ${x} ${y} Tm <${hex(words)}> Tj ET`
export const line = (x0: number, y0: number, x1: number, y1: number): string => `${x0} ${y0} m ${x1} ${y1} l S`
export const clipped = (x: number, y: number, width: number, height: number, ...inside: readonly string[]): string =>
  `q ${x} ${y} ${width} ${height} re W n ${inside.join(' ')} Q`
export const image = (x: number, y: number, width: number, height: number): string => `q ${width} 0 0 ${height} ${x} ${y} cm /I1 Do Q`

/** A ruled grid: boundaries of columns, boundaries of rows, words row by row. */
export function ruled(xs: readonly number[], ys: readonly number[], rows: readonly (readonly string[])[], size = 10): string[] {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  const words = rows.flatMap((row, r) => row.flatMap((word, c) => (word === '' ? [] : [text((xs[c] ?? 0) + 3, (ys[r + 1] ?? 0) + 5, word, size)])))
  return [...xs.map(x => line(x, bottom, x, top)), ...ys.map(y => line(left, y, right, y)), ...words]
}

/** `forms`: drawings by name that pages (and other drawings) call with `/Name Do`. */
export function minimalPdf(pages: readonly DrawnPage[], trailer = '', forms: Readonly<Record<string, string>> = {}): Uint8Array {
  const named = Object.keys(forms).map((name, i) => `/${name} ${7 + 2 * pages.length + i} 0 R`)
  const resources = `<< /Font << /F1 3 0 R >> /XObject << /I1 6 0 R ${named.join(' ')} >> >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${7 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
    ...pages.flatMap(({ draw, width = 595, height = 842, rotate = 0, cropBox }, i) => {
      const content = draw.join('\n')
      const crop = cropBox ? ` /CropBox [${cropBox.join(' ')}]` : ''
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}]${crop} /Rotate ${rotate} /Resources ${resources} /Contents ${8 + 2 * i} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
    ...Object.values(forms).map(
      draw => `<< /Type /XObject /Subtype /Form /BBox [0 0 2000 2000] /Resources ${resources} /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    ),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map(o => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, c => c.charCodeAt(0))
}
