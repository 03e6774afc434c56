/** The days on which the deadlines of a year rest. */
import type { YearDates } from '@jixiao/core'
import { eq } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { yearDates } from './schema-reviewing.ts'

/** By the body that set them. */
export async function findYearDates(tx: Tx, fiscalYear: number): Promise<ReadonlyMap<string, YearDates>> {
  const rows = await tx.select().from(yearDates).where(eq(yearDates.fiscalYear, fiscalYear))
  return new Map(rows.map(r => [r.body, r.dates]))
}

export async function saveYearDates(tx: Tx, body: string, fiscalYear: number, dates: YearDates): Promise<void> {
  await tx
    .insert(yearDates)
    .values({ body, fiscalYear, dates })
    .onConflictDoUpdate({ target: [yearDates.body, yearDates.fiscalYear], set: { dates } })
}
