/** Which denominators a name may mean, and what is left alone. */
import { describe, expect, it } from 'vitest'
import { fact, facts, mention, place } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { namedDenominators } from './execution-share.ts'
import { flawsOf } from './flaws-of.ts'
import { shareNamesWrongDenominator } from './share-names-wrong-denominator.ts'

runExamples(shareNamesWrongDenominator)

describe('shares of a whole that is not stated', () => {
  const at = { ...place('占'), block: 1, from: 0, to: 1 }
  const told = (list: readonly (readonly [string, string])[]) =>
    list.flatMap(([amount, rate], i) => {
      const sentence = { ...at, from: 20 * i, to: 20 * i + 20, text: `项目${i}支出${amount}，占${rate}；` }
      const spot = (text: string) => ({ ...at, from: 20 * i + sentence.text.indexOf(text), text })
      return [
        mention('amount', `项目${i}`, amount, { index: 2 * i, place: spot(amount), sentence }),
        mention('rate', `项目${i}`, rate, { index: 2 * i + 1, about: 2 * i, place: spot(rate), sentence }),
      ]
    })
  const check = (...list: readonly (readonly [string, string])[]) => flawsOf(shareNamesWrongDenominator, { mentions: told(list) })

  it('takes the sum for the whole where the rates make up 100 %', () => {
    expect(check(['12.00万元', '60.00%'], ['8.00万元', '40.00%'])).toEqual([])
    expect(check(['12.00万元', '60.00%'], ['9.00万元', '40.00%'])[0]).toMatchObject({ severity: 'warning', expected: '57.14%' })
  })
  it('finds the one rate that does not fit', () =>
    expect(check(['12.00万元', '63.00%'], ['8.00万元', '40.00%'])[0]).toMatchObject({ found: '63.00%', expected: '60.00%' }))
  it('does not judge a list that leaves something out', () => expect(check(['12.00万元', '30.00%'], ['8.00万元', '20.00%'])).toEqual([]))
})

describe('shareNamesWrongDenominator', () => {
  const stage = { stage: 'monitoring' as const }
  const share = (amount: string, rate: string, denominator: string, more = {}) => [
    mention('amount', '实际支出', amount, { index: 1 }),
    mention('rate', '实际支出', rate, { index: 2, about: 1, denominator, ...more }),
  ]
  const book = (...more: readonly (readonly [string, string])[]) => facts(...more.map(([path, text]) => fact(path, text, 'text', stage)))
  it.each([
    ['调整预算', ['adjusted']],
    ['年初预算及追加数', ['adjusted']],
    ['年初预算', ['initial']],
    ['已拨付资金', ['appropriated']],
    ['基本支出预算', ['initial', 'adjusted']],
    ['全部支出', []],
  ])('%s', (name, kinds) => expect(namedDenominators(name)).toEqual(kinds))

  it('shows every candidate in the arithmetic', () => {
    const [flaw] = flawsOf(shareNamesWrongDenominator, {
      mentions: share('29.5342万元', '69.86%', '调整预算'),
      facts: book(
        ['execution/total/initial', '56.29万元'],
        ['execution/total/supplement', '7.5万元'],
        ['execution/total/carry-over', '0万元'],
        ['execution/total/appropriated', '42.2787万元'],
        ['execution/total/spent', '29.5342万元'],
      ),
    })
    expect(flaw?.arithmetic).toBe('29.5342 ÷ 42.2787（拨付）= 69.86%；÷ 63.79（调整预算）= 46.30%；÷ 56.29（年初预算）= 52.47%')
    expect(flaw?.severity).toBeUndefined()
  })
  it('takes plain 预算 as initial or adjusted', () => {
    const project = book(
      ['execution/project/initial', '6.41万元'],
      ['execution/project/supplement', '7.5万元'],
      ['execution/total/carry-over', '0万元'],
      ['execution/project/appropriated', '13.91万元'],
      ['execution/project/spent', '2.7505万元'],
    )
    expect(flawsOf(shareNamesWrongDenominator, { mentions: share('2.7505万元', '19.77%', '项目支出预算'), facts: project })).toEqual([])
    expect(flawsOf(shareNamesWrongDenominator, { mentions: share('2.7505万元', '42.91%', '项目支出预算'), facts: project })).toEqual([])
  })
  it('does not judge by an adjusted budget that leaves a carry-over out', () => {
    const silent = book(['execution/total/initial', '50万元'], ['execution/total/supplement', '5万元'], ['execution/total/spent', '30万元'])
    expect(() => flawsOf(shareNamesWrongDenominator, { mentions: share('30万元', '50.00%', '调整预算'), facts: silent })).toThrow(RangeError)
  })
  it('only warns where the name may mean an amount that is not stated', () => {
    const partly = book(['execution/total/initial', '100万元'], ['execution/total/appropriated', '60万元'], ['execution/total/spent', '50万元'])
    const [flaw] = flawsOf(shareNamesWrongDenominator, { mentions: share('50万元', '83.33%', '预算'), facts: partly })
    expect(flaw?.severity).toBe('warning')
    expect(() => flawsOf(shareNamesWrongDenominator, { mentions: share('50万元', '70.00%', '预算'), facts: partly })).toThrow(RangeError)
  })
  it('a rate that is only cut off is a hint', () => {
    const cut = book(['execution/total/initial', '3000万元'], ['execution/total/spent', '2000.0000万元'])
    expect(flawsOf(shareNamesWrongDenominator, { mentions: share('2000.0000万元', '66.66%', '年初预算'), facts: cut })[0]?.severity).toBe('hint')
  })
  it('looks in other sections only for a telling name with one value', () => {
    const share900 = share('900.00万元', '95.00%', '本年收入合计', { section: 4 })
    const whole = (text: string, index: number) => mention('amount', '本年收入合计', text, { index, section: 3 })
    expect(flawsOf(shareNamesWrongDenominator, { mentions: [whole('1,000.00万元', 0), ...share900] })).toHaveLength(1)
    expect(() => flawsOf(shareNamesWrongDenominator, { mentions: [whole('1,000.00万元', -1), whole('800.00万元', 0), ...share900] })).toThrow(
      RangeError,
    )
    const short = [mention('amount', '收入', '1,000.00万元', { index: 0, section: 3 }), ...share('900.00万元', '95.00%', '收入', { section: 4 })]
    expect(() => flawsOf(shareNamesWrongDenominator, { mentions: short })).toThrow(RangeError)
  })
  describe('bare shares within 其中', () => {
    const text = (first: string, second: string) => {
      const line = `本年支出合计1,000.00万元，其中：基本支出400.00万元，占${first}；项目支出600.00万元，占${second}。`
      const at = (piece: string) => ({ sentence: place(line, { from: 0 }), place: place(piece, { from: line.indexOf(piece) }) })
      return [
        mention('amount', '本年支出合计', '1,000.00万元', { index: 0 }),
        mention('amount', '基本支出', '400.00万元', { index: 1, partOf: 0 }),
        mention('rate', '基本支出', first, { index: 2, about: 1, ...at(first) }),
        mention('amount', '项目支出', '600.00万元', { index: 3, partOf: 0 }),
        mention('rate', '项目支出', second, { index: 4, about: 3, ...at(second) }),
      ]
    }
    it('fit', () => expect(flawsOf(shareNamesWrongDenominator, { mentions: text('40.00%', '60.00%') })).toEqual([]))
    it('a fitting sibling proves the whole: an error', () => {
      const [flaw, ...others] = flawsOf(shareNamesWrongDenominator, { mentions: text('45.00%', '60.00%') })
      expect(flaw?.severity).toBeUndefined()
      expect(flaw?.arithmetic).toBe('400 ÷ 1000 = 40.00%')
      expect(others).toEqual([])
    })
    it('without one: a warning', () =>
      expect(flawsOf(shareNamesWrongDenominator, { mentions: text('45.00%', '55.00%') }).map(f => f.severity)).toEqual(['warning', 'warning']))
  })
})
