/** Comparisons of running text: old value, new value, change, rate and the words that tell the direction, with the item they belong to. */
import { type Block, fold, fromDecimal, multiply, type Place, powerOfTen, type Quantity, type Rational, unitNamed } from '@jixiao/core'
import { COMPARISON_PATTERNS, type Direction, directionOf, ENDS_IN_CHANGE, ENDS_IN_YEAR, LAST_YEAR } from './comparison-patterns.ts'
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
  readonly direction?: Direction
  /** The words of the direction as printed. */
  readonly claim?: string
  /** The change is said to go one way, its rate the other: "增加……下降". */
  readonly contradiction?: string
  /** "完成年初预算的98.20%". */
  readonly completion?: Figure
  /** What is compared: the item (项) or the words before the figure. */
  readonly name: string
  readonly place: Place
}

const known = new WeakMap<readonly Block[], readonly Comparison[]>()

/** All comparisons of the paragraphs, in reading order. */
export function comparisonsIn(blocks: readonly Block[]): readonly Comparison[] {
  const done = known.get(blocks)
  if (done) return done
  const found = paragraphsOf(blocks).flatMap(comparisonsOf)
  known.set(blocks, found)
  return found
}

/** Folded text without the spaces that files put around figures; each character knows its offset in the passage. */
interface Packed {
  readonly text: string
  readonly offsets: readonly number[]
}

function packed(passage: Passage): Packed {
  const text = fold(passage.text)
  const offsets: number[] = []
  let kept = ''
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    // a space between two digits parts two numbers
    if (/\s/.test(c) && !(/\d/.test(kept.slice(-1)) && /^\s*\d/.test(text.slice(i, i + 8)))) continue
    kept += c
    offsets.push(i)
  }
  return { text: kept, offsets: [...offsets, text.length] }
}

const spanOf = (at: Packed, from: number, to: number): readonly [number, number] => [at.offsets[from] ?? 0, (at.offsets[to - 1] ?? 0) + 1]

function comparisonsOf(passage: Passage): Comparison[] {
  if (!/预算|决算|[上去前]年|相比|同比|20\d{2}年/.test(passage.text)) return []
  const at = packed(passage)
  const taken: (readonly [number, number])[] = []
  return COMPARISON_PATTERNS.flatMap(pattern =>
    [...at.text.matchAll(pattern)].flatMap(m => {
      const [from, to] = [m.index, m.index + m[0].length]
      if (taken.some(([a, b]) => a < to && from < b)) return []
      const made = comparisonOf(passage, at, m)
      if (made) taken.push([from, to])
      return made ? [made] : []
    }),
  )
}

function comparisonOf(passage: Passage, at: Packed, m: RegExpExecArray): Comparison | null {
  const of = (name: string) => figureIn(passage, at, m, name)
  const [later, earlier] = inOrder(at, m) ? [of('new'), of('old') ?? of('base')] : [of('old'), of('new')]
  const groups = m.groups ?? {}
  if (!later || isOfAnother(at, m)) return null
  const rate = of('rate') ?? of('bareRate') ?? of('onlyRate')
  const change = of('change') ?? of('laterChange')
  const claim = groups.claim ?? groups.level ?? groups.verb ?? groups.same
  const completion = isSamePlan(groups.plan, groups.donePlan) ? of('completion') : undefined
  const rateSays = groups.rateVerb !== undefined && !/幅|率/.test(groups.rateVerb) ? directionOf(groups.rateVerb) : undefined
  return {
    new: later,
    name: nameOf(before(at, m)),
    place: pieceOf(passage, ...spanOf(at, m.index, m.index + m[0].length)),
    ...(earlier ? { old: earlier } : {}),
    ...(change ? { change } : {}),
    ...(rate ? { rate } : {}),
    ...(completion ? { completion } : {}),
    ...(claim ? { claim, direction: directionOf(claim) } : {}),
    ...(claim && rateSays && rateSays !== directionOf(claim) ? { contradiction: `${claim}……${groups.rateVerb}` } : {}),
  }
}

/** Is the completion measured by the budget that is printed: the initial by the initial, the adjusted by the adjusted? */
const isSamePlan = (printed: string | undefined, measured: string | undefined): boolean => {
  const kind = (plan: string | undefined) => /年初|全年|调整/.exec(plan ?? '')?.[0]
  return kind(printed) === undefined || kind(measured) === undefined || kind(printed) === kind(measured)
}

const numberOfYear = (words: string | undefined): number | undefined => {
  const m = LAST_YEAR.exec(words ?? '')
  return m ? Number(m[1]) : undefined
}

/** Does the figure that the wording calls the new one belong to the later year? */
function inOrder(at: Packed, m: RegExpExecArray): boolean {
  const old = numberOfYear(m.groups?.oldYear)
  if (m.groups?.oldYear === undefined || old === undefined) return true
  const now = numberOfYear(m.groups.newYear ?? before(at, m).split('。').at(-1))
  return now === undefined || old < now
}

/** The words before a comparison; nothing that names it stands further off. */
const before = (at: Packed, m: RegExpExecArray): string => at.text.slice(Math.max(0, m.index - 300), m.index)

/** Words of time and manner between the comparison and its verb; what is left names the thing compared. */
const NO_SUBJECT = /年初|预算|决算|执行|完成|安排|同期|相比|比较|总体|分别|略有|有所|实际|[数各均共略的]|\s/g

/** "其他收入0万元。与上年相比，收入总计增加…": the change belongs to something else than the figure before it. */
function isOfAnother(at: Packed, m: RegExpExecArray): boolean {
  const words = before(at, m)
  if (/^\d/.test(m[0]) && ENDS_IN_CHANGE.test(words)) return true
  if (m.groups?.stop === undefined) return false
  // "上年预算12万元，比…": the figure is the old one
  if (/^[上去前]/.test(ENDS_IN_YEAR.exec(words)?.groups?.year ?? '')) return true
  const sentence = words.split('。').at(-1) ?? ''
  const subject = `${m.groups.when ?? ''}${m.groups.subject ?? ''}`.replace(NO_SUBJECT, '')
  if (subject !== '' && m.groups.base === undefined) return !(sentence.split(/[,;:]/).at(-1) ?? '').replace(NO_SUBJECT, '').includes(subject)
  return m.groups.stop === '。' && /其中|;/.test(sentence)
}

const ITEM = /([^()\d,。;:“”"]{2,40})\((?:\d{2,3})?项\)/g

function nameOf(words: string): string {
  const item = [...words.matchAll(ITEM)].at(-1)?.[1]
  return (item ?? words.split(/[,。;:]/).at(-1) ?? '').replace(/(?:为|是)$/, '').trim()
}

function figureIn(passage: Passage, at: Packed, m: RegExpExecArray, name: string): Figure | undefined {
  const printed = m.groups?.[name]
  const span = m.indices?.groups?.[name]
  const unit = m.groups?.[`${name}Unit`]
  if (printed === undefined || unit === undefined || !span) return undefined
  const quantity = quantityOf(printed, unit)
  return quantity && { text: `${printed}${unit}`, quantity, place: pieceOf(passage, ...spanOf(at, span[0], span[1])) }
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
