/** a whole and its bracketed parts ("X（其中：A…，B…）") that do not add up in one sentence. */
import {
  AMOUNT_WITHOUT_UNIT,
  absolute,
  add,
  cite,
  compare,
  defineRule,
  divide,
  type Flaw,
  fold,
  half,
  type Place,
  type Quantity,
  slipBetween,
  subtract,
  sum,
  toShortDecimal,
  unitNamed,
} from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { quantityOf } from './comparisons.ts'
import { kindsFlaw, kindsOfMentions } from './kinds-of-parts.ts'
import { type Hit, hitsIn, placeOfHit } from './passages.ts'
import { sharedListFlaws } from './shared-lists.ts'

// a number begins where no digit stands before it: a cell of thousands of digits is looked at once
const N = '(?<!\\d)\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const U = '平方米|公顷|亩|亿元|万元|元'
export const WHOLE = new RegExp(`(${N})\\s*(${U})\\s*[(（](?:其中|包括)[:：,，]?([^()（）\\n。]{4,200})[)）]`, 'g')
/** Without brackets the list ends with its sentence or with the next "其中", which parts one of the parts. */
const OPEN_WHOLE = new RegExp(
  `(${N})\\s*(${U})(?:\\s*[,，](?![^,，。\\n]{0,4}其中)[^\\d,，。;；\\n]{0,12}${N}\\s*%)?\\s*[,，。]\\s*(?:其中|包括)[:：,，]?((?:(?!其中|包括)[^()（）\\n。]|[(（][^()（）\\d]{0,12}[)）]){4,260})(?=[。\\n]|$)`,
  'g',
)
const JUDGED =
  /^(?:income\/(?:total|current)|expenditure\/(?:grand-total|byFunction\/all\/(?:total|basic))|basic\/byEconomy\/all\/total|three-public\/(?:total|vehicles)\/all)$/
const THREE_PUBLIC = /^three-public\/(?:total|vehicles)\/all$/
/** Without all of these nothing can be summed to their whole there. */
const THREE_PUBLIC_PARTS: Readonly<Record<string, readonly string[]>> = {
  'three-public/total/all': ['three-public/abroad/all', 'three-public/vehicles/all', 'three-public/reception/all'],
  'three-public/vehicles/all': ['three-public/vehicle-purchase/all', 'three-public/vehicle-operation/all'],
}
const isAt = (a: Place, b: Place): boolean => a.block === b.block && a.from === b.from
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
    const isFact = face.kind === 'budget-disclosure' ? JUDGED : face.kind === 'final-accounts' ? THREE_PUBLIC : undefined
    const judged = facts.statements.filter(s => s.origin === 'text' && isFact?.test(s.fact))
    const isStated = (fact: string): boolean => facts.statements.some(s => s.fact === fact)
    const isJudged = (p: Place): boolean => judged.some(s => isAt(s.place, p) && (THREE_PUBLIC_PARTS[s.fact] ?? []).every(isStated))
    const inOneWording = [
      ...hitsIn(blocks, WHOLE).flatMap(flawOf),
      ...hitsIn(blocks, OPEN_WHOLE)
        .filter(h => !isJudged(placeOfHit(h)))
        .flatMap(openFlawOf),
    ]
    const isTold = (p: Place): boolean => inOneWording.some(f => [f.at].flat().some(at => isAt(at, p)))
    return [...inOneWording, ...sharedListFlaws(mentions), ...kindsOfMentions(mentions, p => isJudged(p) || isTold(p))]
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

const piecesOf = (list: string): string[] =>
  fold(list)
    .replace(AMOUNT_WITHOUT_UNIT, (said, unit) => `${said}${unit}`)
    .split(/[;、]|,(?!\d{3}(?!\d))/)

function partIn(piece: string, unit: string): { readonly label: string; readonly quantity: Quantity } | null {
  const m = PART.exec(piece.trim())
  const quantity = m?.[2] === unit ? quantityOf(m[1] ?? '', unit) : undefined
  return m && quantity ? { label: piece.trim().slice(0, -(m[1] ?? '').length - unit.length), quantity } : null
}

/** Parts named without brackets: only kinds that exclude each other are judged, and what follows an amount ("占60%", "主要用于…") is passed over. */
function openFlawOf(hit: Hit): readonly Flaw[] {
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
  if (parts.some(p => /中小|小微|增加|减少|比上|较上|上年(?!.*结)/.test(p.label))) return []
  return kindsFlaw({ label: words, quantity: whole, place: placeOfHit(hit) }, parts)
}

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
