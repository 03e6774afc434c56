/** The rules of this room, in the order of their codes. */
import type { Rule } from '@jixiao/core'
import { ALIGNMENT_RULES } from './alignment-rules.ts'
import { VALUE_RULES } from './value-rules.ts'

export const TARGET_RULES: readonly Rule[] = [...VALUE_RULES, ...ALIGNMENT_RULES]
