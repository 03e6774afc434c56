/** Secrecy review and the signature of the head: each holds for the content that was seen, and for nothing else. */
import { SIGNATURES, type SignatureKind } from '@jixiao/core'
import { useLanguage, useWords } from '../../parts/language.tsx'
import type { PublicationInHand } from './use-publication.ts'

const TEXT = {
  title: ['审查和审签', 'Review and signature'],
  done: ['{who} 已签，{day}', 'signed by {who}, {day}'],
  stale: ['{who} 签过以后内容有变动，须重新办理', 'the content changed after {who} signed: sign again'],
  none: ['未办理', 'not yet'],
  sign: ['已看过，{what}通过', 'I have read it: {what}'],
} as const

const KINDS = Object.keys(SIGNATURES) as SignatureKind[]

interface Props {
  readonly publication: PublicationInHand
  readonly may: Readonly<Record<SignatureKind, boolean>>
}

export function Signing({ publication, may }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { state, act, isBusy } = publication
  if (!state) return null
  return (
    <section aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <ul className="cards">
        {KINDS.map(kind => {
          const own = state.signatures.find(s => s.signature === kind)
          const name = SIGNATURES[kind][lang]
          return (
            <li key={kind} className={`card ${own?.isCurrent ? 'keep' : 'open'}`}>
              <p>
                <b>{name}</b>{' '}
                <span className="small">{own ? t(own.isCurrent ? 'done' : 'stale', { who: own.byName, day: own.at.slice(0, 10) }) : t('none')}</span>
              </p>
              {may[kind] && !own?.isCurrent && (
                <button
                  type="button"
                  className="btn"
                  disabled={isBusy}
                  onClick={() => void act({ to: 'signatures', content: { signature: kind, content: state.content } })}
                >
                  {t('sign', { what: name })}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
