/** Edge cases of Q57. */
import { describe, expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf } from './judged.ts'
import { unrealisticValue } from './unrealistic-value.ts'

runExamples(unrealisticValue)

const of = (name: string, target: string) => flawsOf(unrealisticValue, { indicators: [indicator({ level2: '质量指标', name, target })] })

describe('Q57 edges', () => {
  it('lets the usual sign before 100% pass', () => expect(of('验收合格率', '≥100%')).toEqual([]))
  it('lets ceilings pass', () => expect(of('投诉及时处理率', '≤100%')).toEqual([]))
  it('lets moderate growth pass', () => expect(of('业务能力提升率', '≥20%')).toEqual([]))
})
