/** The dossier of the year before, to copy from and to compare with. */
import { type Dossier, type DossierRecord, emptyDossier, fieldText, recordsOf } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../../office/call.ts'
import type { LoadedDossier } from '../../office/loaded-dossier.ts'
import { useDossier } from '../../office/use-dossier.tsx'

export interface LastYear {
  /** null: it is on its way, or could not be had. */
  readonly dossier: Dossier | null
  readonly error: Error | null
}

/** `isWanted`: asked for only when somebody looks at it. */
export function useLastYear(isWanted: boolean): LastYear {
  const { body, year } = useDossier()
  const { data, error } = useQuery({
    queryKey: ['last-year', body.id, year - 1],
    queryFn: () => call<LoadedDossier>('GET', `/bodies/${body.id}/years/${year - 1}`),
    enabled: isWanted,
    staleTime: 300_000,
  })
  const dossier = useMemo(
    () =>
      data
        ? { ...emptyDossier(data.id, data.body, data.fiscalYear), revision: data.revision, records: new Map(data.records.map(r => [r.id, r])) }
        : null,
    [data],
  )
  return { dossier, error }
}

/** The same indicator a year earlier: the record that was carried over, else the one of the same name in the project of the same name. */
export function earlier(last: Dossier, dossier: Dossier, indicator: DossierRecord<'indicator'>): DossierRecord<'indicator'> | null {
  const project = indicator.parent === null ? undefined : dossier.records.get(indicator.parent)
  const name = fieldText(indicator, 'name')
  return (
    recordsOf(last, 'indicator').find(i => {
      if (i.id === indicator.id) return true
      const of = i.parent === null ? undefined : last.records.get(i.parent)
      return name !== '' && fieldText(i, 'name') === name && of?.fields.name === project?.fields.name
    }) ?? null
  )
}

/** "≥90%" as the form prints it. */
export const targetShown = (i: DossierRecord<'indicator'>): string =>
  `${fieldText(i, 'operator').replace('words', '')}${fieldText(i, 'value')}${fieldText(i, 'unit')}`
