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
  type Quantity,
  slipBetween,
  subtract,
  sum,
  toShortDecimal,
  unitNamed,
} from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { quantityOf } from './comparisons.ts'
import { type Hit, hitsIn, placeOfHit } from './passages.ts'
import { sharedListFlaws } from './shared-lists.ts'

// a number begins where no digit stands before it: a cell of thousands of digits is looked at once
const N = '(?<!\\d)\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const U = '平方米|公顷|亩|亿元|万元|元'
export const WHOLE = new RegExp(`(${N})\\s*(${U})\\s*[(（]其中[:：]?([^()（）\\n。]{4,200})[)）]`, 'g')
/** Without brackets the list ends with its sentence or with the next "其中", which parts one of the parts. */
const OPEN_WHOLE = new RegExp(
  `(${N})\\s*(${U})(?:\\s*[,，](?![^,，。\\n]{0,4}其中)[^\\d,，。;；\\n]{0,12}${N}\\s*%)?\\s*[,，。]\\s*(?:其中|包括)[:：,，]?((?:(?!其中|包括)[^()（）\\n。]|[(（][^()（）\\d]{0,12}[)）]){4,260})(?=[。\\n]|$)`,
  'g',
)
/** Kinds that exclude each other: together they cannot be more than their whole. */
const KINDS: readonly (readonly RegExp[])[] = [
  [/基本支出/, /项目支出/],
  [/人员(?:经费|支出)/, /公用(?:经费|支出)/],
  [/货物/, /工程/, /服务/],
  [/财政拨款(?:收入)?$/, /事业收入/, /经营收入/, /其他收入/, /专户/],
  [/出国/, /公务用车|用车/, /接待/],
  [/财政(?:资金|拨款)/, /自筹|单位资金|其他资金/],
  [/地上/, /地下/],
]
/** Of these there is no further kind: together they are their whole. */
const isComplete = (kinds: readonly RegExp[]): boolean => /货物|地上/.test(kinds[0]?.source ?? '')
const JUDGED =
  /^(?:income\/(?:total|current)|expenditure\/(?:grand-total|byFunction\/all\/(?:total|basic))|basic\/byEconomy\/all\/total|three-public\/(?:total|vehicles)\/all)$/
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
  uses: ['face', 'facts', 'mentions'],
  check({ blocks, face, facts, mentions }) {
    // what the text is understood to say of the whole budget is judged by N-01, N-02, N-03 and N-05
    const judged = face.kind === 'budget-disclosure' ? facts.statements.filter(s => s.origin === 'text' && JUDGED.test(s.fact)) : []
    const isJudged = (h: Hit) => judged.some(s => s.place.block === h.passage.place.block && s.place.from === h.from)
    return [
      ...hitsIn(blocks, WHOLE).flatMap(flawOf),
      ...hitsIn(blocks, OPEN_WHOLE)
        .filter(h => !isJudged(h))
        .flatMap(openFlawOf),
      ...sharedListFlaws(mentions),
    ]
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
      name: { zh: '部分大于整体', en: 'the parts exceed the whole' },
      given: { blocks: [paragraph('一般公共预算拨款120.00万元，其中：基本支出80.00万元，占66.67%；项目支出60.00万元，占50.00%。')] },
      expect: 1,
      says: '部分大于整体',
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
  const pieces = piecesOf(list)
  const parts = pieces.flatMap(p => partIn(p, unit)?.quantity ?? [])
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

const piecesOf = (list: string): string[] => fold(list).split(/[;、]|,(?!\d{3}(?!\d))/)

function partIn(piece: string, unit: string): { readonly label: string; readonly quantity: Quantity } | null {
  const m = PART.exec(piece.trim())
  const quantity = m?.[2] === unit ? quantityOf(m[1] ?? '', unit) : undefined
  return m && quantity ? { label: piece.trim().slice(0, -(m[1] ?? '').length - unit.length), quantity } : null
}

/** Parts named without brackets: only kinds that exclude each other are judged, and what follows an amount ("占60%", "主要用于…") is passed over. */
function openFlawOf(hit: Hit): Flaw[] {
  const [, printed = '', unit = '', list = ''] = hit.match
  const whole = quantityOf(fold(printed), unit)
  const scale = unitNamed(unit)?.scale
  // the amount before is a change ("增加20万元，其中：…"): its parts are changes too, of either sign
  const words = fold(hit.passage.text.slice(Math.max(0, hit.from - 12), hit.from)).trim()
  if (!whole || !scale || /(?:增加|增长|减少|下降|压减|降低|上升|提高)(?:了|为|额)?$/.test(words)) return []
  const parts = piecesOf(list).flatMap(p => partIn(p, unit) ?? [])
  const [part] = parts
  // whatever it is: a single part is not more than its whole, where no other amount stands before that could be the whole
  const clause = fold(hit.passage.text.slice(0, hit.from)).split(/[。;]/).at(-1) ?? ''
  if (
    part &&
    parts.length === 1 &&
    piecesOf(list)[0]?.includes(part.label) &&
    !/\d\s*(?:亿元|万元|元)/.test(clause) &&
    !/上年|去年|\d年|增|减|累计/.test(part.label)
  )
    return compare(subtract(part.quantity.value, part.quantity.step), add(whole.value, whole.step)) > 0
      ? [partExceeds(hit, printed, part.quantity)]
      : []
  const kinds = KINDS.find(k => parts.length > 1 && parts.every(p => k.filter(kind => kind.test(p.label)).length === 1) && distinct(parts, k))
  if (!kinds || parts.some(p => /中小|小微|增加|减少|比上|较上|上年/.test(p.label))) return []
  const total = sum(parts.map(p => p.quantity.value))
  const slack = parts.reduce((room, p) => add(room, p.quantity.step), whole.step)
  const isWhole = isComplete(kinds) && parts.length === kinds.length
  const difference = subtract(total, whole.value)
  if (compare(absolute(difference), half(add(slack, slack))) <= 0 || (!isWhole && difference.n < 0n)) return []
  const right = toShortDecimal(divide(total, scale))
  const arithmetic = `${parts.map(p => p.quantity.printed).join(' + ')} = ${right}，${difference.n > 0n ? '大于' : '小于'} ${printed}`
  return [
    {
      at: [placeOfHit(hit)],
      found: `${printed}${unit}`,
      expected: `${right}${unit}`,
      arithmetic,
      say: {
        zh: `总数写作${printed}${unit}，其中各部分相加是${right}${unit}${isWhole ? '' : '，部分大于整体'}。`,
        en: `The whole is given as ${printed}${unit}, its parts add up to ${right}${unit}.`,
      },
      mend: { zh: '核对总数与各部分，改正其中写错的数。', en: 'Check the whole and its parts.' },
    },
  ]
}

const distinct = (parts: readonly { readonly label: string }[], kinds: readonly RegExp[]): boolean =>
  kinds.every(kind => parts.filter(p => kind.test(p.label)).length <= 1)

const partExceeds = (hit: Hit, printed: string, part: Quantity): Flaw => ({
  at: [placeOfHit(hit)],
  found: `${part.printed}${part.unit}`,
  arithmetic: `${part.printed} > ${printed}`,
  say: {
    zh: `总数写作${printed}${part.unit}，其中的一部分却是${part.printed}${part.unit}，部分大于整体。`,
    en: `A part of ${part.printed}${part.unit} is more than its whole, ${printed}${part.unit}.`,
  },
  mend: { zh: '核对总数与其中数，改正写错的一个。', en: 'Check the whole and its part.' },
})
