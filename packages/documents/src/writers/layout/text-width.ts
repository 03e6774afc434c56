/** How wide a text is when it is printed, in widths of a Chinese character. */

/** Digits and most letters take a little more than half; capitals and some signs more. */
const HALF = 0.56
const WIDE_LATIN = 0.75

const widthOfSign = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x20) return 0
  if (/[A-HJ-Z%@&+=≥≤<>]/.test(sign)) return WIDE_LATIN
  return code < 0x2000 && code !== 0xd7 ? HALF : 1
}

const widths = new Map<string, number>()
export function textWidth(text: string): number {
  let total = 0
  for (const sign of text) {
    let own = widths.get(sign)
    if (own === undefined) {
      own = widthOfSign(sign)
      widths.set(sign, own)
    }
    total += own
  }
  return total
}

/** Words in letters, figures with their sign before and their unit or stop behind, and single characters with what may not stand apart from them. */
const PIECE = /[（“《〈≥≤＜＞＝]*(?:[!-~·×]+|[^\s!-~])[‰％℃°，。；：、）”》〉！？]*/g

/** The widest piece that no line may break. */
export const unbreakableWidth = (text: string): number => Math.max(0, ...(text.match(PIECE) ?? []).map(textWidth))

/** How many lines a text takes in a width. */
export const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((n, line) => n + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width))), 0)
