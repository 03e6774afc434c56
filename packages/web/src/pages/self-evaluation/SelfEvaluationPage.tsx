/** Self-evaluation: the forms of the projects with their scores, the forms of the whole department, and the report as it will print. */
import { fillAttainment, recordsOf } from '@jixiao/core'
import { useMemo, useState } from 'react'
import { useDossier } from '../../office/use-dossier.tsx'
import { useScores } from '../../office/use-year-answers.ts'
import { FillFromLedgers } from '../../parts/filling/FillFromLedgers.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { PaperBar } from '../../parts/PaperBar.tsx'
import { FormView } from '../../parts/paper/FormView.tsx'
import { DemandedBoxes } from './DemandedBoxes.tsx'
import { startingEvaluation } from './evaluation-edits.ts'
import { ProjectEvaluation } from './ProjectEvaluation.tsx'
import { ownerOfDemand } from './ScoreStrip.tsx'
import '../../parts/year-paper.css'
import './self-evaluation.css'

const VIEWS = {
  projects: ['项目自评表', 'Projects'],
  'score-table': ['得分汇总', 'Scores'],
  'department-self-evaluation-form': ['整体支出自评表', 'The whole'],
  'department-base-data': ['基础数据', 'Base data'],
  'self-evaluation-report': ['自评报告', 'Report'],
} as const
type View = keyof typeof VIEWS

const TEXT = {
  title: ['绩效自评', 'Self-evaluation'],
  views: ['自评的几个视图', 'Views'],
  start: ['开始填报', 'Begin'],
  notBegun: [
    '{n} 个空格还没有打开，点“开始填报”后可以逐格填写（一步可撤销）。',
    '{n} cells are not open yet: “Begin” opens them, in one step that can be undone.',
  ],
  noProjects: ['没有项目。先在“绩效目标”里写项目和指标，年底在这里自评。', 'No project yet: projects and indicators are written under “Targets”.'],
} as const

export function SelfEvaluationPage() {
  const t = useWords(TEXT)
  const viewName = useWords(VIEWS)
  const { lang } = useLanguage()
  const { dossier, session, canEdit } = useDossier('self-evaluation')
  const { answer: scores, failure } = useScores()
  const [view, setView] = useState<View>('projects')
  const [fault, setFault] = useState<string | null>(null)
  const missing = useMemo(() => startingEvaluation(dossier), [dossier])
  const others = scores?.demands.filter(d => ownerOfDemand(d, dossier) === '') ?? []
  return (
    <main className="page wide self-evaluation">
      <h1 className="visually-hidden">{t('title')}</h1>
      <PaperBar kind="self-evaluation" />
      <div className="paper-tools">
        <nav className="tabs" aria-label={t('views')}>
          {(Object.keys(VIEWS) as View[]).map(v => (
            <button key={v} type="button" className="plain" aria-current={view === v ? 'page' : undefined} onClick={() => setView(v)}>
              {viewName(v)}
            </button>
          ))}
        </nav>
        {canEdit && <FillFromLedgers make={fillAttainment} />}
        {canEdit && missing.length > 0 && (
          <>
            <button type="button" className="btn p" onClick={() => setFault(session.edit(missing)?.[lang] ?? null)}>
              {t('start')}
            </button>
            <span className="small">{t('notBegun', { n: missing.length })}</span>
          </>
        )}
        {fault !== null && <span role="alert">{fault}</span>}
      </div>
      {failure !== null && <p role="alert">{failure}</p>}
      {view === 'projects' ? (
        recordsOf(dossier, 'project').length === 0 ? (
          <p className="empty">{t('noProjects')}</p>
        ) : (
          <ProjectEvaluation scores={scores} canEdit={canEdit} />
        )
      ) : (
        <>
          {view === 'score-table' && <DemandedBoxes demands={others} canEdit={canEdit} />}
          <FormView key={view} form={view} paper="self-evaluation" canEdit={canEdit} />
        </>
      )}
    </main>
  )
}
