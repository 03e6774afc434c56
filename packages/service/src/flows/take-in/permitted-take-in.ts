/** Who may take in published documents: whoever works for the finance bureau of this house, for bodies of any region. */
import { done, type Outcome, refused, wording } from '@jixiao/core'
import type { Person, Tx } from '@jixiao/store'
import { permitted } from '../permitted.ts'
import { regionOf } from '../permitted-for-person.ts'

/** A body that is known from its documents only has nobody of its own: the bureau's appointment at the house's region counts. */
export async function permittedTakeIn(tx: Tx, who: Person, act: 'take-in' | 'read-dossier' = 'take-in'): Promise<Outcome<null>> {
  const region = await regionOf(tx)
  if (region === '') return refused('no-region', wording('这里还没有建立地区。', 'No region has been set up here yet.'))
  const may = await permitted(tx, who, act, region)
  return may.ok ? done(null) : may
}
