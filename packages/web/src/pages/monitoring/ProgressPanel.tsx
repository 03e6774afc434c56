/** The indicator in hand: how far it is, how it may end, the class of its cause, what is done about it, and what its value rests on. */
import { type DossierRecord, endOfMonth, fieldText, type Outcome, shapeOf } from '@jixiao/core'
import type { Lit } from 'jixiao/contract'
import { setting, useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { Proof } from '../../parts/proof/Proof.tsx'
import { FieldOf } from '../targets/FieldOf.tsx'
import { LightMark } from './LightMark.tsx'
import { progressOf } from './monitoring-edits.ts'

const TEXT = {
  title: ['{name}', '{name}'],
  target: ['年度指标值 {value}', 'target {value}'],
  close: ['收起', 'Hide'],
} as const

interface Props {
  readonly indicator: DossierRecord<'indicator'>
  readonly month: number
  readonly lit: Outcome<Lit> | null
  readonly canEdit: boolean
  readonly onClose: () => void
}

export function ProgressPanel({ indicator, month, lit, canEdit, onClose }: Props) {
  const t = useWords(TEXT)
  const { dossier, year } = useDossier()
  const progress = progressOf(dossier, indicator.id, month)
  const name = fieldText(indicator, 'name')
  if (!progress) return null
  return (
    <section className="in-hand" aria-label={name} key={progress.id}>
      <h2>
        <span>{t('title', { name })}</span>
        <button type="button" className="plain link" onClick={onClose}>
          {t('close')}
        </button>
      </h2>
      <p className="small">
        {t('target', {
          value: `${fieldText(indicator, 'operator').replace('words', '')}${fieldText(indicator, 'value')}${fieldText(indicator, 'unit')}`,
        })}
      </p>
      {lit && (
        <p>
          <LightMark lit={lit} isLong />
        </p>
      )}
      <div className="pairs">
        <FieldOf record={progress} name="actual" canEdit={canEdit} />
        <FieldOf record={progress} name="expected" canEdit={canEdit} />
      </div>
      <Choice record={progress} name="possibility" canEdit={canEdit} />
      <Choice record={progress} name="cause" canEdit={canEdit} />
      <FieldOf record={progress} name="reason" canEdit={canEdit} />
      <FieldOf record={progress} name="correction" canEdit={canEdit} />
      <Proof attained={progress} indicator={indicator} until={endOfMonth(year, month)} canEdit={canEdit} />
    </section>
  )
}

/** A field of few choices, all in sight; a second press takes the choice back. */
function Choice({
  record,
  name,
  canEdit,
}: {
  readonly record: DossierRecord<'progress'>
  readonly name: 'cause' | 'possibility'
  readonly canEdit: boolean
}) {
  const { lang } = useLanguage()
  const { session } = useDossier()
  const field = shapeOf('progress').fields[name]
  const value = fieldText(record, name)
  if (!field) return null
  return (
    <fieldset className="choice" disabled={!canEdit}>
      <legend>{field.name[lang]}</legend>
      {Object.entries(field.choices ?? {}).map(([choice, words]) => (
        <button
          key={choice}
          type="button"
          className="btn"
          aria-pressed={value === choice}
          onClick={() => session.edit([setting(record, name, value === choice ? null : choice)])}
        >
          {words[lang]}
        </button>
      ))}
    </fieldset>
  )
}
