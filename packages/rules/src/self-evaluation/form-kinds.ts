/** Documents in which self-evaluation forms stand. */
import type { DocumentKind } from '@jixiao/core'

export const FORM_KINDS: readonly DocumentKind[] = ['self-evaluation-report', 'final-accounts', 'unknown']
