/** The projects of a document, whatever stage it is of, with their money and indicators; matched by name with those of another one. */
import { bare, type DocumentPair, type FundColumn, type Indicator, type Place, type Quantity, type Stated, type Topics } from '@jixiao/core'
import type { Figure } from './figures.ts'

export interface ProjectLine {
  readonly name: string
  readonly place: Place
  readonly initial?: Figure
  readonly spent?: Figure
  readonly indicators: readonly Indicator[]
}

/** Of target tables, self-evaluation forms and monitoring forms of the body itself. */
export function projectLinesOf(topics: Topics, part = 'department'): readonly ProjectLine[] {
  return [
    ...topics.projects.filter(p => p.part === part && !p.isOfWholeDepartment).map(p => line(p.name, p.place, p.indicators, p.budget)),
    ...topics.selfEvaluations.map(f => line(f.project, f.place, f.indicators, totalOf(f.initial), totalOf(f.executed))),
    ...topics.monitoringForms
      .filter(f => f.part === part && !f.isOfWholeDepartment)
      .map(f => line(f.project, f.place, f.indicators, totalOf(f.initial), totalOf(f.spent))),
  ]
}

const totalOf = (column: FundColumn | undefined): Stated<Quantity> | undefined => column?.total

function line(
  name: Stated<string>,
  place: Place,
  indicators: readonly Indicator[],
  initial: Stated<Quantity> | undefined,
  spent?: Stated<Quantity> | undefined,
): ProjectLine {
  return {
    name: name.value,
    place,
    indicators,
    ...(initial ? { initial: figure(initial) } : {}),
    ...(spent ? { spent: figure(spent) } : {}),
  }
}

const figure = (s: Stated<Quantity>): Figure => ({ text: s.text, place: s.place, quantity: s.value })

/** Names without year and without the words that forms add or leave out. */
const keyOf = (name: string): string =>
  bare(name)
    .replace(/^(?:19|20)\d{2}年度?/, '')
    .replace(/(?:项目)?(?:经费|资金|费用|支出)?(?:项目)?$/, '')

/** Projects of one name in both documents; a name that occurs twice in one of them tells nothing. */
export function sameProjects(pair: DocumentPair): readonly { readonly from: ProjectLine; readonly to: ProjectLine }[] {
  const [from, to] = [byKey(projectLinesOf(pair.from)), byKey(projectLinesOf(pair.to))]
  return [...from].flatMap(([key, f]) => {
    const t = to.get(key)
    return f && t ? [{ from: f, to: t }] : []
  })
}

const byKey = (lines: readonly ProjectLine[]): ReadonlyMap<string, ProjectLine | null> => uniqueBy(lines, l => keyOf(l.name))

/** Indicators of one name in both projects. */
export function sameIndicators(from: ProjectLine, to: ProjectLine): readonly { readonly from: Indicator; readonly to: Indicator }[] {
  const [a, b] = [indicatorsByName(from), indicatorsByName(to)]
  return [...a].flatMap(([key, f]) => {
    const t = b.get(key)
    return f && t ? [{ from: f, to: t }] : []
  })
}

export const indicatorsByName = (project: ProjectLine): ReadonlyMap<string, Indicator | null> => uniqueBy(project.indicators, i => bare(i.name.value))

/** By key; null where two share it. */
function uniqueBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T | null> {
  const found = new Map<string, T | null>()
  for (const item of items) {
    const k = key(item)
    if (k !== '') found.set(k, found.has(k) ? null : item)
  }
  return found
}
