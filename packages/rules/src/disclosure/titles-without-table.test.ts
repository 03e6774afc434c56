/** Titles of tables and what stands below them. */
import type { Block } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { paragraph, place } from '../examples.ts'
import { titlesWithoutTable } from './titles-without-table.ts'

const table: Block = { kind: 'table', place: place(), columns: 1, rows: [] }
const NAMES = ['收支预算总表', '收入预算总表', '支出预算总表', '财政拨款收支预算总表']
const form = (name: string, ...behind: readonly Block[]) => [paragraph(`2026年部门${name}`), paragraph('单位：万元'), ...behind]
const told = (...blocks: readonly (readonly Block[])[]) => titlesWithoutTable([...blocks.flat(), paragraph('说明')]).map(f => f.found)

describe('titles without a table', () => {
  it('are told where the others have theirs', () => {
    expect(told(...NAMES.map(n => form(n, table)))).toEqual([])
    expect(told(...NAMES.map((n, i) => (i === 1 ? form(n) : form(n, table))))).toEqual(['2026年部门收入预算总表'])
  })
  it('are no list of what follows', () =>
    expect(told(['目录', ...NAMES.map(n => `2026年部门${n}`)].map(paragraph), ...NAMES.map(n => form(n, table)))).toEqual([]))
  it('are told though the next title stands right below', () => {
    const bare = NAMES.map((n, i) => (i === 1 ? [paragraph(`2026年部门${n}`)] : [paragraph(`2026年部门${n}`), table]))
    expect(told(...bare)).toEqual(['2026年部门收入预算总表'])
    expect(told([paragraph('2026年部门预算表')], ...NAMES.map(n => [paragraph(`2026年部门${n}`), table]))).toEqual([])
  })
  it('are no headings of a part', () =>
    expect(told(...NAMES.map(n => form(n, table)), [paragraph('第二部分 部门预算表'), paragraph('见附件。')])).toEqual([]))
  it('say nothing where the tables are elsewhere', () => expect(told(...NAMES.map(n => form(n)))).toEqual([]))
})
