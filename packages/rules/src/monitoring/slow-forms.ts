/** Monitoring forms whose spending lags far behind the calendar and that say nothing of a cause. */
import { divide, type Flaw, type MonitoringForm, multiply, printRate, type Quantity, rational, type Stated, toDecimal } from '@jixiao/core'
import { saysNothing } from '../self-evaluation/explanation.ts'
import { plainAmount } from './printed-rate.ts'
import { budgetLight, DENOMINATOR_NAMES, type LightBounds, progressIndex, timeShare } from './rates.ts'

/** Does any row of the form give a cause or a remark? */
export const tellsCauses = (form: MonitoringForm): boolean =>
  form.indicators.some(i => i.causes.length > 0 || !saysNothing(i.reason?.value) || !saysNothing(i.remark?.value))

/** null: the form does not state what was spent of which budget by which month. */
export function slowFormFlaws(form: MonitoringForm, lights: LightBounds): readonly Flaw[] | null {
  const [spent, month] = [form.spent.total, form.month?.value]
  const base = baseOf(form)
  if (!spent || month === undefined || !base || base.amount.value.value.n <= 0n) return null
  const rate = divide(spent.value.value, base.amount.value.value)
  const index = progressIndex(rate, month)
  if (tellsCauses(form) || budgetLight(index, lights) !== 'red') return []
  const shown = toDecimal(multiply(index, rational(100n)), 1)
  const unit = spent.value.unit
  return [
    {
      at: spent.place,
      related: [base.amount.place],
      expected: `≥${printRate(multiply(timeShare(month), rational(BigInt(Math.round(lights.red * 1000)), 1000n)), 1)}`,
      found: printRate(rate),
      arithmetic: `${plainAmount(spent.value.value, unit)} ÷ ${plainAmount(base.amount.value.value, unit)} = ${printRate(rate)}；${printRate(rate)} ÷ ${printRate(timeShare(month), 1)} = ${shown}%`,
      say: {
        zh: `项目“${form.project.value}”到${month}月末执行率${printRate(rate)}（占${DENOMINATOR_NAMES[base.name].zh}），执行进度指数${shown}，低于${Math.round(lights.red * 100)}（红灯）；表中没有写明原因。`,
        en: `At the end of month ${month} this project stands at ${printRate(rate)}, index ${shown} (red); the form gives no cause.`,
      },
      mend: {
        zh: '写明未支出金额、滞后原因、预计支付时间和年底预计执行数。',
        en: 'Give the money unspent, the cause, the date of payment and the forecast.',
      },
    },
  ]
}

function baseOf(form: MonitoringForm): { readonly name: 'adjusted' | 'initial'; readonly amount: Stated<Quantity> } | null {
  if (form.adjusted.total) return { name: 'adjusted', amount: form.adjusted.total }
  return form.initial.total ? { name: 'initial', amount: form.initial.total } : null
}
