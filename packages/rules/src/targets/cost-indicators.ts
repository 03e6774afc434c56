/** What a cost indicator says: an amount, a rate, or nothing that can be checked. */
import { fold, type Indicator, measuresIn, multiply, type Rational, rational, unitNamed } from '@jixiao/core'

const COST = /^(?:经济)?成本(?:指标)?(?:[(（].*)?$/
/** 成本指标 of the 2015 scheme and 经济成本指标 of 2021; social and ecological costs are no money (DOMAIN 2.2). */
export const isCost = (i: Indicator): boolean =>
  COST.test(i.level2.value.trim()) || (i.level2.value.trim() === '' && COST.test(i.level1.value.trim()))

/** Words that tie a cost only to "the budget" without naming an amount. */
const BUDGET_BOUND =
  /预算控制|控制率|预算执行率|超支率|超预算|(?:不|未|无)(?:得|能)?(?:超出?|超过|突破|高于).{0,8}(?:预算|批复|概算|计划|安排|核定)|控制在.{0,8}(?:预算|批复|概算|计划|安排|核定).{0,3}(?:内|范围)|预算.{0,4}(?:以内|范围内|之内)|[≤<]\s*(?:年初|项目)?预算/
export const isBudgetBound = (i: Indicator): boolean =>
  BUDGET_BOUND.test(fold(i.name.value)) || BUDGET_BOUND.test(fold(i.target.text)) || BUDGET_BOUND.test(fold(i.description?.value ?? ''))

/** Savings, reductions: "more is better" although money is spoken of. */
const SAVING = /节约|节省|节支|降低|减少|压减|压缩|下降|缩减|收入|增收|收益/
export const isSaving = (i: Indicator): boolean => SAVING.test(i.name.value) || SAVING.test(i.description?.value ?? '')

/** A cost per head, per piece, per day: it does not add up to the budget. */
const PER_UNIT = /单价|人均|生均|每(?!年|月|季度)|标准|单位成本|平均|均价|元\/|元每/
export const isUnitCost = (i: Indicator): boolean =>
  PER_UNIT.test(fold(i.name.value)) || PER_UNIT.test(fold(i.target.text)) || PER_UNIT.test(fold(i.description?.value ?? ''))

/** A unit cost by its own name or value; a description may speak of standards for other reasons. */
export const isPlainlyUnitCost = (i: Indicator): boolean =>
  PER_UNIT.test(fold(i.name.value)) || /元\s*(?:\/|每)|每[^年月季].{0,6}元/.test(fold(i.target.text))

/** The amount of a cost value in 元, exactly as printed; null when it is none. */
export function costAmount(i: Indicator): Rational | null {
  const { kind, quantity } = i.target.value
  if (kind === 'measured' && quantity?.dimension === 'money') return quantity.value
  const amounts = kind === 'worded' ? measuresIn(i.target.text).filter(m => m.quantity.dimension === 'money') : []
  return amounts.length === 1 ? (amounts[0]?.quantity.value ?? null) : null
}

const MONEY_UNITS = ['元', '万元', '亿元', '千元', '百万元']

/** The unit that was meant when one character of it is mistyped ("万云" → "万元"), with the amount; null when none comes near. */
export function repairedAmount(i: Indicator): { readonly amount: Rational; readonly unit: string } | null {
  const { kind, quantity, unit } = i.target.value
  if (kind !== 'invalid' || !quantity || !unit) return null
  const meant = MONEY_UNITS.find(m => m.length === unit.length && m.length > 1 && differences(m, unit) === 1)
  const scale = meant === undefined ? undefined : unitNamed(meant)?.scale
  return meant === undefined || !scale ? null : { amount: multiply(quantity.value, scale ?? rational(1n)), unit: meant }
}

const differences = (a: string, b: string): number => [...a].filter((c, at) => c !== b[at]).length
