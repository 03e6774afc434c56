/** What an actual value rests on: the rows of its ledger, its attachments, or the word that there is no proof. */
import { type DossierRecord, fieldText, recordsOf } from '@jixiao/core'
import { useId, useState } from 'react'
import { setting, useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../language.tsx'
import { wordsOf } from '../paper-bar/use-paper-move.ts'
import { MeasuredRows } from './MeasuredRows.tsx'
import { attaching, fileAddress, upload } from './upload.ts'
import './proof.css'

const TEXT = {
  title: ['依据', 'What it rests on'],
  attach: ['添加佐证材料', 'Attach proof'],
  without: ['没有佐证材料', 'There is no proof'],
  wanted: ['手工填的数要附佐证材料，或者注明没有。', 'A value by hand wants an attachment, or the word that there is none.'],
  sending: ['正在上传…', 'Being brought…'],
  remove: ['移除“{name}”', 'Remove “{name}”'],
} as const

interface Props {
  readonly attained: DossierRecord<'attainment'> | DossierRecord<'progress'>
  readonly indicator: DossierRecord<'indicator'>
  /** Until which day the ledger counts: the end of the month of a round. */
  readonly until?: string
  readonly canEdit: boolean
}

export function Proof({ attained, indicator, until, canEdit }: Props) {
  const t = useWords(TEXT)
  const id = useId()
  const { lang } = useLanguage()
  const { dossier, session } = useDossier()
  const [said, setSaid] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [measure] = recordsOf(dossier, 'measure', indicator.id)
  const files = [...recordsOf(dossier, 'attachment', attained.id), ...recordsOf(dossier, 'attachment', indicator.id)]
  const isWithout = attained.fields.withoutEvidence === true
  const bring = async (chosen: FileList | null): Promise<void> => {
    const [file] = chosen ?? []
    if (!file) return
    setBusy(true)
    setSaid(null)
    try {
      const problem = session.edit([attaching({ dossier: session.state().dossier }, attained, await upload(dossier.id, file))])
      if (problem) setSaid(problem[lang])
    } catch (error) {
      setSaid(wordsOf(error)[lang])
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="proof" aria-labelledby={id}>
      <h3 id={id}>{t('title')}</h3>
      {measure && <MeasuredRows measure={measure} unit={fieldText(indicator, 'unit')} {...(until === undefined ? {} : { until })} />}
      <ul>
        {files.map(f => (
          <li key={f.id}>
            {fieldText(f, 'sha256') === '' ? (
              <span>
                {fieldText(f, 'name')} <small>{fieldText(f, 'where')}</small>
              </span>
            ) : (
              <a href={fileAddress(dossier.id, fieldText(f, 'sha256'))} download={fieldText(f, 'name')}>
                {fieldText(f, 'name')}
              </a>
            )}
            {canEdit && (
              <button
                type="button"
                className="plain link"
                aria-label={t('remove', { name: fieldText(f, 'name') })}
                onClick={() => session.edit([{ kind: 'remove', record: f.id, seen: f.revision }])}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {!measure && files.length === 0 && !isWithout && fieldTextOf(attained) !== '' && <p className="wanted">{t('wanted')}</p>}
      {canEdit && (
        <p className="acts">
          <label className="btn">
            {isBusy ? t('sending') : t('attach')}
            <input
              type="file"
              className="visually-hidden"
              disabled={isBusy}
              onChange={e => {
                void bring(e.currentTarget.files)
                e.currentTarget.value = ''
              }}
            />
          </label>
          <label className="tick">
            <input
              type="checkbox"
              checked={isWithout}
              onChange={e => session.edit([setting(attained, 'withoutEvidence', e.currentTarget.checked ? true : null)])}
            />{' '}
            {t('without')}
          </label>
        </p>
      )}
      {said !== null && (
        <p className="fault" role="alert">
          {said}
        </p>
      )}
    </section>
  )
}

const fieldTextOf = (r: Props['attained']): string => (typeof r.fields.actual === 'string' ? r.fields.actual : '')
