/** Evaluations of the department and of finance: each with its frame and scores; whoever runs them opens new ones here. */
import type { EvaluationKind } from '@jixiao/core'
import { useMay } from '../../office/session.tsx'
import { useDossier } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'
import { EvaluationSheet } from './EvaluationSheet.tsx'
import { OpenEvaluation } from './OpenEvaluation.tsx'
import { useEvaluations } from './use-evaluations.ts'

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
  const runs = useRuns()
  const evaluations = useEvaluations()
  return (
    <section aria-labelledby="evaluations">
      <h2 id="evaluations">{t('title')}</h2>
      {evaluations?.length === 0 && <p className="empty">{t('none')}</p>}
      {evaluations?.map(e => (
        <EvaluationSheet key={e.id} evaluation={e} mayRun={runs.includes(e.kind)} />
      ))}
      {runs.length > 0 && <OpenEvaluation kinds={runs} />}
    </section>
  )
}
