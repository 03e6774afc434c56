/** Many breaks told as one: what rounding explains, and a table that does not add up nearly anywhere. */
import { type Flaw, figureOf, isZero, type Place, type Statement } from '@jixiao/core'
import type { Judged } from './evaluation.ts'
import type { Identity } from './identity.ts'
import { arithmeticOf, sidesOf } from './sides.ts'
import { nameOfOrigin } from './words.ts'

/** Unexplained breaks from which a table is rather read or built otherwise than wrong in so many places. */
const MANY = 6

/** Where most rows of a table break without a cause: all of them together. */
export function misreadTables(judged: readonly Judged[]): readonly (readonly Judged[])[] {
  const tables = new Map<string, Judged[]>()
  for (const j of judged) {
    if ([...j.instance.total, ...j.instance.parts].every(isNothing)) continue
    const key = `${j.instance.total[0]?.subject.part ?? ''}|${j.instance.total[0]?.origin ?? ''}`
    tables.set(key, [...(tables.get(key) ?? []), j])
  }
  return [...tables.values()].flatMap(all => {
    const unexplained = all.filter(j => j.standing === 'broken' && !j.repair)
    return unexplained.length >= MANY && unexplained.length * 2 > all.length ? [unexplained] : []
  })
}

export function misreadFlaw(identity: Identity, some: readonly Judged[]): Flaw {
  const table = nameOfOrigin(some[0]?.instance.total[0]?.origin ?? '')
  return {
    at: some.flatMap(j => j.instance.total.slice(0, 1).map(s => s.place)),
    severity: 'warning',
    arithmetic: some
      .slice(0, 3)
      .map(j => arithmeticOf(j, sidesOf(j)))
      .join('；'),
    say: {
      zh: `${table}有${some.length}处不平，占多数：${identity.formula}。可能是表样的口径不同，或者列没有读对，请先核对一行。`,
      en: `${identity.titleEn}: ${some.length} breaks, most of the table; the form may differ or its columns were misread. Check one row first.`,
    },
    mend: { zh: '先核对一行：列的含义相符而数字确实不平的，逐行更正。', en: 'Check one row first; if the columns are understood, mend row by row.' },
  }
}

const isNothing = (s: Statement): boolean => {
  const q = figureOf(s)
  return q === null || isZero(q.value)
}

/** One hint for all differences of one identity and part that rounding or cutting off explains. */
export function looseFlaw(identity: Identity, standing: 'rounding' | 'cut', some: readonly Judged[]): Flaw {
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
    mend: {
      zh: '如用截尾，请改为四舍五入；或在表下注明“因四舍五入，合计数可能略有差异”。',
      en: 'Round instead of cutting off, or say below the table that totals may differ by rounding.',
    },
  }
}
