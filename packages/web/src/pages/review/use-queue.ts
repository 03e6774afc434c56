/** The queue of the person, asked again while the service still counts findings. */
import { useQuery } from '@tanstack/react-query'
import { call } from '../../office/call.ts'
import type { QueuedPaper } from '../../office/year-answers.ts'

export interface QueueAnswer {
  readonly today: string
  readonly isComplete: boolean
  readonly papers: readonly QueuedPaper[]
}

export const useQueue = () =>
  useQuery({
    queryKey: ['queue'],
    queryFn: () => call<QueueAnswer>('GET', '/queue'),
    retry: false,
    refetchInterval: query => (query.state.data && !query.state.data.isComplete ? 1000 : false),
  })

export const keyOf = (p: Pick<QueuedPaper, 'dossier' | 'kind' | 'round'>): string => `${p.dossier} ${p.kind} ${p.round}`
