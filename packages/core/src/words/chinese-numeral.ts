/** Chinese numerals: 一百二十三万, 二〇二四, 两千零二十四. */

const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The characters a Chinese numeral is written with. */
export const CHINESE_NUMERAL = '零〇○一二两三四五六七八九十百千万亿'

/** The whole number that a Chinese numeral writes, or null when it is none. */
export function parseChineseNumeral(text: string): bigint | null {
  if (text === '' || [...text].some(c => !CHINESE_NUMERAL.includes(c))) return null
  if (!/[十百千万亿]/.test(text)) return [...text].reduce((n, c) => n * 10n + BigInt(DIGITS[c] ?? 0), 0n)
  return parseUpTo(text, ['亿', '万'])
}

function parseUpTo(text: string, big: readonly string[]): bigint | null {
  const [unit, ...rest] = big
  if (unit === undefined) return parseThousands(text)
  const at = text.lastIndexOf(unit)
  if (at < 0) return parseUpTo(text, rest)
  const high = parseUpTo(text.slice(0, at), unit === '亿' ? big : rest)
  const low = at + 1 === text.length ? 0n : parseUpTo(text.slice(at + 1), rest)
  if (high === null || low === null || high === 0n) return null
  const scale = unit === '亿' ? 100_000_000n : 10_000n
  // 三万五 means 35,000: a lone digit behind 万 or 亿 counts the next lower power
  const short = /^[一二三四五六七八九]$/.test(text.slice(at + 1)) ? scale / 10n : 1n
  return high * scale + low * short
}

function parseThousands(text: string): bigint | null {
  let total = 0
  let digit: number | null = null
  let last = 10_000
  for (const [i, c] of [...text].entries()) {
    const power = SMALL[c]
    if (power === undefined) {
      const value = DIGITS[c]
      if (value === undefined || (digit !== null && digit !== 0)) return null
      digit = value
    } else {
      if (power >= last) return null
      if (digit === null && !(power === 10 && (i === 0 || text[i - 1] === '零'))) return null
      total += (digit ?? 1) * power
      last = power
      digit = null
    }
  }
  if (digit !== null) {
    // 一百五 means 150, 一百零五 means 105
    const isShort = last > 10 && last < 10_000 && digit > 0 && !text.includes('零') && text.length > 1 && [...text].at(-2) !== '零'
    total += isShort ? (digit * last) / 10 : digit
  }
  return BigInt(total)
}

/** Writes a whole number from 0 to 9999亿 in Chinese: 105 → 一百零五. Throws RangeError outside. */
export function writeChineseNumeral(n: bigint): string {
  if (n < 0n || n >= 1_000_000_000_000n) throw new RangeError(`cannot write ${n} as a Chinese numeral`)
  if (n === 0n) return '零'
  const groups: [bigint, string][] = [
    [n / 100_000_000n, '亿'],
    [(n / 10_000n) % 10_000n, '万'],
    [n % 10_000n, ''],
  ]
  let out = ''
  for (const [value, name] of groups) {
    if (value === 0n) {
      continue
    }
    if (out !== '' && value < 1000n) out += '零'
    else if (out !== '' && out.endsWith('亿') && name === '') out += '零'
    out += writeThousands(Number(value)) + name
  }
  return out.replace(/零+/g, '零').replace(/^一十/, '十')
}

function writeThousands(n: number): string {
  let out = ''
  for (const [power, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / power) % 10
    if (digit > 0) out += '零一二三四五六七八九'[digit] + name
    else if (out !== '' && !out.endsWith('零') && n % power > 0) out += '零'
  }
  return out
}
