/** Edge cases of Q49. */
import { describe, expect, it } from 'vitest'
import { fact, facts, indicator, project } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { purchaseWithoutProcurement } from './purchase-without-procurement.ts'

runExamples(purchaseWithoutProcurement)

describe('Q49 edges', () => {
  it('takes the amount from the cost indicators where no budget is printed', () => {
    const [flaw] = flawsOf(purchaseWithoutProcurement, {
      projects: [project('视频会议系统建设', { indicators: [indicator({ level2: '成本指标', name: '建设成本', target: '≤2万元' })] })],
      facts: facts(fact('procurement/total/all', '0.00万元')),
    })
    expect(flaw?.say.zh).toContain('2.00万元')
  })
  it('keeps parts apart', () =>
    expect(
      flawsOf(purchaseWithoutProcurement, {
        projects: [project('设备购置', { part: '101' }), project('设备购置', { part: '102' })],
        facts: facts(
          fact('procurement/total/all', '0万元', 'text', { part: '101' }),
          fact('procurement/total/all', '5万元', 'text', { part: '102' }),
        ),
      }),
    ).toHaveLength(1))
})
