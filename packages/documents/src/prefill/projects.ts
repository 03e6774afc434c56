/** Projects with their targets: code, purpose, plan, goals and indicators of every target table. */
import { fold, moneyOf, type Place, type Project, type Quantity, type Stated, toShortDecimal, wording } from '@jixiao/core'
import type { Filling } from './filling.ts'
import { projectsOfPurchases } from './holdings.ts'
import { addIndicators } from './indicators.ts'
import { keyOfName, type PrefilledProject } from './prefilled-project.ts'
import { purposeOf } from './purpose.ts'

const PLAN: Readonly<Record<number, 'planMarch' | 'planJune' | 'planOctober' | 'planDecember'>> = {
  3: 'planMarch',
  6: 'planJune',
  10: 'planOctober',
  12: 'planDecember',
}

export function addProjects(filling: Filling): PrefilledProject[] {
  const found = filling.understanding.projects
    .filter(p => p.part === filling.part)
    .flatMap(p => (p.isOfWholeDepartment ? wholeTargets(filling, p) : [projectOf(filling, p)]))
  for (const { name, budget } of projectsOfPurchases(filling)) {
    const words = name.text.trim()
    if (found.some(p => keyOfName(p.name) === keyOfName(words))) continue
    const record = filling.draft.add('project', { name: { value: words, place: name.place } })
    found.push({ record, name: words, index: null, fiscal: null, other: null, either: budget, indicators: new Map() })
  }
  return found
}

const fenOf = (q: Stated<Quantity> | undefined): bigint | null => (q ? moneyOf(q.value.value) : null)

function projectOf(filling: Filling, project: Project): PrefilledProject {
  const { draft } = filling
  const code = project.code && /^[0-9A-Z]{1,24}$/.test(fold(project.code.value)) ? project.code : undefined
  if (project.code && !code)
    draft.leave('not-placed', wording(`项目编码“${project.code.value}”不是编码。`, `“${project.code.value}” is no code.`), project.code.place)
  const purpose = purposeOf(project)
  const record = draft.add('project', {
    name: { value: project.name.value, place: project.name.place },
    code: code && { value: fold(code.value), place: code.place },
    purpose: purpose.words === '' ? null : { value: purpose.words, place: project.purpose?.place },
    ...planOf(filling, project),
  })
  if (project.purpose) draft.cover(project.purpose.place)
  for (const p of purpose.parts) {
    draft.add('purpose', { name: p.name, amount: { value: String(p.fen), place: p.place } }, record)
  }
  for (const g of numbered(project.goals)) draft.add('goal', { text: g }, record)
  const [budget, fiscal, other] = [fenOf(project.budget), fenOf(project.fiscal), fenOf(project.other)]
  const carried = fenOf(project.carryOver) ?? 0n
  const isKnown = budget !== null || fiscal !== null || other !== null
  const ofFiscal =
    fiscal === null ? (budget === null ? 0n : budget - (other ?? 0n)) : fiscal + (budget === fiscal + (other ?? 0n) + carried ? carried : 0n)
  return {
    record,
    name: project.name.value,
    index: project.index,
    block: project.block,
    fiscal: isKnown ? ofFiscal : null,
    other: isKnown ? (other ?? (budget !== null && budget > ofFiscal ? budget - ofFiscal : 0n)) : null,
    indicators: addIndicators(filling, project.indicators, record),
  }
}

function planOf({ draft }: Filling, project: Project): Readonly<Record<string, { readonly value: string; readonly place: Place }>> {
  const fields: Record<string, { value: string; place: Place }> = {}
  for (const { month, share } of project.plan) {
    const field = PLAN[month]
    if (!field || fields[field])
      draft.leave('no-field', wording(`支出计划没有${month}月一栏。`, `The plan has no field for month ${month}.`), share.place)
    else fields[field] = { value: toShortDecimal({ n: share.value.value.n * 100n, d: share.value.value.d }), place: share.place }
  }
  return fields
}

/** The form numbers several goals itself. */
function numbered(goals: readonly Stated<string>[]): readonly { readonly value: string; readonly place: Place }[] {
  return goals.map((g, i) => {
    const own = goals.length > 1 ? new RegExp(`^\\s*${i + 1}\\s*[.、．]\\s*`) : /^$/
    return { value: g.value.replace(own, ''), place: g.place }
  })
}

/** The targets of the whole department are goals of its own; their indicators stand below the first. */
function wholeTargets(filling: Filling, project: Project): readonly PrefilledProject[] {
  const [first, ...more] = project.goals.map(g => filling.draft.add('goal', { kind: 'overall', text: { value: g.value, place: g.place } }))
  const goal = first ?? more[0] ?? (project.indicators.length > 0 ? filling.draft.add('goal', { kind: 'overall', title: project.name.value }) : null)
  if (goal !== null) addIndicators(filling, project.indicators, goal)
  return []
}
