/** Whether a form explains a deviation: in the reason cell of the row, or by naming it in the section of problems. */
import { type Block, bare, type Indicator, type SelfEvaluation, squeeze } from '@jixiao/core'

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

/** Does the form have a column of reasons? One that is empty throughout shows only in the head of its table. */
export function hasReasonColumn(form: SelfEvaluation, blocks: readonly Block[]): boolean {
  if (form.indicators.some(i => i.reason !== undefined)) return true
  const table = blocks[form.block]
  return table?.kind === 'table' && table.rows.some(r => r.cells.some(c => /偏差原因|原因分析|未完成原因/.test(squeeze(c.text))))
}
