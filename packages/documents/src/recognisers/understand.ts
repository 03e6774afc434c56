/** Blocks → statements: every recogniser in order, and what share of the printed numbers they account for. */
import { type DocumentFace, factBook, type Notice, type Place, type ReadDocument, type Understanding, wording } from '@jixiao/core'
import { measureCoverage } from './coverage.ts'
import { factsInText } from './facts-in-text.ts'
import { officeCodesIn } from './indicator-tables/office-codes.ts'
import { recogniseBudgetTables } from './recognise-budget-tables.ts'
import { recogniseChecklist } from './recognise-checklist.ts'
import { recogniseDepartmentGoals } from './recognise-department-goals.ts'
import { recogniseFace } from './recognise-face.ts'
import { recogniseMentions } from './recognise-mentions.ts'
import { recogniseMonitoring } from './recognise-monitoring.ts'
import { recognisePersonalData } from './recognise-personal-data.ts'
import { recogniseSections } from './recognise-sections.ts'
import { recogniseSelfEvaluations } from './recognise-self-evaluations.ts'
import { recogniseTargetTables } from './recognise-target-tables.ts'

/** A template has nothing to check, and that is said first. */
const ofTemplate = (face: DocumentFace): readonly Notice[] =>
  face.kind === 'blank-form'
    ? [
        {
          code: 'blank-form',
          say: wording('这是空白模板，没有填写，没有可核对的数据。', 'This is a blank template: nothing is filled in, there is nothing to check.'),
        },
      ]
    : []

/** Places of all cells and paragraphs of some blocks: their numbers are words and no figures. */
const cellsOf = (document: ReadDocument, isWanted: (block: number) => boolean): readonly Place[] =>
  document.blocks.flatMap((b, block) => {
    if (!isWanted(block)) return []
    return b.kind === 'paragraph' ? [{ ...b.place, block }] : b.rows.flatMap(r => r.cells.map(c => ({ ...c.place, block })))
  })

/** A checklist quotes another document: only its own items are read, its figures are words of them. */
function understandChecklist(document: ReadDocument, face: DocumentFace): Understanding {
  const { items, statements, notices } = recogniseChecklist(document, face)
  const cells = cellsOf(document, () => true)
  return {
    face,
    blocks: document.blocks,
    residue: document.residue,
    sections: [],
    tables: [],
    projects: [],
    indicators: [],
    goals: [],
    selfEvaluations: [],
    monitoringForms: [],
    checklistItems: items,
    mentions: [],
    personalData: recognisePersonalData(document, face, []),
    facts: factBook(statements),
    notices: [...document.notices, ...notices],
    coverage: measureCoverage(document, statements, [], [], cells).coverage,
  }
}

/** What was understood of a document. Never throws on any blocks; what is not understood is a notice. */
export function understand(document: ReadDocument): Understanding {
  const face = recogniseFace(document)
  if (face.kind === 'inspection-checklist') return understandChecklist(document, face)
  const sections = recogniseSections(document, face)
  const budget = recogniseBudgetTables(document, face, sections)
  const targets = recogniseTargetTables(document, face, sections)
  const goals = recogniseDepartmentGoals(document, face, sections)
  const forms = recogniseSelfEvaluations(document, face, sections)
  const monitoring = recogniseMonitoring(document, face)
  const mentions = recogniseMentions(document, face, sections)
  const text = factsInText(document, face, sections, mentions)
  const statements = [...budget.statements, ...targets.statements, ...forms.statements, ...monitoring.statements, ...text.statements]
  const indicators = targets.projects.flatMap(p => p.indicators)
  const explanations = [...indicators, ...forms.forms.flatMap(f => f.indicators), ...monitoring.forms.flatMap(f => f.indicators)].flatMap(i =>
    [i.name, i.description, i.basis, i.reason].flatMap(s => s?.place ?? []),
  )
  const named = [...officeCodesIn(document), ...forms.forms.map(f => f.project.place), ...monitoring.forms.map(f => f.project.place)]
  const notices = [...document.notices, ...ofTemplate(face), ...budget.notices, ...targets.notices, ...forms.notices, ...monitoring.notices]
  // the points that a blank form prints beforehand are its own words
  const blanks = new Set(notices.flatMap(n => (n.code === 'form-not-filled-in' && n.place ? [n.place.block] : [])))
  const isBlank = (block: number) => face.kind === 'blank-form' || blanks.has(block)
  const measured = measureCoverage(document, statements, mentions, [], [...explanations, ...named, ...cellsOf(document, isBlank)])
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
    monitoringForms: monitoring.forms,
    checklistItems: [],
    mentions,
    personalData: recognisePersonalData(document, face, sections),
    facts: factBook(statements),
    notices: face.kind === 'blank-form' ? notices.filter(n => n.code !== 'form-not-filled-in') : [...notices, ...text.notices, ...measured.notices],
    coverage: measured.coverage,
  }
}
