/** How near is near. */
import { describe, expect, it } from 'vitest'
import { paragraph, project, said } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf } from './flaws-of.ts'
import { differsBy, usesOf } from './named-projects.ts'
import { projectNameVaries } from './project-name-varies.ts'

runExamples(projectNameVaries)

describe('projectNameVaries', () => {
  const uses = (name: string, text: string, others: readonly string[] = []) =>
    usesOf(name, text, others)
      .filter(u => !u.isExact)
      .map(u => u.text)
  it('short names are not compared', () => expect(uses('宣传费', '宣传经费')).toEqual([]))
  it('one letter in short names, two in long ones', () => {
    expect(uses('网络宣传经费', '网络宣专经费')).toEqual(['网络宣专经费'])
    expect(uses('网络宣传经费', '网络安全经费')).toEqual([])
    expect(uses('档案修复公司聘请经费', '档案修复机构聘用经费')).toEqual([])
    expect(uses('档案修复公司聘请经费', '档案修复公司聘经费')).toEqual(['档案修复公司聘经费'])
  })
  it('beginning and end must be the same', () => expect(uses('网络宣传经费', '网络宣传专项')).toEqual([]))
  it('knows the distance', () => {
    expect(differsBy('预算', '预算')).toBe(0)
    expect(differsBy('聘请经费', '聘经费')).toBe(1)
    expect(differsBy('', '经费')).toBe(2)
  })
  it('compares with the names of project tables too', () => {
    const flaws = flawsOf(projectNameVaries, {
      projects: [project('信息系统运行维护经费', { name: said('信息系统运行维护经费') })],
      blocks: [paragraph('信息系统运行维经费已支付。')],
    })
    expect(flaws.map(f => f.found)).toEqual(['信息系统运行维经费'])
  })
})
