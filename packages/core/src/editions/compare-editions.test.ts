/** Whole documents: rows are found by their names, one figure in many places is one change, two documents are told to be two. */
import { describe, expect, it } from 'vitest'
import { compareEditions } from './compare-editions.ts'
import type { EditionChange } from './edition-change.ts'
import { topicsOf } from './testing/topics-of.ts'

const HEAD = ['科目编码', '科目名称', '合计', '基本支出', '项目支出']
const ROWS = [
  ['201', '一般公共服务支出', '412.36', '318.24', '94.12'],
  ['2012601', '行政运行', '318.24', '318.24', ''],
  ['2012604', '档案馆', '94.12', '', '94.12'],
  ['', '合计', '412.36', '318.24', '94.12'],
]
const table = (...rows: readonly (readonly string[])[]) => [HEAD, ...rows]
const SENTENCE = '支出总计412.36万元，其中项目支出94.12万元。'

const told = (changes: readonly EditionChange[]) =>
  changes.map(c =>
    c.kind === 'figure'
      ? `${c.places.map(p => `${p.row} ${p.column}`.trim()).join('; ')}: ${c.places[0]?.from.text} → ${c.places[0]?.to.text}`
      : c.kind === 'text'
        ? `${c.what} ${c.pieces.map(p => (p.kind === 'same' ? p.text : `[${p.text}]`)).join('')}`
        : c.kind === 'indicator'
          ? `${c.what} ${c.name}`
          : `${c.kind} ${c.what} ${c.text}`,
  )
const changed = (old: Parameters<typeof topicsOf>[0], own: Parameters<typeof topicsOf>[0]) =>
  told(compareEditions(topicsOf(old), topicsOf(own)).changes)

describe('compareEditions', () => {
  it('finds a figure by the name of its row, wherever the row stands', () => {
    const [a = [], b = [], c = [], d = []] = ROWS
    const other = [b[0] ?? '', b[1] ?? '', '320.24', '320.24', '']
    expect(changed([table(...ROWS)], [table(c, a, other, d)])).toEqual(['2012601 行政运行 合计; 2012601 行政运行 基本支出: 318.24 → 320.24'])
  })
  it('a column that is put elsewhere is no change', () => {
    const moved = [HEAD, ...ROWS].map(([code = '', name = '', all = '', basic = '', project = '']) => [code, name, project, basic, all])
    expect(changed([table(...ROWS)], [moved])).toEqual([])
  })
  it('a row that is new, a row that is left out', () => {
    const extra = ['2012699', '其他档案事务支出', '1.00', '', '1.00']
    const [a = [], b = [], ...rest] = ROWS
    expect(changed([table(...ROWS)], [table(a, b, extra, ...rest)])).toEqual(['row added 2012699 | 其他档案事务支出 | 1.00 | 1.00'])
    expect(changed([table(a, b, extra, ...rest)], [table(...ROWS)])).toEqual(['row removed 2012699 | 其他档案事务支出 | 1.00 | 1.00'])
  })
  it('one figure that changed wherever it is printed is one change', () => {
    const rows = ROWS.map(r => r.map(c => (c === '94.12' ? '95.12' : c)))
    const [only, ...others] = changed([table(...ROWS), SENTENCE], [table(...rows), SENTENCE])
    expect(others).toEqual([])
    expect(only?.split('; ')).toHaveLength(4)
  })
  it('a table that goes on after a page end is one table', () => {
    const [a = [], b = [], c = [], d = []] = ROWS
    expect(changed([table(...ROWS)], [table(a, b), [HEAD, c, d]])).toEqual([])
  })
  it('halves that stand side by side do not shift each other', () => {
    const two = (...left: readonly (readonly [string, string])[]) => [
      ['收入', '', '支出', ''],
      ['项目', '预算数', '项目', '预算数'],
      ...[0, 1, 2].map(n => [
        left[n]?.[0] ?? '',
        left[n]?.[1] ?? '',
        ['基本支出', '项目支出', '支出总计'][n] ?? '',
        ['1.00', '2.00', '3.00'][n] ?? '',
      ]),
    ]
    expect(
      changed([two(['财政拨款', '3.00'], ['收入总计', '3.00'])], [two(['财政拨款', '3.00'], ['其他收入', '0.00'], ['收入总计', '3.00'])]),
    ).toEqual(['row added 其他收入 | 0.00'])
  })
  it('an empty cell and a zero are the same to a table', () =>
    expect(
      changed([table(...ROWS)], [table(...ROWS.map(r => r.map(c => (c === '' ? '0.00' : c))).map((r, n) => (n === 3 ? ['', ...r.slice(1)] : r)))]),
    ).toEqual([]))
  it('two years of one body are two documents, unless they are wanted all the same', () => {
    const next = ROWS.map(r => r.map((c, n) => (n > 1 && c !== '' ? `9${c}` : c)))
    const [old, own] = [topicsOf([table(...ROWS), SENTENCE], { year: 2025 }), topicsOf([table(...next), '完全是另一句话。'], { year: 2026 })]
    const two = compareEditions(old, own)
    expect(two.relation).toBe('other-year')
    expect(two.changes).toEqual([])
    expect(two.say.zh).toContain('2025年、2026年')
    expect(compareEditions(old, own, { isWantedAnyway: true }).changes.length).toBeGreaterThan(3)
  })
  it('a wrong year on the cover does not make two documents of what is otherwise the same', () =>
    expect(compareEditions(topicsOf([table(...ROWS), SENTENCE], { year: 2025 }), topicsOf([table(...ROWS), SENTENCE], { year: 2026 })).relation).toBe(
      'editions',
    ))
})
