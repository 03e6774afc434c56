/** What came of each project, by whose score, and what the bureau proposes for the next budget. */
import { SUGGESTIONS, type SuggestionChoice } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../office/call.ts'
import { useMay } from '../../office/session.tsx'
import { useAct } from '../../office/use-act.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { Refused } from '../../parts/Refused.tsx'
import type { ProjectResult, Results } from './evaluation-answers.ts'

const TEXT = {
  title: ['结果应用：对 {year} 年预算的建议', 'Use of results: the budget of {year}'],
  none: ['没有项目。', 'There is no project.'],
  project: ['项目', 'Project'],
  score: ['得分', 'Score'],
  grade: ['等级', 'Grade'],
  from: ['得分来源', 'Scored by'],
  self: ['自评', 'Own score'],
  suggestion: ['建议', 'Suggestion'],
  words: ['理由', 'Reason'],
  no: ['没有建议', 'none'],
  save: ['保存', 'Save'],
  choiceOf: ['对“{name}”的建议', 'Suggestion for “{name}”'],
  wordsOf: ['对“{name}”建议的理由', 'Reason for “{name}”'],
} as const

export function ResultsTable() {
  const t = useWords(TEXT)
  const may = useMay()
  const { body, year } = useDossier()
  const { data } = useQuery({
    queryKey: ['results', body.id, year],
    queryFn: () => call<Results>('GET', `/bodies/${body.id}/years/${year}/results`),
    retry: false,
    // others act on it too
    staleTime: 0,
  })
  const results = data?.results ?? []
  return (
    <section aria-labelledby="results">
      <h2 id="results">{t('title', { year: year + 1 })}</h2>
      {data && results.length === 0 && <p className="empty">{t('none')}</p>}
      {results.length > 0 && (
        <div className="wide-table">
          <table className="plain-table">
            <thead>
              <tr>
                {(['project', 'score', 'grade', 'from', 'self', 'suggestion', 'words'] as const).map(head => (
                  <th key={head} scope="col" className={head === 'score' || head === 'self' ? 'n' : undefined}>
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {results.map(r => (
                <ResultRow key={`${r.project} ${r.suggestion?.at}`} result={r} canSuggest={may('review-in-bureau', body.id)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

const isChoice = (text: string): text is SuggestionChoice => Object.hasOwn(SUGGESTIONS, text)

function ResultRow({ result: r, canSuggest }: { readonly result: ProjectResult; readonly canSuggest: boolean }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { body, year } = useDossier()
  const { isBusy, refusal, run } = useAct('results')
  const [choice, setChoice] = useState<SuggestionChoice | ''>(r.suggestion?.choice ?? '')
  const [words, setWords] = useState(r.suggestion?.words ?? '')
  const isChanged = choice !== (r.suggestion?.choice ?? '') || words !== (r.suggestion?.words ?? '')
  return (
    <tr>
      <th scope="row">{r.name}</th>
      <td className="n">{r.score ?? '—'}</td>
      <td>{r.grade}</td>
      <td>{r.originName?.[lang] ?? ''}</td>
      <td className="n">{r.selfScore ?? '—'}</td>
      <td>
        {canSuggest ? (
          <select
            aria-label={t('choiceOf', { name: r.name })}
            value={choice}
            onChange={e => setChoice(isChoice(e.currentTarget.value) ? e.currentTarget.value : '')}
          >
            <option value="">{t('no')}</option>
            {Object.entries(SUGGESTIONS).map(([id, name]) => (
              <option key={id} value={id}>
                {name[lang]}
              </option>
            ))}
          </select>
        ) : (
          (r.suggestion?.name[lang] ?? t('no'))
        )}
      </td>
      <td>
        {canSuggest ? (
          <input aria-label={t('wordsOf', { name: r.name })} value={words} onChange={e => setWords(e.currentTarget.value)} />
        ) : (
          (r.suggestion?.words ?? '')
        )}
        {canSuggest && isChanged && choice !== '' && (
          <button
            type="button"
            className="btn p"
            disabled={isBusy}
            onClick={() => void run('PUT', `/bodies/${body.id}/years/${year}/results/${r.project}`, { choice, words })}
          >
            {t('save')}
          </button>
        )}
        <Refused refusal={refusal} />
      </td>
    </tr>
  )
}
