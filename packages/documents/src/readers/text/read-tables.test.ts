/** Tables in text, in both serialisations: heads, broken rows, forms, places. */
import { cellAt, lineAt, type Table } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { gridOf } from '../../writers/grid-of.ts'
import { byCells, byRows, onlyTable, paragraphsOf, read, tablesOf } from './testing/written.ts'

const spans = (table: Table, row: number): string[] =>
  (table.rows[row]?.cells ?? []).map(c => `${c.text}@${c.column}${c.colSpan > 1 ? `→${c.colSpan}` : ''}${c.rowSpan > 1 ? `↓${c.rowSpan}` : ''}`)

const TWO_SIDES = [
  ['101示例县某某局', '预算年度：2030', '单位：万元'],
  ['序号', '收入', '支出'],
  ['', '项  目', '预算数', '项  目', '预算数'],
  ['栏次', '1', '2', '3', '4'],
  ['1', '一、一般公共预算拨款收入', '120.50', '一、一般公共服务支出', '100.00'],
  ['2', '', '', '二、外交支出', ''],
  ['3', '收入总计', '120.50', '支出总计', '120.50'],
]
const INDICATORS = [
  ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'],
  ['产出指标', '数量指标', '培训次数', '举办培训的次数', '≥6次', '工作计划'],
  ['', '质量指标', '任务完成率', '完成任务的比例', '≥90%', '工作计划'],
  ['', '成本指标', '培训成本', '全年培训支出', '≤3.08万元', '预算批复'],
]

describe('tables with one cell per line', () => {
  it('restores a head of two levels with a repeated label', () => {
    const table = onlyTable(`部门预算收支总表\n${byCells(TWO_SIDES)}`)
    expect(table.columns).toBe(5)
    expect(spans(table, 0)).toEqual(['101示例县某某局@0→3', '预算年度：2030@3', '单位：万元@4'])
    expect(spans(table, 1)).toEqual(['序号@0↓2', '收入@1→2', '支出@3→2'])
    expect(spans(table, 2)).toEqual(['项  目@1', '预算数@2', '项  目@3', '预算数@4'])
  })

  it('gives every cell its place: line, title, row name of its own side, column label', () => {
    const table = onlyTable(`部门预算收支总表\n${byCells(TWO_SIDES)}`)
    expect(cellAt(table, 4, 4)?.place).toEqual({
      file: 'x.txt',
      block: 1,
      line: 26,
      table: '部门预算收支总表',
      row: 4,
      column: 4,
      rowLabel: '一、一般公共服务支出',
      columnLabel: '支出/预算数',
      text: '100.00',
    })
    expect(cellAt(table, 4, 2)?.place).toMatchObject({ rowLabel: '一、一般公共预算拨款收入', columnLabel: '收入/预算数' })
    expect(cellAt(table, 5, 4)?.place).toMatchObject({ rowLabel: '二、外交支出' })
  })

  it.each([
    {
      name: '科目 takes the columns that name the 科目, the last label the rest',
      upper: ['序号', '支出部门经济分类科目', '一般公共预算基本支出'],
      lower: ['', '科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      expected: ['序号@0↓2', '支出部门经济分类科目@1→2', '一般公共预算基本支出@3→3'],
    },
    {
      name: 'labels over two rows keep their own column',
      upper: ['序号', '功能分类科目', '合计', '本年收入', '上年结转'],
      lower: ['', '科目编码', '科目名称', '', '小计', '财政拨款收入', '事业收入', ''],
      expected: ['序号@0↓2', '功能分类科目@1→2', '合计@3↓2', '本年收入@4→3', '上年结转@7↓2'],
    },
    {
      name: 'a second 项目 begins a second side of unequal width',
      upper: ['序号', '收入', '支出'],
      lower: ['', '项目', '金额', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
      expected: ['序号@0↓2', '收入@1→2', '支出@3→5'],
    },
    {
      name: 'many labels over two rows between two spans',
      upper: ['采购项目来源', '采购物品名称', '目录序号', '数量', '单价', '采购金额', '预留份额'],
      lower: ['项目名称', '预算资金', '', '', '', '', '合计', '一般公共预算', '单位资金', ''],
      expected: ['采购项目来源@0→2', '采购物品名称@2↓2', '目录序号@3↓2', '数量@4↓2', '单价@5↓2', '采购金额@6→3', '预留份额@9↓2'],
    },
  ])('head: $name', ({ upper, lower, expected }) => {
    const body = lower.map((_, i) => (i === 1 ? '示例' : String(i)))
    expect(spans(onlyTable(byCells([upper, lower, body, body])), 0)).toEqual(expected)
  })

  it('restores a head of three levels', () => {
    const table = onlyTable(
      byCells([
        ['科目', '合计', '财政拨款'],
        ['', '', '一般公共预算', '政府性基金'],
        ['', '', '基本支出', '项目支出', ''],
        ['办公费', '6', '1', '2', '3'],
        ['差旅费', '6', '1', '2', '3'],
      ]),
    )
    expect(spans(table, 0)).toEqual(['科目@0↓3', '合计@1↓3', '财政拨款@2→3'])
    expect(spans(table, 1)).toEqual(['一般公共预算@2→2', '政府性基金@4↓2'])
    expect(spans(table, 2)).toEqual(['基本支出@2', '项目支出@3'])
    expect(cellAt(table, 3, 3)?.place.columnLabel).toBe('财政拨款/一般公共预算/项目支出')
  })

  it('joins a row that an empty paragraph inside a cell broke in two', () => {
    const text = byCells(INDICATORS).replace('\t完成任务的比例\n', '\t完成任务的比例\n\n')
    expect(gridOf(onlyTable(text))).toEqual(INDICATORS)
    expect(read(text).notices).toEqual([])
  })

  it('joins rows even when all but the head are broken', () => {
    const text = byCells(INDICATORS).replace(/\t(举办培训的次数|完成任务的比例|全年培训支出)\n/g, '\t$1\n\n')
    expect(gridOf(onlyTable(text))).toEqual(INDICATORS)
  })

  it('keeps further paragraphs of a cell, with their lines', () => {
    const table = onlyTable(`1.培训费绩效目标表\n\t绩效目标\n\t1.举办培训，提高能力。\n2.按时完成。\n\n \n`)
    const cell = cellAt(table, 0, 1)
    expect(cell?.text).toBe('1.举办培训，提高能力。\n2.按时完成。')
    expect(cell && lineAt(cell, 0)).toBe(3)
    expect(cell && lineAt(cell, cell.text.indexOf('2.'))).toBe(4)
  })

  it('keeps a row of another length whole and says so', () => {
    const short = [...INDICATORS, ['满意度指标', '服务对象满意度指标', '满意度']]
    const { blocks, notices } = read(byCells(short))
    expect(notices.map(n => [n.code, n.place?.line])).toEqual([['row-length-differs', 29]])
    expect(blocks[0]?.kind === 'table' && gridOf(blocks[0]).at(-1)).toEqual(['满意度指标', '服务对象满意度指标', '满意度', '', '', ''])
    const long = [...INDICATORS, ['a', 'b', 'c', 'd', 'e', 'f', 'g']]
    const wide = read(byCells(long))
    expect(wide.notices).toHaveLength(1)
    expect(wide.blocks[0]?.kind === 'table' && wide.blocks[0].columns).toBe(7)
    expect(wide.blocks[0]?.kind === 'table' && gridOf(wide.blocks[0]).at(-1)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
  })

  it('sets the indicators apart from the form above them, under the same title', () => {
    const form = [
      ['101示例县某某局', '单位：万元'],
      ['项目编码', '13000030AB', '项目名称', '培训费'],
      ['预算规模', '预算数', '15.00', '其中：财政资金', '15.00', '其他资金', '0'],
      ['', '预算数15万元，主要用于培训。'],
      ['资金支出计划（%）', '3月底', '6月底', '10月底', '12月底'],
    ]
    const tables = tablesOf(`1.培训费绩效目标表\n${byCells(form)}\n\n${byCells(INDICATORS)}`)
    expect(tables.map(t => [t.columns, t.rows.length, t.place.table])).toEqual([
      [7, 5, '1.培训费绩效目标表'],
      [6, 4, '1.培训费绩效目标表'],
    ])
    expect(tables[0]?.rows.map(r => r.cells.reduce((n, c) => n + c.colSpan, 0))).toEqual([7, 7, 7, 7, 7])
  })

  it('takes a TAB in front of running text for an indent', () => {
    expect(paragraphsOf('\t根据预算法的规定，公开如下。\n\t本单位为行政单位。\n\n\t一、部门概况\n').map(p => p.text)).toEqual([
      '根据预算法的规定，公开如下。',
      '本单位为行政单位。',
      '一、部门概况',
    ])
  })
})

describe('tables with one row per line', () => {
  it('keeps a form as it stands, shifted rows and empty cells included', () => {
    const form = [
      ['一、基本情况', '项目名称', '培训费', '实施(主管)单位', '示例县某某局', '', '', ''],
      ['二、预算执行情况', '预算安排情况', '', '资金到位情况', '', '资金执行情况', '', '预算执行进度'],
      ['', '预算数：', '10', '到位数：', '10', '执行数：', '5.78', '58%'],
      ['四、年度绩效指标完成情况', '一级指标', '二级指标', '三级指标', '预期指标值', '实际完成值', '自评得分', ''],
      ['', '产出指标（40）', '数量指标', '培训次数', '≥1次', '1次', '40', ''],
      ['满意度指标（10分）', '满意度指标', '群众满意度', '≥95%', '95%', '10', '', ''],
      ['总分', '', '', '', '', '', '', '70'],
    ]
    const table = onlyTable(`部门预算项目绩效自评表\n\n（2030年度）\n\n金额单位：万元\n\n${byRows(form)}\n\n填报人：\n`)
    expect(gridOf(table)).toEqual(form)
    expect(table.place).toMatchObject({ line: 7, table: '部门预算项目绩效自评表' })
    expect(table.rows.flatMap(r => r.cells).every(c => c.colSpan === 1 && c.rowSpan === 1)).toBe(true)
  })

  it('restores heads whose merged cells leave empty places', () => {
    const rows = [
      ['序号', '收入', '', '支出', ''],
      ['', '项目', '预算数', '项目', '预算数'],
      ['1', '财政拨款', '5', '基本支出', '5'],
    ]
    const table = onlyTable(byRows(rows))
    expect(spans(table, 0)).toEqual(['序号@0↓2', '收入@1→2', '支出@3→2'])
    expect(cellAt(table, 2, 4)?.place).toMatchObject({ columnLabel: '支出/预算数', rowLabel: '基本支出' })
    expect(gridOf(table)).toEqual(rows)
  })

  it('a comparison of years has a head and no captions', () => {
    const table = onlyTable('项目\t2029年\t2030年\n基本支出\t1\t2\n项目支出\t3\t4')
    expect(cellAt(table, 2, 2)?.place).toMatchObject({ rowLabel: '项目支出', columnLabel: '2030年' })
  })

  it('turns tags of HTML inside a cell into paragraphs and remembers them', () => {
    const { blocks, residue } = read('目标\t完成\n<p>1. 甲。</p> <p>2. 乙。</p>\t<p>好</p>\n')
    expect(blocks[0]?.kind === 'table' && gridOf(blocks[0])[1]).toEqual(['1. 甲。\n2. 乙。', '好'])
    expect(residue.map(r => [r.kind, r.text, r.place.line, r.place.column])).toContainEqual(['markup', '<p>', 2, 0])
  })

  it('goes on over a page end, but not into a table with a head of its own', () => {
    const first = '项目\t数量\t金额\n桌\t1\t2'
    expect(onlyTable(`${first}\n\n- 3 -\n\n椅\t3\t4`).rows).toHaveLength(3)
    expect(tablesOf(`${first}\n\n名称\t单价\t合计\n椅\t3\t4`)).toHaveLength(2)
  })

  it('a table of contents is no table', () => {
    expect(paragraphsOf('目  录\n第一部分 部门概况\t1\n第二部分 预算报表\t3\n').map(p => p.text)).toEqual([
      '目  录',
      '第一部分 部门概况 1',
      '第二部分 预算报表 3',
    ])
  })
})
