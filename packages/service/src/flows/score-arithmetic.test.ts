/** Scores with their arithmetic: the same figures as the forms print, and words that lead to them. */
import { applyEdits, type Dossier, type Edit, type FieldValue } from '@jixiao/core'
import { profileNamed } from '@jixiao/rules'
import { describe, expect, it } from 'vitest'
import { ARCHIVES, archivesDossier } from '../demo/archives-dossier.ts'
import { scoreArithmetic } from './score-arithmetic.ts'

const profile = profileNamed('hebei-county')
if (!profile) throw new Error('no profile hebei-county')

const sound = archivesDossier()
const set = (record: string, field: string, to: FieldValue): Edit => ({
  kind: 'set',
  record,
  field,
  from: sound.records.get(record)?.fields[field] ?? null,
  to,
})
const after = (...edits: readonly Edit[]): Dossier => {
  const outcome = applyEdits(sound, edits)
  if (!outcome.ok) throw new Error(outcome.problem.say.en)
  return outcome.value.dossier
}
const line = (dossier: Dossier, indicator: string | null, project = 'repair') =>
  scoreArithmetic(dossier, ARCHIVES, profile)
    .projects.find(p => p.project === project)
    ?.lines.find(l => l.indicator === indicator)

describe('scoreArithmetic', () => {
  it('the archive: totals, grades, and the mean of the department', () => {
    const { projects, department } = scoreArithmetic(sound, ARCHIVES, profile)
    expect(projects.map(p => [p.project, p.total, p.grade])).toEqual([
      ['repair', '99.91', '优'],
      ['scan', '99.82', '优'],
      ['vault', '100.00', '优'],
      ['publicity', '99.90', '优'],
    ])
    expect([department.score, department.grade]).toEqual(['99.91', '优'])
    expect(department.say.zh).toBe('各项目得分的平均：(99.91 + 99.82 + 100.00 + 99.90) ÷ 4 = 99.91')
    expect(line(sound, null)?.say.zh).toBe('14.86万元 ÷ 15.00万元 = 99.07%；10 × 99.07% = 9.91')
  })

  it('a floor that was missed, a ceiling that was passed', () => {
    const missed = line(after(set('repair-1-end', 'actual', '3100页')), 'repair-1')
    expect([missed?.score, missed?.brief, missed?.isFull]).toEqual(['5.17', '10 × 51.67%', false])
    expect(missed?.say.zh).toBe('3100页 ÷ 6000页 = 51.67%；10 × 51.67% = 5.17')
    const beyond = line(after(set('repair-4-end', 'actual', '18.00万元')), 'repair-4')
    expect([beyond?.score, beyond?.brief]).toEqual(['8.00', '10 × (1 − 20.00%)'])
  })

  it('words by their degree, a score by hand, and why there is none', () => {
    const byDegree = line(after(set('repair-3-end', 'grade', 'none')), 'repair-3')
    expect(byDegree?.say.zh).toMatch(/^定性指标按达成情况取档：10 × \d+% = /)
    const byHand = line(after(set('repair-1-end', 'score', '7.5')), 'repair-1')
    expect([byHand?.score, byHand?.isByHand]).toEqual(['7.50', true])
    const dossier = after(set('repair-3-end', 'grade', null))
    expect([line(dossier, 'repair-3')?.score, line(dossier, 'repair-3')?.say.zh]).toEqual([
      null,
      '目标和完成值不能用数字比较：请选“达成情况”，或者手工评分。',
    ])
    const { department } = scoreArithmetic(dossier, ARCHIVES, profile)
    expect([department.score, department.say.zh]).toEqual([null, '“馆藏破损档案修复”还没有得分，部门得分暂时算不出。'])
  })
})
