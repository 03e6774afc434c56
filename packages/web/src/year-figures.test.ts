import { profileNamed } from '@jixiao/rules'
import { describe, expect, it } from 'vitest'
import { ARCHIVES, archivesDossier } from '../../service/src/demo/archives-dossier.ts'
import { yearFigures } from './year-figures.ts'

const profile = profileNamed('hebei-county')
const dossier = archivesDossier()

describe('yearFigures', () => {
  it('counts the targets that were met, of the example body', () => {
    if (!profile) throw new Error('no profile')
    const { targets, rateName, open } = yearFigures({ dossier, body: ARCHIVES, profile: profile.id, papers: [] }, profile)
    expect(targets).toEqual({ met: 25, known: 25, all: 25 })
    expect(rateName).toBe('adjusted')
    expect(open).toEqual({ fatal: 0, error: 0, warning: 0, hint: 0, cannotTell: 0 })
  })
  it('does not take a target for met that was missed', () => {
    if (!profile) throw new Error('no profile')
    const attained = [...dossier.records.values()].find(r => r.kind === 'attainment' && /^\d/.test(String(r.fields.actual)))
    if (!attained) throw new Error('the example has no figure')
    const records = new Map(dossier.records).set(attained.id, { ...attained, fields: { ...attained.fields, actual: '1' } })
    const { targets } = yearFigures({ dossier: { ...dossier, records }, body: ARCHIVES, profile: profile.id, papers: [] }, profile)
    expect(targets.met).toBe(24)
  })
  it('counts once what two papers say alike', () => {
    if (!profile) throw new Error('no profile')
    const cost = [...dossier.records.values()].find(r => r.kind === 'indicator' && r.fields.unit === '万元' && r.fields.value === '15.00')
    if (!cost) throw new Error('the example has no cost of 15.00')
    const records = new Map(dossier.records).set(cost.id, { ...cost, fields: { ...cost.fields, value: '88' } })
    const papers = [
      { kind: 'targets', round: '' },
      { kind: 'disclosure', round: '' },
    ] as const
    const { findings, open } = yearFigures({ dossier: { ...dossier, records }, body: ARCHIVES, profile: profile.id, papers }, profile)
    expect(findings.targets?.error).toBe(1)
    expect(findings.disclosure?.error).toBeGreaterThan(0)
    expect(open.error).toBeLessThan((findings.targets?.error ?? 0) + (findings.disclosure?.error ?? 0))
  })
})
