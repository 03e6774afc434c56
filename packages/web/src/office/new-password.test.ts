/** Passwords for handing over: all four kinds of characters, never the same. */
import { expect, it } from 'vitest'
import { newPassword } from './new-password.ts'

it('makes passwords that pass the policy and do not repeat', () => {
  const made = Array.from({ length: 200 }, newPassword)
  for (const p of made) expect(p).toMatch(/^(?:[A-HJKMNP-Z][a-hjkmnp-z][2-9][A-HJKMNP-Za-hjkmnp-z2-9]-?){4}$/)
  expect(new Set(made).size).toBe(made.length)
})
