/** Names of level 2 in the wild. */
import { expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { isBenefit, levelTwoOf } from './level-two.ts'

it.each([
  ['经济成本指标', 'cost'],
  ['社会成本指标', 'cost'],
  ['生态环境成本指标', 'cost'],
  ['数量', 'quantity'],
  ['项目产出时效', 'timeliness'],
  ['环境效益指标', 'ecological'],
  ['社会效益指标', 'social'],
  ['可持续影响指标', 'sustained'],
  ['社会公众满意度', 'satisfaction'],
  ['履职效能', null],
])('%s is %s', (level2, kind) => {
  expect(levelTwoOf(indicator({ level1: '', level2, name: '甲', target: '1个' }))).toBe(kind)
})
it('falls back on level 1 for satisfaction only', () => {
  expect(levelTwoOf(indicator({ level1: '满意度指标（10）', level2: '', name: '甲', target: '≥90%' }))).toBe('satisfaction')
  expect(isBenefit(indicator({ level1: '成本指标', level2: '生态环境成本指标', name: '甲', target: '1个' }))).toBe(false)
})
