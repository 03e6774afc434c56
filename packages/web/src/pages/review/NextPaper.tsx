/** After a paper has gone on: the next one in the queue. */
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { paperName } from '../../parts/paper-bar/paper-words.ts'
import { useQueue } from './use-queue.ts'

const TEXT = {
  next: ['下一份：{name}', 'Next: {name}'],
  empty: ['队列里没有等您审核的材料了。', 'No paper is left in your queue.'],
} as const

export function NextPaper() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { data } = useQueue()
  const [next] = data?.papers ?? []
  if (!data) return null
  if (!next) return <p className="small">{t('empty')}</p>
  return (
    <Link
      to="/review/$body/$year/$kind"
      params={{ body: next.body, year: String(next.year), kind: next.kind }}
      search={next.round === '' ? {} : { round: next.round }}
    >
      {t('next', { name: `${next.bodyName} ${next.year} ${paperName(lang, next.kind, next.round)}` })}
    </Link>
  )
}
