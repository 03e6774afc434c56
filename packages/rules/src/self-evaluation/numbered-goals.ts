/** How many goals a cell lists: "1. … 2. …", "（1）…", "一是…二是…". */
import { fold, writeChineseNumeral } from '@jixiao/core'

/** The number of items numbered 1, 2, 3 … in order; 0 when the text is not numbered. */
export function countGoals(text: string): number {
  const folded = fold(text)
  return Math.max(
    countBy(folded, n => new RegExp(`(?:^|[\\s。；;>])\\(?${n}(?:\\s*[.、)]|\\s+|(?=\\s*[一-龥]{2}))\\s*(?!\\d)`, 'g')),
    countBy(folded, n => new RegExp(`${writeChineseNumeral(BigInt(n))}是`, 'g')),
  )
}

function countBy(text: string, pattern: (n: number) => RegExp): number {
  let at = 0
  for (let n = 1; n <= 30; n++) {
    const p = pattern(n)
    p.lastIndex = at
    const found = p.exec(text)
    if (!found) return n - 1
    at = found.index + found[0].length
  }
  return 30
}
