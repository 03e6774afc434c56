/** Takes back what was set for a year, with the reason. */
import { useState } from 'react'
import type { RulingAnswer } from '../../office/house-profile.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { useWords } from '../../parts/language.tsx'
import { Said, type SaidWords } from '../../parts/Said.tsx'
import { useRuling } from './use-ruling.ts'

const TEXT = {
  withdraw: ['撤销', 'Withdraw'],
  withdrawOf: ['撤销“{name}”{year}年起的设定', 'Withdraw “{name}” of {year}'],
  reason: ['撤销的原因', 'Why'],
  cancel: ['取消', 'Cancel'],
  done: ['已撤销。', 'It is withdrawn.'],
} as const

interface Props {
  readonly ruling: RulingAnswer
  readonly title: string
  readonly onSaid: (said: SaidWords) => void
}

export function WithdrawRuling({ ruling, title: name, onSaid }: Props) {
  const t = useWords(TEXT)
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { said, isBusy, withdraw } = useRuling()
  const title = t('withdrawOf', { name, year: ruling.fiscalYear })
  return (
    <>
      <button type="button" className="btn" aria-label={title} onClick={() => setOpen(true)}>
        {t('withdraw')}
      </button>
      {isOpen && (
        <Dialog title={title} onClose={() => setOpen(false)}>
          <form
            className="ruling-form"
            onSubmit={async e => {
              e.preventDefault()
              if (await withdraw(ruling, reason.trim())) onSaid({ text: t('done'), isFault: false })
            }}
          >
            <label>
              {t('reason')}
              <input type="text" required maxLength={500} value={reason} onChange={e => setReason(e.currentTarget.value)} />
            </label>
            <p className="acts">
              <button type="submit" className="btn primary" disabled={isBusy || reason.trim() === ''}>
                {t('withdraw')}
              </button>
              <button type="button" className="btn" onClick={() => setOpen(false)}>
                {t('cancel')}
              </button>
            </p>
          </form>
          <Said said={said} />
        </Dialog>
      )}
    </>
  )
}
