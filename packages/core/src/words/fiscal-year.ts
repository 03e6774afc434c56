/** Fiscal years of Chinese public bodies are calendar years. */

/** A plausible fiscal year of a published document. */
export const isFiscalYear = (year: number): boolean => Number.isInteger(year) && year >= 1994 && year <= 2100

/** The four-digit years that stand before 年 in a text, in order. */
export const yearsIn = (text: string): number[] =>
  [...text.matchAll(/(?<!\d)((?:19|20)\d{2})\s*(?=年|-\d{1,2}-\d{1,2})/g)].map(m => Number(m[1])).filter(isFiscalYear)
