/** Opens an evaluation: of what, by whom, and by which frame; the profile's frame is offered and can be changed. */
import { EVALUATION_KINDS, type EvaluationKind, fieldText, fromDecimal, type Leaf, recordsOf, sum, toShortDecimal } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../office/call.ts'
import { useAct } from '../../office/use-act.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { Refused } from '../../parts/Refused.tsx'
import type { Frame } from './evaluation-answers.ts'

const TEXT = {
  open: ['开展评价', 'Open an evaluation'],
  kind: ['评价类别', 'Kind'],
  of: ['评价对象', 'Of'],
  whole: ['整体支出', 'the body as a whole'],
  experts: ['评价组成员（一行一人）', 'Experts, one a line'],
  frame: ['指标体系（{n} 项，共 {points} 分）', 'Frame ({n} items, {points} points)'],
  name: ['三级指标', 'Level 3'],
  points: ['分值', 'Points'],
  default: ['分值是预设值，没有统一规定：', 'These points are a default: '],
  start: ['开始评价', 'Begin'],
} as const

const DECIMAL = /^\d{1,3}(?:\.\d{1,2})?$/

export function OpenEvaluation({ kinds }: { readonly kinds: readonly EvaluationKind[] }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { body, year, dossier } = useDossier()
  const { isBusy, refusal, run } = useAct('evaluations')
  const [isOpen, setOpen] = useState(false)
  const [kind, setKind] = useState<EvaluationKind | null>(null)
  const [project, setProject] = useState('')
  const [experts, setExperts] = useState('')
  const [changed, setChanged] = useState<readonly Leaf[] | null>(null)
  const { data: frame } = useQuery({
    queryKey: ['evaluation-frame', year],
    queryFn: () => call<Frame>('GET', `/evaluation-frames/${year}`),
    enabled: isOpen,
    retry: false,
  })
  const leaves = changed ?? frame?.leaves ?? []
  const names = experts
    .split('\n')
    .map(n => n.trim())
    .filter(n => n !== '')
  const points = leaves.every(l => DECIMAL.test(l.points)) ? toShortDecimal(sum(leaves.map(l => fromDecimal(l.points)))) : '？'
  const change = (id: string, to: Partial<Leaf>): void => setChanged(leaves.map(l => (l.id === id ? { ...l, ...to } : l)))
  const start = async (): Promise<void> => {
    const content = { kind: kind ?? kinds[0], project: project === '' ? null : project, experts: names, ...(changed ? { leaves: changed } : {}) }
    if (await run('POST', `/bodies/${body.id}/years/${year}/evaluations`, content)) setOpen(false)
  }
  return (
    <details className="act-box" open={isOpen} onToggle={e => setOpen(e.currentTarget.open)}>
      <summary>{t('open')}</summary>
      <form
        className="stacked"
        onSubmit={e => {
          e.preventDefault()
          void start()
        }}
      >
        <label>
          {t('kind')}
          <select value={kind ?? kinds[0]} onChange={e => setKind(e.currentTarget.value === 'finance' ? 'finance' : 'department')}>
            {kinds.map(k => (
              <option key={k} value={k}>
                {EVALUATION_KINDS[k][lang]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('of')}
          <select value={project} onChange={e => setProject(e.currentTarget.value)}>
            <option value="">{t('whole')}</option>
            {recordsOf(dossier, 'project').map(p => (
              <option key={p.id} value={p.id}>
                {fieldText(p, 'name')}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('experts')}
          <textarea required rows={3} value={experts} onChange={e => setExperts(e.currentTarget.value)} />
        </label>
        {frame?.standing === 'default' && frame.note && (
          <p className="small">
            {t('default')}
            {frame.note[lang]}
          </p>
        )}
        <details>
          <summary>{t('frame', { n: leaves.length, points })}</summary>
          <table className="plain-table">
            <tbody>
              {leaves.map(l => (
                <tr key={l.id}>
                  <td>{l.level1}</td>
                  <td>{l.level2}</td>
                  <td>
                    <input aria-label={t('name')} value={l.level3} onChange={e => change(l.id, { level3: e.currentTarget.value })} />
                  </td>
                  <td>
                    <input
                      aria-label={`${l.level3} ${t('points')}`}
                      inputMode="decimal"
                      size={4}
                      value={l.points}
                      onChange={e => change(l.id, { points: e.currentTarget.value })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
        <Refused refusal={refusal} />
        <button type="submit" className="btn p" disabled={isBusy || names.length === 0}>
          {t('start')}
        </button>
      </form>
    </details>
  )
}
