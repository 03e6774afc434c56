/** What the form does not show of the indicator in hand: class, direction, points, formula, earlier values, and who changed what. */
import { type DossierRecord, type Entry, fieldText, recordsOf } from '@jixiao/core'
import { useDossier } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'
import { settingAll } from '../../parts/paper/EntryEditor.tsx'
import { FieldOf } from './FieldOf.tsx'
import { earlier, targetShown, useLastYear } from './use-last-year.ts'
import { useSettings } from './use-settings.ts'
import { ValueHistory } from './ValueHistory.tsx'
import { WeightHint } from './WeightHint.tsx'

const TEXT = {
  title: ['指标：{name}', 'Indicator: {name}'],
  fields: ['更多：类别、方向、分值、公式、历史值', 'More: class, direction, points, formula, history'],
  unnamed: ['（未命名的指标）', '(indicator without a name)'],
  class: ['指标类别', 'Class'],
  lastTarget: ['上年目标', 'Target last year'],
  lastActual: ['上年完成', 'Attained last year'],
  take: ['用作指标值', 'Use as the target'],
  close: ['收起', 'Hide'],
} as const

interface Props {
  readonly indicator: DossierRecord<'indicator'>
  readonly entry: Entry
  readonly canEdit: boolean
  readonly onClose: () => void
}

export function IndicatorPanel({ indicator, entry, canEdit, onClose }: Props) {
  const t = useWords(TEXT)
  return (
    <section className="indicator-panel" aria-label={t('title', { name: fieldText(indicator, 'name') })}>
      <h2>
        <span>{t('title', { name: fieldText(indicator, 'name') || t('unnamed') })}</span>
        <button type="button" className="plain link" onClick={onClose}>
          {t('close')}
        </button>
      </h2>
      <LastYearLine indicator={indicator} canEdit={canEdit} />
      <details>
        <summary>{t('fields')}</summary>
        <div className="pairs" key={indicator.id}>
          <ClassChoice indicator={indicator} canEdit={canEdit} label={t('class')} />
          <FieldOf record={indicator} name="direction" canEdit={canEdit} />
          <FieldOf record={indicator} name="weight" canEdit={canEdit} />
          <FieldOf record={indicator} name="history" canEdit={canEdit} />
        </div>
        <WeightHint indicator={indicator} canEdit={canEdit} />
        <div key={`${indicator.id} formula`}>
          <FieldOf record={indicator} name="formula" canEdit={canEdit} />
        </div>
      </details>
      <ValueHistory indicator={indicator.id} field={entry.field} />
    </section>
  )
}

/** Level 1 and 2 together, as the scheme has them. */
function ClassChoice({ indicator, canEdit, label }: { readonly indicator: Props['indicator']; readonly canEdit: boolean; readonly label: string }) {
  const { session } = useDossier()
  const scheme = useSettings()?.scheme ?? {}
  const [level1, level2] = [fieldText(indicator, 'level1'), fieldText(indicator, 'level2')]
  const isKnown = scheme[level1]?.includes(level2) ?? false
  if (!canEdit)
    return (
      <p className="standing">
        <small>{label}</small> {level2 || level1}
      </p>
    )
  return (
    <span className="control">
      <label>
        {label}
        <select
          value={`${level1}\n${level2}`}
          onChange={e => {
            const [one = '', two = ''] = e.currentTarget.value.split('\n')
            session.edit(settingAll(indicator, { level1: one, level2: two }))
          }}
        >
          {!isKnown && <option value={`${level1}\n${level2}`}>{level2 || level1}</option>}
          {Object.entries(scheme).map(([one, names]) => (
            <optgroup key={one} label={one}>
              {names.map(two => (
                <option key={two} value={`${one}\n${two}`}>
                  {two}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    </span>
  )
}

function LastYearLine({ indicator, canEdit }: Pick<Props, 'indicator' | 'canEdit'>) {
  const t = useWords(TEXT)
  const { dossier, session } = useDossier()
  const { dossier: last } = useLastYear(true)
  const was = last && earlier(last, dossier, indicator)
  if (!was || !last) return null
  const [attained] = recordsOf(last, 'attainment', was.id)
  const actual = attained ? fieldText(attained, 'actual') : ''
  const isSame = targetShown(was) === targetShown(indicator)
  return (
    <p className="last-year">
      {t('lastTarget')} <b>{targetShown(was) || '—'}</b>
      {actual !== '' && (
        <>
          {' · '}
          {t('lastActual')} <b>{actual}</b>
        </>
      )}
      {canEdit && !isSame && targetShown(was) !== '' && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            const { operator = null, value = null, unit = null } = was.fields
            session.edit(settingAll(indicator, { operator, value, unit }))
          }}
        >
          {t('take')}
        </button>
      )}
    </p>
  )
}
