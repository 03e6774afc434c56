/** Whether somebody signs in with a second factor. The library for signing in writes these tables; a lost factor is removed here. */
import { eq } from 'drizzle-orm'
import type { Tx } from './open-store.ts'
import { person, twoFactor } from './schema.ts'

export async function secondFactorOf(tx: Tx, id: string): Promise<{ readonly isOn: boolean }> {
  const [found] = await tx.select({ isOn: person.twoFactorEnabled }).from(person).where(eq(person.id, id))
  return found ?? { isOn: false }
}

/** Who signs in with a second factor. */
export const findSecured = async (tx: Tx): Promise<ReadonlySet<string>> =>
  new Set((await tx.select({ id: person.id }).from(person).where(eq(person.twoFactorEnabled, true))).map(p => p.id))

export async function resetSecondFactor(tx: Tx, id: string): Promise<void> {
  await tx.delete(twoFactor).where(eq(twoFactor.userId, id))
  await tx.update(person).set({ twoFactorEnabled: false }).where(eq(person.id, id))
}
