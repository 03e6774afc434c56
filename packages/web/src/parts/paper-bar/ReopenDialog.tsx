/** Opens an approved paper again, with the reason. */
import { useState } from 'react'
import { Dialog } from '../Dialog.tsx'
import { useLanguage, useWords } from '../language.tsx'
import type { PaperMoves } from './use-paper-move.ts'

const TEXT = {
  title: ['重新打开{name}', 'Reopen: {name}'],
  why: ['理由（记入修改记录）', 'Reason (kept in the history)'],
  after: ['打开后经办人可以修改，改完须重新提交、重新审核。', 'The preparer can change it then; it has to be submitted and reviewed again.'],
  reopen: ['重新打开', 'Reopen'],
  cancel: ['取消', 'Cancel'],
} as const

interface Props extends PaperMoves {
  readonly name: string
  readonly onClose: () => void
}

export function ReopenDialog({ name, isBusy, refusal, move, onClose }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [reason, setReason] = useState('')
  return (
    <Dialog title={t('title', { name })} onClose={onClose}>
      <label className="whole">
        {t('why')}
        <textarea rows={3} value={reason} onChange={e => setReason(e.currentTarget.value)} />
      </label>
      <p className="small">{t('after')}</p>
      {refusal && (
        <p className="fault" role="alert">
          {refusal[lang]}
        </p>
      )}
      <p className="acts">
        <button type="button" className="btn" onClick={onClose}>
          {t('cancel')}
        </button>
        <button
          type="button"
          className="btn p"
          disabled={isBusy || reason.trim() === ''}
          onClick={async () => {
            if (await move({ kind: 'reopen', reason: reason.trim() })) onClose()
          }}
        >
          {t('reopen')}
        </button>
      </p>
    </Dialog>
  )
}
