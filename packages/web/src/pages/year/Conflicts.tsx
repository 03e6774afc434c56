/** Fields that two people changed at once: both values, and which shall stand. */
import { type Conflict, type FieldValue, shapeOf } from '@jixiao/core'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { asTyped } from '../../parts/paper/typed-value.ts'

const TEXT = {
  title: ['同时有人改了同一处，请选一个', 'Somebody changed the same; choose one'],
  mine: ['用我的', 'Use mine'],
  theirs: ['用已有的', 'Keep theirs'],
  standing: ['已有的：', 'Standing: '],
  own: ['我填的：', 'Mine: '],
  removed: ['这一项已被别人删除，您的改动没有保存：', 'It was removed by somebody; your change was not saved: '],
  touched: ['您要删除的一项刚被别人改过，没有删除。', 'What you wanted to remove was changed by somebody; it stands.'],
  remove: ['仍然删除', 'Remove all the same'],
  known: ['知道了', 'Understood'],
  empty: ['（空）', '(empty)'],
} as const

export function Conflicts() {
  const t = useWords(TEXT)
  const { conflicts } = useDossier()
  if (conflicts.length === 0) return null
  return (
    <section className="conflicts" role="alert" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <ul>
        {conflicts.map(c => (
          <li key={JSON.stringify(c.edit)}>
            <OneConflict conflict={c} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneConflict({ conflict }: { readonly conflict: Conflict }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, session } = useDossier()
  const { edit, why, current } = conflict
  const record = dossier.records.get(edit.record)
  const field = edit.kind === 'set' && record ? shapeOf(record.kind).fields[edit.field] : undefined
  const shown = (value: FieldValue): string => (field ? asTyped(field, value, '万元') : String(value ?? '')) || t('empty')
  const choose = (take: 'mine' | 'theirs', label: string) => (
    <button type="button" className="btn" onClick={() => session.settle(conflict, take)}>
      {label}
    </button>
  )
  if (why === 'touched')
    return (
      <>
        {t('touched')} {choose('mine', t('remove'))} {choose('theirs', t('known'))}
      </>
    )
  const mine = edit.kind === 'set' ? shown(edit.to) : ''
  if (why === 'removed')
    return (
      <>
        {t('removed')} <b>{mine}</b> {choose('theirs', t('known'))}
      </>
    )
  return (
    <>
      <span className="field-name">{field?.name[lang]}</span> {t('standing')}
      <b>{shown(current)}</b>　{t('own')}
      <b>{mine}</b> {choose('mine', t('mine'))} {choose('theirs', t('theirs'))}
    </>
  )
}
