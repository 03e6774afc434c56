/** What a recogniser gives besides its own nouns. */
import type { Notice, Statement } from '@jixiao/core'

export interface Recognised {
  readonly statements: readonly Statement[]
  readonly notices: readonly Notice[]
}
