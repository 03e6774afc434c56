/** A form: a function from a dossier to the blocks of an official document; and what it is given. */
import type { Body, BudgetView, Dossier, DossierRecord, PaperKind, Rational, RecordKind, SplitExecution, Wording } from '@jixiao/core'
import type { FormSettings } from './form-settings.ts'
import type { FormBlock } from './lay-out.ts'
import type { AmountStyle } from './printed-amount.ts'

/**
 * Points of one project's form, computed by whoever knows the scoring rules; null where there is no score yet (an empty cell, not 0). The total
 * is the sum of what the form prints.
 */
export interface ProjectScores {
  /** Of the execution rate. */
  readonly execution: Rational | null
  /** By the id of the indicator. */
  readonly indicators: ReadonlyMap<string, Rational | null>
}

export interface FormGiven {
  readonly dossier: Dossier
  readonly body: Pick<Body, 'kind' | 'name' | 'code'>
  readonly settings: FormSettings
  /** 主管部门 of a unit; without it the body is its own. */
  readonly supervisor?: string
  /** The units of a department with their particulars, as the table of 机构设置 lists them; without them the body itself is the one row. */
  readonly units?: readonly UnitRow[]
  /** Month until which a monitoring form reports. */
  readonly month?: number
  /** Which form of self-evaluation the place uses; the county's without it. */
  readonly selfEvaluation?: SelfEvaluationKind
  /** By the id of the project. */
  readonly scores?: ReadonlyMap<string, ProjectScores>
  /** Of the indicators that stand under the goals of the body itself: the form of the whole department. */
  readonly wholeScores?: ProjectScores
  /** The bodies whose dossiers `dossier` joins (core's joinDossiers), the department's own among them: a disclosure lists and repeats them. */
  readonly joined?: readonly JoinedBody[]
  /** To whom a report goes: 示例县财政局. */
  readonly addressee?: string
  /** 2027-03-28: the day below a report; without it the place for it is left blank. */
  readonly date?: string
}

/** county: F2 · national: F1 · by-source: F3, money by source and the parts of a target in columns of their own (DOMAIN 3.8). */
export type SelfEvaluationKind = 'county' | 'national' | 'by-source'

export interface JoinedBody {
  readonly body: Pick<Body, 'kind' | 'name' | 'code'>
  /** As the body itself has it, not joined. */
  readonly dossier: Dossier
}

export interface UnitRow {
  readonly name: string
  readonly nature: string
  readonly rank: string
  readonly funding: string
}

/** What is given, with what all forms derive from it. */
export interface Prepared extends FormGiven {
  readonly year: number
  /** 部门 or 单位, as the titles have it. */
  readonly word: '部门' | '单位'
  readonly view: BudgetView
  /** How the amounts of the budget are printed. */
  readonly style: AmountStyle
  /** Records of a kind in their order; under a parent. */
  all<K extends RecordKind>(kind: K): readonly DossierRecord<K>[]
  under<K extends RecordKind>(parent: string | null, kind: K): readonly DossierRecord<K>[]
  /** Budget of a project, fiscal and other, in 分; and the lines that make it up. */
  budgetOf(project: string): ProjectBudget
  /** By the id of the project ("" for the basic expenditure), until the month that is given. */
  readonly executions: ReadonlyMap<string, SplitExecution>
  /** Who carries out a project: of a joined department the body from whose dossier it comes. */
  carrierOf(project: string): string
  /** How the amounts of execution are printed: payments are finer than budgets. */
  readonly executionStyle: AmountStyle
}

export interface ProjectBudget {
  readonly total: bigint
  readonly fiscal: bigint
  readonly other: bigint
  readonly lines: readonly string[]
  /** The project has lines at all: without them nothing is known, and the form stays empty. */
  readonly isKnown: boolean
}

export interface Form {
  readonly id: string
  readonly title: Wording
  readonly paper: PaperKind
  make(given: Prepared): readonly FormBlock[]
}
