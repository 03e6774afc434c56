/** Targets copied from last year. */
import { carryForward, shapeOf, wording } from '@jixiao/core'
import { useMemo } from 'react'
import { Refusal } from '../../office/call.ts'
import { useCodes } from '../../office/house-profile.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { Drawer } from './Drawer.tsx'
import { TakeOver } from './TakeOver.tsx'
import { useLastYear } from './use-last-year.ts'

const TEXT = {
  title: ['从 {year} 年带入', 'Take over from {year}'],
  waiting: ['正在打开上年卷宗…', 'Opening last year’s dossier…'],
  none: [
    '系统里没有 {year} 年的项目。可以从上年已公开的文件带入。',
    'There are no projects of {year} here. A published document of that year can be taken instead.',
  ],
} as const

export function CarryDrawer({ canEdit, onClose }: { readonly canEdit: boolean; readonly onClose: () => void }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, year } = useDossier()
  const { dossier: last, error } = useLastYear(true)
  const codes = useCodes(year - 1)
  const carried = useMemo(() => (last ? carryForward(last, dossier, { codes }) : null), [last, dossier, codes])
  const isEmpty = last !== null && ![...last.records.values()].some(r => r.kind === 'project')
  const ofTargets = (carried?.left ?? []).filter(l => shapeOf(l.kind).chapter === 'targets')
  return (
    <Drawer title={t('title', { year: year - 1 })} onClose={onClose}>
      {error && <p role="alert">{error instanceof Refusal ? error.say[lang] : error.message}</p>}
      {!error && !last && <p role="status">{t('waiting')}</p>}
      {isEmpty && <p className="empty">{t('none', { year: year - 1 })}</p>}
      {carried && !isEmpty && (
        <TakeOver
          edits={carried.edits}
          left={ofTargets.map(({ kind, count, why }) => {
            const { name } = shapeOf(kind)
            return wording(`${name.zh} ${count} 条：${why.zh}`, `${count} ${name.en}: ${why.en}`)
          })}
          toReview={carried.toReview
            .filter(r => /^(?:project|purpose|goal|indicator)$/.test(last?.records.get(r.record)?.kind ?? ''))
            .map(r => r.say)}
          canEdit={canEdit}
        />
      )}
    </Drawer>
  )
}
