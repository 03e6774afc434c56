/** The dossier of a body and year, made where there is none, for an act that writes to its trail. */
import { findDossierHead, openDossier, type Tx } from '@jixiao/store'
import type { Office } from '../api/office.ts'

/** Its id; others wait until the transaction ends. */
export async function lockYear(tx: Tx, { newId }: Office, body: string, fiscalYear: number): Promise<string> {
  const { id } = await openDossier(tx, newId(), body, fiscalYear)
  await findDossierHead(tx, id, 'for update')
  return id
}
