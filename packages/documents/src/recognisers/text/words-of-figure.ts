/** The words that tell what a figure is: role, label, operator, change, share. */
import type { Mention, Operator } from '@jixiao/core'
import { baseBefore } from './bases.ts'
import { changeBefore, comparisonIn, negatedIn, withoutRaised } from './changes.ts'
import { FREQUENCY, OPERATORS_AFTER, OPERATORS_BEFORE, PART_MARKER, RATE_OF_AMOUNT, REACHED } from './lexicon.ts'
import { bareNoun, nameOfCount, nounBehind } from './noun-phrase.ts'
import { earlierClauses, lastInSentence, type Spot } from './reading.ts'
import { isBothSides, isSameThing, sameThingBefore } from './same-thing.ts'

export interface Words {
  readonly role: Mention['role']
  readonly label: string
  readonly more: Partial<Mention>
  /** Not to be taken as a part or a whole. */
  readonly isAside?: boolean
}

const SHARE = /(?:占|完成了?|达到了?|达|为|是|相当于)\s*([^,;:。]*?)\s*的\s*(?:比重|比例|比率)?(?:为|约|达到|达)?\s*$/
/** "占支出总预算82.27%": the 的 is often left out behind 占. */
const PLAIN_SHARE = /占\s*([^,;:。\d%]{2,24}?)\s*(?:的\s*)?(?:比重|比例|比率)?(?:为|约|达到|达)?\s*$/
const BARE_SHARE = /(?:占比|占)(?:约|为|达|达到)?\s*$/
const FREQUENT = new RegExp(`${FREQUENCY.source}\\s*$`)

export function wordsOfFigure(spot: Spot): Words {
  const { figure, before } = spot
  const change = figure.kind === 'unchanged' ? { direction: 'none' as const, at: before.length } : changeBefore(before)
  if (change) return wordsOfChange(spot, before.slice(0, change.at), change.direction)
  const base = wordsOfBase(spot)
  if (base) return base
  const operator = operatorOf(spot)
  const more = operator ? { operator } : {}
  if (figure.kind === 'deadline') return { role: 'date', label: labelOf(spot) || whatIsDue(spot.behind), more: { operator: '≤' }, isAside: true }
  switch (figure.quantity.dimension) {
    case 'rate':
      return wordsOfRate(spot, more)
    case 'money':
      return { role: 'amount', label: labelOf(spot), more, isAside: isMeasure(spot) }
    case 'duration':
      return { role: 'duration', label: labelOf(spot) || inherited(spot), more, isAside: true }
    default:
      return wordsOfCount(spot, more)
  }
}

/** "完成预算29.6万元的92.8%": what another figure is measured by; what is said next is not of it. */
const isMeasure = ({ reading, figure, before }: Spot): boolean =>
  /(?:完成|占)[^,;:。\d]*$/.test(before) && /^\s*的\s*(?:\d[\d,.]*|-+)\s*%/.test(reading.run.folded.slice(figure.to, figure.to + 24))

/** "比2021年的219.30万元增加…": the same thing as the figure before it, at another time. */
function wordsOfBase(spot: Spot): Words | null {
  const { reading, figure, before } = spot
  if (figure.quantity.dimension !== 'money') return null
  const amount = lastInSentence(spot, 'amount')
  const base = baseBefore(before, reading.run.folded.slice(figure.to, figure.to + 24), amount !== undefined)
  if (!base) return null
  const subject = bareNoun(base.own) || bareNoun(base.before)
  const spoken = amount?.isBase ? undefined : subject === '' ? lastInSentence(spot) && reading.frames.lastFigure() : amount
  const about = spoken && (subject === '' || subject === spoken.label) ? spoken : undefined
  return {
    role: 'amount',
    label: subject || (about?.label ?? ''),
    more: { isBase: true, comparedTo: base.comparedTo, ...(about ? { about: about.index } : {}) },
    isAside: true,
  }
}

const whatIsDue = (behind: string): string => bareNoun(behind.replace(/^(?:全部|按时)?完成/, '').split(/[,、。;]/)[0] ?? '')

/** "3个官方网宣平台", "开展检查2次以上", "每月一次集中理论学习". */
function wordsOfCount(spot: Spot, more: Partial<Mention>): Words {
  const { before, behind, figure, isFollowed } = spot
  const per = FREQUENT.exec(before.replace(/(?:至少|不少于|不低于|各)\s*$/, ''))?.[1]
  const own = bareNoun(per ? before.slice(0, before.lastIndexOf(per)) : before)
  const named = nameOfCount(figure.quantity.unit, own, nounBehind(behind, isFollowed), per !== undefined)
  return { role: 'count', label: named || labelOf(spot) || inherited(spot), more: per ? { ...more, per } : more }
}

/** "12批次，96人次": a figure without a name of its own has that of the one before it of its kind. */
function inherited(spot: Spot): string {
  const last = lastInSentence(spot)
  return last?.quantity.dimension === spot.figure.quantity.dimension ? last.label : ''
}

/** "实际减少5万元": says nothing of what. */
const NO_SUBJECT = /^(?:实际|今年|本年|净|共|同比|环比|预算)$/

/** "较2020年增加19.56万元", "与上年持平": of what, against what. */
function wordsOfChange(spot: Spot, before: string, direction: 'up' | 'down' | 'none'): Words {
  const { reading, clause, figure } = spot
  const isRate = figure.quantity.dimension === 'rate'
  const own = comparisonIn(before)
  const last = lastInSentence(spot)
  // "与上年度比，无变化": the comparison may be its own clause
  const earlier =
    own || last?.isBase
      ? null
      : earlierClauses(spot)
          .map(comparisonIn)
          .find(c => c !== null)
  const subject = bareNoun(own ? own.before : before).replace(NO_SUBJECT, '') || bareNoun(earlier?.before ?? '').replace(NO_SUBJECT, '')
  // "接待费比预算无变化，比上年增加…": still of what the change before was of
  const isSameStill = subject === '' && last?.role === 'change' && last.about === undefined && last.label !== ''
  const spoken = isSameStill ? undefined : spokenOf(spot, subject, last)
  const about = subject === '' || spoken?.label === subject || isSameThing(spoken?.label ?? '', subject) ? spoken : undefined
  if (about) reading.changed.add(about.index)
  const comparedTo = own?.to ?? earlier?.to ?? last?.comparedTo
  return {
    role: isRate ? 'change-rate' : 'change',
    label: subject || (isSameStill ? last.label : (about?.label ?? negatedBefore(spot, clause.sentence))),
    more: { direction, ...(comparedTo ? { comparedTo } : {}), ...(about ? { about: about.index } : {}) },
  }
}

/** The figure that a change is about. */
function spokenOf(spot: Spot, subject: string, last: Mention | undefined): { readonly index: number; readonly label: string } | undefined {
  const { reading, figure } = spot
  const rate = figure.quantity.unit === '个百分点' ? lastInSentence(spot, 'rate') : undefined
  if (rate) return rate
  if (subject === '' && last?.isBase) return last.about === undefined ? last : reading.mentions[last.about - reading.base]
  // "减少63.14万元，下降2.09%": both are about the same figure
  if (subject === '' && last?.role === 'change' && last.about !== undefined) return reading.mentions[last.about - reading.base]
  // "出国经费减少2万元，下降5%", and no amount of it before: the rate is not about what else was counted
  if (subject === '' && last?.role === 'change' && figure.quantity.dimension === 'rate') return undefined
  const named = lastInSentence(spot, 'amount')
  if (subject !== '' && named?.label === subject) return named
  if (isBothSides(subject)) return sameThingBefore(reading, subject)
  return (subject === '' ? undefined : sameThingBefore(reading, subject)) ?? reading.frames.spokenOf(reading.changed)
}

/** "未安排“三公”经费预算。与上年比，无变化": the change is about what the text says there is none of. */
const negatedBefore = ({ reading }: Spot, sentence: number): string =>
  [reading.sentences[sentence], reading.sentences[sentence - 1]]
    .map(s => (s ? negatedIn(reading.run.folded.slice(s.from, s.from + 200)) : null))
    .find(text => text !== null) ?? ''

/** Rates: "占调整预算的69.86%" is a share of something and about the figure before; "处置率达到100%" has its own name. */
function wordsOfRate(spot: Spot, more: Partial<Mention>): Words {
  const bare = BARE_SHARE.exec(spot.before)
  const share = SHARE.exec(spot.before) ?? (bare ? null : PLAIN_SHARE.exec(spot.before))
  const found = share ?? bare
  if (!found) {
    const label = labelOf(spot)
    const amount = lastInSentence(spot)
    const about = amount?.role === 'amount' && RATE_OF_AMOUNT.test(label) ? { about: amount.index } : {}
    return { role: 'rate', label, more: { ...more, ...about }, isAside: true }
  }
  const subject = bareNoun(spot.before.slice(0, found.index))
  const last = spot.reading.frames.lastFigure()
  const about = last && (subject === '' || subject === last.label) ? last : undefined
  const denominator = share?.[1]?.replace(/\s+/g, '') ?? ''
  return {
    role: 'rate',
    label: subject || about?.label || denominator,
    more: { ...more, ...(denominator ? { denominator } : {}), ...(about ? { about: about.index } : {}) },
    isAside: true,
  }
}

/** The noun phrase before a figure; when its clause has none, that of the clause before it, as far as that has no figure of its own. */
function labelOf(spot: Spot): string {
  const { reading, clause, at, before } = spot
  const waiting = reading.waiting.shift()
  if (waiting !== undefined) return waiting
  const own = bareNoun(withoutRaised(before))
  if (own !== '') return own
  const earlier = reading.clauses[at - 1]
  if (!earlier || earlier.sentence !== clause.sentence || clause.opener === 'open') return ''
  const lastTo = reading.mentions.at(-1)?.place.to ?? -1
  return lastTo > earlier.from ? '' : bareNoun((earlierClauses(spot)[0] ?? '').trim().replace(PART_MARKER, ''))
}

function operatorOf({ before, behind, figure }: Spot): Operator | undefined {
  const after = OPERATORS_AFTER.find(([p]) => p.test(behind))
  if (after) return after[1]
  const text = before.replace(/(?:约|近|的|开展|组织|举办|召开|进行|完成|\s)+$/, '')
  const found = OPERATORS_BEFORE.find(([word]) => text.endsWith(word))
  if (found) return found[1]
  return figure.quantity.dimension !== 'money' && REACHED.some(w => text.endsWith(w)) ? '≥' : undefined
}
