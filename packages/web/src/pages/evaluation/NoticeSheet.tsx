/** One notice as a sheet: its items with everything that was said to them; the body answers, the bureau sends back, closes or withdraws. */
import { useId, useState } from 'react'
import { useMay } from '../../office/session.tsx'
import { useAct } from '../../office/use-act.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { AnswerItem } from './AnswerItem.tsx'
import { Attached } from './Attached.tsx'
import type { Notice, NoticeItem } from './evaluation-answers.ts'

const TEXT = {
  issued: ['{day} 下发', 'issued {day}'],
  due: ['{day} 前答复', 'to be answered by {day}'],
  basis: ['依据：{basis}', 'Ground: {basis}'],
  open: ['待答复', 'to be answered'],
  answered: ['已答复', 'answered'],
  'sent-back': ['退回重改', 'sent back'],
  answer: ['答复', 'Answer'],
  back: ['退回', 'Sent back'],
  whyBack: ['退回第 {n} 条的理由', 'Why item {n} is sent back'],
  sendBack: ['退回写了理由的条目', 'Send the items with a reason back'],
  words: ['销号意见或撤销理由', 'Words on closing, or why it is withdrawn'],
  close: ['整改到位，销号', 'Mended: close'],
  withdraw: ['撤销通知', 'Withdraw'],
  end: ['{state}（{day}）{words}', '{state} ({day}) {words}'],
} as const

export function NoticeSheet({ notice }: { readonly notice: Notice }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const id = useId()
  const may = useMay()
  const { body } = useDossier()
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const isOver = notice.end !== null
  const isBureau = may('review-in-bureau', body.id) && !isOver
  const mayAnswer = may('submit', body.id) && !isOver
  return (
    <article className={`notice ${notice.state}`} aria-labelledby={id}>
      <h3 id={id}>
        {notice.title} <span className="state">{notice.stateName[lang]}</span>
      </h3>
      <p className="small">
        {t('issued', { day: notice.at.slice(0, 10) })}
        {notice.due !== null && `　${t('due', { day: notice.due })}`}
      </p>
      <ol>
        {notice.items.map((item, i) => (
          <li key={item.id}>
            <ItemSaid item={item} isOver={isOver} />
            {mayAnswer && item.state !== 'answered' && <AnswerItem notice={notice.id} item={item.id} />}
            {isBureau && item.state === 'answered' && (
              <label className="back">
                {t('whyBack', { n: i + 1 })}
                <input value={reasons[item.id] ?? ''} onChange={e => setReasons({ ...reasons, [item.id]: e.currentTarget.value })} />
              </label>
            )}
          </li>
        ))}
      </ol>
      {isBureau && <BureauActs notice={notice} reasons={reasons} onDone={() => setReasons({})} />}
      {notice.end && <p>{t('end', { state: notice.stateName[lang], day: notice.end.at.slice(0, 10), words: notice.end.words })}</p>}
    </article>
  )
}

function ItemSaid({ item, isOver }: { readonly item: NoticeItem; readonly isOver: boolean }) {
  const t = useWords(TEXT)
  return (
    <>
      <p className="wrong">
        {item.words} {!isOver && <span className={`state ${item.state}`}>{t(item.state)}</span>}
      </p>
      <p className="small">
        {item.basis !== '' && `${t('basis', { basis: item.basis })}　`}
        {t('due', { day: item.due })}
      </p>
      {item.said.map(s => (
        <blockquote key={s.at + s.kind} className={s.kind}>
          <small>
            {t(s.kind === 'answer' ? 'answer' : 'back')} {s.at.slice(0, 10)}
          </small>
          <p>{s.words}</p>
          {s.attachments.length > 0 && <Attached names={s.attachments} />}
        </blockquote>
      ))}
    </>
  )
}

interface ActsProps {
  readonly notice: Notice
  readonly reasons: Readonly<Record<string, string>>
  readonly onDone: () => void
}

function BureauActs({ notice, reasons, onDone }: ActsProps) {
  const t = useWords(TEXT)
  const { isBusy, refusal, run } = useAct('rectifications')
  const [words, setWords] = useState('')
  const back = Object.entries(reasons).flatMap(([item, why]) => (why.trim() === '' ? [] : [{ item, words: why.trim() }]))
  const move = async (content: object): Promise<void> => {
    if (await run('POST', `/rectifications/${notice.id}/moves`, content)) onDone()
  }
  return (
    <div className="bureau-acts">
      <label>
        {t('words')}
        <input value={words} onChange={e => setWords(e.currentTarget.value)} />
      </label>
      <p className="acts">
        {back.length > 0 && (
          <button type="button" className="btn" disabled={isBusy} onClick={() => void move({ kind: 'send-back', items: back })}>
            {t('sendBack')}
          </button>
        )}
        {notice.state === 'answered' && (
          <button type="button" className="btn p" disabled={isBusy || back.length > 0} onClick={() => void move({ kind: 'close', words })}>
            {t('close')}
          </button>
        )}
        <button type="button" className="btn" disabled={isBusy || words.trim() === ''} onClick={() => void move({ kind: 'withdraw', reason: words })}>
          {t('withdraw')}
        </button>
      </p>
      <Refused refusal={refusal} />
    </div>
  )
}
