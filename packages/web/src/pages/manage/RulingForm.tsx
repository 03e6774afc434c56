/** From which year on something is set, and why: asked of whoever sets it. */
import { type ReactNode, useState } from 'react'
import { useWords } from '../../parts/language.tsx'

const TEXT = {
  year: ['从哪一年起执行', 'From the year'],
  reason: ['依据（通知的名称和文号）', 'Reason (the notice with its number)'],
  set: ['设定', 'Set'],
  cancel: ['取消', 'Cancel'],
} as const

interface Props {
  readonly year: number
  readonly isBusy: boolean
  readonly children: ReactNode
  readonly onCancel: () => void
  readonly onSet: (year: number, reason: string) => unknown
}

export function RulingForm({ year: first, isBusy, children, onCancel, onSet }: Props) {
  const t = useWords(TEXT)
  const [year, setYear] = useState(first)
  const [reason, setReason] = useState('')
  return (
    <form
      className="ruling-form"
      onSubmit={e => {
        e.preventDefault()
        void onSet(year, reason.trim())
      }}
    >
      {children}
      <label>
        {t('year')}
        <input type="number" min={1995} max={2100} required value={year} onChange={e => setYear(e.currentTarget.valueAsNumber)} />
      </label>
      <label>
        {t('reason')}
        <input type="text" required maxLength={500} value={reason} onChange={e => setReason(e.currentTarget.value)} />
      </label>
      <p className="acts">
        <button type="submit" className="btn primary" disabled={isBusy || reason.trim() === ''}>
          {t('set')}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </form>
  )
}
