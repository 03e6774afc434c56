/** The rules of this room, in the order of their codes. */
import type { Rule } from '@jixiao/core'
import { personalDataPublished } from './personal-data-published.ts'

export const PRIVACY_RULES: readonly Rule[] = [personalDataPublished]
