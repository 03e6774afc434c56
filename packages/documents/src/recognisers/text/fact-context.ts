/** What is known while the facts of mentions are sought, and the answer. */
import type { DocumentFace, Mention, SectionKind } from '@jixiao/core'
import type { itemsOfText } from './items-of-text.ts'
import { REPORT_SECTIONS } from './known-facts.ts'

export interface MeantFact {
  readonly fact: string
  readonly yearShift: number
  /** Whose fact it is, where the words of the figure do not say it: the name of a project. */
  readonly label?: string
}

export interface MentionContext {
  readonly face: DocumentFace
  readonly mentions: readonly Mention[]
  /** Kind of the innermost section, null when it stands in none. */
  readonly sectionOf: (m: Mention) => SectionKind | null
  /** Title of that section, "" when it stands in none. */
  readonly titleOf: (m: Mention) => string
  /** What the stretches of the text are about. */
  readonly items: ReturnType<typeof itemsOfText>
  /** Numbers of the projects that the text names. */
  readonly projects: Map<string, number>
}

export const of = (fact: string, yearShift = 0): MeantFact => ({ fact, yearShift })

/** In a section in which a report speaks of the money of the whole. */
export function isInReport(m: Mention, context: MentionContext): boolean {
  const section = context.sectionOf(m)
  return section === null || REPORT_SECTIONS.includes(section)
}
