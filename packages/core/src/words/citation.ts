/** A reference to a law, regulation or practice on which a rule or a parameter rests. */

export interface Citation {
  /** Key of the instrument in the rule book, e.g. "budget-law". */
  readonly instrument: string
  /** Article, section or annex as printed, e.g. "14" or "附件". */
  readonly article?: string
}
export const cite = (instrument: string, article?: string): Citation => (article === undefined ? { instrument } : { instrument, article })
