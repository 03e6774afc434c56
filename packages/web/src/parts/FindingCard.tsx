/** The card of one finding: what, where, the arithmetic, what to do, the law. */
import { otherSides, type ReportFinding, type ReportPlace, sideInWords, whereOf } from 'jixiao/contract'
import { useRules } from '../use-rules.ts'
import { useLanguage } from './language.tsx'
import { RuleLink } from './RuleLink.tsx'

const PLACES_SHOWN = 6

interface Props {
  readonly finding: ReportFinding
  readonly isSelected: boolean
  readonly onSelect: () => void
  /** Opens a place of another document. */
  readonly onPlace: (place: ReportPlace) => void
  /** As on its box. */
  readonly number?: number | undefined
  /** What to do stands at the first finding of the cause. */
  readonly isConsequence?: boolean
}

export function FindingCard({ finding: f, isSelected, onSelect, onPlace, number, isConsequence = false }: Props) {
  const { t, lang } = useLanguage()
  const zh = lang === 'zh'
  const rule = useRules().get(f.rule)
  const where = (p: ReportPlace) => whereOf(p, zh)
  const named = f.places[0]
  const others = otherSides(f)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click anywhere on the card is an addition to the button in it
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button in it has the keyboard
    <div className={`card ${f.severity}${isSelected ? ' on' : ''}`} id={`f-${f.id}`} onClick={onSelect}>
      <h3>
        <button
          type="button"
          className="plain"
          aria-pressed={isSelected}
          onClick={e => {
            e.stopPropagation()
            onSelect()
          }}
        >
          {number !== undefined && <span className="nr">{number}</span>} {rule?.title[lang] ?? f.name}
        </button>
      </h3>
      <p className="where">
        {[...new Set(f.places.slice(0, PLACES_SHOWN).map(where))].filter(Boolean).join(zh ? '、' : ', ')}
        {f.places.length > PLACES_SHOWN ? `… ${t('places', { n: f.places.length })}` : ''}
        {named?.table ? ` · ${[named.table, named.row, named.column].filter(Boolean).join(' / ')}` : ''}
      </p>
      <p>{zh ? f.message : f.messageEn}</p>
      {named && others.length > 0 && (
        <ul className="sides">
          {[named, ...others].map((p, i) => (
            <li key={sideInWords(p, zh)}>
              <button
                type="button"
                className="plain link"
                onClick={e => {
                  e.stopPropagation()
                  if (i === 0) onSelect()
                  else onPlace(p)
                }}
              >
                {t(i === 0 ? 'thisSide' : 'otherSide')}
                {zh ? '：' : ': '}
                {sideInWords(p, zh)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {f.arithmetic && <pre className="sum">{f.arithmetic}</pre>}
      {!isConsequence && (
        <p>
          <b>{t('mend')}</b>
          {zh ? '：' : ': '}
          {zh ? f.mend : f.mendEn}
        </p>
      )}
      <p className="why">
        <RuleLink code={f.rule} /> {rule && !isConsequence ? rule.sources[lang].join(zh ? '；' : '; ') : ''}
      </p>
    </div>
  )
}
