/** A department with its units in hand: what each has entered, and the dossier that joins them. */
import { type Body, type DossierRecord, emptyDossier, lineage, type Paper } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { isMissing, type Whole, wholeOf } from 'jixiao/contract'
import { useMemo } from 'react'
import { call } from './call.ts'
import { useBodies } from './session.tsx'
import { useDossier } from './use-dossier.tsx'

interface UnitAnswer {
  readonly body: Body
  readonly dossier: {
    readonly id: string
    readonly fiscalYear: number
    readonly revision: number
    readonly records: readonly DossierRecord[]
    readonly papers: readonly Paper[]
  } | null
}

export interface UnitInHand {
  readonly body: Body
  readonly papers: readonly Paper[]
  /** It has entered nothing that the department's papers could take. */
  readonly isMissing: boolean
}

export interface WholeInHand extends Whole {
  readonly units: readonly UnitInHand[]
}

/** Whether the body in hand has units below it. */
export function useHasUnits(): boolean {
  const { body } = useDossier()
  const bodies = useBodies()
  return body.kind === 'department' && [...bodies.values()].some(b => b.kind === 'unit' && lineage(bodies, b.id).some(above => above.id === body.id))
}

/** undefined: the units are being fetched · null: the body has none. */
export function useWhole(): WholeInHand | null | undefined {
  const { dossier, body } = useDossier()
  const hasUnits = useHasUnits()
  const { data } = useQuery({
    queryKey: ['units', dossier.id],
    queryFn: () => call<{ units: readonly UnitAnswer[] }>('GET', `/dossiers/${dossier.id}/units`),
    enabled: hasUnits,
  })
  return useMemo(() => {
    if (!hasUnits) return null
    if (!data) return undefined
    const units = data.units.map(({ body: own, dossier: d }) => ({
      body: own,
      dossier: d && { ...emptyDossier(d.id, own.id, d.fiscalYear), revision: d.revision, records: new Map(d.records.map(r => [r.id, r])) },
      papers: d?.papers ?? [],
    }))
    return {
      ...wholeOf(dossier, body, units),
      units: units.map(u => ({ body: u.body, papers: u.papers, isMissing: isMissing(u) })),
    }
  }, [hasUnits, data, dossier, body])
}
