/** S15: the declared weights do not make 100, or the scores and weights of a group do not fit its declared points. */
import { add, cannotTell, cite, compare, defineRule, equals, type Flaw, rational, type SelfEvaluation, sum } from '@jixiao/core'
import { indicator, selfEvaluation } from '../examples.ts'
import { declared, executionRow } from './example-forms.ts'
import { FORM_KINDS } from './form-kinds.ts'
import { exactPoints, groupsOf, isExecutionName, levelName, showPoints } from './form-scores.ts'

const HUNDRED = rational(100n)

export const weightsDoNotFit = defineRule({
  code: 'S15',
  name: 'weights-do-not-fit',
  title: '权重结构不符',
  titleEn: 'The weights do not fit',
  severity: 'error',
  basis: [cite('evaluation-measures-2020', 'weights'), cite('arithmetic', 'sum')],
  appliesTo: FORM_KINDS,
  needs: ['selfEvaluations'],
  check({ selfEvaluations }) {
    const results = selfEvaluations.map(form => [...declaredSum(form), ...ownSum(form), ...groupFlaws(form)])
    const known = selfEvaluations.some(f => f.weights.length > 0 || f.indicators.some(i => i.weight))
    return known ? results.flat() : cannotTell('自评表没有写明权重（分值）', 'no form states weights')
  },
  examples: [
    {
      name: { zh: '40 + 40 + 10 + 执行率10 = 100', en: 'they make 100' },
      given: { selfEvaluations: [formOf(40, 40)] },
      expect: 'pass',
    },
    {
      name: { zh: '50 + 40 + 10 + 执行率10 = 110', en: 'they make 110' },
      given: { selfEvaluations: [formOf(50, 50)] },
      expect: 1,
      says: '合计110分',
    },
    {
      name: { zh: '产出指标只有40分，得了45分', en: '45 of 40 points' },
      given: { selfEvaluations: [formOf(40, 45)] },
      expect: 1,
      says: '超过',
    },
    {
      name: { zh: '组内各指标分值之和不等于一级指标分值', en: 'the parts of a group do not make its points' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '3万元', '3万元', {
            weights: [declared('产出指标', 40)],
            indicators: [
              indicator({ level2: '数量指标', name: '活动', target: '≥4次', score: 20, weight: 20 }),
              indicator({ level2: '质量指标', name: '合格率', target: '≥95%', score: 15, weight: 15 }),
            ],
          }),
        ],
      },
      expect: 1,
      says: '20 + 15 = 35',
    },
    { name: { zh: '没有权重', en: 'no weights' }, given: { selfEvaluations: [selfEvaluation('宣传费', '3万元', '3万元')] }, expect: 'cannot-tell' },
  ],
})

/** All level-1 groups declare points: with the execution rate they must make 100. */
function declaredSum(form: SelfEvaluation): readonly Flaw[] {
  const groups = groupsOf(form)
  const own = form.weights.filter(w => !isExecutionName(w.level1))
  const execution = form.execution?.weight ?? form.weights.find(w => isExecutionName(w.level1))?.points.value
  if (own.length < 2 || execution === undefined || groups.some(g => !g.points)) return []
  const parts = [...own.map(w => exactPoints(w.points.value)), exactPoints(execution)]
  const total = sum(parts)
  const first = own[0]
  if (!first || equals(total, HUNDRED)) return []
  const names = [...own.map(w => `${levelName(w.level1)}${w.points.value}`), `执行率${execution}`]
  return [
    {
      at: own.map(w => w.points.place),
      expected: '100',
      found: showPoints(total),
      arithmetic: `${parts.map(showPoints).join(' + ')} = ${showPoints(total)}`,
      say: {
        zh: `项目“${form.project.value}”的权重（${names.join('、')}）合计${showPoints(total)}分，不是100分。`,
        en: `The weights of this form make ${showPoints(total)}, not 100.`,
      },
      mend: {
        zh: '按当地规定的权重结构调整；某一组没有指标的，把分值调入其他组并说明。',
        en: 'Correct the weights; points of an empty group go to the others, with a note.',
      },
    },
  ]
}

/** Every indicator has a weight of its own: with the execution rate they must make 100. */
function ownSum(form: SelfEvaluation): readonly Flaw[] {
  const weights = form.indicators.filter(i => i.name.value.trim() !== '' && !isExecutionName(i.level1.value)).map(i => i.weight)
  const execution = form.execution?.weight
  if (form.weights.length > 0 || weights.length < 2 || execution === undefined || weights.some(w => !w)) return []
  const parts = [...weights.map(w => exactPoints(w?.value ?? 0)), exactPoints(execution)]
  const total = sum(parts)
  if (equals(total, HUNDRED)) return []
  return [
    {
      at: weights.flatMap(w => (w ? [w.place] : [])),
      expected: '100',
      found: showPoints(total),
      arithmetic: `${parts.map(showPoints).join(' + ')} = ${showPoints(total)}`,
      say: {
        zh: `项目“${form.project.value}”各指标分值加预算执行率${execution}分，合计${showPoints(total)}分，不是100分。`,
        en: `The weights of this form make ${showPoints(total)}, not 100.`,
      },
      mend: { zh: '调整各指标分值，使合计为100分。', en: 'Correct the weights so that they make 100.' },
    },
  ]
}

function groupFlaws(form: SelfEvaluation): readonly Flaw[] {
  return groupsOf(form).flatMap((group): Flaw[] => {
    const flaws: Flaw[] = []
    const places = group.members.map(m => m.cell.place)
    const weights = group.members.map(m => m.indicator.weight)
    const over = group.members.find(m => m.weight && compare(m.score, m.weight) > 0)
    if (over?.weight)
      flaws.push({
        at: over.cell.place,
        expected: `≤${showPoints(over.weight)}`,
        found: showPoints(over.score),
        say: {
          zh: `项目“${form.project.value}”的指标“${over.indicator.name.value}”得${showPoints(over.score)}分，超过分值${showPoints(over.weight)}分。`,
          en: `The indicator scores ${showPoints(over.score)} of ${showPoints(over.weight)} points.`,
        },
        mend: { zh: '得分不得超过分值，更正得分和总分。', en: 'A score cannot exceed its weight.' },
      })
    else if (group.points && compare(group.scored, group.points) > 0)
      flaws.push({
        at: places,
        expected: `≤${showPoints(group.points)}`,
        found: showPoints(group.scored),
        arithmetic: `${group.members.map(m => showPoints(m.score)).join(' + ')} = ${showPoints(group.scored)}`,
        say: {
          zh: `项目“${form.project.value}”的${group.level1}指标得分合计${showPoints(group.scored)}分，超过该组分值${showPoints(group.points)}分。`,
          en: `The group scores ${showPoints(group.scored)} of ${showPoints(group.points)} points.`,
        },
        mend: { zh: '核对各指标的分值和得分。', en: 'Check weights and scores.' },
      })
    if (!group.points || !group.isComplete || weights.length === 0 || weights.some(w => !w)) return flaws
    const parts = weights.map(w => exactPoints(w?.value ?? 0))
    const total = parts.reduce(add, { n: 0n, d: 1n })
    if (!equals(total, group.points))
      flaws.push({
        at: weights.flatMap(w => (w ? [w.place] : [])),
        expected: showPoints(group.points),
        found: showPoints(total),
        arithmetic: `${parts.map(showPoints).join(' + ')} = ${showPoints(total)}`,
        say: {
          zh: `项目“${form.project.value}”的${group.level1}指标声明${showPoints(group.points)}分，各指标分值之和为${parts.map(showPoints).join(' + ')} = ${showPoints(total)}分。`,
          en: `The group declares ${showPoints(group.points)} points, its indicators make ${showPoints(total)}.`,
        },
        mend: { zh: '使各三级指标分值之和等于一级指标分值。', en: 'Make the parts equal to the whole.' },
      })
    return flaws
  })
}

function formOf(output: number, scored: number) {
  return selfEvaluation('宣传费', '3万元', '3万元', {
    weights: [declared('产出指标', output), declared('效益指标', 40), declared('满意度指标', 10)],
    execution: executionRow('100%', 10),
    indicators: [
      indicator({ level2: '数量指标', name: '活动', target: '≥4次', actual: '4次', score: scored - 10 }),
      indicator({ level2: '质量指标', name: '合格率', target: '≥95%', actual: '95%', score: 10 }),
      indicator({ level2: '社会效益指标', name: '覆盖率', target: '≥80%', actual: '90%', score: 40 }),
      indicator({ level2: '满意度指标', name: '群众满意度', target: '≥95%', actual: '95%', score: 10 }),
    ],
  })
}
