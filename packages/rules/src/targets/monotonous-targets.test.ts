/** Edge cases of Q12. */
import { expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf, placesOf } from './judged.ts'
import { monotonousTargets } from './monotonous-targets.ts'

runExamples(monotonousTargets)

const rows = (equal: number, others: number, part = 'department') =>
  Array.from({ length: equal + others }, (_, n) =>
    indicator({ level2: '质量指标', name: `第${n}项`, target: n < equal ? (n % 2 ? '≥90%' : '>=90％') : `≥${n}次`, part }),
  )

it('counts each part by itself and treats >= as ≥', () => {
  const flaws = flawsOf(monotonousTargets, { indicators: [...rows(8, 5), ...rows(2, 20, '224001')] })
  expect(flaws.map(placesOf)).toEqual([8])
  expect(flaws[0]?.arithmetic).toBe('8 ÷ 13 = 61.5%')
})
it('does not judge a single table', () => {
  expect(flawsOf(monotonousTargets, { indicators: rows(9, 0) })).toEqual([])
})
