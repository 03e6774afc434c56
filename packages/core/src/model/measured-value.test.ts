import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, multiply, rational } from '../words/rational.ts'
import { emptyDossier, recordsOf } from './dossier/dossier.ts'
import { applyEdits, type Edit } from './dossier/edit.ts'
import type { FieldValue } from './dossier/field.ts'
import { measuredValue, printMeasured } from './measured-value.ts'

type Fields = Readonly<Record<string, FieldValue>>

const add = (record: string, of: 'project' | 'indicator' | 'ledger' | 'entry' | 'measure', parent: string | null, fields: Fields): Edit => ({
  kind: 'add',
  record,
  of,
  parent,
  order: 'm',
  fields,
})

function measured(rows: readonly Fields[], measure: Fields, until?: string, ledger: Fields = {}) {
  const made = applyEdits(emptyDossier('d', 'b', 2026), [
    add('p', 'project', null, {}),
    add('i', 'indicator', 'p', {}),
    add('l', 'ledger', null, { name: '培训台账', unit: '人次', ...ledger }),
    ...rows.map((fields, i) => add(`e${i}`, 'entry', 'l', fields)),
    add('m', 'measure', 'i', { ledger: 'l', ...measure }),
  ])
  if (!made.ok) throw new Error(made.problem.say.en)
  const [rule] = recordsOf(made.value.dossier, 'measure')
  if (!rule) throw new Error('no measure')
  return measuredValue(made.value.dossier, rule, until)
}

const ROWS: readonly Fields[] = [
  { date: '2026-03-02', until: '2026-03-05', title: '基层培训', figure: '40', base: '50', holds: true },
  { date: '2026-05-11', until: '2026-05-30', title: '骨干培训', figure: '25', base: '25', holds: true },
  { date: '2026-06-30', until: '2026-07-02', title: '考务会议', figure: '10', base: '20', holds: false },
]
const value = (outcome: ReturnType<typeof measured>) => (outcome.ok ? outcome.value : outcome.problem.code)
const printed = (kind: string, unit: string, more: Fields = {}, until?: string) => {
  const outcome = measured(ROWS, { kind, ...more }, until)
  return outcome.ok ? `${printMeasured(outcome.value, unit)} | ${outcome.value.arithmetic.zh}` : outcome.problem.code
}

describe('measuredValue', () => {
  it('takes each kind of value and shows its arithmetic', () => {
    expect(printed('count', '次')).toBe('3次 | 共3条记录')
    expect(printed('sum', '人次')).toBe('75人次 | 40 + 25 + 10 = 75人次')
    expect(printed('ratio', '%')).toBe('78.95% | 75 ÷ 95 = 0.789474（3条记录的合计）')
    expect(printed('share', '%')).toBe('66.67% | 符合2条 ÷ 共3条 = 0.666667')
    expect(printed('longest', '天')).toBe('19天 | 3件已办结事项的用时最长19天（办结日期−日期，按自然日）')
    expect(printed('median', '天')).toBe('3天 | 3件已办结事项的用时中位数为3天（办结日期−日期，按自然日）')
  })

  it('keeps to the period and the words', () => {
    expect(printed('count', '次', { words: '培训' })).toBe('2次 | 共2条记录')
    expect(printed('count', '次', { words: '骨干、会议' })).toBe('2次 | 共2条记录')
    expect(printed('count', '次', { from: '2026-05-01' }, '2026-05-31')).toBe('1次 | 共1条记录')
    expect(printed('count', '次', { until: '2026-04-01' }, '2026-12-31')).toBe('1次 | 共1条记录')
    // the last matter is finished only in July
    expect(printed('longest', '天', {}, '2026-06-30')).toContain('另有1件未办结')
  })

  it('rests on its rows', () => {
    const outcome = measured(ROWS, { kind: 'sum', words: '培训' })
    expect(outcome.ok && outcome.value.rows).toEqual(['e0', 'e1'])
  })

  it('says why it cannot tell, and never says 0', () => {
    expect(value(measured([], { kind: 'count' }))).toBe('no-rows')
    expect(value(measured(ROWS, { kind: 'count', from: '2026-08-01' }))).toBe('no-rows')
    expect(value(measured(ROWS, { kind: 'sum', ledger: 'nowhere' }))).toBe('no-ledger')
    expect(value(measured(ROWS, {}))).toBe('no-kind')
    expect(value(measured([...ROWS, { date: '2026-06-30', title: '漏填' }], { kind: 'sum' }))).toBe('figure-missing')
    expect(value(measured([...ROWS, { date: '2026-06-30', figure: '3' }], { kind: 'ratio' }))).toBe('base-missing')
    expect(value(measured([{ figure: '3', base: '0' }], { kind: 'ratio' }))).toBe('base-is-zero')
    expect(value(measured([...ROWS, { title: '漏填' }], { kind: 'share' }))).toBe('holds-missing')
    expect(value(measured([...ROWS, { title: '漏填', figure: '3' }], { kind: 'sum' }, '2026-06-30'))).toBe('date-missing')
    expect(value(measured([{ date: '2026-06-30' }], { kind: 'longest' }))).toBe('none-finished')
    expect(value(measured([{ date: '2026-06-30', until: '2026-06-01' }], { kind: 'median' }))).toBe('dates-reversed')
    const outcome = measured([...ROWS, { date: '2026-06-30', title: '漏填的一行' }], { kind: 'sum' })
    expect(outcome.ok ? '' : outcome.problem.say.zh).toContain('“漏填的一行”')
  })

  it('speaks in the unit of the indicator where that can be done', () => {
    const sum = (figure: string, of: string, unit: string) => {
      const outcome = measured([{ figure }], { kind: 'sum' }, undefined, { unit: of })
      return outcome.ok ? printMeasured(outcome.value, unit) : outcome.problem.code
    }
    expect(sum('263000', '页', '万页')).toBe('26.3万页')
    expect(sum('148650', '元', '万元')).toBe('14.87万元')
    expect(sum('12', '场', '人次')).toBe('12场')
    expect(sum('12', '', '场')).toBe('12场')
    const days = (unit: string) => printed('longest', unit).split(' ')[0]
    expect([days('小时'), days('工作日'), days('个月')]).toEqual(['456小时', '19天', '19天'])
    expect(printed('ratio', '‰').split(' ')[0]).toBe('789.47‰')
  })

  it('a ratio of sums lies between the least and the greatest ratio of its rows', () => {
    const row = fc.record({ figure: fc.integer({ min: 0, max: 999 }).map(String), base: fc.integer({ min: 1, max: 999 }).map(String) })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), rows => {
        const outcome = measured(rows, { kind: 'ratio' })
        if (!outcome.ok) throw new Error(outcome.problem.code)
        const ratios = rows.map(r => rational(BigInt(r.figure), BigInt(r.base))).sort(compare)
        const [least, greatest] = [ratios[0], ratios.at(-1)]
        expect(least && compare(least, outcome.value.value) <= 0 && greatest && compare(outcome.value.value, greatest) <= 0).toBe(true)
        const printedShare = printMeasured(outcome.value, '%')
        const off = multiply(outcome.value.value, rational(100n))
        expect(Math.abs(Number(off.n) / Number(off.d) - Number(printedShare.slice(0, -1)))).toBeLessThanOrEqual(0.005 + 1e-9)
      }),
    )
  })
})
