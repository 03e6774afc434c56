/** Where a paper stands in its review, what the person may do with it now, and what its reviewers have said. */
import type { PaperKind } from '@jixiao/core'
import { useState } from 'react'
import { paperOf, useDossier } from '../office/use-dossier.tsx'
import { useLanguage, useWords } from './language.tsx'
import { paperName, paperState } from './paper-bar/paper-words.ts'
import { Remarks } from './paper-bar/Remarks.tsx'
import { ReopenDialog } from './paper-bar/ReopenDialog.tsx'
import { ReturnDialog } from './paper-bar/ReturnDialog.tsx'
import { SubmitDialog } from './paper-bar/SubmitDialog.tsx'
import { type MoveKind, useOpenMoves, usePaperMove } from './paper-bar/use-paper-move.ts'
import './paper-bar/paper-bar.css'

export { useRemarkMarks } from './paper-bar/remark-marks.ts'

const TEXT = {
  remarks: ['{n} 条意见未答复', '{n} remarks without an answer'],
  submit: ['提交', 'Submit'],
  again: ['重新提交', 'Submit again'],
  withdraw: ['撤回', 'Take back'],
  approve: ['通过', 'Approve'],
  return: ['退回…', 'Return…'],
  reopen: ['重新打开…', 'Reopen…'],
} as const

interface Props {
  readonly kind: PaperKind
  readonly round?: string
  /** A page that shows one part of the paper at a time shows that of the record. */
  readonly onGo?: (record: string) => void
}

export function PaperBar({ kind, round = '', onGo }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { papers, remarks } = useDossier()
  const paper = paperOf(papers, kind, round)
  const own = remarks.filter(r => r.paper === kind && r.round === round)
  const unanswered = own.filter(r => r.answer === null && r.settledAt === null).length
  const name = paperName(lang, kind, round)
  const open = useOpenMoves(paper)
  const moves = usePaperMove(kind, round)
  const [asking, setAsking] = useState<MoveKind | null>(null)
  const close = (): void => setAsking(null)
  const state = paper?.state ?? 'draft'
  const button = (move: MoveKind, label: string, isFirst = false) =>
    open.has(move) && (
      <button
        type="button"
        className={isFirst ? 'btn p' : 'btn'}
        disabled={moves.isBusy}
        onClick={() => (move === 'withdraw' || move === 'approve' ? void moves.move({ kind: move }) : setAsking(move))}
      >
        {label}
      </button>
    )
  return (
    <section className={`paper-bar ${state}`} aria-label={name}>
      <p className="state" role="status">
        <b>{name}</b> {paperState(lang, paper)}
        {unanswered > 0 && <span className="unanswered">{t('remarks', { n: unanswered })}</span>}
      </p>
      <p className="acts">
        {button('return', t('return'))}
        {button('reopen', t('reopen'))}
        {button('withdraw', t('withdraw'))}
        {button('approve', t('approve'), true)}
        {button('submit', t(state === 'returned' ? 'again' : 'submit'), true)}
      </p>
      {moves.refusal && asking === null && (
        <p className="fault" role="alert">
          {moves.refusal[lang]}
        </p>
      )}
      <Remarks remarks={own} onGo={onGo} />
      {asking === 'submit' && <SubmitDialog {...moves} kind={kind} round={round} name={name} onClose={close} />}
      {asking === 'return' && <ReturnDialog {...moves} kind={kind} round={round} name={name} onClose={close} />}
      {asking === 'reopen' && <ReopenDialog {...moves} name={name} onClose={close} />}
    </section>
  )
}
