/** Edge cases of Q07. */
import { expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf, placesOf } from './judged.ts'
import { oneBasisForAll } from './one-basis-for-all.ts'

runExamples(oneBasisForAll)

const rows = (count: number, basis: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => indicator({ level2: '数量指标', name: `第${n}项`, target: '≥2次', basis: basis(n) }))

it('wants five rows at least, and all of them', () => {
  expect(flawsOf(oneBasisForAll, { indicators: rows(4, () => '年度计划') })).toEqual([])
  expect(flawsOf(oneBasisForAll, { indicators: rows(6, n => (n === 5 ? '行业标准' : '年度计划')) })).toEqual([])
})
it('leaves the satisfaction row out of the count', () => {
  const satisfaction = indicator({ level2: '服务对象满意度指标', name: '群众满意度', target: '≥90%', basis: '调查问卷' })
  expect(placesOf(flawsOf(oneBasisForAll, { indicators: [...rows(5, () => '年度计划'), satisfaction] })[0])).toBe(5)
})
it('does not doubt 三定方案 beside another document', () => {
  expect(flawsOf(oneBasisForAll, { indicators: rows(2, () => '《三定方案》《检查实施细则》') })).toEqual([])
})
