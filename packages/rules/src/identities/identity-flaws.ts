/** What a broken identity says: both figures, the arithmetic, the likely wrong cell with its proposed value. */
import { absolute, add, figureOf, type Flaw, isZero, negate, type Place, SLIP_NAMES, type Statement, subtract, type Wording } from '@jixiao/core'
import type { Evaluation, Judged } from './evaluation.ts'
import type { Identity } from './identity.ts'
import { figureIn, inUnit, nameOfOrigin, nameOfStatement, printedOf, sumInWords, totalOf, unitOf } from './words.ts'

/** One flaw per broken instance; what rounding or cutting off explains is one hint per identity and part. */
export function flawsOfIdentity(identity: Identity, judged: readonly Judged[], evaluation: Evaluation): readonly Flaw[] {
  const broken = judged.filter(j => j.standing === 'broken').map(j => brokenFlaw(identity, j, evaluation))
  const loose = (['rounding', 'cut'] as const).flatMap(standing => {
    const byPart = new Map<string, Judged[]>()
    for (const j of judged.filter(x => x.standing === standing)) {
      const part = j.instance.total[0]?.subject.part ?? ''
      byPart.set(part, [...(byPart.get(part) ?? []), j])
    }
    return [...byPart.values()].map(some => looseFlaw(identity, standing, some))
  })
  return [...broken, ...loose]
}

interface Sides {
  readonly unit: string
  readonly all: readonly Statement[]
  readonly left: string
  readonly right: string
  readonly rightSum: string
  readonly difference: string
}

function sidesOf({ instance }: Judged): Sides {
  const all = [...instance.total, ...instance.parts]
  const unit = unitOf(all)
  if (instance.kind === 'product') {
    const [a, b] = instance.parts.map(s => figureOf(s))
    const exact = a && b ? { n: a.value.n * b.value.n, d: a.value.d * b.value.d } : totalOf([])
    const own = unitOf(instance.total)
    return {
      unit: own,
      all,
      left: instance.total.map(printedOf).join(''),
      right: `${a?.printed ?? ''} × ${b?.printed ?? ''}${b && b.unit !== own ? b.unit : ''}`,
      rightSum: inUnit(exact, own, instance.total),
      difference: inUnit(absolute(subtract(totalOf(instance.total), exact)), own, instance.total),
    }
  }
  const show = (value: ReturnType<typeof totalOf>) => inUnit(value, unit, all)
  return {
    unit,
    all,
    left: instance.total.length === 1 ? instance.total.map(s => figureIn(s, unit, all)).join('') : sumInWords(instance.total, unit),
    right: sumInWords(instance.parts, unit),
    rightSum: show(totalOf(instance.parts)),
    difference: show(absolute(add(totalOf(instance.total), negate(totalOf(instance.parts))))),
  }
}

/** "225.33 + 7.87 + 3.03 + 6.08 = 242.31 ≠ 243.31，差 1.00". */
function arithmeticOf(j: Judged, s: Sides): string {
  const isSingle = j.instance.parts.filter(p => p.value.kind !== 'blank').length <= 1 && j.instance.kind === 'linear'
  const right = isSingle ? s.rightSum : `${s.right} = ${s.rightSum}`
  const left = j.instance.total.length > 1 ? `${s.left} = ${inUnit(totalOf(j.instance.total), s.unit, s.all)}` : s.left
  return j.instance.relation === '≥' ? `${right} > ${left}，多 ${s.difference}` : `${right} ≠ ${left}，差 ${s.difference}`
}

function brokenFlaw(identity: Identity, judged: Judged, evaluation: Evaluation): Flaw {
  const { instance, repair } = judged
  const s = sidesOf(judged)
  const total = instance.total[0]
  const suspects = (repair?.changes ?? []).flatMap(c => evaluation.cells[c.cell] ?? [])
  const main = suspects.find(x => s.all.includes(x)) ?? (instance.parts.length === 1 ? lessTrusted(instance.total, instance.parts) : total)
  const at = suspects.length > 0 ? suspects.map(x => x.place) : [main?.place].filter(p => p !== undefined)
  const isText = s.all.every(x => x.origin === 'text')
  const unit = s.unit === '' || s.unit === '%' ? '' : s.unit
  return {
    at: at.length > 0 ? at : s.all.slice(0, 1).map(x => x.place),
    related: s.all.map(x => x.place).filter(p => !at.includes(p)),
    ...expectedAndFound(judged, s, main),
    arithmetic: arithmeticOf(judged, s),
    say: sayBroken(identity, judged, s, unit),
    mend: mendOf(judged, evaluation),
    // two sentences may speak of two things by one name: a doubt, not a contradiction
    ...(identity.kind === 'same' && isText ? { severity: 'warning' as const } : {}),
    ...(repair ? { cause: causeOf(repair, evaluation) } : {}),
  }
}

const lessTrusted = (total: readonly Statement[], parts: readonly Statement[]): Statement | undefined =>
  parts[0]?.origin === 'text' || total[0]?.origin !== 'text' ? parts[0] : total[0]

function expectedAndFound(j: Judged, s: Sides, main: Statement | undefined): { expected: string; found: string } {
  const unit = s.unit === '%' ? '' : s.unit
  if (j.instance.relation === '≥') return { expected: `≤${s.left}${unit}`, found: `${s.rightSum}${unit}` }
  const isPart = main !== undefined && !j.instance.total.includes(main)
  if (isPart && j.instance.kind === 'linear') {
    const others = subtract(totalOf(j.instance.parts), totalOf([main]))
    return { expected: `${inUnit(subtract(totalOf(j.instance.total), others), s.unit, s.all)}${unit}`, found: `${figureIn(main, s.unit, s.all)}${unit}` }
  }
  return { expected: `${s.rightSum}${unit}`, found: `${s.left}${unit}` }
}

function sayBroken(identity: Identity, { instance }: Judged, s: Sides, unit: string): Wording {
  const left = instance.total.map(nameOfStatement).join('与')
  const [only, ...more] = instance.parts
  const leftValue = instance.total.length > 1 ? inUnit(totalOf(instance.total), s.unit, s.all) : s.left
  const plain = (text: string) => (text === '0' && instance.total.every(t => t.value.kind === 'blank') ? '空白' : `${text}${unit}`)
  if (instance.relation === '≥')
    return {
      zh: `${left}（${plain(leftValue)}）小于${instance.parts.map(nameOfStatement).join('与')}（${s.rightSum}${unit}），部分大于整体。`,
      en: `${identity.titleEn}: the part, ${s.rightSum}${unit}, is greater than the whole, ${leftValue}${unit}.`,
    }
  const right = only && more.length === 0 ? nameOfStatement(only) : `各项${instance.kind === 'product' ? '之积' : '之和'}`
  const rightValue = only && more.length === 0 && only.value.kind === 'blank' ? '空白' : `${s.rightSum}${unit}`
  return {
    zh: `${left}为${plain(leftValue)}，${right}为${rightValue}，相差${s.difference}${unit}。`,
    en: `${identity.titleEn}: ${leftValue}${unit} against ${s.rightSum}${unit}, a difference of ${s.difference}${unit}.`,
  }
}

function mendOf({ instance, repair, ...rest }: Judged, evaluation: Evaluation): Wording {
  if (!repair)
    return instance.relation === '≥'
      ? { zh: '核对两处数字，更正错误的一处。', en: 'Check both figures and mend the wrong one.' }
      : { zh: `核对${nameOfOrigin(instance.total[0]?.origin ?? '')}及各项数字，更正后使两边相等。`, en: 'Check the figures and make both sides equal.' }
  const count = repair.mends.length
  const zh = changesInWords(repair, evaluation)
  void rest
  return {
    zh: `${zh.zh}。这样改后，${count > 1 ? `因此不平的${count}处全部相符` : '此处相符'}，且不影响其他勾稽关系。`,
    en: `${zh.en}. This mends ${count} broken relation${count > 1 ? 's' : ''} and breaks none.`,
  }
}

type RepairOf = NonNullable<Judged['repair']>

function changesInWords(repair: RepairOf, evaluation: Evaluation): Wording {
  const each = repair.changes.flatMap(change => {
    const cell = evaluation.cells[change.cell]
    if (!cell) return []
    const unit = figureOf(cell)?.unit || unitOf(evaluation.cells)
    const near = evaluation.cells.filter(c => c.place.block === cell.place.block)
    const to = isZero(change.to) ? '0' : inUnit(change.to, unit, [cell, ...near.slice(0, 40)])
    const slip = SLIP_NAMES[change.slip]
    return [{ zh: `${nameOfStatement(cell)}应为${to}（现为${printedOf(cell)}，${slip.zh}）`, en: `${cell.fact} should be ${to} (now ${printedOf(cell) || 'empty'}: ${slip.en})` }]
  })
  return { zh: each.map(e => e.zh).join('；'), en: each.map(e => e.en).join('; ') }
}

/** The same label for all flaws that one change explains. */
const causeOf = (repair: RepairOf, evaluation: Evaluation): string => changesInWords(repair, evaluation).zh

function looseFlaw(identity: Identity, standing: 'rounding' | 'cut', some: readonly Judged[]): Flaw {
  const first = some[0]
  const places = some.flatMap((j): Place[] => (j.instance.total[0] ? [j.instance.total[0].place] : []))
  const related = some.flatMap(j => j.instance.parts.map(p => p.place))
  const shown = some.slice(0, 3).map(j => arithmeticOf(j, sidesOf(j)))
  const n = some.length
  const halves = first ? first.instance.total.length + first.instance.parts.filter(p => p.value.kind !== 'blank').length : 0
  return {
    at: places,
    related,
    severity: 'hint',
    arithmetic: shown.join('；') + (n > 3 ? `；另有${n - 3}处` : ''),
    say:
      standing === 'rounding'
        ? {
            zh: `${identity.title}：${n}处的差额可以由四舍五入解释（每个数最多差半个末位，${halves}个数共${halves}个半位），不算错误。`,
            en: `${identity.titleEn}: ${n} difference(s) explained by rounding (${halves} half-units).`,
          }
        : {
            zh: `${identity.title}：${n}处的差额不能由四舍五入解释，只有截去尾数才会这样。`,
            en: `${identity.titleEn}: ${n} difference(s) explained only by cutting off instead of rounding.`,
          },
    mend: { zh: '如用截尾，请改为四舍五入；或在表下注明“因四舍五入，合计数可能略有差异”。', en: 'Round instead of cutting off, or say below the table that totals may differ by rounding.' },
  }
}
