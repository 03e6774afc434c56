/** Performance targets: projects at the left, the target form of one as paper, its findings in the margin with what can be done at once. */
import { compareProjects, type Entry, isOfKind, recordsOf } from '@jixiao/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useDossier, usePaper } from '../../office/use-dossier.tsx'
import { FieldMargin } from '../../parts/FieldMargin.tsx'
import { PaperBar, useRemarkMarks } from '../../parts/PaperBar.tsx'
import { PaperForm } from '../../parts/paper/PaperForm.tsx'
import { DepartmentPanel } from './DepartmentPanel.tsx'
import { IndicatorPanel } from './IndicatorPanel.tsx'
import { isReady, type PartState, ProjectList, WHOLE } from './ProjectList.tsx'
import { ProjectPanel } from './ProjectPanel.tsx'
import { Proposals } from './Proposals.tsx'
import { ReasonBar, useIsAdjusted } from './ReasonBar.tsx'
import { RowActions } from './RowActions.tsx'
import { StatusLine } from './StatusLine.tsx'
import { Toolbar } from './Toolbar.tsx'
import { indicatorAt } from './target-edits.ts'
import { useFocusOn } from './use-focus-on.ts'
import { useParts } from './use-parts.ts'
import { DEPARTMENT, type Owner, ownerOf } from './whose-blocks.ts'
import './targets.css'

export function TargetsPage() {
  const { dossier, canEdit: mayEdit, body } = useDossier('targets')
  const paper = usePaper('targets')
  const { made, isBehind } = paper
  const isAdjusted = useIsAdjusted()
  const [reason, setReason] = useState<string | null>(null)
  const canEdit = mayEdit && (!isAdjusted || reason !== null)
  const projects = recordsOf(dossier, 'project')
  const [wanted, setWanted] = useState<Owner>('')
  const isThere = wanted === WHOLE || (wanted === DEPARTMENT && body.kind !== 'unit') || dossier.records.get(wanted)?.kind === 'project'
  const chosen = isThere ? wanted : (projects[0]?.id ?? (body.kind === 'unit' ? WHOLE : DEPARTMENT))
  const [selected, setSelected] = useState<string | null>(null)
  const [entry, setEntry] = useState<Entry | null>(null)
  const [added, setAdded] = useState<string | null>(null)
  const document = useRef<HTMLElement>(null)
  const markOf = useRemarkMarks('targets')
  const comparisons = useMemo(() => compareProjects(dossier), [dossier])
  const { findings, blocks, states, ownerFor } = useParts(made, chosen, comparisons)
  const project = dossier.records.get(chosen)
  const indicator = indicatorAt(dossier, entry?.record)
  useFocusOn(document, added === null ? null : `${added} name`, made, () => setAdded(null))

  const choose = (owner: Owner): void => {
    setWanted(owner)
    setEntry(null)
  }
  const select = (id: string | null): void => {
    setSelected(id)
    const finding = findings.find(f => f.finding.id === id)
    const owner = finding && ownerFor(finding)
    // what is about the whole paper leaves one where one is
    if (owner !== undefined && chosen !== WHOLE && (owner !== DEPARTMENT || finding?.at.length)) setWanted(owner)
  }
  // the place of a finding that one comes to from another project
  useEffect(() => {
    const finding = findings.find(f => f.finding.id === selected)
    const [at] = finding?.at ?? []
    if (!at || document.current?.contains(window.document.activeElement)) return
    document.current?.querySelector(`[data-entry="${CSS.escape(`${at.record} ${at.field}`)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [selected, findings])

  return (
    <>
      <main className="work with-list targets">
        <ProjectList
          chosen={chosen}
          onChoose={choose}
          states={states}
          budgets={new Map(comparisons.map(c => [c.project, c.budget]))}
          canEdit={canEdit}
        />
        <section className="document" ref={document}>
          <PaperBar kind="targets" onGo={record => setWanted(ownerOf(dossier, record))} />
          {isAdjusted && mayEdit && <ReasonBar reason={reason} onReason={setReason} />}
          <Toolbar
            project={project && isOfKind(project, 'project') ? project : null}
            comparisons={comparisons}
            canEdit={canEdit}
            onChoose={choose}
            onAdded={setAdded}
          />
          {project && isOfKind(project, 'project') && <ProjectPanel key={project.id} project={project} canEdit={canEdit} />}
          {chosen === DEPARTMENT && <DepartmentPanel canEdit={canEdit} />}
          {paper.failure !== null && <p role="alert">{paper.failure}</p>}
          {blocks.length > 0 && (
            <PaperForm
              blocks={blocks}
              findings={made?.findings ?? []}
              canEdit={canEdit && chosen !== WHOLE}
              selected={selected}
              onSelect={select}
              onEntry={e => e && setEntry(e)}
              markOf={markOf}
              rowActions={entries => <RowActions entries={entries} onAdded={setAdded} />}
            />
          )}
        </section>
        <div className="beside">
          {indicator && entry && chosen !== WHOLE && (
            <IndicatorPanel indicator={indicator} entry={entry} canEdit={canEdit} onClose={() => setEntry(null)} />
          )}
          <FieldMargin
            findings={findings}
            cannotTell={made?.cannotTell ?? 0}
            isBehind={isBehind}
            selected={selected}
            onSelect={select}
            actionsFor={f => canEdit && <Proposals finding={f} isStale={isBehind} />}
          />
        </div>
      </main>
      <StatusLine
        projects={projects.length}
        ready={projects.filter(p => isReadyIn(states, p.id)).length}
        isPreview={chosen === WHOLE}
        onPreview={() => choose(chosen === WHOLE ? '' : WHOLE)}
      />
    </>
  )
}

const isReadyIn = (states: ReadonlyMap<Owner, PartState>, project: Owner): boolean => {
  const state = states.get(project)
  return state !== undefined && isReady(state)
}
