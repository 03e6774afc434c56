/** Execution: adjustments, money received, payments; every rate with the name of what it divides by; the curve of the year. */
import { executionCurves, recordsOf, type Wording, wording } from '@jixiao/core'
import { useMemo, useState } from 'react'
import { useDossier } from '../../office/use-dossier.tsx'
import { type GridColumn, RecordGrid } from '../../parts/grid/RecordGrid.tsx'
import { ImportDialog } from '../../parts/import/ImportDialog.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { ExecutionCurveChart } from './ExecutionCurveChart.tsx'
import { ExecutionTable } from './ExecutionTable.tsx'
import { lastMonthOf } from './last-month.ts'
import './execution.css'

const TEXT = {
  title: ['预算执行', 'Execution'],
  until: ['截至', 'Until'],
  month: ['{n}月底', 'end of month {n}'],
  choose: ['录入什么', 'What to enter'],
  import: ['从文件导入', 'Import'],
  undated: ['有 {n} 笔没有填日期，按1月起计入。', '{n} entries have no date and count from January on.'],
} as const

type GridKind = 'payment' | 'appropriation' | 'adjustment'
const NAMES: Readonly<Record<GridKind, Wording>> = {
  payment: wording('支出', 'Payments'),
  appropriation: wording('资金到位', 'Money received'),
  adjustment: wording('追加、追减、结转', 'Adjustments'),
}
const KINDS: readonly GridKind[] = ['payment', 'appropriation', 'adjustment']
const columns = (...fields: readonly string[]): readonly GridColumn[] => fields.map(field => ({ field }))
const COLUMNS: Readonly<Record<GridKind, readonly GridColumn[]>> = {
  payment: columns('date', 'project', 'source', 'economy', 'amount', 'voucher'),
  appropriation: columns('date', 'project', 'source', 'amount'),
  adjustment: columns('date', 'kind', 'project', 'source', 'amount', 'document', 'reason'),
}

export function ExecutionPage() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, canEdit } = useDossier()
  const [kind, setKind] = useState<GridKind>('payment')
  const [isImporting, setImporting] = useState(false)
  const last = useMemo(() => lastMonthOf(dossier), [dossier])
  const [chosen, setChosen] = useState<number | null>(null)
  const month = chosen ?? last
  const [of, setOf] = useState('all')
  const curves = useMemo(() => executionCurves(dossier, month), [dossier, month])
  const records = useMemo(() => recordsOf(dossier, kind), [dossier, kind])
  const curve = curves.find(c => c.of === of) ?? curves[0]
  return (
    <main className="page wide execution">
      <div className="head">
        <h2>{t('title')}</h2>
        <label>
          {t('until')}{' '}
          <select value={month} onChange={e => setChosen(Number(e.currentTarget.value))}>
            {Array.from({ length: 12 }, (_, i) => i + 1).map(m => (
              <option key={m} value={m}>
                {t('month', { n: m })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ExecutionTable curves={curves} month={month} of={of} onChoose={setOf} />
      {curve && <ExecutionCurveChart curve={curve} />}
      {curve && curve.undated.length > 0 && <p className="fault">{t('undated', { n: curve.undated.length })}</p>}
      <fieldset className="switch">
        <legend className="visually-hidden">{t('choose')}</legend>
        {KINDS.map(k => (
          <button type="button" key={k} className="btn" aria-pressed={k === kind} onClick={() => setKind(k)}>
            {NAMES[k][lang]}
          </button>
        ))}
        {canEdit && (
          <button type="button" className="btn" onClick={() => setImporting(true)}>
            {t('import')}
          </button>
        )}
      </fieldset>
      <RecordGrid key={kind} kind={kind} records={records} columns={COLUMNS[kind]} canEdit={canEdit} label={NAMES[kind][lang]} />
      {isImporting && <ImportDialog kind={kind} onClose={() => setImporting(false)} />}
    </main>
  )
}
