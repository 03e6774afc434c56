/** A field of the paper that the reviewer has chosen: his remark on it, and the values it has had. */
import type { Entry, PaperKind } from '@jixiao/core'
import { useEffect, useId, useRef, useState } from 'react'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { placeInWords } from '../../parts/paper-bar/field-place.ts'
import { useRemarkDrafts } from '../../parts/paper-bar/remark-drafts.ts'
import { FieldHistory } from './FieldHistory.tsx'

const TEXT = {
  label: ['对“{place}”的意见', 'Remark on “{place}”'],
  hint: ['写明问题和怎么改', 'What is wrong, and what to do'],
  keep: ['留着，退回时发出', 'Keep until the paper is returned'],
  remove: ['去掉', 'Remove'],
  close: ['关闭', 'Close'],
} as const

interface Props {
  readonly kind: PaperKind
  readonly round: string
  readonly entry: Entry
  readonly canWrite: boolean
  readonly onClose: () => void
}

export function RemarkBox({ kind, round, entry, canWrite, onClose }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier } = useDossier()
  const { drafts, write } = useRemarkDrafts(kind, round)
  const id = useId()
  const box = useRef<HTMLElement>(null)
  const known = drafts.find(d => d.record === entry.record && d.field === entry.field)?.words ?? ''
  const [words, setWords] = useState(known)
  const place = placeInWords(dossier, entry.record, entry.field, lang) ?? ''
  useEffect(() => box.current?.querySelector<HTMLElement>('textarea, button')?.focus({ preventScroll: true }), [])
  const keep = (text: string): void => {
    write({ record: entry.record, field: entry.field, words: text })
    onClose()
  }
  return (
    <section
      className="remark-box"
      ref={box}
      aria-label={t('label', { place })}
      onKeyDown={e => {
        if (e.key !== 'Escape') return
        e.stopPropagation()
        onClose()
      }}
    >
      {canWrite ? (
        <form
          onSubmit={e => {
            e.preventDefault()
            keep(words.trim())
          }}
        >
          <label htmlFor={id}>{t('label', { place })}</label>
          <textarea id={id} rows={3} placeholder={t('hint')} value={words} onChange={e => setWords(e.currentTarget.value)} />
          <p className="acts">
            <FieldHistory entry={entry} />
            <button type="button" className="btn" onClick={onClose}>
              {t('close')}
            </button>
            {known !== '' && (
              <button type="button" className="btn" onClick={() => keep('')}>
                {t('remove')}
              </button>
            )}
            <button type="submit" className="btn p" disabled={words.trim() === ''}>
              {t('keep')}
            </button>
          </p>
        </form>
      ) : (
        <p className="acts">
          <b>{place}</b>
          <FieldHistory entry={entry} />
          <button type="button" className="btn" onClick={onClose}>
            {t('close')}
          </button>
        </p>
      )}
    </section>
  )
}
