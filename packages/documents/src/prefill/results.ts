/** Self-evaluation forms: the year's money, what was done, what each indicator reached, the scores. */
import { applyEdits, type Edit, emptyDossier, type Indicator, rational, recordsOf, type SelfEvaluation, squeeze, toShortDecimal } from '@jixiao/core'
import type { Filling } from './filling.ts'
import { addIndicator, keyOfIndicator } from './indicators.ts'
import { addMoves } from './moves.ts'
import { keyOfName, type PrefilledProject } from './prefilled-project.ts'
import { withWeights } from './weights.ts'

/** Attainments with a score of the document, in hundredths of a point. */
export type Scored = ReadonlyMap<string, number>

export function addResults(filling: Filling, projects: PrefilledProject[]): Scored {
  const scored = new Map<string, number>()
  for (const form of formsOf(filling)) {
    const known = projects.find(p => keyOfName(p.name) === keyOfName(form.project.value))
    const project = known ?? newProject(filling, form)
    if (!known) projects.push(project)
    addMoves(
      filling,
      project,
      { initial: form.initial, adjusted: form.budget, received: form.received, spent: form.executed },
      `${filling.year}-12-31`,
    )
    addOutcome(filling, form, project)
    const seen = new Map<string, string>()
    const weighted = withWeights(form)
    for (const i of weighted) {
      const key = keyOfIndicator(i, seen)
      const own = project.indicators.get(key) ?? addIndicator(filling, i, project.record)
      if (own === null) continue
      seen.set(key, own)
      project.indicators.set(key, own)
      addAttainment(filling, i, own, scored)
    }
  }
  return scored
}

/** A statement's part is that of its form. */
const formsOf = ({ understanding, facts }: Filling): readonly SelfEvaluation[] => {
  const own = new Set(facts.statements.flatMap(s => /^self-evaluation\/project\/(\d+)\//.exec(s.fact)?.[1] ?? []))
  return understanding.selfEvaluations.filter(f => own.has(String(f.index)))
}

function newProject({ draft }: Filling, form: SelfEvaluation): PrefilledProject {
  const record = draft.add('project', { name: { value: form.project.value, place: form.project.place } })
  const lines = (form.expectedGoals?.value ?? '').split('\n').filter(l => l.trim() !== '')
  for (const [i, line] of lines.entries())
    draft.add(
      'goal',
      { text: { value: lines.length > 1 ? line.replace(new RegExp(`^\\s*${i + 1}\\s*[.、．]\\s*`), '') : line, place: form.expectedGoals?.place } },
      record,
    )
  return { record, name: form.project.value, index: null, fiscal: null, other: null, indicators: new Map() }
}

function addOutcome({ draft }: Filling, { actualGoals, completion, problems }: SelfEvaluation, { record }: PrefilledProject): void {
  const share = completion && rational(completion.value.value.n * 100n, completion.value.value.d)
  const said = problems && squeeze(problems.value) !== '无' ? problems : undefined
  if (!actualGoals && !completion && !said) return
  draft.add(
    'result',
    {
      done: actualGoals && { value: actualGoals.value, place: actualGoals.place },
      completion: share && { value: toShortDecimal(share), place: completion.place },
      problems: said && { value: said.value, place: said.place },
    },
    record,
  )
}

function addAttainment({ draft, options }: Filling, i: Indicator, indicator: string, scored: Map<string, number>): void {
  const score = i.score?.value ?? null
  if (!i.actual && score === null && !i.reason) return
  const record = draft.add(
    'attainment',
    {
      actual: i.actual && { value: i.actual.text.trim() === '' ? i.actual.value.text : actualText(i), place: i.actual.place },
      score: score === null || !i.score ? undefined : { value: toShortDecimal(rational(score, 100n)), place: i.score.place },
      reason: i.reason && i.reason.value.trim() !== '' ? { value: i.reason.value, place: i.reason.place } : undefined,
    },
    indicator,
  )
  if (score !== null && options.scores) scored.set(record, score)
}

/** A bare figure whose unit stands in a column of its own is entered with it. */
const actualText = ({ actual }: Indicator): string =>
  (actual ? (actual.value.text.length > actual.text.length ? actual.value.text : actual.text) : '').trim()

/** A score that the rules compute themselves is left to them. */
export function dropComputedScores({ options, year, part }: Filling, scored: Scored, edits: readonly Edit[]): readonly Edit[] {
  if (!options.scores || scored.size === 0) return edits
  const without = edits.map(e => (scored.has(e.record) ? withoutScore(e) : e))
  const made = applyEdits(emptyDossier('prefill', part, year), without)
  if (!made.ok) return edits
  const { dossier } = made.value
  const computed = new Map([...options.scores(dossier).values()].flatMap(p => [...p.indicators]))
  const indicatorOf = new Map(recordsOf(dossier, 'attainment').map(r => [r.id, r.parent ?? '']))
  const isComputed = (record: string): boolean => {
    const [own, stated] = [computed.get(indicatorOf.get(record) ?? ''), scored.get(record)]
    return own !== null && own !== undefined && stated !== undefined && toShortDecimal(own, 2) === toShortDecimal(rational(stated, 100n), 2)
  }
  return edits.map(e => (isComputed(e.record) ? withoutScore(e) : e))
}

const withoutScore = (edit: Edit): Edit =>
  edit.kind === 'add' ? { ...edit, fields: Object.fromEntries(Object.entries(edit.fields).filter(([name]) => name !== 'score')) } : edit
