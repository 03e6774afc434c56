/** Edge cases of D11. */
import type { DocumentKind } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { face, fact, facts, paragraph, saidAs } from '../examples.ts'
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

  const titles = (...years: readonly number[]) =>
    flawsOf(yearOutOfPlace, {
      face: face({ fiscalYear: saidAs(2026, '2026年') }),
      blocks: ['收支总表', '收入预算总表', '支出预算总表', '政府性基金预算表', '“三公”经费预算表'].map((t, i) =>
        paragraph(`${years[i] ?? 2026}年部门${t}`),
      ),
    }).map(f => f.found)
  it('compares a title with the others of its series', () => {
    expect(titles()).toEqual([])
    expect(titles(2026, 2027)).toEqual(['2027年'])
    expect(titles(2026, 2025, 2026)).toEqual(['2025年'])
  })
  it('lets titles speak of what was done with the year before', () =>
    expect(
      flawsOf(yearOutOfPlace, {
        face: face({ fiscalYear: saidAs(2026, '2026年') }),
        blocks: ['2026年部门收入预算表', '2026年部门支出预算表', '2026年部门预算说明', '2025年部门预算执行情况表', '2025年部门决算表'].map(paragraph),
      }),
    ).toEqual([]))
  it('reads notes below tables, not reasons', () => {
    expect(of(2026, 'budget-disclosure', '注：本部门2025年无政府性基金预算财政拨款安排的预算，故本表为空表。')).toHaveLength(1)
    expect(of(2026, 'budget-disclosure', '注：本部门2026年无政府性基金预算财政拨款安排的预算，故本表为空表。')).toEqual([])
    expect(of(2026, 'budget-disclosure', '比上年增加2万元，主要原因是2025年无因公出国（境）预算。')).toEqual([])
  })
  it('knows the base that is told twice', () => {
    const three = (base: number, now: number, against: number) =>
      of(2026, 'budget-disclosure', `${base}年执行数为79.96万元，${now}年预算安排97.57万元，比${against}年预算执行数增加22.02%。`).map(f => f.found)
    expect(three(2025, 2026, 2025)).toEqual([])
    expect(three(2024, 2026, 2025)).toEqual(['2024年'])
    expect(three(2025, 2026, 2024)).toEqual(['2024年'])
    expect(three(2025, 2027, 2025)).toEqual(['2027年'])
  })
  it('compares a year with the one before it', () => {
    const pair = (now: number, against: number, of_ = '相比') =>
      of(2024, 'final-accounts', `示例局${now}年度收入支出总计100万元。与${against}年度${of_}，减少5万元。`).map(f => f.found)
    expect(pair(2024, 2023)).toEqual([])
    expect(pair(2025, 2023)).toEqual(['2025年'])
    expect(pair(2024, 2022)).toEqual(['2022年'])
    expect(pair(2023, 2023)).toEqual(['2023年'])
    expect(pair(2024, 2022, '决算相比')).toEqual([])
  })
  it('knows what a document says that it publishes', () => {
    expect(of(2023, 'budget-disclosure', '根据规定，现将示例县水利局2022年部门预算公开如下：')).toHaveLength(1)
    expect(of(2023, 'budget-disclosure', '根据规定，现将示例县水利局2023年部门预算公开如下：')).toEqual([])
  })
  it('knows of which year a budget plans', () => {
    const plan = (year: number, rest = '，与上年相比减少1万元') =>
      of(2026, 'budget-disclosure', `示例局${year}年度一般公共预算安排的会议费预算支出20.00万元${rest}。`).map(f => f.found)
    expect(plan(2026)).toEqual([])
    expect(plan(2025)).toEqual(['2025年'])
    expect(plan(2027)).toEqual(['2027年'])
    expect(plan(2025, '，2026年安排19.00万元')).toEqual([])
    expect(plan(2025, '，实际支出18.00万元')).toEqual([])
  })
  it('knows what accounts say of their projects and of the whole', () => {
    expect(of(2024, 'final-accounts', '绩效自评的2023年度项目4个，涉及预算金额598.42万元。')).toHaveLength(1)
    expect(of(2024, 'final-accounts', '2025年度“三公”经费支出决算数小于预算数的主要原因：厉行节约。')).toHaveLength(1)
    expect(of(2024, 'final-accounts', '2024年度“三公”经费支出决算数小于预算数的主要原因：厉行节约。')).toEqual([])
  })
  it('knows what accounts are made of', () =>
    expect(of(2024, 'final-accounts', '纳入示例局2023年度部门决算编制范围的单位包括：本级。')).toHaveLength(1))
  it('finds the figure of the table under another year', () => {
    const said = (year: number) =>
      flawsOf(yearOutOfPlace, {
        face: face({ kind: 'final-accounts', fiscalYear: saidAs(2024, '2024年') }),
        blocks: [paragraph('收入支出总计。')],
        facts: facts(
          fact('income/total', '2,995.39万元', 'T1', { fiscalYear: 2024 }),
          fact('income/total', '2995.39万元', 'text', { fiscalYear: year }),
        ),
      }).map(f => f.found)
    expect(said(2024)).toEqual([])
    expect(said(2025)).toEqual(['2025年'])
  })
})
