/** The part of a document (department or unit) in which a block stands. */
import type { DocumentFace, Stage, Subject } from '@jixiao/core'

export const partOfBlock = (face: DocumentFace, block: number): string =>
  face.parts.findLast(p => p.from <= block && block < p.to)?.key ?? 'department'

export const subjectOf = (face: DocumentFace, part: string, stage: Stage): Subject => ({
  body: face.body?.name ?? '',
  part,
  fiscalYear: face.fiscalYear?.value ?? null,
  stage,
})
