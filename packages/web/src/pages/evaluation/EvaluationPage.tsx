/** Evaluation and rectification: what has to be mended, what experts and the bureau found, and what it means for the next budget. */

import { LastResults } from '../../parts/LastResults.tsx'
import { useWords } from '../../parts/language.tsx'
import { Evaluations } from './Evaluations.tsx'
import { Rectifications } from './Rectifications.tsx'
import { ResultsTable } from './ResultsTable.tsx'
import { Samples } from './Samples.tsx'
import '../../parts/plain-table.css'
import './evaluation.css'

const TEXT = { title: ['评价与整改', 'Evaluation and rectification'] } as const

export function EvaluationPage() {
  const t = useWords(TEXT)
  return (
    <main className="page evaluation">
      <h1>{t('title')}</h1>
      <LastResults />
      <Rectifications />
      <Evaluations />
      <Samples />
      <ResultsTable />
    </main>
  )
}
