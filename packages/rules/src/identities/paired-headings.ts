/** Headings of function and of economic nature that pay for the same thing (DOMAIN 5.5, X-13). */
export interface PairedHeadings {
  /** Prefixes of the items by function. */
  readonly functions: readonly string[]
  readonly economic: string
}

export const PAIRED_HEADINGS: readonly PairedHeadings[] = [
  { functions: ['2080505'], economic: '30108' },
  { functions: ['2080506'], economic: '30109' },
  { functions: ['2101101', '2101102'], economic: '30110' },
  { functions: ['2101103'], economic: '30111' },
  { functions: ['20827'], economic: '30112' },
  { functions: ['2210201'], economic: '30113' },
]
