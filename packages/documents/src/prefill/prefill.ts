/** Statements → dossier: the edits that make a dossier from what a published document states, and everything that they could not take. */
import { applyEdits, classificationsIn, emptyDossier, type Understanding } from '@jixiao/core'
import { audit } from './audit.ts'
import { addBudgetLines } from './budget-lines.ts'
import { addChanges } from './changes.ts'
import { newDraft } from './draft.ts'
import { addExecution } from './execution.ts'
import type { Filling, Prefill, PrefillOptions } from './filling.ts'
import { addGoals } from './goals.ts'
import { addHoldings } from './holdings.ts'
import { addMonitoring } from './monitoring.ts'
import { addOutturn } from './outturn.ts'
import { addParticulars } from './particulars.ts'
import { addProjects } from './projects.ts'
import { addResults, dropComputedScores } from './results.ts'
import { statedFacts } from './stated-facts.ts'

/** 其他支出: where money is entered of which the document tells no function. */
const OTHER_FUNCTION = '2299999'

/** Never throws; an empty document gives no edits. */
export function prefillFrom(understanding: Understanding, options: PrefillOptions = {}): Prefill {
  const part = options.part ?? partOf(understanding)
  const fiscalYear = understanding.face.fiscalYear?.value ?? null
  const draft = newDraft(options.prefix ?? 'prefill-')
  const filling: Filling = {
    understanding,
    part,
    year: fiscalYear ?? 0,
    facts: statedFacts(understanding, part, fiscalYear),
    draft,
    options,
    codes: options.codes ?? classificationsIn([], fiscalYear),
    otherFunction: options.otherFunction ?? OTHER_FUNCTION,
  }
  const projects = addProjects(filling)
  addBudgetLines(filling, projects)
  addParticulars(filling)
  addGoals(filling)
  addHoldings(filling, projects)
  addChanges(filling)
  addExecution(filling, projects)
  addMonitoring(filling, projects)
  addOutturn(filling)
  const scored = addResults(filling, projects)
  const edits = dropComputedScores(filling, scored, draft.edits())
  const made = applyEdits(emptyDossier('prefill', part, filling.year), edits)
  const left = made.ok ? audit(filling, made.value.dossier, projects) : []
  return { part, fiscalYear, edits, taken: draft.taken(), left: [...draft.left(), ...left] }
}

function partOf({ face, facts, projects, goals }: Understanding): string {
  const parts = new Set([...facts.parts, ...projects.map(p => p.part), ...goals.map(g => g.part)])
  return parts.has('department') ? 'department' : (face.parts.find(p => parts.has(p.key))?.key ?? [...parts][0] ?? 'department')
}
