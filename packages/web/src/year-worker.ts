/** Answers the pages of a year in the worker, where the rules and the forms are. */
import type { Profile } from '@jixiao/core'
import { blocksOfForm, FORMS, REPORT_PASSAGES } from '@jixiao/documents'
import { demandedExplanations, givenOf, lightsOf, scoreArithmetic } from 'jixiao/contract'
import type { MadeForm, YearAnswer, YearQuestion } from './year-messages.ts'

export function answerYear(question: YearQuestion, profile: Profile): YearAnswer {
  const { id, dossier } = question
  switch (question.kind) {
    case 'form':
      return { kind: 'form', id, form: madeForm(question, profile) }
    case 'lights':
      return { kind: 'lights', id, lights: lightsOf(dossier, question.month, profile) }
    case 'scores':
      return {
        kind: 'scores',
        id,
        scores: { arithmetic: scoreArithmetic(dossier, question.body, profile, question.joined), demands: demandedExplanations(dossier, profile) },
      }
  }
}

function madeForm({ form: id, dossier, body, round, joined }: Extract<YearQuestion, { kind: 'form' }>, profile: Profile): MadeForm {
  const form = FORMS.find(f => f.id === id)
  if (!form) throw new RangeError(`no form ${id}`)
  return {
    blocks: blocksOfForm(form, givenOf(dossier, body, round, profile, joined)),
    passages: form.id.endsWith('-report') ? REPORT_PASSAGES.filter(p => p.split(/[./]/)[0] === form.paper) : [],
  }
}
