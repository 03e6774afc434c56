/** The rules of this room, in the order of their codes. */
import type { Rule } from '@jixiao/core'
import { illnessPublished } from './illness-published.ts'
import { personalDataPublished } from './personal-data-published.ts'
import { personsListed } from './persons-listed.ts'
import { withheldAmountComputable } from './withheld-amount-computable.ts'

export const PRIVACY_RULES: readonly Rule[] = [
  personalDataPublished, // D17
  personsListed, // PII-7
  illnessPublished, // PII-8
  withheldAmountComputable, // SEC-4
]
