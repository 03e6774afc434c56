/** One paper before its reviewer: as it will be printed, with its findings, what changed since last time, and remarks on its fields. */
import { PAPER_KINDS } from '@jixiao/core'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Refusal } from '../../office/call.ts'
import { DossierProvider } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { ReviewPaper } from './ReviewPaper.tsx'
import './review-paper.css'

const TEXT = {
  opening: ['正在打开材料…', 'Opening the paper…'],
  failed: ['打不开这份材料', 'The paper cannot be opened'],
  unknown: ['没有这种材料。', 'There is no such paper.'],
  back: ['回到审核队列', 'Back to the queue'],
} as const

export function ReviewPaperPage() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { body = '', year = '', kind: wanted } = useParams({ strict: false })
  const { round }: { round?: unknown } = useSearch({ strict: false })
  const kind = PAPER_KINDS.find(k => k === wanted)
  const problem = (words: string) => (
    <main className="page">
      <h1>{t('failed')}</h1>
      <p role="alert">{words}</p>
      <Link to="/review">{t('back')}</Link>
    </main>
  )
  if (!kind) return problem(t('unknown'))
  const month = round === undefined ? '' : String(round)
  return (
    <DossierProvider
      key={`${body} ${year}`}
      body={body}
      year={Number(year)}
      waiting={
        <main className="page">
          <p role="status">{t('opening')}</p>
        </main>
      }
      failed={error => problem(error instanceof Refusal ? error.say[lang] : error.message)}
    >
      <ReviewPaper key={`${kind} ${month}`} kind={kind} round={month} />
    </DossierProvider>
  )
}
