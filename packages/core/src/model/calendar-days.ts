/** Days of the calendar as the dossier writes them: 2026-06-30. */

const DAY = 86_400_000

const at = (day: string): number => {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) throw new RangeError(`no day: ${day}`)
  return Date.UTC(year, month - 1, date)
}

/** How many days after the first the second is. */
export const daysBetween = (from: string, to: string): number => (at(to) - at(from)) / DAY

/** The same day of another year; 29 February becomes the 28th where there is none. */
export function inYear(day: string, year: number): string {
  const [, month = '', date = ''] = day.split('-')
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return `${year}-${month}-${month === '02' && date === '29' && !isLeap ? '28' : date}`
}

/** The last day of a month of a year. */
export const endOfMonth = (year: number, month: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`
