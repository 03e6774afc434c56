/** Target tables in the layouts that bodies publish, with invented projects. */
import type { Project, ReadDocument } from '@jixiao/core'
import { toShortDecimal } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellLines, exampleFace, gridDocument, readText, rowLines } from './indicator-tables/example-tables.ts'
import { recogniseSelfEvaluations } from './recognise-self-evaluations.ts'
import { recogniseTargetTables } from './recognise-target-tables.ts'

const HEADER = ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据']
const ROWS = [
  ['产出指标', '数量指标', '检查次数', '开展安全检查的次数', '≥12次', '年度工作计划'],
  ['', '质量指标', '问题整改率', '已整改问题数/发现问题数', '100%', '检查办法第五条'],
  ['', '时效指标', '完成时间', '全部检查完成的时间', '11月底前', '年度工作计划'],
  ['', '成本指标', '检查费用', '全年检查费用', '≤3.50万元', '采购合同'],
  ['效益指标', '社会效益指标', '群众安全感', '提升群众安全感', '明显提升', '问卷调查'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '满意份数/有效问卷数', '≥90%', '问卷调查'],
]

const recognise = (document: ReadDocument, face = exampleFace()) => recogniseTargetTables(document, face, [])
const rowsOf = (p: Project | undefined) =>
  (p?.indicators ?? []).map(i => [i.level1.value, i.level2.value, i.name.value, i.target.text, i.basis?.text])
const yuan = (q: { value: { value: { n: bigint; d: bigint } } } | undefined) => q && toShortDecimal(q.value.value)

describe('rows that lost cells', () => {
  it('takes the levels where they are, and never a name for a level', () => {
    const rows = [
      HEADER,
      ROWS[0] ?? [],
      ['质量指标', '问题整改率', '已整改问题数/发现问题数', '100%', '检查办法第五条'],
      ['时效指标', '11月底前'],
      ['成本指标', '检查费用', '检查费用', '≤1万云', '检查费用'],
    ]
    const { projects } = recognise(readText(`1、安全检查经费绩效目标表\n${cellLines(...rows)}\n`))
    const levels = projects.flatMap(p => p.indicators.map(i => i.level2.value))
    expect(levels.length).toBeGreaterThan(1)
    expect(levels.every(l => /^(?:数量|质量|时效|成本)指标$/.test(l))).toBe(true)
  })
})

describe('recogniseTargetTables, one cell on one line', () => {
  const text = `预算项目绩效目标\n1、2023年安全检查经费绩效目标表\n${cellLines(['绩效目标', '1.保障检查工作正常开展。'])}\n \n${cellLines(HEADER, ...ROWS)}\n\n六、政府采购预算情况\n`
  const { projects, statements, notices } = recognise(readText(text))

  it('names the project without numbering, year and the words of the form; its text stays as printed', () => {
    expect(projects).toHaveLength(1)
    expect(projects[0]?.name).toMatchObject({ value: '安全检查经费', text: '1、2023年安全检查经费绩效目标表', place: { line: 2 } })
    expect(projects[0]?.goals.map(g => g.text)).toEqual(['1.保障检查工作正常开展。'])
  })

  it('reads every indicator, levels filled down, each cell with its own line', () => {
    expect(rowsOf(projects[0])).toEqual([
      ['产出指标', '数量指标', '检查次数', '≥12次', '年度工作计划'],
      ['产出指标', '质量指标', '问题整改率', '100%', '检查办法第五条'],
      ['产出指标', '时效指标', '完成时间', '11月底前', '年度工作计划'],
      ['产出指标', '成本指标', '检查费用', '≤3.50万元', '采购合同'],
      ['效益指标', '社会效益指标', '群众安全感', '明显提升', '问卷调查'],
      ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '问卷调查'],
    ])
    const lines = text.split('\n')
    for (const i of projects[0]?.indicators ?? []) expect(lines[(i.target.place.line ?? 0) - 1]).toBe(`\t${i.target.text}`)
    expect(projects[0]?.indicators[1]?.level1.place.line).toBe(projects[0]?.indicators[0]?.place.line)
  })

  it('states the target values, measured ones as quantities', () => {
    expect(statements.map(s => [s.fact, s.value.kind])).toEqual([
      ['project/0/indicator/0/target', 'quantity'],
      ['project/0/indicator/1/target', 'quantity'],
      ['project/0/indicator/2/target', 'text'],
      ['project/0/indicator/3/target', 'quantity'],
      ['project/0/indicator/4/target', 'text'],
      ['project/0/indicator/5/target', 'quantity'],
    ])
    expect(statements[0]).toMatchObject({
      subject: { part: 'department', stage: 'budget', fiscalYear: 2023 },
      origin: 'target-table',
      label: '检查次数',
    })
  })

  it('has nothing to complain about', () => expect(notices).toEqual([]))
})

describe('recogniseTargetTables, the full form with code, money and plan', () => {
  const form = (name: string, purpose: string) =>
    `1.${name}绩效目标表\n${cellLines(['224001示例县示例局本级', '单位：万元'], ['项目编码', '13000022C2EXAMPLE0001', '项目名称', name], ['预算规模及资金用途', '预算数', '15.00', '其中：财政资金', '12.00', '其他资金', '3.00'], ['', purpose], ['资金支出计划（%）', '3月底', '6月底', '10月底', '12月底'], ['', '25.00%', '50.00%', '75.00%', '100.00%'])}\t绩效目标\n\t1.开展检查。\n2.组织培训。\n\n\n${cellLines(HEADER, ...ROWS)}\n`
  const { projects, statements, notices } = recognise(
    readText(
      form('安全检查经费', '预算数15万元。其中：财政资金12万元，其他资金3万元。主要用于检查员经费10万元，网络检查及服务保障4万元，培训费1万元。'),
    ),
  )
  const [project] = projects

  it('reads code, amounts and goals', () => {
    expect(project?.code?.value).toBe('13000022C2EXAMPLE0001')
    expect([yuan(project?.budget), yuan(project?.fiscal), yuan(project?.other)]).toEqual(['150000', '120000', '30000'])
    expect(project?.goals.map(g => g.text)).toEqual(['1.开展检查。', '2.组织培训。'])
    expect(project?.indicators).toHaveLength(6)
    expect(notices).toEqual([])
  })

  it('reads the parts of the purpose, not the budget that its text repeats', () => {
    expect(project?.purposeParts.map(p => [p.name, p.amount.text])).toEqual([
      ['检查员经费', '10万元'],
      ['网络检查及服务保障', '4万元'],
      ['培训费', '1万元'],
    ])
  })

  it('reads the amounts that the text of the purpose repeats', () => {
    const { budget, fiscal, other } = project?.repeated ?? {}
    expect([budget, fiscal, other].map(s => s?.text)).toEqual(['15万元', '12万元', '3万元'])
  })

  it('reads the plan by months', () => {
    expect(project?.plan.map(p => [p.month, p.share.text])).toEqual([
      [3, '25.00%'],
      [6, '50.00%'],
      [10, '75.00%'],
      [12, '100.00%'],
    ])
    expect(statements.map(s => s.fact).slice(0, 10)).toEqual([
      'project/0/budget',
      'project/0/fiscal',
      'project/0/other',
      'project/0/purpose/0',
      'project/0/purpose/1',
      'project/0/purpose/2',
      'project/0/plan/3',
      'project/0/plan/6',
      'project/0/plan/10',
      'project/0/plan/12',
    ])
  })

  it('gives a purpose without amounts no parts', () => {
    expect(recognise(readText(form('宣传经费', '预算数15万元。主要用于办公费、差旅费和其他支出。'))).projects[0]?.purposeParts).toEqual([])
  })
})

describe('recogniseTargetTables, one row on one line', () => {
  it('composes operator, value and unit from their columns', () => {
    const { projects } = recognise(
      readText(
        `项目支出绩效目标表\n${rowLines(['项目名称', '安全检查经费', '', '', '', '', ''], ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '权重'], ['产出指标', '数量指标', '检查次数', '≥', '12', '次', '20'], ['', '质量指标', '整改率', '＝', '100', '%', '20'], ['', '成本指标', '检查费用', '小于等于', '3.5', '万元', '10'], ['效益指标', '社会效益指标', '安全感', '定性', '明显提升', '', '30'], ['满意度指标', '服务对象满意度指标', '群众满意度', '2', '90', '%', '10'])}`,
      ),
    )
    expect(projects[0]?.name.value).toBe('安全检查经费')
    expect(projects[0]?.indicators.map(i => [i.target.text, i.target.value.kind, i.target.value.operator, i.weight?.value])).toEqual([
      ['≥12次', 'measured', '≥', 20],
      ['=100%', 'measured', '=', 20],
      ['小于等于3.5万元', 'measured', '≤', 10],
      ['明显提升', 'worded', null, 30],
      ['≥90%', 'measured', '≥', 10],
    ])
  })
})

describe('recogniseTargetTables, rows of the wrong length', () => {
  const withRow = (row: readonly string[]) =>
    recognise(readText(`1、安全检查经费绩效目标表\n${cellLines(HEADER, ...ROWS.slice(0, 3), row, ...ROWS.slice(4))}`))

  it('puts a row right that lost its description, by what its cells hold', () => {
    const i = withRow(['', '成本指标', '检查费用', '≤3.50万元', '采购合同']).projects[0]?.indicators[3]
    expect([i?.name.value, i?.description?.text, i?.target.text, i?.basis?.text, i?.isShifted]).toEqual([
      '检查费用',
      undefined,
      '≤3.50万元',
      '采购合同',
      true,
    ])
  })

  it('puts a row right that lost the empty cell of the merged level', () => {
    const i = withRow(['成本指标', '检查费用', '全年检查费用', '≤3.50万元', '采购合同']).projects[0]?.indicators[3]
    expect([i?.level1.value, i?.level2.value, i?.target.text, i?.isShifted]).toEqual(['产出指标', '成本指标', '≤3.50万元', true])
  })

  it('puts a row right that has an empty cell too many', () => {
    const i = withRow(['', '', '成本指标', '检查费用', '全年检查费用', '≤3.50万元', '采购合同']).projects[0]?.indicators[3]
    expect([i?.level2.value, i?.name.value, i?.target.text, i?.basis?.text, i?.isShifted]).toEqual([
      '成本指标',
      '检查费用',
      '≤3.50万元',
      '采购合同',
      true,
    ])
  })

  it('says so when nothing tells which cell is missing', () => {
    const document = readText(
      `1、安全检查经费绩效目标表\n${cellLines(HEADER, ...ROWS.slice(0, 3), ['', '成本指标', '检查费用', '厉行节约', '有关规定'], ...ROWS.slice(4))}`,
    )
    const codes = [...document.notices, ...recognise(document).notices].map(n => n.code)
    expect(codes).toContain('row-length-differs')
  })

  it('leaves a whole row alone whatever its words are', () => {
    const { projects, notices } = withRow(['', '成本指标', '100%', '≥5次', '按合同', '50万元'])
    expect(projects[0]?.indicators[3]).toMatchObject({ target: { text: '按合同' }, basis: { text: '50万元' } })
    expect(projects[0]?.indicators[3]?.isShifted).toBeUndefined()
    expect(notices).toEqual([])
  })
})

describe('recogniseTargetTables, a grid with merged cells', () => {
  const form = (name: string) => [
    ['财政项目支出绩效目标填报表>8'],
    ['（2023年度）>8'],
    ['项目名称>2', `${name}>2`, '项目性质', '阶段性项目', '项目类别', '特定目标类'],
    ['项目资金\n（元）^3', '项目资金总额>2', '9,000,000.00>2', '年度资金申请总额', '4,100,000.00>2'],
    ['其中：财政资金>2', '9,000,000.00>2', '其中：当年财政拨款', '4,000,000.00>2'],
    ['其他资金>2', '0.00>2', '其他资金', '100,000.00>2'],
    ['项目\n绩效\n目标^2', '项目总目标>4', '年度总体目标>3'],
    ['三年内建成服务中心。>4', '完成主体工程，\n并投入使用。>3'],
    ['', '一级指标', '二级指标', '三级指标>3', '年度(/项目)指标值>2'],
    ['绩效指标^4', '产出指标^2', '数量指标^2', '建筑面积>3', '≥1200.00(平方米)>2'],
    ['功能室>3', '=6.00(间)>2'],
    ['效益指标', '社会效益指标', '服务能力>3', '提升>2'],
    ['满意度\n指标', '服务对象满意\n度指标', '居民满意度>3', '≥90%>2'],
  ]
  const { projects, notices } = recognise(gridDocument(...form('社区服务中心建设'), ...form('社区公园')))

  it('reads one project for each form', () => {
    expect(projects.map(p => [p.index, p.name.value, p.indicators.length])).toEqual([
      [0, '社区服务中心建设', 4],
      [1, '社区公园', 4],
    ])
    expect(notices).toEqual([])
  })

  it('takes the amounts and goals of the year, in the unit of the form', () => {
    expect([yuan(projects[0]?.budget), yuan(projects[0]?.fiscal), yuan(projects[0]?.other)]).toEqual(['4100000', '4000000', '100000'])
    expect(projects[0]?.goals.map(g => g.text)).toEqual(['完成主体工程，\n并投入使用。'])
  })

  it('keeps the amounts of all years apart from those of the year', () => {
    const whole = projects[0]?.whole
    expect([yuan(whole?.budget), yuan(whole?.fiscal), yuan(whole?.other)]).toEqual(['9000000', '9000000', '0'])
  })

  it('reads the carry-over as a source of the year', () => {
    const rows = form('社区公园').map(r => (r[0] === '其他资金>2' ? ['其他资金>2', '0.00>2', '上年结转资金', '100,000.00>2'] : r))
    expect(yuan(recognise(gridDocument(...rows)).projects[0]?.carryOver)).toBe('100000')
  })

  it('fills merged levels down, and reads broken words whole', () => {
    expect(rowsOf(projects[0])).toEqual([
      ['产出指标', '数量指标', '建筑面积', '≥1200.00(平方米)', undefined],
      ['产出指标', '数量指标', '功能室', '=6.00(间)', undefined],
      ['效益指标', '社会效益指标', '服务能力', '提升', undefined],
      ['满意度指标', '服务对象满意度指标', '居民满意度', '≥90%', undefined],
    ])
    expect(projects[0]?.indicators[0]?.target.value).toMatchObject({ kind: 'measured', unit: '平方米' })
  })
})

describe('recogniseTargetTables, what else stands in documents', () => {
  it('numbers projects within their part', () => {
    const one = (n: number) => `${n}、经费${n}号绩效目标表\n${cellLines(HEADER, ...ROWS)}\n`
    const document = readText(`部门\n${one(1)}${one(2)}单位\n${one(3)}`)
    const at = document.blocks.findIndex(b => b.kind === 'paragraph' && b.text === '单位')
    const place = { file: '示例.txt', block: 0 }
    const parts = [
      { key: 'department', name: '', code: null, from: 0, to: at, place },
      { key: '224001', name: '', code: '224001', from: at, to: document.blocks.length, place },
    ]
    const { projects, statements } = recognise(document, exampleFace({ parts }))
    expect(projects.map(p => [p.part, p.index])).toEqual([
      ['department', 0],
      ['department', 1],
      ['224001', 0],
    ])
    expect(statements.at(-1)).toMatchObject({ subject: { part: '224001' }, fact: 'project/0/indicator/5/target' })
  })

  it('keeps the targets of a whole department apart from projects', () => {
    const { projects } = recognise(readText(`部门整体支出绩效目标表\n${cellLines(HEADER, ...ROWS)}`))
    expect(projects[0]).toMatchObject({ isOfWholeDepartment: true })
    expect(projects[0]?.indicators.every(i => i.project === '')).toBe(true)
  })

  it('reads on after a header that the next page repeats', () => {
    const { projects } = recognise(gridDocument(['1.检查经费绩效目标表>6'], HEADER, ...ROWS.slice(0, 3), HEADER, ...ROWS.slice(3)))
    expect(projects.map(p => p.indicators.length)).toEqual([6])
  })

  it('says when a row of the table is no indicator', () => {
    const { projects, notices } = recognise(
      gridDocument(['1.检查经费绩效目标表>6'], HEADER, ...ROWS, ['其他需要说明的问题', '', '', '', '', '无'], ['附：名单>6']),
    )
    expect(projects[0]?.indicators).toHaveLength(6)
    expect(notices.map(n => n.code)).toEqual(['row-not-understood'])
  })

  it('takes neither scored forms nor monitoring forms', () => {
    const scored = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分']
    const monitored = ['一级指标', '二级指标', '三级指标', '年度指标值', '1-7月执行情况', '全年预计完成情况']
    expect(recognise(gridDocument(scored, ROWS[0] ?? [])).projects).toEqual([])
    expect(recognise(gridDocument(monitored, ROWS[0] ?? [])).projects).toEqual([])
    expect(recognise(gridDocument(monitored, ROWS[0] ?? [])).notices).toEqual([])
  })

  it('takes no chapter heading for the name of a project, and says that the name is missing', () => {
    const { projects, notices } = recognise(readText(`五、预算绩效信息\n${cellLines(HEADER, ...ROWS)}`))
    expect(projects.map(p => p.name.value)).toEqual([''])
    expect(notices.map(n => n.code)).toEqual(['project-without-name'])
  })

  it('never throws, and every indicator and statement has its place, whatever stands in the cells', () => {
    const words = [
      '',
      '一级指标',
      '二级指标',
      '三级指标',
      '指标值',
      '年度指标值',
      '实际完成值',
      '得分',
      '项目名称',
      '预算数',
      '执行数',
      '绩效目标',
      '绩效目标表',
    ]
    const values = [
      '产出指标（40）',
      '数量指标',
      '满意度指标',
      '成本指标',
      '≥5次',
      '10',
      '3月底',
      '25%',
      '总分',
      '用于培训10万元',
      '存在问题',
      '：',
      '1.一\n2.二',
    ]
    const table = fc.array(fc.array(fc.constantFrom(...words, ...values), { minLength: 1, maxLength: 9 }), { maxLength: 14 })
    fc.assert(
      fc.property(table, rows => {
        const document = gridDocument(HEADER, ...rows)
        const all = [recognise(document), recogniseSelfEvaluations(document, exampleFace(), [])]
        return all.flatMap(r => r.statements).every(s => s.place.file === document.file && s.place.row !== undefined)
      }),
    )
  })

  it('finds nothing in a document without such tables', () => {
    expect(recognise(readText('一、总体绩效目标\n完成年度任务。\n'))).toEqual({ projects: [], statements: [], notices: [] })
  })
})
