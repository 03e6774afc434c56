/** Edge cases of Q32. */
import { expect, it } from 'vitest'
import { indicator } from '../examples.ts'
import { runExamples } from '../run-examples.ts'
import { flawsOf } from './judged.ts'
import { satisfactionWithoutSurvey } from './satisfaction-without-survey.ts'

runExamples(satisfactionWithoutSurvey)

const judge = (basis: string | undefined, others = '年度计划') =>
  flawsOf(satisfactionWithoutSurvey, {
    indicators: [
      indicator({ level2: '数量指标', name: '培训次数', target: '≥2次', ...(others ? { basis: others } : {}) }),
      indicator({ level2: '服务对象满意度指标', name: '学员满意度', target: '≥90%', ...(basis === undefined ? {} : { basis }) }),
    ],
  })

it('finds an empty basis where the table has the column', () => {
  expect(judge('')).toHaveLength(1)
  expect(judge(undefined)).toHaveLength(1)
})
it('does not judge a form without the column', () => {
  expect(judge(undefined, '')).toEqual([])
})
it('knows many ways to ask', () => {
  for (const basis of ['问卷', '电话回访', '第三方测评', '群众评议', '抽样访谈']) expect(judge(basis), basis).toEqual([])
})
