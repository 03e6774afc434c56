/** Edge cases of A-12. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { itemsDoNotAddUp } from './items-do-not-add-up.ts'

runExamples(itemsDoNotAddUp)

const line = (name: string, budget: string, spent: string) => paragraph(`${name}年初预算为${budget}万元，支出决算为${spent}万元。`)
const check = (...paragraphs: ReturnType<typeof paragraph>[]) => flawsOf(itemsDoNotAddUp, { blocks: paragraphs })

describe('the whole and its items', () => {
  const whole = () => paragraph('财政拨款支出年初预算为30.00万元，支出决算为28.00万元。其中：')
  it('leaves out what rounding explains', () => expect(check(whole(), line('甲', '10.004', '9.00'), line('乙', '20.00', '19.00'))).toEqual([]))
  it('finds a wrong outcome too', () => expect(check(whole(), line('甲', '10.00', '9.00'), line('乙', '20.00', '18.00'))).toHaveLength(1))
  it('says nothing of a single item', () => expect(check(whole(), line('甲', '30.00', '20.00'))).toEqual([]))
})
