/** Every value that a cell has had: who changed it, when, from what to what, and why. */
import { type FieldValue, shapeOf } from '@jixiao/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../office/call.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { asTyped } from '../../parts/paper/typed-value.ts'

const TEXT = {
  title: ['“{name}”的修改记录', 'Changes of “{name}”'],
  none: ['还没有保存过。', 'Nothing is saved yet.'],
  empty: ['（空）', '(empty)'],
  why: ['理由：{reason}', 'Because: {reason}'],
} as const

interface Step {
  readonly what: 'added' | 'changed' | 'removed'
  readonly field: string
  readonly from: FieldValue
  readonly to: FieldValue
  readonly byName: string
  readonly at: string
  readonly reason: string
}

/** Fields that are one cell of the form; the cell is called by the last. */
const CELLS: readonly (readonly string[])[] = [
  ['operator', 'unit', 'value'],
  ['formula', 'description'],
]

export function ValueHistory({ indicator, field }: { readonly indicator: string; readonly field: string }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, savedAt } = useDossier()
  const { data } = useQuery({
    queryKey: ['value-history', dossier.id, indicator, savedAt?.getTime() ?? 0],
    queryFn: () => call<{ steps: readonly Step[] }>('GET', `/dossiers/${dossier.id}/records/${indicator}/history`),
    retry: false,
    placeholderData: last => last,
  })
  const cell = CELLS.find(fields => fields.includes(field)) ?? [field]
  const { fields } = shapeOf('indicator')
  const nameOf = (name: string): string => fields[name]?.name[lang] ?? name
  const shown = (name: string, value: FieldValue): string => {
    const shape = fields[name]
    const text = shape ? asTyped(shape, value, '万元') : String(value ?? '')
    return (shape?.choices?.[text]?.[lang] ?? text) || t('empty')
  }
  const steps = (data?.steps ?? []).filter(s => cell.includes(s.field) && s.from !== s.to).reverse()
  return (
    <details className="value-history">
      <summary>{t('title', { name: nameOf(cell.at(-1) ?? field) })}</summary>
      {steps.length === 0 && <p className="small">{t('none')}</p>}
      <ol>
        {steps.map(s => (
          <li key={`${s.at} ${s.field} ${String(s.to)}`}>
            <small>
              {new Date(s.at).toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'short', timeStyle: 'short' })} {s.byName}
            </small>
            <br />
            {cell.length > 1 && <small>{nameOf(s.field)} </small>}
            {s.what === 'added' ? shown(s.field, s.to) : `${shown(s.field, s.from)} → ${shown(s.field, s.to)}`}
            {s.reason !== '' && <span className="reason">{t('why', { reason: s.reason })}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}
