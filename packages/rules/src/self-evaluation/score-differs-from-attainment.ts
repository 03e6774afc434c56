/** S04: points are taken off though the target was met, or given in full though it was missed. */
import {
  cannotTell,
  cite,
  compare,
  defineRule,
  equals,
  type Flaw,
  type Indicator,
  type Profile,
  type Rational,
  type SelfEvaluation,
  subtract,
} from '@jixiao/core'
import { indicator, saidAs, selfEvaluation } from '../examples.ts'
import { type Attainment, attainmentOf } from './attainment.ts'
import { declared } from './example-forms.ts'
import { isExplained } from './explanation.ts'
import { FORM_KINDS } from './form-kinds.ts'
import { groupsOf, type ScoredIndicator, type ScoreGroup, showExactPoints, showPoints } from './form-scores.ts'
import { bandOf, quantitativeScore, scoringKind } from './scoring.ts'

export const scoreDiffersFromAttainment = defineRule({
  code: 'S04',
  name: 'score-differs-from-attainment',
  title: '已达标却扣分或未达标得满分',
  titleEn: 'The score does not follow from target and actual value',
  severity: 'error',
  basis: [cite('evaluation-measures-2020', 'quantitative'), cite('evaluation-measures-2020', 'qualitative')],
  appliesTo: FORM_KINDS,
  needs: ['selfEvaluations'],
  uses: ['face'],
  check({ selfEvaluations, face }, profile) {
    const year = face.fiscalYear?.value ?? null
    const flaws: Flaw[] = []
    let checked = 0
    for (const form of selfEvaluations)
      for (const group of groupsOf(form)) {
        for (const member of group.members) {
          const attainment = attainmentOf(member.indicator)
          if (!attainment) continue
          const weight = member.weight ?? (group.isFull ? member.score : null)
          if (!weight) continue
          checked++
          if (attainment.result === 'met' && compare(member.score, weight) < 0)
            flaws.push(...deducted(form, member, weight, attainment, profile, year))
          if (attainment.result === 'missed' && equals(member.score, weight) && weight.n > 0n)
            flaws.push(...undeserved(form, member, weight, attainment, profile, year))
        }
        const shared = sharedDeduction(form, group)
        if (shared) {
          checked++
          flaws.push(...shared)
        }
      }
    return checked === 0
      ? cannotTell('自评表没有可比的指标值、完成值和分值', 'no indicator has target, actual value and weight that can be compared')
      : flaws
  },
  examples: [
    {
      name: { zh: '达标得满分', en: 'met and full points' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '30万元', '30万元', {
            weights: [declared('产出指标', 20)],
            indicators: [
              indicator({ level2: '数量指标', name: '宣传活动', target: '≥4次', actual: '4次', score: 10 }),
              indicator({ level2: '时效指标', name: '完成时间', target: '9月底完成', actual: '9月底已完成', score: 10 }),
            ],
          }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '唯一的效益指标达标，40分只得10分', en: 'met, 10 of 40 points' },
      given: {
        selfEvaluations: [
          selfEvaluation('培训费', '10万元', '10万元', {
            weights: [declared('效益指标', 40)],
            indicators: [indicator({ level2: '经济效益指标', name: '规划采纳率', target: '≥95%', actual: '95%', score: 10 })],
          }),
        ],
      },
      expect: 1,
      says: '40分只得10分',
    },
    {
      name: { zh: '未达标得满分', en: 'missed and full points' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '30万元', '30万元', {
            indicators: [indicator({ level2: '数量指标', name: '宣传活动', target: '≥4次', actual: '3次', score: 10, weight: 10 })],
          }),
        ],
      },
      expect: 1,
      says: '没有达到',
    },
    {
      name: { zh: '扣分写明了原因', en: 'the deduction is explained' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '30万元', '30万元', {
            indicators: [
              indicator({
                level2: '质量指标',
                name: '合格率',
                target: '≥95%',
                actual: '95%',
                score: 8,
                weight: 10,
                reason: '抽查中有两份材料不规范，自行扣2分',
              }),
            ],
          }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '没有分值，无从判断', en: 'no weights' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '30万元', '30万元', {
            indicators: [indicator({ level2: '数量指标', name: '宣传活动', target: '≥4次', actual: '4次', score: 10 })],
          }),
        ],
      },
      expect: 'cannot-tell',
    },
    {
      name: { zh: '组内指标全部达标，全组却少得10分', en: 'all met, yet the group lacks 10 points' },
      given: {
        selfEvaluations: [
          selfEvaluation('宣传费', '30万元', '30万元', {
            weights: [{ level1: '产出指标', points: saidAs(30, '30') }],
            indicators: [
              indicator({ level2: '数量指标', name: '宣传活动', target: '≥4次', actual: '4次', score: 10 }),
              indicator({ level2: '质量指标', name: '合格率', target: '≥95%', actual: '96%', score: 10 }),
            ],
          }),
        ],
      },
      expect: 1,
      says: '全部达到目标',
    },
  ],
})

const EXPLAINS = /扣分|扣减|失分|得分/

function deducted(
  form: SelfEvaluation,
  m: ScoredIndicator,
  weight: Rational,
  attainment: Attainment,
  profile: Profile,
  year: number | null,
): readonly Flaw[] {
  if (isExplained(form, m.indicator, EXPLAINS)) return []
  // words such as 已完成 may still be worth less than all points: the upper band of qualitative results is not a fault
  const bands = profile.at('qualitativeBands', year)
  if (attainment.by === 'words' && bandOf(m.score, weight, bands)?.name === bands[0]?.name) return []
  const { indicator: i } = m
  return [
    {
      at: m.cell.place,
      related: [i.target.place, ...(i.actual ? [i.actual.place] : [])],
      expected: showPoints(weight),
      found: showPoints(m.score),
      arithmetic: `${i.target.text} / ${i.actual?.text ?? ''} → ${showPoints(weight)}`,
      ...(attainment.by === 'words' ? { severity: 'warning' as const } : {}),
      say: {
        zh: `项目“${form.project.value}”的指标“${i.name.value}”目标值${i.target.text}、完成值${i.actual?.text ?? ''}，已经达标，${showPoints(weight)}分只得${showPoints(m.score)}分，没有说明原因。`,
        en: `The indicator met its target (${i.target.text}, ${i.actual?.text ?? ''}) but got ${showPoints(m.score)} of ${showPoints(weight)} points without a reason.`,
      },
      mend: { zh: '达标的指标记满分；确需扣分的，写明扣分原因和改进措施。', en: 'Give full points, or state the reason for the deduction.' },
    },
  ]
}

function undeserved(
  form: SelfEvaluation,
  m: ScoredIndicator,
  weight: Rational,
  attainment: Attainment,
  profile: Profile,
  year: number | null,
): readonly Flaw[] {
  const { indicator: i } = m
  const right = scoreByRule(attainment, i, weight, profile.at('reverseRule', year))
  return [
    {
      at: m.cell.place,
      related: [i.target.place, ...(i.actual ? [i.actual.place] : [])],
      ...(right
        ? { expected: showPoints(right.score), arithmetic: `${right.how} = ${showExactPoints(right.score)}` }
        : { expected: `<${showPoints(weight)}` }),
      found: showPoints(m.score),
      ...(attainment.by === 'words' ? { severity: 'warning' as const } : {}),
      say: {
        zh: `项目“${form.project.value}”的指标“${i.name.value}”目标值${i.target.text}、完成值${i.actual?.text ?? ''}，没有达到目标却得满分${showPoints(weight)}分${right ? `，按比例应为${showPoints(right.score)}分` : ''}。`,
        en: `The indicator missed its target (${i.target.text}, ${i.actual?.text ?? ''}) but got all ${showPoints(weight)} points.`,
      },
      mend: { zh: '未完成的指标按完成比例记分，并分析原因、提出改进措施。', en: 'Score in proportion, and state cause and measure.' },
    },
  ]
}

function scoreByRule(
  a: Attainment,
  i: Indicator,
  weight: Rational,
  reverse: 'linear' | 'ratio',
): { readonly score: Rational; readonly how: string } | null {
  const kind = a.target && a.operator ? scoringKind(a.operator, a.target) : null
  if (!a.target || !a.actual || !kind) return null
  const [t, d, w] = [i.target.value.quantity?.printed ?? '', i.actual?.value.quantity?.printed ?? '', showPoints(weight)]
  const how = kind === 'reverse' ? (reverse === 'linear' ? `(1 − (${d} − ${t}) ÷ ${t}) × ${w}` : `${t} ÷ ${d} × ${w}`) : `${d} ÷ ${t} × ${w}`
  return { score: quantitativeScore(kind, a.target, a.actual, weight, reverse), how: a.target.n === 0n ? `${d} > ${t}` : how }
}

/** Several indicators share declared points that are not split: if all are met, the group must have all points. */
function sharedDeduction(form: SelfEvaluation, group: ScoreGroup): readonly Flaw[] | null {
  if (!group.points || !group.isComplete || group.members.length < 2 || group.members.some(m => m.weight)) return null
  const results = group.members.map(m => attainmentOf(m.indicator))
  if (!results.every(r => r?.result === 'met')) return null
  if (compare(group.scored, group.points) >= 0 || group.members.some(m => isExplained(form, m.indicator, EXPLAINS))) return []
  const lowest = [...group.members].sort((a, b) => compare(a.score, b.score))[0]
  if (!lowest) return null
  return [
    {
      at: lowest.cell.place,
      related: group.members.map(m => m.cell.place),
      expected: showPoints(group.points),
      found: showPoints(group.scored),
      arithmetic: `${group.members.map(m => showPoints(m.score)).join(' + ')} = ${showPoints(group.scored)}；${showPoints(group.points)} − ${showPoints(group.scored)} = ${showPoints(subtract(group.points, group.scored))}`,
      ...(results.some(r => r?.by === 'words') ? { severity: 'warning' as const } : {}),
      say: {
        zh: `项目“${form.project.value}”的${group.level1}指标共${showPoints(group.points)}分，各指标全部达到目标，只得${showPoints(group.scored)}分，没有说明原因。`,
        en: `All indicators of the group met their targets, but it got ${showPoints(group.scored)} of ${showPoints(group.points)} points without a reason.`,
      },
      mend: { zh: '达标的指标记满分；确需扣分的，写明扣分原因和改进措施。', en: 'Give full points, or state the reason for the deduction.' },
    },
  ]
}
