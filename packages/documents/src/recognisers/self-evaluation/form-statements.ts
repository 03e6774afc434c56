/** A self-evaluation form → statements. */
import {
  amountOfCell,
  type DocumentFace,
  type Place,
  parseTargetValue,
  type SelfEvaluation,
  type Stated,
  type Statement,
  type TargetValue,
  type Value,
} from '@jixiao/core'
import { subjectOf } from '../indicator-tables/part-of-block.ts'
import { valueOfTarget } from '../target-tables/target-statements.ts'
import type { Funds } from './read-funds.ts'

export function statementsOfForm(form: SelfEvaluation, funds: Funds, part: string, face: DocumentFace): readonly Statement[] {
  const subject = subjectOf(face, part, 'self-evaluation')
  const found: Statement[] = []
  const say = (fact: string, value: Value | null, place: Place, label: string) => {
    if (value) found.push({ subject, fact: `self-evaluation/project/${form.index}/${fact}`, value, place, origin: 'self-evaluation-form', label })
  }
  const name = form.project.value
  for (const c of funds.cells)
    say(
      `${c.fund}/${c.part}`,
      c.amount
        ? { kind: 'quantity', quantity: c.amount.value }
        : c.unreadable === undefined
          ? { kind: 'blank' }
          : { kind: 'unreadable', text: c.unreadable },
      c.place,
      name,
    )
  if (form.rate) say('rate', { kind: 'quantity', quantity: form.rate.value }, form.rate.place, name)
  if (form.completion) say('completion', { kind: 'quantity', quantity: form.completion.value }, form.completion.place, name)
  const target = (fact: string, value: Stated<TargetValue> | undefined, label: string) =>
    value && say(fact, valueOfTarget(value.value), value.place, label)
  const points = (fact: string, score: Stated<number | null> | undefined, label: string) =>
    score && score.text !== '' && say(fact, valueOfScore(score), score.place, label)
  for (const i of form.indicators) {
    target(`indicator/${i.index}/target`, i.target, i.name.value)
    target(`indicator/${i.index}/actual`, i.actual, i.name.value)
    points(`score/${i.index}`, i.score, i.name.value)
  }
  for (const w of form.weights) say(`weight/${w.level1}`, valueOfScore({ ...w.points, text: String(w.points.value) }), w.points.place, w.level1)
  if (form.execution?.name && /\d/.test(form.execution.name.text))
    say('execution/indicator', valueOfTarget(parseTargetValue(form.execution.name.text)), form.execution.name.place, '预算执行率')
  target('execution/target', form.execution?.target, '预算执行率')
  target('execution/actual', form.execution?.actual, '预算执行率')
  points('score/execution', form.execution?.score, '预算执行率')
  points('total', form.total, name)
  return found
}

function valueOfScore(score: Stated<number | null>): Value {
  const quantity = amountOfCell(score.text.replace(/分\s*$/, ''), '分')
  return quantity && quantity !== 'blank' ? { kind: 'quantity', quantity } : { kind: 'unreadable', text: score.text }
}
