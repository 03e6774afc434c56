/** The points of the group in which an indicator stands, beside those that the form has for it; one button where only this one is open. */
import {
  add,
  compare,
  type DossierRecord,
  fieldDecimal,
  fieldText,
  fromDecimal,
  type Rational,
  recordsOf,
  subtract,
  toShortDecimal,
  ZERO,
} from '@jixiao/core'
import { useDossier } from '../../office/use-dossier.tsx'
import { useWords } from '../../parts/language.tsx'
import { settingAll } from '../../parts/paper/EntryEditor.tsx'
import { useSettings } from './use-settings.ts'

const TEXT = {
  sum: ['“{group}”分值合计 {sum}，应为 {points}。', 'The points of “{group}” add up to {sum}; they should be {points}.'],
  set: ['本指标改为 {rest} 分', 'Give this one {rest}'],
} as const

export function WeightHint({ indicator, canEdit }: { readonly indicator: DossierRecord<'indicator'>; readonly canEdit: boolean }) {
  const t = useWords(TEXT)
  const { dossier, session } = useDossier()
  const settings = useSettings()
  const group = fieldText(indicator, 'level1')
  const points = settings?.weights[group]
  const own = recordsOf(dossier, 'indicator', indicator.parent).filter(i => fieldText(i, 'level1') === group)
  const weights = own.map(i => fieldDecimal(i, 'weight'))
  // where nobody has points the form does without them
  if (points === undefined || weights.every(w => w === null)) return null
  const sum = weights.reduce<Rational>((total, w) => add(total, w ?? ZERO), ZERO)
  const wanted = fromDecimal(String(points))
  if (compare(sum, wanted) === 0) return null
  const rest = add(subtract(wanted, sum), fieldDecimal(indicator, 'weight') ?? ZERO)
  const isOnlyOpen = own.every(i => i.id === indicator.id || fieldDecimal(i, 'weight') !== null)
  return (
    <p className="small">
      {t('sum', { group, sum: toShortDecimal(sum), points })}
      {canEdit && isOnlyOpen && compare(rest, ZERO) > 0 && (
        <button type="button" className="btn" onClick={() => session.edit(settingAll(indicator, { weight: toShortDecimal(rest) }))}>
          {t('set', { rest: toShortDecimal(rest) })}
        </button>
      )}
    </p>
  )
}
