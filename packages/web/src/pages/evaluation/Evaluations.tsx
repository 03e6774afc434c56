/** Evaluations of the department and of finance: each with its frame and scores; whoever runs them opens new ones here. */
import type { EvaluationKind } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../office/call.ts'
import { useMay } from '../../office/session.tsx'
import { useDossier } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'
import { EvaluationSheet } from './EvaluationSheet.tsx'
import type { EvaluationAnswer } from './evaluation-answers.ts'
import { OpenEvaluation } from './OpenEvaluation.tsx'

const TEXT = {
  title: ['部门评价和财政评价', 'Evaluations'],
  none: [
    '本年度还没有开展评价。主管部门和财政局开展后，指标体系、专家评分和结论在这里。',
    'No evaluation yet: frame, scores and conclusion stand here.',
  ],
} as const

/** The kinds of evaluation that the person runs at the body. */
export function useRuns(): readonly EvaluationKind[] {
  const may = useMay()
  const { body } = useDossier()
  const isDepartment = may('review-in-department', body.id) || may('review-in-body', body.id)
  return [...(may('review-in-bureau', body.id) ? (['finance'] as const) : []), ...(isDepartment ? (['department'] as const) : [])]
}

export function Evaluations() {
  const t = useWords(TEXT)
  const { body, year } = useDossier()
  const runs = useRuns()
  const { data } = useQuery({
    queryKey: ['evaluations', body.id, year],
    queryFn: () => call<{ readonly evaluations: readonly EvaluationAnswer[] }>('GET', `/bodies/${body.id}/years/${year}/evaluations`),
    retry: false,
    // others act on it too
    staleTime: 0,
  })
  return (
    <section aria-labelledby="evaluations">
      <h2 id="evaluations">{t('title')}</h2>
      {data?.evaluations.length === 0 && <p className="empty">{t('none')}</p>}
      {data?.evaluations.map(e => (
        <EvaluationSheet key={e.id} evaluation={e} mayRun={runs.includes(e.kind)} />
      ))}
      {runs.length > 0 && <OpenEvaluation kinds={runs} />}
    </section>
  )
}
