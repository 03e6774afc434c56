/** Every proposal, taken, settles the finding that it is made for. */
import { applyEdits, type Dossier, type Edit, type FieldValue } from '@jixiao/core'
import { profileNamed } from '@jixiao/rules'
import { describe, expect, it } from 'vitest'
import { ARCHIVES, archivesDossier } from '../demo/archives-dossier.ts'
import { checkPaper } from './check-paper.ts'
import { proposeEdits } from './propose-edits.ts'

const found = profileNamed('hebei-county')
if (!found) throw new Error('no profile hebei-county')
const profile = found

const sound = archivesDossier()
const edited = (dossier: Dossier, edits: readonly Edit[]): Dossier => {
  const applied = applyEdits(dossier, edits)
  if (!applied.ok) throw new Error(applied.problem.say.zh)
  return applied.value.dossier
}
/** The demo with other values in fields of one record. */
const spoilt = (record: string, fields: Readonly<Record<string, FieldValue>>): Dossier =>
  edited(
    sound,
    Object.entries(fields).map(([field, to]) => ({ kind: 'set', record, field, from: sound.records.get(record)?.fields[field] ?? null, to })),
  )
const findingsOf = (dossier: Dossier) => checkPaper(dossier, ARCHIVES, 'targets', '', profile).findings
const indicator = (level2: string): string => {
  const r = [...sound.records.values()].find(x => x.kind === 'indicator' && x.parent === 'repair' && x.fields.level2 === level2)
  if (!r) throw new Error(`no ${level2}`)
  return r.id
}

const CASES: readonly (readonly [rule: string, spoilt: Dossier, say: string])[] = [
  ['Q40', spoilt(indicator('成本指标'), { operator: '≥', value: '90', unit: '%' }), '改为 ≤15.00万元'],
  ['Q42', spoilt(indicator('成本指标'), { value: '18.00' }), '改为 ≤15.00万元'],
  ['Q41', spoilt(indicator('成本指标'), { operator: '≥' }), '改为 ≤15.00万元'],
  ['Q02', spoilt(indicator('数量指标'), { operator: null }), '改为 ≥6000页'],
  ['Q16', spoilt(indicator('数量指标'), { name: '修复破损档案页数。' }), '改为 修复破损档案页数'],
  ['Q33', spoilt(indicator('时效指标'), { name: null, value: null }), '删除这一行（时效指标）'],
  ['Q47', spoilt('repair', { planDecember: '95' }), '12月底改为100%'],
  ['Q47', spoilt('repair', { planMarch: '30', planJune: '20', planOctober: '40', planDecember: '10' }), '改为累计数 30、50、90、100'],
]

describe('what can be done at once about a finding', () => {
  it.each(CASES)('%s: the button says what it does, and then the finding is gone', (rule, dossier, say) => {
    const finding = findingsOf(dossier).find(f => f.finding.rule === rule)
    if (!finding) throw new Error(`${rule} finds nothing in ${findingsOf(dossier).map(f => f.finding.rule)}`)
    const [proposal] = proposeEdits(finding, dossier, profile)
    expect(proposal?.say.zh).toBe(say)
    const mended = findingsOf(edited(dossier, proposal?.edits ?? []))
    expect(mended.filter(f => f.finding.rule === rule).map(f => f.finding.say.zh)).toEqual([])
  })
  it('is nothing where the right value is not known', () => {
    const dossier = spoilt(indicator('成本指标'), { value: '12.00' })
    const less = findingsOf(dossier).find(f => f.finding.rule === 'Q42')
    expect(less && proposeEdits(less, dossier, profile)).toEqual([])
  })
})
