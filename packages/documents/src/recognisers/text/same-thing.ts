/** The figure before that is of the same thing by another wording of its noun: "“三公”经费决算4.5万元（…）。“三公”经费较上年决算数减少…". */
import { bare, equals, type Mention } from '@jixiao/core'
import type { Reading } from './reading.ts'

const NUMBERING = /^(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]\s*)+/
/** What tells how a thing is counted and not which thing it is. */
const HOW = /(?:总?支出|预算|决算|总额|合计|总计|共计|数)+$/
const SHORTEST = 3

/** The noun without numbering and without the words that every figure has. */
const thingOf = (label: string): string => bare(label.replace(NUMBERING, '')).replace(/^的/, '').replace(HOW, '').replace(/经费$/, '费')

/** "全区“三公”经费" is the "“三公”经费" of the text. */
const isOneOf = (a: string, b: string): boolean => a === b || (b.length > SHORTEST && a.endsWith(b))

/** "收支较上年增加": both sides balance, so it is said of either total. */
export const isBothSides = (label: string): boolean => /^(?:收支|收、支|收入支出|收入、支出)$/.test(thingOf(label))
const isEitherTotal = (label: string): boolean => /(?:^|[年度位门])(?:收入|支出|收、?支)(?:决算|预算)?总计数?$/.test(bare(label))

export const isSameThing = (a: string, b: string): boolean =>
  (thingOf(a).length >= SHORTEST && isOneOf(thingOf(a), thingOf(b))) || (isBothSides(b) && isEitherTotal(a))

/** None when no figure, or figures of different size, bear the name; a budget and its outcome are two things. */
export function sameThingBefore({ mentions, run }: Reading, subject: string): Mention | undefined {
  const thing = thingOf(subject)
  if (isBothSides(subject)) return onlyOne(mentions.filter(m => m.role === 'amount' && !m.isBase && isEitherTotal(m.label)))
  if (thing.length < SHORTEST) return undefined
  const isStaged = run.folded.includes('决算')
  const named = mentions.filter(
    m => m.role === 'amount' && !m.isBase && isOneOf(thingOf(m.label), thing) && (!isStaged || m.label.includes('预算') === subject.includes('预算')),
  )
  return onlyOne(named)
}

function onlyOne(named: readonly Mention[]): Mention | undefined {
  const [first] = named
  return first && named.every(m => equals(m.quantity.value, first.quantity.value)) ? first : undefined
}
