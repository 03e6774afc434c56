/** What the keys do in a grid: as in a spreadsheet. */
import { type Dossier, shapeOf } from '@jixiao/core'
import type { DossierSession } from '../../office/dossier-session.ts'
import type { useGridActs } from './grid-acts.ts'
import { cellText } from './grid-values.ts'
import type { GridProps, GridSpot } from './RecordGrid.tsx'

interface Hand {
  readonly grid: GridProps
  readonly dossier: Dossier
  readonly active: GridSpot
  readonly rowCount: number
  /** The active cell is being typed in. */
  readonly isOpen: boolean
  readonly acts: ReturnType<typeof useGridActs>
  readonly session: DossierSession
  readonly go: (row: number, column: number, isExtending?: boolean) => void
  /** Takes what was typed and goes; stays where it does not fit. */
  readonly leave: (row: number, column: number) => void
  readonly commit: () => boolean
  readonly type: (text: string | null) => void
  readonly selectAll: () => void
  /** Leads to the search of the grid; null where the browser's own finds everything. */
  readonly find: (() => void) | null
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}
/** Rows of a page that PageUp and PageDown turn. */
const PAGE = 15

/** Does what the key says; false for a key that is none of the grid's. */
export function onGridKey(e: React.KeyboardEvent, hand: Hand): boolean {
  if (e.nativeEvent.isComposing || e.keyCode === 229) return false
  const { grid, active, rowCount, isOpen, acts, session, go, leave } = hand
  const { records, columns, canEdit, kind, unit = '万元' } = grid
  const { row, column } = active
  const name = columns[column]?.field ?? ''
  const ctrl = e.ctrlKey || e.metaKey
  const key = e.key.toLowerCase()
  const arrow = ARROWS[e.key]
  if (arrow && (!isOpen || arrow[0] !== 0) && !(isOpen && e.currentTarget.querySelector('.cell-input[list]'))) {
    if (e.shiftKey && !isOpen) go(row + arrow[0], column + arrow[1], true)
    else leave(ctrl ? (arrow[0] === 0 ? row : arrow[0] < 0 ? 0 : rowCount - 1) : row + arrow[0], column + arrow[1])
  } else if (e.key === 'PageDown' || e.key === 'PageUp') leave(row + (e.key === 'PageDown' ? PAGE : -PAGE), column)
  else if (e.key === 'Enter' && ctrl) acts.insertBelow(row)
  else if (e.key === 'Enter') leave(row + (e.shiftKey ? -1 : 1), column)
  else if (e.key === 'Tab') {
    const next = column + (e.shiftKey ? -1 : 1)
    // past the last cell of all, Tab leaves the grid
    if ((next >= columns.length && row >= rowCount - 1) || (next < 0 && row === 0)) {
      hand.commit()
      return false
    }
    if (next >= columns.length) leave(row + 1, 0)
    else if (next < 0) leave(row - 1, columns.length - 1)
    else leave(row, next)
  } else if (e.key === 'Escape' && isOpen) {
    hand.type(null)
    acts.setFault(null)
  } else if (e.key === 'F2' && !isOpen && canEdit) {
    const record = records[row]
    hand.type(record ? cellText(hand.dossier, record, name, unit) : '')
  } else if ((e.key === 'Delete' || e.key === 'Backspace') && !isOpen && canEdit) acts.clear()
  else if (ctrl && key === 'f' && hand.find) hand.find()
  else if (ctrl && key === 'd' && canEdit) acts.fillDown()
  else if (ctrl && e.key === '-' && canEdit) acts.removeRows()
  else if (ctrl && key === 'a' && !isOpen) hand.selectAll()
  else if (ctrl && key === 'z' && !isOpen) e.shiftKey ? session.redo() : session.undo()
  else if (ctrl && key === 'y' && !isOpen) session.redo()
  else if (e.key === 'Home' && !isOpen) leave(ctrl ? 0 : row, 0)
  else if (e.key === 'End' && !isOpen) leave(ctrl ? rowCount - 1 : row, columns.length - 1)
  else if (e.key === ' ' && !isOpen && canEdit && shapeOf(kind).fields[name]?.type === 'yes-no') acts.toggle(active)
  else return false
  return true
}
