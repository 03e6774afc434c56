/** The dossier of a body with the evaluations of its year that are finished, as they are published with its results. */
import { type Dossier, type DossierRecord, joinedPrefix, recordsOfEvaluations } from '@jixiao/core'
import type { JoinedBody } from '@jixiao/documents'
import { findEvaluations, findRectifications, type Tx } from '@jixiao/store'

/** `joined`: the bodies that the dossier of a department joins, the department first; what was found of a unit is told with its records. */
export async function findEvaluated(tx: Tx, dossier: Dossier, joined: readonly JoinedBody[]): Promise<Dossier> {
  const parts = [{ body: dossier.body, prefix: '' }, ...joined.slice(1).map(j => ({ body: j.dossier.body, prefix: joinedPrefix(j.dossier) }))]
  const told: DossierRecord[] = []
  for (const { body, prefix } of parts) {
    const evaluations = await findEvaluations(tx, dossier.fiscalYear, body)
    told.push(...recordsOfEvaluations(evaluations, await findRectifications(tx, dossier.fiscalYear, body), prefix))
  }
  return told.length === 0 ? dossier : { ...dossier, records: new Map([...dossier.records, ...told.map(r => [r.id, r] as const)]) }
}
