import { describe, expect, it } from 'vitest'
import { classesIn, codesOf, ECONOMIC, FUNCTIONAL, GOVERNMENT_ECONOMIC, parentsOf } from './classification.ts'
import { GOVERNMENT_OF_DEPARTMENT } from './economic-codes.ts'

const name = (code: string, year?: number): string | undefined => FUNCTIONAL.find(code, year)?.name

describe('the classification', () => {
  it('knows names by the year', () => {
    expect([name('207', 2017), name('207', 2026), name('210', 2013), name('210', 2016), name('210', 2026)]).toEqual([
      '文化体育与传媒支出',
      '文化旅游体育与传媒支出',
      '医疗卫生支出',
      '医疗卫生与计划生育支出',
      '卫生健康支出',
    ])
    expect([name('234', 2019), name('234', 2021), name('299')]).toEqual([undefined, '抗疫特别国债安排的支出', undefined])
  })

  it('tells what was seen in print from what is from memory', () => {
    expect([FUNCTIONAL.find('2013701')?.isVerified, FUNCTIONAL.find('2013703')?.isVerified, ECONOMIC.find('30217')?.isVerified]).toEqual([
      true,
      false,
      true,
    ])
    // a usual ending of 201 is a guess, elsewhere the ending means nothing
    expect([FUNCTIONAL.find('2010301'), FUNCTIONAL.find('2120501')]).toEqual([
      { code: '2010301', name: '行政运行', from: null, until: null, isVerified: false },
      undefined,
    ])
  })

  it('has a parent for every code and each code once a year', () => {
    for (const list of [FUNCTIONAL, ECONOMIC, GOVERNMENT_ECONOMIC]) {
      for (const c of list.codes) for (const parent of parentsOf(c.code)) expect([c.code, list.find(parent)?.code]).toEqual([c.code, parent])
      for (const year of [2013, 2018, 2021, 2026]) {
        const inForce = list.codes.filter(c => (c.from ?? 0) <= year && year <= (c.until ?? 9999)).map(c => c.code)
        expect(inForce.filter((c, i) => inForce.indexOf(c) !== i)).toEqual([])
      }
    }
    expect(classesIn(FUNCTIONAL, 2026)).toHaveLength(30)
  })

  it('leads every class of a department to one of the government', () => {
    const taken = Object.values(GOVERNMENT_OF_DEPARTMENT).flat()
    expect(new Set(taken).size).toBe(taken.length)
    expect(taken.filter(code => ECONOMIC.find(code) === undefined)).toEqual([])
    expect(Object.keys(GOVERNMENT_OF_DEPARTMENT).filter(code => GOVERNMENT_ECONOMIC.find(code) === undefined)).toEqual([])
  })

  it('reads a list as it is written, and nothing else', () => {
    expect(codesOf('299? 示例支出 2026-')).toEqual([{ code: '299', name: '示例支出', from: 2026, until: null, isVerified: false }])
    expect(() => codesOf('示例支出 299')).toThrow(SyntaxError)
  })
})
