/** Every goal text with the indicators that ought to answer for it: projects, self-evaluation forms, the whole department. */
import type { DepartmentGoals, Indicator, Project, SelfEvaluation, Stated } from '@jixiao/core'

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
