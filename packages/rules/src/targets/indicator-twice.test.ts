/** Edge cases of Q28. */
import { expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { indicatorTwice } from './indicator-twice.ts'
import { flawsOf, placesOf, severitiesOf } from './judged.ts'

runExamples(indicatorTwice)

const row = (name: string, target: string, project = '甲') => indicator({ level2: '社会效益指标', name, target, project })

it('says a name once for all its rows', () => {
  const flaws = flawsOf(indicatorTwice, { indicators: [row('减少险情', '有效控制险情的发生'), row('减少险情。', '有效控制险情的发生')] })
  expect(flaws.map(placesOf)).toEqual([2])
  expect(severitiesOf(flaws)).toEqual(['full'])
})
it('keeps projects apart', () => {
  expect(flawsOf(indicatorTwice, { indicators: [row('减少险情', '≥5%'), row('减少险情', '≥5%', '乙')] })).toEqual([])
})
it('lets short values in words stand twice', () => {
  expect(flawsOf(indicatorTwice, { indicators: [row('秩序', '明显改善'), row('环境', '明显改善')] })).toEqual([])
})
