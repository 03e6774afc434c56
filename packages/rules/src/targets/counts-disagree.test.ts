/** Edge cases of Q52. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { countsDisagree } from './counts-disagree.ts'

runExamples(countsDisagree)

const of = (...texts: string[]) => flawsOf(countsDisagree, { blocks: texts.map(paragraph) })

describe('Q52 edges', () => {
  it('names all places and what each list holds', () => {
    const [flaw] = of('利用甲网、乙网、丙网等3个官方宣传平台', '利用丁网、甲网、乙网、丙网等5个官方宣传平台')
    expect(Array.isArray(flaw?.at) ? flaw.at.length : 0).toBe(2)
    expect(flaw?.say.zh).toContain('列举4个')
  })
  it('allows an open list to name fewer', () => expect(of('利用甲网、乙网等5个官方宣传平台')).toEqual([]))
  it('does not allow it to name more', () => expect(of('利用甲网、乙网、丙网等2个官方宣传平台')).toHaveLength(1))
  it('does not compare batches and parts', () => expect(of('今年新增3个便民服务网点', '其中5个便民服务网点已开放')).toEqual([]))
  it('does not compare generic words', () => expect(of('共3个重点项目', '共5个重点项目')).toEqual([]))
  it('lets 和 be a part of a name', () => expect(of('下设2个职能科室，分别为人事和宣传科、办公室')).toEqual([]))
})
