/** One round: projects with their lights, the form of the chosen one as paper, the indicator in hand and the findings in the margin; or the report. */
import { type Entry, fillProgress, recordsOf } from '@jixiao/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useDossier, usePaper } from '../../office/use-dossier.tsx'
import { useLights } from '../../office/use-year-answers.ts'
import { FieldMargin } from '../../parts/FieldMargin.tsx'
import { FillFromLedgers } from '../../parts/filling/FillFromLedgers.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { PaperBar, useRemarkMarks } from '../../parts/PaperBar.tsx'
import { FormView } from '../../parts/paper/FormView.tsx'
import { PaperForm } from '../../parts/paper/PaperForm.tsx'
import { partOf } from '../../parts/paper/project-blocks.ts'
import { LightReasons } from './LightReasons.tsx'
import { indicatorOf, startingRound } from './monitoring-edits.ts'
import { ProgressPanel } from './ProgressPanel.tsx'
import { ProjectStrip } from './ProjectStrip.tsx'

const TEXT = {
  form: ['监控表', 'Form'],
  report: ['监控报告', 'Report'],
  views: ['监控的两个视图', 'Two views'],
  start: ['开始填报', 'Begin'],
  notBegun: [
    '{n} 个空格还没有打开，点“开始填报”后可以逐格填写（一步可撤销）。',
    '{n} cells are not open yet: “Begin” opens them, in one step that can be undone.',
  ],
  noProjects: ['没有项目，没有可监控的绩效目标。', 'There is no project to monitor.'],
} as const

export function RoundPaper({ month }: { readonly month: number }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const round = String(month)
  const { dossier, session, canEdit } = useDossier('monitoring', round)
  const { made, isBehind, failure } = usePaper('monitoring', round)
  const { answer: lights } = useLights(month)
  const markOf = useRemarkMarks('monitoring', round)
  const projects = recordsOf(dossier, 'project')
  const [wanted, setWanted] = useState('')
  const [view, setView] = useState<'form' | 'report'>('form')
  const [entry, setEntry] = useState<Entry | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const beside = useRef<HTMLDivElement>(null)
  const chosen = projects.some(p => p.id === wanted) ? wanted : (projects[0]?.id ?? '')
  const { blocks, findings, ownerFor } = useMemo(() => partOf(made, dossier, chosen), [made, dossier, chosen])
  const missing = useMemo(() => startingRound(dossier, month), [dossier, month])
  const indicator = indicatorOf(dossier, entry?.record)
  const own = lights?.projects.find(p => p.project === chosen)
  const lit = own?.indicators.find(i => i.indicator === indicator?.id)?.light ?? null
  useEffect(() => {
    if (indicator) beside.current?.scrollTo({ top: 0 })
  }, [indicator])
  const start = (): void => setFault(session.edit(missing)?.[lang] ?? null)
  const select = (id: string | null): void => {
    setSelected(id)
    const finding = findings.find(f => f.finding.id === id)
    const owner = finding ? ownerFor(finding) : ''
    if (owner !== '') setWanted(owner)
  }
  if (projects.length === 0) return <p className="empty">{t('noProjects')}</p>
  return (
    <>
      <PaperBar kind="monitoring" round={round} />
      <div className="paper-tools">
        <nav className="tabs" aria-label={t('views')}>
          {(['form', 'report'] as const).map(v => (
            <button key={v} type="button" className="plain" aria-current={view === v ? 'page' : undefined} onClick={() => setView(v)}>
              {t(v)}
            </button>
          ))}
        </nav>
        {canEdit && <FillFromLedgers make={d => fillProgress(d, month)} />}
        {canEdit && missing.length > 0 && (
          <>
            <button type="button" className="btn p" onClick={start}>
              {t('start')}
            </button>
            <span className="small">{t('notBegun', { n: missing.length })}</span>
          </>
        )}
        {fault !== null && <span role="alert">{fault}</span>}
      </div>
      {view === 'report' ? (
        <FormView form="monitoring-report" paper="monitoring" round={round} canEdit={canEdit} />
      ) : (
        <div className="with-margin">
          <section className="document">
            {lights && <ProjectStrip lights={lights.projects} month={month} chosen={chosen} onChoose={setWanted} />}
            {failure !== null && <p role="alert">{failure}</p>}
            {blocks.length > 0 && (
              <PaperForm
                blocks={blocks}
                findings={made?.findings ?? []}
                canEdit={canEdit}
                selected={selected}
                onSelect={select}
                onEntry={e => e && setEntry(e)}
                markOf={markOf}
              />
            )}
            {own && <LightReasons lights={own} onOpen={id => setEntry({ record: id, field: 'name' })} />}
          </section>
          <div className="beside" ref={beside}>
            {indicator && (
              <ProgressPanel key={indicator.id} indicator={indicator} month={month} lit={lit} canEdit={canEdit} onClose={() => setEntry(null)} />
            )}
            <FieldMargin findings={findings} cannotTell={made?.cannotTell ?? 0} isBehind={isBehind} selected={selected} onSelect={select} />
          </div>
        </div>
      )}
    </>
  )
}
