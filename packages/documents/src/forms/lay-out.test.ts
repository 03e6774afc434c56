import { cellAt } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { cell, entered, join, layOut, say } from './lay-out.ts'

describe('layOut', () => {
  it('gives every cell its grid position, over merged ones', () => {
    const [block] = layOut('示例', [
      {
        kind: 'table',
        rows: [
          [cell('甲', 1, 3), cell('乙', 2), '丙'],
          [cell('丁', 1, 2), '戊', '己'],
          ['庚', '辛'],
        ],
      },
    ])
    expect(block?.kind === 'table' && [block.columns, block.rows.map(r => r.cells.map(c => `${c.text}${c.column}`))]).toEqual([
      4,
      [
        ['甲0', '乙1', '丙3'],
        ['丁1', '戊2', '己3'],
        ['庚2', '辛3'],
      ],
    ])
    expect(block?.kind === 'table' && cellAt(block, 2, 1)?.text).toBe('丁')
  })

  it('numbers the blocks and keeps what a paragraph is', () => {
    expect(layOut('示例', [say('甲'), { kind: 'paragraph', text: '乙', role: 'title', level: 1 }])).toEqual([
      { kind: 'paragraph', text: '甲', place: { file: '示例', block: 0 } },
      { kind: 'paragraph', text: '乙', place: { file: '示例', block: 1 }, role: 'title', level: 1 },
    ])
  })
})

describe('join', () => {
  const [name, amount] = [entered('档案修复', 'p', 'name'), entered('3.00万元', 'l', 'amount')]
  it('keeps the piece of each field', () => {
    expect(join(['用于', name, '，', amount, '。'])).toEqual({
      text: '用于档案修复，3.00万元。',
      pieces: [
        { from: 2, to: 6, entry: { record: 'p', field: 'name' } },
        { from: 7, to: 13, entry: { record: 'l', field: 'amount' } },
      ],
    })
  })
  it('is the field itself where there is nothing else', () => {
    expect(join(['', name, ''])).toEqual(name)
  })
  it('moves pieces with their text', () => {
    expect(join(['（', join([name, '费']), '）']).pieces).toEqual([{ from: 1, to: 5, entry: { record: 'p', field: 'name' } }])
  })
})
