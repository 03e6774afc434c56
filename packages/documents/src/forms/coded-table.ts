/** Tables with one row for every code of the classification and its parents: T2, T3, T5, T6, T7, T8. */
import { type Classification, type CodeRow, type Sums, sumOf } from '@jixiao/core'
import type { Prepared } from './form.ts'
import type { FormBlock, FormCell } from './lay-out.ts'
import { printCell } from './printed-amount.ts'
import { blankRow, captionsOf, emptyNote, numberingRow } from './table-head.ts'

export interface CodedColumn {
  readonly label: string
  /** Head above several columns: 本年收入. */
  readonly under?: string
  /** The sums that it adds up. */
  readonly keys: readonly string[]
  /** It only adds up other columns: nothing is entered in it. */
  readonly isComputed?: boolean
}

export interface CodedForm {
  readonly id: string
  readonly title: string
  /** 功能分类科目, 部门预算经济分类科目. */
  readonly codes: string
  readonly codeLabel: string
  readonly classification: Classification
  readonly field: 'function' | 'economy'
  readonly rows: readonly CodeRow[]
  readonly columns: readonly CodedColumn[]
  /** What there is none of, where the table is empty. */
  readonly nothing: string
}

export function codedTable(given: Prepared, form: CodedForm): readonly FormBlock[] {
  const all = form.columns.flatMap(c => c.keys)
  const rows = form.rows.filter(r => all.some(k => sumOf(r.sums, k) !== 0n))
  const head = headOf(form)
  const numbering = numberingRow(form.columns.length + 2)
  if (rows.length === 0)
    return [
      ...captionsOf(given, form.id, form.title),
      { kind: 'table', rows: [...head, numbering, blankRow(form.columns.length + 3)] },
      emptyNote(form.nothing),
    ]
  const top = rows.filter(r => r.code.length === 3)
  const totals = form.columns.map(c => printCell(sumOfAll(top, c), given.style))
  const body = rows.map((row, i) => bodyRow(given, form, row, i + 2, !rows[i + 1]?.code.startsWith(row.code)))
  return [...captionsOf(given, form.id, form.title), { kind: 'table', rows: [...head, numbering, ['1', '', '合计', ...totals], ...body] }]
}

const amountOf = (sums: Sums, { keys }: CodedColumn): bigint => keys.reduce((total, k) => total + sumOf(sums, k), 0n)
const sumOfAll = (rows: readonly CodeRow[], column: CodedColumn): bigint => rows.reduce((total, r) => total + amountOf(r.sums, column), 0n)

function headOf({ codes, codeLabel, columns }: CodedForm): readonly (readonly (string | FormCell)[])[] {
  const upper: FormCell[] = []
  const lower: string[] = [codeLabel, '科目名称']
  for (const c of columns) {
    const last = upper.at(-1)
    if (c.under === undefined) upper.push({ text: c.label, down: 2 })
    else {
      if (last?.text === c.under) upper[upper.length - 1] = { ...last, across: (last.across ?? 1) + 1 }
      else upper.push({ text: c.under })
      lower.push(c.label)
    }
  }
  return [[{ text: '序号', down: 2 }, { text: codes, across: 2 }, ...upper], lower]
}

/** A row of a code below which nothing stands holds what was entered: a cell made up by one line is that line's amount. */
function bodyRow(given: Prepared, form: CodedForm, row: CodeRow, serial: number, isLowest: boolean): readonly (string | FormCell)[] {
  const only = isLowest ? row.sums.get('total')?.line : null
  const code: FormCell = { text: row.code, ...(only ? { entry: { record: only, field: form.field } } : {}) }
  return [
    String(serial),
    code,
    form.classification.find(row.code, given.year)?.name ?? '',
    ...form.columns.map((c): string | FormCell => {
      const amount = amountOf(row.sums, c)
      const text = printCell(amount, given.style)
      const lines = c.keys.flatMap(k => row.sums.get(k) ?? [])
      const line = isLowest && !c.isComputed && lines.length === 1 ? lines[0]?.line : null
      return line ? { text, entry: { record: line, field: 'amount' } } : text
    }),
  ]
}
