/** Codes of the classifications as exports write them: "2012604 档案馆", "201|26|04" in three columns, "[30201]办公费", or a name alone. */
import { type Classification, type ClassificationCode, squeeze } from '@jixiao/core'

export interface CodeCells {
  /** The whole code, with or without its name. */
  readonly code: string
  readonly name: string
  /** 类, 款, 项: each its own digits, or the code as far as it goes. */
  readonly parts: readonly string[]
}

export type FoundCode = { readonly code: string } | { readonly problem: 'unreadable' | 'several' } | null

/** null: nothing is written there. `lengths`: how many digits a code of the classification may have. */
export function codeOfCells({ code, name, parts }: CodeCells, classification: Classification, year: number, lengths: readonly number[]): FoundCode {
  const whole = digitsIn(code)
  const joined = whole === '' ? joinedParts(parts) : whole
  if (joined !== '') return lengths.includes(joined.length) ? { code: joined } : { problem: 'unreadable' }
  const called = squeeze(code || name)
  if (called === '') return parts.some(p => p.trim() !== '') ? { problem: 'unreadable' } : null
  const found = codesNamed(called, classification, year)
  const only = found.length === 1 ? found[0] : undefined
  return only ? { code: only.code } : { problem: found.length > 1 ? 'several' : 'unreadable' }
}

/** The digits with which the cell begins; "" when it begins with something else. */
const digitsIn = (text: string): string => /^[[(]?(\d+)(?:\.0+)?(?=$|[^\d.%])/.exec(squeeze(text))?.[1] ?? ''

function joinedParts(parts: readonly string[]): string {
  let code = ''
  for (const part of parts) {
    const digits = digitsIn(part)
    if (digits === '') break
    if (code === '') code = digits
    // the code as far as it goes ("20126"), or two digits that a sheet may have shortened ("4")
    else code = digits.length > 2 && digits.startsWith(code) ? digits : code + digits.padStart(2, '0')
  }
  return code
}

/** Names are not unique: "其他支出" stands under many. Only those of the deepest level count when both levels have the name. */
function codesNamed(called: string, classification: Classification, year: number): readonly ClassificationCode[] {
  const found = classification.codes.filter(c => squeeze(c.name) === called && classification.find(c.code, year)?.name === c.name)
  const deepest = found.reduce((most, c) => Math.max(most, c.code.length), 0)
  return found.filter(c => c.code.length === deepest)
}
