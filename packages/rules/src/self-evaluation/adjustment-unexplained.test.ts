/** What counts as a reason. */
import type { Statement } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { fact, facts, paragraph } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { adjustmentUnexplained } from './adjustment-unexplained.ts'

runExamples(adjustmentUnexplained)

describe('adjustmentUnexplained', () => {
  const judge = (initial: string, adjusted: string, text: string, more: readonly Statement[] = []) =>
    flawsOf(adjustmentUnexplained, {
      facts: facts(fact('self-evaluation/initial-budget', initial), fact('self-evaluation/adjusted-budget', adjusted), ...more),
      blocks: [paragraph(text)],
    })
  it.each(['因人员增加追加预算20万元', '年中追加经费，原因是新增专项任务', '由于机构改革，预算调整为120万元'])('%s', text =>
    expect(judge('100万元', '120万元', text)).toEqual([]))
  it('the mere figures are no reason', () => expect(judge('100万元', '120万元', '年初预算100万元，调整预算数120万元。')).toHaveLength(1))
  it('a cut is a change too', () => expect(judge('100万元', '80万元', '无')[0]?.say.zh).toContain('（-20.00%）'))
  it('takes off the carry-over', () =>
    expect(judge('127.21万元', '156.75万元', '无', [fact('self-evaluation/carry-over', '0.45万元')])[0]?.arithmetic).toBe(
      '156.75 − 127.21 = 29.54万元（+23.22%）；扣除结转0.45万元为29.09万元',
    ))
})
