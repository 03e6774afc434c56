/** A face and one section for tests of running text. */
import type { DocumentFace, DocumentKind, Place, Section, SectionKind } from '@jixiao/core'

const place: Place = { file: '示例.txt', block: 0 }

export const faceOf = (kind: DocumentKind, year: number): DocumentFace => ({
  file: '示例.txt',
  kind,
  body: { name: '示例县示例局', code: '901' },
  fiscalYear: { value: year, text: `${year}年`, place },
  level: 'county',
  parts: [],
})

/** A section over blocks from (included) to (excluded). */
export const sectionOf = (kind: SectionKind, from = 0, to = 1000): Section => ({
  kind,
  title: { value: kind, text: kind, place },
  numbering: '',
  depth: 2,
  part: 'department',
  from,
  to,
})
