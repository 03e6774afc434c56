/** A share of spending in a monitoring report, over every denominator that the report states for that line. */
import {
  divide,
  equals,
  type FactBook,
  type Flaw,
  figureOf,
  type Interval,
  multiply,
  powerOfTen,
  type Rational,
  rational,
  roundedInterval,
  unitNamed,
} from '@jixiao/core'
import { type ExecutionLine, executionLine, LINES, type Line } from './execution-lines.ts'
import { amountWithUnit, asPrinted, fitOfExactShare, fitOfShare, plainAmount, rateLike } from './printed-rate.ts'
import { DENOMINATOR_NAMES, type Denominator, denominatorOf } from './rates.ts'
import { cutFlaw, type StatedShare } from './stated-shares.ts'

/** What the words of a denominator can mean; plain 预算 may be the initial or the adjusted one. */
export function namedDenominators(text: string): readonly Denominator[] {
  if (/调整|年初.*追加|追加.*年初/.test(text)) return ['adjusted']
  if (/年初|批复/.test(text)) return ['initial']
  if (/拨付|到位|下达/.test(text)) return ['appropriated']
  if (/追加/.test(text)) return ['supplement']
  return /预算/.test(text) ? ['initial', 'adjusted'] : []
}

const ALL: readonly Denominator[] = ['appropriated', 'adjusted', 'initial', 'supplement']

/** A share of spending in a monitoring report, over all denominators that the report gives for that line; null when it cannot be judged. */
export function executionShare(share: StatedShare, facts: FactBook, decimals: number): readonly Flaw[] | null {
  const line = lineOf(share, facts)
  if (!line?.amounts.spent) return null
  const named = namedDenominators(share.denominator)
  const known = named.flatMap(d => {
    const value = denominatorOf(line.amounts, d)
    return value ? [{ d, value }] : []
  })
  if (named.length === 0 || known.length === 0) return null
  const printed = share.rate.quantity
  const part = roundedInterval(share.amount.quantity)
  const fits = known.map(k => fitOfShare(printed, part, around(k.value, k.d, line.unit, decimals)))
  if (fits.includes('rounded')) return []
  if (fits.includes('cut')) return [cutFlaw(share)]
  const spent = share.amount.quantity.value
  const candidates = ALL.flatMap(d => {
    const value = denominatorOf(line.amounts, d)
    return value && value.n > 0n ? [{ d, value, isFit: fitOfExactShare(printed, spent, value) === 'rounded' }] : []
  })
  const right = candidates.find(c => c.isFit && !named.includes(c.d))
  // where the document does not give every amount that the name can mean, only another denominator that fits proves anything
  const isWholeStory = known.length === named.length && !(line.isCarryOverAssumed && named.includes('adjusted'))
  if (!isWholeStory && !right) return null
  const unit = line.unit
  const list = candidates
    .filter(
      (c, i) =>
        (c.d !== 'supplement' || c.isFit) &&
        !candidates.slice(0, i).some(x => named.includes(x.d) && named.includes(c.d) && equals(x.value, c.value)),
    )
    .map(
      (c, i) =>
        `${i === 0 ? `${plainAmount(spent, unit)} ` : ''}÷ ${plainAmount(c.value, unit)}（${DENOMINATOR_NAMES[c.d].zh}）= ${rateLike(divide(spent, c.value), printed)}`,
    )
  const first = known.at(-1)
  if (!first) return null
  const shown = asPrinted(printed)
  const should = rateLike(divide(spent, first.value), printed)
  return [
    {
      at: share.rate.place,
      related: [share.amount.place, ...[...known, ...(right ? [right] : [])].flatMap(k => line.places[k.d] ?? [])],
      ...(known.length === named.length ? {} : { severity: 'warning' as const }),
      expected: should,
      found: shown,
      arithmetic: list.join('；'),
      say: right
        ? {
            zh: `“占${share.denominator}的${shown}”的分母与名称不符：${shown}是占${DENOMINATOR_NAMES[right.d].zh}数${amountWithUnit(right.value, unit)}的比例，占${DENOMINATOR_NAMES[first.d].zh}${amountWithUnit(first.value, unit)}的比例应为${should}。`,
            en: `${shown} is a share of ${DENOMINATOR_NAMES[right.d].en}, not of ${DENOMINATOR_NAMES[first.d].en}, of which it would be ${should}.`,
          }
        : {
            zh: `“占${share.denominator}的${shown}”不成立：按文中的${candidates.map(c => DENOMINATOR_NAMES[c.d].zh).join('、')}都得不出${shown}，占${DENOMINATOR_NAMES[first.d].zh}${amountWithUnit(first.value, unit)}的比例应为${should}。`,
            en: `No denominator that the text states gives ${shown}; over ${DENOMINATOR_NAMES[first.d].en} it is ${should}.`,
          },
      mend: right
        ? {
            zh: `写明分母：改为“占${DENOMINATOR_NAMES[right.d].zh}数的${shown}”，或者“占${share.denominator}的${should}”。`,
            en: `Name the true denominator, or print ${should}.`,
          }
        : { zh: `核对支出数和分母，改为${should}或更正分母。`, en: `Check the amounts, or print ${should}.` },
    },
  ]
}

/** The true values of a denominator: each stated amount may be rounded in the last shown decimal, and the adjusted budget is a sum of three. */
function around(value: Rational, d: Denominator, unit: string, decimals: number): Interval {
  const scale = unitNamed(unit)?.scale ?? rational(1n)
  const step = multiply(scale, powerOfTen(-decimals))
  return roundedInterval({ dimension: 'money', printed: '', unit, value, step: d === 'adjusted' ? multiply(step, rational(3n)) : step })
}

/** The line of execution to which the amount of a share belongs: the one that states this amount as spent, that which its label names before others. */
function lineOf(share: StatedShare, facts: FactBook): ExecutionLine | null {
  const { label, part, quantity } = share.amount
  const named: readonly Line[] = label.includes('基本') ? ['basic'] : label.includes('项目') ? ['project'] : []
  const lines: readonly Line[] = named.length > 0 ? [...named, 'total'] : LINES
  for (const line of lines) {
    const isStated = facts.of(`execution/${line}/spent`, { part }).some(s => {
      const figure = figureOf(s)
      return figure !== null && equals(figure.value, quantity.value)
    })
    if (isStated) return executionLine(facts, line, part)
  }
  return null
}
