/** The examples of every identity, and that their codes are one each. */
import { describe, expect, it } from 'vitest'
import { runExamples } from '../run-examples.ts'
import { IDENTITY_RULES } from './index.ts'

for (const rule of IDENTITY_RULES) runExamples(rule)

describe('identities', () => {
  it('have one code and one name each', () => {
    expect(new Set(IDENTITY_RULES.map(r => r.code)).size).toBe(IDENTITY_RULES.length)
    expect(new Set(IDENTITY_RULES.map(r => r.name)).size).toBe(IDENTITY_RULES.length)
  })
})
