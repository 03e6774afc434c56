/**
 * A grid over the records of one kind that works like a spreadsheet: type, arrows, Enter, Tab, copy and paste blocks, fill down, clear. The cell one
 * stands on always holds a real text field, so that an input method composes from the first letter on.
 */
import { type DossierRecord, type RecordKind, shapeOf, type Wording } from '@jixiao/core'
import { type ReactNode, useCallback, useId, useLayoutEffect, useRef, useState } from 'react'
import { useOpened } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../language.tsx'
import type { MoneyUnit } from '../paper/typed-value.ts'
import { cellsOfText, textOfCells } from './clipboard.ts'
import { GridRow } from './GridRow.tsx'
import { GridTools, GridWords } from './GridWords.tsx'
import { useGridActs } from './grid-acts.ts'
import { cellText, choicesOf } from './grid-values.ts'
import './grid.css'

export interface GridColumn {
  readonly field: string
  readonly width?: string
  readonly label?: Wording
  /** Said behind the value: the name of a code. */
  readonly describe?: (record: DossierRecord) => string
  /** Proposed while one types, beside the choices of the field. */
  readonly proposals?: readonly { readonly value: string; readonly label: string }[]
}

/** A column that is computed. */
export interface GridExtra {
  readonly label: Wording
  readonly cell: (record: DossierRecord) => ReactNode
  readonly isFigure?: boolean
}

export interface GridProps {
  readonly kind: RecordKind
  readonly parent?: string | null
  readonly records: readonly DossierRecord[]
  readonly columns: readonly GridColumn[]
  readonly extras?: readonly GridExtra[]
  /** What a new row begins with. */
  readonly defaults?: DossierRecord['fields']
  readonly unit?: MoneyUnit
  readonly canEdit: boolean
  readonly label: string
  /** Fields that keep a record out of the tables, with the reason. */
  readonly faultOf?: (record: DossierRecord, field: string) => string | null
  /** Beside a row: what else can be done with it. */
  readonly rowActions?: (record: DossierRecord) => ReactNode
  /** Every edit gets it. */
  readonly reason?: string
}

export interface GridSpot {
  readonly row: number
  readonly column: number
}

const TEXT = { rows: ['{n} 行', '{n} rows'] } as const

export function RecordGrid(props: GridProps) {
  const { kind, records, columns, extras = [], unit = '万元', canEdit, label } = props
  const { lang } = useLanguage()
  const t = useWords(TEXT)
  const id = useId()
  const { session } = useOpened()
  const fields = shapeOf(kind).fields
  const [wantedActive, setActive] = useState<GridSpot>({ row: 0, column: 0 })
  const [wantedAnchor, setAnchor] = useState<GridSpot>({ row: 0, column: 0 })
  const [editing, setEditing] = useState<string | null>(null)
  const [isFocused, setFocused] = useState(false)
  const grid = useRef<HTMLTableElement>(null)
  const rowCount = records.length + (canEdit ? 1 : 0)
  const active = within(wantedActive, rowCount, columns.length)
  const anchor = within(wantedAnchor, rowCount, columns.length)
  const acts = useGridActs(props, { active, anchor })
  const { fault, setFault } = acts
  const dossier = session.state().dossier

  const wantsFocus = useRef(false)
  const go = (row: number, column: number, isExtending = false): void => {
    wantsFocus.current = true
    setActive({ row, column })
    if (!isExtending) setAnchor({ row, column })
  }
  // before the next key comes
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever one has gone to a cell
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    const input = grid.current?.querySelector<HTMLInputElement>('.cell-input')
    input?.focus({ preventScroll: true })
    input?.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [wantedActive])

  /** Takes what was typed; false where it does not fit, and the cell stays open. */
  const commit = (): boolean => {
    if (editing === null) return true
    const isTaken = acts.put(active, editing)
    if (isTaken) setEditing(null)
    return isTaken
  }
  const leave = (row: number, column: number): void => {
    if (commit()) go(row, column)
  }

  // rows that are not drawn anew call what holds now
  const latest = useRef({ go, leave })
  latest.current = { go, leave }
  const onGo = useCallback((row: number, column: number, isExtending?: boolean) => latest.current.go(row, column, isExtending), [])
  const onLeave = useCallback((row: number, column: number) => latest.current.leave(row, column), [])

  const onKeyDown = (e: React.KeyboardEvent): void => {
    if (e.nativeEvent.isComposing || e.keyCode === 229) return
    const { row, column } = active
    const isOpen = editing !== null
    const ctrl = e.ctrlKey || e.metaKey
    const arrows: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    }
    const arrow = arrows[e.key]
    if (arrow && (!isOpen || arrow[0] !== 0) && !(isOpen && e.currentTarget.querySelector('.cell-input[list]'))) {
      if (e.shiftKey && !isOpen) go(row + arrow[0], column + arrow[1], true)
      else leave(ctrl ? (arrow[0] === 0 ? row : arrow[0] < 0 ? 0 : rowCount - 1) : row + arrow[0], column + arrow[1])
    } else if (e.key === 'Enter' && ctrl) acts.insertBelow(row)
    else if (e.key === 'Enter') leave(row + (e.shiftKey ? -1 : 1), column)
    else if (e.key === 'Tab') {
      const next = column + (e.shiftKey ? -1 : 1)
      // past the last cell of all, Tab leaves the grid
      if ((next >= columns.length && row >= rowCount - 1) || (next < 0 && row === 0)) return void commit()
      if (next >= columns.length) leave(row + 1, 0)
      else if (next < 0) leave(row - 1, columns.length - 1)
      else leave(row, next)
    } else if (e.key === 'Escape' && isOpen) {
      setEditing(null)
      setFault(null)
    } else if (e.key === 'F2' && !isOpen && canEdit) {
      const record = records[row]
      setEditing(record ? cellText(dossier, record, columns[column]?.field ?? '', unit) : '')
    } else if ((e.key === 'Delete' || e.key === 'Backspace') && !isOpen && canEdit) acts.clear()
    else if (ctrl && e.key.toLowerCase() === 'd' && canEdit) acts.fillDown()
    else if (ctrl && e.key === '-' && canEdit) acts.removeRows()
    else if (ctrl && e.key.toLowerCase() === 'a' && !isOpen) {
      setAnchor({ row: 0, column: 0 })
      setActive({ row: Math.max(0, records.length - 1), column: columns.length - 1 })
    } else if (ctrl && e.key.toLowerCase() === 'z' && !isOpen) e.shiftKey ? session.redo() : session.undo()
    else if (ctrl && e.key.toLowerCase() === 'y' && !isOpen) session.redo()
    else if (e.key === 'Home' && !isOpen) leave(ctrl ? 0 : row, 0)
    else if (e.key === 'End' && !isOpen) leave(ctrl ? rowCount - 1 : row, columns.length - 1)
    else if (e.key === ' ' && !isOpen && canEdit && fields[columns[column]?.field ?? '']?.type === 'yes-no') acts.toggle(active)
    else return
    e.preventDefault()
    e.stopPropagation()
  }

  const area = {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  }
  const spotField = fields[columns[active.column]?.field ?? '']
  const proposals =
    columns[active.column]?.proposals ??
    (spotField ? choicesOf(dossier, columns[active.column]?.field ?? '', spotField).map(value => ({ value, label: '' })) : [])

  return (
    <section className="record-grid" aria-label={label}>
      {canEdit && <GridTools acts={acts} row={active.row} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys reach the grid from the text field of its active cell */}
      <div
        className="grid-scroll"
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={e => {
          if (e.currentTarget.contains(e.relatedTarget)) return
          setFocused(false)
          commit()
        }}
        onCopy={e => {
          if (editing !== null) return
          e.clipboardData.setData('text/plain', textOfCells(acts.selectedText()))
          e.preventDefault()
        }}
        onCut={e => {
          if (editing !== null || !canEdit) return
          e.clipboardData.setData('text/plain', textOfCells(acts.selectedText()))
          acts.clear()
          e.preventDefault()
        }}
        onPaste={e => {
          if (!canEdit) return
          const cells = cellsOfText(e.clipboardData.getData('text/plain'))
          // into an open cell a single text is pasted as text
          if (editing !== null && cells.length === 1 && cells[0]?.length === 1) return
          e.preventDefault()
          setEditing(null)
          acts.paste(cells)
        }}
      >
        <table ref={grid} aria-label={label}>
          <thead>
            <tr>
              <th className="row-number" aria-label={t('rows', { n: records.length })} />
              {columns.map(c => (
                <th key={c.field} scope="col" style={c.width ? { width: c.width } : undefined}>
                  {(c.label ?? fields[c.field]?.name)?.[lang]}
                  {fields[c.field]?.type === 'money' && <small>（{unit}）</small>}
                </th>
              ))}
              {extras.map(x => (
                <th key={x.label.en} scope="col" className="computed">
                  {x.label[lang]}
                </th>
              ))}
              {props.rowActions && <td className="computed" />}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: rowCount }, (_, row) => (
              <GridRow
                key={records[row]?.id ?? 'new'}
                grid={props}
                dossier={dossier}
                row={row}
                record={records[row]}
                active={active.row === row ? active.column : null}
                from={row >= area.top && row <= area.bottom ? area.left : -1}
                to={row >= area.top && row <= area.bottom ? area.right : -1}
                editing={active.row === row ? editing : null}
                isFocused={isFocused}
                listId={proposals.length > 0 ? `${id}-list` : undefined}
                faultId={active.row === row && fault !== null ? `${id}-fault` : undefined}
                onGo={onGo}
                onLeave={onLeave}
                onType={setEditing}
              />
            ))}
          </tbody>
        </table>
      </div>
      <datalist id={`${id}-list`}>
        {proposals.map(p => (
          <option key={p.value} value={p.value}>
            {p.label}
          </option>
        ))}
      </datalist>
      <GridWords acts={acts} kind={kind} rows={records.length} faultId={`${id}-fault`} />
    </section>
  )
}

/** The spot as far as the grid goes: rows may have gone since, and one more may have come by the entry that leads to it. */
const within = ({ row, column }: GridSpot, rows: number, columns: number): GridSpot => ({
  row: Math.max(0, Math.min(rows - 1, row)),
  column: Math.max(0, Math.min(columns - 1, column)),
})
