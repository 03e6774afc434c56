/** Edge cases of D21. */
import { describe, expect, it } from 'vitest'
import { paragraph } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { twoSpellings } from './two-spellings.ts'

runExamples(twoSpellings)

const check = (...texts: string[]) => flawsOf(twoSpellings, { blocks: texts.map(paragraph) })

describe('D21 edges', () => {
  it('calls the rarer of the two the misprint', () =>
    expect(check('做好社区事物受理服务中心的日常运行保障工作。', '做好社区事务受理服务中心的日常运行保障工作。事务办理。')[0]?.expected).toContain(
      '事务',
    ))
  it('finds a word behind the common text', () =>
    expect(check('按照区里的统一要求认真组织开展绩校评价。', '按照区里的统一要求认真组织开展绩效评价。绩效管理。')).toHaveLength(1))
  it('does not take numbers, years and opposites for misprints', () =>
    expect(
      check('比上年预算执行数增加的主要原因是人员变动。', '比上年预算执行数减少的主要原因是人员变动。', '比去年预算执行数增加的主要原因是人员变动。'),
    ).toEqual([]))
  it('does not mind spaces', () => expect(check('负责全区统计调查 工作的组织实施。', '负责全区统计调查工作的组织实施。')).toEqual([]))
})
