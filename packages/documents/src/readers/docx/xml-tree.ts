/** XML → a small tree that keeps only the elements that carry text, structure or its look. */
import { SaxesParser } from 'saxes'
import { damaged, LIMITS, Refusal, tooLarge } from './limits.ts'

/** `name` has the usual prefix of its namespace ("w:p"), whatever prefix the file uses; attributes of w have none. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
  text: string
}

const W_NAMES =
  'document body p r t tab br cr softHyphen noBreakHyphen ptab sym pPr rPr pStyle rStyle numPr numId ilvl outlineLvl vanish rFonts pageBreakBefore lastRenderedPageBreak ins del moveFrom moveTo fldChar fldSimple instrText tbl tblGrid tr trPr tc tcPr gridSpan vMerge hMerge gridBefore gridAfter footnoteReference endnoteReference footnote endnote footnotes endnotes comment comments txbxContent sectPr type rt altChunk styles style name basedOn docDefaults numbering abstractNum num abstractNumId lvl lvlOverride startOverride start numFmt lvlText suff lvlRestart isLgl numStyleLink styleLink cellDel cellIns'
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

/** Transitional and strict (ISO 29500) names of the same vocabularies. */
const NAMESPACES: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/markup-compatibility\/2006$/, 'mc'],
  [/drawingml\/(?:2006\/)?main$/, 'a'],
  [/drawingml\/(?:2006\/)?chart$/, 'c'],
  [/drawingml\/(?:2006\/)?diagram$/, 'dgm'],
  [/schemas-microsoft-com:vml$/, 'v'],
  [/package\/2006\/relationships$/, 'r'],
]
const NONE: Readonly<Record<string, string>> = Object.freeze({})

/**
 * Elements that are not known are stepped through: their children stand in their place. Throws Refusal.
 * `more`: elements to keep besides those that reading needs.
 */
export function readXml(bytes: Uint8Array, part: string, more: ReadonlySet<string> = new Set()): XmlNode {
  const root: XmlNode = { name: '', attributes: NONE, children: [], text: '' }
  const parser = new SaxesParser({ xmlns: false, position: false })
  const open: XmlNode[] = [root]
  // for each open element: does it stand in the tree; and the prefixes before those that it declares
  const stands: boolean[] = []
  const before: (ReadonlyMap<string, string> | undefined)[] = []
  let prefixes: ReadonlyMap<string, string> = new Map()
  let names = new Map<string, string>()
  let dropping = 0
  let elements = 0

  parser.on('doctype', () => {
    throw new Refusal(
      damaged(`部件 ${part} 含有 DOCTYPE（实体声明），不予读取。`, `its part ${part} has a DOCTYPE (declaring entities), which is not read.`),
    )
  })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => {
    const depth = stands.length + 1
    if (depth > LIMITS.xmlDepth)
      throw new Refusal(
        tooLarge(
          `部件 ${part} 的元素嵌套达到 ${depth} 层，超过上限 ${LIMITS.xmlDepth} 层。`,
          `Elements of its part ${part} are nested ${depth} levels deep, above the limit of ${LIMITS.xmlDepth}.`,
        ),
      )
    if (++elements > LIMITS.xmlElements)
      throw new Refusal(
        tooLarge(
          `部件 ${part} 至少有 ${elements} 个元素，超过上限 ${LIMITS.xmlElements} 个。`,
          `Its part ${part} has at least ${elements} elements, above the limit of ${LIMITS.xmlElements}.`,
        ),
      )
    const declared = declaredBy(tag.attributes, prefixes)
    before.push(declared && prefixes)
    if (declared) [prefixes, names] = [declared, new Map()]
    const name = names.get(tag.name) ?? usualName(tag.name, prefixes)
    names.set(tag.name, name)
    const isKept = dropping === 0 && (KEPT.has(name) || more.has(name))
    if (dropping > 0 || DROPPED.has(name)) dropping++
    stands.push(isKept)
    if (!isKept) return
    const node: XmlNode = { name, attributes: attributesOf(tag.attributes, prefixes), children: [], text: '' }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => {
    if (stands.pop()) open.pop()
    if (dropping > 0) dropping--
    const outer = before.pop()
    if (outer) [prefixes, names] = [outer, new Map()]
  })
  const addText = (text: string): void => {
    const node = open.at(-1)
    if (dropping === 0 && node && HOLDS_TEXT.has(node.name)) node.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    parser.write(decoded(bytes)).close()
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(damaged(`部件 ${part} 不是完整的 XML。`, `its part ${part} is not well-formed XML.`))
  }
  return root
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function declaredBy(attributes: Readonly<Record<string, string>>, prefixes: ReadonlyMap<string, string>): ReadonlyMap<string, string> | undefined {
  let out: Map<string, string> | undefined
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue
    out ??= new Map(prefixes)
    const uri = attributes[key] ?? ''
    out.set(key.slice(6), NAMESPACES.find(([pattern]) => pattern.test(uri))?.[1] ?? '?')
  }
  return out
}

function usualName(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':')
  const prefix = colon < 0 ? '' : name.slice(0, colon)
  return `${prefixes.get(prefix) ?? '?'}:${name.slice(colon + 1)}`
}

function attributesOf(attributes: Readonly<Record<string, string>>, prefixes: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  let out: Record<string, string> | undefined
  for (const key in attributes) {
    if (key.startsWith('xmlns') || key.startsWith('w:rsid')) continue
    out ??= {}
    const colon = key.indexOf(':')
    const isOwn = colon < 0 || prefixes.get(key.slice(0, colon)) === 'w'
    out[isOwn ? key.slice(colon + 1) : key] = attributes[key] ?? ''
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
