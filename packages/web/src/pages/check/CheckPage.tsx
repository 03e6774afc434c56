/** Page 1, 检查: drop files; the document with its findings beside it; filters; export. */
import type { ReportFinding } from 'jixiao/contract'
import { useEffect, useMemo, useState } from 'react'
import { addFiles, useSession } from '../../check-session.ts'
import { useLanguage } from '../../parts/language.tsx'
import { BetweenView } from './BetweenView.tsx'
import { DropArea } from './DropArea.tsx'
import { FileList } from './FileList.tsx'
import { ALL, type Filter, FindingList, isShown } from './FindingList.tsx'
import { Paper } from './Paper.tsx'
import { useFindingKeys } from './use-finding-keys.ts'
import { ViewTabs } from './ViewTabs.tsx'

const NONE: readonly ReportFinding[] = []

export function CheckPage() {
  const { t } = useLanguage()
  const session = useSession()
  const [filter, setFilter] = useState<Filter>(ALL)
  const [isOver, setOver] = useState(false)
  const findings = useMemo(() => (session.report?.findings ?? []).filter(f => f.places[0]?.file === session.shown), [session.report, session.shown])
  const shown = useMemo(() => findings.filter(f => isShown(f, filter)), [findings, filter])
  const isSeveral = session.files.length > 1 || (session.report?.documents.length ?? 0) > 1
  useFindingKeys(session.view === 'between' && isSeveral ? NONE : shown)
  useEffect(() => {
    document.title = `${t('brand').replace('　', '')} · ${t('check')}`
  }, [t])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping anywhere is an addition to the button inside
    <div
      className={isOver ? 'over' : undefined}
      onDragOver={e => {
        e.preventDefault()
        setOver(true)
      }}
      onDragLeave={e => {
        if (e.currentTarget === e.target || !(e.relatedTarget instanceof Node)) setOver(false)
      }}
      onDrop={e => {
        e.preventDefault()
        setOver(false)
        void addFiles(e.dataTransfer.files)
      }}
    >
      {session.files.length === 0 ? (
        <DropArea />
      ) : (
        <main className={isSeveral ? 'check several' : 'check'}>
          <FileList />
          {isSeveral && <ViewTabs />}
          {isSeveral && <BetweenView />}
          {!(isSeveral && session.view === 'between') && (
            <>
              <Paper findings={shown} />
              <FindingList findings={findings} shown={shown} filter={filter} onFilter={setFilter} />
            </>
          )}
        </main>
      )}
      <p className="visually-hidden" aria-live="polite">
        {session.state === 'checking' ? `${t('checking')} ${session.progress?.file ?? ''}` : session.state === 'done' ? t('checked') : ''}
      </p>
    </div>
  )
}
