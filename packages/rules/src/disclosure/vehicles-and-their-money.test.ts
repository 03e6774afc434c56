/** Edge cases of D24. */
import { describe, expect, it } from 'vitest'
import { fact, facts, paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { vehiclesAndTheirMoney } from './vehicles-and-their-money.ts'

runExamples(vehiclesAndTheirMoney)

describe('D24 edges', () => {
  const told = (money: readonly string[], ...texts: string[]) =>
    flawsOf(vehiclesAndTheirMoney, {
      blocks: texts.map(t => paragraph(t)),
      facts: facts(...money.map((m, i) => fact('three-public/vehicle-purchase/all', m, i === 0 ? 'T9' : 'text'))),
    })
  it('reads 购置数 and 更新', () => {
    expect(told(['0万元'], '公务用车购置费0万元，更新公务用车2辆。')).toHaveLength(1)
    expect(told(['0万元'], '购置公务用车3辆。')).toHaveLength(1)
  })
  it('leaves the vehicles of a project alone', () => expect(() => told(['0万元'], '环卫项目购置车辆3辆。')).toThrow())
  it('says nothing where text and table differ in the money: that is told elsewhere', () =>
    expect(() => told(['0万元', '18万元'], '预算安排购置车辆1辆。')).toThrow())
  it('says nothing where one of the sentences has the vehicle', () =>
    expect(told(['18万元'], '预算安排购置车辆0辆。', '预算安排购置车辆1辆。')).toEqual([]))
})
