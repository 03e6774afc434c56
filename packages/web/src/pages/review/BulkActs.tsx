/** Approves or returns several papers at once; says of each what became of it. */
import { useState } from 'react'
import type { QueuedPaper } from '../../office/year-answers.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { useWords } from '../../parts/language.tsx'
import { type Outcome, useBulkMove } from './use-bulk-move.ts'
import { keyOf } from './use-queue.ts'

const TEXT = {
  selected: ['选了 {n} 份', '{n} chosen'],
  approve: ['全部通过…', 'Approve all…'],
  return: ['全部退回…', 'Return all…'],
  withErrors: ['其中 {n} 份还有错误', '{n} of them have errors'],
  approveTitle: ['通过 {n} 份材料', 'Approve {n} papers'],
  returnTitle: ['退回 {n} 份材料', 'Return {n} papers'],
  words: ['意见（每份都附上）', 'Remark (given to each)'],
  cancel: ['取消', 'Cancel'],
  confirm: ['确定', 'Confirm'],
  outcome: ['办理结果', 'What became of them'],
  close: ['知道了', 'Understood'],
} as const

interface Props {
  readonly selected: readonly QueuedPaper[]
  readonly onDone: () => void
}

export function BulkActs({ selected, onDone }: Props) {
  const t = useWords(TEXT)
  const bulk = useBulkMove()
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null)
  const [words, setWords] = useState('')
  const errors = selected.filter(p => p.findings && p.findings.fatal + p.findings.error > 0).length
  const act = async (): Promise<void> => {
    const isDone = await bulk.move(selected, asking === 'return' ? { kind: 'return', words: words.trim() } : { kind: 'approve' })
    if (!isDone) return
    setAsking(null)
    setWords('')
    onDone()
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
              <li key={keyOf(p)}>{bulk.nameOf(p)}</li>
            ))}
          </ul>
          {asking === 'return' && (
            <label className="whole">
              {t('words')}
              <textarea rows={3} value={words} onChange={e => setWords(e.currentTarget.value)} />
            </label>
          )}
          {asking === 'approve' && errors > 0 && <p className="fault">{t('withErrors', { n: errors })}</p>}
          {bulk.fault !== null && (
            <p className="fault" role="alert">
              {bulk.fault}
            </p>
          )}
          <p className="acts">
            <button type="button" className="btn" onClick={() => setAsking(null)}>
              {t('cancel')}
            </button>
            <button type="button" className="btn p" disabled={bulk.isBusy || (asking === 'return' && words.trim() === '')} onClick={() => void act()}>
              {t('confirm')}
            </button>
          </p>
        </Dialog>
      )}
      <Outcomes title={t('outcome')} close={t('close')} outcomes={bulk.outcomes} onClose={bulk.forget} />
    </>
  )
}

interface OutcomesProps {
  readonly title: string
  readonly close: string
  readonly outcomes: readonly Outcome[]
  readonly onClose: () => void
}

function Outcomes({ title, close, outcomes, onClose }: OutcomesProps) {
  if (outcomes.length === 0) return null
  return (
    <section className="outcomes" role="status">
      <h2>{title}</h2>
      <ul>
        {outcomes.map(o => (
          <li key={o.name} className={o.isOk ? undefined : 'fault'}>
            {o.name}：{o.text}
          </li>
        ))}
      </ul>
      <button type="button" className="btn" onClick={onClose}>
        {close}
      </button>
    </section>
  )
}
