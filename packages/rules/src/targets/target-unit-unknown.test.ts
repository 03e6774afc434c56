/** Edge cases of Q01. */
import { expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf, severitiesOf } from './judged.ts'
import { targetUnitUnknown } from './target-unit-unknown.ts'

runExamples(targetUnitUnknown)

const cost = (target: string) => flawsOf(targetUnitUnknown, { indicators: [indicator({ level2: '成本指标', name: '印刷费', target })] })

it('proposes the unit that was meant, with the operator and the figure kept', () => {
  expect(cost('≤3.08万云')[0]?.expected).toBe('≤3.08万元')
  expect(cost('≤24小吋')[0]?.expected).toBe('≤24小时')
  expect(cost('≥90℅')[0]?.expected).toBe('≥90%')
})
it('only warns of a bare 万', () => {
  expect(severitiesOf(cost('≤25万'))).toEqual(['warning'])
})
it('leaves known units, bare numbers and letters alone', () => {
  for (const target of ['≤1万元', '≥5', '≥30MPa', '≥3班次', '2023年']) expect(cost(target)).toEqual([])
})
