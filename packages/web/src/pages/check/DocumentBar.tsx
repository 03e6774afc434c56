/** Above the document: original or text, page, zoom, from finding to finding. */
import type { ReportFinding } from 'jixiao/contract'
import { select, useSession } from '../../check-session.ts'
import { useLanguage } from '../../parts/language.tsx'

export type ViewMode = 'original' | 'text'
export const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const

interface Props {
  /** Undefined: there is only the text. */
  readonly mode: ViewMode | undefined
  readonly onMode: (mode: ViewMode) => void
  readonly zoom: number
  readonly onZoom: (step: 1 | -1 | 0) => void
  readonly page: number
  /** 0 where the view has no pages. */
  readonly pages: number
  readonly onPage: (page: number) => void
  readonly findings: readonly ReportFinding[]
}

export function DocumentBar({ mode, onMode, zoom, onZoom, page, pages, onPage, findings }: Props) {
  const { t } = useLanguage()
  const { selected } = useSession()
  const at = findings.findIndex(f => f.id === selected)
  const go = (step: 1 | -1) => {
    const next = findings[at < 0 ? (step > 0 ? 0 : findings.length - 1) : (at + step + findings.length) % findings.length]
    if (next) select(next.id)
  }
  return (
    <div className="bar" role="toolbar" aria-label={t('viewAs')}>
      {mode && (
        <span className="switch">
          {(['original', 'text'] as const).map(m => (
            <button key={m} type="button" aria-pressed={mode === m} onClick={() => onMode(m)}>
              {t(m === 'original' ? 'original' : 'asText')}
            </button>
          ))}
        </span>
      )}
      {mode === 'original' && pages > 0 && (
        <label className="pager">
          {t('goToPage')}{' '}
          <input
            key={page}
            type="number"
            min={1}
            max={pages}
            defaultValue={page}
            onBlur={e => e.currentTarget.value !== String(page) && onPage(Number(e.currentTarget.value))}
            onKeyDown={e => {
              if (e.key === 'Enter') onPage(Number(e.currentTarget.value))
            }}
          />{' '}
          {t('pageOf', { of: pages })}
        </label>
      )}
      {mode === 'original' && (
        <span className="zoom">
          <button type="button" aria-label={t('zoomOut')} disabled={zoom === ZOOMS[0]} onClick={() => onZoom(-1)}>
            −
          </button>
          <button
            type="button"
            aria-label={`${t('zoom')} ${Math.round(zoom * 100)}% · ${t('fitWidth')}`}
            title={t('fitWidth')}
            onClick={() => onZoom(0)}
          >
            {Math.round(zoom * 100)}%
          </button>
          <button type="button" aria-label={t('zoomIn')} disabled={zoom === ZOOMS.at(-1)} onClick={() => onZoom(1)}>
            +
          </button>
        </span>
      )}
      {findings.length > 0 && (
        <span className="walk">
          <button type="button" aria-label={t('previous')} title={`${t('previous')} (K)`} onClick={() => go(-1)}>
            ‹
          </button>
          <span>{t('findingOf', { n: at < 0 ? '–' : at + 1, of: findings.length })}</span>
          <button type="button" aria-label={t('next')} title={`${t('next')} (J)`} onClick={() => go(1)}>
            ›
          </button>
        </span>
      )}
    </div>
  )
}
