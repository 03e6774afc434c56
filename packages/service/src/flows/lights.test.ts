import { applyEdits, type Dossier, type Edit, emptyDossier, type FieldValue, type RecordKind } from '@jixiao/core'
import { profileNamed } from '@jixiao/rules'
import { describe, expect, it } from 'vitest'
import { officeDossier } from '../demo/office.ts'
import { OTHER_OFFICES } from '../demo/other-offices.ts'
import { lightsOf } from './lights.ts'

const profile = profileNamed('hebei-county')
if (!profile) throw new Error('no profile hebei-county')

const add = (record: string, of: RecordKind, parent: string | null, fields: Readonly<Record<string, FieldValue>>): Edit => ({
  kind: 'add',
  record,
  of,
  parent,
  order: 'm',
  fields,
})
const made = (edits: readonly Edit[]): Dossier => {
  const outcome = applyEdits(emptyDossier('d', 'b', 2026), edits)
  if (!outcome.ok) throw new Error(outcome.problem.say.zh)
  return outcome.value.dossier
}
/** The light of one indicator in June. */
const lightOf = (operator: string, value: string, unit: string, progress: Readonly<Record<string, string>>) => {
  const dossier = made([
    add('p', 'project', null, { name: '堤防巡查' }),
    add('i', 'indicator', 'p', { name: '巡查', operator, value, unit }),
    add('g', 'progress', 'i', { month: '6', ...progress }),
  ])
  const light = lightsOf(dossier, 6, profile).projects[0]?.indicators[0]?.light
  return light?.ok ? `${light.value.light}：${light.value.reason.zh}` : light?.problem.code
}
/** The light of spending in June, of a budget of 100 with a plan or without. */
const spending = (spent: number, plan: Readonly<Record<string, string>> = {}) => {
  const dossier = made([
    add('p', 'project', null, { name: '堤防巡查', ...plan }),
    add('l', 'line', null, { project: 'p', amount: '10000' }),
    add('x', 'payment', null, { project: 'p', amount: String(spent), date: '2026-06-30' }),
  ])
  const light = lightsOf(dossier, 6, profile).projects[0]?.budget
  return light?.ok ? light.value : null
}

describe('lightsOf', () => {
  it('holds spending against the time gone by', () => {
    expect([2999, 3000, 3999, 4000, 9000].map(n => spending(n)?.light)).toEqual(['red', 'yellow', 'yellow', 'green', 'green'])
    expect(spending(2999)?.reason.zh).toBe('预算执行率（执行数÷调整预算数）29.99%，6月底序时进度50.00%，执行进度指数60.0%，低于60%，红灯。')
  })

  it('or against the plan where there is one', () => {
    expect(spending(2400, { planJune: '40' })?.light).toBe('yellow')
    expect(spending(2400, { planJune: '25' })?.light).toBe('green')
    expect(spending(2400, { planJune: '25' })?.reason.zh).toContain('6月底计划进度25.00%')
    // a plan that begins later says nothing of June
    expect(spending(2400, { planOctober: '90' })?.reason.zh).toContain('序时进度')
  })

  it('holds a count against its part of the year, a rate against the target itself', () => {
    expect(lightOf('≥', '40', '次', { actual: '11次' })).toBe('red：目标≥40次，到6月底应完成50.0%，已完成11次，进度指数55.0%，低于60%，红灯。')
    expect(lightOf('≥', '40', '次', { actual: '14次' })).toMatch(/^yellow/)
    expect(lightOf('≥', '40', '次', { actual: '20' })).toMatch(/^green/)
    expect(lightOf('≥', '40', '次', { actual: '24次' })).toMatch(/^blue/)
    expect(lightOf('≥', '90', '%', { actual: '88%' })).toBe('green：目标≥90%，已达到88%，为目标的97.8%，不低于80%，绿灯。')
    expect(lightOf('≥', '90', '%', { actual: '50%' })).toMatch(/^red/)
  })

  it('knows limits, zero, dates and words', () => {
    expect(lightOf('≤', '8', '万元', { actual: '80001元' })).toMatch(/^red/)
    expect(lightOf('≤', '8', '万元', { actual: '8万元' })).toMatch(/^green/)
    expect(lightOf('=', '0', '起', { actual: '1起' })).toMatch(/^red/)
    expect(lightOf('=', '0', '起', { actual: '0起' })).toMatch(/^green/)
    expect(lightOf('words', '11月底前', '', { actual: '按计划进行', possibility: 'possible' })).toMatch(/^yellow：填报“有可能”/)
    expect(lightOf('words', '11月底前', '', { actual: '按计划进行' })).toBe('cannot-compare')
    expect(lightOf('≥', '40', '次', {})).toBe('no-actual')
  })

  it('tells the slow office of the demo from the others', () => {
    const seen = OTHER_OFFICES.map(o => {
      const { budget, projects } = lightsOf(officeDossier(o), 7, profile)
      return [o.body.id, budget.ok ? budget.value.light : '', ...projects.map(p => `${p.budget.ok ? p.budget.value.light : ''} ${p.worst}`)]
    })
    expect(seen).toEqual([
      ['culture', 'green', 'red red', 'green green'],
      ['culture-station', 'green', 'green green'],
      ['data', 'green', 'green green', 'green green'],
    ])
  })
})
