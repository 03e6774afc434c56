/** Text of a stretch of a Word 97–2003 file: results of fields, symbols, breaks; without deletions and hidden text. */

import { drawnBy } from '../docx/fields.ts'
import type { FieldCode } from '../docx/flow.ts'
import { symbolIn, symbolsOf } from '../docx/symbols.ts'
import { raised } from '../text/raised-figures.ts'
import type { CharacterLook } from './property-runs.ts'

/** Counted over the whole document; fields may run over several paragraphs. */
export interface TextState {
  readonly fields: { code: string; isResult: boolean }[]
  /** How many of them are still telling their code: text in these is not shown. */
  openCodes: number
  changes: number
  hidden: number
  comments: number
  pictures: number
  unknownSymbols: number
  /** Marks of cells that stand in no table. */
  strayCells: number
  /** What the settings of a form field show. */
  readonly chosenAt: (offset: number) => string
  /** Length of the stretch of changed or hidden text that the last character belongs to. */
  last: 'deleted' | 'inserted' | 'hidden' | undefined
}

export const textState = (chosenAt: TextState['chosenAt']): TextState => ({
  chosenAt,
  fields: [],
  openCodes: 0,
  changes: 0,
  hidden: 0,
  comments: 0,
  pictures: 0,
  unknownSymbols: 0,
  strayCells: 0,
  last: undefined,
})

const isDigit = (char: string): boolean => char >= '0' && char <= '9'

export interface PlainText {
  readonly text: string
  readonly codes: readonly FieldCode[]
}

const SPOKEN: Readonly<Record<string, string>> = { '\x0b': '\n', '\x0c': '\n', '\x0e': '\n', '\x1e': '-', '\x1f': '' }

/** `lookAt`: the look of the character at an index of `text`. */
export function plainText(text: string, from: number, to: number, lookAt: (index: number) => CharacterLook | undefined, state: TextState): PlainText {
  let out = ''
  const codes: FieldCode[] = []
  const keepCode = (code: string): void => {
    const text = code.replace(/[\0-\x1f]/g, '').trim()
    if (text !== '') codes.push({ text, at: out.length })
  }
  for (let i = from; i < to; i++) {
    const char = text[i] ?? ''
    const look = lookAt(i)
    const kind = look?.isDeleted ? 'deleted' : look?.isHidden ? 'hidden' : look?.isInserted ? 'inserted' : undefined
    if (kind !== state.last && kind !== undefined) {
      if (kind === 'hidden') state.hidden++
      else state.changes++
    }
    state.last = kind
    const field = state.fields.at(-1)
    if (char === '\x13') {
      state.fields.push({ code: '', isResult: false })
      state.openCodes++
    } else if ((char === '\x14' || char === '\x15') && field) {
      if (!field.isResult) {
        keepCode(field.code)
        field.isResult = true
        state.openCodes--
        if (char === '\x15' && state.openCodes === 0) out += drawnBy(field.code)
      }
      if (char === '\x15') state.fields.pop()
    } else if (kind === 'deleted' || kind === 'hidden') continue
    else if (field && !field.isResult) {
      field.code += char
      // a box or list of a form has no result: its settings tell
      if (char === '\x01' && look?.data !== undefined && state.openCodes === 1) out += state.chosenAt(look.data)
    } else if (state.openCodes > 0) continue
    else if (look?.symbol !== undefined) {
      const symbol = symbolIn(look.font, look.symbol)
      if (symbol === undefined) state.unknownSymbols++
      out += symbol ?? ''
    } else if (look?.font !== undefined) out += symbolsOf(char, look.font)
    else if (look?.isRaised && isDigit(char)) out += raised(char)
    else if (char === '\x01') state.pictures++
    else if (char === '\x05') state.comments++
    else out += SPOKEN[char] ?? (char >= ' ' || char === '\t' ? char : '')
  }
  return { text: out, codes }
}
