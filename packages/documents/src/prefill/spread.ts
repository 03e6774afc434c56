/** The north-west corner: amounts spread over others in their order, so that both margins are fulfilled as far as their sums go. */

export interface Heap<T> {
  readonly of: T
  readonly amount: bigint
}

export interface Spread<A, B> {
  readonly met: readonly { readonly from: A; readonly to: B; readonly amount: bigint }[]
  /** What is left of either side, when the sums differ. */
  readonly over: readonly Heap<A>[]
  readonly missing: readonly Heap<B>[]
}

/** Only amounts above zero are spread; others are left where they are. */
export function spread<A, B>(from: readonly Heap<A>[], to: readonly Heap<B>[]): Spread<A, B> {
  const met: { from: A; to: B; amount: bigint }[] = []
  const [have, want] = [from.map(h => ({ ...h })), to.map(h => ({ ...h }))]
  let [i, j] = [0, 0]
  for (;;) {
    const [a, b] = [have[i], want[j]]
    if (!a || !b) break
    if (a.amount <= 0n) {
      i++
      continue
    }
    if (b.amount <= 0n) {
      j++
      continue
    }
    const amount = a.amount < b.amount ? a.amount : b.amount
    met.push({ from: a.of, to: b.of, amount })
    a.amount -= amount
    b.amount -= amount
  }
  return { met, over: have.filter(h => h.amount > 0n), missing: want.filter(h => h.amount > 0n) }
}
