/** The grade of likelihood (完成目标可能性) and the marks of causes, in one column or in one column for each. */
import { type Cell, type Likelihood, type Stated, squeeze, stated } from '@jixiao/core'
import type { IndicatorTable } from '../indicator-tables/indicator-tables.ts'
import type { IndicatorRow } from '../indicator-tables/read-indicator-rows.ts'
import { isPrinted } from '../indicator-tables/table-lines.ts'

const GRADES: readonly (readonly [RegExp, Likelihood])[] = [
  [/不可能|不能|无法|难以/, 'impossible'],
  [/有可能|可能/, 'possible'],
  [/确定能|能够?完成|^能$|确定|一定/, 'certain'],
]
const CAUSE = /^(?:经费|制度|人员|硬件条件?)保障$|^其他$/
const EXPLANATION = /^原因(?:说明|分析)$/

const gradeOf = (text: string): Likelihood | null => GRADES.find(([pattern]) => pattern.test(text))?.[1] ?? null

/** What stands in the columns under 偏差原因分析 and 完成目标可能性. */
export interface Judged {
  readonly causes: readonly { readonly kind: string; readonly mark: Stated<string> }[]
  readonly likelihood?: Stated<Likelihood | null>
  readonly explanation?: Stated<string>
}

export function judgedIn(row: IndicatorRow, table: IndicatorTable): Judged {
  const heads = table.subHeader?.cells.filter(isPrinted) ?? []
  if (heads.length === 0) {
    const [cell, explanation] = [row.text('likelihood'), row.text('reason')]
    return {
      causes: [],
      ...(cell ? { likelihood: { ...cell, value: gradeOf(squeeze(cell.text)) } } : {}),
      ...(explanation ? { explanation } : {}),
    }
  }
  const at = (cell: Cell): Cell | undefined => heads.find(h => h.column <= cell.column && cell.column <= h.column + h.colSpan - 1)
  const placed = row.row.cells.filter(isPrinted).flatMap(cell => {
    const head = at(cell)
    return head ? [{ cell, word: squeeze(head.text), of: stated(cell.text.trim(), cell.text.trim(), row.placeOf(cell)) }] : []
  })
  // a single column of likelihood may stand beside the columns of causes
  const single = row.text('likelihood')
  const graded = placed.find(p => gradeOf(p.word) !== null && !CAUSE.test(p.word) && !EXPLANATION.test(p.word))
  const explanation = placed.find(p => EXPLANATION.test(p.word))?.of
  const likelihood: Stated<Likelihood | null> | undefined = graded
    ? { ...graded.of, value: gradeOf(graded.word) }
    : single && { ...single, value: gradeOf(squeeze(single.text)) }
  return {
    causes: placed.filter(p => CAUSE.test(p.word)).map(p => ({ kind: p.word, mark: p.of })),
    ...(likelihood ? { likelihood } : {}),
    ...(explanation ? { explanation } : {}),
  }
}
