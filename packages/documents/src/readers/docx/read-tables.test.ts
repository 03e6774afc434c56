/** Tables of docx: spans, labels, titles, tables in tables; and what the recognisers make of them. */
import { cellAt } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { understand } from '../../recognisers/understand.ts'
import { cell, cellsOf, para, read, row, run, table, tablesOf, textsOf } from './testing/written-docx.ts'

const across = (n: number, text: string, more = ''): string => cell(text, `<w:gridSpan w:val="${n}"/>${more}`)
const top = (text: string): string => cell(text, '<w:vMerge w:val="restart"/>')
const below = cell('', '<w:vMerge/>')

const BUDGET = [
  row(across(5, '部门预算收支总表')),
  row(across(3, '901示例县示例局'), '预算年度：2030', '单位：万元'),
  row(top('序号'), across(2, '收入'), across(2, '支出')),
  row(below, '项目', '预算数', '项目', '预算数'),
  row('栏次', '1', '2', '3', '4'),
  row('1', '一、一般公共预算拨款收入', '120.50', '一、一般公共服务支出', '100.00'),
  row('2', '', '', '二、外交支出', '20.50'),
  row('3', '收入总计', '120.50', '支出总计', '120.50'),
]

describe('tables', () => {
  it('have merged cells once, with their spans', () => {
    const [found] = tablesOf(read(table(...BUDGET)))
    expect(cellsOf(found).slice(1, 4)).toEqual([
      ['901示例县示例局@0→3', '预算年度：2030@3', '单位：万元@4'],
      ['序号@0↓2', '收入@1→2', '支出@3→2'],
      ['项目@1', '预算数@2', '项目@3', '预算数@4'],
    ])
  })

  it('have places as in text: title, row name of its own side, label of the column, index of the paragraph', () => {
    const [found] = tablesOf(read(para('第一部分 部门预算') + table(...BUDGET)))
    expect(found && cellAt(found, 5, 4)?.place).toEqual({
      file: 'x.docx',
      block: 1,
      line: 23,
      table: '部门预算收支总表',
      row: 5,
      column: 4,
      rowLabel: '一、一般公共服务支出',
      columnLabel: '支出/预算数',
      text: '100.00',
    })
  })

  it('are understood: amounts become statements', () => {
    const facts = understand(read(para('示例县示例局2030年部门预算') + para('部门预算收支总表') + table(...BUDGET.slice(1)))).facts
    expect(facts.one('income/total')?.value).toMatchObject({ kind: 'quantity', quantity: { printed: '120.50', unit: '万元' } })
    expect(facts.one('income/total')?.subject).toMatchObject({ body: '示例县示例局', fiscalYear: 2030 })
  })

  it('keep merged cells of the body, and old merges across', () => {
    const old = row(cell('c', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), 'd')
    expect(cellsOf(tablesOf(read(table(row(top('产出指标'), 'a', '1'), row(below, 'b', '2'), old)))[0])).toEqual([
      ['产出指标@0↓2', 'a@1', '1@2'],
      ['b@1', '2@2'],
      ['c@0→2', 'd@2'],
    ])
  })

  it('fill what a row leaves out, and begin a new cell where there is nothing to go on with', () => {
    const short = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('x')}</w:tr>`
    expect(cellsOf(tablesOf(read(table(row('a', 'b', 'c'), short, row(below, 'd', 'e'))))[0])).toEqual([
      ['a@0', 'b@1', 'c@2'],
      ['@0', 'x@1', '@2'],
      ['@0', 'd@1', 'e@2'],
    ])
  })

  it('join the paragraphs of a cell and know the line of each', () => {
    const [found] = tablesOf(read(table(row('目标', cell(para('1.甲') + para('') + para('2.乙'))), row('a', 'b'))))
    expect(found?.rows[0]?.cells[1]).toMatchObject({
      text: '1.甲\n2.乙',
      place: { line: 2 },
      lines: [
        { from: 0, line: 2 },
        { from: 4, line: 4 },
      ],
    })
  })

  it('in a cell follow as tables of their own; the cell keeps the text', () => {
    const inner = table(row('甲', '1'), row('乙', '2'))
    const [outer, nested, ...more] = tablesOf(read(para('情况表') + table(row('a', cell(para('见下') + inner + para(''))), row('b', 'c'))))
    expect(outer?.rows[0]?.cells[1]?.text).toBe('见下\n甲 1\n乙 2')
    expect(cellsOf(nested)).toEqual([
      ['甲@0', '1@1'],
      ['乙@0', '2@1'],
    ])
    expect(nested?.place).toMatchObject({ block: 2, table: '情况表' })
    expect(more).toEqual([])
  })

  it('of one cell are only a box around what stands in them', () => {
    expect(textsOf(read(table(row(cell(para('说明') + table(row('a', 'b')) + para('完'))))))).toEqual(['说明', '[table]', '完'])
  })

  it('set the indicators apart from the form above them', () => {
    const form = [row('项目名称', across(5, '培训费')), row('预算数', across(2, '15.00'), '其中：财政资金', across(2, '15.00'))]
    const head = row('一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据')
    const body = [
      row(top('产出指标'), '数量指标', '培训次数', '举办次数', '≥6次', '计划'),
      row(below, '质量指标', '完成率', '完成比例', '≥90%', '计划'),
    ]
    const [above, indicators] = tablesOf(read(para('1.培训费绩效目标表') + table(...form, head, ...body)))
    expect([above?.columns, above?.rows.length]).toEqual([4, 2])
    expect(indicators && cellAt(indicators, 2, 4)?.place).toMatchObject({
      table: '1.培训费绩效目标表',
      rowLabel: '完成率',
      columnLabel: '指标值',
      row: 2,
    })
  })

  it('have no codes of fields in their cells, but as residue at the cell', () => {
    const { blocks, residue } = read(
      table(row('a', cell(`<w:p><w:fldSimple w:instr="SUM(ABOVE)">${run('12.50')}</w:fldSimple></w:p>`)), row('b', '1')),
    )
    expect(blocks[0]?.kind === 'table' && blocks[0].rows[0]?.cells[1]?.text).toBe('12.50')
    expect(residue.map(r => [r.kind, r.text, r.place.row, r.place.column])).toEqual([['field', 'SUM(ABOVE)', 0, 1]])
  })
})
