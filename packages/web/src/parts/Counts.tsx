/** How many findings there are, by severity, in words and not by colour alone. */
import type { FindingCounts } from '../office/year-answers.ts'
import { useWords } from './language.tsx'
import './counts.css'

const TEXT = {
  counting: ['计算中…', 'counting…'],
  none: ['未发现', 'none found'],
  errors: ['错误 {n}', '{n} errors'],
  warnings: ['存疑 {n}', '{n} doubtful'],
  hints: ['提示 {n}', '{n} hints'],
  cannotTell: ['无法判断 {n}', 'cannot tell {n}'],
} as const

export function Counts({ counts }: { readonly counts: FindingCounts | null }) {
  const t = useWords(TEXT)
  if (counts === null) return <span className="small">{t('counting')}</span>
  const errors = counts.fatal + counts.error
  return (
    <span className="counts">
      {errors > 0 && <span className="mark-count h">{t('errors', { n: errors })}</span>}
      {counts.warning > 0 && <span className="mark-count d">{t('warnings', { n: counts.warning })}</span>}
      {counts.hint > 0 && <span className="mark-count">{t('hints', { n: counts.hint })}</span>}
      {errors + counts.warning + counts.hint === 0 && <span className="small">{t('none')}</span>}
      {counts.cannotTell > 0 && <span className="small">{t('cannotTell', { n: counts.cannotTell })}</span>}
    </span>
  )
}
