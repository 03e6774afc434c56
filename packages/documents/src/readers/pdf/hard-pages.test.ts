/** Pages as programs really write them: wrapped figures, footnotes, odd rulings, forms in forms, colour, broken files, passwords. */
import { readFileSync } from 'node:fs'
import type { ReadDocument, Table } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { readPdf } from './read-pdf.ts'
import { clipped, type DrawnPage, line, minimalPdf, ruled, text } from './testing/minimal-pdf.ts'
import { pdfiumWasm } from './testing/pdfium-wasm.ts'

async function readBytes(bytes: Uint8Array): Promise<ReadDocument> {
  const outcome = await readPdf(bytes, 'example.pdf', pdfiumWasm)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome.value
}
const read = (...pages: readonly DrawnPage[]): Promise<ReadDocument> => readBytes(minimalPdf(pages))
const paragraphs = (d: ReadDocument): string[] => d.blocks.flatMap(b => (b.kind === 'paragraph' ? [b.text] : []))
const tables = (d: ReadDocument): Table[] => d.blocks.flatMap(b => (b.kind === 'table' ? [b] : []))
const grid = (t: Table | undefined): string[][] => (t?.rows ?? []).map(r => r.cells.map(c => c.text))
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url)))

const XS = [60, 200, 300, 400]
const ROWS = [
  ['科目名称', '合计', '基本支出'],
  ['行政运行', '120.00', '100.00'],
  ['机关服务', '30.00', '20.00'],
]
const ys = (top: number, rows: number): number[] => Array.from({ length: rows + 1 }, (_, i) => top - 20 * i)
const wordsOf = (top: number, rows = ROWS): string[] =>
  rows.flatMap((row, r) => row.flatMap((w, c) => (w === '' ? [] : [text((XS[c] ?? 0) + 3, top - 20 * r - 15, w, 10)])))

describe('figures', () => {
  it('that a narrow cell breaks stay one figure', async () => {
    const xs = [60, 160, 195, 230]
    const draw = [
      ...[60, 160, 195, 230].map(x => line(x, 700, x, 640)),
      ...[700, 680, 640].map(y => line(xs[0] ?? 0, y, 230, y)),
      text(63, 685, '科目', 10),
      text(163, 685, '合计', 10),
      text(198, 685, '基本', 10),
      text(63, 660, '行政运行', 10),
      ...[163, 198].flatMap(x => [text(x, 665, '1314.5', 10), text(x, 651, '2', 10)]),
    ]
    expect(grid(tables(await read({ draw }))[0])).toEqual([
      ['科目', '合计', '基本'],
      ['行政运行', '1314.52', '1314.52'],
    ])
  })

  it('one below the other in one ruled row are rows', async () => {
    const draw = [
      ...XS.map(x => line(x, 700, x, 640)),
      ...[700, 680, 640].map(y => line(60, y, 400, y)),
      ...wordsOf(700, [ROWS[0] ?? []]),
      ...[0, 1].flatMap(r => (ROWS[r + 1] ?? []).map((w, c) => text((XS[c] ?? 0) + 3, 667 - 16 * r, w, 10))),
    ]
    expect(grid(tables(await read({ draw }))[0])).toEqual(ROWS)
  })
})

describe('footnotes', () => {
  const long = '本年度示例县财政局一般公共预算财政拨款支出与上年度相比有所增加主要原因是项目调整增长'
  it('stand at the end, and their marks in no figure and no sentence', async () => {
    const first = [
      text(60, 200, long),
      text(60 + 12 * long.length, 205, '1', 7),
      line(60, 150, 200, 150),
      text(60, 136, '1', 7),
      text(66, 132, '上年预算数不含追加。', 9),
      text(290, 40, '- 1 -', 9),
    ]
    const second = [text(60, 760, '6.78%'), text(60 + 30, 765, '2', 7), text(98, 760, '，其余不变。'), line(60, 150, 200, 150)]
    const d = await read({ draw: first }, { draw: [...second, text(60, 132, '2', 9), text(68, 132, '按可比口径。', 9), text(290, 40, '- 2 -', 9)] })
    expect(paragraphs(d)).toEqual([`${long}6.78%，其余不变。`, '注1：上年预算数不含追加。', '注2：按可比口径。'])
    expect(d.residue.map(r => r.text)).toEqual(['-1-', '-2-'])
  })
})

describe('ruling lines', () => {
  const top = 700
  const edges = [700, 680, 660, 640]
  it.each<readonly [string, readonly string[]]>([
    ['drawn as thin filled areas', [...XS.map(x => `${x} 640 0.7 60 re f`), ...edges.map(y => `60 ${y} 340 0.7 re f`)]],
    ['dashed', ['[3 2] 0 d', ...XS.map(x => line(x, 640, x, top)), ...edges.map(y => line(60, y, 400, y))]],
    [
      'drawn dash by dash',
      [
        ...XS.flatMap(x => Array.from({ length: 15 }, (_, i) => line(x, 640 + 4 * i, x, 642.5 + 4 * i))),
        ...edges.flatMap(y => Array.from({ length: 85 }, (_, i) => line(60 + 4 * i, y, 62.5 + 4 * i, y))),
      ],
    ],
    [
      'drawn dot by dot',
      [
        ...XS.flatMap(x => Array.from({ length: 40 }, (_, i) => `${x} ${640 + 1.5 * i} 0.8 0.8 re f`)),
        ...edges.flatMap(y => Array.from({ length: 227 }, (_, i) => `${60 + 1.5 * i} ${y} 0.8 0.8 re f`)),
      ],
    ],
    ['without the outer sides', [...XS.slice(1, -1).map(x => line(x, 640, x, top)), ...edges.map(y => line(60, y, 400, y))]],
    ['drawn cell by cell', ROWS.flatMap((row, r) => row.map((_, c) => `${XS[c]} ${680 - 20 * r} ${(XS[c + 1] ?? 0) - (XS[c] ?? 0)} 20 re S`))],
    [
      'left out for coloured cells',
      [
        '0.9 g',
        ...ROWS.flatMap((row, r) => row.map((_, c) => `${(XS[c] ?? 0) + 0.7} ${680.7 - 20 * r} ${(XS[c + 1] ?? 0) - (XS[c] ?? 0) - 1.4} 18.6 re f`)),
        '0 g',
      ],
    ],
  ])('%s make the same table', async (_, lines) => {
    expect(grid(tables(await read({ draw: [...lines, ...wordsOf(top)] }))[0])).toEqual(ROWS)
  })
})

describe('tables on page after page', () => {
  it('with titles of their own inside are tables of their own', async () => {
    const sheet = (title: string): DrawnPage => ({
      draw: [
        ...ys(780, 4).map(y => line(60, y, 400, y)),
        ...XS.map((x, i) => line(x, i % 3 === 0 ? 780 : 760, x, 700)),
        text(180, 765, title, 10),
        ...wordsOf(760),
      ],
    })
    const d = await read(sheet('部门预算支出总表'), sheet('部门预算基本支出表'), sheet('部门预算项目支出表'))
    expect(tables(d).map(t => t.rows.length)).toEqual([4, 4, 4])
  })

  it('interrupt a sentence that goes on behind them', async () => {
    const long = '二〇三〇年示例县水务局认真落实过紧日子的要求严格控制一般性支出全年公务接待费安排'
    const d = await read(
      {
        draw: [
          text(60, 700, long, 11),
          text(60, 682, long, 11),
          text(60, 664, '。', 11),
          text(82, 640, '下表列示各科目的预算安排情况。', 11),
          ...ruled(XS, ys(600, 3), ROWS),
        ],
      },
      { draw: [text(82, 760, '以上各项均为财政拨款。', 11)] },
    )
    expect(paragraphs(d).at(-1)).toBe('以上各项均为财政拨款。')
    expect(tables(d)).toHaveLength(1)
  })
})

describe('text', () => {
  it('drawn character by character, spread by spacing, in forms within forms is whole', async () => {
    const apart = [...'项目支出140.50万元'].map((c, i) => text(60 + ([0, 12, 24, 36, 48, 54, 60, 66, 72, 78, 84, 96][i] ?? 0), 700, c))
    const spaced = text(60, 680, '公务接待费1.20万元').replace('BT', 'BT 1.5 Tc')
    const bytes = minimalPdf([{ draw: [...apart, spaced, 'q 1 0 0 1 0 -40 cm /A Do Q'] }], '', {
      A: 'q 1 0 0 1 10 0 cm /B Do Q',
      B: text(50, 700, '培训费0.80万元'),
    })
    expect(paragraphs(await readBytes(bytes)).join()).toBe('项目支出140.50万元,公务接待费1.20万元,培训费0.80万元')
  })

  it('of a title of two centred lines is one title', async () => {
    const body = [
      '示例县财政局负责全县财政收支管理工作并且组织编制年度预算草案和决算草案',
      '同时负责监督检查和绩效管理等各项工作并且组织编制年度预算草案和决算草案',
    ]
    const draw = [
      text(97.5, 760, '示例县农业农村和水务局二〇三〇年度', 25),
      text(197.5, 720, '部门预算公开说明', 25),
      ...body.map((b, i) => text(60, 660 - 18 * i, b, 13)),
    ]
    const d = await read({ draw: [...draw, text(60, 600, body[0] ?? '', 13)] })
    expect(paragraphs(d)[0]).toBe('示例县农业农村和水务局二〇三〇年度部门预算公开说明')
  })
})

describe('files', () => {
  it('that only their owner may change are read; those that ask for a password are refused by name', async () => {
    expect(paragraphs(await readBytes(fixture('owner-password.pdf')))[0]).toContain('示例县水务局')
    const outcome = await readPdf(fixture('open-password.pdf'), 'x.pdf', pdfiumWasm)
    expect(outcome.ok ? '' : outcome.problem.code).toBe('pdf-encrypted')
  })

  it('whose table of objects is wrong or missing are read all the same', async () => {
    const whole = new TextDecoder('latin1').decode(minimalPdf([{ draw: [text(60, 700, '项目支出')] }]))
    const bytesOf = (s: string): Uint8Array => Uint8Array.from(s, c => c.charCodeAt(0))
    const wrong = whole.replace(/(\d{10}) 00000 n/g, (_, at: string) => `${String(Number(at) + 7).padStart(10, '0')} 00000 n`)
    const cut = whole.slice(0, whole.indexOf('xref'))
    for (const file of [wrong, `${cut}trailer\n<< /Root 1 0 R >>\n`, whole.replace(/startxref\n\d+/, 'startxref\n9')])
      expect(paragraphs(await readBytes(bytesOf(file)))).toEqual(['项目支出'])
  })
})

describe('a cell that runs over the end of its page', () => {
  const above = '负责全县水利规划和水资源的统一管理。'
  const cut = '负责水旱灾害防御的监测预警和防洪工程的日常管理。'
  const first = (edge: number): DrawnPage => ({
    draw: [clipped(50, edge, 500, 200, text(60, 130, above, 12), text(60, 100, cut, 12), text(60, 70, '不在这一页。', 12))],
  })
  const second: DrawnPage = {
    draw: [clipped(50, 600, 500, 192, text(60, 810, above, 12), text(60, 780, cut, 12), text(60, 750, '不在这一页。', 12))],
  }

  const clippedIn = (d: ReadDocument) => d.residue.filter(r => r.kind === 'clipped').map(r => [r.place.page, r.text])

  it('is printed on both and read once; a line that the edge cuts through is told', async () => {
    const d = await read(first(108), second)
    expect(paragraphs(d).join('')).toBe(`${above}${cut}不在这一页。`)
    expect(clippedIn(d)).toEqual([[1, cut]])
  })

  it('between its lines is nothing to be told', async () => {
    expect(clippedIn(await read(first(118), second))).toEqual([])
  })
})

describe('a line that runs over the right edge of its page', () => {
  const clippedIn = (d: ReadDocument) => d.residue.filter(r => r.kind === 'clipped').map(r => r.text)

  it('is told, and its figure does not go on in the next line', async () => {
    const lines = ['2030年支出预算434.40万元，其中：人员经费383.00万元，公用', '51.40万元，主要用于办公费和水电费。']
    const over = { draw: lines.map((words, i) => text(595 - 21.2 * 14, 700 - 20 * i, words, 14)), width: 595 }
    const d = await read(over)
    expect(clippedIn(d)).toEqual(['2030年支出预算434.40万元，其中：人员经费38'])
    expect(paragraphs(d)).toEqual(['2030年支出预算434.40万元，其中：人员经费38', lines[1]])
  })

  it('is told of a cell', async () => {
    const xs = [60, 300, 400, 700]
    const draw = [...ruled(xs, ys(700, 3), ROWS), text(560, 644, '1234.50', 12)]
    const d = await read({ draw })
    expect(clippedIn(d)).toEqual(['1234.5'])
    expect(clippedIn(await read({ draw, width: 842 }))).toEqual([])
  })
})
