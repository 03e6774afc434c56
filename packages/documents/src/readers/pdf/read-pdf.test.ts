import type { ReadDocument, Table } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { MOST_PDF_PAGES, readPdf } from './read-pdf.ts'
import { clipped, type DrawnPage, image, line, minimalPdf, ruled, text, upwards } from './testing/minimal-pdf.ts'
import { pdfiumWasm } from './testing/pdfium-wasm.ts'

async function read(...pages: readonly DrawnPage[]): Promise<ReadDocument> {
  const outcome = await readPdf(minimalPdf(pages), 'example.pdf', pdfiumWasm)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome.value
}
const paragraphs = (d: ReadDocument): string[] => d.blocks.flatMap(b => (b.kind === 'paragraph' ? [b.text] : []))
const tables = (d: ReadDocument): Table[] => d.blocks.flatMap(b => (b.kind === 'table' ? [b] : []))
const grid = (t: Table | undefined): string[][] => (t?.rows ?? []).map(r => r.cells.map(c => c.text))

const XS = [60, 200, 300, 400]
const HEAD = ['科目名称', '合计', '基本支出']
const ROWS = [
  ['行政运行', '120.00', '100.00'],
  ['机关服务', '30.00', '20.00'],
]
const table = (top: number, rows: readonly (readonly string[])[], xs: readonly number[] = XS): string[] =>
  ruled(
    xs,
    Array.from({ length: rows.length + 1 }, (_, i) => top - 20 * i),
    rows,
  )

describe('text of a page', () => {
  it('has its place and is joined where a full line ends', async () => {
    const long = '示例县财政局负责全县财政收支管理工作并且组织编制年度预算草案和决算草案同时负责监督检查'
    const other = `其中${long.slice(2)}`
    const d = await read({
      draw: [text(60, 700, long, 11), text(60, 682, other, 11), text(60, 664, '各单位。', 11), text(82, 646, '第二段文字。', 11)],
    })
    expect(paragraphs(d)).toEqual([`${long}${other}各单位。`, '第二段文字。'])
    const [first] = d.blocks
    expect(first?.place.page).toBe(1)
    expect(first?.place.box?.[0]).toBeCloseTo(60, 0)
    expect(first?.place.box?.[1]).toBeGreaterThan(120)
  })

  it('leaves a heading alone behind a full line without a stop', async () => {
    const long = '示例县财政局负责全县财政收支管理工作并且组织编制年度预算草案和决算草案同时负责监督检查'
    const lines = [
      text(82, 700, long.slice(2), 11),
      text(60, 682, long, 11),
      text(70, 664, '三、政府采购情况', 11),
      text(82, 646, '第二段文字。', 11),
    ]
    expect(paragraphs(await read({ draw: lines }))).toEqual([`${long.slice(2)}${long}`, '三、政府采购情况', '第二段文字。'])
  })

  it('does not exist outside its clip', async () => {
    const d = await read({ draw: [clipped(50, 500, 300, 100, text(60, 550, '可见'), text(60, 450, '隐藏')), text(60, 300, '其他')] })
    expect(paragraphs(d).join()).toBe('可见,其他')
  })

  it('does not exist outside the page box', async () => {
    const d = await read({ draw: [text(60, 700, '页内'), text(60, 30, '页外')], cropBox: [0, 100, 595, 842] })
    expect(paragraphs(d)).toEqual(['页内'])
  })

  it('is read once where it is printed twice to look bold', async () => {
    const d = await read({ draw: [text(60, 700, '标题123'), text(60.2, 700, '标题123')] })
    expect(paragraphs(d)).toEqual(['标题123'])
  })
})

describe('page furniture', () => {
  const long = '本年度示例县财政局一般公共预算财政拨款支出与上年度相比有所增加主要原因是项目调整增长'
  it('never enters a sentence: a page number between the halves is residue', async () => {
    const d = await read(
      { draw: [text(60, 100, long), text(290, 40, '3', 10)] },
      { draw: [text(60, 760, '17.31%，其中人员经费增加。'), text(290, 40, '4', 10)] },
    )
    expect(paragraphs(d)).toEqual([`${long}17.31%，其中人员经费增加。`])
    expect(d.residue.map(r => [r.kind, r.text, r.place.page])).toEqual([
      ['page-number', '3', 1],
      ['page-number', '4', 2],
    ])
  })

  it('running heads are dropped, a figure at the foot that does not count pages is not', async () => {
    const pages = [1, 2, 3, 4].map(n => ({
      draw: [text(60, 810, '示例县财政局部门预算', 9), text(60, 500, `第${'一二三四'[n - 1]}段。`), ...(n === 2 ? [text(60, 60, '850')] : [])],
    }))
    const d = await read(...pages)
    expect(paragraphs(d)).toEqual(['第一段。', '第二段。', '850', '第三段。', '第四段。'])
    expect(d.residue).toHaveLength(4)
  })
})

describe('ruled tables', () => {
  it('are grids with title and labels', async () => {
    const d = await read({ draw: [text(200, 760, '支出预算总表', 16), text(330, 735, '单位：万元', 10), ...table(720, [HEAD, ...ROWS])] })
    const [t] = tables(d)
    expect(t?.place.table).toBe('支出预算总表')
    expect(grid(t)).toEqual([HEAD, ...ROWS])
    const cell = t?.rows[2]?.cells[1]
    expect([cell?.place.rowLabel, cell?.place.columnLabel, cell?.place.page]).toEqual(['机关服务', '合计', 1])
  })

  it('have merged cells and a head of two lines', async () => {
    const draw = [
      line(60, 700, 400, 700),
      line(200, 680, 400, 680),
      line(60, 660, 400, 660),
      line(60, 640, 400, 640),
      line(60, 700, 60, 640),
      line(200, 700, 200, 640),
      line(300, 680, 300, 640),
      line(400, 700, 400, 640),
      text(70, 675, '项目', 10),
      text(280, 685, '支出', 10),
      text(210, 665, '基本支出', 10),
      text(310, 665, '项目支出', 10),
      text(70, 645, '合计', 10),
      text(210, 645, '1.00', 10),
      text(310, 645, '2.00', 10),
    ]
    const [t] = tables(await read({ draw }))
    expect(t?.rows[0]?.cells.map(c => [c.text, c.rowSpan, c.colSpan])).toEqual([
      ['项目', 2, 1],
      ['支出', 1, 2],
    ])
    expect(t?.rows[2]?.cells[2]?.place.columnLabel).toBe('支出/项目支出')
  })

  it('over two pages are one table, with the head printed again or not', async () => {
    for (const again of [[HEAD], []]) {
      const d = await read({ draw: table(200, [HEAD, ...ROWS]) }, { draw: [...table(780, [...again, ['合计', '150.00', '120.00']])] })
      expect(tables(d)).toHaveLength(1)
      expect(grid(tables(d)[0])).toEqual([HEAD, ...ROWS, ['合计', '150.00', '120.00']])
      expect(tables(d)[0]?.rows.at(-1)?.cells[0]?.place.page).toBe(2)
    }
  })

  it('go on where the end of the page cut the head', async () => {
    const upper = table(120, [['收入', '支出']], [60, 200, 400])
    const lower = ['项目', '金额', '项目', '金额']
    const rows = [lower, ['财政拨款', '9.00', '基本支出', '9.00']]
    const d = await read({ draw: upper }, { draw: table(780, rows, [60, 130, 200, 300, 400]) })
    expect(tables(d)).toHaveLength(1)
    expect(tables(d)[0]?.rows[0]?.cells.map(c => c.colSpan)).toEqual([2, 2])
    expect(tables(d)[0]?.rows[2]?.cells[3]?.place.columnLabel).toBe('支出/金额')
  })

  it('with another head begin anew', async () => {
    const other = ['单位名称', '编制数', '实有数']
    expect(tables(await read({ draw: table(200, [HEAD, ...ROWS]) }, { draw: table(780, [other, ['示例局', '10', '9']]) }))).toHaveLength(2)
  })

  it('without a word, and a box around a text, are none', async () => {
    const d = await read({ draw: [...table(700, [['', '', '']]), ...ruled([60, 400], [500, 460], [['说明文字']])] })
    expect(tables(d)).toHaveLength(0)
    expect(paragraphs(d)).toEqual(['说明文字'])
  })

  it('side by side keep their titles', async () => {
    const d = await read({
      draw: [
        text(60, 730, '收入表'),
        text(320, 730, '支出表'),
        ...table(
          700,
          [
            ['项目', '金额'],
            ['财政拨款', '1.00'],
          ],
          [60, 160, 260],
        ),
        ...table(
          700,
          [
            ['项目', '金额'],
            ['基本支出', '2.00'],
          ],
          [320, 420, 520],
        ),
      ],
    })
    expect(tables(d).map(t => [t.place.table, t.rows[1]?.cells[1]?.text])).toEqual([
      ['收入表', '1.00'],
      ['支出表', '2.00'],
    ])
  })

  it('on a turned page, and printed upwards, are upright', async () => {
    const upright = grid(tables(await read({ draw: table(700, [HEAD, ...ROWS]) }))[0])
    // the page is shown a quarter turn clockwise: what runs upwards on it reads from left to right
    const draw = [
      ...[60, 80, 100].map(x => line(x, 100, x, 400)),
      ...[100, 250, 400].map(y => line(60, y, 100, y)),
      upwards(75, 110, '科目', 10),
      upwards(75, 260, '合计', 10),
      upwards(95, 110, '机关服务', 10),
      upwards(95, 260, '30.00', 10),
    ]
    const expected = [
      ['科目', '合计'],
      ['机关服务', '30.00'],
    ]
    expect(upright).toHaveLength(3)
    expect(grid(tables(await read({ draw, rotate: 90 }))[0])).toEqual(expected)
    expect(grid(tables(await read({ draw }))[0])).toEqual(expected)
  })
})

describe('tables without ruling lines', () => {
  it('are found by their columns', async () => {
    const rows = [
      ['科目', '合计', '基本'],
      ['行政运行', '120.00', '100.00'],
      ['机关服务', '30.00', '20.00'],
      ['合计', '150.00', '120.00'],
    ]
    const draw = rows.flatMap((row, r) => row.map((word, c) => text([60, 220, 340][c] ?? 0, 700 - 20 * r, word, 11)))
    const d = await read({ draw: [text(60, 740, '支出表'), ...draw, text(60, 560, '以上为支出情况。')] })
    expect(grid(tables(d)[0])).toEqual(rows)
    expect(tables(d)[0]?.place.table).toBe('支出表')
    expect(paragraphs(d)).toEqual(['支出表', '以上为支出情况。'])
  })

  it('have labels over several columns', async () => {
    const rows = ['行政运行', '机关服务', '合计'].flatMap((name, r) => [
      text(60, 660 - 20 * r, name, 11),
      text(220, 660 - 20 * r, '100.00', 11),
      text(340, 660 - 20 * r, '120.00', 11),
    ])
    const head = [text(285, 700, '支出', 11), text(60, 680, '科目', 11), text(222, 680, '上年', 11), text(342, 680, '本年', 11)]
    const [t] = tables(await read({ draw: [...head, text(60, 700, '分类', 11), ...rows] }))
    expect(t?.rows[0]?.cells.map(c => [c.text, c.colSpan])).toEqual([
      ['分类', 1],
      ['支出', 2],
    ])
    expect(t?.rows[3]?.cells[2]?.place.columnLabel).toBe('支出/本年')
  })

  it('a contents page is none', async () => {
    const draw = ['一、职能', '二、机构', '三、预算'].flatMap((words, i) => [
      text(60, 700 - 20 * i, `${words}………………`),
      text(500, 700 - 20 * i, String(i + 1)),
    ])
    expect(tables(await read({ draw }))).toHaveLength(0)
  })
})

describe('what can not be read', () => {
  it('is said per page', async () => {
    const d = await read({ draw: [text(60, 700, '第一页。')] }, { draw: [image(50, 50, 400, 600)] })
    expect(d.notices.map(n => [n.code, n.place?.page])).toEqual([['page-is-image', 2]])
    expect(d.pages).toBe(2)
  })

  it('is refused when damaged, encrypted or no PDF', async () => {
    const code = async (bytes: Uint8Array): Promise<string> => {
      const outcome = await readPdf(bytes, 'x.pdf', pdfiumWasm)
      return outcome.ok ? 'ok' : outcome.problem.code
    }
    expect(await code(new Uint8Array(0))).toBe('pdf-damaged')
    expect(await code(new TextEncoder().encode('%PDF-1.4 nothing'))).toBe('pdf-damaged')
    const key = 'ab'.repeat(32)
    const locked = minimalPdf(
      [{ draw: [text(60, 700, '一')] }],
      `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`,
    )
    expect(await code(locked)).toBe('pdf-encrypted')
  })

  it('is refused above the limit of pages, which is named', async () => {
    const outcome = await readPdf(minimalPdf(Array.from({ length: MOST_PDF_PAGES + 1 }, () => ({ draw: [] }))), 'x.pdf', pdfiumWasm)
    expect(outcome.ok ? '' : outcome.problem.code).toBe('too-large')
    expect(outcome.ok ? '' : outcome.problem.say.zh).toContain(String(MOST_PDF_PAGES))
  })

  it('never throws on mutated bytes', async () => {
    const whole = minimalPdf([{ draw: [text(60, 740, '支出表'), ...table(700, [HEAD, ...ROWS])] }])
    let seed = 7
    const next = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed % below
    }
    for (let round = 0; round < 300; round++) {
      const bytes = whole.slice()
      for (let flips = 1 + next(8); flips > 0; flips--) bytes[next(bytes.length)] = next(256)
      const outcome = await readPdf(round % 5 === 0 ? bytes.slice(0, next(bytes.length)) : bytes, 'x.pdf', pdfiumWasm)
      expect(typeof outcome.ok).toBe('boolean')
    }
  })
})
