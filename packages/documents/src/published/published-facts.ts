/** The figures of one part of a document, one for each fact, stage and year: a table's before the text's. */
import { figureOf, type Statement, toShortDecimal } from '@jixiao/core'
import type { PublishedFact, PublishedPaper } from './published-paper.ts'

/** What running text says besides, and what says where a figure stands in a list: neither is a fact that others could state too. */
const PASSING = /^(?:mention|checklist)\//
const DECIMALS = 8

/** The key of what is stated: a figure of the budget is another fact than that of the final accounts. */
export const factKey = (f: { readonly fact: string; readonly stage: string; readonly year: number }): string => `${f.stage} ${f.year} ${f.fact}`

export const statementsOf = ({ understanding }: PublishedPaper, part: string): readonly Statement[] =>
  understanding.facts.statements.filter(s => s.subject.part === part && !PASSING.test(s.fact))

export function publishedFacts(paper: PublishedPaper, part: string, fiscalYear: number): readonly PublishedFact[] {
  const found = new Map<string, { readonly fact: PublishedFact; readonly isText: boolean }>()
  for (const s of statementsOf(paper, part)) {
    const fact = publishedFact(s, paper.sha256, fiscalYear)
    if (!fact) continue
    const key = factKey(fact)
    const known = found.get(key)
    const isText = s.origin === 'text'
    if (!known || (known.isText && !isText) || (known.fact.value === null && fact.value !== null)) found.set(key, { fact, isText })
  }
  return [...found.values()].map(f => f.fact)
}

/** null for words and for empty cells: an empty cell states nothing. */
export function publishedFact(s: Statement, document: string, fiscalYear: number): PublishedFact | null {
  if (s.value.kind === 'text' || s.value.kind === 'blank') return null
  const figure = figureOf(s)
  return {
    fact: s.fact,
    stage: s.subject.stage,
    year: s.subject.fiscalYear ?? fiscalYear,
    label: labelOf(s),
    value: figure ? toShortDecimal(figure.value, DECIMALS) : null,
    dimension: figure?.dimension ?? 'unreadable',
    printed: figure ? `${figure.printed}${figure.unit}` : s.value.kind === 'unreadable' ? s.value.text : '',
    place: s.place,
    document,
  }
}

function labelOf(s: Statement): string {
  if (s.label) return s.label
  const { rowLabel, columnLabel } = s.place
  return [rowLabel, columnLabel].filter(l => l !== undefined && l !== '').join(' · ') || (s.place.table ?? '')
}
