/** What a broken identity says: both figures, the arithmetic, the likely wrong cell with its proposed value. */
import { type Flaw, figureOf, isZero, SLIP_NAMES, type Statement, subtract, type Wording } from '@jixiao/core'
import type { Evaluation, Judged } from './evaluation.ts'
import { looseFlaw, misreadFlaw, misreadTables } from './flaws-in-bulk.ts'
import type { Identity } from './identity.ts'
import { arithmeticOf, type Sides, sidesOf } from './sides.ts'
import { figureIn, inUnit, nameOfOrigin, nameOfStatement, nameWithPart, printedOf, totalOf, unitOf } from './words.ts'

/** One flaw per broken instance; what rounding or cutting off explains is one hint per identity and part. */
export function flawsOfIdentity(identity: Identity, judged: readonly Judged[], evaluation: Evaluation): readonly Flaw[] {
  const misread = misreadTables(judged)
  const broken = judged.filter(j => j.standing === 'broken' && !misread.some(m => m.includes(j))).map(j => brokenFlaw(identity, j, evaluation))
  const loose = (['rounding', 'cut'] as const).flatMap(standing => {
    const byPart = new Map<string, Judged[]>()
    for (const j of judged.filter(x => x.standing === standing)) {
      const part = j.instance.total[0]?.subject.part ?? ''
      byPart.set(part, [...(byPart.get(part) ?? []), j])
    }
    return [...byPart.values()].map(some => looseFlaw(identity, standing, some))
  })
  return [...broken, ...misread.map(some => misreadFlaw(identity, some)), ...loose]
}

function brokenFlaw(identity: Identity, judged: Judged, evaluation: Evaluation): Flaw {
  const { instance, repair } = judged
  const s = sidesOf(judged)
  const total = instance.total[0]
  const suspects = (repair?.changes ?? []).flatMap(c => evaluation.cells[c.cell] ?? [])
  const main = suspects.find(x => s.all.includes(x)) ?? (instance.parts.length === 1 ? lessTrusted(instance.total, instance.parts) : total)
  const at = suspects.length > 0 ? suspects.map(x => x.place) : [main?.place].filter(p => p !== undefined)
  const unit = s.unit === '' || s.unit === '%' ? '' : s.unit
  return {
    at: at.length > 0 ? at : s.all.slice(0, 1).map(x => x.place),
    related: s.all.map(x => x.place).filter(p => !at.includes(p)),
    ...expectedAndFound(judged, s, main),
    arithmetic: arithmeticOf(judged, s),
    say: sayBroken(identity, judged, s, unit),
    mend: mendOf(judged, evaluation),
    // two sentences may speak of two things by one name: a doubt, not a contradiction
    ...(instance.isDoubtful ? { severity: 'warning' as const } : {}),
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
    return {
      expected: `${inUnit(subtract(totalOf(j.instance.total), others), s.unit, s.all)}${unit}`,
      found: `${figureIn(main, s.unit, s.all)}${unit}`,
    }
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
  if (identity.kind === 'units') {
    const units = more.length === 0 ? `单位${only?.subject.part ?? ''}的同一数字` : `所属${instance.parts.length}个单位之和`
    return {
      zh: `部门${left}为${plain(leftValue)}，${units}为${s.rightSum}${unit}，相差${s.difference}${unit}。`,
      en: `${identity.titleEn}: ${leftValue}${unit} against ${s.rightSum}${unit}, a difference of ${s.difference}${unit}.`,
    }
  }
  const right = only && more.length === 0 ? nameOfStatement(only) : `各项${instance.kind === 'product' ? '之积' : '之和'}`
  const rightValue = only && more.length === 0 && only.value.kind === 'blank' ? '空白' : `${s.rightSum}${unit}`
  return {
    zh: `${left}为${plain(leftValue)}，${right}为${rightValue}，相差${s.difference}${unit}。`,
    en: `${identity.titleEn}: ${leftValue}${unit} against ${s.rightSum}${unit}, a difference of ${s.difference}${unit}.`,
  }
}

function mendOf({ instance, repair }: Judged, evaluation: Evaluation): Wording {
  if (!repair)
    return instance.relation === '≥'
      ? { zh: '核对两处数字，更正错误的一处。', en: 'Check both figures and mend the wrong one.' }
      : {
          zh: `核对${nameOfOrigin(instance.total[0]?.origin ?? '')}及各项数字，更正后使两边相等。`,
          en: 'Check the figures and make both sides equal.',
        }
  const count = repair.mends.length
  const zh = changesInWords(repair, evaluation)
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
    return [
      {
        zh: `${nameWithPart(cell)}应为${to}（现为${printedOf(cell)}，${slip.zh}）`,
        en: `${cell.fact} should be ${to} (now ${printedOf(cell) || 'empty'}: ${slip.en})`,
      },
    ]
  })
  return { zh: each.map(e => e.zh).join('；'), en: each.map(e => e.en).join('; ') }
}

/** The same label for all flaws that one change explains. */
const causeOf = (repair: RepairOf, evaluation: Evaluation): string => changesInWords(repair, evaluation).zh
