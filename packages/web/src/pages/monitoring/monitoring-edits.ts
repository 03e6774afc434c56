/** The records of a round: what is missing so that every cell of its form can be filled in. */
import { type Dossier, type DossierRecord, type Edit, fieldText, recordsOf } from '@jixiao/core'
import { adding } from '../../office/use-dossier.tsx'

const isOf = (month: number) => (r: DossierRecord<'progress'> | DossierRecord<'forecast'>) => String(r.fields.month ?? '') === String(month)

/** One progress for each indicator of a project, one forecast for each project; those that are there stay. */
export function startingRound(dossier: Dossier, month: number): readonly Edit[] {
  return recordsOf(dossier, 'project').flatMap((p): readonly Edit[] => [
    ...(recordsOf(dossier, 'forecast', p.id).some(isOf(month)) ? [] : [adding({ dossier }, 'forecast', p.id, { month: String(month) })]),
    ...recordsOf(dossier, 'indicator', p.id).flatMap(i => {
      if (recordsOf(dossier, 'progress', i.id).some(isOf(month))) return []
      return [adding({ dossier }, 'progress', i.id, { month: String(month) })]
    }),
  ])
}

export const progressOf = (dossier: Dossier, indicator: string, month: number): DossierRecord<'progress'> | undefined =>
  recordsOf(dossier, 'progress', indicator).find(isOf(month))

/** The indicator in whose row a field stands. */
export function indicatorOf(dossier: Dossier, record: string | undefined): DossierRecord<'indicator'> | null {
  let at = record === undefined ? undefined : dossier.records.get(record)
  while (at && at.kind !== 'indicator' && at.parent !== null) at = dossier.records.get(at.parent)
  return at && isIndicator(at) ? at : null
}
const isIndicator = (r: DossierRecord): r is DossierRecord<'indicator'> => r.kind === 'indicator'

/** Indicators of the round whose actual value or possibility is still open. */
export const openIn = (dossier: Dossier, project: string, month: number): number =>
  recordsOf(dossier, 'indicator', project).filter(i => {
    const p = progressOf(dossier, i.id, month)
    return !p || fieldText(p, 'actual') === '' || fieldText(p, 'possibility') === ''
  }).length
