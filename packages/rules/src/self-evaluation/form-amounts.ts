/** The amounts of a self-evaluation form as intervals of true values, and the execution rate they give. */
import {
  divideIntervals,
  exactly,
  type Interval,
  multiply,
  type Quantity,
  rational,
  roundedInterval,
  type SelfEvaluation,
  type Stated,
  unitNamed,
} from '@jixiao/core'

/**
 * A whole number of the printed unit (30万元) is what was granted or paid, to the 分: among the hundred amounts that two decimals can
 * print only it looks round. Everything else may be rounded in its last digit.
 */
export function amountInterval(q: Quantity): Interval {
  const scale = unitNamed(q.unit)?.scale ?? rational(1n)
  return multiply(q.value, rational(scale.d, scale.n)).d === 1n ? exactly(q.value) : roundedInterval(q)
}

export type RateBase = 'initial' | 'adjusted' | 'appropriated'

export interface FormFunds {
  readonly executed: Stated<Quantity>
  /** What the profile takes the execution rate over: the (adjusted) budget of the form, or what was received. */
  readonly base: Stated<Quantity>
  readonly baseName: { readonly zh: string; readonly en: string }
  /** All rates that the printed amounts allow. */
  readonly rate: Interval
}

/** The funds of a form from which its execution rate follows; null when an amount is missing or the budget is zero. */
export function fundsOf(form: SelfEvaluation, base: RateBase): FormFunds | null {
  const [whole, baseName] = baseOf(form, base)
  const executed = form.executed.total
  if (!whole || !executed || whole.value.dimension !== executed.value.dimension) return null
  if (whole.value.approximation || executed.value.approximation) return null
  const rate = divideIntervals(amountInterval(executed.value), amountInterval(whole.value))
  return rate && { executed, base: whole, baseName, rate }
}

function baseOf(form: SelfEvaluation, base: RateBase): readonly [Stated<Quantity> | undefined, FormFunds['baseName']] {
  if (base === 'appropriated') return [form.received.total, { zh: '到位数', en: 'the money received' }]
  if (base === 'initial' && form.initial?.total) return [form.initial.total, { zh: '年初预算数', en: 'the initial budget' }]
  return [form.budget.total, { zh: '预算数', en: 'the budget' }]
}
