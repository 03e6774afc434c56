/** The body's answer to one item of a notice, with the files that prove it. */
import { useState } from 'react'
import { useAct } from '../../office/use-act.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import { upload } from '../../parts/proof/upload.ts'
import { Refused } from '../../parts/Refused.tsx'

const TEXT = {
  words: ['整改情况', 'What was done'],
  files: ['附上佐证材料', 'Attach proof'],
  send: ['答复这一条', 'Answer this item'],
} as const

interface Props {
  readonly notice: string
  readonly item: string
}

export function AnswerItem({ notice, item }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier } = useDossier()
  const { isBusy, refusal, run } = useAct('rectifications', 'files')
  const [words, setWords] = useState('')
  const [attachments, setAttachments] = useState<readonly string[]>([])
  const [fault, setFault] = useState<string | null>(null)
  const bring = async (files: readonly File[]): Promise<void> => {
    setFault(null)
    try {
      for (const file of files) {
        const { name } = await upload(dossier.id, file)
        setAttachments(all => [...new Set([...all, name])])
      }
    } catch (error) {
      setFault(wordsOf(error)[lang])
    }
  }
  return (
    <form
      className="answer"
      onSubmit={e => {
        e.preventDefault()
        void run('POST', `/rectifications/${notice}/moves`, { kind: 'answer', item, words, attachments })
      }}
    >
      <label>
        {t('words')}
        <textarea required rows={2} value={words} onChange={e => setWords(e.currentTarget.value)} />
      </label>
      <p className="acts">
        <label className="btn">
          {t('files')}
          <input
            type="file"
            multiple
            className="visually-hidden"
            onChange={e => {
              void bring([...(e.currentTarget.files ?? [])])
              e.currentTarget.value = ''
            }}
          />
        </label>
        <span className="small">{attachments.join('、')}</span>
        <button type="submit" className="btn p" disabled={isBusy}>
          {t('send')}
        </button>
      </p>
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <Refused refusal={refusal} />
    </form>
  )
}
