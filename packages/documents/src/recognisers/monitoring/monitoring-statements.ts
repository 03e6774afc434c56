/** A monitoring form → statements; the money of a whole department also as execution facts with their stage. */
import { amountOfCell, type DocumentFace, type Place, type Stated, type Statement, squeeze, type TargetValue, type Value } from '@jixiao/core'
import { subjectOf } from '../indicator-tables/part-of-block.ts'
import { statedPart } from '../self-evaluation/fund-rows.ts'
import type { FundCell, FundName } from '../self-evaluation/read-funds.ts'
import { valueOfTarget } from '../target-tables/target-statements.ts'
import type { ReadMonitoring } from './read-monitoring-form.ts'

const STAGE: Readonly<Record<FundName, string>> = {
  initial: 'initial',
  budget: 'adjusted',
  received: 'appropriated',
  executed: 'spent',
  expected: 'expected',
}
const LINES: ReadonlySet<string> = new Set(['total', 'basic', 'project'])

export function statementsOfMonitoring({ form, funds, rates }: ReadMonitoring, face: DocumentFace): readonly Statement[] {
  const subject = subjectOf(face, form.part, 'monitoring')
  const found: Statement[] = []
  const state = (fact: string, value: Value | null, place: Place, label: string) => {
    if (value) found.push({ subject, fact, value, place, origin: 'monitoring-form', label })
  }
  const name = form.project.value
  // a department's own line has one name everywhere; a second form of another whole body must not speak for it
  const pathOf = (stage: string, part: string): string =>
    form.isOfWholeDepartment && LINES.has(part) ? `execution/${part}/${stage}` : `monitoring/project/${form.index}/${stage}/${part}`
  for (const c of funds.cells) state(pathOf(STAGE[c.fund], statedPart(c.part, funds.cells)), valueOfFund(c), c.place, name)
  for (const r of rates) {
    const value: Value = { kind: 'quantity', quantity: r.value.value }
    const part = statedPart(r.part, funds.cells)
    state(r.of === 'rate' ? pathOf('rate', part) : `monitoring/project/${form.index}/expected-rate/${part}`, value, r.value.place, name)
  }
  for (const i of form.indicators) {
    const of = (what: string) => `monitoring/project/${form.index}/indicator/${i.index}/${what}`
    const target = (what: string, value: Stated<TargetValue> | undefined) =>
      value && state(of(what), valueOfTarget(value.value), value.place, i.name.value)
    target('target', i.target)
    target('actual', i.actual)
    target('expected', i.expected)
    if (i.attained) state(of('attained'), { kind: 'quantity', quantity: i.attained.value }, i.attained.place, i.name.value)
    const points = i.weight && amountOfCell(squeeze(i.weight.text).replace(/分$/, ''), '分')
    if (i.weight && points && points !== 'blank') state(of('weight'), { kind: 'quantity', quantity: points }, i.weight.place, i.name.value)
    if (i.likelihood) state(of('likelihood'), { kind: 'text', text: i.likelihood.text }, i.likelihood.place, i.name.value)
  }
  return found
}

const valueOfFund = (c: FundCell): Value =>
  c.amount
    ? { kind: 'quantity', quantity: c.amount.value }
    : c.unreadable === undefined
      ? { kind: 'blank' }
      : { kind: 'unreadable', text: c.unreadable }
