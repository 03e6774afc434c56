import { describe, expect, it } from 'vitest'
import { isLocked, levelOf, type Move, moved, newPaper, type Paper } from './paper.ts'

const after = (paper: Paper, ...moves: readonly Move[]): Paper =>
  moves.reduce((p, move) => {
    const outcome = moved(p, move)
    if (!outcome.ok) throw new Error(outcome.problem.code)
    return outcome.value
  }, paper)
const draft = newPaper('targets', ['head', 'performance-section'])
const submitted = after(draft, { kind: 'submit', revision: 7 })
const codeOf = (paper: Paper, move: Move): string | null => {
  const outcome = moved(paper, move)
  return outcome.ok ? null : outcome.problem.code
}

describe('a paper on its way', () => {
  it('passes its levels in order', () => {
    expect(levelOf(submitted)).toBe('head')
    const second = after(submitted, { kind: 'approve' })
    expect(levelOf(second)).toBe('performance-section')
    expect(after(second, { kind: 'approve' })).toMatchObject({ state: 'approved', submitted: 7 })
  })
  it('starts again from the first level after a return', () => {
    const returned = after(submitted, { kind: 'approve' }, { kind: 'return', remarks: 1 })
    expect(isLocked(returned)).toBe(false)
    expect(levelOf(after(returned, { kind: 'submit', revision: 9 }))).toBe('head')
  })
  it('says why a move is not possible', () => {
    expect(codeOf(submitted, { kind: 'submit', revision: 8 })).toBe('already-submitted')
    expect(codeOf(submitted, { kind: 'return', remarks: 0 })).toBe('no-remark')
    expect(codeOf(after(submitted, { kind: 'approve' }), { kind: 'withdraw' })).toBe('already-reviewed')
    expect(codeOf(draft, { kind: 'approve' })).toBe('not-under-review')
    expect(codeOf(draft, { kind: 'reopen', reason: 'x' })).toBe('not-approved')
    expect(codeOf(after(submitted, { kind: 'approve' }, { kind: 'approve' }), { kind: 'reopen', reason: ' ' })).toBe('no-reason')
  })
  it('is locked while others have it, and open again after a withdrawal or a reopening', () => {
    expect(isLocked(submitted)).toBe(true)
    expect(isLocked(after(submitted, { kind: 'withdraw' }))).toBe(false)
    expect(isLocked(after(submitted, { kind: 'approve' }, { kind: 'approve' }, { kind: 'reopen', reason: '年中调整' }))).toBe(false)
  })
})
