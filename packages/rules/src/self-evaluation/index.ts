/** The rules of this room, in the order of their codes. */
import type { Rule } from '@jixiao/core'

export const SELF_EVALUATION_RULES: readonly Rule[] = []
