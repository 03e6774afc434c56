/** Drawn projects with both scores; the bureau enters its own with the reason where they differ. */
import { useState } from 'react'
import { useAct } from '../../office/use-act.ts'
import { useWords } from '../../parts/language.tsx'
import { shownAmount } from '../../parts/paper/typed-value.ts'
import { Refused } from '../../parts/Refused.tsx'
import type { SampledProject } from './evaluation-answers.ts'

const TEXT = {
  project: ['项目', 'Project'],
  amount: ['预算（万元）', 'Budget'],
  self: ['自评得分', 'Own score'],
  score: ['复核得分', 'Scored again'],
  difference: ['相差', 'Difference'],
  reason: ['理由', 'Reason'],
  save: ['保存', 'Save'],
  scoreOf: ['“{name}”的复核得分', 'Score of “{name}”'],
  reasonOf: ['“{name}”的复核理由', 'Reason for “{name}”'],
} as const

const FIGURES: ReadonlySet<string> = new Set(['amount', 'self', 'score', 'difference'])

interface Props {
  readonly sample: string
  readonly projects: readonly SampledProject[]
  readonly canScore: boolean
}

export function SampleTable({ sample, projects, canScore }: Props) {
  const t = useWords(TEXT)
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {(['project', 'amount', 'self', 'score', 'difference', 'reason'] as const).map(head => (
            <th key={head} scope="col" className={FIGURES.has(head) ? 'n' : undefined}>
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {projects.map(p => (
          <SampleRow key={`${p.project} ${p.score} ${p.reason}`} sample={sample} project={p} canScore={canScore} />
        ))}
      </tbody>
    </table>
  )
}

function SampleRow({ sample, project: p, canScore }: { readonly sample: string; readonly project: SampledProject; readonly canScore: boolean }) {
  const t = useWords(TEXT)
  const { isBusy, refusal, run } = useAct('samples', 'results')
  const [score, setScore] = useState(p.score ?? '')
  const [reason, setReason] = useState(p.reason)
  const isChanged = score !== (p.score ?? '') || reason !== p.reason
  return (
    <tr>
      <th scope="row">{p.name}</th>
      <td className="n">{shownAmount(BigInt(p.amount))}</td>
      <td className="n">
        {p.selfScore ?? '—'} {p.selfGrade}
      </td>
      <td className="n">
        {canScore ? (
          <input
            size={6}
            inputMode="decimal"
            aria-label={t('scoreOf', { name: p.name })}
            value={score}
            onChange={e => setScore(e.currentTarget.value.trim())}
          />
        ) : (
          (p.score ?? '—')
        )}{' '}
        {p.grade}
      </td>
      <td className="n">{p.difference ?? ''}</td>
      <td>
        {canScore ? <input aria-label={t('reasonOf', { name: p.name })} value={reason} onChange={e => setReason(e.currentTarget.value)} /> : p.reason}
        {canScore && isChanged && (
          <button
            type="button"
            className="btn p"
            disabled={isBusy || score === ''}
            onClick={() => void run('PUT', `/samples/${sample}/dossiers/${p.dossier}/projects/${p.project}`, { score, reason })}
          >
            {t('save')}
          </button>
        )}
        <Refused refusal={refusal} />
      </td>
    </tr>
  )
}
