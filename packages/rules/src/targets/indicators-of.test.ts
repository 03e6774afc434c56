/** How rows become tables. */
import { describe, expect, it } from 'vitest'
import { indicator, selfEvaluation } from '../examples.ts'
import { allIndicators, targetTables } from './indicators-of.ts'

const row = (index: number, project: string, part = 'department') =>
  indicator({ level2: '数量指标', name: `第${index}项`, target: '≥2次', index, project, part })

describe('targetTables', () => {
  it('separates projects, parts and two projects of one name', () => {
    const indicators = [row(0, '甲'), row(1, '甲'), row(0, '甲'), row(0, '乙'), row(0, '乙', '224001')]
    expect(targetTables({ indicators, selfEvaluations: [] }).map(t => t.indicators.length)).toEqual([2, 1, 1, 1])
  })
  it('takes the forms of a self-evaluation and leaves the execution row out', () => {
    const form = selfEvaluation('甲', '10万元', '9万元', {
      indicators: [row(0, '甲'), indicator({ level1: '预算执行率指标', level2: '预算执行率', name: '', target: '100%' })],
    })
    const topics = { indicators: [], selfEvaluations: [form] }
    expect(targetTables(topics).map(t => [t.kind, t.indicators.length])).toEqual([['self-evaluation', 1]])
    expect(allIndicators(topics)).toHaveLength(1)
  })
  it('leaves empty rows in the table and out of the list', () => {
    const topics = {
      indicators: [row(0, '甲'), indicator({ level2: '生态效益指标', name: '', target: '', project: '甲', index: 1 })],
      selfEvaluations: [],
    }
    expect(targetTables(topics)[0]?.indicators).toHaveLength(2)
    expect(allIndicators(topics)).toHaveLength(1)
  })
})
