/** Edits that the service does not have yet: kept on this machine, and sent as many at once as it takes. */
import type { Edit } from '@jixiao/core'

export interface Batch {
  readonly edits: readonly Edit[]
  readonly reason?: string
}
const keyOf = (id: string): string => `jixiao-unsaved-${id}`

/** What an earlier visit could not send. A text that this program did not write is left alone. */
export function keptBatches(storage: Storage, id: string): Batch[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(id)) ?? '[]')
    return Array.isArray(kept) ? (kept as Batch[]).filter(b => Array.isArray(b?.edits)) : []
  } catch {
    return []
  }
}

export function keepBatches(storage: Storage, id: string, batches: readonly Batch[]): void {
  if (batches.length === 0) storage.removeItem(keyOf(id))
  else storage.setItem(keyOf(id), JSON.stringify(batches))
}

const MOST = 5000
/** The waiting batches that can go as one: those without a reason of their own, up to what the service takes at once. */
export function merged(waiting: readonly Batch[]): Batch {
  const [first] = waiting
  if (!first || first.reason !== undefined) return first ?? { edits: [] }
  return { edits: waiting.slice(0, countOf(waiting, null)).flatMap(b => b.edits) }
}

export function countOf(waiting: readonly Batch[], batch: Batch | null): number {
  if (batch?.reason !== undefined) return 1
  let [n, edits] = [0, 0]
  for (const b of waiting) {
    if (b.reason !== undefined || (n > 0 && edits + b.edits.length > MOST)) break
    edits += b.edits.length
    n++
  }
  return Math.max(n, 1)
}
