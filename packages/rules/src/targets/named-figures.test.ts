/** Nouns and figures of goal texts. */
import { toShortDecimal } from '@jixiao/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonOrder, commonRun, coreOf, isSameThing, namedFigures } from './named-figures.ts'

const of = (text: string) => namedFigures(text).map(f => `${f.noun} ${f.operator ?? '='} ${toShortDecimal(f.yearly)}`)

describe('namedFigures', () => {
  it.each([
    ['通过每月至少一次的集中理论学习，提高质量', ['集中理论学习 ≥ 12']],
    ['每季度开展一次党性教育', ['党性教育 = 4']],
    ['开展网络安全检查2次以上。', ['网络安全检查 ≥ 2']],
    ['创作公益作品20个，让知识深入人心', ['公益作品 = 20']],
    ['充分利用微信、抖音等3个官方宣传平台', ['官方宣传平台 = 3']],
    ['重大事项监测覆盖率达 100%', ['重大事项监测覆盖率 ≥ 1']],
    ['报送敏感信息 5000 余条', ['敏感信息 ≥ 5000']],
    ['开展显示屏排查和安全检查各 1 次', ['显示屏排查和安全检查 = 1']],
    ['完成建设空气监测站点4个的年度任务', ['建设空气监测站点 = 4']],
    ['完成3项年度任务', ['年度任务 ≥ 3']],
    ['编目差错率不超过 3%', ['编目差错率 ≤ 0.03']],
    ['有效投诉不得多于2件', ['有效投诉 ≤ 2']],
    ['培训人数超过200人', ['培训 ≥ 200']],
    ['新建站点等于5个', ['新建站点 = 5']],
    ['12月底前完成，支出3万元，第3次会议', []],
    ['发挥“一中心一站”职能作用，做到“两个维护”', []],
  ])('%s', (text, expected) => expect(of(text)).toEqual(expected))
  it('marks “各”', () => expect(namedFigures('甲乙排查和安全检查各 1 次')[0]?.isForEach).toBe(true))
  it('keeps rates whole', () => expect(coreOf('检查工作完成率')).toBe('检查工作完成率'))
})

describe('isSameThing', () => {
  it('sees through a missing word', () => expect(isSameThing('重大网络舆情监测覆盖率', '重大舆情监测覆盖率')).toBe(true))
  it('tells things with a common ending apart', () => expect(isSameThing('信息内容监测覆盖率', '重大网络舆情监测覆盖率')).toBe(false))
  it('is not misled by generic words', () => expect(isSameThing('任务完成率', '培训完成率')).toBe(false))
})

describe('common runs and orders', () => {
  const han = fc.stringMatching(/^[甲乙丙丁]{0,12}$/)
  it('a run stands in both and is no longer than the order', () => {
    fc.assert(
      fc.property(han, han, (a, b) => {
        const run = commonRun(a, b)
        expect(a.includes(run) && b.includes(run)).toBe(true)
        expect(run.length).toBeLessThanOrEqual(commonOrder(a, b))
        expect(commonOrder(a, b)).toBe(commonOrder(b, a))
      }),
    )
  })
})
