/** Middle pane: the original, or the document as paper. A click on a mark selects its finding; the selected finding is outlined. */
import type { ReportFinding } from 'jixiao/contract'
import { useEffect, useRef, useState } from 'react'
import { select, useSession } from '../../check-session.ts'
import { useLanguage } from '../../parts/language.tsx'
import { drawPagesInView } from '../../parts/original/draw-pages-in-view.ts'
import { keepFitted, openTab } from '../../parts/original/sheet-tabs.ts'
import { DocumentBar, type ViewMode, ZOOMS } from './DocumentBar.tsx'
import { ReadingNotices } from './ReadingNotices.tsx'
import { useZoomKeys } from './use-zoom-keys.ts'

/** Motion shows what moved: a way of more than two windows is no motion one could follow. */
function motionTo(target: Element): ScrollBehavior {
  const { top } = target.getBoundingClientRect()
  const isFar = top < -innerHeight || top > 2 * innerHeight
  return isFar || matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}

export function Paper({ findings }: { readonly findings: readonly ReportFinding[] }) {
  const { t, lang } = useLanguage()
  const { report, shown, originals, papers, selected, spot, visit, isFromPaper, state } = useSession()
  const root = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<ViewMode>('original')
  const [zoom, setZoom] = useState<number>(1)
  const [page, setPage] = useState(1)
  const document = report?.documents.find(d => d.file === shown)
  const original = shown === null ? undefined : originals[shown]
  const mode = original ? chosen : undefined
  const html = mode === 'original' ? (original?.html ?? '') : shown === null ? '' : (papers[shown] ?? '')
  const pages = original?.kind === 'pages' ? (document?.pages ?? 0) : 0

  const step = (by: 1 | -1 | 0): void =>
    setZoom(z => (by === 0 ? 1 : (ZOOMS[Math.max(0, Math.min(ZOOMS.length - 1, ZOOMS.findIndex(v => v >= z) + by))] ?? 1)))
  useZoomKeys(step, mode === 'original')

  useEffect(() => root.current?.style.setProperty('--zoom', String(zoom)), [zoom])

  useEffect(() => {
    if (root.current && html !== '') for (const sheets of root.current.querySelectorAll('.sheets')) openTab(sheets, '0')
    if (!root.current || shown === null || mode !== 'original') return
    if (original?.kind === 'sheets') return keepFitted(root.current)
    if (original?.kind !== 'pages') return
    return drawPagesInView(root.current, shown, lang, setPage)
  }, [html, shown, mode, original?.kind, lang])

  useEffect(() => {
    const paper = root.current
    if (!paper || html === '') return
    for (const old of paper.querySelectorAll('.on')) old.classList.remove('on')
    const wanted = selected ?? (spot && spot.file === shown ? 'spot' : null)
    if (wanted === null) return
    const marks = [...paper.querySelectorAll<HTMLElement>(`[data-f~="${CSS.escape(wanted)}"]`)]
    for (const mark of marks) mark.classList.add('on')
    const targets = marks.filter(m => !m.classList.contains('no'))
    const target = targets[visit % Math.max(1, targets.length)]
    if (!target || isFromPaper) return
    const sheet = target.closest('.sheet-view')
    if (sheet) openTab(sheet.closest('.sheets'), sheet.getAttribute('data-sheet') ?? '0')
    // one came from a table that is no longer in view: the keyboard goes on from the place
    if (wanted === 'spot') target.focus({ preventScroll: true })
    target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: motionTo(target) })
  }, [selected, spot, shown, visit, isFromPaper, html])

  const choose = (target: EventTarget): void => {
    if (!(target instanceof Element)) return
    const tab = target.closest('.tab')
    if (tab) openTab(tab.closest('.sheets'), tab.getAttribute('data-tab') ?? '0')
    const ids =
      target
        .closest('[data-f]')
        ?.getAttribute('data-f')
        ?.split(' ')
        .filter(id => id !== 'spot') ?? []
    // several findings at one place are chosen one after the other
    const id = ids[(ids.indexOf(selected ?? '') + 1) % ids.length]
    if (!id) return
    select(id, true)
  }
  const goTo = (to: number): void => {
    const leaf = root.current?.querySelector(`.leaf[data-page="${Math.max(1, Math.min(pages, Math.round(to) || 1))}"]`)
    leaf?.scrollIntoView({ block: 'start', behavior: 'auto' })
  }
  const body = {
    lang: 'zh-CN',
    onClick: (e: { readonly target: EventTarget }) => choose(e.target),
    onKeyDown: (e: { readonly key: string; readonly target: EventTarget }) => {
      // a button sends a click by itself
      if (e.key === 'Enter' && !(e.target instanceof HTMLButtonElement)) choose(e.target)
    },
  }
  if (html === '' && !document)
    return <section className="document waiting">{state === 'checking' && <p className="empty">{t('checkingHere')}</p>}</section>
  return (
    <section className="document" aria-label={t('sections')}>
      {html !== '' && (
        <DocumentBar mode={mode} onMode={setChosen} zoom={zoom} onZoom={step} page={page} pages={pages} onPage={goTo} findings={findings} />
      )}
      {document && <ReadingNotices document={document} />}
      <div ref={root} hidden={html === ''} className={mode === 'original' ? 'view' : 'view as-text'}>
        <article
          key={`${shown}${mode}`}
          className={mode === 'original' ? 'as-original' : 'paper'}
          {...body}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: writePaper and writeOriginal escape every word of the document
          dangerouslySetInnerHTML={{ __html: html }}
        />
      </div>
    </section>
  )
}
