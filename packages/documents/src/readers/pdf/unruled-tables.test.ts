/** Tables without rulings, and text that only looks like one; tables printed wider than their pages. */
import type { ReadDocument, Table } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPdf } from './read-pdf.ts'
import { type DrawnPage, line, minimalPdf, ruled, text } from './testing/minimal-pdf.ts'
import { pdfiumWasm } from './testing/pdfium-wasm.ts'

async function read(...pages: readonly DrawnPage[]): Promise<ReadDocument> {
  const outcome = await readPdf(minimalPdf(pages), 'example.pdf', pdfiumWasm)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome.value
}
const paragraphs = (d: ReadDocument): string[] => d.blocks.flatMap(b => (b.kind === 'paragraph' ? [b.text] : []))
const tables = (d: ReadDocument): Table[] => d.blocks.flatMap(b => (b.kind === 'table' ? [b] : []))
const grid = (t: Table | undefined): string[][] => (t?.rows ?? []).map(r => r.cells.map(c => c.text))
const SIZE = 10
const words = (x: number, y: number, of: string): string => text(x, y, of, SIZE)

describe('tables without rulings', () => {
  it('have cells of two lines in the middle of their row', async () => {
    const draw = [
      ...['科目名称', '合计', '基本支出'].map((w, i) => words([60, 220, 340][i] ?? 0, 700, w)),
      words(60, 684, '机关事业单位基本养老保险'),
      words(60, 672, '缴费支出'),
      ...['43.20', '43.20'].map((w, i) => words([220, 340][i] ?? 0, 678, w)),
      words(60, 656, '公务接待费'),
      words(220, 656, '1.20'),
      words(60, 640, '合计'),
      ...['44.40', '43.20'].map((w, i) => words([220, 340][i] ?? 0, 640, w)),
    ]
    expect(grid(tables(await read({ draw }))[0])).toEqual([
      ['科目名称', '合计', '基本支出'],
      ['机关事业单位基本养老保险缴费支出', '43.20', '43.20'],
      ['公务接待费', '1.20', ''],
      ['合计', '44.40', '43.20'],
    ])
  })

  it('have labels in the middle of the rows that they name', async () => {
    const rows = ['数量指标', '质量指标', '时效指标', '社会效益指标'].map((w, i) => [w, `第${'一二三四'[i]}项内容`, '≥95%'])
    const draw = [
      ...['一级指标', '二级指标', '三级指标', '指标值'].map((w, i) => words([60, 140, 240, 400][i] ?? 0, 700, w)),
      ...rows.flatMap((row, r) => row.map((w, i) => words([140, 240, 400][i] ?? 0, 684 - 16 * r, w))),
      words(60, 668, '产出指标'),
      words(60, 636, '效益指标'),
    ]
    const [t] = tables(await read({ draw }))
    expect(t?.rows[1]?.cells[0]?.text).toBe('产出指标')
    expect(t?.rows[1]?.cells[0]?.rowSpan).toBe(3)
    expect(t?.rows[4]?.cells[0]?.text).toBe('效益指标')
  })

  it('go on on the next page, where one row may be all that is left', async () => {
    const rows = [
      ['科目名称', '合计', '基本支出'],
      ['行政运行', '120.00', '100.00'],
      ['机关服务', '30.00', '20.00'],
      ['合计', '150.00', '120.00'],
    ]
    const put = (of: readonly (readonly string[])[], top: number): string[] =>
      of.flatMap((row, r) => row.map((w, i) => words([60, 220, 340][i] ?? 0, top - 16 * r, w)))
    for (const again of [[], rows.slice(0, 1)]) {
      const d = await read({ draw: put(rows.slice(0, 3), 120) }, { draw: put([...again, ...rows.slice(3)], 780) })
      expect(tables(d).map(grid)).toEqual([rows])
    }
  })

  it('go on where the end of the page cut their head', async () => {
    const x = [60, 160, 220, 300]
    const row = (y: number, of: readonly string[], at: readonly number[] = x): string[] => of.map((w, i) => words(at[i] ?? 0, y, w))
    const body = [
      ['行政运行', '120.00', '机关服务', '30.00'],
      ['防汛', '88.00', '水利工程', '52.50'],
    ]
    const d = await read(
      { draw: [words(240, 140, '收支总表'), words(420, 124, '单位：万元'), ...row(108, ['收入', '支出'], [60, 220])] },
      { draw: [...row(780, ['项目', '预算数', '项目', '预算数']), ...body.flatMap((of, i) => row(764 - 16 * i, of))] },
    )
    expect(tables(d).map(grid)).toEqual([[['收入', '支出'], ['项目', '预算数', '项目', '预算数'], ...body]])
    expect(tables(d)[0]?.rows[0]?.cells.map(c => [c.colSpan, c.place.page, c.place.columnLabel])).toEqual([
      [2, 1, undefined],
      [2, 1, undefined],
    ])
    expect(tables(d)[0]?.rows[2]?.cells[3]?.place).toMatchObject({ page: 2, columnLabel: '支出/预算数' })
    expect(paragraphs(d)).toEqual(['收支总表', '单位：万元'])
  })

  it('part a name from the figure that stands right before it', async () => {
    const names = ['一、一般公共服务支出', '二、外交支出', '三、国防支出', '四、公共安全支出']
    const draw = [
      ...['项目', '预算数', '项目', '预算数'].map((w, i) => words([60, 160, 222, 380][i] ?? 0, 700, w)),
      ...names.flatMap((w, i) => [
        words(222, 684 - 16 * i, w),
        ...(i < 3 ? [words(60, 684 - 16 * i, '拨款收入'), words(190, 684 - 16 * i, '574.90')] : []),
      ]),
      words(395, 668, '64.80'),
    ]
    const [t] = tables(await read({ draw }))
    expect(grid(t)).toEqual([
      ['项目', '预算数', '项目', '预算数'],
      ['拨款收入', '574.90', '一、一般公共服务支出', ''],
      ['拨款收入', '574.90', '二、外交支出', '64.80'],
      ['拨款收入', '574.90', '三、国防支出', ''],
      ['', '', '四、公共安全支出', ''],
    ])
  })

  it('begin after a rule below their head, and end where a sentence follows', async () => {
    const rows = [
      ['科目名称', '合计', '基本支出'],
      ['行政运行', '120.00', '100.00'],
      ['机关服务', '30.00', '20.00'],
    ]
    const draw = [
      ...rows.flatMap((row, r) => row.map((w, i) => words([60, 220, 340][i] ?? 0, 700 - 16 * r, w))),
      line(60, 696, 420, 696),
      words(60, 652, '以上各项均为财政拨款，不含上年结转，具体情况见各项目的说明。'),
    ]
    const d = await read({ draw })
    expect(tables(d).map(grid)).toEqual([rows])
    expect(paragraphs(d)).toHaveLength(1)
  })
})

describe('coloured cells without rulings', () => {
  it('go on in a single row at the top of the next page', async () => {
    const xs = [60, 180, 300]
    const row = (y: number, of: readonly string[]): string[] => [
      '0.9 g',
      ...xs.map(x => `${x + 1} ${y + 1} 118 18 re f`),
      '0 g',
      ...of.map((w, i) => words((xs[i] ?? 0) + 4, y + 6, w)),
    ]
    const first = [...row(120, ['科目', '合计', '基本']), ...row(100, ['行政运行', '1.00', '1.00']), ...row(80, ['机关服务', '1.00', '2.00'])]
    const d = await read({ draw: first }, { draw: row(780, ['合计', '2.00', '3.00']) })
    expect(tables(d).map(t => grid(t).at(-1))).toEqual([['合计', '2.00', '3.00']])
    expect(tables(d)[0]?.rows[3]?.cells[1]?.place).toMatchObject({ page: 2, columnLabel: '合计' })
  })
})

const SENTENCE = '按照零基预算的要求本部门对各项目逐一核定所需资金从一般公共预算财政拨款中安排年末结余按照规定交回财政'
const prose = fc.record({
  kind: fc.constantFrom('plain', 'numbered', 'indented', 'signed', 'contents', 'two columns', 'figures'),
  size: fc.integer({ min: 9, max: 14 }),
  pitch: fc.integer({ min: 13, max: 24 }),
  lines: fc.integer({ min: 4, max: 20 }),
  from: fc.integer({ min: 0, max: 20 }),
})
type Prose = typeof prose extends fc.Arbitrary<infer T> ? T : never

function proseLines({ kind, size, pitch, lines, from }: Prose): string[] {
  const part = (length: number, at: number): string => (SENTENCE + SENTENCE).slice((from + at) % 40, ((from + at) % 40) + length)
  const most = Math.floor(470 / size)
  return Array.from({ length: lines }, (_, i) => {
    const y = 760 - i * Math.max(pitch, size + 2)
    const put = (x: number, of: string): string => text(x, y, of, size)
    if (kind === 'numbered') return [put(60 + 2 * size, `${i + 1}.${part(12, i)}${i + 3}.50万元。`)]
    if (kind === 'indented') return [put(60 + (i % 3) * 2 * size, part(most - 8, i))]
    if (kind === 'signed' && i >= lines - 2) return [put(380, i === lines - 2 ? '示例县水务局' : '2030年1月15日')]
    if (kind === 'contents') return [put(60, `${part(8 + (i % 4), i)}${'.'.repeat(40)}`), put(500, String(i + 1))]
    if (kind === 'two columns') return [put(60, part(Math.floor(220 / size), i)), put(310, part(Math.floor(220 / size), i + 7))]
    if (kind === 'figures') return [put(60, `${part(most - 14, i)}安排${i + 1}2.50万元，`)]
    return [put(60, part(most - (i % 3 === 2 ? 9 : 0), i))]
  }).flat()
}

describe('running text', () => {
  it('is no table: plain, numbered, set in, signed, contents, in two columns', async () => {
    await fc.assert(
      fc.asyncProperty(prose, async page => {
        expect(tables(await read({ draw: proseLines(page) })).map(grid)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('that a table at the end of the page interrupts goes on behind it', async () => {
    const long = '二〇三〇年示例县水务局认真落实过紧日子的要求严格控制一般性支出全年公务接待费安排'
    const rows = [
      ['科目', '合计'],
      ['公务接待费', '1.20'],
    ]
    const xs = [60, 200, 300]
    const d = await read(
      { draw: [text(60, 700, `其中${long.slice(2)}`, 11), text(60, 682, long, 11), ...ruled(xs, [120, 100, 80], rows)] },
      { draw: [text(60, 760, '1.20万元，与上年持平。', 11)] },
    )
    expect(paragraphs(d)).toEqual([`其中${long.slice(2)}${long}1.20万元，与上年持平。`])
  })
})

describe('a sheet wider than its pages', () => {
  const names = ['科目名称', '行政运行', '机关服务', '合计']
  const column = (label: string, n: number): string[] => [label, `${n}0.00`, `${n}.00`, `${n + n * 10}.00`]
  const columns = [names, column('基本支出', 1), column('项目支出', 2), column('上年结转', 3), column('其他', 4)]
  const rowsOf = (from: number, to: number, rows: readonly number[]): string[][] => rows.map(r => columns.slice(from, to).map(c => c[r] ?? ''))
  const page = (of: readonly (readonly string[])[]): DrawnPage => ({
    draw: ruled(
      [60, 160, 260, 360].slice(0, (of[0]?.length ?? 0) + 1),
      Array.from({ length: of.length + 1 }, (_, i) => 780 - 20 * i),
      of,
    ),
  })
  const all = [0, 1, 2, 3]
  const whole = rowsOf(0, 5, all)

  it('is one table, its further columns beside the first', async () => {
    const d = await read(page(rowsOf(0, 3, all)), page(rowsOf(3, 5, all)))
    expect(tables(d).map(grid)).toEqual([whole])
    expect(tables(d)[0]?.rows[1]?.cells[4]?.place).toMatchObject({ page: 2, columnLabel: '其他', rowLabel: '行政运行' })
  })

  it('with the names of its rows printed again', async () => {
    const again = rowsOf(3, 5, all).map((row, r) => [names[r] ?? '', ...row])
    expect(tables(await read(page(rowsOf(0, 3, all)), page(again))).map(grid)).toEqual([whole])
  })

  it('with words in its further columns, under labels of their own', async () => {
    const notes = [
      ['立项依据', '负责股室'],
      ['县政府常务会议纪要', '办公室'],
      ['水利工程管理条例', '工程管理股'],
      ['', '财务股'],
    ]
    const d = await read(page(rowsOf(0, 3, all)), page(notes))
    expect(tables(d).map(grid)).toEqual([rowsOf(0, 3, all).map((row, r) => [...row, ...(notes[r] ?? [])])])
    // the same labels again: more rows, or a table of its own
    const projects = (name: string): string[][] => [
      ['项目名称', '预算数', '负责股室'],
      ...[1, 2, 3].map(n => [`${name}${n}`, `${n}0.00`, `第${n}股`]),
    ]
    expect(tables(await read(page(projects('维护')), page(projects('采购')))).every(t => t.columns === 3)).toBe(true)
  })

  it('is not the next form of the same kind', async () => {
    const form = (name: string, amount: string, done: string): string[][] => [
      ['项目名称', name, ''],
      ['主管部门', '示例县水利局', '农业股'],
      ['项目资金', '年初预算数', '执行数'],
      ['资金总额', `${amount}.00`, '20.00'],
      ['财政拨款', `${amount}.00`, '20.00'],
      ['绩效指标', '年度指标值', '完成情况'],
      ['数量指标', '清淤河道', done],
      ['质量指标', '一次验收', '已经达到'],
      ['时效指标', '汛期以前', '已经达到'],
    ]
    const two = [form('设施维修', '40', '正在进行'), form('防汛物资', '80', '已经完成')]
    expect(tables(await read(...two.map(page))).map(grid)).toEqual(two)
  })

  it('is not two tables whose rows are as high and have the same names', async () => {
    const items = [
      ['2130301', '行政运行'],
      ['2130304', '水利行业业务管理'],
      ['', '合计'],
    ]
    const table = (labels: readonly string[], of: readonly string[][], numbers: readonly string[] = []): string[][] => [
      ['科目编码', '科目名称', ...labels],
      ...(numbers.length > 0 ? [[...numbers]] : []),
      ...items.map((item, i) => [...item, ...(of[i] ?? [])]),
    ]
    const sums = [['30.00'], ['12.00'], ['42.00']]
    const drawn = (of: readonly (readonly string[])[], ...above: string[]): DrawnPage => ({
      draw: [
        ...above.map((line, i) => text(60, 820 - 18 * i, line, 12)),
        ...ruled(
          [60, 130, 230, 300, 370, 440].slice(0, (of[0]?.length ?? 0) + 1),
          Array.from({ length: of.length + 1 }, (_, i) => 760 - 20 * i),
          of,
        ),
      ],
    })
    const income = [
      ['25.00', '5.00'],
      ['12.00', '0.00'],
      ['37.00', '5.00'],
    ]
    const spent = [
      ['30.00', '0.00'],
      ['2.00', '10.00'],
      ['32.00', '10.00'],
    ]
    const whole = (of: string[][]): string[][] => sums.map((sum, i) => [...sum, ...(of[i] ?? [])])
    const pairs: readonly (readonly [DrawnPage, DrawnPage])[] = [
      // the total is the same in both, and so is its label
      [drawn(table(['合计', '财政拨款', '其他收入'], whole(income))), drawn(table(['合计', '基本支出', '项目支出'], whole(spent)))],
      // columns that are numbered from the first again
      [drawn(table(['财政拨款', '其他收入'], income, ['栏次', '', '1', '2'])), drawn(table(['基本支出', '项目支出'], spent, ['栏次', '', '1', '2']))],
      // each under its title
      [drawn(table(['财政拨款', '其他收入'], income), '部门收入总表'), drawn(table(['基本支出', '项目支出'], spent), '部门支出总表')],
    ]
    for (const [first, second] of pairs) expect(tables(await read(first, second))).toHaveLength(2)
    // numbered on, under the rest of one title
    const on = await read(
      drawn(table(['财政拨款', '其他收入'], income, ['栏次', '', '1', '2']), '部门收入支'),
      drawn(table(['基本支出', '项目支出'], spent, ['栏次', '', '3', '4']), '出总表'),
    )
    expect(tables(on).map(t => t.columns)).toEqual([6])
  })
})
