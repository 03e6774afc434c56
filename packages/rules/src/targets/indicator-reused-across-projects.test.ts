/** Edge cases of Q29. */
import { expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { indicatorReusedAcrossProjects } from './indicator-reused-across-projects.ts'
import { flawsOf, severitiesOf } from './judged.ts'

runExamples(indicatorReusedAcrossProjects)

const row = (project: string, name: string, target = '≥90%', level2 = '社会效益指标', part = 'department') =>
  indicator({ level2, name, target, project, part })

it('takes three equal rows of two projects as a pattern', () => {
  const rows = ['甲', '乙'].flatMap(p => ['知晓率', '参与率', '整改率'].map(name => row(p, name)))
  expect(flawsOf(indicatorReusedAcrossProjects, { indicators: rows })).toHaveLength(3)
  expect(flawsOf(indicatorReusedAcrossProjects, { indicators: rows.filter(i => i.name.value !== '整改率') })).toEqual([])
})
it('counts each part by itself', () => {
  const rows = ['department', '224001', '224002'].map(part => row('甲', '知晓率', '≥90%', '社会效益指标', part))
  expect(flawsOf(indicatorReusedAcrossProjects, { indicators: rows })).toEqual([])
})
it('hints at satisfaction with an object, passes over equal amounts of money', () => {
  const satisfied = ['甲', '乙', '丙'].map(p => row(p, '服务对象满意度', '≥90%', '服务对象满意度指标'))
  expect(severitiesOf(flawsOf(indicatorReusedAcrossProjects, { indicators: satisfied }))).toEqual(['hint'])
  const costs = ['甲', '乙', '丙'].map(p => row(p, '资金成本', '≤1万元', '成本指标'))
  expect(flawsOf(indicatorReusedAcrossProjects, { indicators: costs })).toEqual([])
})
