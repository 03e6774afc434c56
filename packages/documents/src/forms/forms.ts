/** All official forms, and the documents that they make up. */
import type { Block, PaperKind, ReadDocument } from '@jixiao/core'
import { appropriationBalance } from './appropriation-balance.ts'
import { basicExpenditure } from './basic-expenditure.ts'
import { departmentTargets } from './department-targets.ts'
import { expenditure } from './expenditure.ts'
import { explanation } from './explanation/explanation.ts'
import { fixedAssets } from './fixed-assets.ts'
import type { Form, FormGiven, Prepared } from './form.ts'
import { generalBudgetExpenditure } from './general-budget-expenditure.ts'
import { governmentFund } from './government-fund.ts'
import { income } from './income.ts'
import { incomeAndExpenditure } from './income-and-expenditure.ts'
import { asDocument, type FormBlock, heading, layOut, title } from './lay-out.ts'
import { monitoringForm, until } from './monitoring-form.ts'
import { nationalSelfEvaluationForm } from './national-self-evaluation-form.ts'
import { prepare } from './prepare.ts'
import { procurement } from './procurement.ts'
import { projectTargets } from './project-targets.ts'
import { selfEvaluationForm } from './self-evaluation-form.ts'
import { stateCapital } from './state-capital.ts'
import { threePublic } from './three-public.ts'

const BUDGET_TABLES: readonly Form[] = [
  incomeAndExpenditure,
  income,
  expenditure,
  appropriationBalance,
  generalBudgetExpenditure,
  basicExpenditure,
  governmentFund,
  stateCapital,
  threePublic,
]
const TARGETS: readonly Form[] = [departmentTargets, projectTargets]

export const FORMS: readonly Form[] = [
  ...BUDGET_TABLES,
  ...TARGETS,
  procurement,
  fixedAssets,
  explanation,
  monitoringForm,
  selfEvaluationForm,
  nationalSelfEvaluationForm,
]

/** One form as blocks with their places. */
export const blocksOfForm = (form: Form, given: FormGiven, file = form.id): readonly Block[] => layOut(file, form.make(prepare(given)))

/** What goes through the hands of the reviewers as one document, as it would be published. */
export const documentOfPaper = (paper: PaperKind, given: FormGiven, file: string = paper): ReadDocument =>
  asDocument(file, PAPERS[paper](prepare(given)))

const make = (forms: readonly Form[], given: Prepared): readonly FormBlock[] => forms.flatMap(f => f.make(given))
const titled = (words: string, { body, year }: Prepared): FormBlock => title(`${body.name}${year}年${words}`)

const PAPERS: Readonly<Record<PaperKind, (given: Prepared) => readonly FormBlock[]>> = {
  budget: given => [titled(`${given.word}预算`, given), ...make([...BUDGET_TABLES, procurement, fixedAssets], given)],
  targets: given => [titled('预算绩效目标', given), ...make(TARGETS, given)],
  monitoring: given => [titled(`${given.month === undefined ? '' : until(given.month)}绩效运行监控表`, given), ...make([monitoringForm], given)],
  'self-evaluation': given => [
    titled('绩效自评表', given),
    ...make([given.selfEvaluation === 'national' ? nationalSelfEvaluationForm : selfEvaluationForm], given),
  ],
  disclosure: given => [
    titled(`${given.word}预算公开`, given),
    heading(1, `第一部分 ${given.word}预算公开表`),
    ...make(BUDGET_TABLES, given),
    heading(1, `第二部分 ${given.word}预算信息公开情况说明`),
    ...explanation.make(given),
  ],
}
