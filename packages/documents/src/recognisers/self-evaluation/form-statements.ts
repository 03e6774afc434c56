/** A self-evaluation form → statements. */
import {
  amountOfCell,
  type DocumentFace,
  type Place,
  parseTargetValue,
  type Stated,
  type Statement,
  type TargetValue,
  type Value,
} from '@jixiao/core'
import { subjectOf } from '../indicator-tables/part-of-block.ts'
import { valueOfTarget } from '../target-tables/target-statements.ts'
import { statedPart } from './fund-rows.ts'
import type { ReadForm } from './read-form.ts'

export function statementsOfForm({ form, funds, rates, totalWeight, declared }: ReadForm, part: string, face: DocumentFace): readonly Statement[] {
  const subject = subjectOf(face, part, 'self-evaluation')
  const found: Statement[] = []
  const say = (fact: string, value: Value | null, place: Place, label: string) => {
    if (value) found.push({ subject, fact: `self-evaluation/project/${form.index}/${fact}`, value, place, origin: 'self-evaluation-form', label })
  }
  const name = form.project.value
  for (const c of funds.cells)
    say(
      `${c.fund}/${statedPart(c.part, funds.cells)}`,
      c.amount
        ? { kind: 'quantity', quantity: c.amount.value }
        : c.unreadable === undefined
          ? { kind: 'blank' }
          : { kind: 'unreadable', text: c.unreadable },
      c.place,
      name,
    )
  if (form.rate) say('rate', { kind: 'quantity', quantity: form.rate.value }, form.rate.place, name)
  for (const r of rates) if (r.part !== 'total') say(`${r.of}/${r.part}`, { kind: 'quantity', quantity: r.value.value }, r.value.place, name)
  if (form.completion) say('completion', { kind: 'quantity', quantity: form.completion.value }, form.completion.place, name)
  const target = (fact: string, value: Stated<TargetValue> | undefined, label: string) =>
    value && say(fact, valueOfTarget(value.value), value.place, label)
  const points = (fact: string, score: Stated<number | null> | undefined, label: string) =>
    score && score.text !== '' && say(fact, valueOfScore(score), score.place, label)
  for (const i of form.indicators) {
    target(`indicator/${i.index}/target`, i.target, i.name.value)
    target(`indicator/${i.index}/actual`, i.actual, i.name.value)
    points(`score/${i.index}`, i.score, i.name.value)
    if (i.weight) say(`indicator/${i.index}/weight`, valueOfScore(i.weight), i.weight.place, i.name.value)
  }
  for (const w of form.weights) say(`weight/${w.level1}`, valueOfScore({ ...w.points, text: String(w.points.value) }), w.points.place, w.level1)
  if (form.execution?.name && /\d/.test(form.execution.name.text))
    say('execution/indicator', valueOfTarget(parseTargetValue(form.execution.name.text)), form.execution.name.place, '预算执行率')
  target('execution/target', form.execution?.target, '预算执行率')
  target('execution/actual', form.execution?.actual, '预算执行率')
  points('score/execution', form.execution?.score, '预算执行率')
  points('total', form.total, name)
  points('total-weight', totalWeight, name)
  for (const d of declared) points(`points/${d.caption}`, d.points, d.caption)
  const weightCell = funds.weightCell
  if (weightCell && /\d/.test(weightCell.text))
    say('execution/weight', valueOfScore({ value: null, text: weightCell.text.trim(), place: weightCell.place }), weightCell.place, '预算执行率')
  return found
}

function valueOfScore(score: Stated<number | null>): Value {
  const quantity = amountOfCell(score.text.replace(/分\s*$/, ''), '分')
  return quantity && quantity !== 'blank' ? { kind: 'quantity', quantity } : { kind: 'unreadable', text: score.text }
}
