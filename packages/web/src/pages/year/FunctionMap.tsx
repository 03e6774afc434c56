/** Expenditure by function: what the money of the year is for. */
import { budgetView, rational, sumOf, toShortDecimal } from '@jixiao/core'
import { useMemo } from 'react'
import { useCodes } from '../../office/house-profile.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { Treemap } from '../../parts/charts/Treemap.tsx'
import { useWords } from '../../parts/language.tsx'
import { shownAmount } from '../../parts/paper/typed-value.ts'

const TEXT = {
  title: ['支出按功能分类', 'Expenditure by function'],
  function: ['功能科目', 'Function'],
  amount: ['金额', 'Amount'],
  empty: ['录入预算明细以后，这里会显示钱用在哪些方面。', 'Enter budget lines, and what the money is for is shown here.'],
  unplaced: ['有 {n} 条明细缺科目或类别，没有算在内。', '{n} lines lack a code and are left out.'],
} as const

export function FunctionMap() {
  const t = useWords(TEXT)
  const { dossier, year } = useDossier()
  const codes = useCodes(year)
  const view = useMemo(() => budgetView(dossier, codes), [dossier, codes])
  const parts = useMemo(() => {
    const rows = view.byFunction.map(({ code, sums }) => ({ code, amount: sumOf(sums, 'total') })).filter(r => r.amount > 0n)
    const part = ({ code, amount }: (typeof rows)[number]) => ({
      name: `${code} ${codes.functional.find(code, year)?.name ?? ''}`.trim(),
      value: Number(toShortDecimal(rational(amount, 1_000_000n))),
      text: shownAmount(amount),
    })
    return rows
      .filter(r => r.code.length === 3)
      .map(r => ({ ...part(r), parts: rows.filter(c => c.code.length === 7 && c.code.startsWith(r.code)).map(part) }))
  }, [view, year, codes])
  return (
    <section className="of-year">
      <Treemap title={t('title')} unit="万元" head={[t('function'), t('amount')]} parts={parts} empty={t('empty')} />
      {view.unplaced.length > 0 && <p className="small">{t('unplaced', { n: view.unplaced.length })}</p>}
    </section>
  )
}
