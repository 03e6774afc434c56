/** A number as a list prints it: 一, ①, (1), A, iv. */

const DIGITS = [...'〇一二三四五六七八九']
const LEGAL = [...'零壹贰叁肆伍陆柒捌玖']
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
const MOST = 9999

type Printed = (n: number) => string
const FORMATS: Readonly<Record<string, Printed>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: n => String(n).padStart(2, '0'),
  decimalFullWidth: n => wide(n),
  decimalFullWidth2: n => wide(n),
  chineseCounting: n => counted(n, '〇'),
  chineseCountingThousand: n => counted(n, '零'),
  taiwaneseCounting: n => counted(n, '〇'),
  taiwaneseCountingThousand: n => counted(n, '零'),
  japaneseCounting: n => counted(n, '〇'),
  ideographDigital: n => [...String(n)].map(d => DIGITS[Number(d)]).join(''),
  japaneseDigitalTenThousand: n => [...String(n)].map(d => DIGITS[Number(d)]).join(''),
  taiwaneseDigital: n => [...String(n)].map(d => DIGITS[Number(d)]).join(''),
  chineseLegalSimplified: n => spelled(n, LEGAL, ['', '拾', '佰', '仟'], '零'),
  ideographLegalTraditional: n => spelled(n, LEGAL, ['', '拾', '佰', '仟'], '零'),
  ideographTraditional: n => [...'甲乙丙丁戊己庚辛壬癸'][(n - 1) % 10] ?? '',
  ideographZodiac: n => [...'子丑寅卯辰巳午未申酉戌亥'][(n - 1) % 12] ?? '',
  decimalEnclosedCircle: n => circled(n),
  decimalEnclosedCircleChinese: n => circled(n),
  decimalEnclosedParen: n => from(n, 0x2474, 20) ?? `(${n})`,
  decimalEnclosedFullstop: n => from(n, 0x2488, 20) ?? `${n}.`,
  ideographEnclosedCircle: n => from(n, 0x3280, 10) ?? counted(n, '〇'),
  lowerLetter: n => letters(n, 'a'),
  upperLetter: n => letters(n, 'A'),
  lowerRoman: n => roman(n),
  upperRoman: n => roman(n).toUpperCase(),
}

/** `format`: the w:numFmt of WordprocessingML. What is not known is printed in Arabic figures, as Word does. */
export function printNumber(n: number, format: string): string {
  const print = FORMATS[format]
  // zero and what is too large have no Chinese, Roman or enclosed form
  return print && (n > 0 || format === 'none' || format === 'bullet') && n <= MOST ? print(n) : String(n)
}

const wide = (n: number): string => [...String(n)].map(d => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join('')
const from = (n: number, first: number, count: number): string | undefined => (n <= count ? String.fromCharCode(first + n - 1) : undefined)
const circled = (n: number): string =>
  from(n, 0x2460, 20) ?? (n <= 35 ? String.fromCharCode(0x3251 + n - 21) : n <= 50 ? String.fromCharCode(0x32b1 + n - 36) : String(n))
/** 十, 十一, 二十, 一百零一. */
const counted = (n: number, zero: string): string => spelled(n, DIGITS, ['', '十', '百', '千'], zero).replace(/^一十/, '十')

function spelled(n: number, digits: readonly string[], units: readonly string[], zero: string): string {
  const figures = [...String(n)].map(Number)
  let out = ''
  let hasGap = false
  for (const [i, d] of figures.entries()) {
    if (d === 0) hasGap = out !== ''
    else {
      out += (hasGap ? zero : '') + (digits[d] ?? '') + (units[figures.length - 1 - i] ?? '')
      hasGap = false
    }
  }
  return out
}

/** a … z, aa, bb … as Word counts on. */
function letters(n: number, first: string): string {
  const letter = String.fromCharCode(first.charCodeAt(0) + ((n - 1) % 26))
  return letter.repeat(Math.min(10, Math.ceil(n / 26)))
}

function roman(n: number): string {
  let [rest, out] = [n, '']
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      out += sign
      rest -= value
    }
  return out
}
