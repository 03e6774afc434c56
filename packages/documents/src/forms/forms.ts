/** All official forms, and the documents that they make up. */
import type { Block, PaperKind, ReadDocument } from '@jixiao/core'
import { appropriationBalance } from './appropriation-balance.ts'
import { basicExpenditure } from './basic-expenditure.ts'
import { departmentBaseData } from './department-base-data.ts'
import { departmentSelfEvaluationForm } from './department-self-evaluation-form.ts'
import { departmentTargets } from './department-targets.ts'
import { evaluationReport } from './evaluation-report.ts'
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
import { monitoringReport } from './monitoring-report.ts'
import { nationalSelfEvaluationForm } from './national-self-evaluation-form.ts'
import { givenOf, prepare } from './prepare.ts'
import { chineseNumber } from './printed-amount.ts'
import { procurement } from './procurement.ts'
import { projectSelfEvaluation } from './project-self-evaluation.ts'
import { projectTargets } from './project-targets.ts'
import { relabelled } from './relabelled.ts'
import { scoreTable } from './score-table.ts'
import { selfEvaluationForm } from './self-evaluation-form.ts'
import { selfEvaluationReport } from './self-evaluation-report.ts'
import { sourcedSelfEvaluationForm } from './sourced-self-evaluation-form.ts'
import { stateCapital } from './state-capital.ts'
import { threePublic } from './three-public.ts'

/** Every form; which of them a paper has, and in which order, is a setting (paper-order.ts). */
export const FORMS: readonly Form[] = [
  incomeAndExpenditure,
  income,
  expenditure,
  appropriationBalance,
  generalBudgetExpenditure,
  basicExpenditure,
  governmentFund,
  stateCapital,
  threePublic,
  departmentTargets,
  projectTargets,
  procurement,
  fixedAssets,
  explanation,
  monitoringForm,
  monitoringReport,
  selfEvaluationForm,
  nationalSelfEvaluationForm,
  sourcedSelfEvaluationForm,
  departmentSelfEvaluationForm,
  departmentBaseData,
  scoreTable,
  selfEvaluationReport,
  evaluationReport,
]

/** One form as blocks with their places. */
export const blocksOfForm = (form: Form, given: FormGiven, file = form.id): readonly Block[] =>
  layOut(file, relabelled(form.make(prepare(given)), given.settings.labels))

/** A form that is a document by itself: a report. */
export const documentOfForm = (form: Form, given: FormGiven, file = form.id): ReadDocument =>
  asDocument(file, relabelled(form.make(prepare(given)), given.settings.labels))

/** What goes through the hands of the reviewers as one document, as it would be published. */
export function documentOfPaper(paper: PaperKind, given: FormGiven, file: string = paper): ReadDocument {
  const prepared = prepare(given)
  const words = inWords(given.settings.papers[paper].title, prepared)
  const blocks = [title(`${given.body.name}${prepared.year}年${words}`), ...paperParts(paper, prepared), ...partsOfUnits(paper, prepared)]
  return asDocument(file, relabelled(blocks, given.settings.labels))
}

const byId = new Map(FORMS.map(f => [f.id, f]))

/** Throws for an id that no form has: the settings are wrong then, and nothing may be left out silently. */
function formOf(id: string, given: FormGiven): Form {
  const form = id === selfEvaluationForm.id ? projectSelfEvaluation(given) : byId.get(id)
  if (!form) throw new RangeError(`no form ${id}`)
  return form
}

const inWords = (text: string, { word, month }: Prepared): string =>
  text.replaceAll('{部门}', word).replaceAll('{期间}', month === undefined ? '' : until(month))

function paperParts(paper: PaperKind, given: Prepared): readonly FormBlock[] {
  let number = 0
  return given.settings.papers[paper].parts.flatMap(({ heading: words, forms }) => [
    ...(words === undefined ? [] : [heading(1, `第${chineseNumber(++number)}部分 ${inWords(words, given)}`)]),
    ...forms.flatMap(id => formOf(id, given).make(given)),
  ])
}

/** Behind a department's disclosure the same again for each of its units (DOMAIN 5.1, 6.1). */
function partsOfUnits(paper: PaperKind, given: Prepared): readonly FormBlock[] {
  if (paper !== 'disclosure' || !given.joined || given.joined.length === 0) return []
  const headings = given.settings.papers[paper].parts.filter(p => p.heading !== undefined).length
  return [
    heading(1, `第${chineseNumber(headings + 1)}部分 部门所属单位预算`),
    ...given.joined.flatMap(own => {
      const unit = prepare(givenOf(given, own))
      return [
        heading(2, `${own.body.code}${own.body.name}`),
        ...given.settings.papers[paper].parts.flatMap(p => p.forms.flatMap(id => formOf(id, unit).make(unit))),
      ]
    }),
  ]
}
