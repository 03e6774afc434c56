/** Lists that must not be counted. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { countDiffersFromList } from './count-differs-from-list.ts'
import { flawsOf } from './flaws-of.ts'

runExamples(countDiffersFromList)

describe('countDiffersFromList', () => {
  const judge = (text: string) => flawsOf(countDiffersFromList, { blocks: [paragraph(text)] })
  it.each([
    '设主任1名，副主任2名。共检查30家：机关16家、企业10家、医院4家，均合格。',
    '在城区、乡镇建设三个示范点。',
    '分为三类：一是宣传，二是检查，三是培训。',
    '对城区、乡镇的机关、企业、医院等2个行业开展检查。',
    '完成4个项目：甲项目、乙项目等。',
  ])('leaves alone: %s', text => {
    try {
      expect(judge(text)).toEqual([])
    } catch (e) {
      expect(e).toBeInstanceOf(RangeError)
    }
  })
  it('counts names in brackets and book titles as one', () =>
    expect(judge('制定2项制度：《预算管理、绩效管理办法》、《资产办法（含车辆、设备）》。')).toEqual([]))
  it('reads Chinese numerals', () => expect(judge('下设三个科室：办公室、业务科。')[0]?.arithmetic).toBe('3 ≠ 2'))
  it('joins paragraphs that a page end broke', () => {
    const blocks = [
      paragraph('1.网络安全检查经费：完成。'),
      paragraph('2.信息系统运维经费：完成。'),
      paragraph('拖慢整体进度的主要项目有3个。主要原因是网络安全检查经费和信息系统'),
      paragraph('运维经费涉及第三方公司，尚未验收。'),
    ]
    const [flaw] = flawsOf(countDiffersFromList, { blocks })
    expect(flaw?.say.zh).toContain('只列出2个：网络安全检查经费、信息系统运维经费')
  })
  it('does not take examples (等) for the whole list', () => {
    const blocks = [
      paragraph('1.网络安全检查经费：完成。'),
      paragraph('2.信息系统运维经费：完成。'),
      paragraph('偏慢的项目有3个，网络安全检查经费、信息系统运维经费等涉及第三方。'),
    ]
    expect(() => flawsOf(countDiffersFromList, { blocks })).toThrow(RangeError)
  })
  it.each([
    ['内设办公室、业务股两个股室，编制6名。', []],
    ['县局内设办公室、综合股、法规股4个股室。', ['4 ≠ 3']],
    ['内设办公室、业务和信息股2个股室。', []],
    ['内设办公室、综合股等4个股室。', []],
    ['设置宣传栏、展板3个。', null],
  ])('%s', (text, expected) => {
    if (expected === null) expect(() => judge(text)).toThrow(RangeError)
    else expect(judge(text).map(f => f.arithmetic)).toEqual(expected)
  })
})
