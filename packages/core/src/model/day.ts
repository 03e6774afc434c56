/** Days of the calendar as ISO texts (2026-06-30), which sort: counted, moved, and where one stands in its year. */

const MILLISECONDS = 86_400_000
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`)
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(noonOf(text)) && dayOf(noonOf(text)) === text

export const plusDays = (day: string, days: number): string => dayOf(noonOf(day) + days * MILLISECONDS)

/** How many days after the first the second is. */
export const daysBetween = (from: string, to: string): number => (noonOf(to) - noonOf(from)) / MILLISECONDS

/** The same day of another year; 29 February becomes the 28th where there is none. */
export function inYear(day: string, year: number): string {
  const [, month = '', date = ''] = day.split('-')
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return `${year}-${month}-${month === '02' && date === '29' && !isLeap ? '28' : date}`
}

/** The last day of a month of a year. */
export const endOfMonth = (year: number, month: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`

/** The day in China at a moment (ISO 8601): deadlines of Chinese offices end at their midnight. */
export const dayInChina = (moment: string): string => dayOf(Date.parse(moment) + 8 * 3_600_000)

/** The month (1–12) that was the last to end by a day: 0 before the end of January of the fiscal year, 12 after the year. */
export function monthsGone(fiscalYear: number, day: string): number {
  if (day > `${fiscalYear}-12-31`) return 12
  if (day < `${fiscalYear}-01-31`) return 0
  const month = Number(day.slice(5, 7))
  return day === endOfMonth(fiscalYear, month) ? month : month - 1
}
