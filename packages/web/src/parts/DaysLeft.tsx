/** A deadline as one says it: how many days are left, or for how long it has been over. */
import { useWords } from './language.tsx'
import './days-left.css'

const TEXT = {
  today: ['今天到期', 'due today'],
  left: ['还剩 {n} 天', '{n} days left'],
  late: ['已超期 {n} 天', '{n} days late'],
  by: ['{date} 截止', 'due {date}'],
} as const

/** Days before a deadline from which it presses. */
export const SOON = 7

interface Props {
  readonly due: string | null
  readonly daysLeft: number | null
}

export function DaysLeft({ due, daysLeft }: Props) {
  const t = useWords(TEXT)
  if (due === null) return null
  if (daysLeft === null) return <span className="days">{t('by', { date: due })}</span>
  const tone = daysLeft < 0 ? 'late' : daysLeft <= SOON ? 'soon' : ''
  return (
    <span className={`days ${tone}`}>
      {daysLeft < 0 ? t('late', { n: -daysLeft }) : daysLeft === 0 ? t('today') : t('left', { n: daysLeft })}
      <span className="day">{t('by', { date: due })}</span>
    </span>
  )
}
