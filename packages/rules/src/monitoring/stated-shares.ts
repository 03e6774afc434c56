/** Shares in running text: an amount, its rate, and what it is said to be a share of. */
import {
  absolute,
  bare,
  compare,
  divide,
  doOverlap,
  equals,
  type FactBook,
  type Flaw,
  figureOf,
  isSameCell,
  isZero,
  type Mention,
  multiply,
  ONE,
  type Quantity,
  rational,
  roundedInterval,
  squeeze,
  subtract,
  sum,
} from '@jixiao/core'
import { amountWithUnit, asPrinted, fitOfShare, plainAmount, rateLike } from './printed-rate.ts'

export interface StatedShare {
  readonly rate: Mention
  readonly amount: Mention
  /** As printed: 调整预算; "" for a bare "占90%" within "其中：…". */
  readonly denominator: string
}

/** Rates with a denominator, or with a bare 占 before them, and with the amount they belong to; "about 30%" is left out. */
export function statedShares(mentions: readonly Mention[]): readonly StatedShare[] {
  const byIndex = indexed(mentions)
  let [before, whole]: [Mention | undefined, number | undefined] = [undefined, undefined]
  return mentions.flatMap((rate): StatedShare[] => {
    const amount = rate.about === undefined ? undefined : byIndex.get(rate.about)
    if (rate.role !== 'rate' || !amount || rate.operator || rate.quantity.approximation || amount.quantity.approximation) return []
    if (amount.role !== 'amount' && amount.role !== 'count') return []
    if (rate.denominator) return [{ rate, amount, denominator: rate.denominator }]
    if (!isBareShare(rate)) return []
    // "…；上缴上级支出0万元，占0%": behind a list that is full already the shares go on being of its whole
    const own: number | undefined = amount.partOf ?? (before && isInOneList(before, rate) ? whole : undefined)
    ;[before, whole] = [rate, own]
    return own === undefined ? [] : [{ rate, amount: { ...amount, partOf: own }, denominator: '' }]
  })
}

/** "占85%" without saying of what. */
export const isBareShare = (rate: Mention): boolean => rate.denominator === undefined && /占(?:比|比为|比例为)?$/.test(wordsBefore(rate))

/** In one sentence of one paragraph or cell, or in two of which the first ends with ；. */
export const isInOneList = (a: Mention, b: Mention): boolean =>
  isSameCell(a.place, b.place) &&
  (a.sentence.from === b.sentence.from || (a.sentence.to === b.sentence.from && /[;；]\s*$/.test(a.sentence.text ?? '')))

const indexed = (mentions: readonly Mention[]): ReadonlyMap<number, Mention> => new Map(mentions.map(m => [m.index, m]))

/** The few characters of the sentence before a figure. */
function wordsBefore({ place, sentence }: Mention): string {
  const at = (place.from ?? 0) - (sentence.from ?? 0)
  return (sentence.text ?? '').slice(Math.max(0, at - 4), Math.max(0, at)).trim()
}

const labelOf = (text: string): string => squeeze(text).replace(/^(?:本部门|本单位|我部门|我单位|我局|其中[:：]?|20\d{2}年度?)+|[的“”"]/g, '')

/** Amounts with which a share can be compared: same kind, same unit of count, same part, stated before it. */
const isComparable = (m: Mention, { rate, amount }: StatedShare): boolean =>
  m.index < rate.index &&
  m.index !== amount.index &&
  m.part === rate.part &&
  m.role === amount.role &&
  m.quantity.dimension === amount.quantity.dimension &&
  !m.quantity.approximation &&
  (m.role !== 'count' || m.quantity.unit === amount.quantity.unit)

/** Shorter names (项目) are too common to be looked for in other sections. */
const TELLING = 4

/**
 * What the share may be of. Named: amounts of exactly that name in the same section, or the only value that the document gives under a telling
 * name. Bare: the amounts of which its own is a part, from the nearest up.
 */
export function wholesOf(share: StatedShare, mentions: readonly Mention[]): readonly Mention[] {
  if (share.denominator === '') return ancestorsOf(share.amount, byNumber(mentions)).filter(m => isComparable(m, share))
  const name = labelOf(share.denominator)
  const named = (byLabel(mentions).get(name) ?? []).filter(m => isComparable(m, share))
  const here = named.filter(m => m.section === share.rate.section)
  // "财政拨款基本支出80万元，其中：人员经费60万元，占基本支出的75%"
  const above =
    here.length > 0 ? [] : ancestorsOf(share.amount, byNumber(mentions)).filter(m => labelOf(m.label).endsWith(name) && isComparable(m, share))
  if (above.length > 0) return above
  // "“三公”经费支出2万元，其中：…，占“三公”经费的100%"
  const thing = name.replace(HOW, '')
  const wider = here.length > 0 || thing.length < TELLING ? [] : ancestorsOf(share.amount, byNumber(mentions)).filter(m => isComparable(m, share))
  const within = wider.filter(m => labelOf(m.label).replace(HOW, '').endsWith(thing))
  if (within.length > 0) return within
  if (here.length > 0 || name.length < TELLING) return here
  const loosely = looselyNamed(name, share, mentions)
  if (loosely.length > 0) return loosely
  const values = new Set(named.map(m => `${m.quantity.value.n}/${m.quantity.value.d}`))
  return values.size === 1 ? named.slice(-1) : []
}

/** What tells how a thing is counted and not which thing it is. */
const HOW = /(?:总?支出|预算|决算|总额|合计|总计|数)+$/
const STAGE = /(?:预算|决算)(?:数|总额|合计)?$/

/** "占项目支出预算的12%" behind "项目支出40万元": the one of the two says no stage. */
function looselyNamed(name: string, share: StatedShare, mentions: readonly Mention[]): readonly Mention[] {
  const plain = name.replace(STAGE, '')
  const others = plain === name ? ['预算', '决算'].map(stage => `${name}${stage}`) : [plain]
  return others
    .flatMap(other => byLabel(mentions).get(other) ?? [])
    .filter(m => isComparable(m, share) && m.section === share.rate.section)
    .sort((a, b) => a.index - b.index)
}

/** Made once for all shares of a document. */
function once<K>(make: (mentions: readonly Mention[]) => K): (mentions: readonly Mention[]) => K {
  const made = new WeakMap<readonly Mention[], K>()
  return mentions => {
    const known = made.get(mentions) ?? make(mentions)
    made.set(mentions, known)
    return known
  }
}
const byNumber = once(indexed)
const byLabel = once(mentions => {
  const lists = new Map<string, Mention[]>()
  for (const m of mentions) {
    const label = labelOf(m.label)
    const list = lists.get(label)
    if (list) list.push(m)
    else lists.set(label, [m])
  }
  return lists
})

function ancestorsOf(m: Mention, byIndex: ReadonlyMap<number, Mention>): readonly Mention[] {
  const found: Mention[] = []
  for (let at = m.partOf; at !== undefined && found.length < 5; at = found.at(-1)?.partOf) {
    const whole = byIndex.get(at)
    if (!whole) break
    found.push(whole)
  }
  return found
}

/** Does another part of the same whole have a bare share that fits? Then the whole is what the shares are of. */
function hasFittingSibling(share: StatedShare, whole: Mention, shares: readonly StatedShare[]): boolean {
  return shares.some(
    s =>
      s.rate.index !== share.rate.index &&
      s.denominator === '' &&
      s.amount.partOf === share.amount.partOf &&
      s.amount.quantity.value.n !== 0n &&
      fitOfShare(s.rate.quantity, roundedInterval(s.amount.quantity), roundedInterval(whole.quantity)) === 'rounded',
  )
}

/** The last digit of one share is often moved by one so that all shares make up 100 %. */
function isMadeToFit(share: StatedShare, whole: Mention, shares: readonly StatedShare[]): boolean {
  const all = shares.filter(s => s.amount.partOf === share.amount.partOf && s.denominator === share.denominator)
  const printed = share.rate.quantity
  const off = absolute(subtract(divide(share.amount.quantity.value, whole.quantity.value), printed.value))
  return (
    share.amount.partOf !== undefined &&
    compare(off, multiply(printed.step, rational(3n, 2n))) <= 0 &&
    equals(sum(all.map(s => s.rate.quantity.value)), ONE)
  )
}

/** A rate that is cut off instead of rounded: a hint, never an error. */
export function cutFlaw(share: StatedShare): Flaw {
  return {
    at: share.rate.place,
    related: [share.amount.place],
    found: asPrinted(share.rate.quantity),
    severity: 'hint',
    say: {
      zh: `“占${share.denominator}${share.denominator === '' ? '' : '的'}${asPrinted(share.rate.quantity)}”是截去尾数得到的，末位应四舍五入。`,
      en: 'This rate is cut off instead of rounded.',
    },
    mend: { zh: '按四舍五入保留小数。', en: 'Round the last digit.' },
  }
}

/** What a table gives under the name of a denominator that the text itself never states. */
const IN_TABLES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:财政拨款)?三公经费(?:财政拨款)?(?:支出)?(?:预算|决算)?(?:支出)?(?:总额|合计)?$/, ['three-public/total/all']],
  [/^本年收入(?:预算|决算)?(?:合计|总计)$/, ['income/current']],
  [/^本年支出(?:预算|决算)?(?:合计|总计)$/, ['expenditure/byFunction/all/total']],
  [/^一般公共预算财政拨款支出(?:合计)?$/, ['general-budget/byFunction/all/total']],
]

/** A share of a sum that only a table of the document states; null when none does, or the tables disagree. */
export function tabledShare(share: StatedShare, facts: FactBook, year: number | null): readonly Flaw[] | null {
  const paths = IN_TABLES.find(([name]) => name.test(bare(share.denominator)))?.[1] ?? []
  const stated = paths.flatMap(path => facts.of(path, { part: share.rate.part, year })).filter(s => s.origin !== 'text')
  const [whole, ...others] = stated
  const figure = whole && figureOf(whole)
  if (!whole || !figure || isZero(figure.value) || others.some(o => !agree(figureOf(o), figure))) return null
  const fit = fitOfShare(share.rate.quantity, roundedInterval(share.amount.quantity), roundedInterval(figure))
  if (fit === null || fit === 'rounded') return []
  return fit === 'cut' ? [cutFlaw(share)] : [shareFlaw(share, { label: share.denominator, quantity: figure, place: whole.place })]
}

const agree = (a: Quantity | null, b: Quantity): boolean => a !== null && doOverlap(roundedInterval(a), roundedInterval(b))

/** A share of an amount that the document states under the very name, or of the amount it is a part of; null when it states none. */
export function statedShare(share: StatedShare, mentions: readonly Mention[], shares: readonly StatedShare[]): readonly Flaw[] | null {
  const wholes = wholesOf(share, mentions)
  if (wholes.length === 0) return null
  const printed = share.rate.quantity
  const fits = wholes.map(w => fitOfShare(printed, roundedInterval(share.amount.quantity), roundedInterval(w.quantity)))
  if (fits.some(f => f === null || f === 'rounded')) return []
  if (fits.includes('cut')) return [cutFlaw(share)]
  const whole = share.denominator === '' ? wholes[0] : wholes.at(-1)
  if (!whole || isMadeToFit(share, whole, shares)) return null
  const isDoubtful = share.denominator === '' && !hasFittingSibling(share, whole, shares)
  return [{ ...shareFlaw(share, whole), ...(isDoubtful ? { severity: 'warning' as const } : {}) }]
}

function shareFlaw(share: StatedShare, whole: Pick<Mention, 'label' | 'quantity' | 'place'>): Flaw {
  const printed = share.rate.quantity
  const [part, unit] = [share.amount.quantity, share.amount.quantity.unit]
  const right = rateLike(divide(part.value, whole.quantity.value), printed)
  return {
    at: share.rate.place,
    related: [share.amount.place, whole.place],
    expected: right,
    found: asPrinted(printed),
    arithmetic: `${plainAmount(part.value, unit)} ÷ ${plainAmount(whole.quantity.value, unit)} = ${right}`,
    say: {
      zh: `“${share.amount.label}”${amountWithUnit(part.value, unit)}占“${whole.label}”${amountWithUnit(whole.quantity.value, unit)}的比例写为${asPrinted(printed)}，应为${right}。`,
      en: `The share is printed as ${asPrinted(printed)}; the two amounts give ${right}.`,
    },
    mend: { zh: `核对两项金额；无误的，改为${right}。`, en: `Check both amounts, or print ${right}.` },
  }
}
