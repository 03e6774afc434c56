import { applyEdits, type Dossier, type Edit, type FieldValue } from '@jixiao/core'
import { profileNamed } from '@jixiao/rules'
import { describe, expect, it } from 'vitest'
import { archivesDossier } from '../demo/archives-dossier.ts'
import { demandedExplanations } from './demanded-explanations.ts'

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
  if (!outcome.ok || outcome.value.conflicts.length > 0) throw new Error('the edits do not apply')
  return outcome.value.dossier
}
/** What is demanded beyond what the archive already explains. */
const open = (dossier: Dossier) =>
  demandedExplanations(dossier, profile)
    .filter(d => !d.isGiven)
    .map(d => [d.why, d.record, d.field])

describe('demandedExplanations', () => {
  it('asks the archive for what it has explained: its supplements', () => {
    const all = demandedExplanations(sound, profile)
    expect(all.map(d => [d.why, d.record, d.field, d.isGiven])).toEqual([
      ['budget-adjusted', 'scan-result', 'rateReason', true],
      ['budget-adjusted', 'adjustment1', 'reason', true],
      ['budget-adjusted', 'adjustment2', 'reason', true],
    ])
    expect(all[0]?.reason.zh).toBe('项目“馆藏档案数字化加工”年中追加2.00万元、追减0.00万元，净增2.00万元：写明调整原因。')
  })

  it('a missed target: the points, and the problems that cannot be “none”', () => {
    const missed = after(set('repair-1-end', 'actual', '5400页'), set('repair-result', 'problems', '无。'))
    expect(open(missed)).toEqual([
      ['points-lost', 'repair-1-end', 'reason'],
      ['problems-denied', 'repair-result', 'problems'],
    ])
    const [first] = demandedExplanations(missed, profile).filter(d => d.why === 'points-lost')
    expect(first?.reason.zh).toBe('指标“修复破损档案页数”得9分，满分10分：写明扣分原因、改进措施和完成时限。')
    const explained = after(
      set('repair-1-end', 'actual', '5400页'),
      set('repair-1-end', 'reason', '修复用纸到货晚，明年三月底前补齐'),
      set('repair-result', 'problems', '用纸到货晚，已改为年初集中采购'),
    )
    expect(open(explained)).toEqual([])
  })

  it('a deviation above the threshold, up and down', () => {
    expect(open(after(set('repair-5-end', 'actual', '130卷')))).toContainEqual(['overshot', 'repair-5-end', 'reason'])
    expect(open(after(set('repair-5-end', 'actual', '103卷')))).toEqual([])
    expect(open(after(set('repair-5-end', 'actual', '50卷')))).toContainEqual(['fell-short', 'repair-5-end', 'reason'])
    // far below a limit is no deviation, far above it is
    expect(open(after(set('scan-5-end', 'actual', '5分钟')))).toEqual([])
    expect(open(after(set('scan-5-end', 'actual', '14分钟')))).toContainEqual(['fell-short', 'scan-5-end', 'reason'])
  })

  it('a low rate, also where no result is entered yet', () => {
    const slow = after({ kind: 'remove', record: 'paid17', seen: 9 }, { kind: 'remove', record: 'repair-result', seen: 9 })
    const [demand] = demandedExplanations(slow, profile).filter(d => d.why === 'low-rate')
    expect(demand).toMatchObject({ record: null, kind: 'result', parent: 'repair', field: 'rateReason', isGiven: false })
    expect(demand?.reason.zh).toBe('项目“馆藏破损档案修复”的预算执行率（执行数÷调整预算数）为72.40%，低于90%：写明原因。')
  })

  it('an adjustment without its reason', () => {
    expect(open(after(set('adjustment2', 'reason', null)))).toEqual([['budget-adjusted', 'adjustment2', 'reason']])
  })
})
