/** A value that differs between years: law and local practice as dated data. */

/** One value with the fiscal years in which it holds (both ends included; null = open). */
export interface Dated<T> {
  readonly from: number | null
  readonly until: number | null
  readonly value: T
}

/** The value in force in a fiscal year; the last entry that covers it wins. An unknown year takes the newest entry. */
export function inForce<T>(entries: readonly Dated<T>[], year: number | null): T | undefined {
  if (year === null) return entries.at(-1)?.value
  return entries.findLast(e => (e.from === null || e.from <= year) && (e.until === null || year <= e.until))?.value
}
