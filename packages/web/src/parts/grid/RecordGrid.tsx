/**
 * A grid over the records of one kind that works like a spreadsheet: type, arrows, Enter, Tab, copy and paste blocks, fill down, clear. The cell one
 * stands on always holds a real text field, so that an input method composes from the first letter on.
 */
import { type DossierRecord, type RecordKind, shapeOf, type Wording } from '@jixiao/core'
import { type ReactNode, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useOpened } from '../../office/use-dossier.tsx'
import { useLanguage, useWords } from '../language.tsx'
import type { MoneyUnit } from '../paper/typed-value.ts'
import { cellsOfText, textOfCells } from './clipboard.ts'
import { GridFind } from './GridFind.tsx'
import { GridRow } from './GridRow.tsx'
import { GridTools, GridWords } from './GridWords.tsx'
import { useGridActs } from './grid-acts.ts'
import { onGridKey } from './grid-keys.ts'
import { choicesOf } from './grid-values.ts'
import { useColumnWidths } from './use-column-widths.ts'
import { useRowWindow } from './use-row-window.ts'
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
  const keys = useMemo(() => [...records.map(r => r.id), ...(canEdit ? ['new'] : [])], [records, canEdit])
  const active = within(wantedActive, rowCount, columns.length)
  const anchor = within(wantedAnchor, rowCount, columns.length)
  const acts = useGridActs(props, { active, anchor })
  const { fault } = acts
  const dossier = session.state().dossier
  const scroller = useRef<HTMLDivElement>(null)
  const find = useRef<HTMLInputElement>(null)
  const rows = useRowWindow(scroller, keys, active.row)
  const widths = useColumnWidths(grid, rows.isPart, columns)

  const wants = useRef<'focus' | 'sight' | null>(null)
  const go = (row: number, column: number, isExtending = false): void => {
    wants.current = 'focus'
    setActive({ row, column })
    if (!isExtending) setAnchor({ row, column })
  }
  // before the next key comes
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever one has gone to a cell
  useLayoutEffect(() => {
    if (wants.current === null) return
    const input = grid.current?.querySelector<HTMLInputElement>('.cell-input')
    if (wants.current === 'focus') input?.focus({ preventScroll: true })
    wants.current = null
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
    const isDone = onGridKey(e, {
      grid: props,
      dossier,
      active,
      rowCount,
      isOpen: editing !== null,
      acts,
      session,
      go,
      leave,
      commit,
      type: setEditing,
      selectAll() {
        setAnchor({ row: 0, column: 0 })
        setActive({ row: Math.max(0, records.length - 1), column: columns.length - 1 })
      },
      find: rows.isPart ? () => find.current?.focus() : null,
    })
    if (!isDone) return
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
      {rows.isPart && (
        <GridFind
          ref={find}
          grid={props}
          dossier={dossier}
          at={active}
          onShow={spot => {
            if (!commit()) return
            wants.current = 'sight'
            setActive(spot)
            setAnchor(spot)
          }}
          onLeave={() => go(active.row, active.column)}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys reach the grid from the text field of its active cell */}
      <div
        className="grid-scroll"
        ref={scroller}
        onScroll={rows.onScroll}
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
        <table ref={grid} aria-label={label} aria-rowcount={rowCount + 1} className={widths ? 'held' : undefined}>
          {widths && (
            <colgroup>
              {widths.map((width, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name than its place
                <col key={n} style={{ width }} />
              ))}
            </colgroup>
          )}
          <thead>
            <tr aria-rowindex={1}>
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
            {rows.rows.map(r =>
              r.kind === 'gap' ? (
                // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it is room, nothing in it takes the focus
                <tr key={`gap ${r.from}`} className="gap" aria-hidden="true">
                  <td colSpan={1 + columns.length + extras.length + (props.rowActions ? 1 : 0)} style={{ height: r.height }} />
                </tr>
              ) : (
                <GridRow
                  key={keys[r.row]}
                  grid={props}
                  dossier={dossier}
                  row={r.row}
                  record={records[r.row]}
                  active={active.row === r.row ? active.column : null}
                  from={r.row >= area.top && r.row <= area.bottom ? area.left : -1}
                  to={r.row >= area.top && r.row <= area.bottom ? area.right : -1}
                  editing={active.row === r.row ? editing : null}
                  isFocused={isFocused}
                  listId={proposals.length > 0 ? `${id}-list` : undefined}
                  faultId={active.row === r.row && fault !== null ? `${id}-fault` : undefined}
                  onGo={onGo}
                  onLeave={onLeave}
                  onType={setEditing}
                />
              ),
            )}
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
