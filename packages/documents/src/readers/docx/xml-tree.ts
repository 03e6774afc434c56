/** XML → a small tree that keeps only the elements that carry text, structure or its look. */
import { XmlScanner } from '../xml/scan-xml.ts'
import { XmlProblem } from '../xml/xml-words.ts'
import { damaged, LIMITS, Refusal, tooLarge } from './limits.ts'

/** `name` has the usual prefix of its namespace ("w:p"), whatever prefix the file uses; attributes of w have none. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  readonly text: string
}

const W_NAMES =
  'document body p r t tab br cr softHyphen noBreakHyphen ptab sym pPr rPr pStyle rStyle numPr numId ilvl outlineLvl vanish rFonts pageBreakBefore lastRenderedPageBreak ins del moveFrom moveTo fldChar fldSimple instrText tbl tblGrid tr trPr tc tcPr gridSpan vMerge hMerge gridBefore gridAfter footnoteReference endnoteReference footnote endnote footnotes endnotes comment comments txbxContent sectPr type rt altChunk styles style name basedOn docDefaults numbering abstractNum num abstractNumId lvl lvlOverride startOverride start numFmt lvlText suff lvlRestart isLgl numStyleLink styleLink cellDel cellIns vertAlign ffData checkBox checked default ddList result listEntry'
const KEPT = new Set([
  ...W_NAMES.split(' ').map(n => `w:${n}`),
  ...[
    'm:t',
    'mc:AlternateContent',
    'mc:Choice',
    'mc:Fallback',
    'a:blip',
    'v:imagedata',
    'c:chart',
    'dgm:relIds',
    'r:Relationships',
    'r:Relationship',
  ],
])
/** Left out with all that stands in them: what a property was before a change, and settings of content controls. */
const DROPPED = new Set(
  [
    'sdtPr',
    'sdtEndPr',
    'pPrChange',
    'rPrChange',
    'tblPrChange',
    'tcPrChange',
    'trPrChange',
    'sectPrChange',
    'numberingChange',
    'tblPrExChange',
    'tblPr',
  ].map(n => `w:${n}`),
)
const HOLDS_TEXT = new Set(['w:t', 'm:t', 'w:instrText'])
/** Properties that say nothing of what is kept are not there: most cells and many runs have such. */
const ONLY_HOLDS = new Set(['w:pPr', 'w:rPr', 'w:tcPr', 'w:trPr'])

/** Transitional and strict (ISO 29500) names of the same vocabularies. */
const NAMESPACES: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/markup-compatibility\/2006$/, 'mc'],
  [/drawingml\/(?:2006\/)?main$/, 'a'],
  [/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/drawingml\/(?:2006\/)?chart$/, 'c'],
  [/drawingml\/(?:2006\/)?diagram$/, 'dgm'],
  [/schemas-microsoft-com:vml$/, 'v'],
  [/package\/2006\/relationships$/, 'r'],
]
const NONE: Readonly<Record<string, string>> = Object.freeze({})
/** Of most texts. */
const PRESERVED: Readonly<Record<string, string>> = Object.freeze({ 'xml:space': 'preserve' })

/** Of an element that is written so where these prefixes hold. */
interface Word {
  readonly name: string
  readonly isKept: boolean
  readonly isDropped: boolean
  readonly holdsText: boolean
  /** Of a content control: it shows what to fill in; and where that stands. */
  readonly control: 'placeholder' | 'content' | undefined
}

type Made = { -readonly [K in keyof Omit<XmlNode, 'children'>]: XmlNode[K] } & { children: XmlNode[] }
/** Shared: most elements have none. */
const NO_CHILDREN: XmlNode[] = []

/**
 * Elements that are not known are stepped through: their children stand in their place. Throws Refusal.
 * `more`: elements to keep besides those that reading needs.
 */
export function readXml(bytes: Uint8Array, part: string, more: ReadonlySet<string> = new Set()): XmlNode {
  try {
    return treeOf(new XmlScanner(decoded(bytes)), part, more)
  } catch (error) {
    if (!(error instanceof XmlProblem)) throw error
    throw new Refusal(
      error.trouble === 'doctype'
        ? damaged(`部件 ${part} 含有 DOCTYPE（实体声明），不予读取。`, `its part ${part} has a DOCTYPE (declaring entities), which is not read.`)
        : damaged(`部件 ${part} 不是完整的 XML。`, `its part ${part} is not well-formed XML.`),
    )
  }
}

function treeOf(xml: XmlScanner, part: string, more: ReadonlySet<string>): XmlNode {
  const root = nodeOf('', NONE)
  // the innermost element that stands in the tree, and whether each open element does
  const open: Made[] = [root]
  let inner: Made = root
  let [holdsText, dropping, elements] = [false, 0, 0]
  const stands: boolean[] = []
  // children that were read, of all open elements one after the other: a list of its own for each would grow by more places than it needs
  const read: Made[] = []
  const firstChild: number[] = [0]
  let count = 0
  /** The prefixes before those that an open element declares, by its depth. */
  const before: (ReadonlyMap<string, string> | undefined)[] = []
  let prefixes: ReadonlyMap<string, string> = new Map()
  let words = new Map<string, Word>()
  // the depth of the control that shows what to fill in, and of its content while it is open: words in it are nobody's
  let [waiting, silent] = [0, 0]
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'text') {
      if (holdsText && dropping === 0 && silent === 0) inner.text += xml.text()
    } else if (event === 'close') {
      const { depth } = xml
      if (stands[depth]) {
        const from = firstChild.pop() ?? 0
        const isEmpty = count === from
        if (!isEmpty) inner.children = read.slice(from, count)
        count = from
        if (!isEmpty || !ONLY_HOLDS.has(inner.name)) read[count++] = inner
        open.pop()
        inner = open[open.length - 1] ?? root
        holdsText = HOLDS_TEXT.has(inner.name)
      }
      if (dropping > 0) dropping--
      if (depth < silent) silent = 0
      const outer = before[depth]
      if (outer) [prefixes, words] = [outer, new Map()]
    } else {
      const at = xml.depth - 1
      if (xml.depth > LIMITS.xmlDepth) throw tooDeepXml(part, xml.depth)
      if (++elements > LIMITS.xmlElements) throw tooManyElements(part, elements)
      const declared = declaredBy(xml, prefixes)
      before[at] = declared && prefixes
      if (declared) [prefixes, words] = [declared, new Map()]
      let word = words.get(xml.name)
      if (!word) {
        word = wordOf(usualName(xml.name, prefixes), more)
        words.set(xml.name, word)
      }
      const isKept = dropping === 0 && word.isKept
      if (dropping > 0 || word.isDropped) dropping++
      stands[at] = isKept
      if (!isKept) {
        if (word.control === 'placeholder') waiting = at - 1
        else if (word.control === 'content' && at === waiting && silent === 0) [waiting, silent] = [0, xml.depth]
        continue
      }
      const node = nodeOf(word.name, xml.attributes === 0 ? NONE : attributesOf(xml, prefixes))
      firstChild.push(count)
      open.push(node)
      inner = node
      holdsText = word.holdsText
    }
  }
  root.children = read.slice(0, count)
  return root
}

const nodeOf = (name: string, attributes: Readonly<Record<string, string>>): Made => ({ name, attributes, children: NO_CHILDREN, text: '' })

const wordOf = (name: string, more: ReadonlySet<string>): Word => ({
  name,
  isKept: KEPT.has(name) || more.has(name),
  isDropped: DROPPED.has(name),
  holdsText: HOLDS_TEXT.has(name),
  control: name === 'w:showingPlcHdr' ? 'placeholder' : name === 'w:sdtContent' ? 'content' : undefined,
})

const tooDeepXml = (part: string, depth: number): Refusal =>
  new Refusal(
    tooLarge(
      `部件 ${part} 的元素嵌套达到 ${depth} 层，超过上限 ${LIMITS.xmlDepth} 层。`,
      `Elements of its part ${part} are nested ${depth} levels deep, above the limit of ${LIMITS.xmlDepth}.`,
    ),
  )

const tooManyElements = (part: string, elements: number): Refusal =>
  new Refusal(
    tooLarge(
      `部件 ${part} 至少有 ${elements} 个元素，超过上限 ${LIMITS.xmlElements} 个。`,
      `Its part ${part} has at least ${elements} elements, above the limit of ${LIMITS.xmlElements}.`,
    ),
  )

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function declaredBy(xml: XmlScanner, prefixes: ReadonlyMap<string, string>): ReadonlyMap<string, string> | undefined {
  let out: Map<string, string> | undefined
  for (let i = 0; i < xml.attributes; i++) {
    const key = xml.attributeName(i)
    if (!key.startsWith('xmlns')) continue
    out ??= new Map(prefixes)
    const uri = xml.value(i)
    out.set(key.slice(6), NAMESPACES.find(([pattern]) => pattern.test(uri))?.[1] ?? '?')
  }
  return out
}

function usualName(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':')
  const prefix = colon < 0 ? '' : name.slice(0, colon)
  return `${prefixes.get(prefix) ?? '?'}:${name.slice(colon + 1)}`
}

function attributesOf(xml: XmlScanner, prefixes: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  if (xml.attributes === 1 && xml.attributeName(0) === 'xml:space' && xml.value(0) === 'preserve') return PRESERVED
  let out: Record<string, string> | undefined
  for (let i = 0; i < xml.attributes; i++) {
    const key = xml.attributeName(i)
    if (key.startsWith('xmlns') || key.startsWith('w:rsid')) continue
    out ??= {}
    const colon = key.indexOf(':')
    const isOwn = colon < 0 || prefixes.get(key.slice(0, colon)) === 'w'
    out[isOwn ? key.slice(colon + 1) : key] = xml.value(i)
  }
  return out ?? NONE
}

export const childNamed = (node: XmlNode | undefined, name: string): XmlNode | undefined => node?.children.find(c => c.name === name)
export const childrenNamed = (node: XmlNode | undefined, name: string): readonly XmlNode[] => node?.children.filter(c => c.name === name) ?? []
/** The w:val of a child. */
export const valOf = (node: XmlNode | undefined, name: string): string | undefined => childNamed(node, name)?.attributes.val
/** A switch such as w:vanish: on when present, unless it says off. Undefined when absent. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = childNamed(node, name)
  return found && !/^(?:0|false|off)$/.test(found.attributes.val ?? '')
}
