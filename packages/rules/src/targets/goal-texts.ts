/** Every goal text with the indicators that ought to answer for it: projects, self-evaluation forms, the whole department. */
import {
  cannotTell,
  type DepartmentGoals,
  type Flaw,
  type Indicator,
  type Judgement,
  type Project,
  type SelfEvaluation,
  type Stated,
  type Topics,
} from '@jixiao/core'

export interface GoalText {
  readonly words: Stated<string>
  /** Where it stands: a project or form answers for itself, a department through all its projects. */
  readonly scope: 'project' | 'form' | 'department'
  /** Name of the project, form or itemised goal. */
  readonly owner: string
  readonly part: string
  readonly indicators: readonly Indicator[]
}

export function goalTexts(
  goals: readonly DepartmentGoals[],
  projects: readonly Project[],
  forms: readonly SelfEvaluation[],
  indicators: readonly Indicator[],
): readonly GoalText[] {
  return [
    ...goals.flatMap(g => {
      const own = indicators.filter(i => i.part === g.part)
      const text = (words: Stated<string>, owner: string): GoalText => ({ words, scope: 'department', owner, part: g.part, indicators: own })
      return [
        ...g.overall.map(words => text(words, '总体绩效目标')),
        ...g.itemised.flatMap(i => [i.goal, i.indicators].filter(w => w !== undefined).map(words => text(words, i.title.value))),
      ]
    }),
    ...projects.flatMap(p =>
      p.goals.map((words): GoalText => ({ words, scope: 'project', owner: p.name.value, part: p.part, indicators: p.indicators })),
    ),
    ...forms.flatMap(f =>
      f.expectedGoals ? [{ words: f.expectedGoals, scope: 'form' as const, owner: f.project.value, part: '', indicators: f.indicators }] : [],
    ),
  ]
}

/** Judges every goal that has indicators. The goals of a department share one list of indicators, which is looked through once. */
export function judgeGoals<Index>(
  { goals, projects, selfEvaluations, indicators }: Pick<Topics, 'goals' | 'projects' | 'selfEvaluations' | 'indicators'>,
  indexOf: (indicators: readonly Indicator[]) => Index,
  flawsOf: (goal: GoalText, index: Index) => readonly Flaw[],
): Judgement {
  const texts = goalTexts(goals, projects, selfEvaluations, indicators).filter(t => t.indicators.length > 0)
  if (texts.length === 0) return cannotTell('文件中没有同时列出目标和指标', 'no goals with indicators in the document')
  const indexes = new Map<readonly Indicator[], Index>()
  return texts.flatMap(goal => {
    const known = indexes.get(goal.indicators) ?? indexOf(goal.indicators)
    indexes.set(goal.indicators, known)
    return flawsOf(goal, known)
  })
}
