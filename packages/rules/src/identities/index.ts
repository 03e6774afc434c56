/** The rules of this room, in the order of their codes. */
import type { Rule } from '@jixiao/core'

export const IDENTITY_RULES: readonly Rule[] = []
