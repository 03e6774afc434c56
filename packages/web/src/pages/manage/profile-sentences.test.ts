/** Every parameter of every profile is shown, in whole sentences. */
import { inForce } from '@jixiao/core'
import { PROFILES } from '@jixiao/rules'
import { describe, expect, it } from 'vitest'
import { SENTENCES } from './profile-sentences.ts'

describe.each(PROFILES)('the sentences of $id', profile => {
  it('leave no parameter out', () => expect(SENTENCES.map(s => s.of).sort()).toEqual(Object.keys(profile.parameters).sort()))

  it.each(['zh', 'en'] as const)('are whole in %s', lang => {
    for (const year of [2019, 2023, 2026])
      for (const { of, sentence } of SENTENCES) {
        const said = sentence(inForce<unknown>(profile.parameters[of].value, year), lang)
        expect(said, of).toMatch(/.[。.)）]?$/)
        expect(said, of).not.toMatch(/undefined|NaN|\[object/)
      }
  })
})

it('carries the number itself', () => {
  const said = SENTENCES.find(s => s.of === 'deadlines')?.sentence({ financeReply: 21, departmentReply: 16, disclosure: 22 }, 'zh')
  expect(said).toBe('财政部门在人大批准后21日内批复部门；部门在批复后16日内批复单位；批复后22日内公开。')
})
