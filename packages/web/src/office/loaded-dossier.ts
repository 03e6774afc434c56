/** A dossier as the service gives it: its records, its papers and what was remarked. */
import type { DossierRecord, Move, Paper } from '@jixiao/core'

export interface Remark {
  readonly id: string
  readonly paper: string
  readonly round: string
  readonly record: string | null
  readonly field: string | null
  readonly words: string
  readonly by: string
  readonly at: string
  readonly answer: string | null
  readonly settledAt: string | null
}

/** A paper with its last move. */
export interface PaperInDossier extends Paper {
  readonly last?: {
    readonly act: Move['kind']
    readonly byName: string
    readonly at: string
    /** Why it was opened again. */
    readonly words: string
  } | null
}

export interface LoadedDossier {
  readonly id: string
  readonly body: string
  readonly fiscalYear: number
  readonly revision: number
  readonly records: readonly DossierRecord[]
  readonly papers: readonly PaperInDossier[]
  readonly remarks: readonly Remark[]
}
