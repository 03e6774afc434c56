/** What the indicators take from a ledger: the measure, its value with the arithmetic, the rows on which it rests. */
import { type DossierRecord, fieldText, measuredValue, printMeasured, recordsOf, shapeOf } from '@jixiao/core'
import { useState } from 'react'
import { adding, useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { FieldControl } from '../../parts/paper/EntryEditor.tsx'

const TEXT = {
  title: ['哪些指标从这里取数', 'Indicators that take their value from here'],
  none: ['还没有指标从这个台账取数。', 'No indicator takes its value from this ledger yet.'],
  bind: ['让指标从这里取数：', 'Bind an indicator: '],
  choose: ['选择指标', 'choose an indicator'],
  remove: ['不再取数', 'Unbind'],
  value: ['现在的值', 'Value now'],
  rows: ['依据 {n} 行', 'rests on {n} rows'],
} as const
const FIELDS = ['kind', 'words', 'from', 'until'] as const

export function Measures({ ledger }: { readonly ledger: DossierRecord<'ledger'> }) {
  const t = useWords(TEXT)
  const hand = useDossier()
  const { dossier, canEdit, session } = hand
  const measures = recordsOf(dossier, 'measure').filter(m => fieldText(m, 'ledger') === ledger.id)
  const bound = new Set(recordsOf(dossier, 'measure').map(m => m.parent))
  const free = recordsOf(dossier, 'indicator').filter(i => !bound.has(i.id))
  return (
    <section className="measures">
      <h3>{t('title')}</h3>
      {measures.length === 0 && <p className="empty">{t('none')}</p>}
      {measures.map(m => (
        <OneMeasure key={m.id} measure={m} />
      ))}
      {canEdit && (
        <label>
          {t('bind')}
          <select
            value=""
            onChange={e =>
              e.currentTarget.value !== '' && session.edit([adding(hand, 'measure', e.currentTarget.value, { ledger: ledger.id, kind: 'count' })])
            }
          >
            <option value="">{t('choose')}</option>
            {free.map(i => (
              <option key={i.id} value={i.id}>
                {fieldText(i, 'level2')}：{fieldText(i, 'name')}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  )
}

function OneMeasure({ measure }: { readonly measure: DossierRecord<'measure'> }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, canEdit, session } = useDossier()
  const [isOpen, setOpen] = useState(false)
  const indicator = recordsOf(dossier, 'indicator').find(i => i.id === measure.parent)
  const measured = measuredValue(dossier, measure)
  const fields = shapeOf('measure').fields
  return (
    <article className="measure">
      <h4>
        {indicator ? `${fieldText(indicator, 'level2')}：${fieldText(indicator, 'name')}` : ''}
        {canEdit && (
          <button type="button" className="btn" onClick={() => session.edit([{ kind: 'remove', record: measure.id, seen: measure.revision }])}>
            {t('remove')}
          </button>
        )}
      </h4>
      {canEdit && (
        <div className="ledger-head">
          {FIELDS.map(name => {
            const field = fields[name]
            return field ? <FieldControl key={name} record={measure} name={name} field={field} unit="万元" /> : null
          })}
        </div>
      )}
      {measured.ok ? (
        <>
          <p>
            {t('value')}：<b>{printMeasured(measured.value, indicator ? fieldText(indicator, 'unit') : '')}</b>　
            <span className="small">{measured.value.arithmetic[lang]}</span>
          </p>
          <details open={isOpen} onToggle={e => setOpen(e.currentTarget.open)}>
            <summary>{t('rows', { n: measured.value.rows.length })}</summary>
            {isOpen && (
              <ul>
                {measured.value.rows.map(id => {
                  const r = dossier.records.get(id)
                  return (
                    <li key={id}>{r ? [r.fields.date, r.fields.title, r.fields.figure, r.fields.base].filter(v => v != null).join('　') : id}</li>
                  )
                })}
              </ul>
            )}
          </details>
        </>
      ) : (
        <p className="fault">{measured.problem.say[lang]}</p>
      )}
    </article>
  )
}
