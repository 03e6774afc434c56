/** The text of one paragraph: runs, breaks, symbols, results of fields; without deletions and hidden text. */

import { raised } from '../text/raised-figures.ts'
import { type BodyState, nextPage } from './body-state.ts'
import { chosenIn, drawnBy } from './fields.ts'
import type { FieldCode } from './flow.ts'
import { symbolIn, symbolsOf } from './symbols.ts'
import { childNamed, switchOf, valOf, type XmlNode } from './xml-tree.ts'

export interface Inline {
  text: string
  readonly codes: FieldCode[]
  /** Page on which the first character stands. */
  page: number | undefined
  /** Contents of text boxes, to be read behind the paragraph. */
  readonly boxes: XmlNode[]
}

interface Look {
  readonly font: string | undefined
  readonly isHidden: boolean
  readonly isRaised?: boolean
}

const OUTER_SPACE = /^[ \t\r\n]|[ \t\r\n]$/
const OUTER_SPACES = /^[ \t\r\n]+|[ \t\r\n]+$/g
const CHANGE = new Set(['w:ins', 'w:moveTo', 'w:del', 'w:moveFrom'])
const GONE = new Set(['w:del', 'w:moveFrom', 'w:rt', 'w:pPr', 'w:rPr'])

export function readInline(paragraph: XmlNode, state: BodyState): Inline {
  const out: Inline = { text: '', codes: [], page: undefined, boxes: [] }
  const style = state.styleOf(valOf(childNamed(paragraph, 'w:pPr'), 'w:pStyle'))
  walk(paragraph.children, { font: undefined, isHidden: style.isHidden === true }, out, state)
  return out
}

function walk(nodes: readonly XmlNode[], look: Look, out: Inline, state: BodyState): void {
  for (const node of nodes) {
    if (CHANGE.has(node.name)) state.changes++
    if (GONE.has(node.name)) continue
    const read = READ[node.name]
    if (read) read(node, look, out, state)
    else walk(node.children, look, out, state)
  }
}

type Read = (node: XmlNode, look: Look, out: Inline, state: BodyState) => void

const READ: Readonly<Record<string, Read>> = {
  'w:r': (node, look, out, state) => {
    const run = childNamed(node, 'w:rPr')
    const isHidden = switchOf(run, 'w:vanish') ?? state.styleOf(valOf(run, 'w:rStyle')).isHidden ?? look.isHidden
    const fonts = childNamed(run, 'w:rFonts')?.attributes
    const isRaised = valOf(run, 'w:vertAlign') === 'superscript'
    walk(node.children, { font: fonts?.ascii ?? fonts?.hAnsi, isHidden, isRaised }, out, state)
  },
  'w:t': (node, look, out, state) => {
    // without the mark "preserve", white space at the ends is layout of the XML
    const text = node.attributes['xml:space'] === 'preserve' || !OUTER_SPACE.test(node.text) ? node.text : node.text.replace(OUTER_SPACES, '')
    say(look.isRaised ? raised(text) : /[\uf020-\uf0ff]/.test(text) ? symbolsOf(text, look.font) : text, look, out, state)
  },
  'm:t': (node, look, out, state) => say(node.text, look, out, state),
  'w:tab': (_, look, out, state) => say('\t', look, out, state),
  'w:ptab': (_, look, out, state) => say('\t', look, out, state),
  'w:cr': (_, look, out, state) => say('\n', look, out, state),
  'w:noBreakHyphen': (_, look, out, state) => say('-', look, out, state),
  // shows only where a line ends
  'w:softHyphen': () => {},
  'w:br': (node, look, out, state) => {
    const isPage = node.attributes.type === 'page'
    if (isPage && !state.hasRenderedBreaks) nextPage(state)
    if (!isPage || out.text !== '') say('\n', look, out, state)
  },
  'w:lastRenderedPageBreak': (_node, _look, _out, state) => nextPage(state),
  'w:sym': (node, look, out, state) => {
    const symbol = symbolIn(node.attributes.font, Number.parseInt(node.attributes.char ?? '', 16))
    if (symbol === undefined) state.unknownSymbols++
    say(symbol ?? '', look, out, state)
  },
  'w:fldChar': (node, look, out, state) => {
    const type = node.attributes.fldCharType
    const field = state.fields.at(-1)
    if (type === 'begin') {
      // boxes and lists to choose from have no result: what was chosen stands in their settings
      say(chosenIn(childNamed(node, 'w:ffData')), look, out, state)
      state.fields.push({ code: '', isResult: false })
      state.openCodes++
    } else if ((type === 'separate' || type === 'end') && field) {
      if (!field.isResult) {
        keepCode(field.code, out)
        field.isResult = true
        state.openCodes--
        if (type === 'end') say(drawnBy(field.code), look, out, state)
      }
      if (type === 'end') state.fields.pop()
    }
  },
  'w:instrText': (node, _look, _out, state) => {
    const field = state.fields.at(-1)
    if (field && !field.isResult) field.code += node.text
  },
  'w:fldSimple': (node, look, out, state) => {
    keepCode(node.attributes.instr ?? '', out)
    walk(node.children, look, out, state)
  },
  // the same drawing twice, for new and old programs: the first that is understood
  'mc:AlternateContent': (node, look, out, state) => {
    const chosen = alternative(node)
    if (chosen) walk(chosen.children, look, out, state)
  },
  'w:txbxContent': (node, look, out, state) => {
    if (look.isHidden) state.hidden++
    else out.boxes.push(node)
  },
  'w:footnoteReference': (node, _look, _out, state) => state.notes.push(`footnote/${node.attributes.id ?? ''}`),
  'w:endnoteReference': (node, _look, _out, state) => state.notes.push(`endnote/${node.attributes.id ?? ''}`),
  'a:blip': (_node, _look, _out, state) => state.pictures++,
  'v:imagedata': (_node, _look, _out, state) => state.pictures++,
  'c:chart': (_node, _look, _out, state) => state.pictures++,
  'dgm:relIds': (_node, _look, _out, state) => state.pictures++,
}

/** The first choice that holds anything; else what old programs are given. */
export const alternative = (node: XmlNode): XmlNode | undefined =>
  node.children.find(c => c.name === 'mc:Choice' && holdsAnything(c)) ?? childNamed(node, 'mc:Fallback')

/** What a view keeps besides: it says how a picture looks, and is none. */
const FRAMES = new Set(['w:drawing', 'w:pict', 'w:object', 'wp:extent', 'wp:docPr', 'v:shape'])
const holdsAnything = (node: XmlNode): boolean => node.children.some(c => !FRAMES.has(c.name) || holdsAnything(c))

function say(text: string, look: Look, out: Inline, state: BodyState): void {
  if (text === '' || state.openCodes > 0) return
  if (look.isHidden) {
    if (text.trim() !== '') state.hidden++
    return
  }
  if (text.trim() !== '') out.page ??= state.page
  out.text += text
}

function keepCode(code: string, out: Inline): void {
  const text = code.trim()
  if (text !== '') out.codes.push({ text, at: out.text.length })
}
