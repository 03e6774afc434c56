/** Words of comparison: the longest one counts, wherever the shorter one is known too. */
import { describe, expect, it } from 'vitest'
import { operatorAtEnd, operatorAtStart, withoutOperator } from './operator-words.ts'

describe('operatorAtEnd', () => {
  it.each([
    ['编目差错率不超过', '≤', '不超过'],
    ['参加人数超过', '>', '超过'],
    ['投诉不多于', '≤', '不多于'],
    ['不得少于', '≥', '不得少于'],
    ['小于等于', '≤', '小于等于'],
    ['大于或等于', '≥', '大于或等于'],
    ['等于', '=', '等于'],
    ['达标率达到', '≥', '达到'],
    ['=>', '≥', '=>'],
    ['不大于', '≤', '不大于'],
    ['控制在 ', '≤', '控制在'],
  ])('%s is %s', (text, operator, printed) => expect(operatorAtEnd(text)).toEqual({ operator, printed }))
  it('sees none in a noun', () => expect(operatorAtEnd('达标率')).toBeNull())
})

describe('operatorAtStart', () => {
  it.each([
    ['以上', '≥'],
    ['及以下人员', '≤'],
    ['内', '≤'],
  ])('%s is %s', (text, operator) => expect(operatorAtStart(text)?.operator).toBe(operator))
})

describe('withoutOperator', () => {
  it('takes several off', () => expect(withoutOperator('合格率需达到≥')).toBe('合格率需'))
  it('leaves the noun whole', () => expect(withoutOperator('编目差错率不超过')).toBe('编目差错率'))
})
