import type { ReadDocument } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../readers/pdf/read-pdf.ts'
import { type DrawnPage, minimalPdf, ruled, text, upwards } from '../readers/pdf/testing/minimal-pdf.ts'
import { pdfiumWasm } from '../readers/pdf/testing/pdfium-wasm.ts'
import type { FileView, PagesView } from './file-view.ts'
import { withPictures } from './page-pictures.ts'
import { pageSpots } from './page-spots.ts'
import { boxesOfWords, openPages } from './pdf-pages.ts'
import { PAINT } from './pixels.ts'
import { readPng } from './testing/read-png.ts'
import { viewOf } from './view-of.ts'

async function read(bytes: Uint8Array): Promise<ReadDocument> {
  const outcome = await readPdf(bytes, 'example.pdf', pdfiumWasm)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome.value
}
async function pagesView(bytes: Uint8Array): Promise<PagesView> {
  const view: FileView | undefined = await viewOf(bytes, await read(bytes))
  if (view?.kind !== 'pages') throw new Error('no pages')
  return view
}
async function drawn(page: DrawnPage, scale = 2) {
  const pages = await openPages(minimalPdf([page]), pdfiumWasm)
  const first = pages?.draw(1, scale)
  pages?.close()
  if (!first) throw new Error('not drawn')
  return first
}
const dark = ({ data, width }: { data: Uint8ClampedArray; width: number }, x: number, y: number): boolean => (data[(y * width + x) * 4] ?? 255) < 128

describe('a page drawn', () => {
  it('has the size of the page, its lines where they are, and white elsewhere', async () => {
    const { picture, width, height } = await drawn({ draw: ['2 w 0 700 m 400 700 l S'], width: 400, height: 800 })
    expect([width, height, picture.width, picture.height]).toEqual([400, 800, 800, 1600])
    // 700 points from below are 100 from above
    expect(dark(picture, 400, 200)).toBe(true)
    expect(dark(picture, 400, 260)).toBe(false)
  })
  it('is turned as it is read', async () => {
    const words = '附件表格横排在竖放的页面上'
    const page = await drawn({ draw: [upwards(300, 100, words, 12), upwards(330, 100, words, 12)] })
    expect([page.width, page.height]).toEqual([842, 595])
    expect([page.picture.width, page.picture.height]).toEqual([1684, 1190])
    expect((await pagesView(minimalPdf([{ draw: [upwards(300, 100, words, 12), upwards(330, 100, words, 12)] }]))).sizes).toEqual([[842, 595]])
  })
  it('names the characters that it has no font for, where they stand', async () => {
    const { letters } = await drawn({ draw: [text(40, 700, '合计12.50元', 12)] })
    // the figure too: what stands in for its font is too wide for it
    expect(letters.map(l => l.text).join('')).toBe('合计12.50元')
    expect(letters[2]?.width).toBeCloseTo(6, 0)
    expect(letters[0]?.x).toBeCloseTo(40, 0)
    expect(letters[0]?.y).toBeCloseTo(142, 0)
  })
  it('is undefined where the file has no such page', async () => {
    const pages = await openPages(minimalPdf([{ draw: [] }]), pdfiumWasm)
    expect(pages?.draw(9, 1)).toBeUndefined()
    pages?.close()
    expect(await openPages(new Uint8Array([1, 2, 3]), pdfiumWasm)).toBeUndefined()
  })
})

describe('the places of a text', () => {
  const first = '示例县财政局负责全县财政收支管理工作并且组织编制年度预算草案和决算草案同时负责监督检查'
  const second = `其中${first.slice(2)}`
  const bytes = minimalPdf([
    {
      draw: [
        text(60, 700, first, 11),
        text(60, 682, second, 11),
        text(60, 664, '支出10.00万元，完成50.00%。', 11),
        ...ruled(
          [60, 200, 300],
          [600, 580, 560],
          [
            ['科目', '合计'],
            ['行政运行', '120.00'],
          ],
        ),
      ],
    },
  ])
  it('are boxes around exactly the piece, line by line', async () => {
    const { blocks } = await read(bytes)
    const [paragraph] = blocks
    if (paragraph?.kind !== 'paragraph') throw new Error('no paragraph')
    const pages = await openPages(bytes, pdfiumWasm)
    const chars = pages?.draw(1, 1)?.chars ?? []
    pages?.close()
    for (const words of ['10.00万元', '完成', '支出10.00万', '年度预算草案']) {
      const from = paragraph.text.indexOf(words)
      const [spot] = pageSpots({ block: 0, from, to: from + words.length }, blocks)
      const [box] = boxesOfWords(chars, words)
      expect(spot?.page).toBe(1)
      for (const side of [0, 1, 2, 3] as const) expect(Math.abs((spot?.box[side] ?? 0) - (box?.[side] ?? 99))).toBeLessThan(1)
    }
    const over = paragraph.text.indexOf(second) - 3
    expect(pageSpots({ block: 0, from: over, to: over + 6 }, blocks)).toHaveLength(2)
    expect(pageSpots({ block: 0 }, blocks)).toHaveLength(1)
  })
  it('are the box of a cell, of a row, of a table; none where the block does not exist', async () => {
    const { blocks } = await read(bytes)
    const table = blocks.findIndex(b => b.kind === 'table')
    const [cell] = pageSpots({ block: table, row: 1, column: 1 }, blocks)
    expect(cell?.box.map(Math.round)).toEqual([200, 262, 300, 282])
    expect(pageSpots({ block: table, row: 1 }, blocks)[0]?.box.map(Math.round)).toEqual([60, 262, 300, 282])
    expect(pageSpots({ block: table }, blocks)[0]?.box.map(Math.round)).toEqual([60, 242, 300, 282])
    expect(pageSpots({ block: 99 }, blocks)).toEqual([])
  })
})

describe('pictures for a report', () => {
  const number = `130${'0'.repeat(8)}`
  const bytes = minimalPdf([{ draw: [text(40, 700, `Phone ${number} office`, 12)] }, { draw: [text(40, 600, '张某某13', 12)] }])

  it('are of the wanted pages only, each once, in order', async () => {
    const view = await withPictures(await pagesView(bytes), bytes, [2, 1, 2], [], pdfiumWasm)
    expect(view.pictures.map(p => p.page)).toEqual([1, 2])
    expect(view.leftOut).toEqual([])
    expect(readPng(view.pictures[0]?.png ?? new Uint8Array()).width).toBe(Math.round(595 * 1.6))
    expect((await withPictures(view, bytes, [7], [], pdfiumWasm)).leftOut).toEqual([7])
  })
  it('show nothing of a secret: its pixels are painted over and no letter of it is set', async () => {
    const scale = 1.6
    const pages = await openPages(bytes, pdfiumWasm)
    const chars = pages?.draw(1, 1)?.chars ?? []
    pages?.close()
    const [box] = boxesOfWords(chars, number)
    if (!box) throw new Error('not printed')
    const secrets = [
      { words: number, spots: [] },
      { words: '张某某', spots: [] },
    ]
    const [shown, second] = (await withPictures(await pagesView(bytes), bytes, [1, 2], [], pdfiumWasm)).pictures
    const [hidden, other] = (await withPictures(await pagesView(bytes), bytes, [1, 2], secrets, pdfiumWasm)).pictures
    const [before, after] = [readPng(shown?.png ?? new Uint8Array()), readPng(hidden?.png ?? new Uint8Array())]
    const within = (of: typeof after): Set<number> => {
      const values = new Set<number>()
      for (let y = Math.ceil(box[1] * scale); y < box[3] * scale; y++)
        for (let x = Math.ceil(box[0] * scale); x < box[2] * scale; x++) values.add(of.at(x, y))
      return values
    }
    expect(within(before).size).toBeGreaterThan(2)
    expect([...within(after)]).toEqual([Math.round(PAINT / 17) * 17])
    expect(second?.letters.map(l => l.text).join('')).toBe('张某某13')
    expect(other?.letters.map(l => l.text).join('')).toBe('13')
  })
  it('paint all of a known place over where the words cannot be found in it', async () => {
    const place = { page: 1, box: [300, 300, 340, 320] as const }
    const [hidden] = (await withPictures(await pagesView(bytes), bytes, [1], [{ words: '别的', spots: [place] }], pdfiumWasm)).pictures
    const png = readPng(hidden?.png ?? new Uint8Array())
    expect(png.at(Math.round(320 * 1.6), Math.round(310 * 1.6))).toBe(Math.round(PAINT / 17) * 17)
    expect(png.at(Math.round(280 * 1.6), Math.round(310 * 1.6))).toBe(255)
  })
})
