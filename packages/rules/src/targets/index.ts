/** The rules of this room, in the order of their codes. */
import type { Rule } from '@jixiao/core'

export const TARGET_RULES: readonly Rule[] = []
