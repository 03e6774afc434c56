/** Numbers in the margin that count lines, and numbers that do not. */
import { describe, expect, it } from 'vitest'
import { marginNumbers } from './margin-numbers.ts'
import type { Char } from './page-objects.ts'

const SIZE = 10
const words = (x: number, base: number, text: string): Char[] =>
  [...text].map((c, i) => ({ text: c, x0: x + i * SIZE, x1: x + (i + 1) * SIZE, y0: base - 9, y1: base + 1, base, size: SIZE }))
const number = (right: number, base: number, n: number): Char[] =>
  [...String(n)].map((c, i, all) => ({
    text: c,
    x0: right - (all.length - i) * 5,
    x1: right - (all.length - 1 - i) * 5,
    y0: base - 9,
    y1: base + 1,
    base,
    size: SIZE,
  }))
const FULL = '负责水旱灾害防御的监测预警和防洪工程的日常管理指导乡镇落实防汛责任'
const TEXT = [`　　${FULL.slice(2)}`, FULL, '储备和调运防汛抢险物资。', `　　${FULL.slice(2)}`, FULL, FULL, '开展水资源调查评价。', '二、机构设置']
const lines = (texts: readonly string[]): Char[] => texts.flatMap((t, i) => words(80, 100 + 20 * i, t).filter(c => c.text !== '　'))
const counts = (texts: readonly string[], right: number, from = 1): Char[] => texts.flatMap((_, i) => number(right, 100 + 20 * i, from + i))
const read = (chars: readonly Char[]): string[] => marginNumbers({ page: 1, chars, vertical: [] }, undefined).map(l => l.text)

describe('numbers in the margin', () => {
  it('count the lines of a text', () => {
    expect(read([...lines(TEXT), ...counts(TEXT, 60, 5)])).toEqual(['5', '6', '7', '8', '9', '10', '11', '12'])
  })

  it('at the right too', () => {
    expect(read([...lines(TEXT), ...counts(TEXT, 470)])).toHaveLength(TEXT.length)
  })

  it('on a page of tables, where a page before shows their place', () => {
    const known = marginNumbers({ page: 1, chars: [...lines(TEXT), ...counts(TEXT, 60)], vertical: [] }, undefined)[0]
    const table = ['部门预算收支总表', '单位万元'].flatMap((t, i) => words(80, 100 + 20 * i, t))
    const chars = [...table, ...counts(['', ''], 60), ...number(120, 200, 208)]
    expect(marginNumbers({ page: 2, chars, vertical: [] }, known).map(l => l.text)).toEqual(['1', '2'])
    expect(read(chars)).toEqual([])
  })

  it('are no items of a list, nor codes of a table', () => {
    const items = Array.from({ length: 8 }, (_, i) => `示例县水利工程管理办法第${i}号`)
    expect(read([...lines(items), ...counts(items, 60)])).toEqual([])
    expect(read([...lines(TEXT), ...[208, 210, 213, 221, 229, 230, 231, 232].flatMap((n, i) => number(60, 100 + 20 * i, n))])).toEqual([])
  })

  it('stand outside of ruled tables', () => {
    const chars = [...lines(TEXT), ...counts(TEXT, 60, 5)]
    const counted = (at: number) => marginNumbers({ page: 1, chars, vertical: [{ at, from: 80, to: 300 }] }, undefined).length
    expect([counted(40), counted(70)]).toEqual([0, TEXT.length])
  })
})
