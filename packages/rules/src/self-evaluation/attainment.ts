/** Whether an indicator reached its target: figures against figures, dates against dates, clear words; otherwise not known. */
import { bare, compare, type Indicator, multiply, type Operator, type Quantity, type Rational, type TargetValue, unitNamed } from '@jixiao/core'

export interface Attainment {
  readonly result: 'met' | 'missed'
  readonly by: 'figure' | 'date' | 'words'
  /** The two values in one unit, where figures were compared. */
  readonly target?: Rational
  readonly actual?: Rational
  readonly operator?: Operator
}

const MISSED =
  /未(?:能|按时|按期|如期|全部|全面|完全|及时)*(?:完成|达到|达标|达成|实现|开展|组织|实施|举办)|没有(?:完成|达到|实现|开展|组织)|不达标|不合格|未达/
const PARTLY = /部分|基本|大部|接近|正在|进行中|推进中|尚在|滞后|延期/
const MET = /完成|达到|达标|达成|实现|合格|未超|没有超|不超|优秀|良好/

/** null: cannot be known. */
export function attainmentOf(indicator: Indicator): Attainment | null {
  const [target, actual] = [indicator.target.value, indicator.actual?.value]
  if (!actual || actual.text.trim() === '') return null
  const pair = comparable(target, actual)
  if (pair) return byFigure(pair, target, indicator)
  if (target.kind === 'deadline' && actual.kind === 'deadline') return byDate(target, actual)
  if (actual.kind === 'measured' || actual.kind === 'relative' || actual.kind === 'invalid') return null
  return byWords(target.text, actual.text)
}

/** Both values in the base unit of the target; null when they are not of one kind. */
export function comparable(target: TargetValue, actual: TargetValue): { readonly target: Rational; readonly actual: Rational } | null {
  if (target.kind !== 'measured' || actual.kind !== 'measured' || !target.quantity || !actual.quantity) return null
  const [t, a] = [target.quantity, actual.quantity]
  if (a.approximation === 'about' || t.approximation === 'about' || a.approximation === 'under') return null
  if (periodOf(target) !== periodOf(actual)) return null
  if (t.dimension === a.dimension) return isOneUnit(target, actual) ? { target: t.value, actual: a.value } : null
  return a.dimension === 'number' ? inUnitOf(t, a) : null
}

/** Counting words may differ (2项, 2个), lengths and weights may not. */
const isOneUnit = (t: TargetValue, a: TargetValue): boolean =>
  t.unit === a.unit || ![t, a].some(v => v.unitClass === 'area' || v.unitClass === 'length' || v.unitClass === 'weight')

/** "2次/月" and a count of the whole year are not of one kind. */
const periodOf = (v: TargetValue): string => /\/[每个]?([年季月周旬天日])/.exec(v.unit ?? '')?.[1] ?? ''

/** A bare number under a target with a unit: 95 under ≥95%. A number up to 1 under a rate may be a share already. */
function inUnitOf(t: Quantity, a: Quantity): { readonly target: Rational; readonly actual: Rational } | null {
  if (t.dimension === 'rate' && compare(a.value, { n: 1n, d: 1n }) <= 0) return null
  const scale = t.dimension === 'count' ? { n: 1n, d: 1n } : unitNamed(t.unit)?.scale
  return scale ? { target: t.value, actual: multiply(a.value, scale) } : null
}

const MORE_IS_BETTER = /数量|质量|满意|效益/

function byFigure(pair: { readonly target: Rational; readonly actual: Rational }, target: TargetValue, indicator: Indicator): Attainment | null {
  const order = compare(pair.actual, pair.target)
  const result = (isMet: boolean): Attainment => ({
    result: isMet ? 'met' : 'missed',
    by: 'figure',
    ...pair,
    ...(target.operator ? { operator: target.operator } : {}),
  })
  // a value with 余, 以上 is at least the printed figure
  const isOver = indicator.actual?.value.quantity?.approximation === 'over'
  switch (target.operator) {
    case '≥':
    case '>':
      return isOver && order < 0 ? null : result(order >= 0)
    case '≤':
    case '<':
      return isOver && order <= 0 ? null : result(order <= 0)
    case '=':
      return pair.target.n === 0n ? result(order === 0) : isOver && order < 0 ? null : result(order >= 0)
    default:
      if (order === 0) return result(true)
      return MORE_IS_BETTER.test(indicator.level2.value) &&
        pair.target.n !== 0n &&
        target.quantity?.dimension !== 'duration' &&
        target.quantity?.dimension !== 'money'
        ? order > 0
          ? result(true)
          : null
        : null
  }
}

function byDate(target: TargetValue, actual: TargetValue): Attainment | null {
  if (target.month === undefined || actual.month === undefined) return null
  if (/(?:19|20)\d{2}/.test(actual.text) && !/(?:19|20)\d{2}/.test(target.text)) return null
  const late = actual.month - target.month || (actual.day !== undefined && target.day !== undefined ? actual.day - target.day : 0)
  return { result: late <= 0 ? 'met' : 'missed', by: 'date' }
}

function byWords(target: string, actual: string): Attainment | null {
  if (MISSED.test(actual)) return { result: 'missed', by: 'words' }
  if (PARTLY.test(actual)) return null
  if (MET.test(actual) || bare(target) === bare(actual)) return { result: 'met', by: 'words' }
  return null
}
