/** The card of one finding: what, where, the arithmetic, what to do, the law. */
import { RULES, sourcesOf } from '@jixiao/rules'
import { type ReportFinding, type ReportPlace, whereOf } from 'jixiao/contract'
import { useLanguage } from './language.tsx'
import { RuleLink } from './RuleLink.tsx'

const PLACES_SHOWN = 6

interface Props {
  readonly finding: ReportFinding
  readonly isSelected: boolean
  readonly onSelect: () => void
  /** As on its box. */
  readonly number?: number | undefined
  /** What to do stands at the first finding of the cause. */
  readonly isConsequence?: boolean
}

export function FindingCard({ finding: f, isSelected, onSelect, number, isConsequence = false }: Props) {
  const { t, lang } = useLanguage()
  const zh = lang === 'zh'
  const rule = RULES.find(r => r.code === f.rule)
  const where = (p: ReportPlace) => whereOf(p, zh)
  const named = f.places[0]
  return (
    // biome-ignore lint/a11y/useSemanticElements: the card holds a link, which a button may not
    <div
      className={`card ${f.severity}${isSelected ? ' on' : ''}`}
      id={`f-${f.id}`}
      role="button"
      tabIndex={0}
      aria-pressed={isSelected}
      onClick={onSelect}
      onKeyDown={e => {
        if (e.key === 'Enter' || e.key === ' ') {
          e.preventDefault()
          onSelect()
        }
      }}
    >
      <h3>
        {number !== undefined && <span className="nr">{number}</span>} {zh ? rule?.title : rule?.titleEn}
      </h3>
      <p className="where">
        {[...new Set(f.places.slice(0, PLACES_SHOWN).map(where))].filter(Boolean).join(zh ? '、' : ', ')}
        {f.places.length > PLACES_SHOWN ? `… ${t('places', { n: f.places.length })}` : ''}
        {named?.table ? ` · ${[named.table, named.row, named.column].filter(Boolean).join(' / ')}` : ''}
      </p>
      <p>{zh ? f.message : f.messageEn}</p>
      {f.arithmetic && <pre className="sum">{f.arithmetic}</pre>}
      {!isConsequence && (
        <p>
          <b>{t('mend')}</b>：{zh ? f.mend : f.mendEn}
        </p>
      )}
      <p className="why">
        <RuleLink code={f.rule} /> {rule && !isConsequence ? sourcesOf(rule, lang).join(zh ? '；' : '; ') : ''}
      </p>
    </div>
  )
}
