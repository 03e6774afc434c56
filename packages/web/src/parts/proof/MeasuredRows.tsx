/** The value that a measure takes from its ledger, opened down to the rows that were counted. */
import { type DossierRecord, fieldText, measuredValue, printMeasured } from '@jixiao/core'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../language.tsx'

const TEXT = {
  value: ['台账“{name}”取数：{value}', 'From the ledger “{name}”: {value}'],
  cannot: ['台账取不出数：{why}', 'The ledger does not tell: {why}'],
  rows: ['看这 {n} 条记录', 'The {n} rows'],
  date: ['日期', 'Date'],
  matter: ['事项', 'Matter'],
  figure: ['数量', 'Figure'],
  base: ['基数', 'Base'],
  holds: ['符合', 'Holds'],
  done: ['办结', 'Finished'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
} as const

interface Props {
  readonly measure: DossierRecord<'measure'>
  /** Of the indicator. */
  readonly unit: string
  readonly until?: string
}

export function MeasuredRows({ measure, unit, until }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier } = useDossier()
  const told = measuredValue(dossier, measure, until)
  if (!told.ok) return <p className="wanted">{t('cannot', { why: told.problem.say[lang] })}</p>
  const ledger = dossier.records.get(fieldText(measure, 'ledger'))
  const nameOf = (field: 'name' | 'figure' | 'base'): string => (typeof ledger?.fields[field] === 'string' ? ledger.fields[field] : '')
  const rows = told.value.rows.flatMap(id => dossier.records.get(id) ?? [])
  const columns = (['date', 'title', 'figure', 'base', 'holds', 'until'] as const).filter(c => rows.some(r => (r.fields[c] ?? null) !== null))
  const heads = {
    date: t('date'),
    title: t('matter'),
    figure: nameOf('figure') || t('figure'),
    base: nameOf('base') || t('base'),
    holds: t('holds'),
    until: t('done'),
  }
  return (
    <div className="measured">
      <p>
        {t('value', { name: nameOf('name'), value: printMeasured(told.value, unit) })}
        <br />
        <span className="small">{told.value.arithmetic[lang]}</span>
      </p>
      <details>
        <summary>{t('rows', { n: rows.length })}</summary>
        <table>
          <thead>
            <tr>
              {columns.map(c => (
                <th key={c} scope="col">
                  {heads[c]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(r => (
              <tr key={r.id}>
                {columns.map(c => {
                  const value = r.fields[c] ?? ''
                  return (
                    <td key={c} className={c === 'figure' || c === 'base' ? 'n' : undefined}>
                      {typeof value === 'boolean' ? t(value ? 'yes' : 'no') : value}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}
