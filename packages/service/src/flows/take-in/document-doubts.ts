/** Doubts about a document as a whole: one of a kind. */
import { fingerprint } from '@jixiao/core'

export const doubtIdOf = (sha256: string, kind: 'body' | 'year'): string => fingerprint([sha256, kind])
