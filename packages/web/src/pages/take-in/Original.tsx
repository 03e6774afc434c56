/** The original of a document with a box around one place, as the check page shows it. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { lookAt } from '../../check-session.ts'
import { API } from '../../office/call.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { drawPagesInView } from '../../parts/original/draw-pages-in-view.ts'
import { keepFitted, openTab } from '../../parts/original/sheet-tabs.ts'
import { type Evidence, placeInWords } from './taken-in.ts'

const TEXT = {
  loading: ['正在打开原件…', 'Opening the original…'],
  failed: ['原件打不开。', 'The original cannot be opened.'],
  close: ['关闭原件', 'Close'],
  original: ['原件', 'Original'],
} as const

const bytesOf = async (sha256: string): Promise<Uint8Array> => {
  const answer = await fetch(`${API}/taken-in/documents/${sha256}/content`)
  if (!answer.ok) throw new Error(`status ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

export function Original({ evidence, onClose }: { readonly evidence: Evidence; readonly onClose: () => void }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const root = useRef<HTMLElement>(null)
  const { document, name, place } = evidence
  const file = useQuery({ queryKey: ['original', document], queryFn: () => bytesOf(document), staleTime: Number.POSITIVE_INFINITY })
  const { block, row, column, from, to } = place
  const look = useQuery({
    queryKey: ['look', document, block, row, column, from, to, lang],
    // the name tells two files of one name apart, and has the ending that readers expect
    queryFn: () =>
      lookAt(
        { name: `${document}/${name}`, bytes: file.data ?? new Uint8Array() },
        {
          block,
          ...(row === undefined ? {} : { row }),
          ...(column === undefined ? {} : { column }),
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        },
        placeInWords(place, lang),
        lang,
      ),
    enabled: file.data !== undefined,
  })
  const html = look.data?.original?.html ?? look.data?.paper ?? ''
  const kind = look.data?.original?.kind
  useEffect(() => {
    const paper = root.current
    if (!paper || html === '') return
    for (const sheets of paper.querySelectorAll('.sheets')) openTab(sheets, '0')
    const marks = [...paper.querySelectorAll<HTMLElement>('[data-f~="spot"]')]
    for (const mark of marks) mark.classList.add('on')
    const target = marks.find(m => !m.classList.contains('no'))
    const sheet = target?.closest('.sheet-view')
    if (sheet) openTab(sheet.closest('.sheets'), sheet.getAttribute('data-sheet') ?? '0')
    // only the original moves, not the list beside it
    if (target) paper.scrollTop += target.getBoundingClientRect().top - paper.getBoundingClientRect().top - paper.clientHeight / 2
    if (kind === 'sheets') return keepFitted(paper)
    if (kind === 'pages') return drawPagesInView(paper, `${document}/${name}`, lang, () => {})
  }, [html, kind, document, name, lang])
  return (
    <aside className="evidence" aria-label={t('original')}>
      <p className="evidence-head">
        <b>{name}</b> <span className="small">{placeInWords(place, lang)}</span>
        <button type="button" className="btn" onClick={onClose}>
          {t('close')}
        </button>
      </p>
      {(file.isPending || look.isPending) && !file.isError && <p className="empty">{t('loading')}</p>}
      {(file.isError || look.isError) && <p className="fault">{t('failed')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard has to reach it */}
      <section ref={root} hidden={html === ''} className={kind ? 'view' : 'view as-text'} tabIndex={0} aria-label={name}>
        <article
          key={html.length}
          className={kind ? 'as-original' : 'paper'}
          lang="zh-CN"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: writePaper and writeOriginal escape every word of the document
          dangerouslySetInnerHTML={{ __html: html }}
        />
      </section>
    </aside>
  )
}
