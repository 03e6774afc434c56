/** Edge cases of D07. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { mistypedWords } from './mistyped-words.ts'

runExamples(mistypedWords)

const of = (...texts: string[]) => flawsOf(mistypedWords, { blocks: texts.map(paragraph) })

describe('D07 edges', () => {
  it.each([
    '组织系统于部教育培训',
    '提升群众的业务知识和平。',
    '促进工作更快更好展。',
    '覆盖人群 9 余万人次',
    '社区事物受理服务中心',
    '全部收入和支出都反映的预算中',
  ])('%s', t => expect(of(t)).toHaveLength(1))
  it.each([
    '维护世界和平。',
    '关于部门教育经费',
    '9万余人次',
    '政协委员交办的事项',
    '这类事物受到重视',
    '一至三月……六月',
    '“跨段的引文从这里开始',
  ])('%s is fine', t => expect(of(t)).toEqual([]))
  it('joins the same slip', () => {
    const flaws = of('與情一', '與情二')
    expect(flaws).toHaveLength(1)
    expect(Array.isArray(flaws[0]?.at) ? flaws[0].at.length : 0).toBe(2)
  })
})
