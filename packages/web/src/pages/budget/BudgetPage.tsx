/** The budget: lines at the left, entered once; the official tables at the right, as they come of the lines. */
import { budgetView, fieldText, type PaperKind, recordsOf } from '@jixiao/core'
import { useMemo, useState } from 'react'
import { useCodes } from '../../office/house-profile.ts'
import { useDossier, usePaper } from '../../office/use-dossier.tsx'
import { FieldMargin } from '../../parts/FieldMargin.tsx'
import { LastResults } from '../../parts/LastResults.tsx'
import { useWords } from '../../parts/language.tsx'
import { PaperBar } from '../../parts/PaperBar.tsx'
import { BudgetGrids, type GridName } from './BudgetGrids.tsx'
import { LiveTables } from './LiveTables.tsx'
import { StartFrom } from './StartFrom.tsx'
import './budget.css'

const TEXT = {
  identities: ['勾稽关系：{hold} 条成立', 'Identities: {hold} hold'],
  broken: ['{broken} 条不成立', '{broken} broken'],
  unplaced: ['{n} 行还缺科目或来源，没有进入表格', '{n} lines lack a code or source and stand in no table'],
  failed: ['生成表格时程序出错：{why}', 'The tables could not be made: {why}'],
} as const

const PAPER: PaperKind = 'budget'

export function BudgetPage() {
  const t = useWords(TEXT)
  const { dossier, year, canEdit } = useDossier(PAPER)
  const codes = useCodes(year)
  const { made, isBehind, failure } = usePaper(PAPER)
  const [selected, setSelected] = useState<string | null>(null)
  const [grid, setGrid] = useState<GridName>('line')
  const view = useMemo(() => budgetView(dossier, codes), [dossier, codes])
  const isEmpty = recordsOf(dossier, 'line').length === 0 && recordsOf(dossier, 'project').every(p => fieldText(p, 'name') === '')
  return (
    <main className="budget">
      <PaperBar kind={PAPER} />
      <LastResults />
      {isEmpty && canEdit && <StartFrom />}
      <div className="two">
        <BudgetGrids shown={grid} onShow={setGrid} canEdit={canEdit} unplaced={view.unplaced} />
        <section className="tables" aria-live="off">
          {failure !== null && <p role="alert">{t('failed', { why: failure })}</p>}
          {made && <LiveTables made={made} canEdit={canEdit} selected={selected} onSelect={setSelected} />}
        </section>
      </div>
      <footer className="status-line">
        <span>{t('identities', { hold: made?.identities.hold ?? 0 })}</span>
        {(made?.identities.broken ?? 0) > 0 && <b className="fault">{t('broken', { broken: made?.identities.broken ?? 0 })}</b>}
        {view.unplaced.length > 0 && <b className="fault">{t('unplaced', { n: view.unplaced.length })}</b>}
      </footer>
      <FieldMargin
        findings={made?.findings ?? []}
        cannotTell={made?.cannotTell ?? 0}
        isBehind={isBehind}
        selected={selected}
        onSelect={setSelected}
      />
    </main>
  )
}
