/** The self-evaluation form of one project as paper, beside each score its arithmetic; what must be explained stands open above it. */
import { type Cell, type Entry, recordsOf } from '@jixiao/core'
import { type ReactNode, useMemo, useState } from 'react'
import { useDossier, usePaper } from '../../office/use-dossier.tsx'
import { FieldMargin } from '../../parts/FieldMargin.tsx'
import { useLanguage } from '../../parts/language.tsx'
import { useRemarkMarks } from '../../parts/PaperBar.tsx'
import { entriesOf, PaperForm } from '../../parts/paper/PaperForm.tsx'
import { partOf } from '../../parts/paper/project-blocks.ts'
import type { YearScores } from '../../year-messages.ts'
import { indicatorOf } from '../monitoring/monitoring-edits.ts'
import { AttainmentPanel } from './AttainmentPanel.tsx'
import { DemandedBoxes } from './DemandedBoxes.tsx'
import { ownerOfDemand, ScoreStrip } from './ScoreStrip.tsx'

interface Props {
  readonly scores: YearScores | null
  readonly canEdit: boolean
}

export function ProjectEvaluation({ scores, canEdit }: Props) {
  const { lang } = useLanguage()
  const { dossier } = useDossier()
  const { made, isBehind, failure } = usePaper('self-evaluation')
  const markOf = useRemarkMarks('self-evaluation', '')
  const projects = recordsOf(dossier, 'project')
  const [wanted, setWanted] = useState('')
  const [entry, setEntry] = useState<Entry | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const chosen = projects.some(p => p.id === wanted) ? wanted : (projects[0]?.id ?? '')
  const { blocks, findings, ownerFor } = useMemo(() => partOf(made, dossier, chosen), [made, dossier, chosen])
  const indicator = indicatorOf(dossier, entry?.record)
  const lines = scores?.arithmetic.projects.find(p => p.project === chosen)?.lines ?? []
  const demands = scores?.demands.filter(d => ownerOfDemand(d, dossier) === chosen) ?? []
  const select = (id: string | null): void => {
    setSelected(id)
    const finding = findings.find(f => f.finding.id === id)
    const owner = finding ? ownerFor(finding) : ''
    if (owner !== '') setWanted(owner)
  }
  const noteOf = (cells: readonly Cell[]): ReactNode => {
    const of = cells
      .flatMap(entriesOf)
      .map(e => indicatorOf(dossier, e.record)?.id)
      .find(id => id !== undefined)
    const isExecution = of === undefined && cells.some(c => /^预算执行率/.test(c.text))
    const line = of === undefined ? (isExecution ? lines.find(l => l.indicator === null) : undefined) : lines.find(l => l.indicator === of)
    if (!line || (line.brief === '' && line.score !== null)) return null
    return (
      <small className="cell-note" title={line.say[lang]}>
        {line.brief === '' ? line.say[lang] : line.brief}
      </small>
    )
  }
  return (
    <>
      {scores && <ScoreStrip arithmetic={scores.arithmetic} demands={scores.demands} chosen={chosen} onChoose={setWanted} />}
      <div className="with-margin">
        <section className="document">
          <DemandedBoxes key={chosen} demands={demands} canEdit={canEdit} />
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
              noteOf={noteOf}
            />
          )}
        </section>
        <div className="beside">
          {indicator && (
            <AttainmentPanel
              key={indicator.id}
              indicator={indicator}
              line={lines.find(l => l.indicator === indicator.id) ?? null}
              canEdit={canEdit}
              onClose={() => setEntry(null)}
            />
          )}
          <FieldMargin findings={findings} cannotTell={made?.cannotTell ?? 0} isBehind={isBehind} selected={selected} onSelect={select} />
        </div>
      </div>
    </>
  )
}
