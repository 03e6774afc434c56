/** What a person types into a field, as the value that the field keeps; and the value as he would type it. */
import {
  done,
  type Field,
  type FieldValue,
  fold,
  fromDecimal,
  multiply,
  type Outcome,
  rational,
  refused,
  toShortDecimal,
  wording,
} from '@jixiao/core'

export type MoneyUnit = '万元' | '元'

/** 分 in one of the unit. */
const IN_FEN = { 万元: 1_000_000n, 元: 100n } as const
const AMOUNT = /^(-?)(\d+(?:\.\d+)?|\.\d+)\s*(亿元|万元|元)?$/
const DAY = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/

/** `unit`: that of amounts typed without one. A refusal says what was typed and what belongs there. */
export function readTyped(field: Field, typed: string, unit: MoneyUnit): Outcome<FieldValue> {
  const text = field.type === 'paragraph' ? typed.replace(/\s+$/, '') : typed.trim()
  if (text === '') return done(null)
  const plain = fold(text)
    .replace(/(?<=\d)[,，'\s](?=\d{3}(?!\d))/g, '')
    .trim()
  switch (field.type) {
    case 'money':
      return readAmount(plain, text, unit)
    case 'number':
    case 'month':
      return done(plain.replace(/[%月]$/, ''))
    case 'date': {
      const [, year, month, day] = DAY.exec(plain) ?? []
      return done(year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : plain)
    }
    case 'code':
      return done(/^[0-9A-Za-z]+/.exec(plain)?.[0]?.toUpperCase() ?? plain)
    case 'choice':
      return done(Object.entries(field.choices ?? {}).find(([, name]) => name.zh === text || name.en === text)?.[0] ?? plain)
    case 'yes-no':
      return done(/^(?:是|有|√|✓|y|yes|true|1)$/i.test(plain))
    default:
      return done(text)
  }
}

function readAmount(plain: string, text: string, unit: MoneyUnit): Outcome<FieldValue> {
  const [, sign, digits, named] = AMOUNT.exec(plain) ?? []
  if (digits === undefined) {
    return refused('value-does-not-fit', wording(`这里填金额（${unit}），填的是“${text}”。`, `An amount (${unit}) belongs here, not “${text}”.`))
  }
  const one = named === '亿元' ? 10_000_000_000n : IN_FEN[named === '万元' || named === '元' ? named : unit]
  const fen = multiply(fromDecimal(digits.startsWith('.') ? `0${digits}` : digits), rational(one))
  if (fen.d !== 1n) return refused('value-does-not-fit', wording(`“${text}”不足一分的部分无法记账，请改到分。`, `“${text}” is finer than one 分.`))
  return done(`${fen.n === 0n ? '' : sign}${fen.n}`)
}

/** The value as it stands in the editor. */
export function asTyped(field: Field, value: FieldValue | undefined, unit: MoneyUnit): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  return field.type === 'money' && /^-?\d+$/.test(value) ? toShortDecimal(rational(BigInt(value), IN_FEN[unit])) : value
}

/** Amount with separators, for lists: "1,234.56"; "" where there is none. */
export function shownAmount(fen: bigint | null, unit: MoneyUnit = '万元', decimals = 2): string {
  if (fen === null) return ''
  const text = toShortDecimal(rational(fen, IN_FEN[unit]))
  const [whole = '', part = ''] = text.split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part.padEnd(decimals, '0')}`
}

/** A forecast is known to no single 分: hundredths of 万元. */
export const shownForecast = (fen: bigint): string => shownAmount(((fen + STEP / 2n) / STEP) * STEP)
const STEP = 10_000n
