/** Edge cases of D11. */
import type { DocumentKind } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { face, paragraph, saidAs } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { yearOutOfPlace } from './year-out-of-place.ts'

runExamples(yearOutOfPlace)

const of = (year: number, kind: DocumentKind, text: string) =>
  flawsOf(yearOutOfPlace, { face: face({ kind, fiscalYear: saidAs(year, `${year}年`) }), blocks: [paragraph(text)] })

describe('D11 edges', () => {
  it('lets accounts be compared with the budget of their year', () =>
    expect(of(2024, 'final-accounts', '决算数100万元，比2024年年初预算增加10万元。')).toEqual([]))
  it('does not let accounts be compared with themselves', () =>
    expect(of(2024, 'final-accounts', '总计100万元，与2024年度相比，增加10万元。')).toHaveLength(1))
  it('finds every one of several', () =>
    expect(of(2026, 'budget-disclosure', '收入比2026年预算增加1万元；支出比2026年预算减少1万元。')).toHaveLength(2))
  it('knows the period of a project', () => expect(of(2026, 'budget-disclosure', '五、实施周期：2025年1月1日-2025年12月31日')).toHaveLength(1))
  it('leaves projects of several years alone', () => expect(of(2026, 'budget-disclosure', '五、实施周期：2025年1月1日-2027年12月31日')).toEqual([]))
  it('cannot tell when the year itself is doubtful', () =>
    expect(() => of(2024, 'budget-disclosure', '2025年预算比2024年预算增加1万元，2025年基本支出、2025年项目支出持平。')).toThrow('doubtful'))
  it('only warns of a balance date in a budget', () =>
    expect(of(2026, 'budget-disclosure', '截至2024年12月31日，共有车辆7辆。')[0]?.severity).toBe('warning'))
  it('does not take a sentence for a heading', () =>
    expect(of(2023, 'budget-disclosure', '继续做好2022年度部门决算工作，2022年部门预算公开情况良好。')).toEqual([]))
})
