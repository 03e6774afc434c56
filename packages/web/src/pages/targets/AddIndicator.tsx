/** A new row of any class of the scheme; classes of which the project has none are said. */
import { fieldText, recordsOf } from '@jixiao/core'
import { useDossier } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'
import { addingOfLevel } from './target-edits.ts'
import { useSettings } from './use-settings.ts'

const TEXT = {
  add: ['＋ 加指标…', '+ Add an indicator…'],
  label: ['按类别加一个指标', 'Add an indicator of a class'],
  none: ['{name}（还没有）', '{name} (none yet)'],
} as const

export function AddIndicator({ project, onAdded }: { readonly project: string; readonly onAdded: (record: string) => void }) {
  const t = useWords(TEXT)
  const { dossier, session } = useDossier()
  const scheme = useSettings()?.scheme ?? {}
  const has = new Set(recordsOf(dossier, 'indicator', project).map(i => `${fieldText(i, 'level1')}\n${fieldText(i, 'level2')}`))
  return (
    <select
      className="btn"
      aria-label={t('label')}
      value=""
      onChange={e => {
        const [level1 = '', level2 = ''] = e.currentTarget.value.split('\n')
        const edit = addingOfLevel({ dossier }, project, level1, level2)
        session.edit([edit])
        onAdded(edit.record)
      }}
    >
      <option value="">{t('add')}</option>
      {Object.entries(scheme).map(([level1, names]) => (
        <optgroup key={level1} label={level1}>
          {names.map(level2 => (
            <option key={level2} value={`${level1}\n${level2}`}>
              {has.has(`${level1}\n${level2}`) ? level2 : t('none', { name: level2 })}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
