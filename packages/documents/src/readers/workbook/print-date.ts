/** Dates and times as their cell shows them. */
import { type FormatToken, formatSections } from './format-sections.ts'

const DAY = 86_400_000
/** Serial 1 is 1900-01-01; 1900-02-29, which the programs count, is serial 60. */
const EPOCH = Date.UTC(1899, 11, 31)

export const dateOfSerial = (serial: number): Date => new Date(EPOCH + Math.round((serial > 60 ? serial - 1 : serial) * DAY))

/** The way back. */
export function serialOf(date: Date): number {
  const days = (date.getTime() - EPOCH) / DAY
  return days >= 60 ? days + 1 : days
}

/** The serial behind 9999-12-31. */
export const END_OF_DATES = 2_958_466

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** By a format code; without one as a Chinese program shows a date. */
export function printDateBy(date: Date, format: string | undefined): string {
  const section = format ? formatSections(format)[0] : undefined
  if (section?.isDate) return printDate(date, section.tokens)
  const hasTime = date.getTime() % DAY !== 0
  return printDate(date, formatSections(hasTime ? 'yyyy/m/d h:mm' : 'yyyy/m/d')[0]?.tokens ?? [])
}

/** The date counts in UTC: a spreadsheet knows no time zone. */
export function printDate(date: Date, tokens: readonly FormatToken[]): string {
  const letters = tokens.map(t => (t.kind === 'date' ? t.letters : ''))
  const isHalf = letters.some(l => l === 'am/pm' || l === '上午/下午')
  return tokens.map((t, i) => (t.kind === 'date' ? piece(date, t.letters, isMinute(letters, i), isHalf) : spelled(t))).join('')
}

const spelled = (t: FormatToken): string =>
  t.kind === 'literal' ? t.text : t.kind === 'point' ? '.' : t.kind === 'comma' ? ',' : t.kind === 'digit' ? '0' : ''

/** m is a minute behind hours and before seconds. */
function isMinute(letters: readonly string[], i: number): boolean {
  if (!/^m{1,2}$/.test(letters[i] ?? '')) return false
  const before = letters.slice(0, i).findLast(l => l !== '')
  const after = letters.slice(i + 1).find(l => l !== '')
  return /h/.test(before ?? '') || /^\[?s/.test(after ?? '')
}

function piece(date: Date, letters: string, isMinuteHere: boolean, isHalf: boolean): string {
  const padded = (n: number): string => String(n).padStart(letters.length > 1 ? 2 : 1, '0')
  const hours = date.getUTCHours()
  // a formula without a date gives 0, which the programs show as the day before the first
  const [year, month, day] = date.getTime() < EPOCH + DAY ? [1900, 0, 0] : [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  if (isMinuteHere) return padded(date.getUTCMinutes())
  if (letters.startsWith('[')) return elapsed(date, letters)
  switch (letters[0]) {
    case 'y':
    case 'e':
      return letters.length <= 2 && letters[0] === 'y' ? String(year % 100).padStart(2, '0') : String(year)
    case 'm':
      return letters.length >= 3 ? (MONTHS[month] ?? '') : padded(month + 1)
    case 'd':
      return letters.length >= 3 ? `星期${WEEKDAYS[date.getUTCDay()] ?? ''}` : padded(day)
    case 'h':
      return padded(isHalf ? hours % 12 || 12 : hours)
    case 's':
      return padded(date.getUTCSeconds())
    case 'a':
      if (letters === 'am/pm') return hours < 12 ? 'AM' : 'PM'
      return `${letters.length > 3 ? '星期' : ''}${WEEKDAYS[date.getUTCDay()] ?? ''}`
    case '上':
      return hours < 12 ? '上午' : '下午'
    default:
      return ''
  }
}

/** [h]:mm counts on beyond a day. */
function elapsed(date: Date, letters: string): string {
  const seconds = Math.round((date.getTime() - Date.UTC(1899, 11, 31)) / 1000)
  const unit = letters.includes('h') ? 3600 : letters.includes('m') ? 60 : 1
  return String(Math.floor(seconds / unit))
}
