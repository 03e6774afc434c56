/** The monitoring rounds that the bureau opened for the region of the body. */
import { lineage } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../office/call.ts'
import { useBodies } from '../../office/session.tsx'
import { useDossier } from '../../office/use-dossier.tsx'

export interface Round {
  readonly month: number
  readonly due: string
}

export interface Rounds {
  /** null: the body lies in no region. */
  readonly region: string | null
  /** null: not loaded yet. */
  readonly rounds: readonly Round[] | null
  readonly error: Error | null
}

export function useRounds(): Rounds {
  const { body, year } = useDossier()
  const region = lineage(useBodies(), body.id).find(b => b.kind === 'region')?.id ?? null
  const { data, error } = useQuery({
    queryKey: ['rounds', region, year],
    queryFn: () => call<{ readonly rounds: readonly Round[] }>('GET', `/regions/${region}/years/${year}/rounds`),
    enabled: region !== null,
    retry: false,
    staleTime: 0,
  })
  return { region, rounds: data?.rounds ?? null, error }
}
