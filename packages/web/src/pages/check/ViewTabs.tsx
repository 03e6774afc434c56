/** Where several files are in: one document, or all of them side by side. */
import type { Report } from 'jixiao/contract'
import { type Session, showView, useSession } from '../../check-session.ts'
import { useLanguage } from '../../parts/language.tsx'

const VIEWS = ['document', 'between'] as const

export function ViewTabs() {
  const { t } = useLanguage()
  const { view, report, shown } = useSession()
  const { diverge, rounding } = countsOf(report)
  const name = (v: Session['view']) =>
    v === 'document' ? (
      (shown ?? t('oneDocument'))
    ) : (
      <>
        {t('between')}
        {report && (
          <>
            {' '}
            <span className={`mark-count${diverge > 0 ? ' h' : ''}`}>{t('divergeCount', { n: diverge })}</span>
            {rounding > 0 && <span className="mark-count d">{t('verifyCount', { n: rounding })}</span>}
          </>
        )}
      </>
    )
  return (
    <div className="views" role="tablist" aria-label={t('viewAs')}>
      {VIEWS.map(v => (
        <button
          key={v}
          type="button"
          role="tab"
          id={`tab-${v}`}
          aria-selected={view === v}
          tabIndex={view === v ? 0 : -1}
          onClick={() => showView(v)}
          onKeyDown={e => {
            if (e.key !== 'ArrowLeft' && e.key !== 'ArrowRight') return
            const other = v === 'document' ? 'between' : 'document'
            showView(other)
            globalThis.document.getElementById(`tab-${other}`)?.focus()
          }}
        >
          {name(v)}
        </button>
      ))}
    </div>
  )
}

const countsOf = (report: Report | null) => {
  const pairs = report?.comparisons?.pairs ?? []
  return { diverge: pairs.reduce((n, p) => n + p.counts.diverge, 0), rounding: pairs.reduce((n, p) => n + p.counts.rounding, 0) }
}
