/** The evaluations of the body and year in hand, and what each is of. */
import type { Dossier } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../office/call.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import type { EvaluationAnswer } from './evaluation-answers.ts'

/** undefined while they are being asked for. */
export function useEvaluations(): readonly EvaluationAnswer[] | undefined {
  const { body, year } = useDossier()
  const { data } = useQuery({
    queryKey: ['evaluations', body.id, year],
    queryFn: () => call<{ readonly evaluations: readonly EvaluationAnswer[] }>('GET', `/bodies/${body.id}/years/${year}/evaluations`),
    retry: false,
    // others act on it too
    staleTime: 0,
  })
  return data?.evaluations
}

/** The project's name; null: the body as a whole. */
export function projectOf({ project }: EvaluationAnswer, dossier: Dossier): string | null {
  const record = project === null ? undefined : dossier.records.get(project)
  return record?.kind === 'project' ? String(record.fields.name ?? '') : null
}
