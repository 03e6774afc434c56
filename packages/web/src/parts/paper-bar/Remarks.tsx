/** The remarks of the reviewers on a paper: where each stands, what was answered, whether it is settled. */
import { useState } from 'react'
import { call } from '../../office/call.ts'
import type { Remark } from '../../office/loaded-dossier.ts'
import { useMay } from '../../office/session.tsx'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../language.tsx'
import { goToFieldSoon, placeInWords } from './field-place.ts'
import { wordsOf } from './use-paper-move.ts'

const TEXT = {
  title: ['审核意见', 'Remarks of the reviewers'],
  open: ['{n} 条待答复', '{n} to be answered'],
  none: ['都已答复', 'all answered'],
  whole: ['对整份材料', 'On the paper as a whole'],
  gone: ['（已删除的内容）', '(removed)'],
  go: ['到这一栏', 'Go to the field'],
  answer: ['答复', 'Answer'],
  answered: ['答复：', 'Answer: '],
  change: ['改答复', 'Change the answer'],
  settle: ['了结', 'Settle'],
  settled: ['已了结', 'Settled'],
} as const

interface Props {
  readonly remarks: readonly Remark[]
  /** Before the field of a remark is looked for: a page that shows one part at a time shows that of the record. */
  readonly onGo?: ((record: string) => void) | undefined
}

export function Remarks({ remarks, onGo }: Props) {
  const t = useWords(TEXT)
  const { body } = useDossier()
  const may = useMay()
  const [isOpen, setOpen] = useState<boolean | null>(null)
  if (remarks.length === 0) return null
  const open = remarks.filter(r => r.answer === null && r.settledAt === null).length
  return (
    <details className="remarks" open={isOpen ?? (open > 0 && may('edit-dossier', body.id))} onToggle={e => setOpen(e.currentTarget.open)}>
      <summary>
        {t('title')}（{remarks.length}） <span className="small">{open > 0 ? t('open', { n: open }) : t('none')}</span>
      </summary>
      <ul>
        {[...remarks].sort(openFirst).map(r => (
          <OneRemark key={r.id} remark={r} onGo={onGo} />
        ))}
      </ul>
    </details>
  )
}

const openFirst = (a: Remark, b: Remark): number => Number(a.settledAt !== null) - Number(b.settledAt !== null) || (a.at < b.at ? 1 : -1)

function OneRemark({ remark: r, onGo }: { readonly remark: Remark } & Pick<Props, 'onGo'>) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, body, session } = useDossier()
  const may = useMay()
  const [isAnswering, setAnswering] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const place = r.record === null ? t('whole') : (placeInWords(dossier, r.record, r.field, lang) ?? t('gone'))
  const mayAnswer = r.settledAt === null && may('edit-dossier', body.id)
  const maySettle =
    r.settledAt === null && (['review-in-body', 'review-in-department', 'review-in-bureau'] as const).some(permission => may(permission, body.id))
  const go = (record: string): void => {
    onGo?.(record)
    goToFieldSoon(record, r.field)
  }
  const act = async (path: string, content?: { words: string }): Promise<void> => {
    try {
      await call('POST', `/remarks/${r.id}/${path}`, content ?? {})
      setFault(null)
      setAnswering(false)
      await session.reload()
    } catch (error) {
      setFault(wordsOf(error)[lang])
    }
  }
  return (
    <li className={r.settledAt === null ? undefined : 'settled'}>
      <p className="where">
        {r.record !== null && dossier.records.has(r.record) ? (
          <button type="button" className="plain link" title={t('go')} onClick={() => go(r.record ?? '')}>
            {place}
          </button>
        ) : (
          place
        )}
        <span>{r.at.slice(0, 10)}</span>
        {r.settledAt !== null && <span>{t('settled')}</span>}
      </p>
      <p>{r.words}</p>
      {r.answer !== null && !isAnswering && (
        <p className="answer">
          {t('answered')}
          {r.answer}
        </p>
      )}
      {mayAnswer && isAnswering && <AnswerBox given={r.answer ?? ''} label={t('answer')} onAnswer={words => act('answer', { words })} />}
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      {mayAnswer && !isAnswering && (
        <button type="button" className="btn" onClick={() => setAnswering(true)}>
          {t(r.answer === null ? 'answer' : 'change')}
        </button>
      )}
      {maySettle && (
        <button type="button" className="btn" onClick={() => void act('settle')}>
          {t('settle')}
        </button>
      )}
    </li>
  )
}

interface AnswerProps {
  readonly given: string
  readonly label: string
  readonly onAnswer: (words: string) => void
}

function AnswerBox({ given, label, onAnswer }: AnswerProps) {
  const [words, setWords] = useState(given)
  return (
    <form
      onSubmit={e => {
        e.preventDefault()
        if (words.trim() !== '') onAnswer(words.trim())
      }}
    >
      <textarea aria-label={label} rows={2} value={words} onChange={e => setWords(e.currentTarget.value)} />
      <button type="submit" className="btn p" disabled={words.trim() === ''}>
        {label}
      </button>
    </form>
  )
}
