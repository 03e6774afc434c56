/** What the web may use of the service: the chain and the report's shape and writers. Nothing here needs Node. */
export { type CheckedDocuments, checkDocuments, checkFile, type NamedBytes, notChecked, reportOn, sha256, unpacked } from './flows/check-documents.ts'
export { type CheckedPaper, checkPaper, givenOf } from './flows/check-paper.ts'
export { checkEdition, type EditionInput } from './flows/compare-files.ts'
export { type DemandedExplanation, demandedExplanations } from './flows/demanded-explanations.ts'
export { type BodyLights, type Lit, lightsOf, type ProjectLights } from './flows/lights.ts'
export { type Proposal, proposeEdits } from './flows/propose-edits.ts'
export { type ProjectArithmetic, type ScoredLine, scoreArithmetic, type YearArithmetic } from './flows/score-arithmetic.ts'
export { scoreProjects } from './flows/score-projects.ts'
export { isMissing, type UnitDossier, type Whole, wholeOf } from './flows/whole-department.ts'
export { noPairInWords, type PairInWords, pairsInWords } from './report/between.ts'
export {
  COMPARED_GROUPS,
  type ComparedGroup,
  type ComparedRow,
  type ComparedTable,
  comparedInTables,
  groupName,
  type NotCompared,
  type SideInTable,
  whatToAdd,
} from './report/between-tables.ts'
export { type CauseGroup, groupByCause } from './report/causes.ts'
export { actName, CHANGE_GROUP_NAMES, CHANGE_GROUPS, type ChangeGroup, groupOfChange } from './report/editions/change-names.ts'
export { editionsDocument } from './report/editions/editions-document.ts'
export { EDITION_MARKS_CSS, writeEditionsHtml } from './report/editions/editions-html.ts'
export { type EditionsReport, editionsReport, type ReportedChange, type ReportedPlaces } from './report/editions/editions-report.ts'
export { writeHtml } from './report/html.ts'
export { PAPER_CSS } from './report/html-style.ts'
export { writeJson } from './report/json.ts'
export { coverageLine, kindName, SEVERITY_NAMES } from './report/naming.ts'
export { writeOriginal } from './report/original.ts'
export { otherSides, sideInWords } from './report/other-side.ts'
export { writeLetters } from './report/pages.ts'
export { findingNumbers, type Mark, marksOf, writePaper } from './report/paper.ts'
export * from './report/report.ts'
export { writeSarif } from './report/sarif.ts'
export { withComparisons } from './report/together.ts'
export { cannotTellByReason, exitCodeOf, type Verdict, verdictLine, verdictOf } from './report/verdict.ts'
export { withPictures } from './report/view.ts'
export { whereOf } from './report/where.ts'
export { VERSION } from './version.ts'
