/** "下达资金500万元，支出420万元，执行率94%": a rate behind an amount, over none of the amounts that the text gives. */
import { add, divide, exactly, type Flaw, isZero, type Mention, type Rational, roundedInterval } from '@jixiao/core'
import { asPrinted, fitOfShare, plainAmount, rateLike, shareArithmetic } from './printed-rate.ts'

const RATE = /(?:执行|支付|拨付|到位|支出|使用)(?:率|进度)$/
const ARRIVAL = /(?:到位|拨付)(?:率|进度)$/
const BUDGET = /预算|下达|安排|到位|拨付|计划|批复|指标|投资|资金/
const ARRIVED = /到位|拨付/
const LEFT = /结[余转]|剩余|未[支使用]|上年|去年/
/** Sums of two are tried among no more amounts than these. */
const MOST_SUMMED = 20

/** `isJudged`: the amount is one that other checks compare with its budget. null where the text has no such rate with an amount to measure it by. */
export function rateOfAmountFlaws(mentions: readonly Mention[], isJudged: (amount: Mention) => boolean): readonly Flaw[] | null {
  const byIndex = new Map(mentions.map(m => [m.index, m]))
  const judged = mentions.flatMap(rate => {
    const amount = byIndex.get(rate.about ?? -1)
    if (rate.role !== 'rate' || rate.denominator || rate.operator || rate.quantity.approximation || !RATE.test(rate.label)) return []
    if (!amount || !isMoney(amount) || isJudged(amount)) return []
    const flaw = flawOf(rate, amount, mentions)
    return flaw === null ? [] : [flaw]
  })
  return judged.length === 0 ? null : judged.flat()
}

const isMoney = (m: Mention): boolean => m.role === 'amount' && m.quantity.dimension === 'money' && !m.quantity.approximation
const isSameSentence = (a: Mention, b: Mention): boolean => isSameParagraph(a, b) && a.sentence.from === b.sentence.from
const isSameParagraph = (a: Mention, b: Mention): boolean =>
  a.place.block === b.place.block && a.place.row === b.place.row && a.place.column === b.place.column

/** null: the text gives nothing that the rate could be over. */
function flawOf(rate: Mention, amount: Mention, mentions: readonly Mention[]): readonly Flaw[] | null {
  const near = mentions.filter(m => isMoney(m) && isSameParagraph(m, rate) && (m.index < rate.index || isSameSentence(m, rate)))
  const parts = near.filter(m => isSameSentence(m, rate) && !isZero(m.quantity.value))
  const base = baseOf(rate, amount, near)
  if (!base || isZero(base.quantity.value)) return null
  const wholes: Rational[] = mentions
    .filter(m => isMoney(m) && m.part === rate.part && m.section === rate.section && (m.index < rate.index || isSameSentence(m, rate)))
    .map(m => m.quantity.value)
  const summed = near.slice(-MOST_SUMMED).map(m => m.quantity.value)
  const sums = summed.flatMap((a, i) => summed.slice(i + 1).map(b => add(a, b)))
  const fits = (part: Mention, whole: Rational): boolean =>
    !isZero(whole) && fitOfShare(rate.quantity, roundedInterval(part.quantity), exactly(whole)) !== 'none'
  // what the rate is of is not always the amount right before it
  if ([...wholes, ...sums].some(whole => [amount, ...parts].some(part => fits(part, whole)))) return []
  const right = rateLike(divide(amount.quantity.value, base.quantity.value), rate.quantity)
  const [shown, unit] = [asPrinted(rate.quantity), amount.quantity.unit]
  return [
    {
      at: rate.place,
      related: [amount.place, base.place],
      severity: near.filter(m => BUDGET.test(m.label) && m !== amount).length === 1 ? 'error' : 'warning',
      expected: right,
      found: shown,
      arithmetic: shareArithmetic(amount.quantity.value, base.quantity.value, unit, rate.quantity),
      say: {
        zh: `“${rate.label}”写为${shown}，文中各项金额都得不出；${plainAmount(amount.quantity.value, unit)}${unit}按“${base.label}”${plainAmount(base.quantity.value, unit)}${unit}计算为${right}。`,
        en: `The rate is printed as ${shown}, which none of the amounts gives; over ${plainAmount(base.quantity.value, unit)}${unit} it is ${right}.`,
      },
      mend: { zh: `核对两项金额；无误的，改为${right}。`, en: `Check both amounts, or print ${right}.` },
    },
  ]
}

/** The budget that the words before the rate name last; one changed in the year goes before what was first planned. */
function baseOf(rate: Mention, amount: Mention, near: readonly Mention[]): Mention | undefined {
  const isArrival = ARRIVAL.test(rate.label)
  const bases = near.filter(
    m =>
      m !== amount &&
      m.partOf === undefined &&
      m.index < rate.index &&
      BUDGET.test(m.label) &&
      !LEFT.test(m.label) &&
      !(isArrival && ARRIVED.test(m.label)),
  )
  return bases.findLast(m => /调整|全年/.test(m.label)) ?? bases.at(-1)
}
