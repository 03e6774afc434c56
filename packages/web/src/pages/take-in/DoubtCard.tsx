/** One doubt: what it is, where it stands, how it can be read; settled with one button. */
import { DOUBT_KINDS, type Place, SETTLEMENT_ACTS, type SettlementAct } from '@jixiao/core'
import { useId, useState } from 'react'
import { useAct } from '../../office/use-act.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { type Doubt, type Evidence, placeInWords } from './taken-in.ts'

const TEXT = {
  look: ['看原文', 'See the original'],
  lookAt: ['看原文：{text}', 'See the original: {text}'],
  printed: ['原文写作“{text}”', 'printed “{text}”'],
  reading: ['怎么读', 'Reading'],
  typed: ['另填（连同单位）', 'Another value (with its unit)'],
  typedBody: ['另填单位全称（从所在地区写起）', 'Another body, by its full name'],
  typedYear: ['填写年度', 'The fiscal year'],
  words: ['说明（可不填）', 'Remark (optional)'],
  settle: ['确定', 'Settle'],
  settledAs: ['{act}{value}　{name}　{at}', '{act} {value} · {name} · {at}'],
  seen: ['已看过，不影响录入', 'Seen; of no account'],
} as const

interface Props {
  readonly doubt: Doubt
  readonly isAllowed: boolean
  readonly onLook: (evidence: Evidence) => void
}

export function DoubtCard({ doubt: d, isAllowed, onLook }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { say, place, document, documentName, bodyName, fiscalYear, settlement } = d
  const look = (at: Place): void => onLook({ document, name: documentName, place: at })
  return (
    <li className="doubt">
      <p className="doubt-head">
        <b>{DOUBT_KINDS[d.kind][lang]}</b>
        <span>{[bodyName, fiscalYear].filter(x => x !== null).join(' ')}</span>
      </p>
      <p>{say[lang]}</p>
      <p className="small">
        {documentName}
        {place && <>　{placeInWords(place, lang)}</>}
        {place?.text !== undefined && place.text.length < 60 && <>　{t('printed', { text: place.text.trim() })}</>}{' '}
        {place && (
          <button type="button" className="btn" aria-label={t('lookAt', { text: say[lang].slice(0, 30) })} onClick={() => look(place)}>
            {t('look')}
          </button>
        )}
      </p>
      {settlement ? (
        <p>
          {t('settledAs', {
            act: SETTLEMENT_ACTS[settlement.act][lang],
            value: settlement.value === '' ? '' : `：${d.readings.find(r => r.value === settlement.value)?.say[lang] ?? settlement.value}`,
            name: settlement.byName,
            at: settlement.at.slice(0, 16).replace('T', ' '),
          })}
          {settlement.words !== '' && <span className="small">　{settlement.words}</span>}
        </p>
      ) : (
        isAllowed && <Settling doubt={d} onLook={look} />
      )}
    </li>
  )
}

function Settling({ doubt: d, onLook }: { readonly doubt: Doubt; readonly onLook: (place: Place) => void }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const name = useId()
  const { isBusy, refusal, run } = useAct('taken-in')
  /** An act, or of a reading its value behind it. */
  const [chosen, setChosen] = useState<string>('')
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const settle = (): void => {
    const act = actOf(chosen)
    if (act === null) return
    const value = act === 'choose' ? chosen.slice('choose '.length) : act === 'type' ? typed : ''
    void run('POST', `/taken-in/doubts/${d.id}`, { act, value, words })
  }
  const option = (key: string, label: string, more?: Place | null) => (
    <label key={key}>
      <input type="radio" name={name} value={key} checked={chosen === key} onChange={() => setChosen(key)} /> {label}
      {more && (
        <button type="button" className="btn" aria-label={t('lookAt', { text: label })} onClick={() => onLook(more)}>
          {t('look')}
        </button>
      )}
    </label>
  )
  const others = d.acts.filter(a => a === 'as-printed' || a === 'reject')
  return (
    <form
      onSubmit={e => {
        e.preventDefault()
        settle()
      }}
    >
      <fieldset>
        <legend className="small">{t('reading')}</legend>
        {d.acts.includes('choose') && d.readings.map(r => option(`choose ${r.value}`, r.say[lang], r.place))}
        {d.acts.includes('type') && (
          <span className="typed">
            {option('type', t(d.kind === 'body' ? 'typedBody' : d.kind === 'year' ? 'typedYear' : 'typed'))}
            <input
              type="text"
              aria-label={t(d.kind === 'body' ? 'typedBody' : d.kind === 'year' ? 'typedYear' : 'typed')}
              value={typed}
              onFocus={() => setChosen('type')}
              onChange={e => setTyped(e.currentTarget.value)}
            />
          </span>
        )}
        {others.map(a => option(a, a === 'as-printed' && d.kind === 'table' ? t('seen') : SETTLEMENT_ACTS[a][lang]))}
      </fieldset>
      <label className="words">
        {t('words')}
        <input type="text" value={words} onChange={e => setWords(e.currentTarget.value)} />
      </label>
      <button type="submit" className="btn p" disabled={isBusy || chosen === ''}>
        {t('settle')}
      </button>
      <Refused refusal={refusal} />
    </form>
  )
}

const actOf = (chosen: string): SettlementAct | null =>
  chosen.startsWith('choose ') ? 'choose' : chosen === 'type' || chosen === 'as-printed' || chosen === 'reject' ? chosen : null
