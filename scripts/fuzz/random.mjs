// Numbers that look random and are the same for the same seed, on every machine.

/** mulberry32, with what a fuzzer asks for. */
export function random(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = n => Math.floor(next() * n)
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    pick: list => list[below(list.length)],
    chance: share => next() < share,
  }
}

/** One number of several. */
export function mixed(...parts) {
  let h = 2166136261
  for (const part of parts)
    for (const c of String(part)) {
      h ^= c.charCodeAt(0)
      h = Math.imul(h, 16777619)
    }
  return h >>> 0
}
