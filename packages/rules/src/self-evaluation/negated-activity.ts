/** Activities that a text says were not done, and whether another text reports the same activity as done. */
import { fold } from '@jixiao/core'

/** An activity in its verb and its object: 组织 + 大型培训活动. */
export interface Activity {
  readonly verb: string
  readonly object: string
  /** Offsets in the text. */
  readonly from: number
  readonly to: number
}

const VERBS = '组织|开展|举办|召开|实施|进行|参加|建成|建设|采购|购置|编制|出具|印发|制定|发放'
const NEGATED = new RegExp(`(?:未能?|没有|没能|尚未|无法|不能)(?:按时|按期|如期|按计划|及时)?(${VERBS})([^，。；,;！!？?\\n]{2,20})`, 'g')

/** "未组织大型培训活动" → 组织, 大型培训活动. */
export const notDone = (text: string): readonly Activity[] =>
  [...fold(text).matchAll(NEGATED)].map(m => ({ verb: m[1] ?? '', object: m[2] ?? '', from: m.index, to: m.index + m[0].length }))

const GENERIC_TAIL = /(?:活动|工作|任务|项目|事项|等|业务|及时|到位|完成|\d+[次场期个项]|[一二两三四五六七八九十]+[次场期个项])$/
const GENERIC_HEAD = /^(?:了|过|大型|大规模|集中|统一|相关|有关|各类|各种|全县|全市|全区|部分|全部|预定|原定|计划|预期|年度|该|本|的|任何)+/

/** What the object is about, without words that every activity may have. */
export function coreOf(object: string): string {
  let core = object.replace(/\s+/g, '')
  for (let before = ''; before !== core; ) {
    before = core
    core = core.replace(GENERIC_TAIL, '').replace(GENERIC_HEAD, '')
  }
  return core
}

/**
 * The clause that reports the activity as done: the same verb governing an object that contains the core. A clause with a negation of its own
 * does not count. null: none. Different modifiers (线上, 线下) keep the core apart, so they do not meet.
 */
export function reportedDone(activity: Activity, text: string): { readonly from: number; readonly to: number } | null {
  const core = coreOf(activity.object)
  if (core.length < 2) return null
  const folded = fold(text)
  for (const clause of folded.matchAll(/[^，。；,;！!？?\n]+/g)) {
    const at = clause[0].indexOf(activity.verb)
    if (at < 0 || /未|没有|无法|不能|取消/.test(clause[0])) continue
    const inside = clause[0].indexOf(core, at + activity.verb.length)
    const lead = /^[\s\d.、)(]*/.exec(clause[0])?.[0].length ?? 0
    if (inside >= 0 && inside - at <= 20) return { from: clause.index + lead, to: clause.index + clause[0].length }
  }
  return null
}
