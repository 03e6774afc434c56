/** Numbers written as General shows them: read from their digits, as most cells of most sheets are such. */

const [POINT, ZERO, NINE] = [46, 48, 57]
const MOST_CHARACTERS = 10
const POWERS = Array.from({ length: MOST_CHARACTERS }, (_, i) => 10 ** i)

/**
 * 1234.5 → its value; undefined where the text has another look: a sign, zeros that say nothing, many digits. So few digits and such a power of ten
 * are exact, and the quotient of two exact numbers is rounded as the text would be.
 */
export function plainNumber(text: string): number | undefined {
  const { length } = text
  if (length === 0 || length > MOST_CHARACTERS) return undefined
  let [digits, point] = [0, -1]
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code === POINT && point < 0 && i > 0) point = i
    else if (code >= ZERO && code <= NINE) digits = digits * 10 + code - ZERO
    else return undefined
  }
  if (text.charCodeAt(0) === ZERO && length > 1 && point !== 1) return undefined
  if (point < 0) return digits
  const last = text.charCodeAt(length - 1)
  return last === ZERO || last === POINT ? undefined : digits / (POWERS[length - 1 - point] ?? 1)
}
