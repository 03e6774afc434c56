/** The hits of the detectors: each is masked, kept with a reason, or sent back. */
import { useWords } from '../../parts/language.tsx'
import { HitCard } from '../../parts/redaction/HitCard.tsx'
import type { PublicationInHand } from './use-publication.ts'

const TEXT = {
  title: ['个人信息和密级标识', 'Personal data and secrecy marks'],
  none: ['没有查到个人信息和密级标识。', 'No personal data or secrecy marks were found.'],
  open: ['{n} 处未处理', '{n} to decide'],
  all: ['{n} 处都按建议处理', 'Take the proposal for all {n}'],
  rest: ['其余 {n} 处都按建议处理', 'Take the proposal for the other {n}'],
  look: ['看这一页', 'Show the page'],
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
          <HitCard
            key={h.id}
            hit={h}
            canDecide={canDecide}
            isBusy={publication.isBusy}
            onDecide={decision => publication.act({ to: 'redactions', content: { decisions: [decision] } })}
            look={t('look')}
            onLook={() => onLook(h.document, h.block)}
          />
        ))}
      </ul>
    </section>
  )
}
