/** Changes: their verb, their direction, against what they are measured. */
import { COMPARISON, COMPARISON_WORD, DOWN, UP } from './lexicon.ts'

const VERB = new RegExp(`(?<![新追])(${[...UP, ...DOWN].join('|')})(?:了|幅度|额|数|率)?(?:约为|约|近|为|达到|达|共计|共|超过|不低于|不少于|≥)?\\s*$`)
const BOTH = /(?:增减|增加?\(减少?\))(?:额|数|变化)?(?:为|约)?\s*$/

/** "比上年减少支出61.3万元": behind a comparison the noun may stand between the verb and its figure. */
const VERB_AND_NOUN = new RegExp(`(?:比|较|同)[^,;:。]*?(${[...UP, ...DOWN].join('|')})了?(?:支出|收入|安排|预算|经费)\\s*$`)

/** "比预算数少0.35亿元": bare words, a change only behind a comparison. */
const MORE_OR_LESS = /(?:比|较)[^,;:。]*?[数年期算](多|少)了?\s*$/

export interface Change {
  readonly direction: 'up' | 'down' | 'none'
  /** Offset of the verb in the text. */
  readonly at: number
}

/** The change verb that ends a text before a figure: "较2020年增加" → up. */
export function changeBefore(text: string): Change | null {
  const both = BOTH.exec(text)
  if (both) return { direction: 'none', at: both.index }
  const m = VERB.exec(text)
  if (!m) return verbAndNoun(text)
  // "增长率90%" names a rate, it is no change by itself
  if (/率\s*(?:为|约|≥|达到|达|不低于|不少于)?\s*$/.test(m[0])) return null
  return { direction: UP.some(w => w === m[1]) ? 'up' : 'down', at: m.index }
}

function verbAndNoun(text: string): Change | null {
  const m = VERB_AND_NOUN.exec(text) ?? MORE_OR_LESS.exec(text)
  const verb = m?.[1]
  if (!m || verb === undefined) return null
  return { direction: verb === '多' || UP.some(w => w === verb) ? 'up' : 'down', at: m.index + m[0].lastIndexOf(verb) }
}

const RAISED = new RegExp(`(?:${[...UP, ...DOWN].join('|')})(?:至|到|为)?\\s*$`)
/** "办结时限由15个工作日缩短至": the new value, not a change. */
export const withoutRaised = (text: string): string => text.replace(RAISED, '')

export interface Comparison {
  readonly to: string
  /** Text before the comparison: the subject of the change, if it stands there. */
  readonly before: string
}

/** Against what a text compares: "“三公”经费与上年" → 上年; null when it compares with nothing. */
export function comparisonIn(text: string): Comparison | null {
  const m = COMPARISON.exec(text)
  if (m) return { to: (m[1] ?? m[2] ?? '').replace(/\s+/g, ''), before: text.slice(0, m.index) }
  const word = COMPARISON_WORD.exec(text)
  return word ? { to: word[0], before: text.slice(0, word.index) } : null
}

const NEGATED =
  /(?:未|没有|无)(?:安排|编列|编制|涉及|发生|申报)?\s*([^,。;:]{2,24}?(?:经费|支出|收入|采购|费用|费))(?:\s*(?:预算|支出|安排|情况))*\s*(?=$|[,。;])/

/** What a sentence says there is none of: "未安排财政拨款“三公”经费预算" → 财政拨款“三公”经费; null when it negates nothing. */
export function negatedIn(text: string): string | null {
  return NEGATED.exec(text)?.[1]?.replace(/\s+/g, '') ?? null
}
