/** One row of an import: its cells by what they hold, and what could not be taken of it. */
import { type Classifications, FUND_SOURCES, type Money, SPENDING_KINDS, shapeOf, type Wording, wording } from '@jixiao/core'
import { amountOfCellText, dateOfCell, decimalOfCell } from './cell-values.ts'
import { sourceNamed, spendingNamed } from './choices-in-cells.ts'
import { codeOfCells } from './codes-in-cells.ts'
import type { Target } from './header-words.ts'
import type { ImportRow, ImportTable } from './import-table.ts'
import type { LeftCell, LeftReason } from './imported.ts'
import type { Mapping } from './mapping.ts'

export interface RowReader {
  readonly row: ImportRow
  /** The text of a target's cell; "" where there is none. */
  text(target: Target): string
  /** null: nothing is there, or it was left with its reason. */
  money(target: Target): Money | null
  moneyIn(header: string): Money | null
  date(target: Target): string | null
  decimal(target: Target): string | null
  source(): string | null
  spending(): string | null
  code(of: 'function' | 'economy'): string | null
  leave(reason: LeftReason, header: string | null, say: Wording): void
}

export function rowReader(
  table: ImportTable,
  mapping: Mapping,
  fiscalYear: number,
  row: ImportRow,
  left: LeftCell[],
  codes: Classifications,
): RowReader {
  const cell = (header: string | undefined): string => (header === undefined ? '' : (row.cells[table.headers.indexOf(header)] ?? ''))
  const text = (target: Target): string => cell(mapping.columns[target])
  const leave: RowReader['leave'] = (reason, header, say) => {
    left.push({ reason, line: row.line, column: header, text: header === null ? row.cells.filter(c => c !== '').join(' | ') : cell(header), say })
  }
  const moneyIn = (header: string): Money | null => {
    const printed = cell(header)
    // a merged amount is one amount, not one in every row that it covers
    if (row.merged?.has(table.headers.indexOf(header))) {
      if (printed !== '')
        leave(
          'unreadable',
          header,
          wording('金额在跨行的合并单元格里，只计入第一行。', 'The amount stands in a merged cell and counts in its first row only.'),
        )
      return null
    }
    const amount = mapping.unit === null ? null : amountOfCellText(printed, mapping.unit)
    if (amount === 'blank') return null
    if (amount === 'finer') leave('unreadable', header, wording(`“${printed}”不足一分，不是完整的金额。`, `“${printed}” is finer than 分.`))
    else if (amount === null) leave('unreadable', header, wording(`“${printed}”不是金额。`, `“${printed}” is no amount.`))
    else return amount
    return null
  }
  const choice = (target: Target, find: (text: string) => string | null, names: Readonly<Record<string, Wording>>): string | null => {
    const printed = text(target)
    const found = printed === '' ? null : find(printed)
    if (printed !== '' && found === null) {
      const known = Object.values(names).map(n => n.zh)
      leave(
        'unknown',
        mapping.columns[target] ?? null,
        wording(`不认识“${printed}”，可以是：${known.join('、')}。`, `“${printed}” is none of the choices.`),
      )
    }
    return found
  }
  const readWith = <T>(target: Target, find: (text: string) => T | null, zh: string, en: string): T | null => {
    const printed = text(target)
    if (printed === '') return null
    const found = find(printed)
    if (found === null) leave('unreadable', mapping.columns[target] ?? null, wording(`“${printed}”不是${zh}。`, `“${printed}” is no ${en}.`))
    return found
  }
  return {
    row,
    text,
    moneyIn,
    money: target => (mapping.columns[target] === undefined ? null : moneyIn(mapping.columns[target])),
    date: target => readWith(target, t => dateOfCell(t, fiscalYear), '日期', 'date'),
    decimal: target =>
      readWith(
        target,
        t => {
          const d = decimalOfCell(t.replace(/[^\d)）]+$/, ''))
          return d === 'blank' || d === null ? null : plainDecimal(d)
        },
        '数字',
        'number',
      ),
    source: () => choice('source', sourceNamed, FUND_SOURCES),
    spending: () => choice('spending', spendingNamed, SPENDING_KINDS),
    code(of) {
      const classification = of === 'function' ? codes.functional : codes.economic
      const columns: readonly Target[] = of === 'function' ? ['functionClass', 'functionSection', 'functionItem'] : ['economyClass', 'economySection']
      const found = codeOfCells({ code: text(of), name: text(`${of}Name`), parts: columns.map(text) }, classification, fiscalYear, LENGTHS[of])
      if (found === null) return null
      const header = mapping.columns[of] ?? mapping.columns[`${of}Name`] ?? columns.map(t => mapping.columns[t]).find(h => h !== undefined) ?? null
      const field = shapeOf('line').fields[of]?.name ?? wording(of, of)
      if ('code' in found) {
        // the code is what the file says: it is taken, and the grid and the check go on saying what is wrong with it
        const isGone = classification.source !== null && classification.find(found.code, fiscalYear) === undefined
        if (isGone) leave('not-in-list', header, goneFrom(found.code, classification.source ?? ''))
        return found.code
      }
      leave(
        'unreadable',
        header,
        found.problem === 'several'
          ? wording(`${field.zh}只有名称，同名的不止一个，请补上编码。`, `The ${field.en} has a name only, which several codes have.`)
          : wording(`读不出${field.zh}的编码。`, `The code of the ${field.en} cannot be read.`),
      )
      return null
    },
    leave,
  }
}

const goneFrom = (code: string, source: string): Wording =>
  wording(
    `${code}已导入，但不在本年的代码表里（${source}），请改选。`,
    `${code} was taken, but the code list of the year (${source}) does not have it.`,
  )

/** Digits of a code: 类款项 and 类款; a shorter one stands for a level above. */
const LENGTHS = { function: [3, 5, 7], economy: [3, 5] } as const

/** At most eight decimals, as a field of numbers takes them; null when there are more. */
function plainDecimal({ n, d }: { readonly n: bigint; readonly d: bigint }): string | null {
  const scaled = n * 10n ** 8n
  if (scaled % d !== 0n) return null
  const whole = scaled / d
  const digits = (whole < 0n ? -whole : whole).toString().padStart(9, '0')
  const part = digits.slice(-8).replace(/0+$/, '')
  return `${whole < 0n ? '-' : ''}${digits.slice(0, -8)}${part ? `.${part}` : ''}`
}
