/** One edition as it looks; the chosen change is brought into view in it. */
import { kindName } from 'jixiao/contract'
import { useEffect, useRef } from 'react'
import { type ComparedEditions, EDITION_FILES, type EditionSide } from '../../editions-messages.ts'
import { selectChange, useEditions } from '../../editions-session.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { drawPagesInView } from '../../parts/original/draw-pages-in-view.ts'
import { keepFitted, openTab } from '../../parts/original/sheet-tabs.ts'

const TEXT = {
  old: ['旧', 'Old'],
  new: ['新', 'New'],
  unread: ['未能读取', 'Not read'],
  notHere: ['这个版本里没有。', 'Not in this edition.'],
} as const

export function EditionPane({ side, compared }: { readonly side: EditionSide; readonly compared: ComparedEditions }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { selected } = useEditions()
  const root = useRef<HTMLDivElement>(null)
  const document = compared.report[side]
  const shown = compared.shown[side]
  const html = shown?.html ?? ''
  const change = compared.report.changes.find(c => c.id === selected?.id)
  const isMissing = change?.places.every(p => p[side] === null) ?? false

  useEffect(() => {
    const pane = root.current
    if (!pane || html === '') return
    for (const sheets of pane.querySelectorAll('.sheets')) openTab(sheets, '0')
    if (shown?.kind === 'sheets') return keepFitted(pane)
    if (shown?.kind === 'pages') return drawPagesInView(pane, EDITION_FILES[side], lang, () => undefined)
  }, [html, shown?.kind, side, lang])

  useEffect(() => {
    const pane = root.current
    if (!pane) return
    for (const old of pane.querySelectorAll('.on')) old.classList.remove('on')
    if (!selected) return
    const marks = [...pane.querySelectorAll<HTMLElement>(`[data-f~="${CSS.escape(selected.id)}"]`)].filter(m => !m.classList.contains('no'))
    for (const mark of marks) mark.classList.add('on')
    const target = marks[Math.min(selected.place, marks.length - 1)]
    if (!target) return
    const sheet = target.closest('.sheet-view')
    if (sheet) openTab(sheet.closest('.sheets'), sheet.getAttribute('data-sheet') ?? '0')
    // the pane alone moves: the list stays where one reads it
    const [outer, inner] = [pane.getBoundingClientRect(), target.getBoundingClientRect()]
    pane.scrollTop += inner.top - outer.top - outer.height / 3
  }, [selected])

  const choose = (target: EventTarget): void => {
    if (!(target instanceof Element)) return
    const tab = target.closest('.tab')
    if (tab) openTab(tab.closest('.sheets'), tab.getAttribute('data-tab') ?? '0')
    const [id] = target.closest('[data-f]')?.getAttribute('data-f')?.split(' ') ?? []
    if (id) selectChange(id)
  }
  return (
    <section className="edition" aria-label={`${t(side)} ${document.file}`}>
      <h2>
        <b>{t(side)}</b> {document.file}{' '}
        <span className="small">
          {document.kind === null ? t('unread') : [kindName(document.kind, lang === 'zh'), document.fiscalYear].filter(Boolean).join(' · ')}
        </span>
      </h2>
      {isMissing && <p className="small missing">{t('notHere')}</p>}
      <div ref={root} className="pane" data-kind={shown?.kind}>
        <article
          key={html.length}
          className={shown?.kind === 'text' ? 'paper' : 'as-original'}
          lang="zh-CN"
          onClick={e => choose(e.target)}
          onKeyDown={e => {
            if (e.key === 'Enter' && !(e.target instanceof HTMLButtonElement)) choose(e.target)
          }}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: writePaper and writeOriginal escape every word of the document
          dangerouslySetInnerHTML={{ __html: html }}
        />
      </div>
    </section>
  )
}
