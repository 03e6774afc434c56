/** A project with its targets → statements. */
import {
  amountOfCell,
  type DocumentFace,
  type Indicator,
  type Place,
  type Project,
  type Quantity,
  type Stated,
  type Statement,
  squeeze,
  type TargetValue,
  type Value,
} from '@jixiao/core'
import { subjectOf } from '../indicator-tables/part-of-block.ts'

/** `term`: the indicators of the whole term, where the form has them beside those of the year. */
export function statementsOf(
  project: Project,
  face: DocumentFace,
  term: readonly Pick<Indicator, 'index' | 'name' | 'target'>[] = [],
): readonly Statement[] {
  const subject = subjectOf(face, project.part, 'budget')
  const found: Statement[] = []
  const say = (fact: string, value: Value | null, place: Place, label?: string) => {
    if (value)
      found.push({
        subject,
        fact: `project/${project.index}/${fact}`,
        value,
        place,
        origin: 'target-table',
        ...(label === undefined ? {} : { label }),
      })
  }
  const amount = (fact: string, q: Stated<Quantity> | undefined) =>
    q && say(fact, { kind: 'quantity', quantity: q.value }, q.place, project.name.value)
  amount('budget', project.budget)
  amount('fiscal', project.fiscal)
  amount('other', project.other)
  amount('carry-over', project.carryOver)
  amount('whole/budget', project.whole?.budget)
  amount('whole/fiscal', project.whole?.fiscal)
  amount('whole/other', project.whole?.other)
  for (const [i, part] of project.purposeParts.entries())
    say(`purpose/${i}`, { kind: 'quantity', quantity: part.amount.value }, part.amount.place, part.name)
  for (const p of project.plan) amount(`plan/${p.month}`, p.share)
  for (const i of project.indicators) {
    say(`indicator/${i.index}/target`, valueOfTarget(i.target.value), i.target.place, i.name.value)
    const points = i.weight && amountOfCell(squeeze(i.weight.text).replace(/分$/, ''), '分')
    if (i.weight && points && points !== 'blank')
      say(`indicator/${i.index}/weight`, { kind: 'quantity', quantity: points }, i.weight.place, i.name.value)
  }
  for (const t of term) say(`term/indicator/${t.index}/target`, valueOfTarget(t.target.value), t.target.place, t.name.value)
  for (const [i, task] of (project.tasks ?? []).entries())
    for (const fund of ['total', 'fiscal', 'other'] as const) {
      const of = task[fund]
      if (of) say(`task/${i}/${fund}`, { kind: 'quantity', quantity: of.value }, of.place, task.name.value)
    }
  return found
}

/** A measured value is a quantity, an empty one states nothing, all else is text. */
export function valueOfTarget(target: TargetValue): Value | null {
  if (target.kind === 'empty') return null
  if (target.kind === 'measured' && target.quantity) return { kind: 'quantity', quantity: target.quantity }
  if (target.kind === 'invalid') return { kind: 'unreadable', text: target.text }
  return { kind: 'text', text: target.text }
}
