/** The fiscal year that a figure in running text belongs to. */
import { fold, isFiscalYear, type Mention } from '@jixiao/core'
import { yearOfBase } from './bases.ts'
import { COMPARISON } from './lexicon.ts'

/** A year further back than this does not speak of the figure any more. */
const LOOK_BACK = 300
const YEAR = /(?<!\d)((?:19|20)\d{2})\s*年/g
const COMPARED = new RegExp(COMPARISON.source, 'g')
const LAST_YEAR = /(?:上年度?|去年|上一年度?)(?!结[转余]|末|底|度?末)/

/**
 * The year named last before the figure in its sentence; comparisons ("较2020年增加") name the year of the base and not of the figure.
 * Null when the sentence names none.
 */
export function yearOfMention(m: Mention, fiscalYear: number | null): number | null {
  if (m.isBase) return yearOfBase(m.comparedTo ?? '', null)
  const at = Math.max(0, (m.place.from ?? 0) - (m.sentence.from ?? 0))
  const before = fold((m.sentence.text ?? '').slice(Math.max(0, at - LOOK_BACK), at)).replace(COMPARED, '')
  const named = [...before.matchAll(YEAR)].map(y => Number(y[1])).filter(isFiscalYear)
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(':'), before.lastIndexOf('(')) + 1)
  if (LAST_YEAR.test(clause) && fiscalYear !== null) return fiscalYear - 1
  return named.at(-1) ?? null
}
