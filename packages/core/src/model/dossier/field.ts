/** One field of a dossier: what may stand in it, what it is called, and how it is read. */
import { done, type Outcome, refused } from '../../words/outcome.ts'
import { fromDecimal, type Rational } from '../../words/rational.ts'
import type { Wording } from '../../words/wording.ts'

/**
 * What stands in a field. money: whole 分 in decimal digits ("1050" is 10.50元) · number: a decimal number ("57.8") · date: 2025-06-30 ·
 * month: 1–12 · yes-no: a boolean · reference: the id of a record of the same dossier · code: digits of a classification · choice: one of its choices.
 * null is "not filled in", which is never zero.
 */
export type FieldValue = string | boolean | null
export type FieldType = 'text' | 'paragraph' | 'money' | 'number' | 'date' | 'month' | 'yes-no' | 'choice' | 'code' | 'reference'

export interface Field {
  readonly type: FieldType
  readonly name: Wording
  readonly choices?: Readonly<Record<string, Wording>>
}

const REAL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

const isDate = (text: string): boolean => {
  const m = REAL_DATE.exec(text)
  if (!m) return false
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month >= 1 && month <= 12 && day >= 1 && day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0)
}

const FITS: Readonly<Record<FieldType, (text: string, field: Field) => boolean>> = {
  text: text => text.length <= 2000,
  paragraph: text => text.length <= 100_000,
  money: text => /^-?\d{1,18}$/.test(text),
  number: text => /^-?\d{1,15}(?:\.\d{1,8})?$/.test(text),
  date: isDate,
  month: text => /^(?:[1-9]|1[0-2])$/.test(text),
  'yes-no': () => false,
  choice: (text, field) => Object.hasOwn(field.choices ?? {}, text),
  code: text => /^[0-9A-Z]{1,24}$/.test(text),
  reference: text => text.length > 0 && text.length <= 64,
}

const WANTED: Readonly<Record<FieldType, Wording>> = {
  text: { zh: '不超过2000字的文字', en: 'a text of at most 2,000 characters' },
  paragraph: { zh: '不超过10万字的文字', en: 'a text of at most 100,000 characters' },
  money: { zh: '金额', en: 'an amount of money' },
  number: { zh: '数字', en: 'a number' },
  date: { zh: '日期，如2025-06-30', en: 'a date such as 2025-06-30' },
  month: { zh: '1到12的月份', en: 'a month from 1 to 12' },
  'yes-no': { zh: '是或否', en: 'yes or no' },
  choice: { zh: '所列选项之一', en: 'one of the choices' },
  code: { zh: '由数字和大写字母组成的编码', en: 'a code of digits and capital letters' },
  reference: { zh: '本卷宗中的一项', en: 'an entry of this dossier' },
}

/** The value if it may stand in the field; otherwise a refusal that names the field and what belongs there. */
export function acceptValue(field: Field, value: FieldValue): Outcome<FieldValue> {
  if (value === null || value === '') return done(null)
  const fits = typeof value === 'boolean' ? field.type === 'yes-no' : FITS[field.type](value, field)
  if (fits) return done(value)
  const wanted = WANTED[field.type]
  return refused('value-does-not-fit', {
    zh: `“${field.name.zh}”应填${wanted.zh}，填的是“${shorten(String(value))}”。`,
    en: `“${field.name.en}” takes ${wanted.en}; it was given “${shorten(String(value))}”.`,
  })
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

export const textIn = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')
/** Whole 分; null when the field is empty. */
export const moneyIn = (value: FieldValue | undefined): bigint | null => (typeof value === 'string' && FITS.money(value, ANY) ? BigInt(value) : null)
export const numberIn = (value: FieldValue | undefined): Rational | null =>
  typeof value === 'string' && FITS.number(value, ANY) ? fromDecimal(value) : null

const ANY: Field = { type: 'money', name: { zh: '', en: '' } }
