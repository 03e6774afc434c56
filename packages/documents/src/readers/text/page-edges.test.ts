/** What stands at the edges of pages comes between the halves of tables and paragraphs; lost cells leave their row uneven. */
import { describe, expect, it } from 'vitest'
import { byCells, byRows, onlyTable, paragraphsOf, read } from './testing/written.ts'

const ROWS = [
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['201', '一般公共服务支出', '100.00', '60.00', '40.00'],
  ['208', '社会保障和就业支出', '20.00', '20.00', ''],
  ['210', '卫生健康支出', '5.00', '5.00', ''],
]
/** The file with pages of so many lines, each ending with what `foot` prints and beginning with `head`. */
const paged = (text: string, lines: number, foot: (page: number) => string, head = ''): string =>
  text
    .split('\n')
    .map((line, i) => (i % lines === lines - 1 ? `${line}\n${foot((i + 1) / lines)}\n\f${head}` : line))
    .join('\n')
    .replaceAll('\f\n', '\f')

describe('edges of pages', () => {
  it.each([
    ['a bare number', (page: number) => String(page), ''],
    ['a number between dashes', (page: number) => `— ${page} —`, ''],
    ['a number in words', (page: number) => `第 ${page} 页`, ''],
    ['a number, and a head on every page', (page: number) => String(page), '示例县某某局2030年部门预算'],
  ])('%s in the middle of rows is no cell', (_, foot, head) => {
    const text = `${head}\n支出总表\n${byCells(ROWS)}`
    const plain = onlyTable(text)
    const split = onlyTable(paged(text, 4, foot, head))
    expect(split.rows.map(r => r.cells.map(c => c.text))).toEqual(plain.rows.map(r => r.cells.map(c => c.text)))
  })

  it('a figure at the edge of a page that does not count the pages stays', () => {
    const { residue } = read('甲。\n37\n\f乙。\n12\n\f丙。\n55\n')
    expect(residue).toEqual([])
  })

  it('a head of the page stays where it first stands', () => {
    const head = '示例县某某局2030年部门预算'
    expect(paragraphsOf(`${head}\n一。\n\f${head}\n二。\n\f${head}\n三。\n`).map(p => p.text)).toEqual([head, '一。', '二。', '三。'])
  })
})

describe('lines that are one sentence', () => {
  it.each([
    ['an amount on the next line', '2030年预算收入87.18万元，其中：一般公共预算拨款收入', '87.18万元，上年结转0万元。'],
    ['a broken figure', '支出预算总体情况如下，2030年支出预算为87.1', '8万元，其中基本支出48.18万元。'],
    ['the name of a part', '2030年预算收入241.60万元，其中：一', '般公共预算拨款收入228.60万元，上年结转收入13.00万元。'],
    ['a comma at the end', '其中：一般公共预算拨款收入87.18万元，', '上年结转收入0万元。'],
  ])('%s', (_, a, b) => expect(paragraphsOf(`${a}\n${b}\n`).map(p => p.text)).toEqual([a + b]))
  it('not an item', () => expect(paragraphsOf('主要用于办公费、水费、电费、印刷费，\n1.5万元以上的设备另行说明。\n1.设备购置。')).toHaveLength(2))
})

describe('blanks and pipes', () => {
  it('reads a file whose every line ends with spaces', () => {
    const padded = `支出总表\n${byCells(ROWS)}`.replaceAll('\n', '   \n')
    expect(onlyTable(padded).rows).toHaveLength(ROWS.length)
  })
  it('reads a table of Markdown', () => {
    const [head = [], ...body] = ROWS
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
    const table = onlyTable(`支出总表\n${[line(head), '|---|---|---:|---|---|', ...body.map(line)].join('\n')}\n`)
    expect(table.rows.map(r => r.cells.map(c => c.text))).toEqual(ROWS)
  })
  it('keeps the second numbered paragraph in its cell where one line is one row', () => {
    const table = onlyTable('目标表\n项目编码\t99\t项目名称\t培训\n绩效目标\t1.培训三次。\n2.按时完成。\n资金\t3.00\t来源\t财政\n')
    expect(table.rows[1]?.cells[1]?.text).toBe('1.培训三次。\n2.按时完成。')
  })
})

describe('uneven rows', () => {
  const lost = ROWS.map(row => row.filter(c => c !== ''))
  const uneven = (text: string) => onlyTable(text).rows.map(r => r.isUneven === true)
  it('a row that lost a cell, one cell per line', () => expect(uneven(`支出总表\n${byCells(lost)}`)).toEqual([false, false, true, true]))
  it('a short row where no row keeps an empty place', () => expect(uneven(`支出总表\n${byRows(lost)}`)).toEqual([false, false, true, true]))
  it('empty places trimmed at the end of a line are no loss where others are kept', () => {
    const kept = [...ROWS.map(row => row.join('\t').trimEnd()), '\t合计\t125.00\t85.00\t40.00']
    expect(uneven(`支出总表\n${kept.join('\n')}`)).toEqual([false, false, false, false, false])
  })
  it('the row of column numbers may be broken in two', () => {
    const table = onlyTable(`支出总表\n${byCells([ROWS[0] ?? [], ['栏次', '1', '2'], ['3', '4'], ...ROWS.slice(1)])}`)
    expect(table.rows.map(r => r.cells.length)).toEqual([5, 5, 5, 5, 5])
  })
})
