/** A cell with an amount, a rate or points → a stated quantity; blank and unreadable are told apart. */
import { amountOfCell, type Cell, measuresIn, type Notice, type Place, type Quantity, type Stated, squeeze, stated, wording } from '@jixiao/core'

export type AmountCell =
  | { readonly kind: 'amount'; readonly stated: Stated<Quantity> }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly text: string; readonly notice: Notice }

/** Reads a cell whose figures are in `unit` when the cell does not print its own. */
export function amountIn(cell: Cell, unit: string, place: Place): AmountCell {
  const text = cell.text.trim()
  const amount = amountOfCell(text, unit)
  if (amount === 'blank') return { kind: 'blank' }
  if (amount) return { kind: 'amount', stated: stated(amount, text, place) }
  const measures = measuresIn(text)
  const only = measures.length === 1 ? measures[0] : undefined
  if (only && squeeze(text).length <= squeeze(text.slice(only.from, only.to)).length + 2)
    return { kind: 'amount', stated: stated(only.quantity, text, place) }
  return { kind: 'unreadable', text, notice: notUnderstood(text, place) }
}

export const notUnderstood = (text: string, place: Place): Notice => ({
  code: 'number-not-understood',
  say: wording(`“${text}”应为数字，未能识别。`, `“${text}” should be a figure and could not be read.`),
  place,
})

const LONGEST_UNIT_LINE = 80

/** "单位：万元", "金额单位: 元", "项目资金（万元）" in any of the texts; null when none says it. */
export function unitOfAmounts(texts: Iterable<string>): '万元' | '元' | null {
  for (const text of texts) {
    if (text.length > LONGEST_UNIT_LINE) continue
    const m = /(?:单位[:：]|[(（])(?:人民币)?(万元|元)(?:[)）]|$)/.exec(squeeze(text))
    if (m) return m[1] === '元' ? '元' : '万元'
  }
  return null
}
