/** The last month that a monitoring form covers: "1-7月执行数", "截至6月底", "上半年", "监控时点：2023年9月底". */
import { type Place, type Stated, squeeze, stated } from '@jixiao/core'

/** A text of the form in which the month may stand. */
export interface Worded {
  readonly text: string
  readonly place: Place
}

const RANGE = /(?<!\d)\d{1,2}月?(?:份)?[-—–~至到]+(\d{1,2})月/
const SINGLE = /(?<!\d)(\d{1,2})月(?:份|底|末|\d{1,2}日)?/
const LONGEST = 40

/** The first text that names it. Single months count only where the words speak of monitoring or of what was carried out. */
export function monthIn(texts: readonly Worded[]): Stated<number> | undefined {
  for (const { text, place } of texts) {
    if (text.length > LONGEST) continue
    const word = squeeze(text)
    const printed = RANGE.exec(word)?.[1] ?? (/执行|支出|完成|监控|截[至止]/.test(word) ? SINGLE.exec(word)?.[1] : undefined)
    const month = printed ? Number(printed) : /上?半年/.test(word) ? 6 : /[前第]?三季度/.test(word) ? 9 : /[前第]?一季度/.test(word) ? 3 : 0
    if (month >= 1 && month <= 12) return stated(month, text.trim(), place)
  }
  return undefined
}
