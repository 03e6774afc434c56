/** Profiles: every parameter has a value for every year, and places differ where they do. */
import { inForce } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { PROFILES, profileNamed } from './profiles.ts'

const years = [null, 2018, 2020, 2021, 2023, 2025, 2030]

describe.each(PROFILES)('profile $id', profile => {
  it('has a value of every parameter for every year', () => {
    const all = Object.entries(profile.parameters)
    expect(all.length).toBeGreaterThan(40)
    for (const [name, parameter] of all) for (const year of years) expect(inForce<unknown>(parameter.value, year), `${name} ${year}`).toBeDefined()
  })
  it('weights add up to 100', () => {
    const weights = Object.values(profile.at('levelOneWeights', 2022)).reduce((a, b) => a + b, 0)
    expect(weights + profile.at('executionWeight', 2022)).toBe(100)
    for (const w of profile.at('weightProfiles', 2022))
      expect(
        Object.values(w.weights).reduce((a, b) => a + b, w.execution),
        w.id,
      ).toBe(100)
  })
})

describe('dated and local values', () => {
  it('T1 has 32 classes until 2024 and 31 from 2025', () => {
    expect([2023, 2025].map(y => profileNamed('national')?.at('functionalRows', y))).toEqual([32, 31])
  })
  it('counties of Hebei weigh output and benefit alike', () => {
    expect(profileNamed('hebei-county')?.at('levelOneWeights', 2022)).toEqual({ 产出指标: 40, 效益指标: 40, 满意度指标: 10 })
    expect(profileNamed('national')?.at('levelOneWeights', 2022)).toEqual({ 产出指标: 50, 效益指标: 30, 满意度指标: 10 })
  })
  it('cost is a group of its own only since 2022', () => {
    expect(profileNamed('national')?.at('indicatorScheme', 2021).成本指标).toBeUndefined()
    expect(profileNamed('national')?.at('indicatorScheme', 2024).成本指标).toContain('经济成本指标')
  })
  it('an unknown name is no profile', () => expect(profileNamed('atlantis')).toBeUndefined())
})
