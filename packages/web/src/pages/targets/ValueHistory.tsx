/** Every value that a field has had: who changed it, when, from what to what, and why. */
import type { Field, FieldValue } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../office/call.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { asTyped } from '../../parts/paper/typed-value.ts'

const TEXT = {
  title: ['“{name}”的修改记录', 'Changes of “{name}”'],
  none: ['还没有改过。', 'Never changed.'],
  empty: ['（空）', '(empty)'],
  why: ['理由：{reason}', 'Because: {reason}'],
} as const

interface Step {
  readonly what: 'added' | 'changed' | 'removed'
  readonly from: FieldValue
  readonly to: FieldValue
  readonly byName: string
  readonly at: string
  readonly reason: string
}

interface Props {
  readonly record: string
  readonly field: string
  readonly name: string
  readonly shape: Field
}

export function ValueHistory({ record, field, name, shape }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, savedAt } = useDossier()
  const { data } = useQuery({
    queryKey: ['value-history', dossier.id, record, field, savedAt?.getTime() ?? 0],
    queryFn: () => call<{ steps: readonly Step[] }>('GET', `/dossiers/${dossier.id}/records/${record}/history?field=${field}`),
    retry: false,
    placeholderData: last => last,
  })
  if (!data) return null
  const shown = (value: FieldValue): string => {
    const text = asTyped(shape, value, '万元')
    return (shape.choices?.[text]?.[lang] ?? text) || t('empty')
  }
  const steps = data.steps.filter(s => s.from !== s.to)
  return (
    <details className="value-history">
      <summary>{t('title', { name })}</summary>
      {steps.length === 0 && <p className="small">{t('none')}</p>}
      <ol>
        {[...steps].reverse().map(s => (
          <li key={`${s.at} ${String(s.to)}`}>
            <small>
              {new Date(s.at).toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'short', timeStyle: 'short' })} {s.byName}
            </small>
            <br />
            {s.what === 'added' ? shown(s.to) : `${shown(s.from)} → ${shown(s.to)}`}
            {s.reason !== '' && <span className="reason">{t('why', { reason: s.reason })}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}
