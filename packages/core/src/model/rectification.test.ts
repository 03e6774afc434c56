import { describe, expect, it } from 'vitest'
import { itemState, type Rectification, type RectificationMove, rectificationDue, rectificationMoved, rectificationState } from './rectification.ts'

const item = (id: string, due: string) => ({ id, words: `第${id}项`, basis: '', due, record: null, field: null, rule: null, said: [] })
const issued: Rectification = {
  id: 'n',
  body: 'b',
  fiscalYear: 2026,
  title: '绩效自评整改',
  evaluation: null,
  by: 'bureau',
  at: '2026-09-01',
  items: [item('1', '2026-10-10'), item('2', '2026-09-30')],
  end: null,
}
const author = { by: 'li', at: '2026-09-05' }
const moved = (notice: Rectification, ...moves: readonly RectificationMove[]): Rectification =>
  moves.reduce((n, move) => {
    const step = rectificationMoved(n, move, author)
    if (!step.ok) throw new Error(step.problem.code)
    return step.value
  }, notice)
const problem = (notice: Rectification, move: RectificationMove): string | null => {
  const step = rectificationMoved(notice, move, author)
  return step.ok ? null : step.problem.code
}
const answer = (id: string, words = '已整改'): RectificationMove => ({ kind: 'answer', item: id, words, attachments: ['附件1.pdf'] })

describe('a rectification notice', () => {
  it('is answered item by item, sent back in part, answered again and closed', () => {
    const half = moved(issued, answer('2'))
    expect([rectificationState(half), rectificationDue(half)]).toEqual(['issued', '2026-10-10'])
    const whole = moved(half, answer('1'))
    expect([rectificationState(whole), rectificationDue(whole)]).toEqual(['answered', null])
    const back = moved(whole, { kind: 'send-back', items: [{ item: '1', words: '缺少凭证' }] })
    expect([rectificationState(back), back.items.map(itemState), rectificationDue(back)]).toEqual([
      'sent-back',
      ['sent-back', 'answered'],
      '2026-10-10',
    ])
    const closed = moved(back, answer('1', '已补凭证'), { kind: 'close', words: '' })
    expect(rectificationState(closed)).toBe('closed')
    expect(closed.items[0]?.said.map(s => [s.kind, s.words])).toEqual([
      ['answer', '已整改'],
      ['send-back', '缺少凭证'],
      ['answer', '已补凭证'],
    ])
  })
  it('refuses what is not possible now', () => {
    expect(problem(issued, { kind: 'close', words: '' })).toBe('not-answered')
    expect(problem(issued, { kind: 'send-back', items: [{ item: '1', words: '否' }] })).toBe('not-answered')
    expect(problem(issued, answer('9'))).toBe('no-item')
    expect(problem(issued, answer('1', ' '))).toBe('no-words')
    const whole = moved(issued, answer('1'), answer('2'))
    expect(problem(whole, answer('1'))).toBe('already-answered')
    expect(problem(whole, { kind: 'send-back', items: [] })).toBe('no-words')
    expect(problem(issued, { kind: 'withdraw', reason: '' })).toBe('no-reason')
    const gone = moved(issued, { kind: 'withdraw', reason: '下发有误' })
    expect([rectificationState(gone), rectificationDue(gone), problem(gone, answer('1'))]).toEqual(['withdrawn', null, 'notice-over'])
  })
})
