/** A paper of the dossier as it will be printed, its cells open to the pen: what is entered can be changed where it stands, what is computed is grey. */
import type { Block, Cell, Entry, EntryPiece, Paragraph, Table } from '@jixiao/core'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { FieldFinding } from '../../check-messages.ts'
import { EntryEditor } from './EntryEditor.tsx'
import type { MoneyUnit } from './typed-value.ts'

interface Props {
  readonly blocks: readonly Block[]
  readonly findings: readonly FieldFinding[]
  readonly canEdit: boolean
  readonly unit?: MoneyUnit
  /** Id of the finding one looks at. */
  readonly selected?: string | null
  readonly onSelect?: (finding: string) => void
  /** A field was entered; pages that show more of it (history, remarks) follow. */
  readonly onEntry?: (entry: Entry | null) => void
  /** Beside a row: what can be done with it (add a row below, remove it). The entries are those that stand in the row. */
  readonly rowActions?: (entries: readonly Entry[]) => ReactNode
  /** Below what the last cell of a row says: where its figure comes from. On the screen only. */
  readonly noteOf?: (cells: readonly Cell[]) => ReactNode
  /** Remarks of reviewers and the like: marks a field with a class. */
  readonly markOf?: (entry: Entry) => string | null
  /** What is said of a field on hover, where no finding says more: its value before, for instance. */
  readonly titleOf?: (entry: Entry) => string | null
}

const keyOf = (e: Entry): string => `${e.record} ${e.field}`
const RANK = { fatal: 3, error: 2, warning: 1, hint: 0 } as const
/** Amounts and rates; codes and numbers of rows are none. */
const FIGURE = /^-?(?:[\d,]+\.\d+%?|\d+%)$/

interface Marked {
  readonly severity: FieldFinding['finding']['severity']
  readonly finding: string
  readonly title: string
}

/** The gravest finding of each field, and of each cell that is computed. */
function marksOf(findings: readonly FieldFinding[]): ReadonlyMap<string, Marked> {
  const marks = new Map<string, Marked>()
  const put = (key: string, { finding }: FieldFinding): void => {
    const known = marks.get(key)
    if (!known || RANK[known.severity] < RANK[finding.severity])
      marks.set(key, { severity: finding.severity, finding: finding.id, title: finding.message })
  }
  for (const f of findings) {
    for (const e of f.at) put(keyOf(e), f)
    for (const { at } of f.finding.places) if (at.row !== undefined && at.column !== undefined) put(`${at.block}/${at.row}/${at.column}`, f)
  }
  return marks
}

export function PaperForm(props: Props) {
  const { blocks, findings } = props
  const [open, setOpen] = useState<string | null>(null)
  const paper = useRef<HTMLElement>(null)
  const marks = useMemo(() => marksOf(findings), [findings])
  const shared: Shared = {
    ...props,
    marks,
    open,
    onOpen: (key, entry) => {
      setOpen(key)
      props.onEntry?.(entry)
    },
    onClose: (key, step) => {
      const keys = [...(paper.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])].map(e => e.dataset.cell ?? '')
      const next = keys[keys.indexOf(key) + step] ?? key
      setOpen(null)
      if (step === 0) props.onEntry?.(null)
      requestAnimationFrame(() => {
        const cell = paper.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(next)}"]`)
        if (step === 0 || next === key) cell?.focus({ preventScroll: true })
        else cell?.click()
      })
    },
  }
  return (
    <article className="paper form" ref={paper}>
      {blocks.map(b =>
        b.kind === 'table' ? (
          <FormTable key={b.place.block} table={b} index={b.place.block} shared={shared} />
        ) : (
          <FormParagraph key={b.place.block} paragraph={b} index={b.place.block} shared={shared} />
        ),
      )}
    </article>
  )
}

interface Shared extends Props {
  readonly marks: ReadonlyMap<string, Marked>
  readonly open: string | null
  readonly onOpen: (key: string, entry: Entry) => void
  readonly onClose: (key: string, step: -1 | 0 | 1) => void
}

/** The fields of which a text is made, each once; of a cell that is one field's as a whole that field first. */
export function entriesOf(source: Paragraph | Cell): readonly Entry[] {
  const all = [...(source.place.entry ? [source.place.entry] : []), ...(source.pieces ?? []).map(p => p.entry)]
  const seen = new Map(all.map(e => [keyOf(e), e]))
  const pieces = (source.pieces ?? []).map(p => p.entry)
  // in the order in which they are read; a whole cell that is empty has no pieces
  return pieces.length > 0 ? [...new Map(pieces.map(e => [keyOf(e), e])).values()] : [...seen.values()]
}

/** Fields that belong to the cell though its text does not show them while they are empty: a target value has sign, value and unit. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = { value: ['operator', 'value', 'unit'], description: ['description', 'formula'] }
function withSilent(entries: readonly Entry[]): readonly Entry[] {
  for (const e of entries) {
    const fields = TOGETHER[e.field]
    if (fields && entries.every(o => o.record === e.record && fields.includes(o.field))) return fields.map(field => ({ record: e.record, field }))
  }
  return entries
}

function FormParagraph({ paragraph: p, index, shared }: { readonly paragraph: Paragraph; readonly index: number; readonly shared: Shared }) {
  const content = <EntryText source={p} cellKey={`${index}`} shared={shared} />
  if (p.level !== undefined) return p.level <= 1 ? <h2>{content}</h2> : <h3>{content}</h3>
  if (p.role === 'title') return <h2 className="form-title">{content}</h2>
  return <p className={p.role ?? undefined}>{content}</p>
}

function FormTable({ table, index, shared }: { readonly table: Table; readonly index: number; readonly shared: Shared }) {
  return (
    <div className="sheet">
      <table>
        <tbody>
          {table.rows.map(row => (
            <tr key={row.index}>
              {row.cells.map((c, i) => {
                const key = `${index}/${c.row}/${c.column}`
                const isComputed = entriesOf(c).length === 0 && (c.sources !== undefined || FIGURE.test(c.text))
                const isFigure = FIGURE.test(c.text) && c.text !== ''
                const mark = shared.marks.get(key)
                const isLast = i === row.cells.length - 1
                const className = [isFigure && 'n', isComputed && 'computed', mark && entriesOf(c).length === 0 && `mark ${mark.severity}`]
                  .filter(Boolean)
                  .join(' ')
                return (
                  <td
                    key={key}
                    rowSpan={c.rowSpan}
                    colSpan={c.colSpan}
                    className={className || undefined}
                    title={isComputed ? mark?.title : undefined}
                  >
                    <EntryText source={c} cellKey={key} shared={shared} />
                    {isLast && shared.noteOf?.(row.cells)}
                    {isLast && shared.canEdit && shared.rowActions && <RowActions cells={row.cells} make={shared.rowActions} />}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RowActions({ cells, make }: { readonly cells: readonly Cell[]; readonly make: (entries: readonly Entry[]) => ReactNode }) {
  const made = make(cells.flatMap(entriesOf))
  return made ? <span className="row-actions">{made}</span> : null
}

/** Text with its fields: a button where it can be changed, with the editor in its place while it is open. */
function EntryText({ source, cellKey, shared }: { readonly source: Paragraph | Cell; readonly cellKey: string; readonly shared: Shared }) {
  const entries = entriesOf(source)
  const [first] = entries
  const pieces = source.pieces ?? []
  const isParagraph = !('row' in source)
  if (!first) return <>{source.text}</>
  // running text is opened piece by piece, a cell as a whole
  if (isParagraph && pieces.length > 0) return <>{inPieces(source.text, pieces, cellKey, shared)}</>
  return <EntryButton text={source.text} entries={withSilent(entries)} cellKey={cellKey} shared={shared} />
}

function inPieces(text: string, pieces: readonly EntryPiece[], cellKey: string, shared: Shared): ReactNode[] {
  const parts: ReactNode[] = []
  let at = 0
  for (const p of pieces) {
    if (p.from > at) parts.push(text.slice(at, p.from))
    parts.push(
      <EntryButton
        key={`${p.from}`}
        text={text.slice(p.from, p.to)}
        entries={withSilent([p.entry])}
        cellKey={`${cellKey}:${p.from}`}
        shared={shared}
      />,
    )
    at = p.to
  }
  parts.push(text.slice(at))
  return parts
}

interface ButtonProps {
  readonly text: string
  readonly entries: readonly Entry[]
  readonly cellKey: string
  readonly shared: Shared
}

function EntryButton({ text, entries, cellKey, shared }: ButtonProps) {
  const { marks, open, canEdit, unit = '万元', selected } = shared
  const mark = entries.map(e => marks.get(keyOf(e))).find(m => m !== undefined)
  const extra = entries.map(e => shared.markOf?.(e) ?? null).find(m => m !== null)
  if (open === cellKey && canEdit)
    return (
      <span data-cell={cellKey}>
        <EntryEditor entries={entries} unit={unit} onClose={step => shared.onClose(cellKey, step)} />
      </span>
    )
  const said = entries.map(e => shared.titleOf?.(e) ?? null).find(m => m !== null)
  const className = ['entry', mark && `mark ${mark.severity}`, mark && mark.finding === selected && 'on', extra].filter(Boolean).join(' ')
  const [first] = entries
  const enter = (): void => {
    if (mark) shared.onSelect?.(mark.finding)
    if (first && canEdit) shared.onOpen(cellKey, first)
    else if (first) shared.onEntry?.(first)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot break over the lines of running text
    <span
      role="button"
      tabIndex={0}
      className={className}
      data-cell={cellKey}
      data-entry={first && keyOf(first)}
      title={[said, mark?.title].filter(Boolean).join('\n') || undefined}
      onClick={enter}
      onKeyDown={e => {
        if (e.key !== 'Enter' && e.key !== ' ' && e.key !== 'F2') return
        e.preventDefault()
        enter()
      }}
    >
      {text === '' ? <span className="blank" aria-hidden="true" /> : text}
      {text === '' && <span className="visually-hidden">（空）</span>}
    </span>
  )
}
