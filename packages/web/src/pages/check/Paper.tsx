/** Middle pane: the document as paper. A click on a mark selects its finding; the selected finding is outlined. */
import { useEffect, useRef } from 'react'
import { select, useSession } from '../../check-session.ts'
import { useLanguage } from '../../parts/language.tsx'

export function Paper() {
  const { t, lang } = useLanguage()
  const session = useSession()
  const paper = useRef<HTMLElement>(null)
  const document = session.report?.documents.find(d => d.file === session.shown)
  const html = session.shown ? (session.papers[session.shown] ?? '') : ''

  useEffect(() => {
    const root = paper.current
    if (!root || html === '') return
    for (const old of root.querySelectorAll('.on')) old.classList.remove('on')
    if (!session.selected) return
    const marks = root.querySelectorAll(`[data-f~="${CSS.escape(session.selected)}"]`)
    for (const mark of marks) mark.classList.add('on')
    marks[0]?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
  }, [session.selected, html])

  const choose = (target: EventTarget) => {
    const mark = target instanceof Element ? target.closest('[data-f]') : null
    const id = mark?.getAttribute('data-f')?.split(' ')[0]
    if (id) select(id)
  }
  return (
    <section className="document" aria-label={t('sections')}>
      {document && document.notices.length > 0 && (
        <details className="notices" open={document.kind === null || document.notices.length < 4}>
          <summary>
            {t('notices')}（{document.notices.length}）
          </summary>
          <ul>
            {document.notices.map(n => (
              <li key={`${n.code}${n.message}${n.place?.line ?? ''}`}>
                {lang === 'zh' ? n.message : n.messageEn}
                {n.place?.line ? ` (${t('line', { n: n.place.line })})` : ''}
              </li>
            ))}
          </ul>
        </details>
      )}
      <article
        ref={paper}
        className="paper"
        lang="zh-CN"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: writePaper escapes every word of the document
        dangerouslySetInnerHTML={{ __html: html }}
        onClick={e => choose(e.target)}
        onKeyDown={e => {
          if (e.key === 'Enter') choose(e.target)
        }}
      />
    </section>
  )
}
