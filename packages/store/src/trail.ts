/** The trail: what happened, by whom and when. Rows are only added, each sealed with the hash of the one before it in its chain. */
import { createHash } from 'node:crypto'
import { and, asc, desc, eq, lt, sql } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { type TrailDetails, trail } from './schema.ts'

export interface TrailRow {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly act: string
  readonly details: TrailDetails
  readonly hash: string
}

export interface Happening {
  /** A dossier's id, or "house". */
  readonly chain: string
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly act: string
  readonly details: TrailDetails
}

/** Objects with their keys in order, so that the same content always has the same hash, however the database keeps it. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${pairs.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

const hashOf = (before: string, h: Happening, number: number): string =>
  createHash('sha256')
    .update(canonical([before, h.chain, number, new Date(h.at).toISOString(), h.by, h.act, h.details]))
    .digest('hex')

/** The number and the hash that a happening gets behind the last row of its chain. */
export const sealed = (
  h: Happening,
  last: { readonly number: number; readonly hash: string } | null,
): { readonly number: number; readonly hash: string } => {
  const number = (last?.number ?? 0) + 1
  return { number, hash: hashOf(last?.hash ?? '', h, number) }
}

/** A number for the chain of the house, which has no row of its own to lock. */
const HOUSE_LOCK = 20_180_901

/** Adds to a chain. To be called in the transaction that does the act, with the chain's dossier locked. */
export async function recordHappening(tx: Tx, h: Happening): Promise<TrailRow> {
  if (h.chain === 'house') await tx.execute(sql`select pg_advisory_xact_lock(${HOUSE_LOCK})`)
  const [last] = await tx
    .select({ number: trail.number, hash: trail.hash })
    .from(trail)
    .where(eq(trail.chain, h.chain))
    .orderBy(desc(trail.number))
    .limit(1)
  const row = { ...h, ...sealed(h, last ?? null) }
  await tx.insert(trail).values(row)
  return row
}

/** The latest rows of a chain first; with `before`, those below that number. */
export async function findTrail(tx: Tx, chain: string, most: number, before?: number): Promise<readonly TrailRow[]> {
  const where = before === undefined ? eq(trail.chain, chain) : and(eq(trail.chain, chain), lt(trail.number, before))
  return tx.select().from(trail).where(where).orderBy(desc(trail.number)).limit(most)
}

/** The number of the first row of a chain that was changed, removed or slipped in; null when the chain is whole. */
export async function firstBrokenLink(tx: Tx, chain: string): Promise<number | null> {
  let before = ''
  let number = 0
  for (const row of await tx.select().from(trail).where(eq(trail.chain, chain)).orderBy(asc(trail.number))) {
    number++
    if (row.number !== number || row.hash !== hashOf(before, row, number)) return number
    before = row.hash
  }
  return null
}

/** Every chain with its number of rows. */
export async function findChains(tx: Tx): Promise<readonly { readonly chain: string; readonly rows: number }[]> {
  return tx.select({ chain: trail.chain, rows: sql<number>`count(*)::int` }).from(trail).groupBy(trail.chain).orderBy(asc(trail.chain))
}
