import { describe, expect, it } from 'vitest'
import type { Block } from './block.ts'
import { entriesAt, entryAt } from './entry-at.ts'

const [name, value, unit] = ['name', 'value', 'unit'].map(field => ({ record: 'i', field }))
if (!name || !value || !unit) throw new Error()
const at = { file: 'f', block: 0 }
const cell = (column: number, text: string) => ({ text, row: 0, column, rowSpan: 1, colSpan: 1 })
const blocks: readonly Block[] = [
  {
    kind: 'table',
    place: at,
    columns: 3,
    rows: [
      {
        index: 0,
        cells: [
          { ...cell(0, '修复页数'), place: { ...at, row: 0, column: 0, entry: name } },
          {
            ...cell(1, '600页'),
            place: { ...at, row: 0, column: 1, entry: value },
            pieces: [
              { from: 0, to: 3, entry: value },
              { from: 3, to: 4, entry: unit },
            ],
          },
          { ...cell(2, '15.00'), place: { ...at, row: 0, column: 2 } },
        ],
      },
    ],
  },
  {
    kind: 'paragraph',
    text: '修复页数600页。',
    place: { file: 'f', block: 1 },
    pieces: [
      { from: 0, to: 4, entry: name },
      { from: 4, to: 7, entry: value },
    ],
  },
]

describe('entriesAt', () => {
  it('finds the field of a cell, of a piece, of a row, and none where a figure is computed', () => {
    expect(entriesAt(blocks, { ...at, row: 0, column: 0 })).toEqual([name])
    expect(entriesAt(blocks, { ...at, row: 0, column: 1 })).toEqual([value])
    expect(entriesAt(blocks, { ...at, row: 0, column: 1, from: 3, to: 4 })).toEqual([unit])
    expect(entriesAt(blocks, { ...at, row: 0 })).toEqual([name, value])
    expect(entriesAt(blocks, { ...at, row: 0, column: 2 })).toEqual([])
  })
  it('finds what a computed figure adds up', () => {
    const line = { record: 'l', field: 'amount' }
    const sum = { ...cell(0, '15.00'), place: { ...at, row: 0, column: 0 }, sources: [line, name] }
    const table: Block = { kind: 'table', place: at, columns: 1, rows: [{ index: 0, cells: [sum] }] }
    expect(entriesAt([table], { ...at, row: 0, column: 0 })).toEqual([line, name])
    expect(entryAt([table], { ...at, row: 0, column: 0 })).toBeNull()
  })
  it('finds the pieces of a sentence', () => {
    expect(entriesAt(blocks, { file: 'f', block: 1 })).toEqual([name, value])
    expect(entryAt(blocks, { file: 'f', block: 1, from: 5, to: 6 })).toEqual(value)
    expect(entryAt(blocks, { file: 'f', block: 1 })).toBeNull()
  })
})
