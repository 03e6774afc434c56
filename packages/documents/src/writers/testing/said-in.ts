/** Everything that a document says, without the places: what must come back from a file that was written from it. */
import type { ReadDocument, Statement, Value } from '@jixiao/core'
import { understand } from '../../recognisers/understand.ts'

const printed = (value: Value): string => {
  if (value.kind === 'quantity') return `${value.quantity.printed}${value.quantity.unit}=${value.quantity.value.n}/${value.quantity.value.d}`
  return value.kind === 'blank' ? '' : `${value.kind}:${squeezed(value.text)}`
}

/** Pages have no blanks between Chinese characters, only gaps. */
const squeezed = (text: string): string => text.replace(/\s+/g, '')

/** Where something stands, and how it was understood, differs between formats. */
const PLACES = new Set(['place', 'places', 'block', 'blocks', 'line', 'from', 'to', 'file', 'row', 'column', 'table', 'at'])

/** One line for each statement, mention, indicator, project, goal, form and section. */
export function saidIn(document: ReadDocument): readonly string[] {
  const { face, facts, mentions, indicators, projects, goals, selfEvaluations, monitoringForms, sections, tables } = understand(document)
  const all = (name: string, values: readonly unknown[]): readonly string[] => values.map(v => `${name}|${plain(v)}`)
  return [
    `face|${face.kind}|${face.body?.name}|${face.body?.code}|${face.fiscalYear?.value}`,
    ...facts.statements.map(lineOf),
    ...mentions.map(m => `mention|${squeezed(m.label)}|${m.quantity.printed}${m.quantity.unit}|${m.direction ?? ''}|${m.comparedTo ?? ''}`),
    ...all('indicator', indicators),
    ...all('project', projects),
    ...all('goals', goals),
    ...all('self-evaluation', selfEvaluations),
    ...all('monitoring', monitoringForms),
    // a heading without a meaning of its own, such as the name of a sheet, says nothing
    ...sections.filter(s => s.kind !== 'unnamed').map(s => `section|${s.kind}`),
    ...tables.map(t => `table|${t.id}|${t.isEmpty}|${t.emptyNote !== undefined}`),
  ].sort()
}

const lineOf = (s: Statement): string => `${s.subject.body}|${s.subject.part}|${s.subject.fiscalYear}|${s.origin}|${s.fact}|${printed(s.value)}`

/** Any value as text, without what names a place. */
function plain(value: unknown): string {
  if (typeof value === 'string') return squeezed(value)
  if (Array.isArray(value)) return `[${value.map(plain).join(',')}]`
  if (value instanceof Map) return plain([...value])
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([name, own]) => !PLACES.has(name) && own !== undefined)
      .map(([name, own]) => `${name}:${plain(own)}`)
      .join(',')}}`
  return String(value)
}
