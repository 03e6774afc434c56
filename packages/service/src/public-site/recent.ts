/** Values that are made again when they are wanted, of which the latest few are kept. */

/** Askers that come together get one answer; what failed is made anew. */
export function recent<K, V>(most: number, make: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const kept = new Map<K, Promise<V>>()
  return key => {
    const value = kept.get(key) ?? make(key)
    kept.delete(key)
    kept.set(key, value)
    value.catch(() => kept.delete(key))
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return value
  }
}
