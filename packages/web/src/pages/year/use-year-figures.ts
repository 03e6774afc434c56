/** Figures of the year that only the rules can tell, made beside the page. */
import { useQuery } from '@tanstack/react-query'
import { askFigures } from '../../check-session.ts'
import { useProfileId } from '../../office/house-profile.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import type { StageAnswer } from '../../office/year-answers.ts'
import type { YearFigures } from '../../year-figures.ts'

/** null until they are there. */
export function useYearFigures(stages: readonly StageAnswer[]): YearFigures | null {
  const { dossier, body } = useDossier()
  const profile = useProfileId()
  const papers = stages.flatMap(({ paper, round, state }) => (paper === null || state === 'not-begun' ? [] : [{ kind: paper, round }]))
  const { data } = useQuery({
    queryKey: ['year-figures', dossier.id, dossier.revision, profile, papers.map(p => `${p.kind} ${p.round}`).join()],
    queryFn: () => askFigures({ dossier, body, profile, papers }),
    enabled: stages.length > 0,
    retry: false,
    placeholderData: last => last,
  })
  return data ?? null
}
