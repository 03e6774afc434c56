/** Edge cases of Q46. */
import { describe, expect, it } from 'vitest'
import { amount, project, said } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { purposeWithoutAmounts } from './purpose-without-amounts.ts'

runExamples(purposeWithoutAmounts)

const purpose = (text: string, more = {}) =>
  flawsOf(purposeWithoutAmounts, { projects: [project('甲', { budget: amount('5.00万元'), purpose: said(text), ...more })] })

describe('Q46 edges', () => {
  it('counts the last item behind 和', () => expect(purpose('用于印刷费、租赁费和培训费')).toHaveLength(1))
  it('does not ask for a split of two', () => expect(purpose('用于印刷费和培训费')).toEqual([]))
  it('believes amounts that were read elsewhere', () =>
    expect(purpose('用于印刷费、租赁费、培训费', { purposeParts: [{ name: '印刷费', amount: amount('5万元') }] })).toEqual([]))
})
