/** Beside a row of the form: one more of its class below it; up, down, away. */
import type { Entry } from '@jixiao/core'
import { useState } from 'react'
import { useDossier } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'
import { addingBelow, indicatorAt, isSameClass, moving, removing } from './target-edits.ts'

const TEXT = {
  below: ['在下面加一行同类指标', 'Add a row of this class below'],
  more: ['这一行', 'This row'],
  up: ['上移', 'Move up'],
  down: ['下移', 'Move down'],
  remove: ['删除', 'Delete'],
} as const

export function RowActions({ entries, onAdded }: { readonly entries: readonly Entry[]; readonly onAdded: (record: string) => void }) {
  const t = useWords(TEXT)
  const { dossier, session } = useDossier()
  const [isOpen, setOpen] = useState(false)
  const row = entries.map(e => indicatorAt(dossier, e.record)).find(r => r !== null)
  if (!row) return null
  const [up, down] = ([-1, 1] as const).map(step => moving(dossier, row, step, s => isSameClass(s, row)))
  const acts = [
    [t('up'), up],
    [t('down'), down],
    [t('remove'), removing(row)],
  ] as const
  return (
    <>
      <button
        type="button"
        className="btn"
        aria-label={t('below')}
        title={t('below')}
        onClick={() => {
          const edit = addingBelow({ dossier }, row)
          session.edit([edit])
          onAdded(edit.record)
        }}
      >
        ＋
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: leaving the menu closes it, whichever button had the focus */}
      <span className="row-menu" onBlur={e => !e.currentTarget.contains(e.relatedTarget) && setOpen(false)}>
        <button type="button" className="btn" aria-expanded={isOpen} aria-label={t('more')} title={t('more')} onClick={() => setOpen(o => !o)}>
          ⋯
        </button>
        {isOpen && (
          <span className="row-menu-list">
            {acts.map(([label, edit]) => (
              <button
                key={label}
                type="button"
                className="plain"
                disabled={!edit}
                onClick={() => {
                  if (edit) session.edit([edit])
                  setOpen(false)
                }}
              >
                {label}
              </button>
            ))}
          </span>
        )}
      </span>
    </>
  )
}
