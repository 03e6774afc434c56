/** Numbers by which a person can be reached or identified: mobile, identity number, bank card, landline, e-mail (DOMAIN.md 9.2, PII-1 … PII-5). */
import type { PersonalDatum } from '@jixiao/core'

export interface Found {
  readonly kind: PersonalDatum['kind']
  readonly from: number
  readonly to: number
}

/** Not within a longer number, code or bookmark ("_Toc471398463", a 21-character project code). */
const NOT_INSIDE = '(?<![\\dA-Za-z_]|\\d[.,-])'
const NOT_BEFORE = '(?![\\dA-Za-z_]|[.,]\\d|\\s*[百千万亿]*元)'
/** The ranges that are given out to people; 140, 141, 144 and 148 to machines. */
const MOBILE_PREFIX = '13\\d|14[5679]|15[0-35-9]|16[2567]|17[0-8]|18\\d|19[0-35-9]'
const MOBILE = new RegExp(`${NOT_INSIDE}(?:${MOBILE_PREFIX})([ -]?)\\d{4}\\1\\d{4}${NOT_BEFORE}`, 'g')
const ID = new RegExp(`${NOT_INSIDE}\\d{6}(?:19|20)\\d{9}[\\dXx]${NOT_BEFORE}`, 'g')
const CARD = new RegExp(`${NOT_INSIDE}[3-69]\\d{3}(?:([ -]?)\\d{4}){3}(?:\\1?\\d{1,3})?${NOT_BEFORE}`, 'g')
const LANDLINE = new RegExp(`${NOT_INSIDE}(?:\\(0\\d{2,3}\\)|0\\d{2,3})\\s?-?\\s?[2-9]\\d{6,7}${NOT_BEFORE}`, 'g')
const EMAIL = /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24}(?![A-Za-z])/g

/** Plates of the provinces; five characters, six of electric cars; letters I and O are not given out. */
const PLATE =
  /(?<![A-Za-z])[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-HJ-NP-Z][·. ]?(?=[A-HJ-NP-Z0-9]{0,5}\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])/g
/** Behind its label only: a run of letters and digits may be anything. */
const MESSENGER = /(?<=(?:微信号?|QQ号?码?|QQ)\s*[::]\s*)[A-Za-z0-9_-]{5,20}/g

/** All such numbers in a folded text, in order; one place is reported once. */
export function numbersOfPersons(folded: string): Found[] {
  if (!/\d{3}|@|微信|QQ/.test(folded)) return []
  const found: Found[] = []
  const add = (kind: Found['kind'], pattern: RegExp, isReal: (digits: string) => boolean = () => true) => {
    for (const m of folded.matchAll(pattern)) {
      const [from, to] = [m.index, m.index + m[0].length]
      if (isReal(m[0].replace(/[ -]/g, '')) && !found.some(f => f.from < to && from < f.to)) found.push({ kind, from, to })
    }
  }
  add('email', EMAIL)
  add('id-number', ID, isIdNumber)
  add('bank-card', CARD, digits => digits.length >= 16 && digits.length <= 19 && passesLuhn(digits))
  add('mobile', MOBILE)
  add('landline', LANDLINE)
  add('car-plate', PLATE)
  add('messenger', MESSENGER)
  return found.sort((a, b) => a.from - b.from)
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643: a real birth date and the check character of ISO 7064 MOD 11-2. */
export function isIdNumber(text: string): boolean {
  const m = /^[1-9]\d{5}((?:19|20)\d{2})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(text)
  if (!m) return false
  const [, year, month, day] = m
  const born = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (born.getUTCMonth() !== Number(month) - 1 || born.getUTCDate() !== Number(day)) return false
  const total = WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(text[i]), 0)
  return '10X98765432'[total % 11] === text.at(-1)?.toUpperCase()
}

/** ISO/IEC 7812: the check digit of bank cards. */
export function passesLuhn(digits: string): boolean {
  const total = [...digits].reverse().reduce((sum, c, i) => {
    const doubled = Number(c) * (i % 2 === 1 ? 2 : 1)
    return sum + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return total % 10 === 0
}
