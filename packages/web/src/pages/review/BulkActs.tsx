/** Approves or returns several papers at once; says of each what became of it. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../office/call.ts'
import type { QueuedPaper } from '../../office/year-answers.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { paperName } from '../../parts/paper-bar/paper-words.ts'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import { keyOf } from './use-queue.ts'

const TEXT = {
  selected: ['选了 {n} 份', '{n} chosen'],
  approve: ['全部通过', 'Approve all'],
  return: ['全部退回…', 'Return all…'],
  withErrors: ['其中 {n} 份还有错误', '{n} of them have errors'],
  approveTitle: ['通过 {n} 份材料', 'Approve {n} papers'],
  returnTitle: ['退回 {n} 份材料', 'Return {n} papers'],
  words: ['意见（每份都附上）', 'Remark (given to each)'],
  cancel: ['取消', 'Cancel'],
  confirm: ['确定', 'Confirm'],
  outcome: ['办理结果', 'What became of them'],
  approved: ['已通过', 'approved'],
  'under-review': ['已通过本级，转下一级', 'approved at this level, on to the next'],
  returned: ['已退回', 'returned'],
  close: ['知道了', 'Understood'],
} as const

interface OutcomeAnswer {
  readonly dossier: string
  readonly kind: QueuedPaper['kind']
  readonly round: string
  readonly state: string | null
  readonly refusal: { readonly detail: string; readonly detailEn: string } | null
}

interface Props {
  readonly selected: readonly QueuedPaper[]
  readonly onDone: () => void
}

export function BulkActs({ selected, onDone }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const client = useQueryClient()
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null)
  const [words, setWords] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [outcomes, setOutcomes] = useState<readonly { readonly name: string; readonly text: string; readonly isOk: boolean }[]>([])
  const nameOf = (p: QueuedPaper): string => `${p.bodyName} ${p.year} ${paperName(lang, p.kind, p.round)}`
  const errors = selected.filter(p => p.findings && p.findings.fatal + p.findings.error > 0).length
  const act = async (): Promise<void> => {
    setBusy(true)
    const papers = selected.map(({ dossier, kind, round }) => ({ dossier, kind, round }))
    const names = new Map(selected.map(p => [keyOf(p), nameOf(p)]))
    const move = asking === 'return' ? { kind: 'return', words: words.trim() } : { kind: 'approve' }
    try {
      const answer = await call<{ readonly outcomes: readonly OutcomeAnswer[] }>('POST', '/queue/moves', { papers, move })
      setOutcomes(
        answer.outcomes.map(o => ({
          name: names.get(keyOf(o)) ?? '',
          text: o.refusal ? (lang === 'zh' ? o.refusal.detail : o.refusal.detailEn) : wordsFor(o.state, t),
          isOk: o.refusal === null,
        })),
      )
      setAsking(null)
      setWords('')
      setFault(null)
      onDone()
      for (const queryKey of [['queue'], ['desk'], ['overview'], ['stages']]) void client.invalidateQueries({ queryKey })
    } catch (error) {
      setFault(wordsOf(error)[lang])
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {selected.length > 0 && (
        <section className="bulk">
          <span>{t('selected', { n: selected.length })}</span>
          {errors > 0 && <span className="mark-count h">{t('withErrors', { n: errors })}</span>}
          <button type="button" className="btn" onClick={() => setAsking('return')}>
            {t('return')}
          </button>
          <button type="button" className="btn p" onClick={() => setAsking('approve')}>
            {t('approve')}
          </button>
        </section>
      )}
      {asking && (
        <Dialog title={t(asking === 'approve' ? 'approveTitle' : 'returnTitle', { n: selected.length })} onClose={() => setAsking(null)}>
          <ul className="chosen">
            {selected.map(p => (
              <li key={keyOf(p)}>{nameOf(p)}</li>
            ))}
          </ul>
          {asking === 'return' && (
            <label className="whole">
              {t('words')}
              <textarea rows={3} value={words} onChange={e => setWords(e.currentTarget.value)} />
            </label>
          )}
          {asking === 'approve' && errors > 0 && <p className="fault">{t('withErrors', { n: errors })}</p>}
          {fault !== null && (
            <p className="fault" role="alert">
              {fault}
            </p>
          )}
          <p className="acts">
            <button type="button" className="btn" onClick={() => setAsking(null)}>
              {t('cancel')}
            </button>
            <button type="button" className="btn p" disabled={isBusy || (asking === 'return' && words.trim() === '')} onClick={() => void act()}>
              {t('confirm')}
            </button>
          </p>
        </Dialog>
      )}
      {outcomes.length > 0 && (
        <section className="outcomes" role="status">
          <h2>{t('outcome')}</h2>
          <ul>
            {outcomes.map(o => (
              <li key={o.name} className={o.isOk ? undefined : 'fault'}>
                {o.name}：{o.text}
              </li>
            ))}
          </ul>
          <button type="button" className="btn" onClick={() => setOutcomes([])}>
            {t('close')}
          </button>
        </section>
      )}
    </>
  )
}

function wordsFor(state: string | null, t: (key: 'approved' | 'under-review' | 'returned') => string): string {
  return state === 'approved' || state === 'under-review' || state === 'returned' ? t(state) : (state ?? '')
}
