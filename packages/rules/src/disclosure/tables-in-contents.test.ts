/** Tables that a contents page names. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { tablesInContents } from './tables-in-contents.ts'

const missing = (contents: readonly string[], body: readonly string[], name = '') =>
  tablesInContents([...contents, ...body].map(paragraph), name)?.missing.map(m => m.title)

const contents = ['目录', '一、部门预算表', '1. 2025年部门收支预算总表……3', '2．2025年部门支出预算总表……4', '3. “三公”经费预算表……5', '二、说明……6']

describe('tablesInContents', () => {
  it('finds the table that is nowhere', () =>
    expect(missing(contents, ['一、部门预算表', '2025年部门收支预算总表', '“三公”经费预算表'])).toEqual(['支出预算总表']))
  it('knows a title with the body, another year’s wording, broken over two lines', () =>
    expect(
      missing(
        contents,
        ['一、部门预算表', '2025年示例县示例局部门收支预算总表', '2025年示例县示例局部门支出', '预算总表', '“三公”经费预算表'],
        '示例县示例局',
      ),
    ).toEqual([]))
  it('does not take a longer title of another table for it', () =>
    expect(missing(['目录', '一、表', '支出预算表', '财政拨款支出预算表'], ['一、表', '财政拨款支出预算表'])).toEqual(['支出预算表']))
  it('takes a title in other words for the same table', () =>
    expect(missing(contents, ['一、部门预算表', '收支预算总表', '支出预算总表', '“三公”经费支出预算表'])).toEqual([]))
  it('knows a title with its unit behind it', () =>
    expect(missing(contents, ['一、部门预算表', '收支预算总表 单位：万元', '支出预算总表（单位：元）', '“三公”经费预算表'])).toEqual([]))
  it('is silent without contents', () => expect(tablesInContents([paragraph('说明')], '')).toBeNull())
})
