/** Which self-evaluations the bureau looks at again (抽查): drawn by chance in proportion to their money, and the same for whoever draws again. */

export interface Candidate {
  readonly id: string
  /** In 分. */
  readonly amount: bigint
}

export interface SampleWish {
  /** Draw until the chosen have this share of the whole amount, in thousandths. */
  readonly shareOfAmount: number
  /** At least so many, as far as there are. */
  readonly least: number
  /** Written down before the draw; with it the draw can be repeated by anybody. */
  readonly seed: string
}

/** The chosen, in the order of the draw. A project without money is chosen only where `least` asks for it. */
export function sampleOf<C extends Candidate>(candidates: readonly C[], { shareOfAmount, least, seed }: SampleWish): readonly C[] {
  // the order in which they were found must not matter
  const left = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1))
  const whole = left.reduce((total, c) => total + weightOf(c), 0n)
  const random = randomNumbers(seed)
  const chosen: C[] = []
  for (let covered = 0n, rest = whole; left.length > 0; ) {
    if (chosen.length >= least && covered * 1000n >= whole * BigInt(shareOfAmount)) break
    const at = rest > 0n ? drawn(left, random() % rest) : 0
    const [next] = left.splice(at, 1)
    if (!next) break
    chosen.push(next)
    covered += weightOf(next)
    rest -= weightOf(next)
  }
  return chosen
}

const weightOf = (c: Candidate): bigint => (c.amount > 0n ? c.amount : 0n)

/** Whose stretch of the line, laid end to end, holds the point. */
function drawn(candidates: readonly Candidate[], point: bigint): number {
  let end = 0n
  return candidates.findIndex(c => {
    end += weightOf(c)
    return point < end
  })
}

const MASK = (1n << 64n) - 1n

/** SplitMix64, two draws at a time (128 bits, so that the remainder by any amount is as good as even), from the FNV-1a hash of the seed. */
function randomNumbers(seed: string): () => bigint {
  let state = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(seed)) state = ((state ^ BigInt(byte)) * 0x100000001b3n) & MASK
  const next = (): bigint => {
    state = (state + 0x9e3779b97f4a7c15n) & MASK
    let z = state
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK
    return z ^ (z >> 31n)
  }
  return () => (next() << 64n) | next()
}
