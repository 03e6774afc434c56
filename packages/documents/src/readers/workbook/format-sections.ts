/** A number format taken apart: sections for positive, negative, zero and text, each a list of tokens. */

export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  /** A place for a digit: 0, # or ?. */
  | { readonly kind: 'digit'; readonly mark: string }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'text' | 'general' }
  /** Letters of a date or time: yyyy, m, hh, AM/PM. */
  | { readonly kind: 'date'; readonly letters: string }
  | { readonly kind: 'exponent'; readonly sign: string }

export interface FormatSection {
  readonly tokens: readonly FormatToken[]
  readonly condition?: { readonly operator: string; readonly value: number }
  readonly hasColour: boolean
  readonly isDate: boolean
}

const COLOUR = /^\[(?:black|blue|cyan|green|magenta|red|white|yellow|colou?r ?\d+|黑色?|蓝色?|青色?|绿色?|洋红色?|红色?|白色?|黄色?|颜色 ?\d+)\]$/i
const CONDITION = /^\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]$/
const PIECES =
  /"([^"]*)"?|[\\!](.)|_.|\*.|(\[[^\]]*\])|(general|G\/通用格式)|(am\/pm|a\/p|上午\/下午)|([ymdhs]+|[eg](?![+-])|a{3,4})|(E[+-])|([0#?])|([.])|([,])|([%])|([@])|(;)|([\s\S])/giu
const MOST_LETTERS = 255
const known = new Map<string, readonly FormatSection[]>()
const MOST_KNOWN = 2000

export function formatSections(format: string): readonly FormatSection[] {
  const found = known.get(format)
  if (found) return found
  if (known.size > MOST_KNOWN) known.clear()
  const made = parse(format.slice(0, MOST_LETTERS))
  known.set(format, made)
  return made
}

function parse(format: string): FormatSection[] {
  const sections: FormatSection[] = []
  let tokens: FormatToken[] = []
  let condition: FormatSection['condition']
  let hasColour = false
  const close = () => {
    const isDate = tokens.some(t => t.kind === 'date') && !tokens.some(t => t.kind === 'digit' && t.mark !== '0')
    sections.push({ tokens: isDate ? tokens : tokens.map(asLiteral), hasColour, isDate, ...(condition ? { condition } : {}) })
    tokens = []
    condition = undefined
    hasColour = false
  }
  for (const m of format.matchAll(PIECES)) {
    const [, quoted, escaped, bracket, general, half, date, exponent, digit, point, comma, percent, text, end, other] = m
    if (quoted !== undefined) tokens.push({ kind: 'literal', text: quoted })
    else if (escaped !== undefined) tokens.push({ kind: 'literal', text: escaped })
    else if (bracket !== undefined) {
      const test = CONDITION.exec(bracket)
      const currency = /^\[\$([^-\]]*)/.exec(bracket)?.[1]
      const elapsed = /^\[([hms]+)\]$/i.exec(bracket)?.[1]
      if (test) condition = { operator: test[1] ?? '=', value: Number(test[2]) }
      else if (COLOUR.test(bracket)) hasColour = true
      else if (currency) tokens.push({ kind: 'literal', text: currency })
      else if (elapsed) tokens.push({ kind: 'date', letters: `[${elapsed.toLowerCase()}]` })
    } else if (general) tokens.push({ kind: 'general' })
    else if (half) tokens.push({ kind: 'date', letters: half.includes('午') ? '上午/下午' : 'am/pm' })
    else if (date) tokens.push({ kind: 'date', letters: date.toLowerCase() })
    else if (exponent) tokens.push({ kind: 'exponent', sign: exponent.slice(1) })
    else if (digit) tokens.push({ kind: 'digit', mark: digit })
    else if (point) tokens.push({ kind: 'point' })
    else if (comma) tokens.push({ kind: 'comma' })
    else if (percent) tokens.push({ kind: 'percent' })
    else if (text) tokens.push({ kind: 'text' })
    else if (end) close()
    else if (other !== undefined) tokens.push({ kind: 'literal', text: other })
  }
  close()
  return sections
}

/** Letters of dates beside places for digits mean themselves. */
const asLiteral = (t: FormatToken): FormatToken => (t.kind === 'date' ? { kind: 'literal', text: t.letters } : t)
