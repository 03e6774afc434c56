/** Decimals of 100 %. */
import { describe, expect, it } from 'vitest'
import { amount, selfEvaluation } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { rateFormatsDiffer } from './rate-formats-differ.ts'

runExamples(rateFormatsDiffer)

describe('rateFormatsDiffer', () => {
  const judge = (...rates: readonly string[]) =>
    flawsOf(rateFormatsDiffer, { selfEvaluations: rates.map((r, i) => selfEvaluation(`项目${i}`, '3万元', '3万元', { rate: amount(r) })) })
  it('100 % beside 99.97 % is one format', () => expect(judge('100%', '99.97%')).toEqual([]))
  it('names each format once', () => expect(judge('58%', '58%', '99.97%')[0]?.found).toBe('58%、99.97%'))
  it('96 % that comes out even is no other format', () => {
    const forms = [
      selfEvaluation('甲', '25万元', '24万元', { rate: amount('96%') }),
      selfEvaluation('乙', '120万元', '118.5万元', { rate: amount('98.75%') }),
    ]
    expect(flawsOf(rateFormatsDiffer, { selfEvaluations: forms })).toEqual([])
  })
})
