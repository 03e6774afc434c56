/** Rectification notices of the year: those that are open first; the bureau issues a new one. */
import { useQuery } from '@tanstack/react-query'
import { call } from '../../office/call.ts'
import { useMay } from '../../office/session.tsx'
import { useDossier } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'
import type { Notice } from './evaluation-answers.ts'
import { IssueNotice } from './IssueNotice.tsx'
import { NoticeSheet } from './NoticeSheet.tsx'

const TEXT = {
  title: ['整改通知', 'Rectification'],
  none: [
    '本年度没有整改通知。财政局下发后，在这里逐条答复，财政局确认后销号。',
    'There is no notice. When the bureau issues one, each item is answered here.',
  ],
} as const

export function Rectifications() {
  const t = useWords(TEXT)
  const may = useMay()
  const { body, year } = useDossier()
  const { data } = useQuery({
    queryKey: ['rectifications', body.id, year],
    queryFn: () => call<{ readonly rectifications: readonly Notice[] }>('GET', `/bodies/${body.id}/years/${year}/rectifications`),
    retry: false,
    // others act on it too
    staleTime: 0,
  })
  const notices = [...(data?.rectifications ?? [])].sort((a, b) => Number(a.end !== null) - Number(b.end !== null))
  return (
    <section aria-labelledby="rectifications">
      <h2 id="rectifications">{t('title')}</h2>
      {data && notices.length === 0 && <p className="empty">{t('none')}</p>}
      {notices.map(n => (
        <NoticeSheet key={n.id} notice={n} />
      ))}
      {may('review-in-bureau', body.id) && <IssueNotice />}
    </section>
  )
}
