/** The head of a dossier, for whoever may read it or do another act in it. */
import { type Outcome, type Permission, refused, wording } from '@jixiao/core'
import { type DossierHead, findDossierHead, type Person, type Tx } from '@jixiao/store'
import { permitted } from './permitted.ts'

export async function readableDossier(
  tx: Tx,
  who: Person,
  id: string,
  act: Permission = 'read-dossier',
  lock?: 'for update',
): Promise<Outcome<DossierHead>> {
  const head = await findDossierHead(tx, id, lock)
  if (!head) return refused('no-dossier', wording('没有这份卷宗。', 'There is no such dossier.'))
  const may = await permitted(tx, who, act, head.body)
  return may.ok ? { ok: true, value: head } : may
}
