/** What could not be read or understood of the document, before the document. */
import type { ReportDocument } from 'jixiao/contract'
import { useLanguage } from '../../parts/language.tsx'

export function ReadingNotices({ document }: { readonly document: ReportDocument }) {
  const { t, lang } = useLanguage()
  if (document.notices.length === 0) return null
  return (
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
  )
}
