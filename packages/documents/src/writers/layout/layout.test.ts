/** Heads, widths, figures and captions of tables, and what stands on which page. */
import type { Block, Paragraph, Table } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cell, type FormTable, layOut } from '../../forms/lay-out.ts'
import { captionLines } from './caption-lines.ts'
import { columnWidths, demandOf, leastWidth } from './column-widths.ts'
import { numberOf } from './figures.ts'
import { headRows } from './head-rows.ts'
import { layOutTable } from './lay-out-table.ts'
import { OFFICIAL_LAYOUT, printedArea } from './official-layout.ts'
import { sectionsOf } from './sections.ts'
import { unbreakableWidth } from './text-width.ts'

function tableOf(rows: FormTable['rows']): Table {
  const [block] = layOut('x', [{ kind: 'table', rows }])
  if (block?.kind !== 'table') throw new Error('no table')
  return block
}
const title = (text: string): Block => ({ kind: 'paragraph', role: 'title', text, place: { file: 'x', block: 0 } })
const say = (text: string): Block => ({ kind: 'paragraph', text, place: { file: 'x', block: 0 } })
const caption = (text: string): Paragraph => ({ kind: 'paragraph', role: 'caption', text, place: { file: 'x', block: 0 } })
const rows = (n: number, columns: number): FormTable['rows'] => [
  Array.from({ length: columns }, (_, c) => `列${c}`),
  ...Array.from({ length: n }, () => Array.from({ length: columns }, () => '1234567.89')),
]

describe('the head of a table', () => {
  it('ends with the row that numbers the columns, or with the merged cells of its first row', () => {
    const two = [cell('序号', 1, 2), cell('收入', 2), '合计']
    expect(headRows(tableOf([two, ['项目', '金额', ''], ['栏次', '1', '2', '3'], ['1', '甲', '2.00', '2.00']]))).toBe(3)
    expect(
      headRows(
        tableOf([
          [cell('项目', 1, 2), cell('金额', 2)],
          ['财政', '其他'],
          ['甲', '1.00', '2.00'],
        ]),
      ),
    ).toBe(2)
    expect(
      headRows(
        tableOf([
          ['单位名称', '性质'],
          ['示例局', '行政'],
        ]),
      ),
    ).toBe(1)
  })

  it('is none in a form, whose first row has entries already', () => {
    const entry = { text: '档案修复', entry: { record: 'p', field: 'name' } }
    expect(
      headRows(
        tableOf([
          ['项目名称', cell(entry)],
          ['预算数', '15.00'],
        ]),
      ),
    ).toBe(0)
  })
})

describe('columns', () => {
  it('fill the page and never break a figure, however many there are', () => {
    const text = fc.oneof(
      fc.integer({ min: 0, max: 99_999_999 }).map(n => `${n}.00`),
      fc.constantFrom('一般公共预算财政拨款', '', '≥64497.5‰', '二、公共安全支出'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 3, maxLength: 14 }), { minLength: 1, maxLength: 6 }), all => {
        const columns = Math.max(...all.map(r => r.length))
        const table = tableOf([
          Array.from({ length: columns }, (_, c) => `列${c}`),
          ...all.map(r => Array.from({ length: columns }, (_, c) => r[c] ?? '')),
        ])
        const { widths, size, isLandscape } = layOutTable(table, OFFICIAL_LAYOUT)
        expect(widths.reduce((n, w) => n + w, 0)).toBeCloseTo(printedArea(OFFICIAL_LAYOUT, isLandscape).width, 5)
        for (const c of table.rows.flatMap(r => r.cells)) expect((widths[c.column] ?? 0) / size).toBeGreaterThanOrEqual(unbreakableWidth(c.text))
      }),
    )
  })

  it('give what is left to long text, not to figures', () => {
    const demand = demandOf(
      tableOf([
        ['编码', '名称', '金额'],
        ['201', '政府办公厅及相关机构事务支出', '1.00'],
      ]),
      1,
    )
    const [code = 0, name = 0, amount = 0] = columnWidths(demand, leastWidth(demand) + 6)
    expect(name - 4).toBeGreaterThan(code)
    expect(name).toBeGreaterThan(2 * amount)
  })

  it('lie on their side when they are too many', () => {
    expect([4, 8, 14].map(n => layOutTable(tableOf(rows(3, n)), OFFICIAL_LAYOUT).isLandscape)).toEqual([false, true, true])
    expect(layOutTable(tableOf(rows(3, 14)), OFFICIAL_LAYOUT).size).toBeLessThan(9)
  })
})

describe('the number of a figure', () => {
  it('prints as it stood', () => {
    const figure = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
    fc.assert(
      fc.property(figure, ([n, decimals]) => {
        const digits = String(n).padStart(decimals + 1, '0')
        const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
        const number = numberOf(text)
        expect(number?.value.toFixed(decimals)).toBe(text)
        expect(number?.format).toBe(decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`)
      }),
    )
  })

  it('knows shares, groups of thousands and the value behind', () => {
    expect(numberOf('46.30%')).toEqual({ value: 0.463, format: '0.00%' })
    expect(numberOf('7%')).toEqual({ value: 0.07, format: '0%' })
    expect(numberOf('1,234.50')).toEqual({ value: 1234.5, format: '#,##0.00' })
    expect(numberOf('12.35', '12.3456')).toEqual({ value: 12.3456, format: '0.00' })
  })

  it('is none for codes with zeros in front, words, and what a spreadsheet would round', () => {
    for (const text of ['007', '≥95', '——', '', '1,23', '12345678901234567.89']) expect(numberOf(text)).toBeUndefined()
  })
})

describe('captions', () => {
  it('stand on one line as far as they fit', () => {
    const all = ['377示例县档案馆', '预算年度：2026', '单位：万元'].map(caption)
    expect(captionLines(all, 42)).toEqual([{ left: '377示例县档案馆', center: '预算年度：2026', right: '单位：万元' }])
    expect(captionLines(all, 20).map(l => [l.left, l.center, l.right].filter(Boolean).length)).toEqual([2, 1])
    expect(captionLines([caption('（2026年度）'), caption('金额单位：万元')], 42)).toEqual([
      { left: '', center: '（2026年度）', right: '' },
      { left: '', center: '', right: '金额单位：万元' },
    ])
  })
})

describe('pages', () => {
  it('a cover, then each titled table by itself, wide ones on their side; a small table stays with its text', () => {
    const tables = [rows(12, 4), rows(12, 4), rows(3, 12)].map(tableOf)
    const blocks = [title('示例局2026年预算'), ...tables.flatMap((t, i) => [title(`表${i}`), t]), say('说明。'), title('小表'), tableOf(rows(2, 3))]
    const pages = sectionsOf(blocks, OFFICIAL_LAYOUT).map(s => [s.isLandscape, s.parts.map(p => `${p.kind}${p.startsPage ? ' on a new page' : ''}`)])
    expect(pages).toEqual([
      [false, ['title', 'table on a new page', 'table on a new page']],
      [true, ['table']],
      [false, ['text', 'table']],
    ])
  })
})
