/** An evaluation by the department or by finance (部门评价, 财政评价; DOMAIN 3.7): its frame, the scores of its experts and what they come to. */
import { done, type Outcome, refused } from '../words/outcome.ts'
import {
  compare,
  divide,
  equals,
  fromDecimal,
  larger,
  multiply,
  type Rational,
  rational,
  smaller,
  subtract,
  sum,
  toDecimal,
  toShortDecimal,
} from '../words/rational.ts'
import { type Wording, wording } from '../words/wording.ts'

export type EvaluationKind = 'department' | 'finance'
export const EVALUATION_KINDS: Readonly<Record<EvaluationKind, Wording>> = {
  department: wording('部门评价', 'departmental evaluation'),
  finance: wording('财政评价', 'fiscal evaluation'),
}

/** A level-3 item with its points, a decimal number. */
export interface Leaf {
  readonly id: string
  readonly level1: string
  readonly level2: string
  readonly level3: string
  readonly points: string
}

export interface ExpertScore {
  readonly leaf: string
  readonly expert: string
  /** A decimal number of at most two places. */
  readonly score: string
  readonly words: string
}

export interface Evaluation {
  readonly id: string
  readonly body: string
  readonly fiscalYear: number
  readonly kind: EvaluationKind
  /** The id of the project in the dossier; null: the body as a whole. */
  readonly project: string | null
  readonly leaves: readonly Leaf[]
  readonly experts: readonly string[]
  readonly scores: readonly ExpertScore[]
  readonly isFinished: boolean
  readonly conclusion: string
  /** What was found amiss and what is recommended; "" where nothing is. */
  readonly problems: string
  readonly suggestions: string
}

/** What an evaluation comes to in words. */
export type EvaluationWords = Pick<Evaluation, 'conclusion' | 'problems' | 'suggestions'>

/** The leaves of the profile's frame with its points by level-3 name. */
export function leavesOf(
  frame: readonly { readonly level1: string; readonly level2: string; readonly level3: readonly string[] }[],
  points: Readonly<Record<string, number>>,
): readonly Leaf[] {
  return frame
    .flatMap(({ level1, level2, level3 }) => level3.map(name => ({ level1, level2, level3: name, points: String(points[name] ?? 0) })))
    .map((leaf, i) => ({ id: String(i + 1), ...leaf }))
}

/** Decimals of a score: experts give no more, and means are rounded to them. */
export const SCORE_PLACES = 2
const DECIMAL = /^\d{1,3}(?:\.\d{1,2})?$/
const HUNDRED = rational(100n)
/** Level 1 of what came of the money; the rest is how it was decided and handled. */
const OUTCOMES: readonly string[] = ['产出', '效益']

/** A frame that can be scored: 100 points, no item twice, and enough of them on output and benefit. */
export function acceptFrame(leaves: readonly Leaf[], outcomeShareLeast: Rational): Outcome<readonly Leaf[]> {
  const odd = leaves.find(l => !DECIMAL.test(l.points))
  if (odd) return refused('frame-does-not-fit', wording(`“${odd.level3}”的分值不是数字。`, `The points of “${odd.level3}” are no number.`))
  if (new Set(leaves.map(l => l.id)).size < leaves.length || new Set(leaves.map(nameOf)).size < leaves.length) {
    return refused('frame-does-not-fit', wording('指标体系中有重复的指标。', 'An item stands twice in the frame.'))
  }
  const whole = sum(leaves.map(l => fromDecimal(l.points)))
  if (!equals(whole, HUNDRED)) {
    return refused(
      'frame-does-not-fit',
      wording(`分值合计是${toShortDecimal(whole)}，应为100。`, `The points add up to ${toShortDecimal(whole)}, not 100.`),
    )
  }
  const outcomes = sum(leaves.filter(l => OUTCOMES.includes(l.level1)).map(l => fromDecimal(l.points)))
  const least = multiply(outcomeShareLeast, HUNDRED)
  if (compare(outcomes, least) < 0) {
    return refused(
      'frame-does-not-fit',
      wording(
        `产出和效益共${toShortDecimal(outcomes)}分，至少应有${toShortDecimal(least)}分。`,
        `Output and benefit have ${toShortDecimal(outcomes)} points; ${toShortDecimal(least)} is the least.`,
      ),
    )
  }
  return done(leaves)
}

const nameOf = (l: Leaf): string => `${l.level1} ${l.level2} ${l.level3}`

/** The evaluation with the scores of one expert put in or changed. */
export function scored(evaluation: Evaluation, expert: string, scores: readonly Omit<ExpertScore, 'expert'>[]): Outcome<Evaluation> {
  if (evaluation.isFinished) return over
  if (!evaluation.experts.includes(expert)) {
    return refused('no-expert', wording(`评价组中没有“${expert}”。`, `“${expert}” is not one of the experts.`))
  }
  for (const { leaf, score } of scores) {
    const at = evaluation.leaves.find(l => l.id === leaf)
    if (!at) return refused('no-leaf', wording(`指标体系中没有“${leaf}”。`, `The frame has no item “${leaf}”.`))
    if (!DECIMAL.test(score) || compare(fromDecimal(score), fromDecimal(at.points)) > 0) {
      return refused(
        'score-does-not-fit',
        wording(
          `“${at.level3}”的得分应在0到${at.points}之间，至多两位小数，填的是“${score}”。`,
          `“${at.level3}” takes 0 to ${at.points}, two decimals at most; it was given “${score}”.`,
        ),
      )
    }
  }
  const given = new Set(scores.map(s => s.leaf))
  const kept = evaluation.scores.filter(s => s.expert !== expert || !given.has(s.leaf))
  return done({ ...evaluation, scores: [...kept, ...scores.map(s => ({ leaf: s.leaf, expert, score: s.score, words: s.words }))] })
}

/** The evaluation closed with its conclusion; refused while a score is missing, or points were taken off and nobody says why. */
export function finished(evaluation: Evaluation, words: EvaluationWords): Outcome<Evaluation> {
  if (evaluation.isFinished) return over
  const { missing, leaves } = outcomeOf(evaluation)
  if (missing > 0) return refused('scores-missing', wording(`还有${missing}个评分没有打。`, `${missing} scores are missing.`))
  const isSaid = (leaf: string): boolean => evaluation.scores.some(s => s.leaf === leaf && s.words.trim() !== '')
  const mute = leaves.find(({ leaf, mean }) => mean && compare(mean, fromDecimal(leaf.points)) < 0 && !isSaid(leaf.id))?.leaf
  if (mute) {
    return refused(
      'no-reason',
      wording(`“${mute.level3}”扣了分，须至少有一位评价人写明原因。`, `Points were taken off “${mute.level3}”: at least one expert has to say why.`),
    )
  }
  if (words.conclusion.trim() === '') return refused('no-words', wording('须写明评价结论。', 'The conclusion is missing.'))
  return done({ ...evaluation, isFinished: true, ...words })
}

/** Open again, to mend a score or a word: what was published of it stays, and the next publication is a correction. */
export function reopened(evaluation: Evaluation, reason: string): Outcome<Evaluation> {
  if (!evaluation.isFinished) return refused('not-over', wording('评价还没有结束，不需要重新打开。', 'The evaluation is not finished.'))
  if (reason.trim() === '') return refused('no-reason', wording('重新打开须写明理由。', 'Reopening needs a reason.'))
  return done({ ...evaluation, isFinished: false })
}

const over = refused('evaluation-over', wording('评价已经结束，不能再改。', 'The evaluation is finished.'))

export interface LeafOutcome {
  readonly leaf: Leaf
  /** The mean of the experts as it is printed, with two decimals; null while none has scored. */
  readonly mean: Rational | null
  /** Highest less lowest. */
  readonly spread: Rational | null
  readonly count: number
}

export interface EvaluationOutcome {
  readonly leaves: readonly LeafOutcome[]
  /** The sum of the means as printed, so that whoever adds them up comes to the same; null while a score is missing. */
  readonly total: Rational | null
  readonly missing: number
}

export function outcomeOf({ leaves, scores, experts }: Evaluation): EvaluationOutcome {
  const outcomes = leaves.map((leaf): LeafOutcome => {
    const [first, ...rest] = scores.filter(s => s.leaf === leaf.id).map(s => fromDecimal(s.score))
    if (!first) return { leaf, mean: null, spread: null, count: 0 }
    const count = rest.length + 1
    return {
      leaf,
      mean: fromDecimal(toDecimal(divide(sum([first, ...rest]), rational(count)), SCORE_PLACES)),
      spread: subtract(rest.reduce(larger, first), rest.reduce(smaller, first)),
      count,
    }
  })
  const missing = leaves.length * experts.length - scores.length
  const means = outcomes.map(o => o.mean).filter(m => m !== null)
  return { leaves: outcomes, total: missing === 0 && means.length > 0 ? sum(means) : null, missing }
}
