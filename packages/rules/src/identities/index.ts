/** The rules of this room: one per identity, and A-01 for whatever else is stated twice. */
import type { Rule } from '@jixiao/core'
import { FACT_STATED_TWICE, IDENTITIES } from './identities.ts'
import { identityRule } from './identity-rule.ts'

export const IDENTITY_RULES: readonly Rule[] = [...IDENTITIES, FACT_STATED_TWICE].map(identityRule)
