/** All rules, in the order of their codes: one explicit list, room by room. */
import type { Rule } from '@jixiao/core'
import { CHAIN_RULES } from './chain/index.ts'
import { DISCLOSURE_RULES } from './disclosure/index.ts'
import { IDENTITY_RULES } from './identities/index.ts'
import { MONITORING_RULES } from './monitoring/index.ts'
import { PRIVACY_RULES } from './privacy/index.ts'
import { SELF_EVALUATION_RULES } from './self-evaluation/index.ts'
import { TABLE_RULES } from './tables/index.ts'
import { TARGET_RULES } from './targets/index.ts'
import { TEXT_RULES } from './text/index.ts'

export const RULES: readonly Rule[] = [
  ...IDENTITY_RULES,
  ...TABLE_RULES,
  ...TARGET_RULES,
  ...DISCLOSURE_RULES,
  ...TEXT_RULES,
  ...PRIVACY_RULES,
  ...MONITORING_RULES,
  ...SELF_EVALUATION_RULES,
  ...CHAIN_RULES,
].toSorted((a, b) => (a.code < b.code ? -1 : 1))
