/** Edge cases of A-03. */
import { describe, expect, it } from 'vitest'
import { fact, facts, paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { changeDoesNotFit } from './change-does-not-fit.ts'

runExamples(changeDoesNotFit)

const check = (text: string) => flawsOf(changeDoesNotFit, { blocks: [paragraph(text)] })

describe('A-03 edges', () => {
  it('lets cut-off rates pass', () =>
    expect(check('2025年当年预算执行数为59.11万元，2026年预算安排57.80万元，比2025年预算执行数减少2.21%。')).toEqual([]))
  it('proposes the digit too many that explains everything', () =>
    expect(check('2025年当年预算执行数为43269.3万元，2026年预算安排3845.49万元，比2025年预算执行数增加17.62%。')[0]?.expected).toBe('3269.3万元'))
  it('derives the old value from the change', () => {
    expect(check('运行支出600.00万元，与上年相比减少39.00万元，减少6.10%。')).toEqual([])
    expect(check('运行支出600.00万元，与上年相比减少39.00万元，减少5.10%。')).toHaveLength(1)
  })
  it('does not give the change of a total to the last part before it', () => {
    expect(check('收入合计100万元，其中：其他收入0万元。与上年相比，收入合计增加56.00万元，增长127.27%。')).toEqual([])
    expect(check('收入合计100万元，其中：其他收入0万元。与上年相比增加56.00万元，增长127.27%。')).toEqual([])
  })
  it('reads a noun behind the verb, and changes on a like basis', () => {
    expect(check('“三公”经费支出80.00万元，比上年减少支出20.00万元，下降20.0%。')).toEqual([])
    expect(check('“三公”经费支出80.00万元，比上年减少支出20.00万元，下降26.0%。')).toHaveLength(1)
    expect(check('“三公”经费支出80.00万元，按同口径同比减少20.00万元，下降26.0%。')).toHaveLength(1)
  })
  it('compares with a budget that is printed in the comparison', () => {
    expect(check('公务接待费5.00万元，相比年初预算数的6.10万元减少1.10万元，下降18.0%。')).toEqual([])
    expect(check('公务接待费5.00万元，相比年初预算数的9.10万元减少1.10万元，下降18.0%。')).toHaveLength(1)
  })
  it('shows every figure of the comparison', () => {
    const [flaw] = check('运行支出600.00万元，与上年相比减少39.00万元，减少5.10%。')
    expect([flaw?.at, flaw?.related].flat().map(p => p && 'text' in p && p.text)).toEqual(expect.arrayContaining(['5.10', '39.00', '600.00']))
  })
  it('reads equal as equal', () => {
    expect(check('年初预算为62.29万元，支出决算为62.29万元。决算数等于预算数。')).toEqual([])
    expect(check('年初预算为62.29万元，支出决算为60.99万元。决算数等于预算数。')).toHaveLength(1)
  })
  it('checks the completion', () => expect(check('年初预算为200.00万元，支出决算为150.00万元，完成年初预算的85.00%。')[0]?.expected).toBe('75.00%'))
})

describe('A-03 proposals', () => {
  const table = facts(fact('general-budget/byFunction/2010602/total', '604.99万元', 'T5'))
  const of = (text: string, given = facts()) => flawsOf(changeDoesNotFit, { blocks: [paragraph(text)], facts: given })[0]

  it('takes what is printed a second time for the item', () => {
    const flaw = of(
      '住房改革支出（款）住房公积金（项）208.8万元。2025年预算执行数为198.34万元，2026年预算安排201.50万元，比2025年预算执行数增加5.27%。',
    )
    expect(flaw?.expected).toBe('208.8万元')
    expect(flaw?.cause).toContain('201.50万元')
  })
  it('mends a mistaken digit where the table vouches for the other amount', () =>
    expect(of('支出604.99万元，与上年相比减少39.29万元，减少5.95%。', table)?.expected).toBe('38.29万元'))
  it('does not guess a digit when nothing vouches', () => expect(of('支出604.99万元，与上年相比减少39.29万元，减少5.95%。')?.expected).toBe('6.10%'))
  it('does not propose a value over which there is no rate', () =>
    expect(of('收入预算120.00万元，比上年增加20.00万元，增长25.00%。')?.expected).toBe('20.00%'))
  it('finds it without the figure that changed', () => {
    expect(check('收、支总计各增加4322.77万元，下降14.98%。')).toHaveLength(1)
    expect(check('收、支总计各增加4322.77万元，增长14.98%；支出减少2.00万元，下降3.00%。')).toEqual([])
    expect(check('收入增加4.00万元，支出下降14.98%。')).toEqual([])
  })
  it('finds a change that goes both ways', () => expect(of('收入预算120.00万元，比上年增加20.00万元，下降20.00%。')?.found).toContain('下降'))
})

describe('appropriated income and expenditure of the same amount', () => {
  const told = (...texts: string[]) => flawsOf(changeDoesNotFit, { blocks: texts.map(t => paragraph(t)) }).map(f => f.say.zh)
  const income = (change: string) => `收入预算928.22万元，其中：财政拨款收入928.22万元，比2025年预算增加${change}万元；事业收入0万元。`
  const spending = '支出预算928.22万元，其中：财政拨款支出预算928.22万元，比2025年预算增加79.14万元。'
  it('change alike', () => {
    expect(told(income('79.14'), spending)).toEqual([])
    expect(told(income('74.19'), spending)).toEqual([expect.stringContaining('收入写“增加74.19万元”，支出写“增加79.14万元”')])
  })
  it('but for what was carried over', () => expect(told(income('74.19'), spending, '上年结转财政拨款4.95万元。')).toEqual([]))
})
