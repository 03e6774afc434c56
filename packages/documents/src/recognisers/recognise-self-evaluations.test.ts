/** Scored forms F1–F4 with invented projects. */
import { type ReadDocument, toShortDecimal } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { exampleFace, gridDocument, readText, rowLines } from './indicator-tables/example-tables.ts'
import { recogniseSelfEvaluations } from './recognise-self-evaluations.ts'

const recognise = (document: ReadDocument) => recogniseSelfEvaluations(document, exampleFace({ kind: 'self-evaluation-report' }), [])
const texts = (c: { total?: { text: string }; fiscal?: { text: string }; other?: { text: string } } | undefined) => [
  c?.total?.text,
  c?.fiscal?.text,
  c?.other?.text,
]

const TITLE = '1、安全检查经费绩效表\n\n部门预算项目绩效自评表\n\n（ 2022 年度）\n\n填报单位：示例县示例局\n\n金额单位：万元\n\n'
const TOP = (rate: string) => [
  ['一、基本情况', '项目名称', '安全检查经费', '实施(主管)单位', '示例县示例局', '', '', ''],
  ['二、预算执行情况', '预算安排情况（调整后）', '', '资金到位情况', '', '资金执行情况', '', '预算执行进度'],
  ['', '预算数：', '30', '到位数：', '30', '执行数：', '28.50', rate],
  ['', '其中：财政资金', '29', '其中：财政资金', '29', '其中：财政资金', '27.50', ''],
  ['其他', '1', '其他', '1', '其他', '1', '', ''],
  ['三、目标完成情况', '年度预期目标', '', '', '具体完成情况', '', '总体完成率', ''],
  ['', '1. 开展检查 12 次。 2. 组织培训。', '', '', '1. 开展检查 12 次。', '', '90%', ''],
]
const F2 = (rate = '95%') =>
  TITLE +
  rowLines(
    ...TOP(rate),
    ['四、年度绩效指标完成情况', '一级指标', '二级指标', '三级指标', '预期指标值', '实际完成值', '自评得分', ''],
    ['', '产出指标（40）', '数量指标', '指标 1：开展检查', '≥12 次', '12 次', '20', ''],
    ['', '', '质量指标', '指标 1：问题整改率', '100%', '90%', '18', ''],
    ['', '预算执行率指标（10分）', '预算执行率', '100%', '100%', '95%', '9.5', ''],
    ['', '效益指标（40）', '经济效益指标', '指标 1：', '', '', '', ''],
    ['', '', '社会效益指标', '指标 1：保障安全', '有效保障', '已保障', '40', ''],
    ['满意度指标（10分）', '满意度指标', '指标 1：群众满意度', '≥95%', '96%', '10', '', ''],
    ['总分', '', '', '', '', '', '97.5', ''],
    ['五、存在问题、原因及下一步整改措施', '整改进度偏慢。', '', '', '', '', '', ''],
  ) +
  '\n填报人：\n'

describe('recogniseSelfEvaluations, the county form F2', () => {
  const { forms, statements, notices } = recognise(readText(F2()))
  const [form] = forms

  it('reads project, unit and money by their labels, also in rows that stand a column off', () => {
    expect(forms).toHaveLength(1)
    expect(form).toMatchObject({ form: 'F2', project: { value: '安全检查经费' }, unit: { value: '示例县示例局' }, place: { line: 1 } })
    expect([form?.budget, form?.received, form?.executed].map(texts)).toEqual([
      ['30', '29', '1'],
      ['30', '29', '1'],
      ['28.50', '27.50', '1'],
    ])
    expect(form?.budget.total && toShortDecimal(form.budget.total.value.value)).toBe('300000')
  })

  it('reads rate, goals, completion, total and problems', () => {
    expect([form?.rate?.text, form?.completion?.text, form?.total?.value]).toEqual(['95%', '90%', 9750])
    expect(form?.expectedGoals?.text).toContain('组织培训')
    expect(form?.actualGoals?.text).toBe('1. 开展检查 12 次。')
    expect(form?.problems?.text).toBe('整改进度偏慢。')
    expect(form?.weights.map(w => [w.level1, w.points.value])).toEqual([
      ['产出指标', 40],
      ['预算执行率指标', 10],
      ['效益指标', 40],
      ['满意度指标', 10],
    ])
  })

  it('reads each indicator with actual value and score; the form’s numbering is no name', () => {
    expect(form?.indicators.map(i => [i.level1.value, i.level2.value, i.name.value, i.target.text, i.actual?.text, i.score?.value])).toEqual([
      ['产出指标', '数量指标', '开展检查', '≥12 次', '12 次', 2000],
      ['产出指标', '质量指标', '问题整改率', '100%', '90%', 1800],
      ['效益指标', '经济效益指标', '', '', undefined, undefined],
      ['效益指标', '社会效益指标', '保障安全', '有效保障', '已保障', 4000],
      ['满意度指标', '满意度指标', '群众满意度', '≥95%', '96%', 1000],
    ])
    expect(form?.indicators.map(i => i.isShifted ?? false)).toEqual([false, false, false, false, true])
  })

  it('keeps the scored row of the execution rate apart', () => {
    expect(form?.execution).toMatchObject({ target: { text: '100%' }, actual: { text: '95%' }, score: { value: 950 }, weight: 10 })
  })

  it('states money, rate, scores and values', () => {
    const facts = new Map(statements.map(s => [s.fact.replace('self-evaluation/project/0/', ''), s]))
    expect([...facts.keys()]).toEqual(
      expect.arrayContaining([
        'budget/total',
        'received/fiscal',
        'executed/other',
        'rate',
        'completion',
        'score/0',
        'indicator/4/actual',
        'score/execution',
        'total',
      ]),
    )
    expect(facts.get('executed/total')).toMatchObject({
      origin: 'self-evaluation-form',
      subject: { stage: 'self-evaluation' },
      value: { kind: 'quantity' },
    })
    expect(facts.has('indicator/2/target')).toBe(false)
    expect(notices).toEqual([])
  })

  it('reads a bare 95 as 95 %, and a fraction that fits the money as a fraction', () => {
    const rate = (text: string) => {
      const r = recognise(readText(F2(text))).forms[0]?.rate
      return [r?.text, r && toShortDecimal(r.value.value)]
    }
    expect(rate('95')).toEqual(['95', '0.95'])
    expect(rate('100')).toEqual(['100', '1'])
    expect(rate('0.95')).toEqual(['0.95', '0.95'])
    expect(rate('0.95%')).toEqual(['0.95%', '0.0095'])
  })

  it('puts a row right that stands one column to the left of a header with an empty column', () => {
    const text =
      TITLE +
      rowLines(
        ...TOP('95%'),
        ['四、年度绩效指标完成情况', '一级指标', '二级指标', '三级指标', '', '预期指标值', '实际完成值', '自评得分'],
        ['', '产出指标(40)', '数量指标', '指标1:开展检查', '', '≥12次', '12次', '40'],
        ['', '预算执行率指标(10分)', '预算执行率', '100%', '', '100%', '95%', '9.5'],
        ['满意度指标(10分)', '满意度指标', '指标1:群众满意度', '', '≥95%', '96%', '10', ''],
        ['总分', '', '', '', '', '', '', '59.5'],
      )
    const form = recognise(readText(text)).forms[0]
    expect(form?.indicators.map(i => [i.name.value, i.target.text, i.actual?.text, i.score?.value, i.isShifted ?? false])).toEqual([
      ['开展检查', '≥12次', '12次', 4000, false],
      ['群众满意度', '≥95%', '96%', 1000, true],
    ])
    expect(form?.total?.value).toBe(5950)
  })

  it('says that money it cannot read is unreadable, and that a blank cell is blank', () => {
    const text = F2().replace('到位数：\t30', '到位数：\t三十左右').replace('其他\t1\t其他\t1', '其他\t\t其他\t1')
    const { forms, statements, notices } = recognise(readText(text))
    const value = (fact: string) => statements.find(s => s.fact.endsWith(fact))?.value.kind
    expect([value('received/total'), value('budget/other'), value('received/other')]).toEqual(['unreadable', 'blank', 'quantity'])
    expect(forms[0]?.received.total).toBeUndefined()
    expect(notices.map(n => n.code)).toEqual(['number-not-understood'])
  })

  it('says that a score that is no number is none', () => {
    const { forms, notices } = recognise(readText(F2().replace('≥12 次\t12 次\t20', '≥12 次\t12 次\t优')))
    expect(forms[0]?.indicators[0]?.score?.value).toBeNull()
    expect(notices.map(n => n.code)).toEqual(['number-not-understood'])
  })
})

describe('recogniseSelfEvaluations, forms with columns of money', () => {
  const F1 = [
    ['项目支出绩效自评表>9'],
    ['（2022年度）>9'],
    ['项目名称>2', '安全检查经费>7'],
    ['主管部门>2', '示例县示例局>3', '实施单位', '示例县检查队>3'],
    ['项目资金\n（万元）^5', '', '年初预算数', '全年预算数', '全年执行数', '分值>2', '执行率', '得分'],
    ['年度资金总额', '100.00', '120.00', '90.00', '10>2', '75%', '7.5'],
    ['其中：当年财政拨款', '100.00', '110.00', '80.00', '—>2', '', '—'],
    ['上年结转资金', '', '10.00', '10.00', '—>2', '', '—'],
    ['其他资金', '', '', '', '—>2', '', '—'],
    ['年度总体目标^2', '预期目标>4', '实际完成情况>4'],
    ['开展检查12次。>4', '开展检查12次。>4'],
    ['绩效指标^4', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ['产出指标', '数量指标', '检查次数', '≥12次', '12次', '50', '50', ''],
    ['效益指标', '社会效益指标', '保障安全', '有效保障', '基本保障', '30', '25', '人手不足'],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '92%', '10', '10', ''],
    ['总分>6', '100', '92.5', ''],
  ]

  it('reads F1: adjusted budget, initial budget, points and score of the execution', () => {
    const { forms, notices } = recognise(gridDocument(...F1))
    const [form] = forms
    expect(form).toMatchObject({ form: 'F1', project: { value: '安全检查经费' }, unit: { value: '示例县检查队' } })
    expect([form?.initial, form?.budget, form?.executed].map(texts)).toEqual([
      ['100.00', '100.00', undefined],
      ['120.00', '110.00', undefined],
      ['90.00', '80.00', undefined],
    ])
    expect(form?.rate?.text).toBe('75%')
    expect(form?.execution).toMatchObject({ score: { value: 750 }, weight: 10 })
    expect([form?.expectedGoals?.text, form?.actualGoals?.text]).toEqual(['开展检查12次。', '开展检查12次。'])
    expect(form?.indicators.map(i => [i.name.value, i.weight?.value, i.score?.value, i.reason?.text])).toEqual([
      ['检查次数', 50, 5000, undefined],
      ['保障安全', 30, 2500, '人手不足'],
      ['群众满意度', 10, 1000, undefined],
    ])
    expect(form?.total?.value).toBe(9250)
    expect(notices).toEqual([])
  })

  it('reads F3: operator and unit of the values in their own columns', () => {
    const { forms } = recognise(
      gridDocument(
        ['部门预算项目支出绩效自评表（2023年度）>10'],
        ['项目名称>2', '信息维护费>8'],
        ['预算执行情况（万元）', '', '年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分', '原因>2'],
        ['总额>2', '20.00', '18.00', '18.00', '100.00%', '10', '10', '>2'],
        ['其中：财政资金>2', '20.00', '18.00', '18.00', '100.00%', '/', '/', '>2'],
        ['绩效指标', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分'],
        ['', '产出指标', '时效指标', '故障处理时间', '≤', '4', '小时', '3', '40', '40'],
      ),
    )
    expect(forms[0]).toMatchObject({ form: 'F3', rate: { text: '100.00%' } })
    expect(texts(forms[0]?.budget)).toEqual(['18.00', '18.00', undefined])
    expect(forms[0]?.indicators.map(i => [i.target.text, i.actual?.text, i.weight?.value, i.score?.value])).toEqual([['≤4小时', '3', 40, 4000]])
  })

  it('reads F4, the form of a whole department', () => {
    const { forms } = recognise(
      gridDocument(
        ['部门整体支出绩效自评表>8'],
        ['预算部门名称', '示例县示例局>7'],
        ['年度预算申请（万元）^3', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
        ['年度资金总额', '1000.00', '1200.00', '1100.00', '10', '91.67%', '9.17'],
        ['其中：一般公共预算', '1000.00', '1200.00', '1100.00', '', '', ''],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
        ['产出指标', '数量指标', '检查次数', '≥12次', '12次', '50', '50', ''],
        ['总分>6', '59.17', ''],
      ),
    )
    expect(forms[0]).toMatchObject({ form: 'F4', project: { value: '示例县示例局' }, total: { value: 5917 } })
    expect(texts(forms[0]?.executed)).toEqual(['1100.00', '1100.00', undefined])
  })
})

it('finds no form where nothing is scored', () => {
  expect(recognise(readText('总得分 94 分，等级为优。\n'))).toEqual({ forms: [], statements: [], notices: [] })
})
