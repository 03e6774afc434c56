/** One evaluation as its sheet: items with points, the scores of every expert, their mean and spread; scores are entered in the expert's column. */
import { EVALUATION_KINDS } from '@jixiao/core'
import { useId, useState } from 'react'
import { useAct } from '../../office/use-act.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { Refused } from '../../parts/Refused.tsx'
import type { EvaluationAnswer } from './evaluation-answers.ts'
import { FrameTable, type Typed } from './FrameTable.tsx'
import { projectOf } from './use-evaluations.ts'

const TEXT = {
  whole: ['整体支出', 'the body as a whole'],
  total: ['{n} 分', '{n} points'],
  missing: ['还差 {n} 个评分', '{n} scores missing'],
  finished: ['已完成', 'finished'],
  enter: ['录入评分', 'Enter the scores of'],
  nobody: ['选一位评价人', 'choose an expert'],
  save: ['保存评分', 'Save the scores'],
  conclusion: ['评价结论', 'Conclusion'],
  problems: ['存在的问题', 'Problems'],
  suggestions: ['有关建议', 'Recommendations'],
  finish: ['完成评价', 'Finish'],
  goesOut: [
    '评价完成后，得分、结论、问题和建议随绩效自评结果一并公开；评价人只公开人数，不公开姓名。',
    'Once finished, scores, conclusion, problems and recommendations are published with the results of the year; experts are counted, not named.',
  ],
  why: ['重新打开的理由', 'Why it is opened again'],
  reopen: ['重新打开', 'Open again'],
} as const

/** What an evaluation says besides its scores, in the order of its report. */
const WORDS = ['conclusion', 'problems', 'suggestions'] as const

interface Props {
  readonly evaluation: EvaluationAnswer
  readonly mayRun: boolean
}

export function EvaluationSheet({ evaluation: e, mayRun }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const id = useId()
  const { dossier } = useDossier()
  const of = projectOf(e, dossier) ?? t('whole')
  const { isBusy, refusal, run } = useAct('evaluations', 'results')
  const [expert, setExpert] = useState('')
  const [typed, setTyped] = useState<Typed>({})
  const [words, setWords] = useState({ conclusion: e.conclusion, problems: e.problems, suggestions: e.suggestions })
  const [reason, setReason] = useState('')
  const scores = e.leaves.flatMap(l => {
    const own = typed[l.id]
    return own && own.score !== '' ? [{ leaf: l.id, score: own.score, words: own.words }] : []
  })
  const choose = (name: string): void => {
    setExpert(name)
    const known = e.leaves.map(l => [l.id, l.scores.find(s => s.expert === name) ?? { score: '', words: '' }] as const)
    setTyped(Object.fromEntries(known))
  }
  const save = async (): Promise<void> => {
    if (await run('PUT', `/evaluations/${e.id}/scores`, { expert, scores })) setExpert('')
  }
  const isOpen = mayRun && !e.isFinished
  return (
    <details className="evaluation-sheet" open={!e.isFinished}>
      <summary id={id}>
        <b>
          {EVALUATION_KINDS[e.kind][lang]}：{of}
        </b>{' '}
        {e.total === null ? t('missing', { n: e.missing }) : `${t('total', { n: e.total })} ${e.grade}`} {e.isFinished && t('finished')}
      </summary>
      {isOpen && (
        <p className="paper-tools">
          <label>
            {t('enter')}{' '}
            <select value={expert} onChange={ev => choose(ev.currentTarget.value)}>
              <option value="">{t('nobody')}</option>
              {e.experts.map(name => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
          {expert !== '' && (
            <button type="button" className="btn p" disabled={isBusy || scores.length === 0} onClick={() => void save()}>
              {t('save')}
            </button>
          )}
        </p>
      )}
      <Refused refusal={refusal} />
      <FrameTable evaluation={e} labelledBy={id} expert={isOpen ? expert : ''} typed={typed} onType={setTyped} />
      {e.isFinished && (
        <dl className="found">
          {WORDS.filter(field => e[field] !== '').map(field => (
            <div key={field}>
              <dt>{t(field)}</dt>
              <dd>{e[field]}</dd>
            </div>
          ))}
        </dl>
      )}
      {isOpen && e.missing === 0 && (
        <form
          className="stacked"
          onSubmit={ev => {
            ev.preventDefault()
            void run('POST', `/evaluations/${e.id}/finish`, words)
          }}
        >
          {WORDS.map(field => (
            <label key={field}>
              {t(field)}
              <textarea
                required={field === 'conclusion'}
                rows={3}
                value={words[field]}
                onChange={ev => setWords({ ...words, [field]: ev.currentTarget.value })}
              />
            </label>
          ))}
          <p className="small">{t('goesOut')}</p>
          <button type="submit" className="btn p" disabled={isBusy}>
            {t('finish')}
          </button>
        </form>
      )}
      {mayRun && e.isFinished && (
        <details className="act-box">
          <summary>{t('reopen')}</summary>
          <form
            className="stacked"
            onSubmit={ev => {
              ev.preventDefault()
              void run('POST', `/evaluations/${e.id}/reopen`, { reason }).then(isDone => isDone && setReason(''))
            }}
          >
            <label>
              {t('why')}
              <input required value={reason} maxLength={2000} onChange={ev => setReason(ev.currentTarget.value)} />
            </label>
            <button type="submit" className="btn" disabled={isBusy}>
              {t('reopen')}
            </button>
          </form>
        </details>
      )}
    </details>
  )
}
