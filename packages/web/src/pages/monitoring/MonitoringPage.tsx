/** Monitoring: the rounds that the bureau opened; of the chosen one the form as paper, its lights, its report. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMay } from '../../office/session.tsx'
import { useDossier } from '../../office/use-dossier.tsx'
import { dayInChina } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import { OpenRound } from './OpenRound.tsx'
import { RoundPaper } from './RoundPaper.tsx'
import { useRounds } from './use-rounds.ts'
import '../../parts/year-paper.css'
import './monitoring.css'

const TEXT = {
  title: ['绩效运行监控', 'Monitoring'],
  rounds: ['监控批次', 'Rounds'],
  round: ['1—{n}月', 'Months 1–{n}'],
  due: ['{day} 截止', 'due {day}'],
  late: ['已过 {day}', 'was due {day}'],
  none: ['本年度还没有开启监控。', 'No round is open this year.'],
  wait: ['财政局开启后，这里会出现监控表，并进入“我的待办”。', 'When the bureau opens one, its form appears here and on your desk.'],
  waiting: ['正在取监控批次…', 'Fetching the rounds…'],
} as const

export function MonitoringPage() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const may = useMay()
  const navigate = useNavigate()
  const { papers } = useDossier()
  const { region, rounds, error } = useRounds()
  const search: { round?: unknown } = useSearch({ strict: false })
  const today = dayInChina()
  const mayOpen = region !== null && may('open-round', region)
  const isDone = (month: number): boolean => papers.some(p => p.kind === 'monitoring' && p.round === String(month) && p.state === 'approved')
  const month =
    rounds?.find(r => r.month === Number(search.round))?.month ?? rounds?.find(r => !isDone(r.month))?.month ?? rounds?.at(-1)?.month ?? null
  return (
    <main className="page wide monitoring">
      <h1 className="visually-hidden">{t('title')}</h1>
      <div className="rounds-bar">
        {rounds && rounds.length > 0 && (
          <nav aria-label={t('rounds')}>
            <span className="small">{t('rounds')}</span>
            {rounds.map(r => (
              <button
                key={r.month}
                type="button"
                className="btn"
                aria-pressed={r.month === month}
                onClick={() => void navigate({ to: '.', search: { round: r.month } as never })}
              >
                {t('round', { n: r.month })} <small>{t(!isDone(r.month) && r.due < today ? 'late' : 'due', { day: r.due })}</small>
              </button>
            ))}
          </nav>
        )}
        {mayOpen && region !== null && <OpenRound region={region} />}
      </div>
      {error !== null && <p role="alert">{wordsOf(error)[lang]}</p>}
      {rounds === null && error === null && region !== null && <p role="status">{t('waiting')}</p>}
      {rounds?.length === 0 && (
        <div className="empty">
          <p>{t('none')}</p>
          {!mayOpen && <p className="small">{t('wait')}</p>}
        </div>
      )}
      {month !== null && <RoundPaper key={month} month={month} />}
    </main>
  )
}
