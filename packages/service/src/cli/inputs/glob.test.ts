import { describe, expect, it } from 'vitest'
import { globOf, isGlob } from './glob.ts'
import { inNaturalOrder } from './natural-order.ts'

const fits = (pattern: string, path: string): boolean => globOf(pattern).fits(path)

describe('globs', () => {
  it.each([
    ['*.txt', '预算.txt', true],
    ['*.txt', '子/预算.txt', false],
    ['**/*.txt', '预算.txt', true],
    ['**/*.txt', '甲/乙/预算.txt', true],
    ['甲/**', '甲/乙/预算.txt', true],
    ['第?号.pdf', '第1号.pdf', true],
    ['第?号.pdf', '第10号.pdf', false],
    ['*.{pdf,docx}', '公开.docx', true],
    ['*.{pdf,docx}', '公开.doc', false],
    ['{甲,乙/丙}/*.txt', '乙/丙/a.txt', true],
    ['[a-c]*.txt', 'b1.txt', true],
    ['[!a-c]*.txt', 'b1.txt', false],
    ['预算（2023）.*', '预算（2023）.pdf', true],
    ['a+b(1).*', 'a+b(1).txt', true],
    ['*😀?.txt', 'x😀𠀀.txt', true],
  ])('%s on %s: %s', (pattern, path, expected) => {
    const { base } = globOf(pattern)
    const below = base === '' ? path : path.slice(base.length + 1)
    expect(fits(pattern, below)).toBe(expected)
  })

  it('walks from the folder before the first mark, and no deeper than it must', () => {
    expect(globOf('各单位/2023/*.pdf')).toMatchObject({ base: '各单位/2023', depth: 1 })
    expect(globOf('各单位/*/a?.pdf')).toMatchObject({ base: '各单位', depth: 2 })
    expect(globOf('/数据/**/*.pdf')).toMatchObject({ base: '/数据', depth: Number.POSITIVE_INFINITY })
    expect(globOf('/*.pdf').base).toBe('/')
  })

  it('knows plain names, and patterns that no path can fit', () => {
    expect(['预算.txt', 'a[].txt', 'a{b}.txt'].some(isGlob)).toBe(false)
    expect(fits('[z-a].txt', 'z.txt')).toBe(false)
  })
})

it('counts as a person does', () => {
  const names = ['第10号.txt', '第2号.txt', '第2号/10.txt', '第2号/9.txt', '第02号.txt', 'b', 'a', '9007199254740993', '9007199254740992']
  expect([...names].sort(inNaturalOrder)).toEqual([
    '9007199254740992',
    '9007199254740993',
    'a',
    'b',
    '第2号/9.txt',
    '第2号/10.txt',
    '第02号.txt',
    '第2号.txt',
    '第10号.txt',
  ])
})
