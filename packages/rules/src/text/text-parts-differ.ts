/** a whole and its bracketed parts ("X（其中：A…，B…）") that do not add up in one sentence. */
import {
  absolute,
  add,
  cite,
  compare,
  defineRule,
  divide,
  type Flaw,
  fold,
  half,
  slipBetween,
  subtract,
  sum,
  toShortDecimal,
  unitNamed,
} from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { quantityOf } from './comparisons.ts'
import { type Hit, hitsIn, placeOfHit } from './passages.ts'

const N = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const U = '平方米|公顷|亩|亿元|万元|元'
const WHOLE = new RegExp(`(${N})\\s*(${U})\\s*[(（]其中[:：]?([^()（）\\n。]{4,200})[)）]`, 'g')
const PART = new RegExp(`^[^\\d]{1,30}?(${N})\\s*(${U})$`)

export const textPartsDiffer = defineRule({
  code: 'A-05',
  name: 'text-parts-differ',
  title: '括号内各部分之和与总数不符',
  titleEn: 'The parts in brackets do not add up to their whole',
  severity: 'error',
  basis: [cite('arithmetic')],
  appliesTo: 'every',
  needs: ['blocks'],
  check({ blocks }) {
    return hitsIn(blocks, WHOLE).flatMap(flawOf)
  },
  examples: [
    {
      name: { zh: '相符', en: 'adds up' },
      given: { blocks: [paragraph('建筑面积为8103平方米（其中计容面积7998平方米，不计容面积105平方米）')] },
      expect: 'pass',
    },
    {
      name: { zh: '两位数字颠倒', en: 'two digits transposed' },
      given: { blocks: [paragraph('建筑面积为8013平方米（其中计容面积7998平方米，不计容面积105平方米）')] },
      expect: 1,
      says: '8103',
    },
    {
      name: { zh: '只列举一部分', en: 'only some parts named' },
      given: { blocks: [paragraph('资金900万元（其中县级资金300万元，专项资金120万元）')] },
      expect: 'pass',
    },
  ],
})

function flawOf(hit: Hit): Flaw[] {
  const [, printed = '', unit = '', list = ''] = hit.match
  const whole = quantityOf(fold(printed), unit)
  const pieces = fold(list).split(/[;、]|,(?!\d{3}(?!\d))/)
  const parts = pieces.flatMap(p => {
    const m = PART.exec(p.trim())
    const q = m?.[2] === unit ? quantityOf(m[1] ?? '', unit) : undefined
    return q ? [q] : []
  })
  const scale = unitNamed(unit)?.scale
  if (!whole || !scale || parts.length < 2 || parts.length !== pieces.length) return []
  const total = sum(parts.map(p => p.value))
  const slack = parts.reduce((room, p) => add(room, p.step), whole.step)
  if (compare(absolute(subtract(total, whole.value)), half(add(slack, slack))) <= 0) return []
  const right = toShortDecimal(divide(total, scale))
  const isSlip = slipBetween(whole.value, total, { wrong: printed, right }) !== 'other'
  // "其中" may name only some of the parts, and parts may overlap: without a slip of the pen only what exceeds the whole is doubtful
  if (!isSlip && compare(total, whole.value) < 0) return []
  const arithmetic = `${parts.map(p => p.printed).join(' + ')} = ${right}，不等于 ${printed}`
  return [
    {
      at: [placeOfHit(hit)],
      found: `${printed}${unit}`,
      expected: `${right}${unit}`,
      arithmetic,
      ...(isSlip ? {} : { severity: 'warning' as const }),
      say: {
        zh: `总数写作${printed}${unit}，括号内各部分相加是${right}${unit}。`,
        en: `The whole is given as ${printed}${unit}, its parts add up to ${right}${unit}.`,
      },
      mend: {
        zh: `核对总数与各部分；各部分无误时总数改为${right}${unit}。`,
        en: `Check the whole and its parts; if the parts are right, the whole is ${right}${unit}.`,
      },
    },
  ]
}
