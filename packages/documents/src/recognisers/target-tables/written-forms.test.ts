/** The target tables in use, each written in every format and read back; templates are known as such. */
import { describe, expect, it } from 'vitest'
import { figuresOf } from '../testing/figures-of.ts'
import { asDocx, asXlsx, FORMATS, type WrittenForm } from '../testing/form-files.ts'
import { understand } from '../understand.ts'
import * as written from './testing/written-forms.ts'

/** Money in 元, rates as fractions, points as printed; the first number counts the forms of the document. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  LIST_OF_PROJECTS: [
    '0/budget 300000',
    '0/i0/target 20000',
    '0/i0/weight 40',
    '0/i1/target 好',
    '0/i1/weight 30',
    '0/i2/target 0.9',
    '0/i2/weight 20',
    '1/budget 85000',
    '1/i0/target 6',
    '1/i0/weight 40',
    '1/i1/target 0.8',
    '1/i1/weight 30',
    '1/i2/target 0.92',
    '1/i2/weight 20',
  ],
  NATIONAL: [
    '0/budget 3200000',
    '0/fiscal 3000000',
    '0/other 200000',
    '0/whole/budget 9600000',
    '0/whole/fiscal 9000000',
    '0/whole/other 600000',
    '0/i0/target 1',
    '0/i1/target 1200',
    '0/i2/target 0.15',
    '0/i3/target 0.88',
    '0/term/i0/target 3',
    '0/term/i1/target 1200',
    '0/term/i2/target 0.2',
    '0/term/i3/target 0.9',
  ],
  PROJECTS_OF_OFFICE: ['0/i0/target 120000', '0/i1/target 0.95', '0/i2/target 0.9', '1/i0/target 30', '1/i1/target 0.003'],
  TWO_LINES_OF_HEADS: ['0/budget 4200000', '0/i0/target 2100', '0/i1/target 12月', '0/i2/target 0.95', '1/budget 800000', '1/i0/target 3'],
  LIST_WITHOUT_LEVELS: ['0/budget 1800000', '0/i0/target 20', '0/i1/target 0.95', '1/budget 965000', '1/i0/target 13'],
  SPLIT_VALUES: [
    '0/budget 2685000',
    '0/i0/target 185',
    '0/i0/weight 20',
    '0/i1/target 12',
    '0/i1/weight 20',
    '0/i2/target 0.98',
    '0/i2/weight 10',
    '0/i3/target 24',
    '0/i3/weight 10',
    '0/i4/target 明显改善',
    '0/i4/weight 20',
    '0/i5/target 0.9',
    '0/i5/weight 10',
  ],
  WHOLE_DEPARTMENT: [
    '0/budget 5000000',
    '0/fiscal 4900000',
    '0/other 100000',
    '0/i0/target 6',
    '0/i1/target 0.98',
    '0/i2/target 0.95',
    '0/task/0/total 4100000',
    '0/task/0/fiscal 4100000',
    '0/task/0/other 0',
    '0/task/1/total 900000',
    '0/task/1/fiscal 800000',
    '0/task/1/other 100000',
    '0/task/2/total 5000000',
    '0/task/2/fiscal 4900000',
    '0/task/2/other 100000',
  ],
}
const FORMS: Readonly<Record<string, WrittenForm>> = { ...written }

describe.each(Object.entries(EXPECTED))('%s', (name, figures) => {
  it.each(Object.keys(FORMATS))('states every figure in its slot, as %s', async format => {
    const [form, write] = [FORMS[name], FORMATS[format]]
    if (!form || !write) throw new Error(`no ${name} as ${format}`)
    const found = figuresOf(await write(form), 'target-table')
    expect([...found].sort()).toEqual([...figures].sort())
  })
})

describe('the words of a target table', () => {
  it('takes a list of all projects apart', async () => {
    const { projects } = understand(await asDocx(written.LIST_OF_PROJECTS))
    expect(projects.map(p => [p.name.value, p.goals.map(g => g.value).join(), p.indicators.map(i => i.target.text).join()])).toEqual([
      ['防汛物资', '储备防汛物资。', '≥20000条,好,≥90%'],
      ['普法宣传', '开展普法宣传。', '≥6场,≥80%,≥92%'],
    ])
  })

  it('gives every project of an office its own name, goal and indicators', async () => {
    for (const write of Object.values(FORMATS)) {
      const { projects, notices } = understand(await write(written.PROJECTS_OF_OFFICE))
      expect(projects.map(p => [p.name.value, p.goals.map(g => g.value).join(), p.indicators.map(i => i.name.value).join()])).toEqual([
        ['管护补助', '管护面积12万亩，聘用85人。', '管护面积,管护合格率,群众满意度'],
        ['防治经费', '防治面积3万亩。', '防治成本,成灾率'],
      ])
      expect(notices).toEqual([])
    }
  })

  it('reads heads of two lines', async () => {
    const { projects, notices } = understand(await asXlsx(written.TWO_LINES_OF_HEADS))
    expect(projects.map(p => [p.name.value, p.goals.map(g => g.value).join(), p.indicators.map(i => i.target.text).join()])).toEqual([
      ['移民扶持', '扶持移民2100人，改善移民村庄12个。', '2100人,12月,95%'],
      ['水毁修复', '修复水毁工程3处，保障汛期通行安全。', '3处'],
    ])
    expect(notices).toEqual([])
  })

  it('takes the goals of the year where those of the whole term stand beside them', async () => {
    const { projects } = understand(await asDocx(written.NATIONAL))
    expect(projects[0]?.goals.map(g => g.value)).toEqual(['目标1：建成示范区1个。', '目标2：亩均节水15%。'])
  })

  it('names levels, operator and unit of every row', async () => {
    const { projects } = understand(await asXlsx(written.SPLIT_VALUES))
    expect(projects[0]?.indicators.map(i => [i.level1.value, i.level2.value, i.target.text, i.target.value.operator])).toEqual([
      ['成本指标', '经济成本指标', '≤185元/平方米', '≤'],
      ['产出指标', '数量指标', '=12条', '='],
      ['产出指标', '质量指标', '≥98%', '≥'],
      ['产出指标', '时效指标', '≤24小时', '≤'],
      ['效益指标', '社会效益指标', '明显改善', null],
      ['满意度指标', '服务对象满意度指标', '≥90%', '≥'],
    ])
  })

  it('reads the year of a form that has the whole term beside it', async () => {
    const { projects } = understand(await asDocx(written.NATIONAL))
    expect(projects[0]?.indicators.map(i => [i.level1.value, i.level2.value])).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '成本指标'],
      ['效益指标', '生态效益指标'],
      ['满意度指标', '服务对象满意度指标'],
    ])
  })
})

describe('templates', () => {
  const templates = { target: written.BLANK_TARGETS, selfEvaluation: written.BLANK_SELF_EVALUATION, monitoring: written.BLANK_MONITORING }
  it.each(Object.entries(templates))('knows a %s form that nobody filled in', async (_, form) => {
    for (const write of Object.values(FORMATS)) {
      const { face, projects, selfEvaluations, monitoringForms, notices, facts } = understand(await write(form))
      expect(face.kind).toBe('blank-form')
      expect([projects, selfEvaluations, monitoringForms, facts.statements]).toEqual([[], [], [], []])
      expect(notices.map(n => n.code).filter(code => code !== 'row-length-differs')).toEqual(['blank-form'])
    }
  })

  it('leaves a template among filled forms aside, and says so', async () => {
    const { face, projects, notices } = understand(await asXlsx(written.SPLIT_VALUES, written.BLANK_TARGETS))
    expect(face.kind).toBe('performance-targets')
    expect(projects.map(p => p.name.value)).toEqual(['市政道路小修'])
    expect(notices.map(n => [n.code, n.place?.sheet])).toEqual([['form-not-filled-in', '表2']])
  })
})
