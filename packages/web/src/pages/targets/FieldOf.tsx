/** One field of a record: in its control, or, where nothing may be changed, what stands in it. */
import { type DossierRecord, shapeOf } from '@jixiao/core'
import { useLanguage } from '../../parts/language.tsx'
import { FieldControl } from '../../parts/paper/EntryEditor.tsx'
import { asTyped } from '../../parts/paper/typed-value.ts'

interface Props {
  readonly record: DossierRecord
  readonly name: string
  readonly canEdit: boolean
}

export function FieldOf({ record, name, canEdit }: Props) {
  const { lang } = useLanguage()
  const field = shapeOf(record.kind).fields[name]
  if (!field) return null
  if (canEdit) return <FieldControl key={`${record.id} ${name}`} record={record} name={name} field={field} unit="万元" />
  const value = asTyped(field, record.fields[name], '万元')
  return (
    <p className="standing">
      <small>{field.name[lang]}</small> {field.choices?.[value]?.[lang] ?? (value || '—')}
    </p>
  )
}
