/** The rules of this room, in the order of their codes. */
import type { Rule } from '@jixiao/core'

export const MONITORING_RULES: readonly Rule[] = []
