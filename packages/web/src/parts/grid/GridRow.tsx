/** One row of a grid: drawn anew only when it changes; the active cell holds the text field. */
import { type Dossier, type DossierRecord, shapeOf } from '@jixiao/core'
import { memo } from 'react'
import { useLanguage } from '../language.tsx'
import { shownAmount } from '../paper/typed-value.ts'
import { cellText } from './grid-values.ts'
import type { GridProps } from './RecordGrid.tsx'

interface Props {
  readonly grid: GridProps
  readonly dossier: Dossier
  readonly row: number
  /** Undefined: the empty row behind the last one, which becomes a record when one types. */
  readonly record: DossierRecord | undefined
  readonly active: number | null
  /** Columns that are selected. */
  readonly from: number
  readonly to: number
  readonly editing: string | null
  readonly isFocused: boolean
  readonly listId: string | undefined
  readonly faultId: string | undefined
  readonly onGo: (row: number, column: number, isExtending?: boolean) => void
  readonly onLeave: (row: number, column: number) => void
  readonly onType: (text: string) => void
}

function Row({ grid, dossier, row, record, active, from, to, editing, isFocused, listId, faultId, onGo, onLeave, onType }: Props) {
  const { lang } = useLanguage()
  const { kind, columns, extras = [], unit = '万元', canEdit, faultOf, rowActions } = grid
  const fields = shapeOf(kind).fields
  return (
    <tr aria-rowindex={row + 2} data-row={row} className={record ? undefined : 'new'}>
      <th scope="row" className="row-number">
        {record ? row + 1 : '＋'}
      </th>
      {columns.map((c, i) => {
        const field = fields[c.field]
        const isMoney = field?.type === 'money'
        const isFigure = isMoney || field?.type === 'number'
        const value = record?.fields[c.field]
        const text = !record ? '' : isMoney && typeof value === 'string' ? shownAmount(BigInt(value), unit) : cellText(dossier, record, c.field, unit)
        const fault = record ? (faultOf?.(record, c.field) ?? null) : null
        const isActive = active === i
        const isSelected = i >= from && i <= to
        const more = record ? c.describe?.(record) : undefined
        const className = [
          isFigure && 'n',
          field?.type === 'date' && 'day',
          isSelected && isFocused && 'sel',
          isActive && 'at',
          fault !== null && 'bad',
        ]
          .filter(Boolean)
          .join(' ')
        return (
          <td
            key={c.field}
            className={className || undefined}
            title={fault ?? undefined}
            onMouseDown={e => {
              if (isActive && editing !== null) return
              e.preventDefault()
              if (e.shiftKey) onGo(row, i, true)
              else onLeave(row, i)
            }}
            onMouseEnter={e => e.buttons === 1 && onGo(row, i, true)}
            onDoubleClick={() => canEdit && editing === null && onType(record ? cellText(dossier, record, c.field, unit) : '')}
          >
            {!(isActive && editing !== null) && (
              <>
                {text}
                {more && <small>{more}</small>}
              </>
            )}
            {isActive && (
              <input
                className={editing === null ? 'cell-input idle' : 'cell-input'}
                aria-label={`${(c.label ?? field?.name)?.[lang] ?? ''} ${row + 1}${text === '' ? '' : `：${text}`}`}
                aria-invalid={faultId !== undefined}
                aria-describedby={faultId}
                value={editing ?? ''}
                list={listId}
                readOnly={!canEdit}
                autoComplete="off"
                onChange={e => onType(e.currentTarget.value)}
              />
            )}
          </td>
        )
      })}
      {extras.map(x => (
        <td key={x.label.en} className={x.isFigure ? 'computed n' : 'computed'}>
          {record && x.cell(record)}
        </td>
      ))}
      {rowActions && <td className="computed">{record && rowActions(record)}</td>}
    </tr>
  )
}

/** References show names of other records: with one of them the row depends on the dossier, else only on its record. */
const isSame = (a: Props, b: Props): boolean =>
  a.record === b.record &&
  a.active === b.active &&
  a.from === b.from &&
  a.to === b.to &&
  a.editing === b.editing &&
  (a.from < 0 || a.isFocused === b.isFocused) &&
  (a.active === null || (a.listId === b.listId && a.faultId === b.faultId)) &&
  a.row === b.row &&
  a.grid.columns === b.grid.columns &&
  a.grid.canEdit === b.grid.canEdit &&
  a.grid.faultOf === b.grid.faultOf &&
  (a.dossier === b.dossier ||
    (!a.grid.extras && !a.grid.rowActions && !a.grid.columns.some(c => shapeOf(a.grid.kind).fields[c.field]?.type === 'reference')))

export const GridRow = memo(Row, isSame)
