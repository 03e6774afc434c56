/** What another year or a document offers, before it is taken: projects to tick, what stays behind and why. */
import type { Edit, Wording } from '@jixiao/core'
import { useState } from 'react'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { onlyProjects, targetsAmong } from './target-edits.ts'

const TEXT = {
  offered: ['可以带入的项目', 'Projects that can be taken'],
  goals: ['部门整体目标 {n} 条', '{n} department goals'],
  indicators: ['{n} 个指标', '{n} indicators'],
  none: ['没有可以带入的新项目。', 'There is no new project to take.'],
  known: ['已有同名项目，不带入：{names}', 'Already here, not taken: {names}'],
  take: ['带入所选的 {n} 个项目', 'Take the {n} ticked projects'],
  left: ['没有带入的（{n}）', 'Left behind ({n})'],
  review: ['带入后请核对（{n}）', 'To be looked over afterwards ({n})'],
  done: ['已带入，按 Ctrl+Z 可撤销。', 'Taken over; Ctrl+Z takes it back.'],
} as const

interface Props {
  readonly edits: readonly Edit[]
  readonly left: readonly Wording[]
  readonly toReview?: readonly Wording[]
  readonly canEdit: boolean
}

export function TakeOver({ edits, left, toReview = [], canEdit }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, session } = useDossier()
  const [fault, setFault] = useState<string | null>(null)
  const [isTaken, setTaken] = useState(false)
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const { edits: offered, projects, known } = targetsAmong(edits, dossier)
  const goals = offered.filter(e => e.kind === 'add' && e.of === 'goal' && e.parent === null).length
  const ticked = projects.filter(p => !unticked.has(p.id))
  if (isTaken) return <p role="status">{t('done')}</p>
  const take = (): void => {
    const problem = session.edit(onlyProjects(offered, new Set(ticked.map(p => p.id))))
    if (problem) setFault(problem[lang])
    else setTaken(true)
  }
  return (
    <>
      <h3>{t('offered')}</h3>
      {projects.length === 0 && <p className="small">{t('none')}</p>}
      <ul className="offered">
        {projects.map(p => (
          <li key={p.id}>
            <label>
              <input
                type="checkbox"
                checked={!unticked.has(p.id)}
                onChange={e => {
                  const next = new Set(unticked)
                  if (e.currentTarget.checked) next.delete(p.id)
                  else next.add(p.id)
                  setUnticked(next)
                }}
              />{' '}
              {p.name} <small>{t('indicators', { n: p.indicators })}</small>
            </label>
          </li>
        ))}
        {goals > 0 && <li>{t('goals', { n: goals })}</li>}
      </ul>
      {known.length > 0 && <p className="small">{t('known', { names: known.join('、') })}</p>}
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      {canEdit && (ticked.length > 0 || goals > 0) && (
        <button type="button" className="btn p" onClick={take}>
          {t('take', { n: ticked.length })}
        </button>
      )}
      <Said title={t('review', { n: toReview.length })} lines={toReview.map(w => w[lang])} />
      <Said title={t('left', { n: left.length })} lines={left.map(w => w[lang])} />
    </>
  )
}

function Said({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {[...new Set(lines)].map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}
