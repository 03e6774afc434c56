/** What counts as a survey. */
import { describe, expect, it } from 'vitest'
import { indicator, paragraph, selfEvaluation } from '../examples.ts'
import { flawsOf } from '../monitoring/flaws-of.ts'
import { runExamples } from '../run-examples.ts'
import { satisfactionWithoutSurvey } from './satisfaction-without-survey.ts'

runExamples(satisfactionWithoutSurvey)

describe('satisfactionWithoutSurvey', () => {
  const judge = (text: string, more = {}) =>
    flawsOf(satisfactionWithoutSurvey, {
      selfEvaluations: [
        selfEvaluation('项目', '3万元', '3万元', {
          indicators: [indicator({ level2: '满意度指标', name: '群众满意度', target: '≥95%', actual: '96%', ...more })],
        }),
      ],
      blocks: [paragraph(text)],
    })
  it('duties with 调查 in them are no survey', () => expect(judge('依法完善统计调查制度。')).toHaveLength(1))
  it.each(['开展满意度测评', '抽样200人', '电话回访服务对象'])('%s', text => expect(judge(text)).toEqual([]))
  it('a description with the survey will do', () => expect(() => judge('无', { description: '问卷调查满意人数/调查人数' })).toThrow(RangeError))
})
