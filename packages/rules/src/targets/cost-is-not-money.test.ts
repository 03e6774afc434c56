/** Edge cases of Q40. */
import { describe, expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { costIsNotMoney } from './cost-is-not-money.ts'

runExamples(costIsNotMoney)

const cost = (name: string, target: string) => flawsOf(costIsNotMoney, { indicators: [indicator({ level2: '成本指标', name, target })] })

describe('Q40 edges', () => {
  it('says that a floor is a floor', () => expect(cost('资金成本', '≥90%')[0]?.say.zh).toContain('下限'))
  it('takes an amount within words as an amount', () => expect(cost('印刷成本', '每册不超过20元')).toEqual([]))
  it('only doubts a named rate', () => expect(cost('资金使用合规率', '100%')[0]?.severity).toBe('warning'))
  it('leaves savings alone', () => expect(cost('成本节约率', '≥5%')).toEqual([]))
  it('leaves a mistyped unit to Q01', () => expect(cost('资金成本', '≤1万云')).toEqual([]))
})
