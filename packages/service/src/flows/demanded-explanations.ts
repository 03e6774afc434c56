/** Which boxes of the self-evaluation must explain something (DOMAIN 3.6), why, and whether they do. */
import {
  absolute,
  compare,
  type Dossier,
  type DossierRecord,
  divide,
  type Execution,
  executionsByProject,
  fieldDecimal,
  fieldText,
  isZero,
  type Profile,
  parseTargetValue,
  printExactAmount,
  printRate,
  RATE_NAMES,
  type Rational,
  rateOf,
  recordsOf,
  subtract,
  toShortDecimal,
  type Wording,
  wording,
  yuanOf,
} from '@jixiao/core'
import { exactly } from '@jixiao/rules'
import { scoreProjects } from './score-projects.ts'

export interface DemandedExplanation {
  /** The field that has to say it. Where the record is not made yet, `record` is null and one of this kind belongs under `parent`. */
  readonly record: string | null
  readonly kind: 'attainment' | 'result' | 'adjustment'
  readonly parent: string | null
  readonly field: 'reason' | 'rateReason' | 'problems'
  readonly why: 'points-lost' | 'overshot' | 'fell-short' | 'low-rate' | 'budget-adjusted' | 'problems-denied'
  readonly reason: Wording
  readonly isGiven: boolean
}

const NOTHING = /^(?:无|没有|暂无|不存在|不涉及|[-—–/]*)[。.]?$/
const says = (text: string): boolean => !NOTHING.test(text.trim())

export function demandedExplanations(dossier: Dossier, profile: Profile): readonly DemandedExplanation[] {
  const scores = scoreProjects(dossier, profile)
  const executions = executionsByProject(dossier)
  return [
    ...recordsOf(dossier, 'project').flatMap(project => {
      const indicators = recordsOf(dossier, 'indicator', project.id)
      const attained = indicators.flatMap(i => ofIndicator(dossier, i, scores.get(project.id)?.indicators.get(i.id) ?? null, profile))
      const execution = executions.get(project.id)?.total
      const [result] = recordsOf(dossier, 'result', project.id)
      const money = execution ? ofMoney(execution, project, result, profile, dossier.fiscalYear) : []
      const demanded = [...attained, ...money]
      return [...demanded, ...ofProblems(demanded, project, result)]
    }),
    ...ofAdjustments(dossier),
  ]
}

/** Points lost, and a value that differs from its target by more than the profile lets pass, above or below. */
function ofIndicator(
  dossier: Dossier,
  indicator: DossierRecord<'indicator'>,
  score: Rational | null,
  profile: Profile,
): readonly DemandedExplanation[] {
  const [attained] = recordsOf(dossier, 'attainment', indicator.id)
  if (!attained || fieldText(attained, 'actual') === '') return []
  const name = fieldText(indicator, 'name')
  const demand = (why: DemandedExplanation['why'], reason: Wording): DemandedExplanation => ({
    record: attained.id,
    kind: 'attainment',
    parent: indicator.id,
    field: 'reason',
    why,
    reason,
    isGiven: says(fieldText(attained, 'reason')),
  })
  const weight = fieldDecimal(indicator, 'weight')
  const lost =
    score && weight && compare(score, weight) < 0
      ? [
          demand(
            'points-lost',
            wording(
              `指标“${name}”得${toShortDecimal(score, 2)}分，满分${toShortDecimal(weight, 2)}分：写明扣分原因、改进措施和完成时限。`,
              `“${name}” has ${toShortDecimal(score, 2)} of ${toShortDecimal(weight, 2)} points: give cause, measure and deadline.`,
            ),
          ),
        ]
      : []
  const far = deviation(indicator, fieldText(attained, 'actual'), profile, dossier.fiscalYear)
  return far ? [...lost, demand(far.why, far.reason)] : lost
}

function deviation(
  indicator: DossierRecord<'indicator'>,
  words: string,
  profile: Profile,
  year: number,
): { readonly why: 'overshot' | 'fell-short'; readonly reason: Wording } | null {
  const unit = fieldText(indicator, 'unit')
  const operator = fieldText(indicator, 'operator')
  const target = parseTargetValue(`${operator === 'words' ? '' : operator}${fieldText(indicator, 'value')}${unit}`)
  const actual = parseTargetValue(/\d$/.test(words) ? `${words}${unit}` : words)
  const [t, a] = [target.quantity, actual.quantity]
  if (target.kind !== 'measured' || !t || !a || t.dimension !== a.dimension) return null
  const name = fieldText(indicator, 'name')
  if (isZero(t.value)) {
    const most = exactly(profile.at('overshootOfZero', year))
    const isOver = operator !== '≤' && operator !== '<' && compare(a.value, most) >= 0
    return isOver ? { why: 'overshot', reason: off(name, target.text, words, null) } : null
  }
  const share = divide(subtract(a.value, t.value), absolute(t.value))
  const isUp = share.n > 0n
  // below a limit is what a limit asks for; above a floor can be too much of it
  if (!isUp && (operator === '≤' || operator === '<')) return null
  if (compare(absolute(share), exactly(profile.at('overshootThreshold', year))) < 0) return null
  const isMissed = operator === '≤' || operator === '<' ? isUp : !isUp
  return { why: isMissed ? 'fell-short' : 'overshot', reason: off(name, target.text, words, share) }
}

const off = (name: string, target: string, actual: string, share: Rational | null): Wording => {
  const shown = share === null ? '' : `${share.n > 0n ? '+' : ''}${printRate(share, 1)}`
  return wording(
    `指标“${name}”目标${target}，完成${actual}${shown === '' ? '' : `，偏离${shown}`}：写明原因${share === null || share.n > 0n ? '，目标值定得过低的写明下年如何调整' : '和改进措施'}。`,
    `“${name}”: target ${target}, attained ${actual}${shown === '' ? '' : ` (${shown})`}: say why.`,
  )
}

function ofMoney(
  e: Execution,
  project: DossierRecord<'project'>,
  result: DossierRecord<'result'> | undefined,
  profile: Profile,
  year: number,
): readonly DemandedExplanation[] {
  const demand = (why: DemandedExplanation['why'], reason: Wording): DemandedExplanation => ({
    record: result?.id ?? null,
    kind: 'result',
    parent: project.id,
    field: 'rateReason',
    why,
    reason,
    isGiven: result !== undefined && says(fieldText(result, 'rateReason')),
  })
  const denominator = profile.at('executionDenominator', year)
  const least = exactly(profile.at('lowExecutionReason', year))
  const rate = rateOf(e, denominator)
  const name = fieldText(project, 'name')
  const moved = e.supplement - e.cut
  return [
    ...(rate && compare(rate, least) < 0
      ? [
          demand(
            'low-rate',
            wording(
              `项目“${name}”的${RATE_NAMES[denominator].zh}为${printRate(rate)}，低于${printRate(least, 0)}：写明原因。`,
              `“${name}”: ${RATE_NAMES[denominator].en} is ${printRate(rate)}, below ${printRate(least, 0)}.`,
            ),
          ),
        ]
      : []),
    ...(e.supplement !== 0n || e.cut !== 0n
      ? [
          demand(
            'budget-adjusted',
            wording(
              `项目“${name}”年中追加${say(e.supplement)}、追减${say(e.cut)}，净${moved < 0n ? '减' : '增'}${say(moved < 0n ? -moved : moved)}：写明调整原因。`,
              `“${name}”: ${say(e.supplement)} were added and ${say(e.cut)} cut in the year: say why.`,
            ),
          ),
        ]
      : []),
  ]
}

const say = (fen: bigint): string => printExactAmount(yuanOf(fen))

/** The box of problems may not say 无 where anything else has to be explained. */
function ofProblems(
  demanded: readonly DemandedExplanation[],
  project: DossierRecord<'project'>,
  result: DossierRecord<'result'> | undefined,
): readonly DemandedExplanation[] {
  const grave = demanded.filter(d => d.why !== 'budget-adjusted')
  if (grave.length === 0) return []
  return [
    {
      record: result?.id ?? null,
      kind: 'result',
      parent: project.id,
      field: 'problems',
      why: 'problems-denied',
      reason: wording(
        `项目“${fieldText(project, 'name')}”有${grave.length}处需要说明，“存在问题”一栏不能空着或写“无”。`,
        `${grave.length} things of “${fieldText(project, 'name')}” want an explanation: its problems cannot be “none”.`,
      ),
      isGiven: result !== undefined && says(fieldText(result, 'problems')),
    },
  ]
}

/** Every supplement and cut has its own reason. */
const ofAdjustments = (dossier: Dossier): readonly DemandedExplanation[] =>
  recordsOf(dossier, 'adjustment')
    .filter(a => fieldText(a, 'kind') !== 'carried-over')
    .map(a => ({
      record: a.id,
      kind: 'adjustment',
      parent: null,
      field: 'reason',
      why: 'budget-adjusted',
      reason: wording('每一笔追加、追减都要写明原因。', 'Every supplement and cut needs its reason.'),
      isGiven: says(fieldText(a, 'reason')),
    }))
