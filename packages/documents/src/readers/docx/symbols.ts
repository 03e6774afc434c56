/** Characters of the symbol fonts (Symbol, Wingdings) as Unicode: ≥ and ☑ carry meaning in forms. */

const SYMBOL: Readonly<Record<number, string>> = {
  163: '≤',
  165: '∞',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  174: '→',
  214: '√',
  229: '∑',
}
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  112: '□',
  113: '□',
  114: '□',
  117: '◆',
  118: '❖',
  119: '◆',
  159: '•',
  161: '○',
  167: '▪',
  168: '□',
  216: '➢',
  224: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}
const WINGDINGS_2: Readonly<Record<number, string>> = { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '□', 151: '●', 162: '■' }
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = { symbol: SYMBOL, wingdings: WINGDINGS, 'wingdings 2': WINGDINGS_2 }

export const isSymbolFont = (font: string | undefined): boolean => font !== undefined && FONTS[font.toLowerCase()] !== undefined

/** The character of a symbol font; undefined when it is not known. */
export function symbolIn(font: string | undefined, code: number): string | undefined {
  const isPrivate = code >= 0xe000 && code <= 0xf8ff
  const table = FONTS[(font ?? '').toLowerCase()]
  const own = isPrivate ? code & 0xff : code
  if (!table) return isPrivate || code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? undefined : String.fromCodePoint(code)
  // ASCII and Greek of the font Symbol that nobody writes in budgets stay unknown
  return table[own] ?? (table === SYMBOL && own >= 0x20 && own < 0x40 ? String.fromCharCode(own) : undefined)
}

/** Text written in a symbol font: characters of the private use area become what they show. */
export const symbolsOf = (text: string, font: string | undefined): string =>
  text.replace(/[\uf020-\uf0ff]/g, c => symbolIn(font, c.charCodeAt(0)) ?? c)
