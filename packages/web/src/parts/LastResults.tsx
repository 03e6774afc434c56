/** What came of last year's projects and what the bureau proposed for this year's budget: at the top of the new year. */
import { useQuery } from '@tanstack/react-query'
import { call } from '../office/call.ts'
import { useDossier } from '../office/use-dossier.tsx'
import type { Results } from '../pages/evaluation/evaluation-answers.ts'
import { useLanguage, useWords } from './language.tsx'
import './plain-table.css'

const TEXT = {
  title: ['{year} 年绩效结果和对今年预算的建议', 'Results of {year} and what they mean for this budget'],
  project: ['项目', 'Project'],
  score: ['得分', 'Score'],
  grade: ['等级', 'Grade'],
  from: ['得分来源', 'Scored by'],
  suggestion: ['财政建议', 'Suggestion'],
  none: ['没有建议', 'none'],
} as const

/** Nothing where last year is not kept here. */
export function LastResults({ isOpen = false }: { readonly isOpen?: boolean }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { body, year } = useDossier()
  const { data } = useQuery({
    queryKey: ['last-results', body.id, year],
    queryFn: () => call<Results>('GET', `/bodies/${body.id}/years/${year}/last-results`),
    retry: false,
  })
  if (!data?.isKnown || data.results.length === 0) return null
  return (
    <details className="last-results" open={isOpen}>
      <summary>{t('title', { year: data.year })}</summary>
      <table className="plain-table">
        <thead>
          <tr>
            {(['project', 'score', 'grade', 'from', 'suggestion'] as const).map(head => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.results.map(r => (
            <tr key={r.project}>
              <th scope="row">{r.name}</th>
              <td className="n">{r.score ?? '—'}</td>
              <td>{r.grade}</td>
              <td>{r.originName?.[lang] ?? ''}</td>
              <td>{r.suggestion ? [r.suggestion.name[lang], r.suggestion.words].filter(Boolean).join('：') : t('none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
