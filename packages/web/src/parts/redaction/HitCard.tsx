/** A hit of the detectors: where it stands, what is proposed; masked, kept with a reason, or sent back. */
import { HIT_ACTS, type HitAct, type Wording } from '@jixiao/core'
import { useState } from 'react'
import { useLanguage, useWords } from '../language.tsx'
import './hit-card.css'

const TEXT = {
  act: ['处理方式', 'What to do'],
  mask: ['遮盖后写作', 'It will read'],
  keep: ['保留的理由', 'Why it stays'],
  'send-back': ['要求怎样修改', 'What has to change'],
  save: ['确定', 'Decide'],
  change: ['重新处理', 'Decide again'],
  by: ['{act}：{words}（{who}）', '{act}: {words} ({who})'],
  removed: ['删去', 'left out'],
} as const

/** A hit as the service tells it, of an own paper or of a document that was taken in. */
export interface HitShown {
  readonly id: string
  readonly kindName: Wording
  readonly where: string
  readonly text: string
  readonly before: string
  readonly after: string
  readonly proposal: { readonly act: HitAct; readonly words: string }
  readonly decision: { readonly act: HitAct; readonly words: string; readonly byName: string; readonly at: string } | null
}

export interface HitDecision {
  readonly hit: string
  readonly act: HitAct
  readonly words: string
}

interface Props {
  readonly hit: HitShown
  readonly canDecide: boolean
  readonly isBusy: boolean
  /** True: it is decided. */
  readonly onDecide: (decision: HitDecision) => Promise<boolean>
  /** What the button says that shows where it stands. */
  readonly look: string
  readonly onLook: () => void
}

const ACTS = Object.keys(HIT_ACTS) as HitAct[]

export function HitCard({ hit, canDecide, isBusy, onDecide, look, onLook }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const [act, setAct] = useState<HitAct>(hit.decision?.act ?? hit.proposal.act)
  const [words, setWords] = useState(hit.decision?.words ?? hit.proposal.words)
  const { decision } = hit
  const choose = (next: HitAct): void => {
    setAct(next)
    setWords(next === hit.proposal.act ? hit.proposal.words : '')
  }
  const decide = async (): Promise<void> => {
    if (await onDecide({ hit: hit.id, act, words })) setOpen(false)
  }
  const isEditing = canDecide && (isOpen || decision === null)
  return (
    <li className={`card hit-card ${decision === null ? 'open' : decision.act}`}>
      <p>
        <b>{hit.kindName[lang]}</b> <span className="small">{hit.where}</span>
      </p>
      <p className="quoted">
        {hit.before}
        <mark>{hit.text}</mark>
        {hit.after}
      </p>
      {decision && !isEditing && (
        <p className="small">{t('by', { act: HIT_ACTS[decision.act][lang], words: decision.words || t('removed'), who: decision.byName })}</p>
      )}
      {isEditing && (
        <form
          onSubmit={e => {
            e.preventDefault()
            void decide()
          }}
        >
          <label>
            {t('act')}
            <select value={act} onChange={e => choose(ACTS.find(a => a === e.currentTarget.value) ?? 'mask')}>
              {ACTS.map(a => (
                <option key={a} value={a}>
                  {HIT_ACTS[a][lang]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t(act)}
            <input type="text" value={words} required={act !== 'mask'} maxLength={2000} onChange={e => setWords(e.currentTarget.value)} />
          </label>
          <button type="submit" className="btn p" disabled={isBusy}>
            {t('save')}
          </button>
        </form>
      )}
      <p className="acts">
        <button type="button" className="btn" onClick={onLook}>
          {look}
        </button>
        {canDecide && decision && !isOpen && (
          <button type="button" className="btn" onClick={() => setOpen(true)}>
            {t('change')}
          </button>
        )}
      </p>
    </li>
  )
}
