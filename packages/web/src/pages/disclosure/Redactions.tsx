/** The hits of the detectors: each is masked, kept with a reason, or sent back. */
import { HIT_ACTS, type HitAct } from '@jixiao/core'
import { useState } from 'react'
import { useLanguage, useWords } from '../../parts/language.tsx'
import type { HitAnswer, PublicationInHand } from './use-publication.ts'

const TEXT = {
  title: ['个人信息和密级标识', 'Personal data and secrecy marks'],
  none: ['没有查到个人信息和密级标识。', 'No personal data or secrecy marks were found.'],
  open: ['{n} 处未处理', '{n} to decide'],
  all: ['{n} 处都按建议处理', 'Take the proposal for all {n}'],
  rest: ['其余 {n} 处都按建议处理', 'Take the proposal for the other {n}'],
  look: ['看这一页', 'Show the page'],
  act: ['处理方式', 'What to do'],
  mask: ['遮盖后写作', 'It will read'],
  keep: ['保留的理由', 'Why it stays'],
  'send-back': ['要求怎样修改', 'What has to change'],
  save: ['确定', 'Decide'],
  change: ['重新处理', 'Decide again'],
  by: ['{act}：{words}（{who}）', '{act}: {words} ({who})'],
  removed: ['删去', 'left out'],
} as const

interface Props {
  readonly publication: PublicationInHand
  readonly canDecide: boolean
  readonly onLook: (document: string, block: number | null) => void
}

export function Redactions({ publication, canDecide, onLook }: Props) {
  const t = useWords(TEXT)
  const hits = publication.state?.hits ?? []
  const open = hits.filter(h => h.decision === null)
  const takeAll = (): void => void publication.act({ to: 'redactions', content: { decisions: open.map(h => ({ hit: h.id, ...h.proposal })) } })
  return (
    <section aria-label={t('title')}>
      <h2>
        {t('title')}
        {open.length > 0 && <span className="mark-count h">{t('open', { n: open.length })}</span>}
      </h2>
      {hits.length === 0 && <p className="small">{t('none')}</p>}
      {canDecide && open.length > 1 && (
        <button type="button" className="btn" disabled={publication.isBusy} onClick={takeAll}>
          {t(open.length < hits.length ? 'rest' : 'all', { n: open.length })}
        </button>
      )}
      <ul className="cards">
        {hits.map(h => (
          <HitCard key={h.id} hit={h} publication={publication} canDecide={canDecide} onLook={() => onLook(h.document, h.block)} />
        ))}
      </ul>
    </section>
  )
}

interface CardProps extends Omit<Props, 'onLook'> {
  readonly hit: HitAnswer
  readonly onLook: () => void
}

const ACTS = Object.keys(HIT_ACTS) as HitAct[]

function HitCard({ hit, publication, canDecide, onLook }: CardProps) {
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
    if (await publication.act({ to: 'redactions', content: { decisions: [{ hit: hit.id, act, words }] } })) setOpen(false)
  }
  const isEditing = canDecide && (isOpen || decision === null)
  return (
    <li className={`card ${decision === null ? 'open' : decision.act}`}>
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
          <button type="submit" className="btn p" disabled={publication.isBusy}>
            {t('save')}
          </button>
        </form>
      )}
      <p className="acts">
        <button type="button" className="btn" onClick={onLook}>
          {t('look')}
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
