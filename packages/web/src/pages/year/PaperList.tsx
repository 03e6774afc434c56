/** The papers of the year: how far each is, what the check finds in it, when it is due, and the way to it. */
import { levelOf, mayAt, type PaperKind, PUBLICATIONS, paperKey, REVIEWS } from '@jixiao/core'
import { Link } from '@tanstack/react-router'
import { useBodies, useMay, useSignedIn } from '../../office/session.tsx'
import { paperOf, useDossier } from '../../office/use-dossier.tsx'
import { type StageAnswer, stageInWords } from '../../office/year-answers.ts'
import { Counts } from '../../parts/Counts.tsx'
import { DaysLeft } from '../../parts/DaysLeft.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { paperName } from '../../parts/paper-bar/paper-words.ts'
import type { YearFigures } from '../../year-figures.ts'

const TEXT = {
  title: ['本年度的材料', 'Papers of the year'],
  paper: ['材料', 'Paper'],
  state: ['状态', 'State'],
  findings: ['检查', 'Findings'],
  due: ['期限', 'Due'],
  ofSelfEvaluation: ['由《绩效自评》生成', 'made from the self-evaluation'],
  notBegun: ['还没有内容', 'nothing yet'],
  work: ['去填报', 'Work on it'],
  look: ['查看', 'Look'],
  review: ['去审核', 'Review'],
} as const

const PAGES = {
  budget: '/years/$body/$year/budget',
  targets: '/years/$body/$year/targets',
  monitoring: '/years/$body/$year/monitoring',
  'self-evaluation': '/years/$body/$year/self-evaluation',
  disclosure: '/years/$body/$year/disclosure',
} as const

interface Props {
  readonly stages: readonly StageAnswer[]
  readonly figures: YearFigures | null
}

export function PaperList({ stages, figures }: Props) {
  const t = useWords(TEXT)
  return (
    <section className="papers" aria-labelledby="papers-of-year">
      <h2 id="papers-of-year">{t('title')}</h2>
      <table>
        <thead>
          <tr>
            {(['paper', 'state', 'findings', 'due'] as const).map(k => (
              <th key={k} scope="col">
                {t(k)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {stages.map(s => s.paper && <PaperRow key={`${s.paper} ${s.round}`} stage={s} kind={s.paper} figures={figures} />)}
          {stages.map(s => s.name === PUBLICATIONS.results.stage && <ResultsRow key={s.name} stage={s} />)}
        </tbody>
      </table>
    </section>
  )
}

/** The results are published from the self-evaluation: there is no paper of its own to fill in. */
function ResultsRow({ stage }: { readonly stage: StageAnswer }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { body, year } = useDossier()
  const name = PUBLICATIONS.results.name[lang]
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-of={t('state')}>{stageInWords(stage, lang)}</td>
      <td data-of={t('findings')}>
        <span className="small">{t('ofSelfEvaluation')}</span>
      </td>
      <td data-of={t('due')}>{stage.state !== 'done' && <DaysLeft due={stage.due?.day ?? null} daysLeft={stage.daysLeft} />}</td>
      <td>
        <Link
          to="/years/$body/$year/disclosure"
          params={{ body: body.id, year: String(year) }}
          search={{ publication: 'results' }}
          className="btn"
          aria-label={`${t('look')} ${name}`}
        >
          {t('look')}
        </Link>
      </td>
    </tr>
  )
}

interface RowProps {
  readonly stage: StageAnswer
  readonly kind: PaperKind
  readonly figures: YearFigures | null
}

function PaperRow({ stage, kind, figures }: RowProps) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { body, year, papers } = useDossier()
  const may = useMay()
  const { me } = useSignedIn()
  const bodies = useBodies()
  const { round } = stage
  const paper = paperOf(papers, kind, round)
  const level = paper ? levelOf(paper) : null
  const isTheirs =
    level !== null &&
    mayAt(
      (me?.appointments ?? []).filter(a => a.role === level),
      REVIEWS[level],
      bodies,
      body.id,
    )
  const isOpen = stage.state === 'not-begun' || stage.state === 'in-work' || stage.state === 'returned'
  const name = paperName(lang, kind, round)
  const params = { body: body.id, year: String(year) }
  const search = round === '' ? {} : { round }
  const label = t(isTheirs ? 'review' : isOpen && may('edit-dossier', body.id) ? 'work' : 'look')
  const shared = {
    className: isTheirs || (isOpen && stage.isLate && may('edit-dossier', body.id)) ? 'btn p' : 'btn',
    search,
    'aria-label': `${label} ${name}`,
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-of={t('state')}>{stageInWords(stage, lang)}</td>
      <td data-of={t('findings')}>
        {stage.state === 'not-begun' ? (
          <span className="small">{t('notBegun')}</span>
        ) : (
          <Counts counts={figures?.findings[paperKey(kind, round)] ?? null} />
        )}
      </td>
      <td data-of={t('due')}>{stage.state !== 'done' && <DaysLeft due={stage.due?.day ?? null} daysLeft={stage.daysLeft} />}</td>
      <td>
        {isTheirs ? (
          <Link to="/review/$body/$year/$kind" params={{ ...params, kind }} {...shared}>
            {label}
          </Link>
        ) : (
          <Link to={PAGES[kind]} params={params} {...shared}>
            {label}
          </Link>
        )}
      </td>
    </tr>
  )
}
