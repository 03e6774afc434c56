/** A-03: the stated change, rate or direction contradicts the two values printed beside it. */
import {
  absolute,
  type Block,
  cite,
  defineRule,
  divide,
  doOverlap,
  type Flaw,
  figureOf,
  fold,
  isZero,
  multiply,
  type Place,
  printAmount,
  printRate,
  type Quantity,
  type Rational,
  rational,
  subtract,
} from '@jixiao/core'
import { paragraph } from '../examples.ts'
import { type Misfit, misfitOf, wide } from './change-arithmetic.ts'
import { changesOfMentions } from './changes-of-mentions.ts'
import { type Comparison, comparisonsIn, quantityOf } from './comparisons.ts'
import { onlyMend } from './only-mend.ts'
import { type Hit, hitsIn, placeOfHit } from './passages.ts'
import { isRateOverZero } from './rate-over-zero.ts'
import { twinChanges } from './twin-changes.ts'

const ITEM = '2025年当年预算执行数为100.00万元，2026年预算安排'

export const changeDoesNotFit = defineRule({
  code: 'A-03',
  name: 'change-does-not-fit',
  title: '增减变动与两个数不符',
  titleEn: 'The stated change does not fit its figures',
  severity: 'error',
  basis: [cite('arithmetic')],
  appliesTo: ['budget-disclosure', 'final-accounts', 'self-evaluation-report', 'monitoring-report', 'unknown'],
  needs: ['blocks'],
  uses: ['face', 'facts', 'mentions'],
  check({ blocks, face, facts, mentions }) {
    const figures = facts.statements.flatMap(s => (s.origin === 'text' ? [] : (figureOf(s) ?? [])))
    const known = (q: Quantity): boolean => figures.some(f => doOverlap(wide(q), wide(f)))
    // where the text is understood to state both years and the change, N-07 judges the change
    const inText = face.kind === 'budget-disclosure' ? facts.statements.filter(s => s.origin === 'text') : []
    const isJudged = (c: Comparison): boolean => {
      const changes = inText.filter(s => c.change !== undefined && isAt(s.place, c.change.place))
      const years = inText.filter(s => c.old !== undefined && isAt(s.place, c.old.place))
      return changes.some(s => years.some(y => s.fact === `change/${y.fact}`))
    }
    const inOneWording = comparisonsIn(blocks)
    const isTaken = (c: Comparison): boolean =>
      inOneWording.some(o => o.rate !== undefined && c.rate !== undefined && isAt(o.rate.place, c.rate.place))
    const understood = changesOfMentions(mentions)
    const further = understood.filter(c => !isTaken(c))
    // "…，其中：基本支出…万元，项目支出…万元，同比增长…%": right of the whole whose list is complete
    const isOfWhole = (c: Comparison): boolean =>
      understood.some(o => c.rate && o.rate && isAt(o.rate.place, c.rate.place) && !isAt(o.new.place, c.new.place) && misfitOf(o) === null)
    const told = [...inOneWording.filter(c => !isOfWhole(c)), ...further].flatMap(c =>
      misfitOf(c) === 'change' && isJudged(c) ? [] : flawOf(c, known, blocks),
    )
    const isTold = (p: Place): boolean => told.some(f => [f.at, f.related ?? []].flat().some(at => at.block === p.block && overlaps(at, p)))
    const twins = twinChanges(blocks).filter(f => ![f.at].flat().some(isTold))
    return [...told, ...twins, ...hitsIn(blocks, OPPOSITE).flatMap(h => oppositeFlaw(h, isTold))]
  },
  examples: [
    {
      name: { zh: '增幅相符', en: 'the rate fits' },
      given: { blocks: [paragraph(`${ITEM}117.93万元，比2025年预算执行数增加17.93%。`)] },
      expect: 'pass',
    },
    {
      name: { zh: '增幅不符', en: 'the rate does not fit' },
      given: { blocks: [paragraph(`${ITEM}117.93万元，比2025年预算执行数增加71.39%。`)] },
      expect: 1,
      says: '17.93%',
    },
    {
      name: { zh: '决算小于预算，却写大于', en: 'less called more' },
      given: { blocks: [paragraph('年初预算为80.81万元，支出决算为80.38万元。决算数大于预算数的主要原因：据实列支。')] },
      expect: 1,
      says: '小于',
    },
    {
      name: { zh: '本年为零却比上年增加', en: 'nothing, and yet more than last year' },
      given: { blocks: [paragraph('政府性基金拨款支出预算0万元，比2022年预算增加25.00万元。')] },
      expect: 1,
    },
  ],
})

function flawOf(c: Comparison, isKnown: (q: Quantity) => boolean, blocks: readonly Block[]): Flaw[] {
  const misfit = misfitOf(c)
  if (misfit === null || isRateOverZero(c)) return []
  const at =
    { direction: c.place, change: c.change?.place, rate: c.rate?.place, completion: c.completion?.place, negative: c.place }[misfit] ?? c.place
  const arithmetic = arithmeticOf(c, misfit)
  const mend = misfit === 'direction' && (!c.rate || c.contradiction !== undefined) ? null : onlyMend(c, isKnown, sameItem(c, blocks))
  const right = rightOf(c, misfit)
  const stated = misfit === 'direction' || misfit === 'negative' ? (c.contradiction ?? c.claim ?? '') : (c[misfit]?.text ?? '')
  const of = c.name === '' ? '' : `“${c.name}”`
  return [
    {
      at: [at],
      related: [c.old?.place, c.new.place, c.change?.place, c.rate?.place].flatMap(p => (p && p !== at ? [p] : [])),
      found: `${stated}`,
      ...(right === null ? {} : { expected: mend ? mend.to : right }),
      arithmetic,
      ...(mend?.figure === c.new ? { cause: causeOf(c.name, c.new.text) } : {}),
      say:
        misfit === 'negative'
          ? {
              zh: `${of}本年为${c.new.text}，却写比上年增加${c.change?.text}：上年将是负数。`,
              en: `The figure of now is ${c.new.text}, yet it is said to be ${c.change?.text} more than before: that would have been negative.`,
            }
          : {
              zh: `${of}写的是“${stated}”，与前后的数不符：${arithmetic}${right === null ? '' : `，应为“${right}”`}${mend ? `；或“${mend.figure.text}”应为“${mend.to}”` : ''}。`,
              en: `“${stated}” does not fit the figures: ${arithmetic}${mend ? `; or “${mend.figure.text}” should be “${mend.to}”` : ''}.`,
            },
      mend: mend
        ? { zh: `核对“${mend.figure.text}”：写作“${mend.to}”则全部相符。`, en: `Check “${mend.figure.text}”: with “${mend.to}” everything fits.` }
        : {
            zh: `核对两个数；两个数都对时${right === null ? '改正增减额' : `改为“${right}”`}，并核对所写的原因。`,
            en: `Check both figures; if they are right, correct the change${right === null ? '' : ` to “${right}”`} and the reason given.`,
          },
    },
  ]
}

/** "各增加4322.77万元，下降14.98%": nothing stands between that the rate could be of. */
const OPPOSITE = /(增加|增长|上升|减少|下降|降低)了?\s*[\d,.]+\s*(?:亿元|万元|元)[，,]\s*(增加|增长|上升|减少|下降|降低)了?\s*[\d.]+\s*%/g
const isUp = (word: string | undefined): boolean => /[增升]/.test(word ?? '')

function oppositeFlaw(h: Hit, isTold: (p: Place) => boolean): readonly Flaw[] {
  const [words, change, rate] = h.match
  const at = placeOfHit(h)
  if (isUp(change) === isUp(rate) || isTold(at)) return []
  return [
    {
      at,
      found: words,
      say: {
        zh: `“${words}”：金额写的是${change}，幅度写的是${rate}，方向相反。`,
        en: `“${words}”: the amount goes one way, its rate the other.`,
      },
      mend: { zh: '核对增减方向，改正写错的一个。', en: 'Check which way it went, and correct the wrong word.' },
    },
  ]
}

const overlaps = (a: Place, b: Place): boolean => (a.from ?? 0) < (b.to ?? 0) && (b.from ?? 0) < (a.to ?? 0)
const isAt = (a: Place, b: Place): boolean => a.file === b.file && a.block === b.block && a.from === b.from

/** The amount that is printed right behind the item's name, before the comparison: a second word for the value of now. */
function sameItem(c: Comparison, blocks: readonly Block[]): Quantity[] {
  const block = blocks.find(b => b.place.block === c.place.block && b.place.file === c.place.file)
  if (block?.kind !== 'paragraph') return []
  const m = HEAD.exec(fold(block.text.slice(0, c.place.from ?? 0)))
  const q = m ? quantityOf(m[1] ?? '', m[2] ?? '') : undefined
  return q ? [q] : []
}
const HEAD = /项\)["”]?\s*(\d+(?:,\d{3})*(?:\.\d+)?)\s*(亿元|万元|元)(?!.*项\))/

/** Two rules that find one wrong figure name one cause. */
export const causeOf = (item: string, printed: string): string => `“${item}”误写作${printed}`

/** Old and new value: the old one from the change where it is not printed. */
function pairOf(c: Comparison): { readonly old: Rational; readonly now: Rational } {
  const now = c.new.quantity.value
  const change = c.change?.quantity.value ?? rational(0n)
  return { now, old: c.old?.quantity.value ?? subtract(now, c.direction === 'down' ? multiply(change, rational(-1n)) : change) }
}

function rightOf(c: Comparison, misfit: Misfit): string | null {
  const { old, now } = pairOf(c)
  const change = subtract(now, old)
  if (misfit === 'negative') return null
  if (misfit === 'change') return printAmount(absolute(change), c.new.quantity.unit)
  if (misfit === 'direction') {
    const isAccounts = c.claim !== undefined && /于/.test(c.claim)
    return isAccounts ? (change.n > 0n ? '大于' : change.n < 0n ? '小于' : '等于') : change.n > 0n ? '增加' : '减少'
  }
  if (isZero(old)) return null
  return printRate(divide(misfit === 'completion' ? now : absolute(change), old))
}

function arithmeticOf(c: Comparison, misfit: Misfit): string {
  const { old, now } = pairOf(c)
  const unit = c.new.quantity.unit
  const before = c.old?.text ?? printAmount(old, unit)
  const change = printAmount(subtract(now, old), unit)
  if (misfit === 'completion') return isZero(old) ? `${c.new.text} ÷ ${before}` : `${c.new.text} ÷ ${before} = ${printRate(divide(now, old))}`
  const difference = c.old
    ? `${c.new.text} - ${before} = ${change}`
    : `${c.new.text} ${c.direction === 'down' ? '+' : '-'} ${c.change?.text} = ${before}`
  return misfit !== 'rate' || isZero(old) ? difference : `${difference}，${change} ÷ ${before} = ${printRate(divide(subtract(now, old), old))}`
}
