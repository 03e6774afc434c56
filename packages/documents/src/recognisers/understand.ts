/** Blocks → statements: every recogniser in order, and what share of the printed numbers they account for. */
import { factBook, type ReadDocument, type Understanding } from '@jixiao/core'
import { measureCoverage } from './coverage.ts'
import { factsInText } from './facts-in-text.ts'
import { recogniseBudgetTables } from './recognise-budget-tables.ts'
import { recogniseDepartmentGoals } from './recognise-department-goals.ts'
import { recogniseFace } from './recognise-face.ts'
import { recogniseMentions } from './recognise-mentions.ts'
import { recognisePersonalData } from './recognise-personal-data.ts'
import { recogniseSections } from './recognise-sections.ts'
import { recogniseSelfEvaluations } from './recognise-self-evaluations.ts'
import { recogniseTargetTables } from './recognise-target-tables.ts'

/** What was understood of a document. Never throws on any blocks; what is not understood is a notice. */
export function understand(document: ReadDocument): Understanding {
  const face = recogniseFace(document)
  const sections = recogniseSections(document, face)
  const budget = recogniseBudgetTables(document, face, sections)
  const targets = recogniseTargetTables(document, face, sections)
  const goals = recogniseDepartmentGoals(document, face, sections)
  const forms = recogniseSelfEvaluations(document, face, sections)
  const mentions = recogniseMentions(document, face, sections)
  const text = factsInText(document, face, sections, mentions)
  const statements = [...budget.statements, ...targets.statements, ...forms.statements, ...text.statements]
  const indicators = targets.projects.flatMap(p => p.indicators)
  const explanations = [...indicators, ...forms.forms.flatMap(f => f.indicators)].flatMap(i => [i.description, i.basis].flatMap(s => s?.place ?? []))
  const measured = measureCoverage(document, statements, mentions, [], explanations)
  return {
    face,
    blocks: document.blocks,
    residue: document.residue,
    sections,
    tables: budget.tables,
    projects: targets.projects,
    indicators,
    goals,
    selfEvaluations: forms.forms,
    mentions,
    personalData: recognisePersonalData(document, face, sections),
    facts: factBook(statements),
    notices: [...document.notices, ...budget.notices, ...targets.notices, ...forms.notices, ...text.notices, ...measured.notices],
    coverage: measured.coverage,
  }
}
