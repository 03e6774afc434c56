/** Execution in running text: what the whole department was given and spent, basic expenditure and projects apart. */
import { type Block, type Place, squeeze, wording } from '@jixiao/core'
import type { Filling } from './filling.ts'
import { lastDay } from './monitoring.ts'
import { keyOfName, type PrefilledProject } from './prefilled-project.ts'
import { type Heap, spread } from './spread.ts'

interface Amounts {
  readonly of: (stage: Stage) => { readonly amount: bigint; readonly place: Place } | undefined
}
type Stage = 'initial' | 'supplement' | 'carry-over' | 'adjusted' | 'appropriated' | 'spent'
const STAGES: readonly Stage[] = ['initial', 'supplement', 'carry-over', 'adjusted', 'appropriated', 'spent']
/** The words of reports of self-evaluation for the same. */
const REPORTED: Readonly<Partial<Record<Stage, string>>> = { initial: 'initial-budget', adjusted: 'adjusted-budget', spent: 'spent' }

export function addExecution(filling: Filling, projects: PrefilledProject[]): void {
  const { understanding, facts, part } = filling
  const amounts = (line: string): Amounts => ({
    of: stage =>
      facts.amount(`execution/${line}/${stage}`) ?? (REPORTED[stage] ? facts.amount(`self-evaluation/${REPORTED[stage]}/${line}`) : undefined),
  })
  const until = dayOf(filling)
  const basic = amounts('basic')
  const hasLines = facts.amount('expenditure/byFunction/all/basic') !== undefined
  if (isStated(basic)) addLine(filling, null, basic, until, hasLines)
  const items = facts.segments('execution/project-item/')
  const all = amounts('project')
  const shares = sharesOf(
    all,
    items.map(n => amounts(`project-item/${n}`)),
  )
  for (const [i, n] of items.entries()) {
    const label = facts.statements.find(s => s.fact.startsWith(`execution/project-item/${n}/`))
    const name = label?.label ?? `项目${Number(n) + 1}`
    const project = projects.find(p => keyOfName(p.name) === keyOfName(name)) ?? newProject(filling, projects, name, label?.place)
    addLine(filling, project, shares[i] ?? amounts(`project-item/${n}`), until, project.fiscal !== null)
    const expected = facts.amount(`execution/project-item/${n}/expected`)
    if (expected)
      filling.draft.add(
        'forecast',
        { month: String(Number(until.slice(5, 7))), expected: { value: String(expected.amount), place: expected.place } },
        project.record,
      )
  }
  const forms = understanding.selfEvaluations.length + understanding.monitoringForms.filter(f => f.part === part).length
  // the sum of projects that are named apart is theirs; alone it is entered as one
  if (items.length === 0 && forms === 0 && projects.length === 0 && isStated(all))
    addLine(filling, newProject(filling, projects, '项目支出', all.of('initial')?.place), all, until, false)
}

/**
 * Projects of which the text tells the adjusted budget alone, where it tells more of all projects together: the sums are spread over them in their order.
 */
function sharesOf(all: Amounts, items: readonly Amounts[]): readonly Amounts[] {
  if (!all.of('initial') || items.some(a => a.of('initial') || !a.of('adjusted'))) return items
  const fen = (stage: Stage): bigint => all.of(stage)?.amount ?? 0n
  const adjusted = items.map((a, of) => ({ of, amount: a.of('adjusted')?.amount ?? 0n }))
  if (fen('adjusted') !== adjusted.reduce((n, h) => n + h.amount, 0n)) return items
  const supplement = fen('supplement')
  const carried = fen('adjusted') - fen('initial') - supplement
  if (carried < 0n) return items
  const stages: readonly Heap<Stage>[] = [
    { of: 'initial', amount: fen('initial') },
    { of: 'supplement', amount: supplement },
    { of: 'carry-over', amount: carried },
  ]
  const { met } = spread(stages, adjusted)
  const received = spread([{ of: 'appropriated', amount: fen('appropriated') }], adjusted).met
  return items.map((own, i) => ({
    of: stage => {
      const stated = own.of(stage)
      if (stated) return stated
      const share = [...met, ...received].find(m => m.to === i && m.from === stage)
      const from = all.of(stage) ?? all.of('adjusted')
      return share && from ? { amount: share.amount, place: from.place } : undefined
    },
  }))
}

const isStated = (a: Amounts): boolean => STAGES.some(s => (a.of(s)?.amount ?? 0n) !== 0n)

function newProject({ draft }: Filling, projects: PrefilledProject[], name: string, place: Place | undefined): PrefilledProject {
  const record = draft.add('project', { name: { value: name, place: undefined } })
  if (place) draft.cover(place)
  const project: PrefilledProject = { record, name, index: null, fiscal: null, other: null, indicators: new Map() }
  projects.push(project)
  return project
}

const REMARK = wording('由公开文件文字预填的合计数', 'a sum prefilled from the text of a published document')
const SOURCE = 'general-budget'

function addLine({ draft, otherFunction }: Filling, project: PrefilledProject | null, amounts: Amounts, until: string, hasBudget: boolean): void {
  const at = (stage: Stage) => {
    const s = amounts.of(stage)
    return s && s.amount !== 0n ? { value: String(s.amount), place: s.place } : undefined
  }
  const record = project?.record ?? null
  const initial = at('initial')
  if (initial && !hasBudget)
    draft.add('line', {
      function: otherFunction,
      economy: project ? null : '30299',
      spending: project ? 'project' : 'basic',
      project: record,
      source: SOURCE,
      amount: initial,
      remark: REMARK.zh,
    })
  const move = (kind: string, amount: ReturnType<typeof at>): void => {
    if (amount) draft.add('adjustment', { project: record, kind, source: SOURCE, amount, date: until, reason: REMARK.zh })
  }
  move('supplement', at('supplement'))
  move('carried-over', at('carry-over'))
  const adjusted = amounts.of('adjusted')
  if (adjusted) {
    const known = (amounts.of('initial')?.amount ?? 0n) + (amounts.of('supplement')?.amount ?? 0n) + (amounts.of('carry-over')?.amount ?? 0n)
    const change = adjusted.amount - known
    if (change !== 0n) move(change > 0n ? 'supplement' : 'cut', { value: String(change > 0n ? change : -change), place: adjusted.place })
  }
  const [received, spent] = [at('appropriated'), at('spent')]
  if (received) draft.add('appropriation', { project: record, source: SOURCE, amount: received, date: until })
  if (spent) draft.add('payment', { project: record, source: SOURCE, amount: spent, date: until, voucher: REMARK.zh })
}

const UNTIL = /1\s*(?:月份?)?\s*[-—–~～至到]\s*(\d{1,2})\s*月/

/** The day at which the report stands: the end of the months that it names, else of the year. */
function dayOf({ understanding, year }: Filling): string {
  const title = understanding.face.title?.value ?? ''
  const texts = [title, ...understanding.blocks.slice(0, 40).map(textOf)]
  const month = understanding.face.kind === 'monitoring-report' ? texts.flatMap(t => UNTIL.exec(squeeze(t))?.[1] ?? [])[0] : undefined
  return lastDay(year, month === undefined ? 12 : Math.min(12, Math.max(1, Number(month))))
}

const textOf = (b: Block): string => (b.kind === 'paragraph' ? b.text : '')
