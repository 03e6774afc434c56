/** The heat map of the county: every stage of every office in words, tinted besides. */
import { divide, fromDecimal, rational, toDecimal } from '@jixiao/core'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type OverviewRow, STAGE_STATES, type StageAnswer, stageInWords } from '../../office/year-answers.ts'
import { Counts } from '../../parts/Counts.tsx'
import { Heat, type HeatCell, type Tone } from '../../parts/charts/Heat.tsx'
import { SOON } from '../../parts/DaysLeft.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'

const TEXT = {
  caption: ['{year} 年度各单位进度', 'Progress of the bodies in {year}'],
  body: ['单位', 'Body'],
  months: ['1—{n}月', '1–{n}'],
  late: ['超期{n}天', '{n} days late'],
  wasLate: ['曾超期', 'was late'],
  left: ['剩{n}天', '{n} left'],
  rate: ['执行率', 'Execution'],
  findings: ['检查', 'Findings'],
  missed: ['超期', 'Late'],
  missedCount: ['{n} 个环节', '{n} stages'],
  notOpened: ['没有开卷', 'not opened'],
  red: ['红灯：明显慢于序时', 'red: far behind the calendar'],
  yellow: ['黄灯：慢于序时', 'yellow: behind the calendar'],
  green: ['绿灯：与序时相符', 'green: with the calendar'],
  blue: ['蓝灯：快于序时', 'blue: ahead of the calendar'],
  reason: ['到{until}{name}{rate}，序时进度{time}，相当于序时的 {index} 倍', '{name} {rate} until {until}; {time} of the year: {index} times'],
  nothing: ['没有可执行的预算', 'nothing to spend'],
} as const

interface Props {
  readonly rows: readonly OverviewRow[]
  readonly year: number
}

const keyOf = (s: StageAnswer): string => `${s.name} ${s.round}`

export function OverviewTable({ rows, year }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  // offices may have other monitoring months: the columns are those of all of them, in the order of the fullest row
  const columns = useMemo(() => {
    const found = new Map<string, StageAnswer>()
    for (const r of [...rows].sort((a, b) => b.stages.length - a.stages.length))
      for (const s of r.stages) if (!found.has(keyOf(s))) found.set(keyOf(s), s)
    return [...found.values()]
  }, [rows])
  // the rate is named with its denominator, which the profile of the year decides for all
  const rateName = rows.find(r => r.spending)?.spending?.name[lang] ?? t('rate')
  const cellOf = (s: StageAnswer | undefined): HeatCell => {
    if (!s) return { text: '—', tone: 'none' }
    const days = s.daysLeft ?? 0
    const more =
      s.state === 'done'
        ? s.isLate
          ? t('wasLate')
          : ''
        : s.isLate
          ? t('late', { n: -days })
          : s.daysLeft !== null && days <= SOON
            ? t('left', { n: days })
            : ''
    return {
      text: [STAGE_STATES[s.state][lang], more].filter(Boolean).join('\n'),
      tone: toneOf(s),
      title: [s.title[lang], stageInWords(s, lang), s.due ? `${s.due.day}（${s.due.basis[lang]}）` : ''].filter(Boolean).join(' · '),
    }
  }
  return (
    <Heat
      caption={t('caption', { year })}
      head={[
        t('body'),
        ...columns.map(s => `${s.title[lang]}${s.round === '' ? '' : ` ${t('months', { n: s.round })}`}`),
        rateName,
        t('findings'),
        t('missed'),
      ]}
      rows={rows.map(r => ({
        id: r.body,
        name: (
          <Link to="/years/$body/$year" params={{ body: r.body, year: String(year) }}>
            {r.name}
          </Link>
        ),
        cells: columns.map(c => cellOf(r.stages.find(s => keyOf(s) === keyOf(c)))),
        more: [
          <SpendingCell key="rate" row={r} />,
          r.dossier === null ? t('notOpened') : <Counts key="findings" counts={r.findings} />,
          r.missed > 0 ? t('missedCount', { n: r.missed }) : '—',
        ],
      }))}
    />
  )
}

function toneOf(s: StageAnswer): Tone {
  if (s.state === 'done') return 'done'
  if (s.isLate) return 'late'
  if (s.state === 'returned' || (s.daysLeft !== null && s.daysLeft <= SOON)) return 'pressing'
  return s.state === 'under-review' ? 'busy' : s.state === 'in-work' ? 'calm' : 'none'
}

/** The rate with the name of its denominator, its light in words and why it has that light. */
function SpendingCell({ row }: { readonly row: OverviewRow }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { spending } = row
  if (!spending) return '—'
  if (spending.rate === null) return t('nothing')
  const month = Number(spending.until.slice(5, 7))
  const index = divide(fromDecimal(spending.rate.replace('%', '')), rational(month * 100, 12))
  const time = `${toDecimal(rational(month * 100, 12), 2)}%`
  const reason = t('reason', { until: spending.until, name: spending.name[lang], rate: spending.rate, time, index: toDecimal(index, 2) })
  return (
    <details className={`rate ${spending.light ?? ''}`}>
      <summary>
        {spending.rate} {spending.light && <span className="light">{t(spending.light)}</span>}
      </summary>
      <p className="small">{reason}</p>
    </details>
  )
}
