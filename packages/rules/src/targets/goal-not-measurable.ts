/** Q56: an itemised goal of the department without any figure. */
import { cite, defineRule, fold, type ItemisedGoal, measuresIn } from '@jixiao/core'
import { itemisedGoal } from '../examples.ts'

export const goalNotMeasurable = defineRule({
  code: 'Q56',
  name: 'goal-not-measurable',
  title: '目标不可衡量',
  titleEn: 'A goal cannot be measured',
  severity: 'hint',
  basis: [cite('target-measures-2015'), cite('indicator-quality')],
  appliesTo: 'every',
  needs: ['goals'],
  check({ goals }) {
    const itemised = goals.flatMap(g => g.itemised)
    if (itemised.length === 0) return { cannotTell: { zh: '没有分项绩效目标', en: 'there are no itemised goals' } }
    return itemised.filter(hasNoFigure).map(g => ({
      at: (g.indicators ?? g.goal ?? g.title).place,
      found: (g.indicators ?? g.goal ?? g.title).text.slice(0, 60),
      say: {
        zh: `分项目标“${g.title.value}”没有一个可以衡量的数。`,
        en: `The goal “${g.title.value}” has no figure by which it could be measured.`,
      },
      mend: { zh: '写出数量、比率或时限，例如“全年督导4次”“6月底前完成”。', en: 'State a number, a rate or a date.' },
    }))
  },
  examples: [
    {
      name: { zh: '只有定性表述', en: 'words only' },
      given: {
        goals: [
          { part: 'department', overall: [], safeguards: [], itemised: [itemisedGoal('惠民利民', '让信息化造福群众', '加强研究，主动沟通。')] },
        ],
      },
      expect: 1,
      says: '惠民利民',
    },
    {
      name: { zh: '有数量', en: 'with a figure' },
      given: { goals: [{ part: 'department', overall: [], safeguards: [], itemised: [itemisedGoal('安全检查', undefined, '开展检查2次以上')] }] },
      expect: 'pass',
    },
    {
      name: { zh: '没有分项目标', en: 'no itemised goals' },
      given: { goals: [{ part: 'department', overall: [], safeguards: [], itemised: [] }] },
      expect: 'cannot-tell',
    },
  ],
})

/** A number of any kind: a count, a rate, a month, a rank. Chinese numerals count before a unit only, and 一体、两个维护 are words. */
function hasNoFigure(g: ItemisedGoal): boolean {
  const texts = [g.goal, g.indicators, ...(g.goal || g.indicators ? [] : [g.title])].map(t => fold(t?.text ?? ''))
  return texts.every(t => !/\d/.test(t) && !measuresIn(t).some(m => m.quantity.dimension !== 'count' || m.unitClass === 'event'))
}
