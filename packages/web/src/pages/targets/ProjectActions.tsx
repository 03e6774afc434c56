/** What can be done with the chosen project as a whole: up, down, copied, removed. */
import { fieldText, isOfKind, recordsOf } from '@jixiao/core'
import { useState } from 'react'
import { useDossier } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'
import { copying, moving, removing } from './target-edits.ts'
import type { Owner } from './whose-blocks.ts'

const TEXT = {
  up: ['上移', 'Up'],
  down: ['下移', 'Down'],
  copy: ['复制', 'Copy'],
  remove: ['删除', 'Remove'],
  lines: [
    '有 {n} 条预算明细属于这个项目，请先在“预算”页把它们改到别的项目或删除。',
    '{n} budget lines belong to this project: move or delete them first, on the budget page.',
  ],
} as const

export function ProjectActions({ owner, onChoose }: { readonly owner: Owner; readonly onChoose: (owner: Owner) => void }) {
  const t = useWords(TEXT)
  const { dossier, session } = useDossier()
  const [refusal, setRefusal] = useState<string | null>(null)
  const project = dossier.records.get(owner)
  if (!project || !isOfKind(project, 'project')) return null
  const [up, down] = [moving(dossier, project, -1), moving(dossier, project, 1)]
  const remove = (): void => {
    const lines = recordsOf(dossier, 'line').filter(l => fieldText(l, 'project') === owner)
    setRefusal(lines.length > 0 ? t('lines', { n: lines.length }) : null)
    if (lines.length > 0) return
    const projects = recordsOf(dossier, 'project')
    const at = projects.findIndex(p => p.id === owner)
    session.edit([removing(project)])
    onChoose((projects[at + 1] ?? projects[at - 1])?.id ?? '')
  }
  const copy = (): void => {
    const edits = copying({ dossier }, project)
    session.edit(edits)
    onChoose(edits[0]?.record ?? owner)
  }
  return (
    <>
      <span className="project-actions">
        <button type="button" className="plain link" disabled={!up} onClick={() => up && session.edit([up])}>
          {t('up')}
        </button>
        <button type="button" className="plain link" disabled={!down} onClick={() => down && session.edit([down])}>
          {t('down')}
        </button>
        <button type="button" className="plain link" onClick={copy}>
          {t('copy')}
        </button>
        <button type="button" className="plain link" onClick={remove}>
          {t('remove')}
        </button>
      </span>
      {refusal !== null && (
        <p className="fault" role="alert">
          {refusal}
        </p>
      )}
    </>
  )
}
