/** csv as systems export it, in the encoding of Chinese programs; and text that only has commas. */
import { describe, expect, it } from 'vitest'
import { readPlainText } from './read-plain-text.ts'

const CSV =
  '部门支出表,,\r\n"项目","预算数（万元）","备注"\r\n"培训费","1,200.50","第一行\n第二行"\r\n"会议费","30.00","含""小型""会议"\r\n"合计","1,230.50",""\r\n'

/** Characters of two bytes, by decoding all that there are. */
function inGbk(text: string): Uint8Array {
  const pairs = Array.from({ length: 126 * 190 }, (_, i) => [0x81 + Math.floor(i / 190), 0x40 + (i % 190) + (i % 190 >= 63 ? 1 : 0)])
  const characters = [...new TextDecoder('gb18030').decode(Uint8Array.from(pairs.flatMap(p => [...p, 10])))].join('').split('\n')
  const bytesOf = new Map(characters.map((c, i) => [c, pairs[i] ?? []]))
  return Uint8Array.from([...text].flatMap(c => (c < '\x80' ? [c.charCodeAt(0)] : (bytesOf.get(c) ?? []))))
}
function blocksOf(source: string | Uint8Array): unknown {
  const outcome = readPlainText(typeof source === 'string' ? new TextEncoder().encode(source) : source, 'x.csv')
  return outcome.ok
    ? outcome.value.blocks.map(b => (b.kind === 'table' ? b.rows.map(r => r.cells.map(c => `${c.text}@${c.place.line}`)) : b.text))
    : outcome.problem.code
}

const READ = [
  '部门支出表',
  [
    ['项目@2', '预算数（万元）@2', '备注@2'],
    ['培训费@3', '1,200.50@3', '第一行\n第二行@3'],
    ['会议费@5', '30.00@5', '含"小型"会议@5'],
    ['合计@6', '1,230.50@6', '@6'],
  ],
]

describe('separated values', () => {
  it('are a table with the lines of the file, also in GB18030, without quotes, or with tabs and quotes', () => {
    expect(blocksOf(CSV)).toEqual(READ)
    expect(blocksOf(inGbk(CSV))).toEqual(READ)
    expect(blocksOf('项目,金额\n培训费,30.00\n合计,30.00\n')).toEqual([
      [
        ['项目@1', '金额@1'],
        ['培训费@2', '30.00@2'],
        ['合计@3', '30.00@3'],
      ],
    ])
    expect(blocksOf('项目\t说明\n培训费\t"甲\n乙"\n合计\t\n')).toEqual([
      [
        ['项目@1', '说明@1'],
        ['培训费@2', '甲\n乙@2'],
        ['合计@4', '@4'],
      ],
    ])
  })

  it('have places of a text: no sheet, no address', () => {
    const outcome = readPlainText(new TextEncoder().encode(CSV), 'x.csv')
    const table = outcome.ok ? outcome.value.blocks[1] : undefined
    expect(table?.kind === 'table' && table.rows[1]?.cells[1]?.place).toEqual({
      file: 'x.csv',
      block: 1,
      line: 3,
      table: '部门支出表',
      row: 1,
      column: 1,
      rowLabel: '培训费',
      columnLabel: '预算数（万元）',
      text: '1,200.50',
    })
  })

  it('are not: figures with separators, sentences with commas, a table with tabs', () => {
    expect(blocksOf('收入总计 1,234.56\n支出总计 1,234.56\n结转 2,000\n')).not.toContainEqual(expect.any(Array))
    expect(blocksOf('一、概况\n本部门共有3个科室,编制12人。\n二、收支\n收入100万元,支出100万元。\n')).not.toContainEqual(expect.any(Array))
    expect(blocksOf('项目\t金额\n甲, 乙\t1.00\n')).toEqual([
      [
        ['项目@1', '金额@1'],
        ['甲, 乙@2', '1.00@2'],
      ],
    ])
  })
})
