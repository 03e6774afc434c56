/** Which form of self-evaluation the projects of a place have. */
import type { Form, FormGiven, SelfEvaluationKind } from './form.ts'
import { nationalSelfEvaluationForm } from './national-self-evaluation-form.ts'
import { selfEvaluationForm } from './self-evaluation-form.ts'
import { sourcedSelfEvaluationForm } from './sourced-self-evaluation-form.ts'

const FORMS: Readonly<Record<SelfEvaluationKind, Form>> = {
  county: selfEvaluationForm,
  national: nationalSelfEvaluationForm,
  'by-source': sourcedSelfEvaluationForm,
}

export const projectSelfEvaluation = ({ selfEvaluation = 'county' }: Pick<FormGiven, 'selfEvaluation'>): Form => FORMS[selfEvaluation]
