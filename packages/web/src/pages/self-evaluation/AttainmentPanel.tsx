/** The indicator in hand: its score with the arithmetic, degree and score by hand, the reason, and what its value rests on. */
import { type DossierRecord, fieldText, recordsOf } from '@jixiao/core'
import type { ScoredLine } from 'jixiao/contract'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { Proof } from '../../parts/proof/Proof.tsx'
import { FieldOf } from '../targets/FieldOf.tsx'

const TEXT = {
  target: ['年度指标值 {value}，分值 {points}', 'target {value}, {points} points'],
  score: ['得 {score} 分', '{score} points'],
  none: ['没有得分', 'no score'],
  more: ['达成情况、手工评分', 'Degree, score by hand'],
  hint: ['能用数字算的自动算分；手工评分会代替算出来的分。', 'Figures are scored by themselves; a score by hand takes their place.'],
  close: ['收起', 'Hide'],
} as const

interface Props {
  readonly indicator: DossierRecord<'indicator'>
  readonly line: ScoredLine | null
  readonly canEdit: boolean
  readonly onClose: () => void
}

export function AttainmentPanel({ indicator, line, canEdit, onClose }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier } = useDossier()
  const [attained] = recordsOf(dossier, 'attainment', indicator.id)
  if (!attained) return null
  const name = fieldText(indicator, 'name')
  const target = `${fieldText(indicator, 'operator').replace('words', '')}${fieldText(indicator, 'value')}${fieldText(indicator, 'unit')}`
  const isWorded = line?.score === null || line?.isByHand === true || fieldText(indicator, 'operator') === 'words'
  return (
    <section className="in-hand" aria-label={name} key={attained.id}>
      <h2>
        <span>{name}</span>
        <button type="button" className="plain link" onClick={onClose}>
          {t('close')}
        </button>
      </h2>
      <p className="small">{t('target', { value: target, points: fieldText(indicator, 'weight') || '—' })}</p>
      <FieldOf record={attained} name="actual" canEdit={canEdit} />
      {line && (
        <p className="scored" role="status">
          <b>{line.score === null ? t('none') : t('score', { score: line.score })}</b>
          <br />
          {line.say[lang]}
        </p>
      )}
      <FieldOf record={attained} name="reason" canEdit={canEdit} />
      <details open={isWorded}>
        <summary>{t('more')}</summary>
        <p className="small">{t('hint')}</p>
        <div className="pairs">
          <FieldOf record={attained} name="grade" canEdit={canEdit} />
          <FieldOf record={attained} name="score" canEdit={canEdit} />
        </div>
      </details>
      <Proof attained={attained} indicator={indicator} canEdit={canEdit} />
    </section>
  )
}
