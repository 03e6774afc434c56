/** Whether somebody may manage a person: at every body where the person is appointed, or at the region for one without appointments. */
import { done, type Outcome } from '@jixiao/core'
import { findBodies, type Person, type Tx } from '@jixiao/store'
import { permitted } from './permitted.ts'

export async function permittedForPerson(tx: Tx, who: Person, person: Person): Promise<Outcome<null>> {
  const concerned = new Set(person.appointments.map(a => a.body))
  if (concerned.size === 0) concerned.add(await regionOf(tx))
  for (const at of concerned) {
    const may = await permitted(tx, who, 'manage-people', at)
    if (!may.ok) return may
  }
  return done(null)
}

/** The region at the top of the tree; "" where there is none yet. */
export const regionOf = async (tx: Tx): Promise<string> => [...(await findBodies(tx)).values()].find(b => b.parent === null)?.id ?? ''
