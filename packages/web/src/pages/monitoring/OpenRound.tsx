/** The bureau opens a round for the whole region: until which month, and by when it is reported. */
import { endOfMonth, plusDays } from '@jixiao/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../office/call.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'

const TEXT = {
  title: ['开启监控', 'Open a round'],
  month: ['监控到', 'Until'],
  monthOf: ['{n}月底', 'end of month {n}'],
  due: ['报送截止', 'Due'],
  open: ['开启', 'Open'],
} as const

/** Days after the end of the month that are offered for the report. */
const USUAL = 15

export function OpenRound({ region }: { readonly region: string }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { year } = useDossier()
  const client = useQueryClient()
  const [month, setMonth] = useState(7)
  const [due, setDue] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const day = due ?? plusDays(endOfMonth(year, month), USUAL)
  const open = async (): Promise<void> => {
    setFault(null)
    try {
      await call('PUT', `/regions/${region}/years/${year}/rounds/${month}`, { due: day })
      for (const queryKey of [['rounds'], ['overview'], ['desk'], ['stages']]) void client.invalidateQueries({ queryKey })
    } catch (error) {
      setFault(wordsOf(error)[lang])
    }
  }
  return (
    <details className="open-round">
      <summary>{t('title')}</summary>
      <form
        onSubmit={e => {
          e.preventDefault()
          void open()
        }}
      >
        <label>
          {t('month')}{' '}
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
          {t('due')} <input type="date" required value={day} onChange={e => setDue(e.currentTarget.value)} />
        </label>
        <button type="submit" className="btn p">
          {t('open')}
        </button>
        {fault !== null && (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
      </form>
    </details>
  )
}
