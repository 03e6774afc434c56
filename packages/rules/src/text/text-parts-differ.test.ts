/** Edge cases of A-05. */
import { describe, expect, it } from 'vitest'
import { mention, paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { hitsIn } from './passages.ts'
import { textPartsDiffer, WHOLE } from './text-parts-differ.ts'

runExamples(textPartsDiffer)

describe('A-05 lists complete by their shares', () => {
  const list = (amounts: readonly string[], rates: readonly string[], whole = '80.00万元') => {
    const one = { ...paragraph('').place, block: 1 }
    const at = (from: number, text: string) => ({ place: { ...one, from, to: from + 1, text }, sentence: { ...one, from: 0, text: `占`.repeat(99) } })
    return [
      mention('amount', '本年收入合计', whole, { index: 0, ...at(0, whole) }),
      ...amounts.flatMap((amount, i) => [
        mention('amount', `收入${i}`, amount, { index: 2 * i + 1, partOf: 0, ...at(4 * i + 2, amount) }),
        mention('rate', `收入${i}`, rates[i] ?? '', { index: 2 * i + 2, about: 2 * i + 1, ...at(4 * i + 4, rates[i] ?? '') }),
      ]),
    ]
  }
  const check = (...given: Parameters<typeof list>) => flawsOf(textPartsDiffer, { blocks: [paragraph('本年收入合计。')], mentions: list(...given) })

  it('adds up', () => expect(check(['60.00万元', '20.00万元', '0.00万元'], ['75.00%', '25.00%', '0%'])).toEqual([]))
  it('finds the part that is nothing by its share', () =>
    expect(check(['60.00万元', '20.00万元', '3.00万元'], ['75.00%', '25.00%', '0%'])[0]).toMatchObject({ expected: '83万元', found: '80.00万元' }))
  it('does not judge a list that leaves something out', () => expect(check(['60.00万元', '3.00万元'], ['75.00%', '3.75%'])).toEqual([]))
})

describe('A-05 kinds that exclude each other', () => {
  const one = { ...paragraph('').place, block: 1 }
  const list = (name: string, whole: string, parts: Readonly<Record<string, string>>) => [
    mention('amount', name, whole, { index: 0, place: { ...one, from: 0, to: 1, text: whole } }),
    ...Object.entries(parts).map(([label, text], i) =>
      mention('amount', label, text, { index: i + 1, partOf: 0, place: { ...one, from: i + 2, to: i + 3, text } }),
    ),
  ]
  const check = (...given: Parameters<typeof list>) => flawsOf(textPartsDiffer, { blocks: [paragraph('收入总计。')], mentions: list(...given) })
  const income = (carried: string) => ({ 本年收入合计: '60.00万元', 使用非财政拨款结余: '0.00万元', 年初结转和结余: carried })

  it('knows of what the income of final accounts is made', () => {
    expect(check('收入总计', '65.00万元', income('5.00万元'))).toEqual([])
    expect(check('收入总计', '65.00万元', income('3.00万元'))[0]?.expected).toBe('63万元')
  })
  it('knows that classes of one classification exclude each other', () => {
    expect(check('支出合计', '30.00万元', { 一般公共服务支出: '20.00万元', '教育（类）': '15.00万元' })[0]?.expected).toBe('35万元')
    expect(check('支出合计', '30.00万元', { 一般公共服务支出: '20.00万元', 教育支出: '5.00万元' })).toEqual([])
    expect(check('支出合计', '30.00万元', { 一般公共服务支出: '20.00万元', 工资福利支出: '15.00万元' })).toEqual([])
    expect(check('资金', '30.00万元', { 中央资金: '20.00万元', 县级资金: '15.00万元' })).toHaveLength(1)
  })
  it('knows that there are three public expenses', () => {
    expect(check('“三公”经费支出预算', '10.00万元', { 因公出国费: '0.00万元', 公务用车费: '6.00万元', 公务接待费: '1.00万元' })).toHaveLength(1)
    expect(check('行政经费', '10.00万元', { 因公出国费: '0.00万元', 公务用车费: '6.00万元', 公务接待费: '1.00万元' })).toEqual([])
  })
  it('knows of what the expenses on vehicles are made, and the three public ones with both', () => {
    const vehicles = { 公务用车购置费: '3.00万元', 公务用车运行维护费: '4.00万元' }
    expect(check('公务用车购置及运行费', '7.00万元', vehicles)).toEqual([])
    expect(check('公务用车购置及运行费', '9.50万元', vehicles)[0]?.expected).toBe('7万元')
    expect(check('“三公”经费', '9.00万元', { 因公出国费: '0.00万元', 公务接待费: '2.00万元', ...vehicles })).toEqual([])
    expect(check('“三公”经费', '20.00万元', { 因公出国费: '0.00万元', 公务接待费: '2.00万元', ...vehicles })).toHaveLength(1)
  })
  it('takes less than the whole for a list of some parts, but not where one digit explains it', () => {
    expect(check('财政拨款收入总计', '148.50万元', { 一般公共预算: '100.00万元', 政府性基金: '30.00万元' })).toEqual([])
    expect(check('财政拨款收入总计', '148.55万元', { 一般公共预算: '115.55万元', 政府性基金: '30.00万元' })).toHaveLength(1)
  })
})

// a damaged file has cells of nothing but digits: read from every digit on, 200,000 of them would take minutes
it('looks at a run of digits once', () => {
  expect(hitsIn([paragraph('20805050'.repeat(25_000))], WHOLE)).toEqual([])
})
