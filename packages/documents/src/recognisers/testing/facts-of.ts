/** The facts that a piece of running text states, for tests. */
import { type DocumentKind, type SectionKind, type Statement, toShortDecimal } from '@jixiao/core'
import { factsInText } from '../facts-in-text.ts'
import { recogniseMentions } from '../recognise-mentions.ts'
import { faceOf, sectionOf } from '../text/setting-for-tests.ts'
import { documentOf, type Piece } from './blocks-of.ts'

/** All pieces stand in one section of a document of 2023. */
export function statementsOf(kind: DocumentKind, section: SectionKind, ...pieces: Piece[]): readonly Statement[] {
  const document = documentOf(...pieces)
  const face = faceOf(kind, 2023)
  const sections = [sectionOf(section)]
  return factsInText(document, face, sections, recogniseMentions(document, face, sections)).statements
}

const printed = (s: Statement): string =>
  s.value.kind === 'quantity' ? toShortDecimal(s.value.quantity.value) : s.value.kind === 'text' ? s.value.text : s.value.kind

/** Facts with their values; a year is shown when it is not the document's. */
export const factsOf = (kind: DocumentKind, section: SectionKind, ...pieces: Piece[]): string[] =>
  statementsOf(kind, section, ...pieces).map(s => `${s.subject.fiscalYear === 2023 ? '' : `${s.subject.fiscalYear} `}${s.fact} ${printed(s)}`)
