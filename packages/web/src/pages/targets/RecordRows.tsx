/** Records of one kind under another, one a row: their fields in controls, moved, removed and added. */
import { type DossierRecord, type FieldValue, recordsOf } from '@jixiao/core'
import { adding, useDossier } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'
import { FieldOf } from './FieldOf.tsx'
import { moving, removing } from './target-edits.ts'

const TEXT = {
  up: ['上移', 'Move up'],
  down: ['下移', 'Move down'],
  remove: ['删除这一条', 'Remove this one'],
} as const

interface Props {
  readonly kind: 'goal' | 'purpose' | 'indicator'
  readonly parent: string | null
  readonly fields: readonly string[]
  /** What the button says that adds one. */
  readonly add: string
  readonly canEdit: boolean
  /** Of the department's goals: only those of this kind. */
  readonly only?: string
  readonly below?: (record: DossierRecord) => React.ReactNode
}

export function RecordRows({ kind, parent, fields, add, canEdit, only, below }: Props) {
  const t = useWords(TEXT)
  const { dossier, session } = useDossier()
  const counts = (r: DossierRecord): boolean => only === undefined || r.fields.kind === only
  const rows: readonly DossierRecord[] = recordsOf(dossier, kind, parent).filter(counts)
  const fresh: Readonly<Record<string, FieldValue>> = only === undefined ? {} : { kind: only }
  return (
    <div className="record-rows">
      {rows.map((r, i) => {
        const [up, down] = ([-1, 1] as const).map(step => moving(dossier, r, step, counts))
        const acts = [
          ['↑', t('up'), up],
          ['↓', t('down'), down],
          ['×', t('remove'), removing(r)],
        ] as const
        return (
          <div className="record-row" key={r.id}>
            <div className="fields">
              {fields.map(name => (
                <FieldOf key={name} record={r} name={name} canEdit={canEdit} />
              ))}
            </div>
            {canEdit && (
              <span className="acts">
                {acts.map(([sign, label, edit]) => (
                  <button
                    key={sign}
                    type="button"
                    className="btn"
                    aria-label={`${label} ${i + 1}`}
                    title={label}
                    disabled={!edit}
                    onClick={() => edit && session.edit([edit])}
                  >
                    {sign}
                  </button>
                ))}
              </span>
            )}
            {below?.(r)}
          </div>
        )
      })}
      {canEdit && (
        <button type="button" className="btn" onClick={() => session.edit([adding({ dossier }, kind, parent, fresh)])}>
          ＋ {add}
        </button>
      )}
    </div>
  )
}
