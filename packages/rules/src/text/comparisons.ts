/** Comparisons of running text: old value, new value, change, rate and the words that tell the direction, with the item they belong to. */
import { type Block, fold, fromDecimal, multiply, type Place, powerOfTen, type Quantity, type Rational, unitNamed } from '@jixiao/core'
import { type Passage, paragraphsOf, pieceOf } from './passages.ts'

/** A figure of a comparison with its place. */
export interface Figure {
  readonly text: string
  readonly quantity: Quantity
  readonly place: Place
}

export interface Comparison {
  /** The value before: last year's, or the initial budget. */
  readonly old?: Figure
  /** The value of now. */
  readonly new: Figure
  /** Printed without sign. */
  readonly change?: Figure
  readonly rate?: Figure
  readonly direction?: 'up' | 'down' | 'none'
  /** The words of the direction as printed. */
  readonly claim?: string
  /** "完成年初预算的98.20%". */
  readonly completion?: Figure
  /** What is compared: the item (项) or the words before the figure. */
  readonly name: string
  readonly place: Place
}

const N = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const U = '亿元|万元|元'
const UP = '增加|增长|上升|提高'
const DOWN = '减少|下降|降低'
const YEAR = '(?:20\\d{2}\\s*年度?|上一?年度?|去年)'
const figure = (name: string, unit: string): string => `(?<${name}>${N})\\s*(?<${name}Unit>${unit})`
const RATE = `(?:[,、(]?\\s*(?:${UP}|${DOWN}|增幅|降幅)(?:了|为)?\\s*${figure('rate', '%')})`
const TAIL = `(?:(?<verb>${UP}|${DOWN})了?\\s*(?:${figure('onlyRate', '%')}|${figure('change', U)}${RATE}?)|(?<same>持平))`
const AGAINST = `(?:与|比|较|同)\\s*${YEAR}\\s*(?<when>[^,。;:\\d]{0,16}?)(?:相比|比较)?,?\\s*(?<subject>[^,。;:\\d]{0,20}?)`

/** "2025年当年预算执行数为…万元，2026年预算安排…万元，比2025年预算执行数增加…%". */
const TWO_YEARS = new RegExp(
  `${YEAR}(?:当年|全年)?(?:年初)?(?:预算)?(?:执行数|完成数|预算数?|决算数?)(?:为|是)?\\s*${figure('old', U)},\\s*(?:20\\d{2}\\s*年度?|本年度?|今年)(?:年初)?预算(?:安排|数)?(?:为|是)?\\s*${figure('new', U)},\\s*(?:(?:与|比|较|同)[^,。;:\\d]{0,4}${YEAR}?[^,。;:\\d]{0,16}?)?${TAIL}`,
  'dg',
)
/** "…万元，比上年预算增加…万元，增长…%": the old value is not printed. */
const ONE_YEAR = new RegExp(`${figure('new', U)}(?:,\\s*占[^,。;\\d]{0,24}${N}\\s*%)?(?<stop>[,。])\\s*${AGAINST}${TAIL}`, 'dg')
/** "年初预算为…万元，支出决算为…万元，完成年初预算的…%。决算数大于预算数的主要原因". */
const ACCOUNTS = new RegExp(
  `年初预算数?(?:为|是)?\\s*${figure('old', U)},\\s*(?:支出)?决算数?(?:为|是)?\\s*${figure('new', U)}(?:,\\s*完成(?:年初|全年)?预算数?的\\s*${figure('completion', '%')})?(?:[,。;]\\s*决算数?(?<claim>大于|高于|多于|小于|低于|少于|等于)(?:年初)?预算数?)?`,
  'dg',
)

const known = new WeakMap<readonly Block[], readonly Comparison[]>()

/** All comparisons of the paragraphs, in reading order. */
export function comparisonsIn(blocks: readonly Block[]): readonly Comparison[] {
  const done = known.get(blocks)
  if (done) return done
  const found = paragraphsOf(blocks).flatMap(comparisonsOf)
  known.set(blocks, found)
  return found
}

function comparisonsOf(passage: Passage): Comparison[] {
  if (!/预算|决算|上年|去年|相比/.test(passage.text)) return []
  const text = fold(passage.text)
  const taken: (readonly [number, number])[] = []
  return [TWO_YEARS, ACCOUNTS, ONE_YEAR].flatMap(pattern =>
    [...text.matchAll(pattern)].flatMap(m => {
      const [from, to] = [m.index, m.index + m[0].length]
      if (taken.some(([a, b]) => a < to && from < b)) return []
      const made = comparisonOf(passage, m)
      if (made) taken.push([from, to])
      return made ? [made] : []
    }),
  )
}

function comparisonOf(passage: Passage, m: RegExpExecArray): Comparison | null {
  const of = (name: string) => figureOf(passage, m, name)
  const [now, old, change, rate, completion] = [of('new'), of('old'), of('change'), of('rate') ?? of('onlyRate'), of('completion')]
  if (!now || isOfAnother(passage, m)) return null
  const claim = m.groups?.claim ?? m.groups?.verb ?? m.groups?.same
  return {
    new: now,
    name: nameOf(before(passage, m)),
    place: pieceOf(passage, m.index, m.index + m[0].length),
    ...(old ? { old } : {}),
    ...(change ? { change } : {}),
    ...(rate ? { rate } : {}),
    ...(completion ? { completion } : {}),
    ...(claim ? { claim, direction: directionOf(claim) } : {}),
  }
}

/** The words before a comparison; nothing that names it stands further off. */
const before = (passage: Passage, m: RegExpExecArray): string => fold(passage.text.slice(Math.max(0, m.index - 300), m.index))

/** Words of time and manner between the comparison and its verb; what is left names the thing compared. */
const NO_SUBJECT = /年初|预算|决算|执行|完成|安排|同期|相比|比较|总体|分别|略有|有所|实际|[数各均共略的]|\s/g

/** "其他收入0万元。与上年相比，收入总计增加…": the change belongs to something else than the figure before it. */
function isOfAnother(passage: Passage, m: RegExpExecArray): boolean {
  if (m.groups?.stop === undefined) return false
  const sentence = before(passage, m).split('。').at(-1) ?? ''
  const subject = `${m.groups.when ?? ''}${m.groups.subject ?? ''}`.replace(NO_SUBJECT, '')
  if (subject !== '') return !(sentence.split(/[,;:]/).at(-1) ?? '').replace(NO_SUBJECT, '').includes(subject)
  return m.groups.stop === '。' && /其中|;/.test(sentence)
}

const ITEM = /([^()\d,。;:“”"]{2,40})\((?:\d{2,3}\s*)?项\)/g

function nameOf(words: string): string {
  const item = [...words.matchAll(ITEM)].at(-1)?.[1]
  return (item ?? words.split(/[,。;:]/).at(-1) ?? '').trim()
}

function directionOf(claim: string): 'up' | 'down' | 'none' {
  if (/持平|等于/.test(claim)) return 'none'
  return /减|降|小|低于|少/.test(claim) ? 'down' : 'up'
}

function figureOf(passage: Passage, m: RegExpExecArray, name: string): Figure | undefined {
  const printed = m.groups?.[name]
  const span = m.indices?.groups?.[name]
  const unit = m.groups?.[`${name}Unit`]
  if (printed === undefined || unit === undefined || !span) return undefined
  const quantity = quantityOf(printed, unit)
  return quantity && { text: `${printed}${unit}`, quantity, place: pieceOf(passage, span[0], span[1]) }
}

/** A printed number with its unit as a quantity. */
export function quantityOf(printed: string, unit: string): Quantity | undefined {
  const known = unitNamed(unit)
  if (!known) return undefined
  const digits = printed.replaceAll(',', '')
  const decimals = digits.split('.')[1]?.length ?? 0
  const scaled = (r: Rational): Rational => multiply(r, known.scale)
  return { dimension: known.dimension, printed, unit, value: scaled(fromDecimal(digits)), step: scaled(powerOfTen(-decimals)) }
}
