/** S07: the section of problems says that an activity did not take place which the form reports as done. */
import { cannotTell, cite, defineRule, type Flaw, type Stated, within } from '@jixiao/core'
import { said, selfEvaluation } from '../examples.ts'
import { saysNothing } from './explanation.ts'
import { FORM_KINDS } from './form-kinds.ts'
import { notDone, reportedDone } from './negated-activity.ts'

const pieceOf = (cell: Stated<string>, at: { readonly from: number; readonly to: number }) => within(cell.place, cell.value, at.from, at.to)

export const doneAndNotDone = defineRule({
  code: 'S07',
  name: 'done-and-not-done',
  title: '完成情况与问题说明矛盾',
  titleEn: 'Reported as done and as not done',
  severity: 'error',
  basis: [cite('evaluation-measures-2020', 'truth')],
  appliesTo: FORM_KINDS,
  needs: ['selfEvaluations'],
  check({ selfEvaluations }) {
    const flaws: Flaw[] = []
    let checked = 0
    for (const form of selfEvaluations) {
      const { problems, actualGoals } = form
      if (!problems || !actualGoals || saysNothing(problems.value)) continue
      checked++
      for (const activity of notDone(problems.value)) {
        const done = reportedDone(activity, actualGoals.value)
        if (!done) continue
        const [denied, claimed] = [pieceOf(problems, activity), pieceOf(actualGoals, done)]
        flaws.push({
          at: denied,
          related: [claimed],
          expected: '两处一致',
          found: denied.text ?? '',
          say: {
            zh: `项目“${form.project.value}”的问题说明写“${denied.text}”，具体完成情况却写“${claimed.text}”，两处矛盾。`,
            en: 'The section of problems says this activity did not take place; the actual results report it as done.',
          },
          mend: {
            zh: '核实该项活动是否开展；没有开展的，更正完成情况、完成率和相关得分。',
            en: 'Find out which is true; correct results, completion rate and scores.',
          },
        })
      }
    }
    return checked === 0 ? cannotTell('自评表没有同时写明完成情况和存在的问题', 'no form states both results and problems') : flaws
  },
  examples: [
    {
      name: { zh: '没有办的活动没有写成已办', en: 'consistent' },
      given: {
        selfEvaluations: [
          selfEvaluation('培训费', '10万元', '5万元', {
            actualGoals: said('1.完成规划编制。'),
            problems: said('未组织大型培训活动，下年按计划实施。'),
          }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '“未组织大型培训活动”与“组织全县信息化培训1次”', en: 'contradiction' },
      given: {
        selfEvaluations: [
          selfEvaluation('培训费', '10万元', '5万元', {
            actualGoals: said('1.完成规划编制。2.组织全县信息化培训1次。'),
            problems: said('年度未组织大型培训活动，下年按计划实施。'),
          }),
        ],
      },
      expect: 1,
      says: '两处矛盾',
    },
    {
      name: { zh: '没办线下培训、办了线上培训，不矛盾', en: 'another kind of training' },
      given: {
        selfEvaluations: [
          selfEvaluation('培训费', '10万元', '5万元', { actualGoals: said('组织线上培训3次。'), problems: said('未组织线下培训。') }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '问题栏写“无”', en: 'no problem named' },
      given: { selfEvaluations: [selfEvaluation('培训费', '10万元', '5万元', { actualGoals: said('组织培训1次。'), problems: said('无') })] },
      expect: 'cannot-tell',
    },
  ],
})
