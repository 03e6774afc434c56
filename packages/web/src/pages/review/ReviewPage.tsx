/** Review: the papers that wait for the person, and the samples that the bureau scores again. */
import { useState } from 'react'
import { useBodies, useMay } from '../../office/session.tsx'
import { useWords } from '../../parts/language.tsx'
import { Queue } from './Queue.tsx'
import { Samples } from './Samples.tsx'
import './review.css'

const TEXT = {
  title: ['审核', 'Review'],
  queue: ['待我审核', 'Waiting for me'],
  samples: ['自评抽查复核', 'Samples scored again'],
  views: ['审核的两个视图', 'Two views of review'],
} as const

export function ReviewPage() {
  const t = useWords(TEXT)
  const may = useMay()
  const bodies = useBodies()
  const maySample = [...bodies.values()].some(b => b.kind === 'region' && may('review-in-bureau', b.id))
  const [view, setView] = useState<'queue' | 'samples'>('queue')
  return (
    <main className="page review">
      <h1>{t('title')}</h1>
      {maySample && (
        <nav className="tabs" aria-label={t('views')}>
          {(['queue', 'samples'] as const).map(v => (
            <button key={v} type="button" className="plain" aria-current={view === v ? 'page' : undefined} onClick={() => setView(v)}>
              {t(v)}
            </button>
          ))}
        </nav>
      )}
      {view === 'queue' ? <Queue /> : <Samples />}
    </main>
  )
}
