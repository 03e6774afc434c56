/** The purpose of a project's money, parted into words and amounts as the form prints them one behind the other. */
import { moneyOf, type Place, type Project } from '@jixiao/core'

export interface PurposePart {
  readonly name: string
  readonly fen: bigint
  readonly place: Place
}
export interface Purpose {
  readonly words: string
  readonly parts: readonly PurposePart[]
}

/** What the form prints of itself: the amount, its fiscal and other part. */
const OF_THE_FORM = /^\s*预算数[\d.,，]+万?元[。，；]\s*(?:其中[:：]\s*)?(?:财政(?:性)?资金[\d.,]+万?元[，,、；]\s*其他资金[\d.,]+万?元[。；]?\s*)?/
const USED_FOR = /(?:主要|全部|计划)?用于/
/** What may stand between the parts without being said of them. */
const BETWEEN = /(?:主要|全部|计划)?用于|主要为|包括|其中|以?及|和|预算|安排|共计|合计|计|为|约|支出|[\s，,、；;。：:（()）]|\d{1,2}[.、．]/g

/** Parts are entered only when the words are nothing but parts: else the same amount would be printed twice. */
export function purposeOf(project: Project): Purpose {
  const text = (project.purpose?.text ?? '').replace(OF_THE_FORM, '')
  const parts = project.purposeParts.flatMap(({ name, amount }) => {
    const fen = moneyOf(amount.value.value)
    return fen === null ? [] : [{ name, fen, place: amount.place, printed: amount.text }]
  })
  if (parts.length === 0) return { words: plain(text), parts }
  const at = USED_FOR.exec(text)?.index ?? 0
  let rest = text.slice(at)
  for (const p of parts) rest = rest.replace(p.name, '').replace(p.printed, '')
  const isOnlyParts = rest.replace(BETWEEN, '') === ''
  return isOnlyParts ? { words: plain(text.slice(0, at)), parts } : { words: plain(text), parts: [] }
}

const plain = (text: string): string => text.trim().replace(/[。\s]+$/, '')
