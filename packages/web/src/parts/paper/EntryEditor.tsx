/** The editor of one cell: its field, or the fields of which its text is made, each in the control that fits. */
import { type DossierRecord, type Edit, type Entry, type Field, type FieldValue, recordsOf, shapeOf } from '@jixiao/core'
import { useEffect, useId, useRef, useState } from 'react'
import { setting, useDossier, useOpened } from '../../office/use-dossier.tsx'
import { useLanguage } from '../language.tsx'
import { asTyped, type MoneyUnit, readTyped } from './typed-value.ts'

interface Props {
  readonly entries: readonly Entry[]
  readonly unit: MoneyUnit
  /** Closed by Enter or Tab (`step`: to the next or the one before), by Escape or by leaving. */
  readonly onClose: (step: -1 | 0 | 1) => void
}

export function EntryEditor({ entries, unit, onClose }: Props) {
  const { dossier } = useDossier()
  const box = useRef<HTMLSpanElement>(null)
  const several = entries.length > 1
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the box closes it, whichever control had the focus
    <span
      className={several ? 'editor several' : 'editor'}
      ref={box}
      onBlur={e => {
        if (e.currentTarget.contains(e.relatedTarget)) return
        if (!box.current?.querySelector('[aria-invalid=true]')) onClose(0)
      }}
      onKeyDown={e => {
        if (e.nativeEvent.isComposing) return
        const isLast = document.activeElement === [...(box.current?.querySelectorAll('input,select,textarea') ?? [])].at(e.shiftKey ? 0 : -1)
        if (e.key === 'Escape') onClose(0)
        else if (e.key === 'Tab' && isLast) onClose(e.shiftKey ? -1 : 1)
        else if (e.key === 'Enter' && !(e.target instanceof HTMLTextAreaElement && e.shiftKey)) onClose(1)
        else return
        e.preventDefault()
        e.stopPropagation()
      }}
    >
      {entries.map(({ record, field }, i) => {
        const own = dossier.records.get(record)
        const shape = own && shapeOf(own.kind).fields[field]
        return own && shape ? (
          <FieldControl key={`${record} ${field}`} record={own} name={field} field={shape} unit={unit} isFirst={i === 0} isLabelled={several} />
        ) : null
      })}
    </span>
  )
}

interface ControlProps {
  readonly record: DossierRecord
  readonly name: string
  readonly field: Field
  readonly unit: MoneyUnit
  readonly isFirst?: boolean
  /** The name of the field stands beside the control. */
  readonly isLabelled?: boolean
}

const PAUSE = 500

/** One field of a record in its control; what is typed is taken after a pause and on leaving, and said when it does not fit. */
export function FieldControl({ record, name, field, unit, isFirst = false, isLabelled = true }: ControlProps) {
  const { lang } = useLanguage()
  const { session } = useOpened()
  const id = useId()
  const control = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null)
  const kept = asTyped(field, record.fields[name], unit)
  const [typed, setTyped] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef({ record, typed })
  latest.current = { record, typed }

  const take = (value: FieldValue): void => {
    const now = latest.current.record
    const isSame = (now.fields[name] ?? null) === value
    const problem = isSame ? null : session.edit([setting(now, name, value)], { merge: `${id} ${record.id} ${name}` })
    setFault(problem ? problem[lang] : null)
  }
  const commit = (text: string): void => {
    clearTimeout(timer.current)
    const value = readTyped(field, text, unit)
    if (value.ok) take(value.value)
    else setFault(value.problem.say[lang])
  }
  const type = (text: string, isComposing: boolean): void => {
    setTyped(text)
    clearTimeout(timer.current)
    if (!isComposing) timer.current = setTimeout(() => commit(text), PAUSE)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the control appears; and what was typed last is taken when it goes
  useEffect(() => {
    if (isFirst) {
      control.current?.focus()
      if (control.current && 'select' in control.current && field.type !== 'date') control.current.select?.()
    }
    return () => {
      const { typed: left } = latest.current
      if (left !== null) commit(left)
    }
  }, [])

  const label = field.name[lang]
  const shared = {
    ref: control,
    id,
    'aria-label': label,
    'aria-invalid': fault !== null,
    'aria-describedby': fault === null ? undefined : `${id}-fault`,
    onBlur: () => typed !== null && commit(typed),
  }
  const onText = {
    value: typed ?? kept,
    onChange: (e: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      type(e.currentTarget.value, (e.nativeEvent as InputEvent).isComposing),
    onCompositionEnd: (e: React.CompositionEvent<HTMLInputElement | HTMLTextAreaElement>) => type(e.currentTarget.value, false),
  }
  return (
    <span className="control">
      {isLabelled && <label htmlFor={id}>{label}</label>}
      {field.type === 'choice' ? (
        <select {...shared} value={kept} onChange={e => take(e.currentTarget.value === '' ? null : e.currentTarget.value)}>
          <option value="" />
          {Object.entries(field.choices ?? {}).map(([value, words]) => (
            <option key={value} value={value}>
              {words[lang]}
            </option>
          ))}
        </select>
      ) : field.type === 'reference' ? (
        <ReferenceControl shared={shared} name={name} kept={kept} onTake={take} />
      ) : field.type === 'yes-no' ? (
        <input {...shared} type="checkbox" checked={record.fields[name] === true} onChange={e => take(e.currentTarget.checked)} />
      ) : field.type === 'date' ? (
        <input {...shared} type="date" value={typed ?? kept} onChange={e => type(e.currentTarget.value, false)} />
      ) : field.type === 'paragraph' ? (
        <textarea {...shared} {...onText} rows={Math.min(10, Math.max(2, Math.ceil((typed ?? kept).length / 28)))} />
      ) : (
        <input {...shared} {...onText} inputMode={field.type === 'money' || field.type === 'number' ? 'decimal' : undefined} autoComplete="off" />
      )}
      {fault !== null && (
        <span className="fault" role="alert" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </span>
  )
}

interface ReferenceProps {
  readonly shared: object
  readonly name: string
  readonly kept: string
  readonly onTake: (value: FieldValue) => void
}

/** A field that names a record: a ledger where the field is so called, else a project. */
function ReferenceControl({ shared, name, kept, onTake }: ReferenceProps) {
  const { dossier } = useDossier()
  const all = name === 'ledger' ? recordsOf(dossier, 'ledger') : recordsOf(dossier, 'project')
  return (
    <select {...shared} value={kept} onChange={e => onTake(e.currentTarget.value === '' ? null : e.currentTarget.value)}>
      <option value="" />
      {all.map(r => (
        <option key={r.id} value={r.id}>
          {String(r.fields.name ?? '')}
        </option>
      ))}
    </select>
  )
}

/** Edits that put values into several fields of a record at once. */
export const settingAll = (record: DossierRecord, values: Readonly<Record<string, FieldValue>>): readonly Edit[] =>
  Object.entries(values)
    .filter(([name, to]) => (record.fields[name] ?? null) !== to)
    .map(([name, to]) => setting(record, name, to))
