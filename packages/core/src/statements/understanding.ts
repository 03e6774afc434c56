/** What was understood of one document: the topics that rules ask for. */
import type { Block, Residue } from '../blocks/block.ts'
import type { BudgetTable } from '../model/budget-table.ts'
import type { DocumentFace } from '../model/document-face.ts'
import type { DepartmentGoals } from '../model/goal.ts'
import type { Indicator } from '../model/indicator.ts'
import type { ChecklistItem } from '../model/inspection-checklist.ts'
import type { Mention } from '../model/mention.ts'
import type { MonitoringForm } from '../model/monitoring.ts'
import type { PersonalDatum } from '../model/personal-datum.ts'
import type { Project } from '../model/project.ts'
import type { Section } from '../model/section.ts'
import type { SelfEvaluation } from '../model/self-evaluation.ts'
import type { Notice } from '../words/notice.ts'
import type { FactBook } from './fact-book.ts'

/** The topics. An empty list means: the document has none. */
export interface Topics {
  readonly face: DocumentFace
  readonly blocks: readonly Block[]
  readonly residue: readonly Residue[]
  readonly sections: readonly Section[]
  readonly tables: readonly BudgetTable[]
  readonly projects: readonly Project[]
  /** Indicators of all target tables, in order (not of self-evaluation forms). */
  readonly indicators: readonly Indicator[]
  readonly goals: readonly DepartmentGoals[]
  readonly selfEvaluations: readonly SelfEvaluation[]
  readonly monitoringForms: readonly MonitoringForm[]
  /** Items of an inspection checklist about another document. */
  readonly checklistItems: readonly ChecklistItem[]
  readonly mentions: readonly Mention[]
  readonly personalData: readonly PersonalDatum[]
  readonly facts: FactBook
}
export type TopicName = keyof Topics

export interface Understanding extends Topics {
  readonly notices: readonly Notice[]
  readonly coverage: Coverage
}

/** What share of the numbers printed in the document became statements. */
export interface Coverage {
  /** All numbers printed. */
  readonly numbers: number
  /** Numbering, codes, years, dates, numbers of documents: labels and not figures. */
  readonly labels: number
  /** Figures that became statements. */
  readonly stated: number
  /** Figures that did not; each has its notice. */
  readonly lost: number
}
