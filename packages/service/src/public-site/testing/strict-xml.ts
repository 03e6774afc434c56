/** Reads XML as strictly as feed readers do: well nested, quoted, only the five entities; for tests. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/

/** Throws Error where it is not well-formed. */
export function readStrictXml(xml: string): Element {
  type Open = { name: string; attributes: Record<string, string>; children: Element[]; text: string }
  const top: Open = { name: '', attributes: {}, children: [], text: '' }
  const open: Open[] = [top]
  let end = 0
  for (const m of xml.matchAll(TOKEN)) {
    end = m.index + m[0].length
    const [, closes, name, attributes = '', isEmpty, text] = m
    const inner = open.at(-1) ?? top
    if (text !== undefined) {
      if (ENTITY.test(text)) throw new Error(`an entity that is not known: ${text}`)
      inner.text += unescaped(text)
    } else if (name !== undefined && closes === '/') {
      if (inner.name !== name) throw new Error(`</${name}> closes <${inner.name}>`)
      open.pop()
    } else if (name !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map((a): [string, string] => [a[1] ?? '', unescaped(a[2] ?? '')])
      const made: Open = { name, attributes: Object.fromEntries(pairs), children: [], text: '' }
      inner.children.push(made)
      if (isEmpty !== '/') open.push(made)
    }
  }
  if (end !== xml.length) throw new Error(`not XML: ${xml.slice(end, end + 40)}`)
  const [root, ...more] = top.children
  if (open.length > 1 || !root || more.length > 0 || top.text.trim() !== '') throw new Error('not one whole element')
  return root
}

const unescaped = (text: string): string =>
  text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([0-9a-fA-F]+));/g, (_, name: string | undefined, decimal?: string, hex?: string) =>
    name !== undefined ? (NAMED[name] ?? '') : String.fromCodePoint(decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '0', 16)),
  )
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
