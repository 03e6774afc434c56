/** The differences to the last submission as a list, each leading to its field. */
import { shapeOf } from '@jixiao/core'
import { useDossier } from '../../office/use-dossier.tsx'
import type { FieldChange } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { goToField, placeInWords } from '../../parts/paper-bar/field-place.ts'
import { type ChangesAnswer, shownValue } from './use-changes.ts'

const TEXT = {
  first: ['首次提交，没有可以对照的上一稿。', 'The first submission: there is none before to compare.'],
  none: ['与上次提交相比没有改动。', 'Nothing changed since the last submission.'],
  title: ['与上次提交相比改了 {n} 处', '{n} changes since the last submission'],
  added: ['新增', 'new'],
  removed: ['删除', 'removed'],
  empty: ['（空）', '(empty)'],
  go: ['到这一栏', 'Go to the field'],
} as const

export function Changes({ answer }: { readonly answer: ChangesAnswer | null }) {
  const t = useWords(TEXT)
  if (!answer) return null
  if (answer.since === null) return <p className="small changes">{t('first')}</p>
  if (answer.changes.length === 0) return <p className="small changes">{t('none')}</p>
  return (
    <details className="changes">
      <summary>{t('title', { n: answer.changes.length })}</summary>
      <ul>
        {answer.changes.map(c => (
          <li key={`${c.record} ${c.field}`}>
            <OneChange change={c} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function OneChange({ change: c }: { readonly change: FieldChange }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier } = useDossier()
  const record = dossier.records.get(c.record)
  const place = placeInWords(dossier, c.record, c.field, lang)
  const day = new Date(c.at).toLocaleDateString(lang === 'zh' ? 'zh-CN' : 'en')
  return (
    <>
      {record && place !== null ? (
        <button type="button" className="plain link" title={t('go')} onClick={() => goToField(c.record, c.field)}>
          {place}
        </button>
      ) : (
        <b>{c.name[lang]}</b>
      )}{' '}
      {c.what !== 'changed' && <span className="mark-count">{t(c.what)}</span>} {c.what !== 'added' && <del>{shownValue(c, c.from, t('empty'))}</del>}{' '}
      {c.what !== 'removed' && <ins>{shownValue(c, c.to, t('empty'))}</ins>}{' '}
      <span className="small">
        {c.byName} {day}
        {record ? '' : ` · ${record === undefined ? nameOfKind(c.kind, lang) : ''}`}
      </span>
    </>
  )
}

const nameOfKind = (kind: string, lang: 'zh' | 'en'): string =>
  kind === 'indicator' || kind === 'project' || kind === 'line' ? shapeOf(kind).name[lang] : kind
