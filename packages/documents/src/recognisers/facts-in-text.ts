/** Mentions → statements: known facts by their words, all others as mention/<role>, so that no figure is lost. */
import {
  type DocumentFace,
  type DocumentKind,
  fold,
  type Mention,
  negate,
  type Quantity,
  type ReadDocument,
  type Section,
  type Stage,
  type Statement,
  type Subject,
} from '@jixiao/core'
import type { Recognised } from './recognised.ts'
import type { MeantFact, MentionContext } from './text/fact-context.ts'
import { factOfMention } from './text/fact-of-mention.ts'
import { itemsOfText } from './text/items-of-text.ts'
import { saidInWords } from './text/said-in-words.ts'
import { sectionKind } from './text/section-kind.ts'
import { textRuns } from './text/text-run.ts'
import { yearOfMention } from './text/year-of-mention.ts'

const STAGES: Partial<Record<DocumentKind, Stage>> = {
  'monitoring-report': 'monitoring',
  'self-evaluation-report': 'self-evaluation',
  'final-accounts': 'final-accounts',
}

/** Statements of a document's running text. */
export function factsInText(document: ReadDocument, face: DocumentFace, sections: readonly Section[], mentions: readonly Mention[]): Recognised {
  const isReport = face.kind === 'monitoring-report' || face.kind === 'self-evaluation-report'
  const context: MentionContext = {
    face,
    mentions,
    sectionOf: m => sectionKind(sections, m.section),
    titleOf: m => sections[m.section]?.title.value ?? '',
    items: isReport ? itemsOfText(textRuns(document, face, sections), sections) : new Map(),
    projects: new Map(),
  }
  const statements = mentions.flatMap(m => {
    const meant = factOfMention(m, context)
    return [statementOf(m, face, meant), ...(meant ? allFromOneSource(document, face, m, meant) : [])]
  })
  return { statements: [...statements, ...saidInWords(document, face, sections, part => subjectOf(face, part, yearOf(face)))], notices: [] }
}

function statementOf(m: Mention, face: DocumentFace, meant: MeantFact | null): Statement {
  const year = yearOf(face)
  const stated = meant?.fact.startsWith('change/') ? year : (yearOfMention(m, year) ?? (year === null ? null : year + (meant?.yearShift ?? 0)))
  const label = meant?.label ?? m.label
  return {
    subject: subjectOf(face, m.part, stated),
    fact: meant?.fact ?? `mention/${m.role}`,
    value: { kind: 'quantity', quantity: signed(m) },
    place: m.place,
    origin: 'text',
    ...(label === '' ? {} : { label }),
  }
}

/** Changes downwards are negative. */
const signed = (m: Mention): Quantity =>
  (m.role === 'change' || m.role === 'change-rate') && m.direction === 'down' ? { ...m.quantity, value: negate(m.quantity.value) } : m.quantity

const ALL_GENERAL_BUDGET = /^\s*[,;]?\s*(?:全部|均|全)(?:为|是|来自|属于|由)?(?:一般公共预算(?:财政)?(?:拨款)?(?:收入|资金)?)(?:安排)?/

/** "共安排资金242.31万元，全部是一般公共预算拨款": the source has the whole amount. */
function allFromOneSource(document: ReadDocument, face: DocumentFace, m: Mention, meant: MeantFact): Statement[] {
  const block = document.blocks[m.place.block]
  if (meant.fact !== 'income/total' || block?.kind !== 'paragraph') return []
  const to = m.place.to ?? 0
  const found = ALL_GENERAL_BUDGET.exec(fold(block.text.slice(to, to + 40)))
  if (!found) return []
  const from = to + found[0].search(/[^\s,;]/)
  const place = { ...m.place, from, to: to + found[0].length, text: block.text.slice(from, to + found[0].length) }
  return [{ ...statementOf(m, face, { fact: 'income/bySource/general-budget', yearShift: 0 }), place, label: place.text }]
}

const yearOf = (face: DocumentFace): number | null => face.fiscalYear?.value ?? null
const subjectOf = (face: DocumentFace, part: string, fiscalYear: number | null): Subject => ({
  body: face.body?.name ?? '',
  part,
  fiscalYear,
  stage: STAGES[face.kind] ?? 'budget',
})
