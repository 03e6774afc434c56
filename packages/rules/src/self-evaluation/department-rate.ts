/** The execution rate that a report states of the whole department in running text, against its own amounts. */
import { divide, exactly, type FactBook, type Flaw, figureOf, type Mention, type Quantity, roundedInterval, type Statement } from '@jixiao/core'
import { asPrinted, fitOfShare, rateLike, shareArithmetic } from '../monitoring/printed-rate.ts'

interface DepartmentMoney {
  readonly spent: Stated
  readonly adjusted: Stated | null
  readonly budgets: readonly Stated[]
}

/** What the department spent and its budgets, the adjusted one first; null where the text does not give both. */
export function departmentMoney(facts: FactBook): DepartmentMoney | null {
  const spent = moneyOf(facts, 'self-evaluation/spent')
  const adjusted = moneyOf(facts, 'self-evaluation/adjusted-budget')
  const initial = moneyOf(facts, 'self-evaluation/initial-budget')
  const budgets = [adjusted, initial].flatMap(b => b ?? [])
  return spent && budgets.length > 0 ? { spent, adjusted, budgets } : null
}

/** null: the text states no such rate, or not the amounts that belong to it. */
export function departmentRateFlaws(mentions: readonly Mention[], facts: FactBook): readonly Flaw[] | null {
  const known = departmentMoney(facts)
  if (!known) return null
  const { spent, adjusted, budgets } = known
  const byIndex = new Map(mentions.map(m => [m.index, m]))
  const rates = mentions.filter(m => {
    const amount = m.about === undefined ? undefined : byIndex.get(m.about)
    return (
      m.role === 'rate' &&
      !m.denominator &&
      !m.operator &&
      !m.quantity.approximation &&
      /执行率$/.test(m.label) &&
      amount !== undefined &&
      isSame(amount.quantity, spent.money)
    )
  })
  if (rates.length === 0) return null
  return rates.flatMap((rate): readonly Flaw[] => {
    const fits = budgets.map(b => fitOfShare(rate.quantity, roundedInterval(spent.money), exactly(b.money.value)))
    if (fits.some(f => f === null || f === 'rounded' || f === 'cut')) return []
    const [budget] = budgets
    if (!budget || budget.money.value.n === 0n) return []
    const right = rateLike(divide(spent.money.value, budget.money.value), rate.quantity)
    const name = adjusted ? { zh: '调整预算数', en: 'the adjusted budget' } : { zh: '年初预算数', en: 'the initial budget' }
    return [
      {
        at: rate.place,
        related: [spent.statement.place, budget.statement.place],
        expected: right,
        found: asPrinted(rate.quantity),
        arithmetic: shareArithmetic(spent.money.value, budget.money.value, budget.money.unit, rate.quantity),
        // a budget changed in the year whose new amount the text leaves out would explain the rate
        ...(adjusted ? {} : { severity: 'warning' as const }),
        say: {
          zh: `文中写部门预算执行率${asPrinted(rate.quantity)}，按支出数 ÷ ${name.zh}计算应为${right}。`,
          en: `The text states an execution rate of ${asPrinted(rate.quantity)}; spending over ${name.en} gives ${right}.`,
        },
        mend: { zh: `核对支出数和${name.zh}；数额无误的，把执行率改为${right}。`, en: `Check both amounts; if they are right, print ${right}.` },
      },
    ]
  })
}

interface Stated {
  readonly statement: Statement
  readonly money: Quantity
}

function moneyOf(facts: FactBook, fact: string): Stated | null {
  const statement = facts.one(fact)
  const money = statement ? figureOf(statement) : null
  return statement && money?.dimension === 'money' ? { statement, money } : null
}

const isSame = (a: Quantity, b: Quantity): boolean => a.dimension === b.dimension && a.value.n === b.value.n && a.value.d === b.value.d
