/** What words in a cell tell about its row: a figure, a caption, a header label. */
import { fold, squeeze } from '@jixiao/core'

const NUMBER = /^[-+(]*\d[\d,]*(?:\.\d+)?[)%‰]?(?:万元|元|%)?$/
const DASH = /^[-—–/]+$/
const YEAR = /^[([]?(?:19|20)\d{2}年(?:度)?[)\]]?$/
/** 单位：万元, 编制部门：…: what stands between a table's title and its head. */
const CAPTION =
  /^[([]?(?:金额|计量|货币)?单位[::]?[([]?(?:人民币)?(?:万元|元|千元|亿元)|^(?:预算|财政)?年度[::]|^(?:编制|填报|填表|公开|制表|预算|主管|实施)?(?:部门|单位)(?:名称)?(?:[(][^)]{1,6}[)])?[::]|^(?:截止|填报|编制|制表)(?:时间|日期)[::]|^(?:部门)?预算代码[::]|^(?:公开)?\d{1,2}表$|^表\d{1,2}$/

export const isFigure = (text: string): boolean => {
  if (text.length > 40) return false
  const folded = squeeze(text)
  return folded !== '' && (NUMBER.test(folded) || DASH.test(folded))
}
export const isCaption = (text: string): boolean => text.length <= 80 && CAPTION.test(squeeze(text))
/** （2022 年度） under a title. */
export const isYearLine = (text: string): boolean => text.length <= 20 && YEAR.test(squeeze(text))

/** Could stand in a table's head: short words without a figure or a sentence. */
export const isLabel = (text: string): boolean => text.length <= 60 && !/[。；;≥≤]/.test(text) && !isFigure(text)

/** The row that numbers the columns: 栏次 | 1 | 2 | 3, also without the word. */
export function isColumnNumbering(cells: readonly string[]): boolean {
  const named = cells.slice(0, 2).findIndex(c => squeeze(c.slice(0, 20)) === '栏次')
  const rest = cells.slice(named + 1).filter(c => c !== '')
  // formulas of columns such as 3=1+2 are numbers of columns too
  if (named >= 0) return rest.every(c => c.length <= 20 && /^[A-Za-z\d=+\-()（）]+$/.test(c))
  return rest.length >= 3 && rest.every((c, i) => c.length <= 4 && fold(c) === String(i + 1))
}

/** A label as one reads it aloud: blanks that only spread the characters are dropped. */
export const spoken = (text: string): string =>
  text.length > 200
    ? text
    : text
        .replace(/\s+/g, ' ')
        .replace(/(?<=[^\x20-\x7e]) (?=[^\x20-\x7e])/g, '')
        .trim()
