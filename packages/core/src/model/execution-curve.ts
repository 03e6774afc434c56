/** The year's curve of a project and of the whole body: plan, time, money by month, every rate by its name, and how the year may end. */
import { done, type Outcome, refused } from '../words/outcome.ts'
import { type Rational, rational } from '../words/rational.ts'
import { type Wording, wording } from '../words/wording.ts'
import { endOfMonth } from './day.ts'
import { type Dossier, type DossierRecord, fieldDecimal, fieldText, recordsOf } from './dossier/dossier.ts'
import { type Execution, RATE_NAMES, type RateName, rateOf } from './execution.ts'
import { executionsByProject } from './execution-by-project.ts'

export interface NamedRate {
  readonly name: RateName
  /** What the rate is called, with what it divides by (DOMAIN 4.3). */
  readonly say: Wording
  /** null: the denominator is zero. */
  readonly rate: Rational | null
}

/** The state at the end of a month. Amounts in 分. */
export interface CurvePoint {
  readonly month: number
  /** 序时进度: the share of the year gone by. */
  readonly time: Rational
  /** 分 that the spending plan wants spent by now; null where no plan is given. */
  readonly planned: bigint | null
  /** null for the months after the last one that is known. */
  readonly execution: Execution | null
  readonly rates: readonly NamedRate[]
}

export interface Forecast {
  readonly low: bigint
  readonly expected: bigint
  readonly high: bigint
  /** 预计结余: adjusted budget − expected. */
  readonly rest: bigint
  /** 预计全年执行率: expected ÷ adjusted budget. */
  readonly rate: Rational | null
  readonly method: Wording
}

export interface ExecutionCurve {
  /** "all", "basic" or the id of a project. */
  readonly of: string
  readonly name: Wording
  /** Twelve, January first. */
  readonly points: readonly CurvePoint[]
  readonly forecast: Outcome<Forecast>
  /** Appropriations, payments and adjustments without a date: they count from January on. */
  readonly undated: readonly string[]
  /** How money without a plan was reckoned into `planned`; null where that is not needed. */
  readonly planNote: Wording | null
}

const PLAN_ENDS = [
  [3, 'planMarch'],
  [6, 'planJune'],
  [10, 'planOctober'],
  [12, 'planDecember'],
] as const

/** The share that a project plans to have spent by the end of a month: that of the last given end, so it rises in steps; null before the first. */
export function plannedShare(project: DossierRecord<'project'>, month: number): Rational | null {
  let share: Rational | null = null
  for (const [end, field] of PLAN_ENDS) if (end <= month) share = fieldDecimal(project, field) ?? share
  return share && rational(share.n, share.d * 100n)
}

const hasPlan = (project: DossierRecord<'project'>): boolean => plannedShare(project, 12) !== null

const NOTHING: Execution = { initial: 0n, supplement: 0n, cut: 0n, carriedOver: 0n, adjusted: 0n, appropriated: 0n, spent: 0n }
const KEYS = ['initial', 'supplement', 'cut', 'carriedOver', 'adjusted', 'appropriated', 'spent'] as const
const total = (all: readonly Execution[]): Execution => {
  const sums = { ...NOTHING }
  for (const e of all) for (const key of KEYS) sums[key] += e[key]
  return sums
}

/** Half up, for what is not negative. */
const part = (amount: bigint, share: Rational): bigint => (2n * amount * share.n + share.d) / (2n * share.d)

/**
 * The curves of the whole body, of its basic expenditure and of every project. `through` is the last month whose payments are entered (1–12);
 * what is dated later is left out.
 */
export function executionCurves(dossier: Dossier, through: number): readonly ExecutionCurve[] {
  if (!Number.isInteger(through) || through < 1 || through > 12) throw new RangeError(`no month: ${through}`)
  const months = Array.from({ length: through }, (_, i) => executionsByProject(dossier, endOfMonth(dossier.fiscalYear, i + 1)))
  const projects = recordsOf(dossier, 'project')
  const moneyOf = (id: string): readonly Execution[] => months.map(m => m.get(id)?.total ?? NOTHING)
  const undated = undatedOf(dossier)
  // a payment may name a project that is no longer there: it counts for the whole body all the same
  const whole = months.map(m => total([...m.values()].map(e => e.total)))
  const planned = projects.filter(hasPlan)
  const plannedWhole = (month: number): bigint | null => {
    const money = months[Math.min(month, through) - 1]
    if (planned.length === 0 || planned.some(p => plannedShare(p, month) === null)) return null
    let sum = 0n
    for (const [id, own] of money ?? []) {
      const project = planned.find(p => p.id === id)
      sum += part(own.total.adjusted, (project && plannedShare(project, month)) ?? rational(month, 12))
    }
    return sum
  }
  const isPartlyPlanned = planned.length > 0 && [...(months.at(-1)?.keys() ?? [])].some(id => !planned.some(p => p.id === id))
  return [
    {
      ...curveOf('all', wording('合计', 'all'), whole, plannedWhole),
      undated: [...undated.values()].flat(),
      planNote: isPartlyPlanned
        ? wording('没有支出计划的资金按序时进度计入计划线。', 'Money without a spending plan is reckoned into the plan by time.')
        : null,
    },
    { ...curveOf('basic', wording('基本支出', 'basic expenditure'), moneyOf(''), () => null), undated: undated.get('') ?? [], planNote: null },
    ...projects.map(p => {
      const money = moneyOf(p.id)
      const name = fieldText(p, 'name')
      const own = (month: number): bigint | null => {
        const share = plannedShare(p, month)
        return share && part(money[Math.min(month, through) - 1]?.adjusted ?? 0n, share)
      }
      return { ...curveOf(p.id, wording(name, name), money, own), undated: undated.get(p.id) ?? [], planNote: null }
    }),
  ]
}

function curveOf(
  of: string,
  name: Wording,
  money: readonly Execution[],
  planned: (month: number) => bigint | null,
): Omit<ExecutionCurve, 'undated' | 'planNote'> {
  const points = Array.from({ length: 12 }, (_, i): CurvePoint => {
    const execution = money[i] ?? null
    return {
      month: i + 1,
      time: rational(i + 1, 12),
      planned: planned(i + 1),
      execution,
      rates: execution ? namedRates(execution) : [],
    }
  })
  return { of, name, points, forecast: forecastOf(money) }
}

/** All rates of an execution, each with the name of what it divides by. */
export const namedRates = (e: Execution): readonly NamedRate[] =>
  (['initial', 'adjusted', 'appropriation', 'appropriated'] as const).map(name => ({ name, say: RATE_NAMES[name], rate: rateOf(e, name) }))

/** How many of the last months the band looks at. */
const BAND_MONTHS = 3

/**
 * How the year may end, from the months so far (cumulative): the average month goes on; the band takes the least and the most that was spent in one
 * of the last three months. Neither goes beyond the adjusted budget nor below what is spent already.
 */
export function forecastOf(months: readonly Execution[]): Outcome<Forecast> {
  const now = months.at(-1)
  if (!now || now.spent <= 0n)
    return refused('nothing-spent', wording('还没有支出，无法推算全年。', 'Nothing is spent yet: the year cannot be forecast.'))
  const rest = BigInt(12 - months.length)
  const spent = months.map(m => m.spent)
  const single = spent.map((s, i) => s - (spent[i - 1] ?? 0n)).slice(-BAND_MONTHS)
  const [least, most] = single.reduce(([low, high], s) => [s < low ? s : low, s > high ? s : high], [single[0] ?? 0n, single[0] ?? 0n])
  const top = now.adjusted > now.spent ? now.adjusted : now.spent
  const within = (amount: bigint): bigint => (amount > top ? top : amount < now.spent ? now.spent : amount)
  const expected = within(part(now.spent, rational(12, months.length)))
  const [low, high] = [within(now.spent + least * rest), within(now.spent + most * rest)]
  return done({
    low: low < expected ? low : expected,
    expected,
    high: high > expected ? high : expected,
    rest: now.adjusted - expected,
    rate: now.adjusted === 0n ? null : rational(expected, now.adjusted),
    method:
      rest === 0n
        ? wording('全年已结束，按实际支出。', 'The year is over: what was spent.')
        : wording(
            `按前${months.length}个月的月均支出推算到12月；区间按最近${single.length}个月中支出最少和最多的一个月推算；均不低于已支出数，不超过调整预算数。`,
            `The monthly average of ${months.length} months goes on until December; the band takes the least and the most of the last ${single.length} months; all between what is spent and the adjusted budget.`,
          ),
  })
}

/** By project, "" for the basic expenditure. */
function undatedOf(dossier: Dossier): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const records = [...recordsOf(dossier, 'adjustment'), ...recordsOf(dossier, 'appropriation'), ...recordsOf(dossier, 'payment')]
  for (const r of records) {
    if (typeof r.fields.date === 'string') continue
    const project = typeof r.fields.project === 'string' ? r.fields.project : ''
    found.set(project, [...(found.get(project) ?? []), r.id])
  }
  return found
}
