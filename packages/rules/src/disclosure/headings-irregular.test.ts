/** Edge cases of D18. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { headingsIrregular } from './headings-irregular.ts'

runExamples(headingsIrregular)

const of = (...texts: string[]) => flawsOf(headingsIrregular, { blocks: texts.map(paragraph) })

describe('D18 edges', () => {
  it('does not take two equal labels for headings', () => expect(of('单位：万元', '单位：万元')).toEqual([]))
  it('does not take a repeated sentence for a heading', () => expect(of('我部门无其他需要说明的事项。', '我部门无其他需要说明的事项。')).toEqual([]))
  it('does not mind a series without dots', () => expect(of('1安全绩效目标表', '2宣传绩效目标表')).toEqual([]))
})
