/** Q50: a figure in the goal text differs from the target value of the indicator for the same thing. */
import {
  cite,
  compare,
  defineRule,
  equals,
  type Flaw,
  type Indicator,
  multiply,
  type Quantity,
  type Rational,
  rational,
  sum,
  toShortDecimal,
} from '@jixiao/core'
import { indicator, itemisedGoal, project, said, selfEvaluation } from '../examples.ts'
import { pieceOfStated } from '../text/passages.ts'
import { type GoalText, judgeGoals } from './goal-texts.ts'
import { coreOf, isSameThing, type NamedFigure, namedFigures } from './named-figures.ts'
import { projectWords } from './row-words.ts'

export const goalContradictsIndicator = defineRule({
  code: 'Q50',
  name: 'goal-contradicts-indicator',
  title: '目标文本与指标值冲突',
  titleEn: 'A goal and an indicator state different figures for the same thing',
  severity: 'error',
  basis: [cite('target-measures-2015'), cite('indicator-quality')],
  appliesTo: 'every',
  needs: [],
  uses: ['goals', 'projects', 'selfEvaluations', 'indicators'],
  check(topics) {
    return judgeGoals(topics, indexOf, flawsOf)
  },
  examples: [
    {
      name: { zh: '每月一次一年是12次，指标只要6次', en: 'monthly is 12 a year, the indicator asks for 6' },
      given: {
        selfEvaluations: [
          selfEvaluation('学习经费', '1万元', '1万元', {
            expectedGoals: said('每月至少一次的集中理论学习，提高工作质量。'),
            indicators: [indicator({ level2: '数量指标', name: '开展理论学习', target: '≥6次' })],
          }),
        ],
      },
      expect: 1,
      says: '12次',
    },
    {
      name: { zh: '部门目标2次，项目指标6次：提示', en: 'two in the department goal, six in the project: a hint' },
      given: {
        goals: [{ part: 'department', overall: [], safeguards: [], itemised: [itemisedGoal('抓实培训', '组织业务培训2次以上')] }],
        indicators: [indicator({ level2: '数量指标', name: '业务培训次数', target: '≥6次' })],
      },
      expect: 1,
    },
    {
      name: { zh: '目标与指标一致', en: 'goal and indicator agree' },
      given: {
        projects: [
          project('作品', {
            goals: [said('创作公益作品20个，让知识深入人心。')],
            indicators: [indicator({ level2: '数量指标', name: '创作网络公益作品', target: '≥20个' })],
          }),
        ],
      },
      expect: 'pass',
    },
    {
      name: { zh: '说的不是一件事', en: 'different things' },
      given: {
        projects: [
          project('作品', {
            goals: [said('信息内容监测覆盖率达到100%。')],
            indicators: [indicator({ level2: '质量指标', name: '重大事项监测覆盖率', target: '≥60%' })],
          }),
        ],
      },
      expect: 'pass',
    },
  ],
})

/** Goals beyond the year are not answered by this year's indicators; cumulative counts either. */
const BEYOND_THE_YEAR = /十[三四五六]五|[三五]年内|到20\d\d年|累计|较上年|同比|比上年|较往年/

/** Indicators by what they name, so that a goal meets only those that could answer for it. */
interface AnswerIndex {
  readonly of: readonly Indicator[]
  /** Cores of name and description. */
  readonly cores: readonly (readonly string[])[]
  /** Positions by three characters in a row of a core, and by the whole core. */
  readonly byRun: ReadonlyMap<string, readonly number[]>
}

/** Two nouns name one thing only if they share so many characters in a row. */
const RUN = 3

function indexOf(indicators: readonly Indicator[]): AnswerIndex {
  const byRun = new Map<string, number[]>()
  const cores = indicators.map((i, at) => {
    const own = [i.name.value, i.description?.value ?? ''].map(coreOf)
    const runs = new Set(own.flatMap(core => [core, ...runsOf(core)]))
    for (const run of runs) {
      const known = byRun.get(run)
      if (known) known.push(at)
      else byRun.set(run, [at])
    }
    return own
  })
  return { of: indicators, cores, byRun }
}

const runsOf = (core: string): string[] => Array.from({ length: Math.max(0, core.length - RUN + 1) }, (_, at) => core.slice(at, at + RUN))

/** In the order of the document. Of a department's goal two are enough to know that it may be split among projects. */
function answersIn(index: AnswerIndex, figure: NamedFigure, scope: GoalText['scope']): readonly Indicator[] {
  const most = scope === 'department' ? 2 : Number.POSITIVE_INFINITY
  const seen = new Set<number>()
  const found: number[] = []
  for (const run of [figure.noun, ...runsOf(figure.noun)])
    for (const at of index.byRun.get(run) ?? []) {
      if (seen.has(at)) continue
      seen.add(at)
      const indicator = index.of[at]
      if (indicator && answersFor(indicator, index.cores[at] ?? [], figure, scope)) found.push(at)
      if (found.length >= most) return found.flatMap(k => index.of[k] ?? [])
    }
  return found.sort((a, b) => a - b).flatMap(k => index.of[k] ?? [])
}

function flawsOf(goal: GoalText, index: AnswerIndex): readonly Flaw[] {
  const figures = namedFigures(goal.words.text)
  return figures.flatMap(figure => {
    if (BEYOND_THE_YEAR.test(goal.words.text.slice(figure.clauseFrom, figure.clauseTo))) return []
    const answers = answersIn(index, figure, goal.scope)
    const values = answers.map(targetOf).filter(v => v !== null)
    if (values.length === 0 || values.some(v => equals(v, figure.yearly)) || equals(sum(values), figure.yearly)) return []
    // a department's figure against several projects may be split among them
    if (goal.scope === 'department' && answers.length > 1) return []
    return answers.slice(0, 1).flatMap(i => flawOf(goal, figure, i))
  })
}

const targetOf = (i: Indicator): Rational | null => (i.target.value.kind === 'measured' ? (i.target.value.quantity?.value ?? null) : null)

function answersFor(i: Indicator, cores: readonly string[], figure: NamedFigure, scope: GoalText['scope']): boolean {
  const { quantity, kind } = i.target.value
  if (kind !== 'measured' || !quantity || quantity.dimension !== figure.quantity.dimension) return false
  if (quantity.dimension === 'count' && quantity.unit !== figure.quantity.unit) return false
  const words = [i.name.value, i.description?.value ?? '']
  if (figure.perPeriod && words.some(w => /每/.test(w))) return false
  if (cores.some(c => isSameThing(c, figure.noun))) return true
  // a short noun ("培训") proves nothing by itself; as a hint the very same one will do
  return scope === 'department' && cores.some(c => c.length >= 2 && c === figure.noun)
}

function flawOf(goal: GoalText, figure: NamedFigure, i: Indicator): readonly Flaw[] {
  const value = targetOf(i)
  const quantity = i.target.value.quantity
  if (!value || !quantity) return []
  const isReverse = i.target.value.operator === '≤' || i.target.value.operator === '<'
  if (isReverse !== (figure.operator === '≤')) return []
  const isLaxer = isReverse ? compare(value, figure.yearly) > 0 : compare(value, figure.yearly) < 0
  const inWords = goal.words.text
    .slice(figure.clauseFrom, figure.clauseTo)
    .replace(/^\s*\d+\s*[.、．]\s*/, '')
    .trim()
  const wanted = `${figure.operator ?? (isReverse ? '≤' : '≥')}${shown(figure.yearly, quantity)}`
  const perYear = figure.perPeriod ? `，即全年${shown(figure.yearly, quantity)}` : ''
  return [
    {
      at: i.target.place,
      related: [pieceOfStated(goal.words, figure.clauseFrom, figure.clauseTo)],
      expected: wanted,
      found: i.target.text,
      cause: `${projectWords(i.project).zh}的指标“${i.name.value}”与目标文本不一致`,
      ...(figure.perPeriod
        ? { arithmetic: `${shown(figure.quantity.value, quantity)} × ${figure.perPeriod} = ${shown(figure.yearly, quantity)}` }
        : {}),
      severity: isLaxer && goal.scope !== 'department' ? 'error' : 'hint',
      say: {
        zh: `“${goal.owner}”的目标写“${inWords}”${perYear}，指标“${i.name.value}”的指标值却是“${i.target.text}”${isLaxer ? '，比目标低' : ''}。`,
        en: `The goal of “${goal.owner}” says “${inWords}”${figure.perPeriod ? ` (${shown(figure.yearly, quantity)} a year)` : ''}, the indicator “${i.name.value}” says “${i.target.text}”.`,
      },
      mend: {
        zh: `统一两处的数：指标值写“${wanted}”，或把目标改为与指标一致。`,
        en: `Make both say the same: “${wanted}” in the indicator, or the indicator's figure in the goal.`,
      },
    },
  ]
}

const shown = (value: Rational, like: Quantity): string =>
  like.dimension === 'rate' ? `${toShortDecimal(multiply(value, rational(100n)))}%` : `${toShortDecimal(value)}${like.unit}`
