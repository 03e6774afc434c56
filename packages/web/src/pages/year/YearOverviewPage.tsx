/** One body, one year: its six figures, the curve of its money, what the money is for, its papers and what is due next. */
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { EmptyYear } from './EmptyYear.tsx'
import { FunctionMap } from './FunctionMap.tsx'
import { PaperList } from './PaperList.tsx'
import { SixFigures } from './SixFigures.tsx'
import { useYearFigures } from './use-year-figures.ts'
import { YearCurve } from './YearCurve.tsx'
import { useStages } from './YearRibbon.tsx'
import './year-overview.css'

const TEXT = {
  title: ['年度概览', 'The year'],
  next: ['下一个期限：{stage}，{day} 截止，还剩 {n} 天。', 'Next: {stage}, due {day}, {n} days left.'],
  late: ['已超期：{stages}。', 'Late: {stages}.'],
  list: ['、', ', '],
  nothing: ['没有未到的期限。', 'No deadline lies ahead.'],
} as const

export function YearOverviewPage() {
  const t = useWords(TEXT)
  const { dossier } = useDossier()
  const stages = useStages()
  const figures = useYearFigures(stages)
  return (
    <main className="year-overview" aria-label={t('title')}>
      {dossier.records.size === 0 && <EmptyYear />}
      <NextDeadline />
      <SixFigures figures={figures} />
      <PaperList stages={stages} figures={figures} />
      <div className="charts">
        <YearCurve />
        <FunctionMap />
      </div>
    </main>
  )
}

function NextDeadline() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const open = useStages().filter(s => s.state !== 'done' && s.due !== null && s.daysLeft !== null)
  const late = open.filter(s => s.isLate)
  const [next] = open.filter(s => !s.isLate).sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0))
  return (
    <p className="next-deadline">
      {late.length > 0 && <span className="late">{t('late', { stages: late.map(s => s.title[lang]).join(t('list')) })}</span>}
      {next?.due ? t('next', { stage: next.title[lang], day: next.due.day, n: next.daysLeft ?? 0 }) : open.length === 0 ? '' : t('nothing')}
    </p>
  )
}
