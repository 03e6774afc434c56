/** Plain data in which every long text stands once. */

export interface SharedTexts {
  readonly value: unknown
  /** Long texts; in the value stands the number of each instead, as the only entry of an object. */
  readonly texts: readonly string[]
}

const LONG = 200
const NUMBER = '\u0000text'

/** A copy; what refers to one object refers to one copy of it. Only lists and plain objects are looked into. */
export function shareTexts(value: unknown): SharedTexts {
  const numbers = new Map<string, { readonly [NUMBER]: number }>()
  const copies = new Map<object, unknown>()
  const copy = (of: unknown): unknown => {
    if (typeof of === 'string') return of.length > LONG ? numbered(of) : of
    if (typeof of !== 'object' || of === null) return of
    const known = copies.get(of)
    if (known !== undefined) return known
    if (Array.isArray(of)) {
      const list: unknown[] = []
      copies.set(of, list)
      for (const item of of) list.push(copy(item))
      return list
    }
    if (Object.getPrototypeOf(of) !== Object.prototype) return of
    const out: Record<string, unknown> = {}
    copies.set(of, out)
    for (const [key, item] of Object.entries(of)) out[key] = copy(item)
    return out
  }
  const numbered = (text: string): unknown => {
    const known = numbers.get(text) ?? { [NUMBER]: numbers.size }
    numbers.set(text, known)
    return known
  }
  const shared = copy(value)
  return { value: shared, texts: [...numbers.keys()] }
}

/** Puts the texts back, in the value itself. */
export function unshareTexts({ value, texts }: SharedTexts): unknown {
  if (texts.length === 0) return value
  const seen = new Set<object>()
  const whole = (of: unknown): unknown => {
    if (typeof of !== 'object' || of === null) return of
    const number = NUMBER in of ? of[NUMBER] : undefined
    if (typeof number === 'number') return texts[number] ?? ''
    if (seen.has(of)) return of
    seen.add(of)
    if (Array.isArray(of)) for (let i = 0; i < of.length; i++) of[i] = whole(of[i])
    else if (Object.getPrototypeOf(of) === Object.prototype) for (const [key, item] of Object.entries(of)) Object.assign(of, { [key]: whole(item) })
    return of
  }
  return whole(value)
}
