/** Old values printed in a comparison: "比2021年的219.30万元增加26.41万元", "上年为7.60万元". */
import { DOWN, TIME_TAIL, UP, YEAR } from './lexicon.ts'

export interface Base {
  /** When it was, as printed: "2021年". */
  readonly comparedTo: string
  /** What stands before the comparison, and between it and the figure: one of them may name the fact. */
  readonly before: string
  readonly own: string
}

const PLAN = '(?:年初|全年|调整后?的?)?预算数?'
const THAN = new RegExp(`(?:相?比|相?较|比较)于?\\s*(${YEAR}${TIME_TAIL}|${PLAN})\\s*的?\\s*([^,;:。]{0,24}?)\\s*(?:为|是|安排|合计)?\\s*$`)
const WITH = new RegExp(`(?:与|同|和)\\s*(${YEAR}${TIME_TAIL})\\s*的?\\s*([^,;:。]{0,24}?)\\s*$`)
/** A clause that says nothing but when: "上年为", "2021年预算安排". */
const ONLY_WHEN = new RegExp(`^\\s*(?:而|其中)?\\s*(${YEAR}${TIME_TAIL})\\s*(?:安排|支出|收入|为|是|的|数)*\\s*$`)
const VERBS = [...UP, ...DOWN].join('|')
const CHANGE_FOLLOWS = new RegExp(`^[^。;]{0,10}?(?:${VERBS}|持平|无变化|不变)`)
const HAS_CHANGE = new RegExp(`${VERBS}|相比|比较|相较`)

/** The base that a figure is, by the words before and behind it; null when it is none. `isAfterFigure`: another amount stands before it in the sentence. */
export function baseBefore(before: string, behind: string, isAfterFigure: boolean): Base | null {
  const than = THAN.exec(before)
  if (than && !HAS_CHANGE.test(than[2] ?? '') && CHANGE_FOLLOWS.test(behind)) return baseOf(before, than)
  const withOld = WITH.exec(before)
  if (withOld && !HAS_CHANGE.test(withOld[2] ?? '') && /^\s*(?:相比|相较|比较|比)/.test(behind)) return baseOf(before, withOld)
  const when = isAfterFigure ? ONLY_WHEN.exec(before) : null
  return when ? baseOf(before, when) : null
}

const baseOf = (before: string, m: RegExpExecArray): Base => ({
  comparedTo: (m[1] ?? '').replace(/\s+/g, ''),
  before: before.slice(0, m.index),
  own: m[2] ?? '',
})

/** The year of a base; `lastYear` where it is not named by number, null where the words name no single year. */
export function yearOfBase(comparedTo: string, lastYear: number | null): number | null {
  const year = /(?:19|20)\d{2}/.exec(comparedTo)?.[0]
  if (year !== undefined) return Number(year)
  return /^(?:上|去)/.test(comparedTo) ? lastYear : null
}
