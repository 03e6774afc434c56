/** One table however a PDF lays it out: over pages, with the head again or not, total first or last, side by side, turned: the same statements. */
import { figureOf, toShortDecimal } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../readers/pdf/read-pdf.ts'
import { type DrawnPage, line, minimalPdf, text, upwards } from '../../readers/pdf/testing/minimal-pdf.ts'
import { pdfiumWasm } from '../../readers/pdf/testing/pdfium-wasm.ts'
import { understand } from '../understand.ts'

type Grid = readonly (readonly string[])[]
type Draw = (x: number, y: number, words: string) => string

/** A ruled table whose merged cells ("<" from the left, "^" from above) have no line inside. */
function ruledWithSpans(grid: Grid, xs: readonly number[], top: number, height = 20): string[] {
  const y = (row: number): number => top - height * row
  const out: string[] = [line(xs[0] ?? 0, y(0), xs.at(-1) ?? 0, y(0)), line(xs[0] ?? 0, y(0), xs[0] ?? 0, y(grid.length))]
  for (const [r, row] of grid.entries())
    for (const [c, word] of row.entries()) {
      const [left, right] = [xs[c] ?? 0, xs[c + 1] ?? 0]
      const isMerged = (other: string | undefined, sign: string): boolean => other === sign
      if (!isMerged(grid[r + 1]?.[c], '^')) out.push(line(left, y(r + 1), right, y(r + 1)))
      if (!isMerged(row[c + 1], '<')) out.push(line(right, y(r), right, y(r + 1)))
      if (word !== '' && word !== '<' && word !== '^') out.push(text(left + 3, y(r + 1) + 5, word, 9))
    }
  return out
}

const XS = [40, 70, 100, 130, 270, 350, 430, 510]
const HEAD: Grid = [
  ['项目', '<', '<', '<', '支出预算', '<', '<'],
  ['功能分类科目编码', '<', '<', '功能分类科目名称', '合计', '基本支出', '项目支出'],
  ['类', '款', '项', '^', '^', '^', '^'],
]
const ROWS: Grid = [
  ['205', '', '', '教育支出', '120,000.00', '100,000.00', '20,000.00'],
  ['205', '02', '', '普通教育', '120,000.00', '100,000.00', '20,000.00'],
  ['205', '02', '02', '小学教育', '100,000.00', '100,000.00', ''],
  ['205', '02', '99', '其他普通教育支出', '20,000.00', '', '20,000.00'],
]
const TOTAL: Grid = [['合计', '<', '<', '<', '120,000.00', '100,000.00', '20,000.00']]
const title = [text(200, 800, '2024年部门支出预算总表', 14), text(430, 782, '单位：元', 10)]

async function statementsOf(...pages: readonly DrawnPage[]): Promise<string[]> {
  const read = await readPdf(minimalPdf(pages), 'example.pdf', pdfiumWasm)
  if (!read.ok) throw new Error(read.problem.code)
  const { facts, coverage } = understand(read.value)
  expect(coverage.lost).toBe(0)
  return facts.statements
    .filter(s => s.value.kind !== 'blank')
    .map(s => {
      const figure = figureOf(s)
      return `${s.origin} ${s.fact} ${figure ? toShortDecimal(figure.value) : s.value.kind}`
    })
    .sort()
}

const expected = [
  'T3 expenditure/byFunction/205/basic 100000',
  'T3 expenditure/byFunction/205/project 20000',
  'T3 expenditure/byFunction/205/total 120000',
  'T3 expenditure/byFunction/20502/basic 100000',
  'T3 expenditure/byFunction/20502/project 20000',
  'T3 expenditure/byFunction/20502/total 120000',
  'T3 expenditure/byFunction/2050202/basic 100000',
  'T3 expenditure/byFunction/2050202/total 100000',
  'T3 expenditure/byFunction/2050299/project 20000',
  'T3 expenditure/byFunction/2050299/total 20000',
  'T3 expenditure/byFunction/all/basic 100000',
  'T3 expenditure/byFunction/all/project 20000',
  'T3 expenditure/byFunction/all/total 120000',
].sort()

describe('T3 with a head of three lines', () => {
  it.each([
    ['last', [...ROWS, ...TOTAL]],
    ['first', [...TOTAL, ...ROWS]],
  ])('with the total %s', async (_, rows) => {
    expect(await statementsOf({ draw: [...title, ...ruledWithSpans([...HEAD, ...rows], XS, 760)] })).toEqual(expected)
  })

  it.each([
    ['again', HEAD],
    ['not again', []],
  ])('over two pages, the head printed %s', async (_, again) => {
    for (const cut of [1, 2, 3]) {
      const upper = { draw: [...title, ...ruledWithSpans([...HEAD, ...ROWS.slice(0, cut)], XS, 760)] }
      const lower = { draw: ruledWithSpans([...again, ...ROWS.slice(cut), ...TOTAL], XS, 800) }
      expect(await statementsOf(upper, lower)).toEqual(expected)
    }
  })

  it('over three pages, with a running head and page numbers', async () => {
    const page = (number: number, draw: readonly string[]): DrawnPage => ({
      draw: [text(60, 822, '示例县示例局2024年部门预算', 9), text(290, 20, `- ${number} -`, 9), ...draw],
    })
    const pages = [
      page(1, [...title, ...ruledWithSpans([...HEAD, ...ROWS.slice(0, 2)], XS, 760)]),
      page(2, ruledWithSpans([...HEAD, ...ROWS.slice(2, 3)], XS, 800)),
      page(3, ruledWithSpans([...HEAD, ...ROWS.slice(3), ...TOTAL], XS, 800)),
    ]
    expect(await statementsOf(...pages)).toEqual(expected)
  })
})

describe('other pages', () => {
  const column = (words: readonly string[], draw: Draw): string[] => words.map((word, i) => draw(110 + 110 * i, 0, word))

  it('turned by a quarter: what runs upwards on the sheet', async () => {
    const rows = [
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['205', '教育支出', '12.00', '10.00', '2.00'],
      ['合计', '', '12.00', '10.00', '2.00'],
    ]
    const ys = [100, 210, 320, 430, 540, 650]
    const xs = [100, 120, 140, 160]
    const draw = [
      upwards(60, 300, '部门支出总表', 14),
      upwards(85, 560, '单位：万元', 9),
      ...xs.map(x => line(x, 100, x, 650)),
      ...ys.map(y => line(100, y, 160, y)),
      ...rows.flatMap((row, r) => column(row, (y, _, word) => (word === '' ? '' : upwards((xs[r + 1] ?? 0) - 5, y, word, 9)))),
    ]
    const facts = [
      'T3 expenditure/byFunction/205/basic 100000',
      'T3 expenditure/byFunction/205/project 20000',
      'T3 expenditure/byFunction/205/total 120000',
      'T3 expenditure/byFunction/all/basic 100000',
      'T3 expenditure/byFunction/all/project 20000',
      'T3 expenditure/byFunction/all/total 120000',
    ]
    expect(await statementsOf({ draw, rotate: 90 })).toEqual(facts)
  })

  it('two tables side by side, each under its title', async () => {
    const left: Grid = [
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['205', '教育支出', '12.00', '10.00', '2.00'],
      ['合计', '<', '12.00', '10.00', '2.00'],
    ]
    const right: Grid = [
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      ['301', '工资福利支出', '10.00', '10.00', ''],
      ['合计', '<', '10.00', '10.00', ''],
    ]
    const draw = [
      text(120, 560, '一般公共预算支出表', 12),
      text(520, 560, '一般公共预算基本支出表', 12),
      text(300, 540, '单位：万元', 9),
      text(700, 540, '单位：万元', 9),
      ...ruledWithSpans(left, [40, 90, 180, 250, 320, 390], 520),
      ...ruledWithSpans(right, [440, 490, 580, 650, 720, 790], 520),
    ]
    expect(await statementsOf({ draw, width: 842, height: 595 })).toEqual(
      [
        'T5 general-budget/byFunction/205/basic 100000',
        'T5 general-budget/byFunction/205/project 20000',
        'T5 general-budget/byFunction/205/total 120000',
        'T5 general-budget/byFunction/all/basic 100000',
        'T5 general-budget/byFunction/all/project 20000',
        'T5 general-budget/byFunction/all/total 120000',
        'T6 basic/byEconomy/301/personnel 100000',
        'T6 basic/byEconomy/301/total 100000',
        'T6 basic/byEconomy/all/personnel 100000',
        'T6 basic/byEconomy/all/total 100000',
      ].sort(),
    )
  })
})
