/** Whether a form explains a deviation: in the reason cell of the row, or by naming it in the section of problems. */
import { bare, type Indicator, type SelfEvaluation, squeeze } from '@jixiao/core'

const NOTHING = /^(?:无|没有|暂无|不存在|无问题|无偏差|未发现(?:问题)?|无存在问题|不涉及|[-—–/]*)[。.]?$/

/** "无", "/", "" and the like. */
export const saysNothing = (text: string | undefined): boolean => text === undefined || NOTHING.test(squeeze(text))

/** Least length of common wording that makes a text speak of an indicator. */
const COMMON = 4

/** Do the two texts share a run of at least four characters? */
export function sharesWords(a: string, b: string): boolean {
  const [x, y] = [bare(a), bare(b)]
  for (let i = 0; i + COMMON <= x.length; i++) if (y.includes(x.slice(i, i + COMMON))) return true
  return x.length >= 2 && x.length < COMMON && y.includes(x)
}

/** Is the row's deviation explained, by its own reason or in the section of problems (words that tell of it, or its name)? */
export function isExplained(form: SelfEvaluation, indicator: Indicator, words: RegExp): boolean {
  if (!saysNothing(indicator.reason?.value)) return true
  const problems = form.problems?.value
  return problems !== undefined && !saysNothing(problems) && (words.test(problems) || sharesWords(indicator.name.value, problems))
}

/** Does the form have a column of reasons? */
export const hasReasonColumn = (form: SelfEvaluation): boolean => form.indicators.some(i => i.reason !== undefined)
