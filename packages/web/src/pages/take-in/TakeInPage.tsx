/** Published files of any body: brought, read into years with a source for every figure, and what is doubtful settled. */
import { Link, useSearch } from '@tanstack/react-router'
import { useBodies, useMay, useSignedIn } from '../../office/session.tsx'
import { useWords } from '../../parts/language.tsx'
import { BringFiles } from './BringFiles.tsx'
import { Documents } from './Documents.tsx'
import { Doubts } from './Doubts.tsx'
import { TakenRedactions } from './TakenRedactions.tsx'
import { useDoubts, useTakenHits } from './taken-in.ts'
import { YearFacts } from './YearFacts.tsx'
import '../../parts/plain-table.css'
import './take-in.css'

const TEXT = {
  title: ['公开文件录入', 'Published files'],
  lead: [
    '各单位公开的预算、绩效、决算文件，录入后成为“据公开文件录入”的年度，与单位自己填报的卷宗分开，每个数都注明出处。',
    'Published budgets, targets and accounts become years of their own, apart from the dossiers that offices keep; every figure has its source.',
  ],
  parts: ['录入的步骤', 'Parts'],
  bring: ['录入', 'Take in'],
  doubts: ['待核', 'Doubtful'],
  redactions: ['遮盖', 'Redaction'],
  documents: ['已录入', 'Taken in'],
  notAllowed: ['录入公开文件由财政部门的绩效股和业务股办理。您的工作在', 'The finance bureau takes in published files. Your work is on'],
  desk: ['我的待办', 'my desk'],
} as const

const PARTS = ['bring', 'doubts', 'redactions', 'documents'] as const
type Part = (typeof PARTS)[number]
const isPart = (text: unknown): text is Part => PARTS.some(p => p === text)

export function TakeInPage() {
  const t = useWords(TEXT)
  const { state } = useSignedIn()
  const bodies = useBodies()
  const may = useMay()
  const search: { part?: unknown; year?: unknown } = useSearch({ strict: false })
  if (state === 'asking' || (state === 'in' && bodies.size === 0)) return <main className="page wide" aria-busy="true" />
  const root = [...bodies.values()].find(b => b.parent === null)?.id ?? ''
  if (!may('take-in', root) && !may('read-dossier', root))
    return (
      <main className="page">
        <h1>{t('title')}</h1>
        <p className="empty">
          {t('notAllowed')} <Link to="/desk">{t('desk')}</Link>
        </p>
      </main>
    )
  const part = isPart(search.part) ? search.part : 'bring'
  const year = typeof search.year === 'string' ? search.year : null
  return (
    <main className="page wide take-in">
      <h1>{t('title')}</h1>
      <p className="small">{t('lead')}</p>
      <nav className="take-in-parts" aria-label={t('parts')}>
        {PARTS.map(name => (
          <Link key={name} to="/take-in" search={{ part: name }} aria-current={name === part && year === null ? 'page' : undefined}>
            {t(name)}
            {name === 'doubts' && <OpenDoubts />}
            {name === 'redactions' && <OpenHits />}
          </Link>
        ))}
      </nav>
      {year !== null ? (
        <YearFacts dossier={year} />
      ) : part === 'bring' ? (
        <BringFiles isAllowed={may('take-in', root)} />
      ) : part === 'doubts' ? (
        <Doubts isAllowed={may('take-in', root)} />
      ) : part === 'redactions' ? (
        <TakenRedactions isAllowed={may('take-in', root)} />
      ) : (
        <Documents />
      )}
    </main>
  )
}

const Count = ({ n }: { readonly n: number }) => (n === 0 ? null : <span className="mark-count d">{n}</span>)
const OpenDoubts = () => <Count n={useDoubts('open').data?.doubts.length ?? 0} />
const OpenHits = () => <Count n={useTakenHits('open').data?.hits.length ?? 0} />
