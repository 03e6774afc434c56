import { describe, expect, it } from 'vitest'
import { type LocalRules, localProfile } from './local-profile.ts'
import { type Parameter, type Profile, profileOf } from './profile.ts'
import { rulingFits } from './ruling-fits.ts'

const always = <T>(value: T): Parameter<T> => ({ value: [{ from: null, until: null, value }], standing: 'default', source: '试' })
/** Profiles of two parameters are enough here. */
const named = (id: string, executionWeight: number, free: number): Profile =>
  profileOf(id, { zh: id, en: id }, {
    executionWeight: always(executionWeight),
    grades: always([
      { name: '优', from: 90 },
      { name: '差', from: 0 },
    ]),
    overshootDeduction: always({ free, least: 0.8 }),
    levelOneWeights: always({ 产出指标: 50, 效益指标: 40 }),
  } as unknown as Profile['parameters'])
const [ours, theirs] = [named('ours', 10, 0.3), named('theirs', 20, 0.2)]
const rules = (more: Partial<LocalRules> = {}): LocalRules => ({ base: 'ours', rulings: [], lists: [], ...more })
const local = (more: Partial<LocalRules>): Profile => localProfile([ours, theirs], rules(more))

describe('the profile of a place', () => {
  it('is that of the rule book where nothing was set', () => {
    const profile = local({})
    expect([profile.id, profile.at('executionWeight', 2026)]).toEqual(['ours', 10])
  })
  it('is another one from the year in which it was chosen', () => {
    const profile = local({ rulings: [{ fiscalYear: 2027, parameter: null, value: 'theirs', reason: '通知' }] })
    expect([2026, 2027, 2030].map(y => profile.at('executionWeight', y))).toEqual([10, 20, 20])
  })
  it('has a number from its year until the next one, whichever profile holds', () => {
    const profile = local({
      rulings: [
        { fiscalYear: 2028, parameter: 'executionWeight', value: 5, reason: '二' },
        { fiscalYear: 2026, parameter: 'executionWeight', value: 15, reason: '一' },
        { fiscalYear: 2027, parameter: null, value: 'theirs', reason: '通知' },
      ],
    })
    expect([2025, 2026, 2027, 2028].map(y => profile.at('executionWeight', y))).toEqual([10, 15, 15, 5])
    expect(profile.at('overshootDeduction', 2027).free).toBe(0.2)
    expect(profile.id).toMatch(/^theirs\+[0-9a-f]{16}$/)
  })
  it('refuses a profile that nobody has', () => expect(() => local({ base: 'nothing' })).toThrow(RangeError))
  it('has the official list in its year only, and that list has the last word', () => {
    const codes = [{ code: '201', name: '一般公共服务支出' }]
    const profile = local({ lists: [{ classification: 'functional', fiscalYear: 2026, source: '官方', codes }] })
    expect(profile.codesIn(2026).functional.find('20132')).toBeUndefined()
    expect(profile.codesIn(2026).functional.source).toBe('官方')
    expect(profile.codesIn(2027).functional.find('20132')?.name).toBe('组织事务')
    expect(profile.codesIn(2026).economic.source).toBeNull()
  })
})

describe('what may be set', () => {
  const problem = (name: Parameters<typeof rulingFits>[1], value: unknown): string | null => {
    const outcome = rulingFits([ours, theirs], name, value)
    return outcome.ok ? null : outcome.problem.say.zh
  }
  it('has the shape of the parameter', () => {
    expect(problem('executionWeight', 12)).toBeNull()
    expect(problem('executionWeight', -1)).toMatch('不小于0')
    expect(problem('executionWeight', '12')).toMatch('不小于0')
    expect(problem('overshootDeduction', { free: 0.1, least: 0.5 })).toBeNull()
    expect(problem('overshootDeduction', { free: 0.1 })).toMatch('数')
    expect(problem('overshootDeduction', { free: 0.1, least: 0.5, more: 1 })).toMatch('more')
  })
  it('may name groups of its own', () => {
    expect(problem('levelOneWeights', { 成本指标: 20, 产出指标: 70 })).toBeNull()
    expect(problem('levelOneWeights', {})).toMatch('至少')
  })
  it('has grades that come down to 0', () => {
    expect(
      problem('grades', [
        { name: '优', from: 95 },
        { name: '差', from: 0 },
      ]),
    ).toBeNull()
    expect(
      problem('grades', [
        { name: '差', from: 0 },
        { name: '优', from: 95 },
      ]),
    ).toMatch('由高到低')
  })
  it('knows the ways of reckoning by their words', () => {
    expect(problem('reverseRule', 'ratio')).toBeNull()
    expect(problem('reverseRule', 'cube')).toMatch('linear、ratio')
  })
})
