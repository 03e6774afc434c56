/** Edge cases of Q44. */
import { describe, expect, it } from 'vitest'
import { project } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { operatingExpenditureAsProject } from './operating-expenditure-as-project.ts'

runExamples(operatingExpenditureAsProject)

const named = (name: string) => flawsOf(operatingExpenditureAsProject, { projects: [project(name)] })

describe('Q44 edges', () => {
  it.each(['2、2023年差旅费', '日常办公经费', '机关运转经费', '水电费', '公用经费'])('%s', name => expect(named(name)).toHaveLength(1))
  it.each(['办公楼维修费', '电子政务外网运行费', '供水管网改造', '农村饮水安全', '印刷品质量监督抽查'])('%s is a task', name =>
    expect(named(name)).toEqual([]))
})
