/** A project as the steps of a prefill know it: its record, its money, the records of its indicators. */
import { squeeze } from '@jixiao/core'

export interface PrefilledProject {
  readonly record: string
  readonly name: string
  /** Position among the target tables of the part; null for a project of another form. */
  readonly index: number | null
  /** In 分; null where not stated. */
  readonly fiscal: bigint | null
  readonly other: bigint | null
  /** Where only the sum of both is told. */
  readonly either?: bigint | null
  /** Block of its target table. */
  readonly block?: number
  /** Records of its indicators by their name. */
  readonly indicators: Map<string, string>
}

/** Two forms of one document name a project alike but for white space and full-width signs. */
export const keyOfName = (name: string): string => squeeze(name)
