/** What a style says of a paragraph or run: heading level, numbering, hidden text; through the styles it is based on. */
import { childNamed, childrenNamed, switchOf, valOf, type XmlNode } from './xml-tree.ts'

export interface Style {
  /** 1 is the highest; undefined for body text. */
  readonly level?: number
  readonly numId?: string
  readonly ilvl?: number
  readonly isHidden?: boolean
}

const MOST_BASES = 20
/** Names of heading styles, in the English and Chinese Word and in WPS. The title of the document stands above its headings. */
const HEADING = /^(?:heading|标题|标题样式|一级标题)\s*([1-9])?$/i
const NUMBERED: Readonly<Record<string, number>> = { 一级标题: 1, 二级标题: 2, 三级标题: 3, 四级标题: 4, 五级标题: 5, title: 1, 标题: 1 }

/** Level that a style's name tells: "heading 2", "标题 2", "二级标题", "Title". */
export function levelNamed(name: string): number | undefined {
  const own = name.trim().toLowerCase()
  const match = HEADING.exec(own)
  return match?.[1] ? Number(match[1]) : NUMBERED[own]
}

/** Looks up a style by its id; undefined id: the default paragraph style is not looked at, as it says nothing of these. */
export function styleBook(styles: XmlNode | undefined): (id: string | undefined) => Style {
  const nodes = new Map(childrenNamed(childNamed(styles, 'w:styles'), 'w:style').map(s => [s.attributes.styleId ?? '', s]))
  const known = new Map<string, Style>()
  const resolve = (id: string, depth: number): Style => {
    const done = known.get(id)
    if (done) return done
    const node = nodes.get(id)
    if (!node || depth > MOST_BASES) return {}
    const base = valOf(node, 'w:basedOn')
    const style = { ...(base === undefined ? {} : resolve(base, depth + 1)), ...ownOf(node) }
    known.set(id, style)
    return style
  }
  return id => (id === undefined ? {} : nodes.has(id) ? resolve(id, 0) : levelOnly(levelNamed(id)))
}

const levelOnly = (level: number | undefined): Style => (level === undefined ? {} : { level })

function ownOf(node: XmlNode): Style {
  const paragraph = childNamed(node, 'w:pPr')
  const numbering = childNamed(paragraph, 'w:numPr')
  const outline = outlineOf(paragraph)
  const named = levelNamed(valOf(node, 'w:name') ?? '')
  const hidden = switchOf(childNamed(node, 'w:rPr'), 'w:vanish')
  const [numId, ilvl] = [valOf(numbering, 'w:numId'), valOf(numbering, 'w:ilvl')]
  return {
    ...(outline !== undefined ? { level: outline.level } : named !== undefined ? { level: named } : {}),
    ...(numId === undefined ? {} : { numId }),
    ...(ilvl === undefined ? {} : { ilvl: Number(ilvl) || 0 }),
    ...(hidden === undefined ? {} : { isHidden: hidden }),
  }
}

/** w:outlineLvl: 0 to 8 are levels 1 to 9, 9 is body text. Undefined when nothing is said. */
export function outlineOf(paragraph: XmlNode | undefined): { readonly level: number | undefined } | undefined {
  const value = valOf(paragraph, 'w:outlineLvl')
  if (value === undefined || !/^\d$/.test(value)) return undefined
  return { level: value === '9' ? undefined : Number(value) + 1 }
}
