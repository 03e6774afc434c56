/** The projects of the round side by side: the light of the money, the worst of the indicators, what is still open. */
import type { ProjectLights } from 'jixiao/contract'
import { useDossier } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'
import { LIGHTS, LightMark } from './LightMark.tsx'
import { openIn } from './monitoring-edits.ts'

const TEXT = {
  projects: ['项目', 'Projects'],
  money: ['资金', 'money'],
  targets: ['指标', 'targets'],
  open: ['{n} 个指标未填完', '{n} indicators not filled in'],
  unnamed: ['（未命名）', '(no name)'],
} as const

interface Props {
  readonly lights: readonly ProjectLights[]
  readonly month: number
  readonly chosen: string
  readonly onChoose: (project: string) => void
}

export function ProjectStrip({ lights, month, chosen, onChoose }: Props) {
  const t = useWords(TEXT)
  const light = useWords(LIGHTS)
  const { dossier } = useDossier()
  return (
    <nav className="project-strip" aria-label={t('projects')}>
      {lights.map(p => {
        const open = openIn(dossier, p.project, month)
        return (
          <button
            key={p.project}
            type="button"
            className={`plain${p.project === chosen ? ' on' : ''}`}
            aria-current={p.project === chosen ? 'true' : undefined}
            onClick={() => onChoose(p.project)}
          >
            <b className="name">{p.name || t('unnamed')}</b>
            <span>
              <LightMark lit={p.budget} of={t('money')} />{' '}
              {p.worst !== null && (
                <span className={`light ${p.worst}`}>
                  <span className="dot" aria-hidden="true" />
                  <small>{t('targets')}</small> <b>{light(p.worst)}</b>
                </span>
              )}
            </span>
            {open > 0 && <small className="open">{t('open', { n: open })}</small>}
          </button>
        )
      })}
    </nav>
  )
}
