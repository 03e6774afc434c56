/** Above the form: a new row, the library, what can be taken over, the comparison; each opens its drawer. */
import type { DossierRecord, ProjectComparison } from '@jixiao/core'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../parts/language.tsx'
import { AddIndicator } from './AddIndicator.tsx'
import { CarryDrawer } from './CarryDrawer.tsx'
import { ComparisonDrawer } from './ComparisonDrawer.tsx'
import { DocumentDrawer } from './DocumentDrawer.tsx'
import { LibraryDrawer } from './LibraryDrawer.tsx'

const TEXT = {
  library: ['指标库', 'Library'],
  carry: ['从上年带入', 'From last year'],
  document: ['从文件带入', 'From a document'],
  comparison: ['对照预算', 'Compare with the budget'],
} as const

interface Props {
  /** The project on the paper; null where it is none. */
  readonly project: DossierRecord<'project'> | null
  readonly comparisons: readonly ProjectComparison[]
  readonly canEdit: boolean
  readonly onChoose: (project: string) => void
  readonly onAdded: (record: string) => void
}

export function Toolbar({ project, comparisons, canEdit, onChoose, onAdded }: Props) {
  const t = useWords(TEXT)
  const { from }: { from?: unknown } = useSearch({ strict: false })
  const [open, setOpen] = useState<keyof typeof TEXT | null>(from === 'document' ? 'document' : from === 'last-year' ? 'carry' : null)
  const close = (): void => setOpen(null)
  const button = (what: keyof typeof TEXT) => (
    <button type="button" className="btn" aria-haspopup="dialog" onClick={() => setOpen(what)}>
      {t(what)}
    </button>
  )
  const differences = comparisons.filter(c => c.differences.some(d => d.weight === 'error')).length
  return (
    <div className="targets-bar">
      {canEdit && project && <AddIndicator project={project.id} onAdded={onAdded} />}
      {canEdit && project && button('library')}
      {canEdit && button('carry')}
      {canEdit && button('document')}
      {button('comparison')}
      {differences > 0 && <span className="mark-count h">{differences}</span>}
      {open === 'library' && project && <LibraryDrawer project={project} onClose={close} />}
      {open === 'carry' && <CarryDrawer canEdit={canEdit} onClose={close} />}
      {open === 'document' && <DocumentDrawer canEdit={canEdit} onClose={close} />}
      {open === 'comparison' && <ComparisonDrawer comparisons={comparisons} onChoose={onChoose} onClose={close} />}
    </div>
  )
}
