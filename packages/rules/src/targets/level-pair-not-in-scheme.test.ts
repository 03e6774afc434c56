/** Edge cases of Q30. */
import { expect, it } from 'vitest'
import { face, indicator, saidAs } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf, severitiesOf } from './judged.ts'
import { levelPairNotInScheme } from './level-pair-not-in-scheme.ts'

runExamples(levelPairNotInScheme)

const row = (level1: string, level2: string) => indicator({ level1, level2, name: '事项', target: '≥90%' })
const in2021 = face({ fiscalYear: saidAs(2021, '2021年') })

it('takes the scheme that the table follows, whatever the year', () => {
  const table2021 = [row('成本指标', '经济成本指标'), row('产出指标', '数量指标'), row('满意度指标', '服务对象满意度指标')]
  expect(flawsOf(levelPairNotInScheme, { indicators: table2021, face: in2021 }, 'hebei-county')).toEqual([])
  const table2015 = [row('产出指标', '数量指标'), row('产出指标', '成本指标')]
  expect(flawsOf(levelPairNotInScheme, { indicators: table2015, face: face() })).toEqual([])
})
it('finds the mixture of the two schemes', () => {
  const flaws = flawsOf(levelPairNotInScheme, { indicators: [row('产出指标', '经济成本指标')], face: in2021 })
  expect(severitiesOf(flaws)).toEqual(['full'])
  expect(flaws[0]?.mend.zh).toContain('数量指标、质量指标、时效指标、成本指标')
})
it('does not judge local names', () => {
  expect(flawsOf(levelPairNotInScheme, { indicators: [row('履职效能', '重点工作'), row('效益指标', '影响力指标'), row('', '')] })).toEqual([])
})
it('only hints at another order, and says it once', () => {
  const rows = ['经济效益指标', '生态效益指标', '社会效益指标'].map(level2 => row('效益指标', level2))
  expect(severitiesOf(flawsOf(levelPairNotInScheme, { indicators: rows }))).toEqual(['hint'])
})
