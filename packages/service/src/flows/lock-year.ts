/** The dossier of a body and year, made where there is none, for an act that writes to its trail. */
import { findDossierHead, idOfYear, type Tx } from '@jixiao/store'

/** Its id; others wait until the transaction ends. */
export async function lockYear(tx: Tx, body: string, fiscalYear: number): Promise<string> {
  const id = await idOfYear(tx, body, fiscalYear)
  await findDossierHead(tx, id, 'for update')
  return id
}
