/** Names and scales. */
import { describe, expect, it } from 'vitest'
import { fact, facts } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { gradeWording } from './grade-wording.ts'

runExamples(gradeWording)

describe('gradeWording', () => {
  const judge = (score: string, grade: string) =>
    flawsOf(gradeWording, { facts: facts(fact('self-evaluation/score', score), fact('self-evaluation/grade', grade)) })
  it.each([
    ['90分', '优', 0],
    ['89.99分', '优', 0],
    ['79分', '优', 1],
    ['60分', '中', 0],
    ['55分', '不合格', 0],
    ['94分', '良好', 1],
  ])('%s %s: %d', (score, grade, n) => expect(judge(score, grade)).toHaveLength(n))
  it('another wording is a hint, another grade a warning', () => {
    expect(judge('94分', '优秀')[0]?.severity).toBe('hint')
    expect(judge('50分', '优秀')[0]?.severity).toBeUndefined()
  })
})
