import { type BudgetTableId, factBook, figureOf, printAmount, type ReadDocument } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recogniseBudgetTables } from './recognise-budget-tables.ts'
import { recogniseFace } from './recognise-face.ts'
import { cellPerLine, documentOf, documentOfText, type Piece } from './testing/blocks-of.ts'

const read = (document: ReadDocument) => {
  const found = recogniseBudgetTables(document, recogniseFace(document), [])
  const facts = factBook(found.statements)
  const amount = (fact: string): string | undefined => {
    const s = facts.one(fact)
    const figure = s && figureOf(s)
    return figure ? printAmount(figure.value) : s?.value.kind
  }
  return { ...found, facts, amount, ids: found.tables.map(t => t.id) }
}
const caption = ['900示例县示例局', '预算年度：2024', '单位：万元']
const only = (...pieces: Piece[]) => read(documentOf(...pieces))

const balance: readonly (readonly string[])[] = [
  ['序号', '收入', '<', '支出', '<'],
  ['^', '项  目', '预算数', '项  目', '预算数'],
  ['栏次', '1', '2', '3', '4'],
  ['1', '一、一般公共预算拨款收入', '120.50', '一、一般公共服务支出', '100'],
  ['2', '二、政府性基金预算拨款收入', '', '二、卫生健康支出', '30.50'],
  ['3', '六、事业单位经营收入', '10', '三十二、人行科目', ''],
  ['4', '', '', '住房保障支出', ''],
  ['5', '本年收入合计', '130.50', '本年支出合计', '130.50'],
  ['6', '上年结转结余', '', '年终结转结余', ''],
  ['7', '收入总计', '130.50', '支出总计', '130.50'],
]

describe('figures that may belong elsewhere', () => {
  const rows = [
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['201', '一般公共服务支出', '100.00', '60.00', '40.00'],
    ['208', '社会保障和就业支出', '20.00', '', '20.00'],
  ]
  it('a row that lost a cell is unreadable, never a guess', () => {
    const t3 = read(documentOfText(`部门支出总表\n${cellPerLine([['单位：万元'], ...rows.map(r => r.filter(c => c !== ''))])}`))
    expect(t3.amount('expenditure/byFunction/201/basic')).toBe('60.00万元')
    expect(t3.amount('expenditure/byFunction/208/basic')).toBe('unreadable')
  })
  it('a number below an amount in one cell is not its next digits', () => {
    expect(
      only('部门支出总表', '单位：万元', [...rows, ['210', '卫生健康支出', '1.39\n27', '1.39', '']]).amount('expenditure/byFunction/210/total'),
    ).toBe('unreadable')
  })
  it('one cell over several columns is nobody’s figure', () => {
    expect(only('部门支出总表', '单位：万元', [...rows, ['210', '卫生健康支出', '5.00', '<', '<']]).amount('expenditure/byFunction/210/basic')).toBe(
      'unreadable',
    )
  })
  it('a line between two parts of a table does not cut it', () => {
    const t3 = only('部门支出总表', '单位：万元', rows, '示例县示例局2024年部门预算', [['210', '卫生健康支出', '5.00', '5.00', '']])
    expect(t3.amount('expenditure/byFunction/210/total')).toBe('5.00万元')
  })
  it('a head whose rows were not read as its own is no empty table', () => {
    const t3 = only('部门支出总表', '单位：万元', rows.slice(0, 1), [
      ['甲', '乙'],
      ['1', '2'],
    ])
    expect(t3.tables.map(t => t.isEmpty)).toEqual([false])
  })
})

describe('T1 收支总表', () => {
  const t1 = only('部门预算收支总表', '900示例县示例局', '单位：万元', balance)
  it('is found by title and header', () => expect(t1.ids).toEqual(['T1']))
  it('states income by source and expenditure by class, whatever the row number', () => {
    expect(t1.amount('income/bySource/general-budget')).toBe('120.50万元')
    expect(t1.amount('income/bySource/business')).toBe('10.00万元')
    expect(t1.amount('expenditure/byFunction/201/total')).toBe('100.00万元')
    expect(t1.amount('expenditure/byFunction/210/total')).toBe('30.50万元')
    expect(t1.amount('expenditure/byFunction/221/total')).toBe('0.00万元')
    expect(t1.amount('expenditure/byFunction/all/total')).toBe('130.50万元')
    expect(t1.amount('income/current')).toBe('130.50万元')
    expect(t1.amount('income/total')).toBe('130.50万元')
    expect(t1.amount('expenditure/grand-total')).toBe('130.50万元')
  })
  it('keeps a row that is no class, and blanks as blanks', () => {
    expect(t1.facts.one('expenditure/byFunction/other:人行科目/total')?.value.kind).toBe('blank')
    expect(t1.facts.one('income/carry-over')?.value.kind).toBe('blank')
    expect(t1.facts.one('expenditure/carry-forward')?.value.kind).toBe('blank')
  })
  it('takes “100” beside two-decimal figures as 100.00', () => {
    const s = t1.facts.one('expenditure/byFunction/201/total')
    expect(s && figureOf(s)?.step).toEqual({ n: 100n, d: 1n })
  })
  it('tells where a figure stands and whose it is', () => {
    const s = t1.facts.one('expenditure/byFunction/210/total')
    expect(s?.place).toMatchObject({
      table: '部门预算收支总表',
      row: 4,
      column: 4,
      rowLabel: '二、卫生健康支出',
      columnLabel: '支出/预算数',
      text: '30.50',
    })
    expect(s?.subject).toMatchObject({ body: '示例县示例局', part: 'department', stage: 'budget' })
  })
  it('keeps a third side by economic class out of the functional classes', () => {
    const r = only('收支总体情况表', '单位：万元', [
      ['收入', '<', '支出', '<', '<', '<'],
      ['项目', '本年预算数', '项目（按功能分类）', '本年预算数', '项目（按部门预算经济分类）', '本年预算数'],
      ['一、一般公共预算拨款收入', '10', '一、一般公共服务支出', '10', '一、工资福利支出', '6'],
      ['收入总计', '10', '支出总计', '10', '支出总计', '10'],
    ])
    expect(r.amount('expenditure/byEconomy/301/total')).toBe('6.00万元')
    expect(r.facts.under('expenditure/byFunction/').map(s => s.fact)).toEqual(['expenditure/byFunction/201/total'])
  })
  it('gives a serial to one row only', () => expect(t1.tables[0]?.rows.filter(r => r.serial?.value === '1')).toHaveLength(1))
})

describe('T2, T3, T5', () => {
  const t2: Piece = [
    ['序号', '功能分类科目', '<', '合计', '本年收入', '<', '<', '上年结转'],
    ['^', '科目编码', '科目名称', '^', '小计', '财政拨款 收入', '其他收入', '^'],
    ['1', '', '合计', '12', '11', '10', '1', '1'],
    ['2', '201', '一般公共服务支出', '12', '11', '10', '1', '1'],
  ]
  it('reads sources, current income and carry-over', () => {
    const r = only('2024年部门预算收入总表', '单位：万元', t2)
    expect(r.ids).toEqual(['T2'])
    expect(r.tables[0]?.columns).toEqual([null, null, null, 'total', 'current', 'appropriation', 'other', 'carry-over'])
    expect(r.amount('income/byFunction/all/current')).toBe('11.00万元')
    expect(r.amount('income/byFunction/201/carry-over')).toBe('1.00万元')
    expect(r.facts.one('income/byFunction/201/total')?.subject.fiscalYear).toBe(2024)
  })
  const coded = (title: string, head: string[], ...rows: string[][]) => only(title, '单位：元', [['科目编码', '科目名称', ...head], ...rows])
  it('reads 类 款 项 in three columns, the total at the end, 元', () => {
    const r = only('部门支出预算总表', '单位：元', [
      ['项目', '<', '<', '<', '支出预算', '<', '<'],
      ['功能分类科目编码', '<', '<', '功能分类科目名称', '合计', '基本支出', '项目支出'],
      ['类', '款', '项', '^', '^', '^', '^'],
      ['201', '', '', '一般公共服务支出', '50,000', '20,000', '30,000'],
      ['201', '05', '', '统计信息事务', '50,000', '20,000', '30,000'],
      ['201', '05', '07', '专项普查活动', '50,000', '20,000', '30,000'],
      ['合计', '<', '<', '<', '50,000', '20,000', '30,000'],
    ])
    expect(r.ids).toEqual(['T3'])
    expect(r.amount('expenditure/byFunction/2010507/project')).toBe('3.00万元')
    expect(r.amount('expenditure/byFunction/all/total')).toBe('5.00万元')
  })
  it('takes the other funds by title', () => {
    const row = ['201', '一般公共服务支出', '3', '1', '2']
    const head = ['合计', '基本支出', '项目支出']
    expect(coded('一般公共预算支出表', head, row).amount('general-budget/byFunction/201/total')).toBe('0.00万元')
    expect(coded('部门预算政府基金预算财政拨款支出表', head, row).ids).toEqual(['T7'])
    expect(coded('国有资本经营预算支出表', head, row).facts.one('state-capital/byFunction/201/basic')?.place.text).toBe('1')
  })
  it('keeps last year apart and changes as changes', () => {
    const r = coded('一般公共预算支出表', ['2023年执行数', '2024年预算数', '增减额', '增减%'], ['201', '一般公共服务支出', '80', '100', '20', '25'])
    const now = r.facts.of('general-budget/byFunction/201/total', {})
    expect(now.map(s => [s.subject.fiscalYear, s.subject.stage, s.place.text])).toContainEqual([2023, 'final-accounts', '80'])
    expect(now.map(s => [s.subject.fiscalYear, s.subject.stage, s.place.text])).toContainEqual([2024, 'budget', '100'])
    expect(r.facts.one('change/general-budget/byFunction/201/total')?.place.text).toBe('20')
    expect(r.facts.one('change-rate/general-budget/byFunction/201/total')?.place.text).toBe('25')
  })
  it('says what it cannot read and what it does not know', () => {
    const r = coded('一般公共预算支出表', ['合计', '基本支出', '项目支出', '奇怪的列'], ['201', '一般公共服务支出', '3O', '1', '2', '7'])
    expect(r.facts.one('general-budget/byFunction/201/total')?.value).toEqual({ kind: 'unreadable', text: '3O' })
    expect(r.notices.map(n => n.code).sort()).toEqual(['column-not-understood', 'number-not-understood'])
    expect(r.notices.find(n => n.code === 'column-not-understood')?.say.zh).toContain('奇怪的列')
    expect(r.notices.find(n => n.code === 'number-not-understood')?.place).toMatchObject({ row: 1, column: 2 })
  })
  it('goes on over a page end', () => {
    const head = ['科目编码', '科目名称', '合计', '基本支出', '项目支出']
    const r = only(
      '一般公共预算支出表',
      '单位：元',
      [head, ['201', '一般公共服务支出', '3', '1', '2']],
      '- 12 -',
      [['208', '社会保障和就业支出', '4', '4', '0']],
      '（续）',
      [head, ['210', '卫生健康支出', '5', '5', '']],
    )
    expect(r.ids).toEqual(['T5', 'T5', 'T5'])
    expect(r.facts.one('general-budget/byFunction/208/basic')?.place.text).toBe('4')
    expect(r.facts.one('general-budget/byFunction/210/total')?.place.text).toBe('5')
  })
})

describe('T4 财政拨款收支总表', () => {
  const t4 = only('部门预算财政拨款收支总表', '单位：万元', [
    ['收入', '<', '支出', '<', '<', '<', '<'],
    ['项目', '金额', '项目', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'],
    ['一、一般公共预算拨款', '9', '一、一般公共服务支出', '8', '8', '', ''],
    ['二、政府性基金预算拨款', '1', '二十三、其他支出', '2', '', '2', ''],
    ['本年收入合计', '10', '本年支出合计', '10', '8', '2', ''],
    ['年初财政拨款结转和结余', '2', '年末财政拨款结转和结余', '2', '2', '', ''],
    ['一般公共预算拨款', '1.5', '', '', '', '', ''],
    ['政府性基金预算拨款', '0.5', '', '', '', '', ''],
    ['收入总计', '12', '支出总计', '12', '10', '2', ''],
  ])
  it('tells the funds of the year from the same names below the opening balance', () => {
    expect(t4.amount('appropriation/income/general-budget')).toBe('9.00万元')
    expect(t4.amount('appropriation/opening/general-budget')).toBe('1.50万元')
    expect(t4.amount('appropriation/opening/government-fund')).toBe('0.50万元')
    expect(t4.amount('appropriation/opening/all')).toBe('2.00万元')
    expect(t4.amount('appropriation/income/total')).toBe('12.00万元')
  })
  it('states each class by fund', () => {
    expect(t4.amount('appropriation/expenditure/byFunction/229/government-fund')).toBe('2.00万元')
    expect(t4.amount('appropriation/expenditure/byFunction/all/all')).toBe('10.00万元')
    expect(t4.amount('appropriation/closing/general-budget')).toBe('2.00万元')
    expect(t4.amount('appropriation/expenditure/total/government-fund')).toBe('2.00万元')
  })
})

describe('T6 基本支出表', () => {
  it('reads codes by economic class', () => {
    const r = only('一般公共预算财政拨款基本支出表', '单位：万元', [
      ['支出部门经济分类科目', '<', '一般公共预算基本支出', '<', '<'],
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      ['', '合计', '10', '8', '2'],
      ['301', '工资福利支出', '8', '8', ''],
      ['30101', '基本工资', '8', '8', ''],
      ['', '商品和服务支出', '2', '', '2'],
    ])
    expect(r.amount('basic/byEconomy/30101/personnel')).toBe('8.00万元')
    expect(r.amount('basic/byEconomy/302/operating')).toBe('2.00万元')
    expect(r.amount('basic/byEconomy/all/total')).toBe('10.00万元')
  })
  it('reads two sides of one sheet', () => {
    const r = only('一般公共预算基本支出表', '单位：万元', [
      ['人员经费', '<', '<', '公用经费', '<', '<'],
      ['科目编码', '科目名称', '预算数', '科目编码', '科目名称', '预算数'],
      ['301', '工资福利支出', '8', '302', '商品和服务支出', '2'],
      ['', '人员经费合计', '8', '', '公用经费合计', '2'],
    ])
    expect(r.amount('basic/byEconomy/301/total')).toBe('8.00万元')
    expect(r.amount('basic/byEconomy/302/total')).toBe('2.00万元')
    expect(r.amount('basic/byEconomy/all/personnel')).toBe('8.00万元')
    expect(r.amount('basic/byEconomy/all/operating')).toBe('2.00万元')
    expect(r.facts.one('basic/byEconomy/all/total')).toBeUndefined()
  })
})

describe('T9 三公', () => {
  it('reads items as rows', () => {
    const r = only('财政拨款“三公”经费支出表', '单位：万元', [
      ['序号', '项  目', '资金性质', '<'],
      ['^', '^', '合计', '一般公共预算财政拨款'],
      ['1', '合计', '6', '6'],
      ['2', '一、因公出国（境）费', '0', '0'],
      ['3', '二、公务用车购置及运行维护费', '4', '4'],
      ['4', '其中：公务用车购置费', '', ''],
      ['5', '公务用车运行维护费', '4', '4'],
      ['6', '三、公务接待费', '2', '2'],
    ])
    expect(r.amount('three-public/total/all')).toBe('6.00万元')
    expect(r.amount('three-public/vehicles/general-budget')).toBe('4.00万元')
    expect(r.amount('three-public/vehicle-operation/all')).toBe('4.00万元')
    expect(r.facts.one('three-public/vehicle-purchase/all')?.value.kind).toBe('blank')
    expect(r.amount('three-public/reception/all')).toBe('2.00万元')
    expect(r.amount('three-public/abroad/all')).toBe('0.00万元')
  })
  it('reads items as columns, with the running cost of the organs', () => {
    const r = only('部门“三公”经费和机关运行经费预算表', '单位：万元', [
      ['2024年“三公”经费预算数', '<', '<', '<', '<', '<', '2024年机关运行经费预算数'],
      ['合计', '因公出国（境）费', '公务接待费', '公务用车购置及运行费', '<', '<', '^'],
      ['^', '^', '^', '小计', '购置费', '运行费', '^'],
      ['10.81', '0.00', '0.83', '9.98', '0.00', '9.98', '217.83'],
    ])
    expect(r.ids).toEqual(['T9'])
    expect(r.amount('three-public/total/all')).toBe('10.81万元')
    expect(r.amount('three-public/vehicles/all')).toBe('9.98万元')
    expect(r.amount('three-public/vehicle-purchase/all')).toBe('0.00万元')
    expect(r.amount('operating-expenses/total')).toBe('217.83万元')
  })
})

describe('T9 of other forms', () => {
  it('reads budget and result below every item of a final account', () => {
    const r = only('财政拨款“三公”经费支出决算表', '单位：万元', [
      ['合计', '<', '因公出国（境）费', '<', '公务用车购置及运行费', '<', '<', '<', '公务接待费', '<'],
      ['^', '^', '^', '^', '公务用车购置费', '<', '公务用车运行费', '<', '^', '^'],
      ['预算数', '决算数', '预算数', '决算数', '预算数', '决算数', '预算数', '决算数', '预算数', '决算数'],
      ['0.95', '0.40', '', '', '', '', '', '', '0.95', '0.40'],
    ])
    expect(r.tables[0]?.isEmpty).toBe(false)
    expect(r.facts.of('three-public/total/all').map(s => s.place.text)).toEqual(['0.40', '0.95'])
    expect(r.facts.of('three-public/reception/all')).toHaveLength(2)
  })
  it('does not take the total with conferences and training for that of the three items', () => {
    const r = only('“三公”经费、会议费、培训费支出预算表', '单位：万元', [
      ['合计', '“三公”经费', '<', '<', '会议费', '培训费'],
      ['^', '小计', '因公出国（境）费', '公务接待费', '^', '^'],
      ['25.00', '6.00', '4.00', '2.00', '9.00', '10.00'],
    ])
    expect(r.amount('three-public/total/all')).toBe('6.00万元')
    expect(r.facts.of('three-public/total/all')).toHaveLength(1)
  })
})

describe('T1 with expenditure by class and by use', () => {
  it('keeps the two apart; a total merged over the first belongs to the second', () => {
    const r = only('部门收支预算总表', '单位：万元', [
      ['收入', '<', '支出', '<', '<', '<'],
      ['项目名称', '金额', '功能分类', '<', '支出用途', '<'],
      ['^', '^', '功能科目名称', '金额', '项目名称', '金额'],
      ['一、财政拨款', '90.00', '一、一般公共服务支出', '90.00', '一、基本支出', '50.00'],
      ['', '', '二、外交支出', '', '二、机动经费', '40.00'],
      ['当年收入小计', '90.00', '当年支出小计', '<', '<', '90.00'],
    ])
    expect(r.amount('expenditure/byFunction/201/total')).toBe('90.00万元')
    expect(r.amount('expenditure/byFunction/all/basic')).toBe('50.00万元')
    expect(r.amount('expenditure/byFunction/all/total')).toBe('90.00万元')
    expect(r.amount('expenditure/byFunction/all/reserve')).toBe('40.00万元')
    expect(r.notices).toEqual([])
  })
})

describe('T10, T11', () => {
  it('reads purchases with sources and the total row', () => {
    const r = only('部门政府采购预算', '单位：万元', [
      ['政府采购项目来源', '<', '采购物品名称', '数量', '单价', '政府采购金额', '<', '2024年预留中小微企业份额'],
      ['项目名称', '预算资金', '^', '^', '^', '合计', '一般公共预算拨款', '^'],
      ['合计', '', '', '', '', '3', '3', '1'],
      ['示例项目', '5', '计算机', '6', '0.5', '3', '3', '1'],
    ])
    expect(r.ids).toEqual(['T10'])
    expect(r.amount('procurement/total/all')).toBe('3.00万元')
    expect(r.amount('procurement/set-aside')).toBe('1.00万元')
    expect(r.amount('procurement/row/1/unit-price')).toBe('0.50万元')
    expect(r.facts.one('procurement/row/1/quantity')?.place.text).toBe('6')
    expect(r.amount('procurement/row/1/general-budget')).toBe('3.00万元')
  })
  it('reads assets with zeros; “——” is no number', () => {
    const text = cellPerLine([
      ['部门固定资产占用情况表'],
      ['编制部门：示例县示例局', '截止时间：2023年12月31日'],
      ['项目', '数量', '价值（金额单位：万元）'],
      ['资产总额', '——', '12.5'],
      ['1、房屋（平方米）', '0', '0'],
      ['其中：办公用房（平方米）', '0', '0'],
      ['2、车辆（台、辆）', '1', '12.5'],
      ['3、单价在20万元以上设备', '——', '0'],
    ])
    const r = read(documentOfText(`示例县示例局\n2024年部门预算信息公开情况说明\n七、国有资产信息\n${text}`))
    expect(r.ids).toEqual(['T11'])
    expect(r.amount('assets/total/value')).toBe('12.50万元')
    expect(r.facts.one('assets/total/count')).toBeUndefined()
    expect(r.amount('assets/buildings/value')).toBe('0.00万元')
    expect(r.facts.one('assets/vehicles/count')?.place.text).toBe('1')
    expect(r.amount('assets/equipment/value')).toBe('0.00万元')
  })
})

describe('what is empty and what is none of them', () => {
  it('finds the empty table and its note', () => {
    const head = ['科目编码', '科目名称', '合计', '基本支出', '项目支出']
    const r = only('政府性基金预算支出表', '单位：万元', [head, ['', '', '', '', '']], '注：无政府性基金预算，空表列示。', '一、下一章')
    expect(r.tables[0]).toMatchObject({ id: 'T7', isEmpty: true, emptyNote: { text: '注：无政府性基金预算，空表列示。' } })
    expect(r.statements).toHaveLength(0)
    expect(only('政府性基金预算支出表', '单位：万元', [head, ['', '', '', '', '']], '一、下一章').tables[0]?.emptyNote).toBeUndefined()
    expect(
      only('政府性基金预算支出表', '单位：万元', [head, ['', '', '', '', '']], '国有资本经营预算支出表', '无数据').tables[0]?.emptyNote,
    ).toBeUndefined()
  })
  it('leaves other tables alone, also right below a title that lost its table', () => {
    const office: Piece = [
      ['单位名称', '单位性质', '单位规格', '经费保障形式'],
      ['示例县示例局本级', '行政', '正科级', '财政拨款'],
    ]
    const targets: Piece = [
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '成本指标', '项目支出', '≤5万元'],
    ]
    expect(only('部门机构设置情况', office).ids).toEqual([])
    expect(only('1、示例项目支出绩效目标表', '单位：万元', targets).ids).toEqual([])
    expect(only('部门预算支出总表', '部门机构设置情况', office).ids).toEqual([])
    expect(only('部门预算支出总表', office)).toMatchObject({ ids: [], notices: [] })
  })
  it('reads the table the same from either plain-text form', () => {
    const rows = [caption, ['序号', '收入', '支出'], ['', '项  目', '预算数', '项  目', '预算数'], ...balance.slice(2)]
    const r = read(documentOfText(` 第一部分  部门预算\n部门预算收支总表\n${cellPerLine(rows)}\n`))
    expect(r.ids).toEqual<BudgetTableId[]>(['T1'])
    expect(r.amount('expenditure/byFunction/210/total')).toBe('30.50万元')
    expect(r.facts.one('income/total')?.subject).toMatchObject({ body: '示例县示例局', fiscalYear: 2024 })
    expect(r.statements).toHaveLength(13)
  })
})

describe('whatever the table looks like', () => {
  it('the order of the columns makes no difference', () => {
    const columns = [
      ['合计', '60', '6'],
      ['基本支出', '10', '1'],
      ['项目支出', '20', '2'],
      ['上缴上级支出', '30', '3'],
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(columns, { minLength: 4 }), shuffled => {
        const line = (i: number, code: string, name: string) => [code, name, ...shuffled.map(c => c[i] ?? '')]
        const r = only('部门支出总表', '单位：万元', [
          line(0, '科目编码', '科目名称'),
          line(1, '201', '一般公共服务支出'),
          line(2, '20101', '人大事务'),
        ])
        expect(r.facts.one('expenditure/byFunction/20101/to-superior')?.place.text).toBe('3')
        expect(r.facts.one('expenditure/byFunction/201/basic')?.place.text).toBe('10')
      }),
    )
  })
  it('never throws, and every statement tells its cell', () => {
    const word = fc.constantFrom(
      '序号',
      '科目编码',
      '科目名称',
      '项目',
      '合计',
      '基本支出',
      '收入',
      '支出',
      '201',
      '20101',
      '一般公共服务支出',
      '1.5',
      '',
      '<',
      '^',
      '注：空表',
      '三公',
      '数量',
    )
    const title = fc.constantFrom(
      '部门收支总表',
      '支出总表',
      '财政拨款收支总表',
      '“三公”经费支出表',
      '政府采购预算表',
      '固定资产占用情况表',
      '一般公共预算基本支出表',
      '',
    )
    fc.assert(
      fc.property(title, fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }), (above, grid) => {
        for (const s of only(above, grid).statements) expect(s.place.text).toBe(grid[s.place.row ?? -1]?.[s.place.column ?? -1])
      }),
      { numRuns: 300 },
    )
  })
})
