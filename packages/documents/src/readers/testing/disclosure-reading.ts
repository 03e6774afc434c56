/** What was read of the disclosure, to be compared between formats: its blocks and its statements, without places. */
import { type Block, fold, type ReadDocument, type Value } from '@jixiao/core'
import { understand } from '../../recognisers/understand.ts'

/** A paragraph by its text, a table row by row: "text→colSpan↓rowSpan". */
export type Seen = string | readonly (readonly string[])[]

export const seenOf = (block: Block): Seen =>
  block.kind === 'paragraph'
    ? block.text
    : block.rows.map(r => r.cells.map(c => `${c.text}@${c.column}${c.colSpan > 1 ? `→${c.colSpan}` : ''}${c.rowSpan > 1 ? `↓${c.rowSpan}` : ''}`))

/** Without what parts thousands; a minus as a minus. */
const plain = (digits: string): string =>
  fold(digits)
    .replace(/[\s,]/g, '')
    .replace(/^(?:\((.*)\)|[－−](.*))$/, '-$1$2')

const printed = (value: Value): string => {
  if (value.kind === 'quantity') return `${plain(value.quantity.printed)}${value.quantity.unit}=${value.quantity.value.n}/${value.quantity.value.d}`
  return value.kind === 'blank' ? '' : `${value.kind}:${value.text}`
}

/** Each statement: whose, when, which fact, what value, from which form; then the figures of the text, and the goals. */
export function statementsOf(document: ReadDocument): string[] {
  const { facts, mentions, goals, indicators, selfEvaluations } = understand(document)
  return [
    ...facts.statements.map(s => `${s.subject.body}|${s.subject.part}|${s.subject.fiscalYear}|${s.origin}|${s.fact}|${printed(s.value)}`),
    ...mentions.map(m => `mention|${m.label}|${m.quantity.printed}${m.quantity.unit}|${m.direction ?? ''}|${m.comparedTo ?? ''}`),
    ...indicators.map(i => `indicator|${i.name.text}|${i.target.text}|${i.description?.text ?? ''}`),
    `goals|${goals.length}`,
    `self-evaluations|${selfEvaluations.length}`,
  ].sort()
}
