/** Edge cases of D04. */
import { describe, expect, it } from 'vitest'
import { face, paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { wrongGovernmentLevel } from './wrong-government-level.ts'

runExamples(wrongGovernmentLevel)

const of = (level: 'county' | 'city' | 'province', text: string) =>
  flawsOf(wrongGovernmentLevel, { face: face({ level }), blocks: [paragraph(text)] })

describe('D04 edges', () => {
  it('finds both phrases of one definition', () =>
    expect(of('county', '纳入省级财政预算管理的“三公”开支，指省级部门用财政拨款出国、用车和接待的钱。')).toHaveLength(2))
  it('knows that a province is provincial', () => expect(of('province', '指省级财政当年拨付的资金。')).toEqual([]))
  it('names the level that is meant', () => expect(of('city', '指省级财政当年拨付的资金。')[0]?.expected).toBe('市级'))
  it('points at the piece', () => expect(of('county', '1、收入：指省级财政当年拨付的资金。')[0]?.at).toMatchObject({ text: '指省级财政当年拨付' }))
})
