/** What paragraphs and runs of a Word document look like: defaults, styles and what stands in them, as far as a person sees it. */
import { childNamed, childrenNamed, switchOf, valOf, type XmlNode } from '../readers/docx/xml-tree.ts'
import type { Align, FontKind, RunLook, TextLook } from './file-view.ts'

/** Kept besides what the reader keeps. */
export const LOOK_ELEMENTS = ['jc', 'ind', 'sz', 'b', 'i', 'u', 'color', 'tcW', 'shd', 'vAlign', 'pgSz', 'pgMar'].map(n => `w:${n}`)

export interface LookBook {
  /** `text`: the text of the block that came from the paragraph; offsets of runs are in it. */
  readonly lookOf: (paragraph: XmlNode, text: string) => TextLook
}

interface Run {
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly isUnderlined?: boolean
  readonly size?: number
  readonly font?: FontKind
  readonly colour?: string
}
interface Layout {
  readonly align?: Align
  readonly indent?: number
  readonly left?: number
}
interface Style extends Layout {
  readonly run: Run
}

const MOST_BASES = 20
const ALIGNS: Readonly<Record<string, Align>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
}

export function lookBook(styles: XmlNode | undefined): LookBook {
  const root = childNamed(styles, 'w:styles')
  const nodes = new Map(childrenNamed(root, 'w:style').map(s => [s.attributes.styleId ?? '', s]))
  const base = styleOf(childNamed(root, 'w:docDefaults'))
  const usual = [...nodes.values()].find(s => s.attributes.type === 'paragraph' && /^(?:1|true|on)$/.test(s.attributes.default ?? ''))
  const known = new Map<string, Style>()
  const named = (id: string, depth = 0): Style => {
    const done = known.get(id)
    if (done) return done
    const node = nodes.get(id)
    if (!node || depth > MOST_BASES) return base
    const parent = valOf(node, 'w:basedOn')
    const style = over(parent === undefined ? base : named(parent, depth + 1), styleOf(node))
    known.set(id, style)
    return style
  }
  return {
    lookOf(paragraph, text) {
      const properties = childNamed(paragraph, 'w:pPr')
      const id = valOf(properties, 'w:pStyle') ?? usual?.attributes.styleId
      const style = over(id === undefined ? base : named(id), { ...layoutOf(properties), run: {} })
      const runs = runsOf(paragraph, style.run, named, text)
      const size = style.run.size ?? runs[0]?.size
      return {
        ...(style.align ? { align: style.align } : {}),
        ...(style.indent === undefined ? {} : { indent: style.indent }),
        ...(style.left ? { left: style.left } : {}),
        ...(size ? { size } : {}),
        ...(runs.length > 0 ? { runs } : {}),
      }
    },
  }
}

const over = (base: Style, { run, ...layout }: Style): Style => ({ ...base, ...layout, run: { ...base.run, ...run } })

/** Of a style, or of the defaults of the document. */
const styleOf = (node: XmlNode | undefined): Style => ({ ...layoutOf(childNamed(node, 'w:pPr')), run: runOf(childNamed(node, 'w:rPr')) })

function layoutOf(properties: XmlNode | undefined): Layout {
  const align = ALIGNS[valOf(properties, 'w:jc') ?? '']
  const indent = childNamed(properties, 'w:ind')?.attributes
  const number = (value: string | undefined): number | undefined =>
    value === undefined || !Number.isFinite(Number(value)) ? undefined : Number(value)
  // in hundredths of a character, else in twips (a character of running text has 320)
  const [chars, first, hanging] = [number(indent?.firstLineChars), number(indent?.firstLine), number(indent?.hanging)]
  const characters = chars ? chars / 100 : first !== undefined ? first / 320 : hanging !== undefined ? -hanging / 320 : undefined
  const left = number(indent?.left ?? indent?.start)
  return {
    ...(align ? { align } : {}),
    ...(characters === undefined ? {} : { indent: Math.max(-8, Math.min(8, Math.round(characters * 10) / 10)) }),
    ...(left === undefined ? {} : { left: Math.max(0, Math.min(300, left / 20)) }),
  }
}

function runOf(properties: XmlNode | undefined): Run {
  const [isBold, isItalic] = [switchOf(properties, 'w:b'), switchOf(properties, 'w:i')]
  const underline = valOf(properties, 'w:u')
  const size = Number(valOf(properties, 'w:sz')) / 2
  const font = fontOf(childNamed(properties, 'w:rFonts')?.attributes.eastAsia)
  const colour = valOf(properties, 'w:color')
  return {
    ...(isBold === undefined ? {} : { isBold }),
    ...(isItalic === undefined ? {} : { isItalic }),
    ...(underline === undefined ? {} : { isUnderlined: underline !== 'none' }),
    ...(size >= 4 && size <= 100 ? { size } : {}),
    ...(font ? { font } : {}),
    ...(colour && /^[0-9A-Fa-f]{6}$/.test(colour) ? { colour: colour.toLowerCase() } : {}),
  }
}

function fontOf(name: string | undefined): FontKind | undefined {
  if (name === undefined) return undefined
  if (/黑|hei|gothic|雅黑|等线|sans/i.test(name)) return 'hei'
  if (/楷|kai/i.test(name)) return 'kai'
  if (/仿宋|fang/i.test(name)) return 'fang'
  return 'song'
}

/** Runs by their words, found again in the text of the block one after the other; runs that look the same are one. */
function runsOf(paragraph: XmlNode, base: Run, named: (id: string) => Style, text: string): RunLook[] {
  const out: RunLook[] = []
  let at = 0
  const visit = (nodes: readonly XmlNode[]): void => {
    for (const node of nodes) {
      if (node.name !== 'w:r') {
        if (node.name === 'w:ins' || node.name === 'w:moveTo' || node.name === 'w:fldSimple') visit(node.children)
        continue
      }
      const words = childrenNamed(node, 'w:t')
        .map(t => t.text)
        .join('')
        .trim()
      const from = words === '' ? -1 : text.indexOf(words, at)
      if (from < 0) continue
      const properties = childNamed(node, 'w:rPr')
      const style = valOf(properties, 'w:rStyle')
      const look: Run = { ...base, ...(style === undefined ? {} : named(style).run), ...runOf(properties) }
      const last = out.at(-1)
      at = from + words.length
      if (last && isSame(last, look)) out[out.length - 1] = { ...last, to: at }
      else if (Object.values(look).some(v => v !== undefined && v !== false)) out.push({ from, to: at, ...look })
    }
  }
  visit(paragraph.children)
  return out
}

const isSame = (a: Run, b: Run): boolean =>
  (a.isBold ?? false) === (b.isBold ?? false) &&
  (a.isItalic ?? false) === (b.isItalic ?? false) &&
  (a.isUnderlined ?? false) === (b.isUnderlined ?? false) &&
  a.size === b.size &&
  a.font === b.font &&
  a.colour === b.colour
