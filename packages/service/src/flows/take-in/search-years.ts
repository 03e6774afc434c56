/** Years that were taken in before documents were searched for personal data: searched now, from what was read of them then. */
import type { PublishedPart } from '@jixiao/documents'
import { findTakenParts, findUnsearchedYears, lockTakeIn, type Store } from '@jixiao/store'
import { publishedPart } from './fill-year.ts'
import { saveTakenHits } from './taken-hits.ts'

/** One transaction a year: what is done stays done. Gives their number. */
export async function searchYears(store: Store): Promise<number> {
  const years = await findUnsearchedYears(store.db)
  for (const { dossier, fiscalYear } of years)
    await store.transaction(async tx => {
      await lockTakeIn(tx)
      const parts: PublishedPart[] = []
      for (const p of (await findTakenParts(tx, { dossier })).filter(x => x.isCurrent)) parts.push(await publishedPart(tx, p, fiscalYear, new Map()))
      await saveTakenHits(tx, dossier, parts)
    })
  return years.length
}
