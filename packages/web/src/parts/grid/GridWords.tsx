/** What stands above and below a grid: what one can do, what was not taken, how much it adds up to. */
import { type RecordKind, shapeOf } from '@jixiao/core'
import { useLanguage, useWords } from '../language.tsx'
import type { useGridActs } from './grid-acts.ts'

const TEXT = {
  sum: ['合计', 'Total'],
  selectedSum: ['选中合计', 'Sum of the selection'],
  rows: ['{n} 行', '{n} rows'],
  fill: ['向下填充（Ctrl+D）', 'Fill down (Ctrl+D)'],
  insert: ['插入一行（Ctrl+Enter）', 'Insert a row (Ctrl+Enter)'],
  remove: ['删除选中行（Ctrl+-）', 'Remove rows (Ctrl+-)'],
  help: [
    '直接输入或从 Excel、WPS 粘贴；方向键移动，Enter 向下，Tab 向右，F2 修改，Delete 清除。',
    'Type or paste from a spreadsheet; arrows move, Enter goes down, Tab right, F2 edits, Delete clears.',
  ],
  left: ['没有粘进去的内容', 'Not taken'],
  close: ['知道了', 'Close'],
} as const

type Acts = ReturnType<typeof useGridActs>

/** `row`: the one that one stands on. */
export function GridTools({ acts, row }: { readonly acts: Acts; readonly row: number }) {
  const t = useWords(TEXT)
  return (
    <p className="grid-tools">
      <button type="button" className="btn" onClick={() => acts.insertBelow(row)}>
        {t('insert')}
      </button>
      <button type="button" className="btn" onClick={() => acts.fillDown()}>
        {t('fill')}
      </button>
      <button type="button" className="btn" onClick={() => acts.removeRows()}>
        {t('remove')}
      </button>
      <span className="small">{t('help')}</span>
    </p>
  )
}

interface Props {
  readonly acts: Acts
  readonly kind: RecordKind
  readonly rows: number
  readonly faultId: string
}

export function GridWords({ acts, kind, rows, faultId }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { fault, left, setLeft, sums } = acts
  return (
    <>
      {fault !== null && (
        <p className="fault" role="alert" id={faultId}>
          {fault[lang]}
        </p>
      )}
      {left.length > 0 && (
        <div className="fault" role="alert">
          <b>{t('left')}</b>
          <ul>
            {left.map(l => (
              <li key={l.zh}>{l[lang]}</li>
            ))}
          </ul>
          <button type="button" className="btn" onClick={() => setLeft([])}>
            {t('close')}
          </button>
        </div>
      )}
      <p className="grid-sums small" role="status">
        {t('rows', { n: rows })}
        {sums.map(s => (
          <span key={s.field}>
            {'　'}
            {shapeOf(kind).fields[s.field]?.name[lang]} {t('sum')} <b>{s.all}</b>
            {s.selected !== null && (
              <>
                ，{t('selectedSum')} <b>{s.selected}</b>
              </>
            )}
          </span>
        ))}
      </p>
    </>
  )
}
