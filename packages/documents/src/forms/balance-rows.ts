/** Rows of the two-sided tables T1 and T4: the 类 of the year's classification, numbered as the forms number them. */
import { type CodeRow, classesIn, type Sums } from '@jixiao/core'
import type { Prepared } from './form.ts'
import { chineseNumber } from './printed-amount.ts'

export interface ClassRow {
  readonly label: string
  /** undefined where nothing is spent in the class. */
  readonly sums: Sums | undefined
}

/**
 * One row for every 类 in force. The forms of some years carry rows that are no 类 besides (人行科目, a 转移支付 of one 类): they are always
 * empty for a department, are reported as strangers (D13), and are left out.
 */
export function classRows(given: Prepared): readonly ClassRow[] {
  const byCode = new Map<string, CodeRow>(given.view.byFunction.map(r => [r.code, r]))
  return classesIn(given.settings.codes.functional, given.year).map(({ code, name }, i) => ({
    label: `${chineseNumber(i + 1)}、${name}`,
    sums: byCode.get(code)?.sums,
  }))
}
