/** A drawer at the right edge of the page: over it, closed with Escape or by its button. */
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../../parts/language.tsx'

const TEXT = { close: ['关闭', 'Close'] } as const

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function Drawer({ title, onClose, children }: Props) {
  const t = useWords(TEXT)
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog className="drawer" ref={dialog} aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" className="btn" onClick={() => dialog.current?.close()}>
          {t('close')}
        </button>
      </header>
      {children}
    </dialog>
  )
}
