/** The projects with their scores and grades, and the department's score with the way it comes about. */
import type { DemandedExplanation, YearArithmetic } from 'jixiao/contract'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { projectOf } from '../../parts/paper/project-blocks.ts'

const TEXT = {
  projects: ['项目', 'Projects'],
  points: ['{n} 分', '{n} points'],
  none: ['还没有得分', 'no score yet'],
  wanted: ['{n} 处要说明', '{n} to explain'],
  department: ['部门得分', 'Department'],
  unit: ['单位得分', 'Body'],
  unnamed: ['（未命名）', '(no name)'],
} as const

interface Props {
  readonly arithmetic: YearArithmetic
  readonly demands: readonly DemandedExplanation[]
  readonly chosen: string
  readonly onChoose: (project: string) => void
}

export function ScoreStrip({ arithmetic: { projects, department }, demands, chosen, onChoose }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, body } = useDossier()
  const open = (project: string): number =>
    new Set(demands.filter(d => !d.isGiven && ownerOfDemand(d, dossier) === project).map(d => [d.record ?? d.parent, d.field].join(' '))).size
  return (
    <>
      <p className="department-score">
        {t(body.kind === 'unit' ? 'unit' : 'department')} <b>{department.score === null ? '—' : t('points', { n: department.score })}</b>{' '}
        {department.grade !== '' && <b className="grade">{department.grade}</b>} <span className="small">{department.say[lang]}</span>
      </p>
      <nav className="project-strip" aria-label={t('projects')}>
        {projects.map(p => {
          const wanted = open(p.project)
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
                {p.total === null ? t('none') : t('points', { n: p.total })} {p.grade}
              </span>
              {wanted > 0 && <small className="open">{t('wanted', { n: wanted })}</small>}
            </button>
          )
        })}
      </nav>
    </>
  )
}

/** The project that a demanded explanation belongs to; "" for adjustments of the basic expenditure. */
export function ownerOfDemand(d: DemandedExplanation, dossier: Parameters<typeof projectOf>[0]): string {
  const record = d.record === null ? undefined : dossier.records.get(d.record)
  if (record?.kind === 'adjustment') return typeof record.fields.project === 'string' ? record.fields.project : ''
  return projectOf(dossier, d.record ?? d.parent ?? '')
}
