/** Edge cases of A-12. */
import { describe, expect, it } from 'vitest'
import { budgetTable, face, fact, facts, paragraph, said } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { itemsDoNotAddUp } from './items-do-not-add-up.ts'

runExamples(itemsDoNotAddUp)

const line = (name: string, budget: string, spent: string) => paragraph(`${name}年初预算为${budget}万元，支出决算为${spent}万元。`)
const check = (...paragraphs: ReturnType<typeof paragraph>[]) =>
  flawsOf(itemsDoNotAddUp, { blocks: paragraphs, face: face({ kind: 'final-accounts' }) })

describe('the whole and its items', () => {
  const whole = () => paragraph('财政拨款支出年初预算为30.00万元，支出决算为28.00万元。其中：')
  it('leaves out what rounding explains', () => expect(check(whole(), line('甲', '10.004', '9.00'), line('乙', '20.00', '19.00'))).toEqual([]))
  it('finds a wrong outcome too', () => expect(check(whole(), line('甲', '10.00', '9.00'), line('乙', '20.00', '18.00'))).toHaveLength(1))
  it('says nothing of a single item', () => expect(check(whole(), line('甲', '30.00', '20.00'))).toEqual([]))
})

describe('a budget that explains its items one by one', () => {
  const names = ['行政运行', '档案馆', '档案整理', '档案保护', '档案宣传', '档案培训']
  const told = (explained: readonly string[]) =>
    flawsOf(itemsDoNotAddUp, {
      face: face({ kind: 'budget-disclosure' }),
      blocks: explained.map(name => paragraph(`一般公共服务支出（201类）档案事务（26款）${name}5.00万元。`.replace(name, `${name}（项）`))),
      tables: [budgetTable('T5', { rows: names.map((name, row) => ({ row, code: said(`201260${row + 1}`), name: said(name) })) })],
      facts: facts(...names.map((_, n) => fact(`general-budget/byFunction/201260${n + 1}/total`, '5.00万元', 'T5'))),
    }).map(f => f.say.zh)
  it('tells the one that it leaves out', () => expect(told(names.slice(1))).toEqual([expect.stringContaining('“行政运行”（2012601）没有说明')]))
  it('says nothing where all or only some are explained', () => {
    expect(told(names)).toEqual([])
    expect(told(names.slice(3))).toEqual([])
  })
  it('says nothing where a name is another: that may be the item', () => expect(told([...names.slice(1), '档案研究'])).toEqual([]))
})
