/** Small collections by key. */

/** Items with the same key together, in order of first appearance. An empty key belongs to no group. */
export function grouped<T>(items: Iterable<T>, key: (item: T) => string): readonly (readonly T[])[] {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const k = key(item)
    if (k === '') continue
    const group = found.get(k)
    if (group) group.push(item)
    else found.set(k, [item])
  }
  return [...found.values()]
}

/** The same function, each text worked out once: level names repeat in every row. */
export function remembering(of: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const result = of(text)
    known.set(text, result)
    return result
  }
}
