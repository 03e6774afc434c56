/** The warning lights of a month (DOMAIN 4.4): of the spending of each project and of its indicators, each with its reason in words. */
import {
  compare,
  type Dossier,
  type DossierRecord,
  divide,
  done,
  type Execution,
  endOfMonth,
  executionOf,
  fieldText,
  isZero,
  multiply,
  type Outcome,
  type Profile,
  parseTargetValue,
  plannedShare,
  printRate,
  progressIndex,
  RATE_NAMES,
  type Rational,
  rateOf,
  rational,
  recordsOf,
  refused,
  type TargetValue,
  type Wording,
  wording,
} from '@jixiao/core'
import { budgetLight, exactly, type Light } from '@jixiao/rules'

export interface Lit {
  readonly light: Light
  readonly reason: Wording
}

export interface ProjectLights {
  readonly project: string
  readonly name: string
  readonly budget: Outcome<Lit>
  readonly indicators: readonly { readonly indicator: string; readonly name: string; readonly light: Outcome<Lit> }[]
  /** The worst of its indicators in the order red, yellow, green, blue; null while none can be told. */
  readonly worst: Light | null
}

export interface BodyLights {
  readonly budget: Outcome<Lit>
  readonly projects: readonly ProjectLights[]
}

const WORST: readonly Light[] = ['red', 'yellow', 'green', 'blue']
type Bounds = Parameters<typeof budgetLight>[1]

/** What stands in the monitoring round of the month decides over the indicators, the payments until its end over the money. */
export function lightsOf(dossier: Dossier, month: number, profile: Profile): BodyLights {
  const year = dossier.fiscalYear
  const bounds = profile.at('lights', year)
  const denominator = profile.at('executionDenominator', year)
  const until = endOfMonth(year, month)
  const spending = (of: string, plan: Rational | null): Outcome<Lit> =>
    spendingLight(executionOf(dossier, { of, until }), { denominator, plan, month, bounds })
  return {
    budget: spending('all', null),
    projects: recordsOf(dossier, 'project').map(p => {
      const indicators = recordsOf(dossier, 'indicator', p.id).map(i => {
        const progress = recordsOf(dossier, 'progress', i.id).find(r => fieldText(r, 'month') === String(month))
        return { indicator: i.id, name: fieldText(i, 'name'), light: indicatorLight(i, progress, month, bounds) }
      })
      const lit = indicators.flatMap(i => (i.light.ok ? i.light.value.light : []))
      return {
        project: p.id,
        name: fieldText(p, 'name'),
        budget: spending(p.id, plannedShare(p, month)),
        indicators,
        worst: WORST.find(l => lit.includes(l)) ?? null,
      }
    }),
  }
}

interface Due {
  readonly denominator: 'initial' | 'adjusted' | 'appropriated'
  /** The planned share, which takes the place of the time gone by. */
  readonly plan: Rational | null
  readonly month: number
  readonly bounds: Bounds
}

function spendingLight(e: Execution, { denominator, plan, month, bounds }: Due): Outcome<Lit> {
  const rate = rateOf(e, denominator)
  const due = plan && !isZero(plan) ? plan : rational(month, 12)
  const index = progressIndex(rate, due)
  if (!rate || !index) return refused('no-rate', wording('没有预算，没有执行率。', 'Without a budget there is no rate.'))
  const light = budgetLight(index, bounds)
  const name = RATE_NAMES[denominator]
  const [dueZh, dueEn] = due === plan ? ['计划进度', 'planned'] : ['序时进度', 'of the year']
  const shown = printRate(index, 1)
  return done({
    light,
    reason: wording(
      `${name.zh}${printRate(rate)}，${month}月底${dueZh}${printRate(due)}，执行进度指数${shown}，${boundWords(light, bounds).zh}。`,
      `${name.en} ${printRate(rate)} against ${printRate(due)} ${dueEn} by month ${month}: index ${shown}, ${boundWords(light, bounds).en}.`,
    ),
  })
}

function boundWords(light: Light, { red, yellow, blue }: Bounds): Wording {
  const of = (n: number): string => printRate(exactly(n), 0)
  if (light === 'red') return wording(`低于${of(red)}，红灯`, `below ${of(red)}: red`)
  if (light === 'yellow') return wording(`在${of(red)}和${of(yellow)}之间，黄灯`, `between ${of(red)} and ${of(yellow)}: yellow`)
  return light === 'blue'
    ? wording(`不低于${of(blue)}，蓝灯`, `at least ${of(blue)}: blue`)
    : wording(`不低于${of(yellow)}，绿灯`, `at least ${of(yellow)}: green`)
}

function indicatorLight(
  indicator: DossierRecord<'indicator'>,
  progress: DossierRecord<'progress'> | undefined,
  month: number,
  bounds: Bounds,
): Outcome<Lit> {
  const words = progress ? fieldText(progress, 'actual') : ''
  if (!progress || words === '') return refused('no-actual', wording(`没有填报${month}月底的完成情况。`, `Nothing is reported for month ${month}.`))
  const unit = fieldText(indicator, 'unit')
  const operator = fieldText(indicator, 'operator')
  const target = parseTargetValue(`${operator === 'words' ? '' : operator}${fieldText(indicator, 'value')}${unit}`)
  const actual = parseTargetValue(/\d$/.test(words) ? `${words}${unit}` : words)
  const pair = figuresOf(target, actual)
  return pair ? byFigures(pair, { target, actual, month, bounds }) : byPossibility(progress)
}

interface Pair {
  readonly target: Rational
  readonly actual: Rational
}

const figuresOf = (target: TargetValue, actual: TargetValue): Pair | null =>
  target.kind === 'measured' && target.quantity && actual.quantity && target.quantity.dimension === actual.quantity.dimension
    ? { target: target.quantity.value, actual: actual.quantity.value }
    : null

/** Rates and durations do not grow with the months: they are held against the target itself. */
const grows = (t: TargetValue): boolean => t.quantity?.dimension !== 'rate' && t.quantity?.dimension !== 'duration'

function byFigures(
  { target, actual }: Pair,
  more: { readonly target: TargetValue; readonly actual: TargetValue; readonly month: number; readonly bounds: Bounds },
): Outcome<Lit> {
  const { month, bounds } = more
  const [wanted, reached] = [more.target.text, more.actual.text]
  const within = (isGood: boolean): Outcome<Lit> =>
    done({
      light: isGood ? 'green' : 'red',
      reason: isGood
        ? wording(`目标${wanted}，已为${reached}，在范围内，绿灯。`, `The target is ${wanted}, now ${reached}: within it, green.`)
        : wording(`目标${wanted}，已为${reached}，超出范围，红灯。`, `The target is ${wanted}, now ${reached}: beyond it, red.`),
    })
  if (more.target.operator === '≤' || more.target.operator === '<') {
    const order = compare(actual, target)
    return within(more.target.operator === '≤' ? order <= 0 : order < 0)
  }
  if (isZero(target)) return within(isZero(actual) || more.target.operator !== '=')
  const isGrowing = grows(more.target)
  const index = divide(actual, isGrowing ? multiply(target, rational(month, 12)) : target)
  const light: Light = isGrowing && compare(index, exactly(bounds.blue)) >= 0 ? 'blue' : budgetLight(index, bounds)
  const how = boundWords(light, bounds)
  const shown = printRate(index, 1)
  return done({
    light,
    reason: isGrowing
      ? wording(
          `目标${wanted}，到${month}月底应完成${printRate(rational(month, 12), 1)}，已完成${reached}，进度指数${shown}，${how.zh}。`,
          `${reached} of ${wanted}; ${printRate(rational(month, 12), 1)} are due by month ${month}: index ${shown}, ${how.en}.`,
        )
      : wording(`目标${wanted}，已达到${reached}，为目标的${shown}，${how.zh}。`, `${reached} of ${wanted}: ${shown} of the target, ${how.en}.`),
  })
}

const BY_POSSIBILITY: Readonly<Record<string, Lit>> = {
  certain: { light: 'green', reason: wording('填报“确定能”完成目标，绿灯。', 'The target is certain to be reached: green.') },
  possible: { light: 'yellow', reason: wording('填报“有可能”完成目标，黄灯。', 'The target may be reached: yellow.') },
  impossible: { light: 'red', reason: wording('填报“完全不可能”完成目标，红灯。', 'The target cannot be reached: red.') },
}

/** Dates and words have no figure to go by: what the office thinks of its chances decides. */
function byPossibility(progress: DossierRecord<'progress'>): Outcome<Lit> {
  const lit = BY_POSSIBILITY[fieldText(progress, 'possibility')]
  return lit
    ? done(lit)
    : refused(
        'cannot-compare',
        wording(
          '完成情况不能与目标值比较，也没有填报完成目标的可能性。',
          'The value cannot be held against the target, and no possibility is given.',
        ),
      )
}
