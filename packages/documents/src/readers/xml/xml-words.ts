/** Names, characters and references of XML 1.0: what may stand in a part, and what stands for what. */

export type XmlTrouble = 'not-well-formed' | 'doctype'

/** The text is no XML, or declares what is not read. */
export class XmlProblem extends Error {
  readonly trouble: XmlTrouble
  constructor(trouble: XmlTrouble = 'not-well-formed') {
    super(trouble)
    this.trouble = trouble
  }
}

const START =
  ':A-Z_a-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{2ff}\\u{370}-\\u{37d}\\u{37f}-\\u{1fff}\\u{200c}\\u{200d}\\u{2070}-\\u{218f}\\u{2c00}-\\u{2fef}\\u{3001}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{fffd}\\u{10000}-\\u{effff}'
const NAME = new RegExp(`^[${START}][${START}\\-.0-9\\u{b7}\\u{300}-\\u{36f}\\u{203f}\\u{2040}]*$`, 'u')
const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/
const REFERENCE = /&([^;&]*;?)/g
const PREDEFINED: Readonly<Record<string, string>> = { 'amp;': '&', 'lt;': '<', 'gt;': '>', 'quot;': '"', 'apos;': "'" }
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$/

export const isName = (name: string): boolean => NAME.test(name)
export const hasIllegal = (text: string): boolean => ILLEGAL.test(text)

export function checkedDeclaration(declaration: string): void {
  if (!DECLARATION.test(declaration)) throw new XmlProblem()
}

/** References replaced; in an attribute a line end or tab that is written as such is a space. */
export function decodedText(text: string, isAttribute: boolean): string {
  const own = isAttribute ? text.replace(/[\n\t]/g, ' ') : text
  return own.includes('&') ? own.replace(REFERENCE, (_, reference: string) => characterOf(reference)) : own
}

function characterOf(reference: string): string {
  const known = PREDEFINED[reference]
  if (known !== undefined) return known
  const match = /^#(?:x([\da-fA-F]{1,8})|(\d{1,8}));$/.exec(reference)
  const code = match ? Number.parseInt(match[1] ?? match[2] ?? '', match[1] === undefined ? 10 : 16) : 0
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  if (!isCharacter || ILLEGAL.test(String.fromCodePoint(code))) throw new XmlProblem()
  return String.fromCodePoint(code)
}

/** The same text as the engine keeps names of properties: comparing it with a literal is comparing two addresses. */
export const internal = (text: string): string => Object.keys({ [text]: 0 })[0] ?? text

/** Does the word stand there? */
export function stands(source: string, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (source.charCodeAt(at + i) !== word.charCodeAt(i)) return false
  return true
}
