import { describe, expect, it } from 'vitest'
import { rational, toDecimal } from '../words/rational.ts'
import { acceptFrame, type Evaluation, finished, type Leaf, leavesOf, outcomeOf, reopened, scored } from './evaluation.ts'

const FRAME = [
  { level1: '决策', level2: '项目立项', level3: ['立项依据充分性'] },
  { level1: '过程', level2: '资金管理', level3: ['预算执行率'] },
  { level1: '产出', level2: '产出数量', level3: ['实际完成率'] },
  { level1: '效益', level2: '项目效益', level3: ['满意度'] },
]
const leaves = leavesOf(FRAME, { 立项依据充分性: 20, 预算执行率: 20, 实际完成率: 30, 满意度: 30 })
const SIXTY = rational(60n, 100n)
const open: Evaluation = {
  id: 'e',
  body: 'b',
  fiscalYear: 2026,
  kind: 'finance',
  project: 'p',
  leaves,
  experts: ['甲', '乙', '丙'],
  scores: [],
  isFinished: false,
  conclusion: '',
  problems: '',
  suggestions: '',
}
const saying = (conclusion: string) => ({ conclusion, problems: '成本指标偏粗。', suggestions: '' })
const withScores = (...given: readonly (readonly [expert: string, ...scores: string[]])[]): Evaluation =>
  given.reduce((e, [expert, ...scores]) => {
    const step = scored(
      e,
      expert,
      scores.map((score, i) => ({ leaf: String(i + 1), score, words: '' })),
    )
    if (!step.ok) throw new Error(step.problem.say.en)
    return step.value
  }, open)

describe('the frame', () => {
  const points = (...all: readonly string[]): readonly Leaf[] => leaves.map((l, i) => ({ ...l, points: all[i] ?? l.points }))
  it('has 100 points, 60 of them on what came of the money', () => {
    expect(acceptFrame(leaves, SIXTY).ok).toBe(true)
    expect(acceptFrame(points('20', '20', '30', '29.5'), SIXTY)).toMatchObject({ ok: false, problem: { say: { zh: '分值合计是99.5，应为100。' } } })
    expect(acceptFrame(points('20', '20.01', '30', '29.99'), SIXTY)).toMatchObject({
      ok: false,
      problem: { say: { zh: '产出和效益共59.99分，至少应有60分。' } },
    })
    expect(acceptFrame([...leaves.slice(1), ...leaves.slice(1, 2)], SIXTY).ok).toBe(false)
  })
})

describe('scores of experts', () => {
  it('give a mean as it is printed, and their spread', () => {
    const {
      leaves: outcomes,
      total,
      missing,
    } = outcomeOf(withScores(['甲', '20', '20', '30', '30'], ['乙', '19', '20', '29', '30'], ['丙', '18', '20', '28.5', '30']))
    expect(outcomes.map(o => [o.mean, o.spread])).toEqual([
      [rational(19n), rational(2n)],
      [rational(20n), rational(0n)],
      [rational(2917n, 100n), rational(3n, 2n)],
      [rational(30n), rational(0n)],
    ])
    expect([total && toDecimal(total, 2), missing]).toEqual(['98.17', 0])
  })
  it('have no total while one is missing, and a later score takes the place of an earlier', () => {
    const half = withScores(['甲', '20', '20', '30', '30'], ['甲', '15'], ['乙', '19', '20', '29', '30'])
    expect(outcomeOf(half)).toMatchObject({ total: null, missing: 4 })
    expect(outcomeOf(half).leaves[0]?.mean).toEqual(rational(17n))
    expect(finished(half, saying('好'))).toMatchObject({ ok: false, problem: { code: 'scores-missing', say: { zh: '还有4个评分没有打。' } } })
  })
  it('stay within the points, and within the experts', () => {
    const score = (expert: string, leaf: string, value: string) => scored(open, expert, [{ leaf, score: value, words: '' }])
    expect(score('甲', '1', '20.01')).toMatchObject({ problem: { code: 'score-does-not-fit' } })
    expect(score('甲', '1', '-1')).toMatchObject({ problem: { code: 'score-does-not-fit' } })
    expect(score('甲', '9', '1')).toMatchObject({ problem: { code: 'no-leaf' } })
    expect(score('丁', '1', '1')).toMatchObject({ problem: { code: 'no-expert' } })
  })
  it('end with a conclusion', () => {
    const all = withScores(['甲', '20', '20', '30', '30'], ['乙', '19', '20', '29', '30'], ['丙', '18', '20', '28.5', '30'])
    expect(finished(all, saying('总体良好'))).toMatchObject({
      problem: { code: 'no-reason', say: { zh: expect.stringContaining('立项依据充分性') } },
    })
    const said = { ...all, scores: all.scores.map(s => (s.expert === '乙' ? { ...s, words: '依据不足' } : s)) }
    expect(finished(said, saying(' '))).toMatchObject({ problem: { code: 'no-words' } })
    const over = finished(said, saying('总体良好'))
    expect(over).toMatchObject({ ok: true, value: { isFinished: true, conclusion: '总体良好', problems: '成本指标偏粗。' } })
    expect(over.ok && scored(over.value, '甲', [])).toMatchObject({ problem: { code: 'evaluation-over' } })
    expect(over.ok && reopened(over.value, ' ')).toMatchObject({ problem: { code: 'no-reason' } })
    expect(over.ok && reopened(over.value, '一项评分录错')).toMatchObject({ value: { isFinished: false, conclusion: '总体良好' } })
    expect(reopened(open, '一项评分录错')).toMatchObject({ problem: { code: 'not-over' } })
  })
})
