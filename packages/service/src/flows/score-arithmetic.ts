/** Every score of the self-evaluation with the arithmetic that led to it, in words (DOMAIN 3.2–3.5): what stands beside the form. */
import {
  type Body,
  type Dossier,
  type DossierRecord,
  divide,
  executionsByProject,
  fieldText,
  fromDecimal,
  type Profile,
  printExactAmount,
  printRate,
  type Rational,
  rational,
  recordsOf,
  subtract,
  toShortDecimal,
  type Wording,
  wording,
  yuanOf,
} from '@jixiao/core'
import { departmentScore, type JoinedBody, prepare, projectScore } from '@jixiao/documents'
import { givenOf } from './check-paper.ts'
import { type Scoring, scoringOf } from './score-projects.ts'
import { gradeIn, printScore } from './self-scores.ts'

export interface ScoredLine {
  /** The id of the indicator; null: the execution rate. */
  readonly indicator: string | null
  readonly name: string
  /** As printed; null while it cannot be computed, `say` tells why. */
  readonly score: string | null
  readonly points: string
  readonly isByHand: boolean
  readonly isFull: boolean
  /** What stands beside the score: “10 × 95.00%”; "" where all points were given. */
  readonly brief: string
  readonly say: Wording
}

export interface ProjectArithmetic {
  readonly project: string
  readonly name: string
  readonly lines: readonly ScoredLine[]
  /** null while a line has no score. */
  readonly total: string | null
  readonly grade: string
}

export interface YearArithmetic {
  readonly projects: readonly ProjectArithmetic[]
  readonly department: { readonly score: string | null; readonly grade: string; readonly say: Wording }
}

export function scoreArithmetic(dossier: Dossier, body: Body, profile: Profile, joined: readonly JoinedBody[] = []): YearArithmetic {
  const year = dossier.fiscalYear
  const prepared = prepare(givenOf(dossier, body, '', profile, joined))
  const executions = executionsByProject(dossier)
  const projects = recordsOf(dossier, 'project').map((p): ProjectArithmetic => {
    const score = projectScore(prepared, p.id)
    const money = executions.get(p.id)?.total
    const execution = prepared.scores?.get(p.id)?.execution ?? null
    return {
      project: p.id,
      name: fieldText(p, 'name'),
      lines: [
        executionLine(money?.spent ?? 0n, money?.adjusted ?? 0n, execution, profile, year),
        ...recordsOf(dossier, 'indicator', p.id).map(i => indicatorLine(dossier, i, profile)),
      ],
      total: score && printScore(score, profile, year),
      grade: score ? gradeIn(score, profile, year) : '',
    }
  })
  const score = departmentScore(prepared)
  return {
    projects,
    department: {
      score,
      grade: score === null ? '' : gradeIn(fromDecimal(score), profile, year),
      say: departmentWords(projects, score, profile, year),
    },
  }
}

function executionLine(spent: bigint, adjusted: bigint, score: Rational | null, profile: Profile, year: number): ScoredLine {
  const points = String(profile.at('executionWeight', year))
  const base = { indicator: null, name: '预算执行率', points, isByHand: false }
  if (score === null) {
    return {
      ...base,
      score: null,
      isFull: false,
      brief: '',
      say: wording('没有预算（调整后预算为0），执行率没有得分。', 'Without a budget the execution rate has no score.'),
    }
  }
  const rate = divide(rational(spent), rational(adjusted))
  const isFull = rate.n >= rate.d
  const printed = printScore(score, profile, year)
  const zh = `${say(spent)} ÷ ${say(adjusted)} = ${printRate(rate)}${isFull && rate.n > rate.d ? '，按100%计' : ''}；${points} × ${isFull ? '100%' : printRate(rate)} = ${printed}`
  const en = `${say(spent)} ÷ ${say(adjusted)} = ${printRate(rate)}; ${points} × ${isFull ? '100%' : printRate(rate)} = ${printed}`
  return { ...base, score: printed, isFull, brief: `${points} × ${isFull ? '100%' : printRate(rate)}`, say: wording(zh, en) }
}

const say = (fen: bigint): string => printExactAmount(yuanOf(fen))

function indicatorLine(dossier: Dossier, indicator: DossierRecord<'indicator'>, profile: Profile): ScoredLine {
  const scoring = scoringOf(dossier, indicator, profile)
  const base = { indicator: indicator.id, name: fieldText(indicator, 'name'), points: fieldText(indicator, 'weight') }
  if (!scoring) return { ...base, score: null, isByHand: false, isFull: false, brief: '', say: whyNone(dossier, indicator) }
  const score = printScore(scoring.score, profile, dossier.fiscalYear)
  const points = toShortDecimal(scoring.weight)
  const isFull = scoring.score.n * scoring.weight.d >= scoring.weight.n * scoring.score.d
  return { ...base, points, score, isByHand: scoring.by === 'hand', isFull, ...wordsOf(scoring, points, score, isFull) }
}

function whyNone(dossier: Dossier, indicator: DossierRecord<'indicator'>): Wording {
  const [attained] = recordsOf(dossier, 'attainment', indicator.id)
  if (fieldText(indicator, 'weight') === '') return wording('指标没有分值，不能算分。', 'The indicator has no points.')
  if (!attained || fieldText(attained, 'actual') === '') return wording('还没有填实际完成值。', 'The actual value is not filled in.')
  return wording(
    '目标和完成值不能用数字比较：请选“达成情况”，或者手工评分。',
    'Target and value cannot be compared as figures: choose the degree, or score by hand.',
  )
}

function wordsOf(scoring: Scoring, points: string, score: string, isFull: boolean): Pick<ScoredLine, 'brief' | 'say'> {
  if (scoring.by === 'hand') return { brief: '手工', say: wording(`手工评分${score}，满分${points}。`, `Scored by hand: ${score} of ${points}.`) }
  if (scoring.by === 'words') {
    const brief = `${points} × ${printRate(scoring.share, 0)}`
    return { brief: isFull ? '' : brief, say: wording(`定性指标按达成情况取档：${brief} = ${score}`, `By its degree: ${brief} = ${score}`) }
  }
  const { target, actual, kind, rule } = scoring
  const [wanted, reached] = [target.text, actual.text]
  if (isFull) {
    return {
      brief: '',
      say: wording(`目标${wanted}，完成${reached}，达到目标，得满分${score}`, `${reached} against ${wanted}: reached, all ${score} points`),
    }
  }
  const [t, a] = [target.quantity?.value, actual.quantity?.value]
  if (!t || !a || t.n === 0n || kind === 'equal-zero') {
    return { brief: '', say: wording(`目标${wanted}，完成${reached}，未达到，得${score}`, `${reached} against ${wanted}: not reached, ${score}`) }
  }
  if (kind !== 'reverse') return byShare('', `${reached} ÷ ${bare(wanted)}`, divide(a, t), points, score)
  if (rule === 'ratio') return byShare('反向指标：', `${bare(wanted)} ÷ ${reached}`, divide(t, a), points, score)
  const over = printRate(divide(subtract(a, t), t))
  const brief = `${points} × (1 − ${over})`
  return {
    brief,
    say: wording(
      `反向指标超出${over}：${brief} = ${score}${scoring.score.n === 0n ? '（扣完为止）' : ''}`,
      `The lower the better, ${over} beyond: ${brief} = ${score}`,
    ),
  }
}

function byShare(head: string, quotient: string, share: Rational, points: string, score: string): Pick<ScoredLine, 'brief' | 'say'> {
  const brief = `${points} × ${printRate(share)}`
  const all = `${quotient} = ${printRate(share)}`
  return { brief, say: wording(`${head}${all}；${brief} = ${score}`, `${all}; ${brief} = ${score}`) }
}

const bare = (target: string): string => target.replace(/^[≥≤=<>]\s*/, '')

function departmentWords(projects: readonly ProjectArithmetic[], score: string | null, profile: Profile, year: number): Wording {
  const way = profile.at('departmentScore', year)
  const missing = projects.filter(p => p.total === null)
  if (way === 'ownTable') return wording('整体支出自评表各项得分之和。', 'The sum of the form of the whole department.')
  if (projects.length === 0) return wording('没有项目。', 'There is no project.')
  if (score === null) {
    const names = missing.map(p => `“${p.name}”`).join('、')
    return wording(`${names}还没有得分，部门得分暂时算不出。`, `${missing.length} projects have no score yet, so there is none for the department.`)
  }
  if (way === 'weighted') return wording('各项目得分按调整后预算加权平均。', 'The mean of the projects, weighted by their adjusted budgets.')
  const sums = projects.map(p => p.total).join(' + ')
  return wording(`各项目得分的平均：(${sums}) ÷ ${projects.length} = ${score}`, `Mean of the projects: (${sums}) ÷ ${projects.length} = ${score}`)
}
