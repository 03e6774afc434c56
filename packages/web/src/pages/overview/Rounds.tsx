/** Monitoring rounds of the county: those that are open with their day, and a new one. */
import { endOfMonth, plusDays } from '@jixiao/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../office/call.ts'
import { useBodies, useMay } from '../../office/session.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'

const TEXT = {
  title: ['绩效监控批次', 'Monitoring rounds'],
  none: ['{year} 年还没有开启监控批次。', 'No round is open in {year}.'],
  round: ['1—{n}月，{due} 截止', 'Months 1–{n}, due {due}'],
  month: ['监控到', 'Months until'],
  monthOf: ['{n}月底', 'end of month {n}'],
  due: ['报送截止', 'Due'],
  open: ['开启监控', 'Open the round'],
  opened: ['已开启 1—{n}月监控，各单位的待办里会出现。', 'The round of months 1–{n} is open; it is on the desks now.'],
} as const

/** Days after the end of the month that are offered for the report. */
const USUAL = 15

export function Rounds({ year }: { readonly year: number }) {
  const may = useMay()
  const bodies = useBodies()
  const region = [...bodies.values()].find(b => b.kind === 'region' && may('open-round', b.id))
  return region ? <RegionRounds region={region.id} year={year} /> : null
}

interface Answer {
  readonly rounds: readonly { readonly month: number; readonly due: string }[]
}

function RegionRounds({ region, year }: { readonly region: string; readonly year: number }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const client = useQueryClient()
  const search: { round?: unknown } = useSearch({ strict: false })
  const [month, setMonth] = useState(Number(search.round ?? 7))
  const [due, setDue] = useState<string | null>(null)
  const [said, setSaid] = useState<{ readonly text: string; readonly isFault: boolean } | null>(null)
  const { data } = useQuery({
    queryKey: ['rounds', region, year],
    queryFn: () => call<Answer>('GET', `/regions/${region}/years/${year}/rounds`),
    retry: false,
  })
  const day = due ?? plusDays(endOfMonth(year, month), USUAL)
  const open = async (): Promise<void> => {
    try {
      await call('PUT', `/regions/${region}/years/${year}/rounds/${month}`, { due: day })
      setSaid({ text: t('opened', { n: month }), isFault: false })
      for (const queryKey of [['rounds'], ['overview'], ['desk'], ['stages']]) void client.invalidateQueries({ queryKey })
    } catch (error) {
      setSaid({ text: wordsOf(error)[lang], isFault: true })
    }
  }
  return (
    <details className="rounds" open={search.round !== undefined}>
      <summary>{t('title')}</summary>
      {data?.rounds.length === 0 && <p className="small">{t('none', { year })}</p>}
      <ul>
        {data?.rounds.map(r => (
          <li key={r.month}>{t('round', { n: r.month, due: r.due })}</li>
        ))}
      </ul>
      <form
        className="filters"
        onSubmit={e => {
          e.preventDefault()
          void open()
        }}
      >
        <label>
          {t('month')}
          <select
            value={month}
            onChange={e => {
              setMonth(Number(e.currentTarget.value))
              setDue(null)
            }}
          >
            {Array.from({ length: 12 }, (_, i) => i + 1).map(m => (
              <option key={m} value={m}>
                {t('monthOf', { n: m })}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('due')}
          <input type="date" required value={day} onChange={e => setDue(e.currentTarget.value)} />
        </label>
        <button type="submit" className="btn p">
          {t('open')}
        </button>
      </form>
      {said && (
        <p className={said.isFault ? 'fault' : 'small'} role={said.isFault ? 'alert' : 'status'}>
          {said.text}
        </p>
      )}
    </details>
  )
}
