/** One law, regulation or practice, as its file in this folder has it. */
import type { Wording } from '@jixiao/core'

export interface Instrument {
  readonly id: string
  readonly title: Wording
  /** Number of the document, or of the version. */
  readonly number: string
  readonly date: string
  readonly inForce: { readonly from: string; readonly until: string | null }
  /** verified: its text was seen · default: from practice, to be confirmed with the text. */
  readonly standing: 'verified' | 'default'
  /** What an article says, in our own words. */
  readonly articles: Readonly<Record<string, Wording>>
}
