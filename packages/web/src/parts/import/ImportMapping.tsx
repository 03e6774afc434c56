/** Which column holds what: each column of the table with its first values and the meaning that it is given. */
import type { ImportKind, ImportTable, Mapping, Target } from '@jixiao/documents'
import { useLanguage, useWords } from '../language.tsx'

const NAMES: Readonly<Record<Target, readonly [string, string]>> = {
  function: ['功能科目编码', 'function code'],
  functionName: ['功能科目名称', 'function name'],
  functionClass: ['功能科目：类', 'function: class'],
  functionSection: ['功能科目：款', 'function: section'],
  functionItem: ['功能科目：项', 'function: item'],
  economy: ['部门经济科目编码', 'economic code'],
  economyName: ['部门经济科目名称', 'economic name'],
  economyClass: ['经济科目：类', 'economic: class'],
  economySection: ['经济科目：款', 'economic: section'],
  project: ['项目名称', 'project'],
  projectCode: ['项目编码', 'project code'],
  spending: ['支出类别', 'kind of spending'],
  source: ['资金来源', 'source of funds'],
  isCarryOver: ['上年结转', 'carried over'],
  amount: ['金额', 'amount'],
  supplement: ['追加', 'supplement'],
  cut: ['追减', 'cut'],
  move: ['调整类别', 'kind of adjustment'],
  date: ['日期', 'date'],
  until: ['办结日期', 'finished on'],
  document: ['文号', 'document number'],
  voucher: ['凭证号', 'voucher'],
  remark: ['备注、摘要', 'remark'],
  reason: ['原因', 'reason'],
  title: ['事项', 'matter'],
  figure: ['数量', 'figure'],
  base: ['基数', 'base'],
  holds: ['符合', 'holds'],
}

/** What the rows of each kind may hold. */
const TARGETS_OF: Readonly<Record<ImportKind, readonly Target[]>> = {
  line: [
    'function',
    'functionName',
    'functionClass',
    'functionSection',
    'functionItem',
    'economy',
    'economyName',
    'economyClass',
    'economySection',
    'project',
    'projectCode',
    'spending',
    'source',
    'isCarryOver',
    'amount',
    'remark',
  ],
  adjustment: ['project', 'projectCode', 'source', 'move', 'amount', 'supplement', 'cut', 'date', 'document', 'reason'],
  appropriation: ['project', 'projectCode', 'source', 'amount', 'date'],
  payment: ['project', 'projectCode', 'source', 'economy', 'economyName', 'amount', 'date', 'voucher'],
  entry: ['date', 'until', 'title', 'figure', 'base', 'holds'],
}

const TEXT = {
  columns: ['各列是什么', 'What the columns hold'],
  column: ['列', 'Column'],
  first: ['前几行', 'First rows'],
  means: ['含义', 'Meaning'],
  unused: ['不导入', 'not imported'],
  unit: ['金额单位', 'Unit of amounts'],
  choose: ['请选择', 'choose'],
} as const

interface Props {
  readonly table: ImportTable
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

export function ImportMapping({ table, mapping, onChange }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const word = lang === 'zh' ? 0 : 1
  const meaningOf = (header: string): string => Object.entries(mapping.columns).find(([, h]) => h === header)?.[0] ?? ''
  const give = (header: string, target: string): void => {
    const columns = Object.fromEntries(Object.entries(mapping.columns).filter(([own, h]) => h !== header && own !== target))
    onChange({
      ...mapping,
      columns: target === '' ? columns : { ...columns, [target]: header },
      sources: mapping.sources.filter(s => s.header !== header),
    })
  }
  return (
    <fieldset className="mapping">
      <legend>{t('columns')}</legend>
      <div className="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('first')}</th>
              <th scope="col">{t('means')}</th>
            </tr>
          </thead>
          <tbody>
            {table.headers.map((header, i) => (
              <tr key={header}>
                <th scope="row">{header}</th>
                <td>
                  {table.rows
                    .slice(0, 3)
                    .map(r => r.cells[i] ?? '')
                    .filter(c => c !== '')
                    .join('；')}
                </td>
                <td>
                  <select aria-label={`${header}：${t('means')}`} value={meaningOf(header)} onChange={e => give(header, e.currentTarget.value)}>
                    <option value="">{mapping.sources.some(s => s.header === header) ? NAMES.source[word] : t('unused')}</option>
                    {TARGETS_OF[mapping.kind].map(target => (
                      <option key={target} value={target}>
                        {NAMES[target][word]}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mapping.kind !== 'entry' && (
        <label>
          {t('unit')}{' '}
          <select
            value={mapping.unit ?? ''}
            onChange={e => onChange({ ...mapping, unit: e.currentTarget.value === '元' ? '元' : e.currentTarget.value === '万元' ? '万元' : null })}
          >
            <option value="">{t('choose')}</option>
            <option value="元">元</option>
            <option value="万元">万元</option>
          </select>
        </label>
      )}
    </fieldset>
  )
}
