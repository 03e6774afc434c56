/** Q51: a goal with a figure that no indicator answers for. */
import { cite, compare, defineRule, type Flaw, fold, type Indicator, type Quantity, type Rational, rational } from '@jixiao/core'
import { indicator, itemisedGoal, project, said, selfEvaluation } from '../examples.ts'
import { pieceOfStated } from '../text/passages.ts'
import { type GoalText, judgeGoals } from './goal-texts.ts'
import { coreOf, type NamedFigure, namedFigures } from './named-figures.ts'

export const goalWithoutIndicator = defineRule({
  code: 'Q51',
  name: 'goal-without-indicator',
  title: '目标未被指标覆盖',
  titleEn: 'A goal with a figure has no indicator',
  severity: 'warning',
  basis: [cite('target-measures-2015'), cite('indicator-quality')],
  appliesTo: 'every',
  needs: [],
  uses: ['goals', 'projects', 'selfEvaluations', 'indicators'],
  check(topics) {
    return judgeGoals(topics, answersOf, flawsOf)
  },
  examples: [
    {
      name: { zh: '检查2次没有指标', en: 'two inspections without an indicator' },
      given: {
        goals: [{ part: 'department', overall: [], safeguards: [], itemised: [itemisedGoal('提升防护能力', undefined, '开展安全检查2次以上。')] }],
        indicators: [indicator({ level2: '数量指标', name: '发布信息数量', target: '≥500条' })],
      },
      expect: 1,
      says: '“开展安全检查2次以上”',
    },
    {
      name: { zh: '“各1次”的两件事只有一件有指标', en: 'one of two things has an indicator' },
      given: {
        selfEvaluations: [
          selfEvaluation('安全防护', '30万元', '30万元', {
            expectedGoals: said('1. 开展全县显示屏排查和安全检查各 1 次，保障安全可控。'),
            indicators: [indicator({ level2: '质量指标', name: '安全检查工作完成率', target: '≥95%' })],
          }),
        ],
      },
      expect: 1,
      says: '显示屏排查',
    },
    {
      name: { zh: '目标有指标对应', en: 'the goal has its indicator' },
      given: {
        projects: [
          project('宣传', {
            goals: [said('发布信息500条以上，采稿率达到30%以上。')],
            indicators: [
              indicator({ level2: '数量指标', name: '平台信息发布数量', target: '≥500条' }),
              indicator({ level2: '质量指标', name: '媒体采稿率', target: '≥30%' }),
            ],
          }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '没有指标', en: 'no indicators' },
      given: { projects: [project('宣传', { goals: [said('发布信息500条')] })] },
      expect: 'cannot-tell',
    },
  ],
})

/** Sentences and numbered items: within one of them a figure that only tells the extent is covered by its neighbour. */
const SENTENCES = /[^。;\n]+/g
const VAGUE_ENDING = /(?:行动|活动|工作|项目|任务|程度|情况|比例|水平|事件|专项)$/

/** What a list of indicators speaks of. */
interface Answers {
  /** Every two and three characters in a row of the names and descriptions; the last words of a noun are no longer. */
  readonly runs: ReadonlySet<string>
  /** The measures of their values, as one key each. */
  readonly measures: ReadonlySet<string>
}

function answersOf(indicators: readonly Indicator[]): Answers {
  const runs = new Set<string>()
  const measures = new Set<string>()
  for (const i of indicators) {
    const words = fold(`${i.name.value}|${i.description?.value ?? ''}`)
    for (let at = 0; at < words.length - 1; at++) {
      runs.add(words.slice(at, at + 2))
      runs.add(words.slice(at, at + LONGEST_HEAD))
    }
    const { quantity } = i.target.value
    if (quantity) measures.add(measureKey(quantity, quantity.value))
  }
  return { runs, measures }
}

function flawsOf(goal: GoalText, answers: Answers): readonly Flaw[] {
  const isNamed = (noun: string): boolean => answers.runs.has(headOf(noun))
  // the same telling figure in an indicator answers for the goal in other words (校舍5000平方米, 建设面积≥5000平方米)
  const isFigured = (f: NamedFigure): boolean => compare(f.yearly, rational(5n)) >= 0 && answers.measures.has(measureKey(f.quantity, f.yearly))
  const figures = namedFigures(goal.words.text)
  return [...fold(goal.words.text).matchAll(SENTENCES)].flatMap(sentence => {
    const inside = figures.filter(f => sentence.index <= f.from && f.to <= sentence.index + sentence[0].length)
    const things = inside.map(f => ({ figure: f, nouns: f.isForEach ? splitNouns(goal, f) : [f.noun] }))
    const open = things.flatMap(t => t.nouns.filter(n => !isNamed(n) && !isFigured(t.figure)).map(noun => ({ figure: t.figure, noun })))
    const isAnyCovered = things.some(t => isFigured(t.figure) || t.nouns.some(isNamed))
    // a covered figure beside it answers for the sentence, except for "A和B各2次", where each is a goal of its own
    return open.filter(o => !isAnyCovered || o.figure.isForEach).map(o => flaw(goal, o.figure, o.noun))
  })
}

/** Areas are compared in any unit, other measures in the one that is printed. */
const measureKey = ({ dimension, unit }: Quantity, { n, d }: Rational): string => `${dimension} ${dimension === 'area' ? '' : unit} ${n}/${d}`

const LONGEST_HEAD = 3
/** The last words of a noun, which an indicator for it will hardly leave out. */
function headOf(noun: string): string {
  if (noun.endsWith('率')) return noun.slice(-LONGEST_HEAD)
  const firm = noun.replace(VAGUE_ENDING, '')
  return (firm.length >= 2 ? firm : noun).slice(-2)
}

function splitNouns(goal: GoalText, f: NamedFigure): readonly string[] {
  const clause = fold(goal.words.text).slice(f.clauseFrom, f.from)
  const nouns = clause
    .replace(/各\s*$/, '')
    .split(/、|和|及|与/)
    .map(coreOf)
    .filter(n => n.length >= 2)
  return nouns.length > 0 ? nouns : [f.noun]
}

function flaw(goal: GoalText, f: NamedFigure, noun: string): Flaw {
  const clause = goal.words.text
    .slice(f.clauseFrom, f.clauseTo)
    .replace(/^\s*\d+\s*[.、．]\s*/, '')
    .trim()
  const whose = goal.scope === 'department' ? '各项目的指标' : `“${goal.owner}”的指标`
  return {
    at: pieceOfStated(goal.words, f.clauseFrom, f.clauseTo),
    found: clause,
    say: {
      zh: `目标提出“${clause}”，${whose}里没有关于“${noun}”的指标。`,
      en: `The goal says “${clause}”, no indicator speaks of “${noun}”.`,
    },
    mend: {
      zh: `为“${noun}”增加一条指标，指标值与目标一致；或从目标中去掉这个数。`,
      en: `Add an indicator for “${noun}” with the same figure, or take the figure out of the goal.`,
    },
  }
}
