/** Edge cases of D03. */
import { describe, expect, it } from 'vitest'
import { fact, facts, paragraph, section } from '../examples.ts'
import { flawsOf } from '../flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { explanationIncomplete } from './explanation-incomplete.ts'

runExamples(explanationIncomplete)

const running = (text: string) =>
  flawsOf(explanationIncomplete, {
    blocks: [paragraph('三、机关运行经费安排情况'), paragraph(text)],
    sections: [section('operating-expenses', '机关运行经费安排情况', 0, 2)],
    facts: facts(),
  })
const arrangement = (text: string) =>
  flawsOf(explanationIncomplete, {
    blocks: [paragraph('二、部门预算安排的总体情况'), paragraph(text)],
    sections: [section('arrangement', '部门预算安排的总体情况', 0, 2)],
    facts: facts(),
  })

describe('D03 edges', () => {
  it('does not ask an explanation by items for the total of projects', () => {
    const of = (title: string) =>
      flawsOf(explanationIncomplete, {
        blocks: [paragraph(title), paragraph('支出预算100万元，比上年预算增加5万元。')],
        sections: [section('arrangement', title, 0, 2)],
        facts: facts(fact('expenditure/byFunction/all/project', '60.00万元', 'T3')),
      })
    expect(of('部门预算编制说明')).toEqual([])
    expect(of('部门预算安排的总体情况').map(f => f.severity)).toEqual(['error'])
  })
  it.each(['本单位为事业单位，无机关运行经费。', '机关运行费安排3万元。', '我部门未安排机关运行经费。'])('passes: %s', text =>
    expect(running(text)).toEqual([]))
  it('leaves an empty section to D02', () => expect(running(' ')).toEqual([]))
  it('warns when only one element is missing and the total is not known', () =>
    expect(arrangement('支出预算100万元，较上年增加5万元。')[0]?.severity).toBe('warning'))
  it('hints when the change of projects is not told', () =>
    expect(arrangement('项目支出39万元。较上年增加19万元，其中：基本支出增加19万元。')[0]?.severity).toBe('hint'))
})
