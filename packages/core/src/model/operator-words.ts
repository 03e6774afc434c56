/** The words and signs of comparison beside a figure: "不超过", "≥", "以上". The longest one wins: 不超过 before 超过. */
import type { Operator } from './target-value.ts'

/** A word of comparison as it stands in a text. */
export interface PrintedOperator {
  readonly operator: Operator
  readonly printed: string
}

const NOT = '(?:不|未|无)(?:得|能|应|可|宜|会)?'
/** Anchored at the end, so that the earliest start is the longest word; the longest of all classes is taken. */
const BEFORE: readonly (readonly [RegExp, Operator])[] = [
  [new RegExp(`(?:[大高多]于(?:或|或者)?等于|${NOT}[低少小短]于|不[低少]|最低|最少|至少|达到|达|≥|>=|=>)$`), '≥'],
  [new RegExp(`(?:[小低少]于(?:或|或者)?等于|${NOT}(?:超过?|超出|突破|[高多大长晚迟]于)|控制在|最高|最多|至多|≤|<=|=<)$`), '≤'],
  [/(?:[大高多]于|超过|突破|>)$/, '>'],
  [/(?:[小低少]于|<)$/, '<'],
  [/(?:等于|为|=)$/, '='],
]
const AFTER: readonly (readonly [RegExp, Operator])[] = [
  [/^\s*[(（]?(?:及)?以上/, '≥'],
  [/^\s*[(（]?(?:及)?(?:以下|以内|之内|内)/, '≤'],
]

/** The operator with which a text before a figure ends, or null. */
export function operatorAtEnd(before: string): PrintedOperator | null {
  const text = before.trimEnd()
  let longest: PrintedOperator | null = null
  for (const [pattern, operator] of BEFORE) {
    const printed = pattern.exec(text)?.[0]
    if (printed !== undefined && printed.length > (longest?.printed.length ?? 0)) longest = { operator, printed }
  }
  return longest
}

/** The operator with which a text behind a figure begins, or null. */
export function operatorAtStart(after: string): PrintedOperator | null {
  for (const [pattern, operator] of AFTER) {
    const printed = pattern.exec(after)?.[0]
    if (printed !== undefined) return { operator, printed: printed.trim() }
  }
  return null
}

/** The text before a figure without the operators at its end ("需达到≥": "需"). */
export function withoutOperator(before: string): string {
  let rest = before.trim()
  for (let found = operatorAtEnd(rest); found; found = operatorAtEnd(rest)) rest = rest.slice(0, rest.length - found.printed.length).trim()
  return rest
}
