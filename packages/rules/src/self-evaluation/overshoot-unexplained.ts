/** S05: the actual value is far above the target, and nobody says why. */
import { cannotTell, cite, defineRule, divide, type Flaw, ONE, printRate, type Stated, subtract, type TargetValue } from '@jixiao/core'
import { indicator, said, selfEvaluation } from '../examples.ts'
import { overshootCause } from '../targets/row-words.ts'
import { comparable } from './attainment.ts'
import { isExplained } from './explanation.ts'
import { FORM_KINDS } from './form-kinds.ts'
import { exactly, isOvershot } from './scoring.ts'

export const overshootUnexplained = defineRule({
  code: 'S05',
  name: 'overshoot-unexplained',
  title: '超额完成未说明',
  titleEn: 'Overshooting is not explained',
  severity: 'warning',
  basis: [cite('evaluation-measures-2020', 'quantitative'), cite('evaluation-measures-2020', 'deviation')],
  appliesTo: FORM_KINDS,
  needs: ['selfEvaluations'],
  uses: ['face'],
  check({ selfEvaluations, face }, profile) {
    const year = face.fiscalYear?.value ?? null
    const threshold = exactly(profile.at('overshootThreshold', year))
    const ofZero = exactly(profile.at('overshootOfZero', year))
    const flaws: Flaw[] = []
    let checked = 0
    for (const form of selfEvaluations)
      for (const i of form.indicators) {
        const { operator } = i.target.value
        const pair = i.actual && (operator === '≥' || operator === '>') ? comparable(i.target.value, i.actual.value) : null
        if (!pair || !i.actual) continue
        checked++
        if (
          !isOvershot(pair.target, pair.actual, threshold, ofZero) ||
          isExplained(form, i, /超额|超过目标|超出目标|超出预期|超计划|目标(?:值)?(?:设[定置])?偏低/)
        )
          continue
        const excess = pair.target.n === 0n ? null : printRate(subtract(divide(pair.actual, pair.target), ONE), 1)
        flaws.push({
          at: i.target.place,
          related: [i.actual.place, ...(form.problems ? [form.problems.place] : [])],
          expected: `<${printRate(threshold, 0)}`,
          found: i.actual.text,
          cause: overshootCause(form.project.value, i),
          ...(excess ? { arithmetic: `(${figure(i.actual)} − ${figure(i.target)}) ÷ ${figure(i.target)} = +${excess}` } : {}),
          say: {
            zh: `项目“${form.project.value}”的指标“${i.name.value}”目标值${i.target.text}，完成值${i.actual.text}，${excess ? `超出目标${excess}` : '大幅超出目标'}，没有说明原因。`,
            en: `The actual value ${i.actual.text} exceeds the target ${i.target.text}${excess ? ` by ${excess}` : ''} without an explanation.`,
          },
          mend: {
            zh: '说明超额原因；目标值定得过低的，次年据实调整，并按当地办法适当调减得分。',
            en: 'Explain it; if the target was too low, set a better one next year.',
          },
        })
      }
    return checked === 0 ? cannotTell('自评表没有可比的正向指标', 'no form has a positive indicator with figures that can be compared') : flaws
  },
  examples: [
    {
      name: { zh: '略超目标', en: 'slightly above' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '30万元', '30万元', {
            indicators: [indicator({ level2: '质量指标', name: '合格率', target: '≥95%', actual: '100%' })],
          }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '完成值是目标值的两倍，问题栏写“无”', en: 'twice the target, no problem named' },
      given: {
        selfEvaluations: [
          selfEvaluation('学习经费', '1万元', '1万元', {
            problems: said('无'),
            indicators: [indicator({ level2: '数量指标', name: '开展集中学习', target: '≥6次', actual: '12次' })],
          }),
        ],
      },
      expect: 1,
      says: '超出目标100.0%',
    },
    {
      name: { zh: '写明了原因', en: 'explained' },
      given: {
        selfEvaluations: [
          selfEvaluation('学习经费', '1万元', '1万元', {
            indicators: [
              indicator({ level2: '数量指标', name: '开展集中学习', target: '≥6次', actual: '12次', reason: '增加了专题学习，目标值偏低，下年调整' }),
            ],
          }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '反向指标不算超额', en: 'a reverse indicator' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '30万元', '30万元', {
            indicators: [indicator({ level2: '时效指标', name: '处置时限', target: '≤120分钟', actual: '60分钟' })],
          }),
        ],
      },
      expect: 'cannot-tell',
    },
  ],
})

/** The digits of a value without its operator. */
const figure = (v: Stated<TargetValue>): string => v.value.quantity?.printed ?? v.text
