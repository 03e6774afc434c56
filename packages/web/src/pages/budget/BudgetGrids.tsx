/** What the budget is entered in: lines, purchases, assets, reasons of change against last year; one grid at a time. */
import {
  type Classification,
  type ClassificationCode,
  type Classifications,
  type DossierRecord,
  fieldText,
  parentsOf,
  purchaseAmount,
  recordsOf,
  type UnplacedLine,
  type Wording,
  wording,
} from '@jixiao/core'
import { useCallback, useMemo, useState } from 'react'
import { useCodes } from '../../office/house-profile.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { type GridColumn, RecordGrid } from '../../parts/grid/RecordGrid.tsx'
import { ImportDialog } from '../../parts/import/ImportDialog.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { shownAmount } from '../../parts/paper/typed-value.ts'

export type GridName = 'line' | 'procurement' | 'asset' | 'change'
const NAMES: Readonly<Record<GridName, Wording>> = {
  line: wording('预算明细', 'Lines'),
  procurement: wording('政府采购', 'Procurement'),
  asset: wording('固定资产', 'Assets'),
  change: wording('增减变化原因', 'Reasons of change'),
}

const TEXT = {
  choose: ['录入什么', 'What to enter'],
  import: ['从文件导入', 'Import'],
  noFunction: [
    '这一行没有能用的功能科目（3、5 或 7 位，且不是别的行的上级科目）。',
    'No usable function code (3, 5 or 7 digits, and above no other line).',
  ],
  noEconomy: ['基本支出要有部门经济科目（3 或 5 位，且不是别的行的上级科目）。', 'Basic expenditure needs an economic class (3 or 5 digits).'],
  noSpending: ['请填支出类别；财政拨款只能是基本支出或项目支出。', 'Give the kind of spending; appropriations are basic or project expenditure.'],
  noSource: ['请填资金来源。', 'Give the source of funds.'],
  notVerified: ['（名称待核对）', ' (name to be confirmed)'],
  unknown: ['科目表里没有', 'not in the list'],
  gone: ['本年代码表里没有这个科目（{source}），请按名称改选。', 'The code list of the year does not have it ({source}); choose another one.'],
} as const

const LACKS = { function: 'noFunction', economy: 'noEconomy', spending: 'noSpending', source: 'noSource' } as const

interface Props {
  readonly shown: GridName
  readonly onShow: (grid: GridName) => void
  readonly canEdit: boolean
  readonly unplaced: readonly UnplacedLine[]
}

const PROCUREMENT: readonly GridColumn[] = ['project', 'item', 'catalogue', 'class', 'unit', 'quantity', 'unitPrice', 'source', 'setAside'].map(
  field => ({ field }),
)
const ASSET: readonly GridColumn[] = ['kind', 'count', 'value'].map(field => ({ field }))
const CHANGE: readonly GridColumn[] = [{ field: 'fact' }, { field: 'lastYear' }, { field: 'reason', width: '40%' }]
/** Most lines of an office are its appropriation. */
const NEW_LINE: DossierRecord['fields'] = { source: 'general-budget' }

export function BudgetGrids({ shown, onShow, canEdit, unplaced }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier, year } = useDossier()
  const [isImporting, setImporting] = useState(false)
  const records = useMemo(() => recordsOf(dossier, shown), [dossier, shown])
  const codes = useCodes(year)
  const line = useLineColumns(year, codes)
  const lacking = useMemo(() => new Map(unplaced.map(u => [u.record, u.fields])), [unplaced])
  const faultOf = useCallback(
    (record: DossierRecord, field: string): string | null => {
      const found = lacking.get(record.id)?.find(f => f === field)
      if (found) return t(LACKS[found])
      const list = field === 'function' ? codes.functional : field === 'economy' ? codes.economic : null
      const code = String(record.fields[field] ?? '')
      return list && list.source !== null && code !== '' && !list.find(code) ? t('gone', { source: list.source }) : null
    },
    [lacking, codes, t],
  )
  const shared = { records, canEdit, label: NAMES[shown][lang], key: shown }
  return (
    <section className="entering">
      <fieldset className="switch">
        <legend className="visually-hidden">{t('choose')}</legend>
        {(['line', 'procurement', 'asset', 'change'] as const).map(g => (
          <button type="button" key={g} className="btn" aria-pressed={g === shown} onClick={() => onShow(g)}>
            {NAMES[g][lang]}
          </button>
        ))}
        {canEdit && shown === 'line' && (
          <button type="button" className="btn" onClick={() => setImporting(true)}>
            {t('import')}
          </button>
        )}
      </fieldset>
      {shown === 'line' && <RecordGrid {...shared} kind="line" columns={line} defaults={NEW_LINE} faultOf={faultOf} />}
      {shown === 'procurement' && (
        <RecordGrid
          {...shared}
          kind="procurement"
          unit="元"
          columns={PROCUREMENT}
          extras={[
            {
              label: wording('金额（元）', 'Amount (元)'),
              isFigure: true,
              cell: r => shownAmount(r.kind === 'procurement' ? purchaseAmount(r as DossierRecord<'procurement'>) : null, '元'),
            },
          ]}
        />
      )}
      {shown === 'asset' && <RecordGrid {...shared} kind="asset" columns={ASSET} />}
      {shown === 'change' && <RecordGrid {...shared} kind="change" columns={CHANGE} />}
      {isImporting && <ImportDialog kind="line" onClose={() => setImporting(false)} />}
    </section>
  )
}

/** Names stand under many parents: "行政运行（档案事务）". */
function withParent({ code, name }: ClassificationCode, list: Classification, year: number): string {
  const above = parentsOf(code).at(-1)
  const parent = above === undefined ? undefined : list.find(above, year)?.name
  return parent === undefined ? name : `${name}（${parent}）`
}

/** The columns of a line, with the names of its codes in the year. */
function useLineColumns(year: number, codes: Classifications): readonly GridColumn[] {
  const t = useWords(TEXT)
  return useMemo(() => {
    const coded = (field: 'function' | 'economy'): GridColumn => {
      const list = field === 'function' ? codes.functional : codes.economic
      const nameOf = (code: string): string => {
        const found = list.find(code, year)
        return found ? `${found.name}${found.isVerified ? '' : t('notVerified')}` : t('unknown')
      }
      return {
        field,
        describe: r => (fieldText(r as DossierRecord<'line'>, field) === '' ? '' : nameOf(fieldText(r as DossierRecord<'line'>, field))),
        proposals: list.codes.filter(c => list.find(c.code, year) === c).map(c => ({ value: c.code, label: withParent(c, list, year) })),
      }
    }
    return [
      { ...coded('function'), width: '18%' },
      { ...coded('economy'), width: '16%' },
      { field: 'spending' },
      { field: 'project', width: '16%' },
      { field: 'source' },
      { field: 'isCarryOver' },
      { field: 'amount' },
      { field: 'remark' },
    ]
  }, [year, codes, t])
}
