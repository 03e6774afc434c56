/** What one row of an import becomes: the records of each kind with their fields, before projects are looked up. */
import { type FieldValue, type Money, wording } from '@jixiao/core'
import { moveNamed, yesNo } from './choices-in-cells.ts'
import type { ImportKind } from './header-words.ts'
import type { Mapping } from './mapping.ts'
import { isNoProject } from './projects-of-import.ts'
import type { RowReader } from './row-reader.ts'
import type { CodedRow } from './totals.ts'

export interface RowRecord {
  readonly fields: Readonly<Record<string, FieldValue>>
  readonly project: { readonly code: string; readonly name: string; readonly className: string | null } | null
  readonly coded: CodedRow
}

export const recordsOfRow = (mapping: Mapping, row: RowReader): readonly RowRecord[] => MAKERS[mapping.kind](row, mapping)

type Maker = (row: RowReader, mapping: Mapping) => readonly RowRecord[]

const text = (words: string): FieldValue => (words.trim() === '' ? null : words.trim())
const filled = (fields: Readonly<Record<string, FieldValue>>): Readonly<Record<string, FieldValue>> =>
  Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== null))
const UNCODED: CodedRow = { function: null, economy: null, project: '' }

/** The amounts of a row: one, or one for each column of a source; zero and nothing in such a column are nothing. */
function amountsOf(row: RowReader, mapping: Mapping): readonly { readonly amount: Money; readonly source: string | null }[] {
  if (mapping.sources.length === 0) {
    const amount = row.money('amount')
    return amount === null ? [] : [{ amount, source: row.source() }]
  }
  return mapping.sources.flatMap(({ header, source }) => {
    const amount = row.moneyIn(header)
    return amount === null || amount === 0n ? [] : [{ amount, source }]
  })
}

const CLASSES = [
  [/人员/, 'staff'],
  [/特定目标|专项/, 'special'],
  [/运转/, 'operating'],
] as const

function projectOf(row: RowReader): RowRecord['project'] {
  const [code, name] = [row.text('projectCode'), row.text('project')]
  if (isNoProject(name) && code.trim() === '') return null
  const className = CLASSES.find(([words]) => words.test(row.text('spending')))?.[1] ?? null
  return { code, name: name.trim() === '' ? code : name, className }
}

const line: Maker = (row, mapping) => {
  const functionCode = row.code('function')
  const economy = row.code('economy')
  const named = projectOf(row)
  const spending = row.spending() ?? (named ? 'project' : 'basic')
  // in newer systems the basic expenditure has projects too; the library of projects has only what has targets
  const project = spending === 'basic' ? null : named
  const carried = row.text('isCarryOver')
  const isCarryOver = /结转|结余/.test(row.text('source')) || yesNo(carried)
  if (carried !== '' && isCarryOver === null)
    row.leave(
      'unknown',
      mapping.columns.isCarryOver ?? null,
      wording(`看不出“${carried}”是不是结转。`, `“${carried}” does not say whether it was carried over.`),
    )
  const remark = text(row.text('remark'))
  return amountsOf(row, mapping).map(({ amount, source }) => ({
    fields: filled({ function: functionCode, economy, spending, source, isCarryOver, amount: amount.toString(), remark }),
    project,
    coded: { function: functionCode, economy, project: named ? `${named.code}/${named.name}` : '' },
  }))
}

const adjustment: Maker = row => {
  const project = projectOf(row)
  const [source, date] = [row.source(), row.date('date')]
  const [document, reason] = [text(row.text('document')), text(row.text('reason'))]
  const made = (kind: string, amount: Money): RowRecord => ({
    fields: filled({ kind, source, amount: (amount < 0n ? -amount : amount).toString(), date, document, reason }),
    project,
    coded: UNCODED,
  })
  const all: RowRecord[] = []
  const [more, less, either] = [row.money('supplement'), row.money('cut'), row.money('amount')]
  if (more !== null && more !== 0n) all.push(made(more > 0n ? 'supplement' : 'cut', more))
  if (less !== null && less !== 0n) all.push(made('cut', less))
  // columns of their own say more than the total beside them
  if (all.length === 0 && either !== null && either !== 0n)
    all.push(made(either < 0n ? 'cut' : (moveNamed(row.text('move')) ?? 'supplement'), either))
  return all
}

const appropriation: Maker = (row, mapping) => {
  const [project, date] = [projectOf(row), row.date('date')]
  return amountsOf(row, mapping).map(({ amount, source }) => ({
    fields: filled({ source, amount: amount.toString(), date }),
    project,
    coded: UNCODED,
  }))
}

const payment: Maker = (row, mapping) => {
  const [project, date, economy] = [projectOf(row), row.date('date'), row.code('economy')]
  const voucher = text(row.text('voucher'))
  return amountsOf(row, mapping).map(({ amount, source }) => ({
    fields: filled({ source, economy, amount: amount.toString(), date, voucher }),
    project,
    coded: UNCODED,
  }))
}

const entry: Maker = (row, mapping) => {
  const [date, until, title] = [row.date('date'), row.date('until'), text(row.text('title'))]
  const [figure, base, said] = [row.decimal('figure'), row.decimal('base'), row.text('holds')]
  const holds = said === '' ? null : yesNo(said)
  if (said !== '' && holds === null)
    row.leave('unknown', mapping.columns.holds ?? null, wording(`看不出“${said}”是不是符合。`, `“${said}” does not say whether it holds.`))
  const fields = filled({ date, until, title, figure, base, holds })
  return Object.keys(fields).length === 0 ? [] : [{ fields, project: null, coded: UNCODED }]
}

const MAKERS: Readonly<Record<ImportKind, Maker>> = { line, adjustment, appropriation, payment, entry }
