/** The projects of a sample: the own score, that of the bureau beside it, and the reason where they differ. */
import { useState } from 'react'
import { call } from '../../office/call.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { shownAmount } from '../../parts/paper/typed-value.ts'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'

const TEXT = {
  caption: ['抽中的项目', 'Projects drawn'],
  project: ['项目', 'Project'],
  amount: ['金额（万元）', 'Amount (万元)'],
  own: ['自评', 'Own score'],
  score: ['复核得分', 'Score again'],
  difference: ['相差', 'Difference'],
  reason: ['理由（与自评不同时必填）', 'Reason (where they differ)'],
  save: ['记下', 'Save'],
  saved: ['已记下', 'Saved'],
  none: ['无', 'none'],
} as const

export interface SampledProject {
  readonly dossier: string
  readonly project: string
  readonly name: string
  /** In 分. */
  readonly amount: string
  readonly selfScore: string | null
  readonly selfGrade: string
  readonly score: string | null
  readonly grade: string
  readonly difference: string | null
  readonly reason: string
}

export interface Sample {
  readonly id: string
  readonly seed: string
  /** In thousandths. */
  readonly shareOfAmount: number
  readonly least: number
  readonly at: string
  readonly candidates: number
  readonly projects: readonly SampledProject[]
}

interface Props {
  readonly sample: Sample
  readonly onScored: () => void
}

export function SampledProjects({ sample, onScored }: Props) {
  const t = useWords(TEXT)
  return (
    <div className="wide">
      <table className="queue">
        <caption className="visually-hidden">{t('caption')}</caption>
        <thead>
          <tr>
            {(['project', 'amount', 'own', 'score', 'reason', 'difference'] as const).map(k => (
              <th key={k} scope="col">
                {t(k)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.projects.map(p => (
            <ScoredRow key={`${p.dossier} ${p.project}`} sample={sample.id} project={p} onScored={onScored} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly sample: string
  readonly project: SampledProject
  readonly onScored: () => void
}

function ScoredRow({ sample, project: p, onScored }: RowProps) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [score, setScore] = useState(p.score ?? '')
  const [reason, setReason] = useState(p.reason)
  const [fault, setFault] = useState<string | null>(null)
  const isChanged = score !== (p.score ?? '') || reason !== p.reason
  const save = async (): Promise<void> => {
    try {
      await call('PUT', `/samples/${sample}/dossiers/${p.dossier}/projects/${p.project}`, { score: score.trim(), reason: reason.trim() })
      setFault(null)
      onScored()
    } catch (error) {
      setFault(wordsOf(error)[lang])
    }
  }
  return (
    <tr>
      <th scope="row">{p.name}</th>
      <td data-of={t('amount')}>{shownAmount(BigInt(p.amount))}</td>
      <td data-of={t('own')}>{p.selfScore === null ? t('none') : `${p.selfScore} ${p.selfGrade}`}</td>
      <td data-of={t('score')}>
        <input inputMode="decimal" aria-label={`${t('score')} ${p.name}`} value={score} onChange={e => setScore(e.currentTarget.value)} /> {p.grade}
      </td>
      <td data-of={t('reason')}>
        <input type="text" aria-label={`${t('reason')} ${p.name}`} value={reason} onChange={e => setReason(e.currentTarget.value)} />
        <button
          type="button"
          className="btn"
          disabled={!isChanged || score.trim() === ''}
          onClick={() => void save()}
          aria-label={`${t('save')} ${p.name}`}
        >
          {p.score !== null && !isChanged ? t('saved') : t('save')}
        </button>
        {fault !== null && (
          <span className="fault" role="alert">
            {fault}
          </span>
        )}
      </td>
      <td data-of={t('difference')}>{p.difference ?? ''}</td>
    </tr>
  )
}
