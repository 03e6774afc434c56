/** Pages of a written PDF turned, cut to a part or drawn over, as an update behind the file: what other programs do with finished pages. */

export interface PageChange {
  /** Shown turned by so many degrees clockwise, and drawn turned back, so that it reads upright; `isOnlyShown`: not drawn back. */
  readonly turn?: 90 | 180 | 270
  readonly isOnlyShown?: true
  /** How far outside the page its sheet goes on, in points: printers' marks stand there. */
  readonly bleed?: number
}

interface Page {
  readonly id: number
  readonly body: string
  readonly box: readonly [number, number, number, number]
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

export function withChangedPages(bytes: Uint8Array, change: PageChange): Uint8Array {
  const file = latin1(bytes)
  const pages = pagesOf(file)
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$/.exec(file)
  if (!trailer || pages.length === 0) throw new Error('not a file with plain objects')
  const [, entries = '', before = '0'] = trailer
  let next = Number(/\/Size (\d+)/.exec(entries)?.[1] ?? 0)
  let out = `${file.trimEnd()}\n`
  const offsets: (readonly [number, number])[] = []
  const put = (id: number, body: string): void => {
    offsets.push([id, out.length])
    out += `${id} 0 obj\n${body}\nendobj\n`
  }
  for (const page of pages) {
    const stream = next++
    const end = next++
    const { operators, mediaBox, cropBox, rotate } = changed(page.box, change)
    const marks = change.bleed === undefined ? '' : `BT /None 8 Tf 1 0 0 1 2 2 Tm (cut here 12345.67) Tj ET`
    put(stream, `<</Length ${operators.length + 2}>>\nstream\nq ${operators}\nendstream`)
    put(end, `<</Length ${marks.length + 2}>>\nstream\nQ ${marks}\nendstream`)
    const rest = page.body.replace(/\/(?:MediaBox|CropBox|TrimBox|BleedBox|ArtBox)\s*\[[^\]]*\]/g, '').replace(/\/Rotate\s+\d+/, '')
    const contents = rest.replace(
      /\/Contents\s*(?:\[([^\]]*)\]|(\d+ 0 R))/,
      (_, list?: string, one?: string) => `/Contents [${stream} 0 R ${list ?? one ?? ''} ${end} 0 R]`,
    )
    put(page.id, `<<${contents} /MediaBox [${mediaBox.join(' ')}] /CropBox [${cropBox.join(' ')}] /Rotate ${rotate}>>`)
  }
  const start = out.length
  const table = offsets.map(([id, at]) => `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const own = entries.replace(/\/Size \d+/, `/Size ${next}`).replace(/\/Prev \d+/, '')
  out += `xref\n${table}trailer\n<<${own} /Prev ${before}>>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(out, 'latin1'))
}

function pagesOf(file: string): Page[] {
  return [...file.matchAll(/(?:^|\n)(\d+) 0 obj\s*<<((?:(?!endobj)[\s\S])*?\/Type\s*\/Page\b(?!s)(?:(?!endobj)[\s\S])*?)>>\s*endobj/g)].map(m => {
    const body = m[2] ?? ''
    const box = /\/MediaBox\s*\[([^\]]*)\]/.exec(body)?.[1] ?? '0 0 595 842'
    const [x0 = 0, y0 = 0, x1 = 595, y1 = 842] = box.trim().split(/\s+/).map(Number)
    return { id: Number(m[1]), body, box: [x0, y0, x1, y1] }
  })
}

/** The page moved to the origin, turned counter-clockwise by as much as it is shown turned clockwise. */
function changed([x0, y0, x1, y1]: Page['box'], { turn, isOnlyShown, bleed = 0 }: PageChange) {
  const [w, h] = [x1 - x0, y1 - y0]
  const isAcross = (turn === 90 || turn === 270) && !isOnlyShown
  const [width, height] = isAcross ? [h, w] : [w, h]
  const matrices = {
    0: [1, 0, 0, 1, -x0, -y0],
    90: [0, 1, -1, 0, h + y0, -x0],
    180: [-1, 0, 0, -1, w + x0, h + y0],
    270: [0, -1, 1, 0, -y0, w + x0],
  } as const
  const [a, b, c, d, e, f] = matrices[isOnlyShown ? 0 : (turn ?? 0)]
  const cropBox = [bleed, bleed, width + bleed, height + bleed]
  return {
    operators: `${a} ${b} ${c} ${d} ${e + bleed} ${f + bleed} cm`,
    mediaBox: [0, 0, width + 2 * bleed, height + 2 * bleed],
    cropBox,
    rotate: turn ?? 0,
  }
}
