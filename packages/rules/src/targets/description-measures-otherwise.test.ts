/** Edge cases of Q15. */
import { expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { descriptionMeasuresOtherwise } from './description-measures-otherwise.ts'
import { flawsOf, severitiesOf } from './judged.ts'

runExamples(descriptionMeasuresOtherwise)

const judge = (name: string, description: string) =>
  flawsOf(descriptionMeasuresOtherwise, { indicators: [indicator({ level2: '社会效益指标', name, description, target: '≥60%' })] })

it('is an error only where the measures exclude each other', () => {
  expect(severitiesOf(judge('投诉下降率', '投诉增长率'))).toEqual(['full'])
  expect(severitiesOf(judge('已办结案件占比', '案件的下降率'))).toEqual(['full'])
  expect(severitiesOf(judge('培训人数', '参加培训的比例'))).toEqual(['warning'])
})
it.each([
  ['合格率', '验收合格数/验收总数'],
  ['覆盖率', '覆盖的村数与全县村数之比'],
  ['降低能耗', '提高能源利用效率'],
  ['减少投诉', '通过提高服务质量减少投诉'],
  ['提高覆盖率', '扩大覆盖面'],
  ['满意度（%）', '参会单位满意度（%）'],
  ['培训人数', ''],
])('%s / %s is let pass', (name, description) => {
  expect(judge(name, description)).toEqual([])
})
