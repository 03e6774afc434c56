/** The official code lists of a year, where somebody has brought them. */
import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { codeList } from './schema.ts'

export type CodeList = typeof codeList.$inferSelect
export type ClassificationName = CodeList['classification']

export async function findCodeList(tx: Tx, classification: ClassificationName, fiscalYear: number): Promise<CodeList | null> {
  const [found] = await tx
    .select()
    .from(codeList)
    .where(and(eq(codeList.classification, classification), eq(codeList.fiscalYear, fiscalYear)))
  return found ?? null
}

/** Which lists there are, without their codes. */
export async function findCodeLists(tx: Tx): Promise<readonly Omit<CodeList, 'codes'>[]> {
  const { classification, fiscalYear, source, by, at } = codeList
  return tx.select({ classification, fiscalYear, source, by, at }).from(codeList).orderBy(asc(classification), asc(fiscalYear))
}

/** All of them with their codes: a county has a few. */
export const findWholeCodeLists = async (tx: Tx): Promise<readonly CodeList[]> =>
  tx.select().from(codeList).orderBy(asc(codeList.classification), asc(codeList.fiscalYear))

export async function saveCodeList(tx: Tx, list: CodeList): Promise<void> {
  const { codes, source, by, at } = list
  await tx
    .insert(codeList)
    .values(list)
    .onConflictDoUpdate({ target: [codeList.classification, codeList.fiscalYear], set: { codes, source, by, at } })
}
