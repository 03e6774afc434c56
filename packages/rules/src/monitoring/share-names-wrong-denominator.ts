/** M01: "占X的p%", but p is a share of something else. */
import {
  cannotTell,
  cite,
  defineRule,
  divide,
  equals,
  type FactBook,
  type Flaw,
  type Interval,
  type Mention,
  multiply,
  notApplicable,
  powerOfTen,
  type Rational,
  rational,
  roundedInterval,
  unitNamed,
} from '@jixiao/core'
import { fact, facts, mention } from '../examples.ts'
import { type ExecutionLine, executionLine, LINES } from './execution-lines.ts'
import { amountWithUnit, asPrinted, fitOfExactShare, fitOfShare, plainAmount, rateLike } from './printed-rate.ts'
import { DENOMINATOR_NAMES, type Denominator, denominatorOf } from './rates.ts'
import { type StatedShare, statedShares, wholeOf } from './stated-shares.ts'

export const shareNamesWrongDenominator = defineRule({
  code: 'M01',
  name: 'share-names-wrong-denominator',
  title: '执行率分母与名称不符',
  titleEn: 'A share is not over the denominator that it names',
  severity: 'error',
  basis: [cite('arithmetic', 'rate'), cite('monitoring-measures-2019', 'content')],
  appliesTo: 'every',
  needs: ['mentions'],
  uses: ['facts', 'face'],
  check({ mentions, facts, face }, profile) {
    const decimals = profile.at('amountDecimals', face.fiscalYear?.value ?? null)
    const shares = statedShares(mentions)
    if (shares.length === 0) return notApplicable('文中没有“某金额占某项的百分之几”的表述', 'the text states no share of a named amount')
    const judged = shares.map(share => executionShare(share, facts, decimals) ?? statedShare(share, mentions))
    if (judged.every(j => j === null)) return cannotTell('文中没有给出占比的分母数额', 'the denominators of the shares are not stated')
    return judged.flatMap(j => j ?? [])
  },
  examples: [
    {
      name: { zh: '29.5342 ÷ 63.79 = 46.30%', en: 'over the adjusted budget as it says' },
      given: { mentions: shareOf('29.5342万元', '46.30%', '调整预算'), facts: REPORT() },
      expect: 'pass',
    },
    {
      name: { zh: '写“占调整预算的69.86%”，实为占拨付数', en: 'says adjusted, is received' },
      given: { mentions: shareOf('29.5342万元', '69.86%', '调整预算'), facts: REPORT() },
      expect: 1,
      says: '占拨付',
    },
    {
      name: { zh: '哪个分母都得不出50%', en: 'no denominator gives it' },
      given: { mentions: shareOf('29.5342万元', '50.00%', '年初预算'), facts: REPORT() },
      expect: 1,
      says: '都得不出',
    },
    {
      name: { zh: '没有给出分母', en: 'the denominator is not stated' },
      given: { mentions: shareOf('29.5342万元', '69.86%', '调整预算'), facts: facts(fact('execution/total/spent', '29.5342万元')) },
      expect: 'cannot-tell',
    },
    {
      name: { zh: '决算文字：财政拨款收入900万元，占本年收入合计的90%', en: 'a share in final accounts' },
      given: {
        mentions: [
          mention('amount', '本年收入合计', '1,000.00万元', { index: 0 }),
          ...shareOf('900.00万元', '90.00%', '本年收入合计', '财政拨款收入'),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '决算文字：900 ÷ 1000 写成95%', en: 'a wrong share in final accounts' },
      given: {
        mentions: [
          mention('amount', '本年收入合计', '1,000.00万元', { index: 0 }),
          ...shareOf('900.00万元', '95.00%', '本年收入合计', '财政拨款收入'),
        ],
      },
      expect: 1,
      says: '应为90.00%',
    },
    { name: { zh: '没有占比', en: 'no share' }, given: { mentions: [mention('amount', '收入', '10万元')] }, expect: 'not-applicable' },
  ],
})

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
function executionShare(share: StatedShare, facts: FactBook, decimals: number): readonly Flaw[] | null {
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
  // a denominator of this name may still be unknown; then only another one that fits proves anything
  if (known.length < named.length || (!right && known.length === 0)) return null
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
      related: [
        share.amount.place,
        ...known.flatMap(k => line.places[k.d] ?? []),
        ...(right ? (line.places[right.d] ? [line.places[right.d]] : []).flatMap(p => p ?? []) : []),
      ],
      expected: should,
      found: shown,
      arithmetic: list.join('；'),
      say: right
        ? {
            zh: `“占${share.denominator}的${shown}”的分母与名称不符：${shown}是占${DENOMINATOR_NAMES[right.d].zh}数${amountWithUnit(right.value, unit)}的比例，占${DENOMINATOR_NAMES[first.d].zh}${amountWithUnit(first.value, unit)}的比例应为${should}。`,
            en: `${shown} is a share of ${DENOMINATOR_NAMES[right.d].en}, not of ${DENOMINATOR_NAMES[first.d].en}, of which it would be ${should}.`,
          }
        : {
            zh: `“占${share.denominator}的${shown}”不成立：按文中的年初预算、调整预算、拨付数都得不出${shown}，占${DENOMINATOR_NAMES[first.d].zh}${amountWithUnit(first.value, unit)}的比例应为${should}。`,
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

/** The line of execution to which the amount of a share belongs: the one that states this amount as spent. */
function lineOf(share: StatedShare, facts: FactBook): ExecutionLine | null {
  for (const line of LINES) {
    const spent = facts.of(`execution/${line}/spent`, { part: share.amount.part })
    const same = spent.find(
      s =>
        s.value.kind === 'quantity' &&
        s.value.quantity.value.n === share.amount.quantity.value.n &&
        s.value.quantity.value.d === share.amount.quantity.value.d,
    )
    if (same && (line === 'total' || !/基本|项目/.test(share.amount.label) || share.amount.label.includes(line === 'basic' ? '基本' : '项目')))
      return executionLine(facts, line, share.amount.part)
  }
  return null
}

function cutFlaw(share: StatedShare): Flaw {
  return {
    at: share.rate.place,
    related: [share.amount.place],
    found: asPrinted(share.rate.quantity),
    severity: 'hint',
    say: {
      zh: `“占${share.denominator}的${asPrinted(share.rate.quantity)}”是截去尾数得到的，末位应四舍五入。`,
      en: 'This rate is cut off instead of rounded.',
    },
    mend: { zh: '按四舍五入保留小数。', en: 'Round the last digit.' },
  }
}

/** A share of an amount that the same section states under the very name; null when it states none. */
function statedShare(share: StatedShare, mentions: readonly Mention[]): readonly Flaw[] | null {
  const wholes = wholeOf(share, mentions)
  if (wholes.length === 0) return null
  const printed = share.rate.quantity
  const fits = wholes.map(w => fitOfShare(printed, roundedInterval(share.amount.quantity), roundedInterval(w.quantity)))
  if (fits.some(f => f === null || f === 'rounded')) return []
  if (fits.includes('cut')) return [cutFlaw(share)]
  const whole = wholes.at(-1)
  if (!whole) return null
  const [part, unit] = [share.amount.quantity, share.amount.quantity.unit]
  const right = rateLike(divide(part.value, whole.quantity.value), printed)
  return [
    {
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
    },
  ]
}

/** The report of the worked example in DOMAIN 4.3, all expenditure. */
function REPORT() {
  const stage = { stage: 'monitoring' as const }
  return facts(
    fact('execution/total/initial', '56.29万元', 'text', stage),
    fact('execution/total/supplement', '7.5万元', 'text', stage),
    fact('execution/total/carry-over', '0万元', 'text', stage),
    fact('execution/total/appropriated', '42.2787万元', 'text', stage),
    fact('execution/total/spent', '29.5342万元', 'text', stage),
  )
}

/** "X Y万元，占Z的p%" as two mentions, numbered from 1. */
function shareOf(amount: string, rate: string, denominator: string, label = '实际支出') {
  return [mention('amount', label, amount, { index: 1 }), mention('rate', label, rate, { index: 2, about: 1, denominator })]
}
