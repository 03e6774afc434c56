/** What can be done with the cells of a grid: put, clear, fill, paste, insert, remove; each one step that can be undone. */
import { type DossierRecord, type Edit, orderBetween, recordsOf, shapeOf, type Wording, wording } from '@jixiao/core'
import { useCallback, useMemo, useState } from 'react'
import { newId } from '../../office/new-id.ts'
import { adding, setting, useOpened } from '../../office/use-dossier.tsx'
import { shownAmount } from '../paper/typed-value.ts'
import { cellText, valueOfText, valueProposed } from './grid-values.ts'
import type { GridProps, GridSpot } from './RecordGrid.tsx'

interface Area {
  readonly active: GridSpot
  readonly anchor: GridSpot
}

export function useGridActs(props: GridProps, { active, anchor }: Area) {
  const { kind, parent = null, records, columns, defaults = {}, unit = '万元', reason } = props
  const { session } = useOpened()
  const fields = shapeOf(kind).fields
  const [fault, setFault] = useState<Wording | null>(null)
  const [left, setLeft] = useState<readonly Wording[]>([])

  const edit = useCallback(
    (edits: readonly Edit[]): boolean => {
      const problem = edits.length === 0 ? null : session.edit(edits, reason === undefined ? {} : { reason })
      setFault(problem)
      return problem === null
    },
    [session, reason],
  )
  const valueAt = (column: number, text: string) => {
    const name = columns[column]?.field ?? ''
    const field = fields[name]
    if (!field) return null
    const meant = valueProposed(text, columns[column]?.proposals ?? [])
    return { name, outcome: meant.ok ? valueOfText(session.state().dossier, name, field, meant.value, unit) : meant }
  }
  const rows = (): readonly [number, number] => [Math.min(active.row, anchor.row), Math.max(active.row, anchor.row)]
  const span = (): readonly [number, number] => [Math.min(active.column, anchor.column), Math.max(active.column, anchor.column)]

  /** Records behind the last one, in the order given. */
  const addingRows = (all: readonly DossierRecord['fields'][]): readonly Edit[] => {
    let last = recordsOf(session.state().dossier, kind, parent).at(-1)?.order ?? null
    return all.map(own => {
      last = orderBetween(last, null)
      return { kind: 'add', record: newId(), of: kind, parent, order: last, fields: { ...defaults, ...own } } as const
    })
  }

  return {
    fault,
    setFault,
    left,
    setLeft,
    put({ row, column }: GridSpot, text: string): boolean {
      const value = valueAt(column, text)
      if (!value) return true
      if (!value.outcome.ok) {
        setFault(value.outcome.problem.say)
        return false
      }
      const record = records[row]
      if (record)
        return (record.fields[value.name] ?? null) === value.outcome.value ? edit([]) : edit([setting(record, value.name, value.outcome.value)])
      return value.outcome.value === null ? edit([]) : edit(addingRows([{ [value.name]: value.outcome.value }]))
    },
    toggle({ row, column }: GridSpot): void {
      const [record, name] = [records[row], columns[column]?.field ?? '']
      if (record) edit([setting(record, name, record.fields[name] !== true)])
    },
    clear(): void {
      const [[top, bottom], [from, to]] = [rows(), span()]
      const cleared = records.slice(top, bottom + 1).flatMap(r =>
        columns
          .slice(from, to + 1)
          .filter(c => r.fields[c.field] != null)
          .map(c => setting(r, c.field, null)),
      )
      edit(cleared)
    },
    /** The first selected row into those below it; of a single row, the row above into it. */
    fillDown(): void {
      const [[top, bottom], [from, to]] = [rows(), span()]
      const source = records[top === bottom ? top - 1 : top]
      const targets = records.slice(top === bottom ? top : top + 1, bottom + 1)
      if (!source) return
      edit(
        targets.flatMap(r =>
          columns
            .slice(from, to + 1)
            .flatMap(c =>
              (r.fields[c.field] ?? null) === (source.fields[c.field] ?? null) ? [] : [setting(r, c.field, source.fields[c.field] ?? null)],
            ),
        ),
      )
    },
    insertBelow(row: number): void {
      edit([adding(session.state(), kind, parent, defaults, records[Math.min(row, records.length - 1)])])
    },
    removeRows(): void {
      const [top, bottom] = rows()
      edit(records.slice(top, bottom + 1).map(r => ({ kind: 'remove', record: r.id, seen: r.revision }) as const))
    },
    selectedText(): readonly (readonly string[])[] {
      const [[top, bottom], [from, to]] = [rows(), span()]
      const { dossier } = session.state()
      return records.slice(top, bottom + 1).map(r => columns.slice(from, to + 1).map(c => cellText(dossier, r, c.field, unit)))
    },
    /** A block from the clipboard, from the upper left of the selection on; a single cell fills the whole selection. What does not fit is named. */
    paste(block: readonly (readonly string[])[]): void {
      const [[top, bottom], [from, to]] = [rows(), span()]
      const isOne = block.length === 1 && block[0]?.length === 1
      const height = isOne ? bottom - top + 1 : block.length
      const edits: Edit[] = []
      const fresh: Record<string, string | boolean | null>[] = []
      const notTaken: Wording[] = []
      for (let i = 0; i < height; i++) {
        const source = block[isOne ? 0 : i] ?? []
        const width = isOne ? to - from + 1 : source.length
        const record = records[top + i]
        const own: Record<string, string | boolean | null> = {}
        for (let j = 0; j < width; j++) {
          const text = source[isOne ? 0 : j] ?? ''
          const value = valueAt(from + j, text)
          const at = `第${top + i + 1}行`
          if (!value) {
            if (text.trim() !== '')
              notTaken.push(wording(`${at}：表格右边没有这一列，“${text}”没有粘进去。`, `Row ${top + i + 1}: no column is left for “${text}”.`))
          } else if (!value.outcome.ok) {
            const { zh, en } = value.outcome.problem.say
            notTaken.push(wording(`${at}：${zh}`, `Row ${top + i + 1}: ${en}`))
          } else if (record) {
            if ((record.fields[value.name] ?? null) !== value.outcome.value) edits.push(setting(record, value.name, value.outcome.value))
          } else if (value.outcome.value !== null) own[value.name] = value.outcome.value
        }
        if (!record && Object.keys(own).length > 0) fresh.push(own)
      }
      edit([...edits, ...addingRows(fresh)])
      setLeft(notTaken)
    },
    sums: useMemo(() => {
      const [top, bottom] = [Math.min(active.row, anchor.row), Math.max(active.row, anchor.row)]
      const money = columns.filter(c => fields[c.field]?.type === 'money').map(c => c.field)
      const total = (some: readonly DossierRecord[], name: string): bigint =>
        some.reduce((n, r) => n + (typeof r.fields[name] === 'string' ? BigInt(r.fields[name]) : 0n), 0n)
      return money.map(field => ({
        field,
        all: shownAmount(total(records, field), unit),
        selected: bottom > top ? shownAmount(total(records.slice(top, bottom + 1), field), unit) : null,
      }))
    }, [records, columns, fields, unit, active.row, anchor.row]),
  }
}
